"""Figures that are to become others: one day becomes two, make the one day two, change six weeks to four."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trainer.language.figure import Figure
from trainer.language.units import Dimension
from trainer.language.words import Token, word_set

_BECOMING = word_set("become becomes becoming")
_MAKING = word_set("make made making turn turning change changing switch swap raise bump")
_POINTING = word_set("the that this those these my your our")
_INTO = word_set("to into")
_FILLERS = word_set("a an the day days week weeks month months year years just")
_REACH = 3
"""Tokens between a verb of making and the figure that it changes."""


def turned_figures(tokens: Sequence[Token], figures: Sequence[Figure]) -> dict[int, int]:
    """Return by place of a figure the place of the one it is said to replace."""
    found: dict[int, int] = {}
    for place in range(len(figures) - 1):
        old, new = figures[place], figures[place + 1]
        between = [token.word for token in tokens[old.stop : new.first]]
        if _is_turned([token.word for token in tokens[max(0, old.first - _REACH) : old.first]], between):
            found[place + 1] = place
    return found


def in_unit_of(figure: Figure, other: Figure) -> Figure:
    """Return a bare number as a length of time where the number that it replaces is one: two years become one."""
    if figure.dimension is not Dimension.BARE or other.dimension is not Dimension.PERIOD:
        return figure
    return replace(figure, dimension=other.dimension, factor=other.factor, foreign=False)


def _is_turned(before: Sequence[str], between: Sequence[str]) -> bool:
    """Tell whether the words before and between two figures make the second out of the first."""
    linking = [word for word in between if word not in _FILLERS]
    if linking and all(word in _BECOMING for word in linking):
        return True
    made = not _MAKING.isdisjoint(before)
    if made and linking and all(word in _INTO for word in linking):
        return before[-1:] != ["from"]
    return made and not linking and before[-1:] != [] and before[-1] in _POINTING
