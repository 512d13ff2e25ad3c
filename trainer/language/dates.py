"""Times of day, days and dates, made comparable."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trainer.language.numerals import word_value
from trainer.language.words import Token

_CLOCK = re.compile(r"\s*(\d{1,2})([:h.])(\d{2})\s*(am|pm|a\.m\.|p\.m\.)?\s*", re.IGNORECASE)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MINUTES_A_DAY = 24 * 60


def clock_of(text: str) -> int | None:
    """Return the minutes after midnight that a text such as 23:30 means, if it is nothing else."""
    match = _CLOCK.fullmatch(text)
    if match is None or (match.group(2) == "." and not match.group(4)):
        return None
    hours, minutes = int(match.group(1)), int(match.group(3))
    if hours > 24 or minutes > 59:
        return None
    half = (match.group(4) or "").lower().replace(".", "")
    if half == "pm" and hours < 12:
        hours += 12
    if half == "am" and hours == 12:
        hours = 0
    return (hours * 60 + minutes) % MINUTES_A_DAY


def clocks_at(tokens: Sequence[Token], at: int) -> tuple[tuple[int, ...], int]:
    """Return the times of day that may be meant at a token, in minutes after midnight, and where they end."""
    word = _word(tokens, at)
    if word == "half":
        place = at + 1 + (_word(tokens, at + 1) in {"past", "after"})
        hour, stop = _hour(tokens, place)
        return (_both_halves(hour, 30, tokens, stop), stop) if hour is not None else ((), at)
    if word == "quarter" and _word(tokens, at + 1) in {"past", "to"}:
        hour, stop = _hour(tokens, at + 2)
        if hour is not None:
            shift = 15 if _word(tokens, at + 1) == "past" else -15
            return _both_halves(hour, shift, tokens, stop), stop
    if word == "midnight":
        return (0,), at + 1
    hour, stop = _hour(tokens, at)
    if hour is None:
        return (), at
    if _word(tokens, stop) in {":", "h"} and stop + 1 < len(tokens) and tokens[stop + 1].kind == "n":
        minutes = tokens[stop + 1].word
        return (_both_halves(hour, int(minutes), tokens, stop + 2), stop + 2) if _is_minutes(minutes) else ((), at)
    if tokens[at].kind == "w" and _word(tokens, stop) == "thirty":
        return _both_halves(hour, 30, tokens, stop + 1), stop + 1
    if _word(tokens, stop) in {"am", "pm", "oclock", "sharp"} or (
        _word(tokens, stop) in {"a", "p", "o"} and _marks(tokens, stop)
    ):
        return _both_halves(hour, 0, tokens, stop), stop + 1
    return (), at


def _marks(tokens: Sequence[Token], at: int) -> bool:
    return _word(tokens, at + 1) in {".", "'"} and _word(tokens, at + 2) in {"m", "clock"}


def _is_minutes(piece: str) -> bool:
    return len(piece) == 2 and piece.isdecimal() and int(piece) < 60


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].word if 0 <= at < len(tokens) else ""


def _hour(tokens: Sequence[Token], at: int) -> tuple[int | None, int]:
    word = _word(tokens, at)
    if word == "midnight":
        return 0, at + 1
    if word.isdecimal() and len(word) <= 2 and int(word) <= 24:
        return int(word), at + 1
    value = word_value(word) if word.isalpha() else None
    return (int(value), at + 1) if value is not None and 1 <= value <= 12 else (None, at)


def _both_halves(hour: int, minutes: int, tokens: Sequence[Token], stop: int) -> tuple[int, ...]:
    total = hour * 60 + minutes
    half = _word(tokens, stop)
    if half in {"pm", "p"} and hour < 12:
        return ((total + 12 * 60) % MINUTES_A_DAY,)
    if half in {"am", "a"}:
        return (total % (12 * 60),)
    if hour > 12 or hour == 0:
        return (total % MINUTES_A_DAY,)
    return ((total + 12 * 60) % MINUTES_A_DAY, total % MINUTES_A_DAY)
