"""People's words made safe for a page: escaped, without control characters, kept from turning what is around them."""

from __future__ import annotations

import re
from html import escape

CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
"""Characters no page may hold; shown as the sign for what cannot be shown."""
UNSHOWN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
"""What plain text may not carry either: controls, halves of characters, and marks that turn what stands around them."""
LONGEST_QUOTE = 300
CUT = "\u2026 (cut; the JSON report has all of it)"


def safe(text: str) -> str:
    """Return a text for any place in a page or a drawing."""
    return escape(CONTROLS.sub("\ufffd", text))


def spoken(text: str) -> str:
    """Return words of a person's in a span of their own, whose direction ends where it ends."""
    return f"<bdi>{safe(text)}</bdi>"


def quoted(text: str) -> str:
    """Return a quotation, shortened where nobody would read on."""
    short = text if len(text) <= LONGEST_QUOTE else f"{text[:LONGEST_QUOTE].rstrip()}\u2026"
    return spoken(short)


def fitting(text: str, most: int) -> str:
    """Return a text of at most so many characters that says so where it was cut."""
    return text if len(text) <= most else text[: most - len(CUT)] + CUT


def plain(text: str) -> str:
    """Return a text for a place that knows no markup, where nothing can keep marks of direction to themselves."""
    return UNSHOWN.sub("\ufffd", text)
