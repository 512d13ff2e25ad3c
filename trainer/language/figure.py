"""A number as it stands in an utterance, with its readings and its unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.language.units import Dimension
from trainer.language.words import Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number as written: its readings, best first, its unit, and the tokens it takes."""

    readings: tuple[float, ...]
    first: int
    stop: int
    start: int
    end: int
    dimension: Dimension = Dimension.BARE
    factor: float = 1.0
    """Days for a period, units of the main coin for money."""
    multiplied: bool = False
    """True when k, thousand or million stands by the number; readings already hold it."""
    plain: float = 0.0
    """The number before k or million was applied."""
    worded: bool = False
    letter: str = ""
    """'m' when the letter may mean months or millions."""
    foreign: bool = False
    """True when a noun, a year or a clock claims the number."""
    ordinal: bool = False
    """True for a place in a row of times, such as month six, or a quarter of a thing: no length of time."""
    lone: bool = False
    """True for 'one' alone, which is a number only beside the name of what it counts."""
    noun: str = ""
    """The word right after the number and its unit."""
    unit_word: str = ""
    parts: tuple[Figure, ...] = ()
    """The separate figures, when words such as 'thirteen ten' may also be several numbers."""

    @property
    def value(self) -> float:
        """Return the likeliest number."""
        return self.readings[0]


def word_at(tokens: Sequence[Token], at: int) -> str:
    """Return the word at a place, or nothing beyond either end."""
    return tokens[at].word if 0 <= at < len(tokens) else ""
