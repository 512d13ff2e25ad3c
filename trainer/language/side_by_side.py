"""Alternatives set side by side without an 'or': 1,330 for one year, 1,300 for two; 3.38 at 97, 3.45 at 98."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from trainer.language.figure import Figure, word_at
from trainer.language.units import Dimension
from trainer.language.words import Token, word_set

_TIES = word_set("for with at on in if")
_BREAKS = word_set(", ; . and but or")
_LOOSE = word_set(
    "if you it it's its is stay stays sign signs take do a an the only just per cent % parcel month day i"
)
_MOST_BETWEEN, _MOST_INSIDE = 4, 5
"""So many tokens stand at most between two alternatives, and between the two values of one."""
_FOUR = 4


def with_units_carried(tokens: Sequence[Token], figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Return the figures, a bare one of a second alternative with the unit of the first: 'for one year, for two'."""
    carried = list(figures)
    for at in _pairs(tokens, figures):
        unit, bare = figures[at + 1], figures[at + 3]
        if unit.dimension is Dimension.PERIOD and bare.dimension is Dimension.BARE and not bare.foreign:
            carried[at + 3] = replace(
                bare, dimension=unit.dimension, factor=unit.factor, unit_word=unit.unit_word, lone=False
            )
    return tuple(carried)


def places_parted(tokens: Sequence[Token], figures: tuple[Figure, ...]) -> frozenset[int]:
    """Return the tokens at which a second alternative begins that no 'or' stands before."""
    return frozenset(figures[at + 2].first - 1 for at in _pairs(tokens, figures))


def _pairs(tokens: Sequence[Token], figures: Sequence[Figure]) -> Iterator[int]:
    """Yield where four figures are two alternatives of the same form: a price, a tie, a value, and all that again."""
    for at in range(len(figures) - _FOUR + 1):
        one, first, other, second = figures[at : at + _FOUR]
        tie = word_at(tokens, first.first - 1)
        between = [token.word for token in tokens[first.stop : other.first]]
        inside = [tokens[one.stop : first.first], tokens[other.stop : second.first]]
        if not (0 < len(between) <= _MOST_BETWEEN) or _BREAKS.isdisjoint(between):
            continue
        if any(not 0 < len(part) <= _MOST_INSIDE for part in inside):
            continue
        loose = all(token.word in _TIES | _LOOSE for part in inside for token in part)
        same = one.dimension is other.dimension or Dimension.BARE in {one.dimension, other.dimension}
        tied = tie in _TIES and word_at(tokens, second.first - 1) == tie
        supposed = all(any(token.word == "if" for token in part) for part in inside)
        if loose and same and (tied or supposed):
            yield at
