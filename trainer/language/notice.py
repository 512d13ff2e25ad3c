"""A notice that only says how somebody leaves, where the words around it say from when."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NOTICE = frozenset({"notice", "warning"})
_FROM_WHEN = re.compile(
    r"\b(?:after|from|once|following) (?:the |a |one |my )*(?:first |second |third |full |\d+ |twelve |nine |ten )*"
    r"(?:year|month|months|\d+)\b|\bsecond year\b|\byear one\b"
    r"|\bnot before (?:the |a |one |my )?(?:first |full )*year\b"
)


def is_mere_notice(said: Iterable[str], sentence: Iterable[str]) -> bool:
    """Tell whether words of a notice name no way out of their own: 'after a year, with three months' notice'."""
    return not _NOTICE.isdisjoint(said) and _FROM_WHEN.search(" ".join(sentence)) is not None
