"""What a figure is worth in an issue's unit, and how well it fits there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from trainer.core.terms import Value
from trainer.language.figure import Figure
from trainer.language.schema import IssueWords
from trainer.language.units import DAYS_A_MONTH, NO_NOUNS, Dimension
from trainer.language.words import stem

_WEEK, _MONTH = 7, 28
_NEARLY, _MONTH_IN_WEEKS = 0.05, 0.09
"""How far a length of time may lie from a whole number of units; a month passes for four weeks."""
LISTED, INSIDE, FINER, LOOSE, FAR = 1.5, 1.0, 0.6, 0.0, -2.5
"""How well a value fits: a listed option, within the range, within it but finer than any listed, near it, far off."""

_LOOSE_BELOW, _LOOSE_ABOVE = 0.5, 1.6
_OPEN_BELOW, _OPEN_ABOVE = 0.03, 3.0
"""A bare number counts for a price without a range from 3 % to 300 % of the price both know."""


class Worth(NamedTuple):
    """A value in an issue's unit."""

    value: float
    unit: float
    """Points for the unit said: 3 when it is the issue's own, 0 for a bare number."""
    fit: float


def best_worth(figure: Figure, words: IssueWords) -> Worth | None:
    """Return the likeliest value of a figure on an issue, or None when the unit rules it out."""
    unit = unit_points(figure, words)
    if unit is None:
        return None
    worths = [Worth(value, points, fit_of(value, words)) for value, points in _values(figure, words, unit)]
    return max(worths, key=lambda worth: worth.fit + worth.unit, default=None)


def unit_points(figure: Figure, words: IssueWords) -> float | None:
    """Return how surely the unit said belongs to the issue, None when it excludes it."""
    if words.dimension is Dimension.MONEY:
        return _money_points(figure, words)
    if figure.multiplied or (figure.letter == "m" and words.dimension is not Dimension.PERIOD):
        return None
    named = bool(words.nouns) and (stem(figure.noun) in words.nouns or stem(figure.unit_word) in words.nouns)
    if words.dimension is Dimension.PERCENT:
        return {Dimension.PERCENT: 3.0, Dimension.BARE: 0.0}.get(figure.dimension) if not figure.foreign else None
    if words.dimension is Dimension.PERIOD:
        return _period_points(figure, words, named=named)
    if figure.dimension is Dimension.TIMES:
        return None if figure.foreign else 0.5
    if figure.dimension is Dimension.BARE or (figure.dimension is Dimension.PERIOD and named):
        return 3.0 if named else (None if figure.foreign else 0.0)
    return None


def _money_points(figure: Figure, words: IssueWords) -> float | None:
    if figure.foreign:
        return None
    if figure.dimension is Dimension.MONEY:
        return 3.0
    if figure.dimension is not Dimension.BARE:
        return None
    if figure.multiplied:
        large = max(abs(words.high or 0.0), abs(words.reference or 0.0)) * words.scale
        return 2.0 if large >= 1_000 or not large else 0.5
    return 1.5 if figure.letter == "m" and words.scale == 1_000_000 else 0.0


def _period_points(figure: Figure, words: IssueWords, *, named: bool) -> float | None:
    if figure.dimension is Dimension.PERIOD:
        if figure.foreign and figure.noun != "notice":
            return None
        same = abs(figure.factor - words.unit_days) < 0.01
        if same:
            return 3.0
        return 2.0 if words.convertible else None
    if figure.letter == "m" and abs(words.unit_days - DAYS_A_MONTH) < 0.01:
        return 2.5
    if figure.dimension is Dimension.BARE:
        return 3.0 if named else (None if figure.foreign else 0.0)
    return None


def _values(figure: Figure, words: IssueWords, unit: float) -> Iterator[tuple[float, float]]:
    """Yield the values a figure may stand for on an issue with their unit points."""
    if words.dimension is Dimension.MONEY:
        yield from _money_values(figure, words, unit)
    elif words.dimension is Dimension.PERIOD and figure.dimension is Dimension.PERIOD:
        value = _converted(figure.value * figure.factor, figure.factor, words)
        if value is not None:
            yield value, unit
    elif words.dimension is Dimension.PERIOD and figure.letter == "m":
        yield figure.plain, unit
    elif words.dimension is Dimension.PERCENT:
        for place, reading in enumerate(figure.readings):
            yield reading, unit - 0.1 * place
    elif not figure.parts:
        yield figure.value, unit


def _money_values(figure: Figure, words: IssueWords, unit: float) -> Iterator[tuple[float, float]]:
    scale = words.scale
    for place, reading in enumerate(figure.readings):
        points = unit - 0.1 * place
        coin = reading * figure.factor if figure.factor != 1.0 and reading >= 1 else reading
        if figure.letter == "m" and scale == 1_000_000:
            yield reading if reading < 1_000 else reading / scale, points
        elif figure.multiplied or figure.factor != 1.0:
            yield coin / scale, points
            if (
                figure.multiplied
                and scale == 1
                and reading == figure.plain * 1_000
                and (words.high or 0.0) < 1_000
                and words.high
            ):
                yield figure.plain, points - 1.0
        else:
            least = 0.1 if figure.dimension is Dimension.MONEY else 0.5
            if scale > 1 and coin >= least * scale:
                yield coin / scale, points
            if scale == 1 or coin < scale:
                yield coin, points
            if not figure.noun or figure.noun in NO_NOUNS:
                yield from _shortened(coin, words, points)


def _shortened(value: float, words: IssueWords, points: float) -> Iterator[tuple[float, float]]:
    """Yield what is meant when people leave the thousands out (13.6 for 13,600) or say pence for pounds (352)."""
    if words.scale != 1:
        return
    high = words.high if words.high is not None else (words.reference or 0.0) * 1.1
    low = words.low if words.low is not None else (words.reference or 0.0) * 0.4
    if high >= 1_000 and 0 < value < 1_000 and low * 0.9 <= value * 1_000 <= high * 1.05:
        yield value * 1_000, points
    in_pence = any(listed != int(listed) for listed in words.listed) and value == int(value)
    if in_pence and 0 < high < 20 and 100 <= value < 2_000 and low * 0.9 <= value / 100 <= high * 1.1:
        yield value / 100, points


def _converted(days: float, said_unit: float, words: IssueWords) -> float | None:
    """Return days in the issue's unit; a month counts as four weeks where that lands on a listed value."""
    if abs(said_unit - words.unit_days) < 0.01:
        return round(days / words.unit_days, 4)
    value = days / words.unit_days
    for listed in words.listed:
        if listed and abs(value - listed) <= 0.09 * listed:
            return listed
    nearest = round(value)
    spare = _MONTH_IN_WEEKS if said_unit >= _MONTH and words.unit_days == _WEEK else _NEARLY
    if nearest >= 1 and abs(value - nearest) <= spare * nearest:
        return float(nearest)
    halves = round(value * 2) / 2
    return halves if halves and abs(value - halves) < 0.03 else None


def fit_of(value: float, words: IssueWords) -> float:
    """Return how well a number fits an issue's listed values or range."""
    if any(abs(value - listed) < 1e-6 for listed in words.listed) and len(words.listed) > 1:
        return LISTED
    if words.low is None or words.high is None or len(words.listed) < 2:
        return _open_fit(value, words)
    if words.low <= value <= words.high:
        finer = value != int(value) and all(listed == int(listed) for listed in words.listed)
        return FINER if finer else INSIDE
    low, high = min(words.low, words.low * _LOOSE_BELOW), words.high * _LOOSE_ABOVE
    if low <= value <= high:
        return LOOSE
    return FAR


def _open_fit(value: float, words: IssueWords) -> float:
    known = words.reference if words.reference is not None else words.high
    if known is None or known <= 0:
        return LOOSE
    if 0.3 * known <= value <= 1.5 * known:
        return INSIDE
    return LOOSE if _OPEN_BELOW * known <= value <= _OPEN_ABOVE * known else FAR


def tidy(value: float) -> Value:
    """Return a whole number as an int and others free of binary dust."""
    rounded = round(value, 4)
    return int(rounded) if rounded == int(rounded) and abs(rounded) < 1e15 else rounded
