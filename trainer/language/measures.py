"""The signs before and the units behind a number: £54, 54k, six-month, 98.5 %, three pounds fifty-two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from trainer.language.figure import Figure, word_at
from trainer.language.foreign import Unclaimed, claim
from trainer.language.numerals import Numeral, read_words
from trainer.language.units import (
    GLUED_MULTIPLIERS,
    GLUED_ONLY_PERIODS,
    MONEY_SIGNS,
    MONEY_WORDS,
    MULTIPLIERS,
    PERCENT_WORDS,
    PERIOD_WORDS,
    TIMES_WORDS,
    Dimension,
)
from trainer.language.words import Token, word_set

_BETWEEN = word_set(
    "full working work business calendar more extra additional further whole paid remote solid "
    "straight consecutive net "
    "clear free long more of off"
)
"""Words that may stand between a number and its unit: three extra days."""
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_RATE_FROM = 200
"""From here on a number before 'month' or 'year' is an amount a month or a year: 1200 month."""
_COIN_NAMES = frozenset({"usd", "gbp", "eur"})
_PENCE = frozenset({"pence", "p", "cents", "c"})


class Unit(NamedTuple):
    """A unit said behind a number."""

    dimension: Dimension
    factor: float
    stop: int
    word: str


def dress(tokens: Sequence[Token], at: int, numeral: Numeral, *, worded: bool) -> Figure:
    """Return a number with the signs before and the units after it; at is its first word."""
    money = word_at(tokens, at - 1) in MONEY_SIGNS | _COIN_NAMES
    first = at - 1 if money else at
    readings, stop, times, letter = _multiplied(tokens, numeral, money=money)
    if _is_glued(tokens, numeral.stop) and word_at(tokens, numeral.stop) in _ORDINAL_ENDINGS:
        return _figure(tokens, first, numeral.stop + 1, readings=readings, foreign=True, noun="ordinal")
    unit = _unit_after(tokens, stop, readings[0])
    if unit is not None and money and unit.dimension is Dimension.PERIOD:
        unit = None
    stop = unit.stop if unit is not None else stop
    in_coins = unit is not None and unit.dimension is Dimension.MONEY and unit.factor == 1.0
    if in_coins and times == 1.0:
        pence, stop = _pence_after(tokens, stop)
        readings = (readings[0] + pence,) if pence else readings
    dimension = unit.dimension if unit is not None else Dimension.MONEY if money else Dimension.BARE
    claimed = claim(tokens, at, Unclaimed(first, stop, readings[0], dimension, times != 1.0, _noun_after(tokens, stop)))
    figure = _figure(
        tokens,
        first,
        stop,
        readings=readings,
        dimension=dimension,
        factor=unit.factor if unit is not None else 1.0,
        multiplied=times != 1.0,
        plain=numeral.readings[0],
        worded=worded,
        letter=letter,
        foreign=claimed.foreign,
        lone=claimed.lone,
        noun=claimed.noun,
        unit_word=unit.word if unit is not None else "",
    )
    return replace(figure, parts=_split(tokens, figure, numeral)) if numeral.parts else figure


def _figure(tokens: Sequence[Token], first: int, stop: int, **more: Any) -> Figure:
    end = tokens[max(stop - 1, first)].end
    return Figure(first=first, stop=stop, start=tokens[first].start, end=end, **more)


def _is_glued(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a token follows the one before it without a space."""
    return 0 < at < len(tokens) and tokens[at].start == tokens[at - 1].end


def _multiplied(tokens: Sequence[Token], numeral: Numeral, *, money: bool) -> tuple[tuple[float, ...], int, float, str]:
    """Return (readings, stop, multiplier, letter) after k, thousand, million; a glued m may also mean months."""
    after = word_at(tokens, numeral.stop)
    glued = _is_glued(tokens, numeral.stop)
    if after == "m" and glued:
        times, letter = (1_000_000.0 if money else 1.0), "m"
    else:
        times, letter = MULTIPLIERS.get(after, 0.0) or (GLUED_MULTIPLIERS.get(after, 1.0) if glued else 1.0), ""
    stop = numeral.stop + (times != 1.0 or bool(letter))
    return tuple(reading * times for reading in numeral.readings), stop, times, letter


def _unit_after(tokens: Sequence[Token], at: int, value: float) -> Unit | None:
    """Return the unit behind a number, looking past a hyphen and one or two adjectives."""
    word, following = word_at(tokens, at), word_at(tokens, at + 1)
    glued = _is_glued(tokens, at)
    if word == "%" or word in PERCENT_WORDS:
        return Unit(Dimension.PERCENT, 1.0, at + 1, "percent")
    if (word == "per" and following == "cent") or (word == "percentage" and following.startswith("point")):
        return Unit(Dimension.PERCENT, 1.0, at + 2, "percent")
    if word in MONEY_SIGNS and not following[:1].isdigit():
        return Unit(Dimension.MONEY, 1.0, at + 1, word)
    if word in MONEY_WORDS and (len(word) > 2 or glued) and word != "cash":
        return Unit(Dimension.MONEY, MONEY_WORDS[word], at + 1, word)
    if word in TIMES_WORDS and (word != "x" or glued or not following[:1].isdigit()):
        return Unit(Dimension.TIMES, 1.0, at + 1, "times")
    if glued and word in PERIOD_WORDS:
        return Unit(Dimension.PERIOD, PERIOD_WORDS[word], at + 1, word)
    return _period_after(tokens, at, value)


def _period_after(tokens: Sequence[Token], at: int, value: float) -> Unit | None:
    hyphened = word_at(tokens, at) == "-" and word_at(tokens, at + 1) in PERIOD_WORDS and _is_glued(tokens, at + 1)
    place = at + hyphened
    while place - at < 2 and word_at(tokens, place) in _BETWEEN:
        place += 1
    word = word_at(tokens, place)
    is_rate = value >= _RATE_FROM and not word.endswith("s")
    if word not in PERIOD_WORDS or word in GLUED_ONLY_PERIODS or is_rate:
        return None
    return Unit(Dimension.PERIOD, PERIOD_WORDS[word], place + 1, word)


def _pence_after(tokens: Sequence[Token], at: int) -> tuple[float, int]:
    """Return the pence of 'three pounds fifty-two' as part of a pound, and where they end."""
    place = at + (word_at(tokens, at) == "and")
    if place >= len(tokens):
        return 0.0, at
    if tokens[place].kind == "n" and len(tokens[place].word) == 2 and tokens[place].word.isdecimal():
        value, stop = float(tokens[place].word), place + 1
    else:
        numeral = read_words(tokens, place) if tokens[place].kind == "w" else None
        if numeral is None:
            return 0.0, at
        value, stop = numeral.readings[0], numeral.stop
    unit = _unit_after(tokens, stop, value)
    if not 5 <= value < 100 or (unit is not None and unit.word not in _PENCE):
        return 0.0, at
    return value / 100, stop + (unit is not None)


def _split(tokens: Sequence[Token], joint: Figure, numeral: Numeral) -> tuple[Figure, ...]:
    parts: list[Figure] = []
    for value, first, stop in numeral.parts:
        last = stop == numeral.parts[-1][2]
        parts.append(
            replace(
                joint,
                readings=(value,),
                plain=value,
                first=joint.first if not parts else first,
                stop=joint.stop if last else stop,
                start=joint.start if not parts else tokens[first].start,
                end=joint.end if last else tokens[stop - 1].end,
                parts=(),
            )
        )
    return tuple(parts)


def _noun_after(tokens: Sequence[Token], at: int) -> str:
    if at < len(tokens) and tokens[at].kind == "p" and tokens[at].word in {"-", "'"}:
        at += 1
    return tokens[at].word if at < len(tokens) and tokens[at].kind == "w" else ""
