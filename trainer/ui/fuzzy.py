"""Loose matching of what was typed against titles; pure functions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")

WORD_START = 8
RUN = 5
WHOLE = 20


def score(typed: str, text: str) -> int | None:
    """Return how well the letters typed appear in text in their order, higher is better, None if they do not.

    Letters at the start of a word and letters in a row count more; long texts count a little less.
    """
    needle = typed.casefold().strip()
    hay = text.casefold()
    if not needle:
        return 0
    if needle in hay:
        at = hay.index(needle)
        starts = at == 0 or not hay[at - 1].isalnum()
        return WHOLE + len(needle) * (RUN + 1) + (WORD_START if starts else 0) - len(hay) // 16
    total, position, previous = 0, 0, -2
    for letter in needle.replace(" ", ""):
        found = hay.find(letter, position)
        if found < 0:
            return None
        total += 1
        total += WORD_START if found == 0 or not hay[found - 1].isalnum() else 0
        total += RUN if found == previous + 1 else 0
        previous, position = found, found + 1
    return total - len(hay) // 16


def rank(typed: str, items: Iterable[T], text_of: Callable[[T], str], *, limit: int = 50) -> list[T]:
    """Return the items that match, best first, in their own order where equal."""
    scored = [(score(typed, text_of(item)), number, item) for number, item in enumerate(items)]
    matching = [(value, number, item) for value, number, item in scored if value is not None]
    matching.sort(key=lambda row: (-row[0], row[1]))
    return [item for _, _, item in matching[:limit]]
