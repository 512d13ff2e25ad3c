"""Times of day, days and dates, made comparable."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trainer.language.numerals import word_value
from trainer.language.words import Token, tokenise

_CLOCK = re.compile(r"\s*(\d{1,2})([:h.])(\d{2})\s*(am|pm|a\.m\.|p\.m\.)?\s*", re.IGNORECASE)
_POINTED = re.compile(r"(\d{1,2})\.(\d{2})")
_ISO = re.compile(r"\s*\d{4}-(\d{2})-(\d{2})\s*")
_MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_MONTHS = {
    name: number
    for number, full in enumerate(_MONTH_NAMES, start=1)
    for name in (full, full[:3], *(("sept",) if full == "september" else ()))
}
_ORDINALS = frozenset({"st", "nd", "rd", "th"})
_ORDINAL_NAMES = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
_ORDINAL_WORDS = {
    **{word: number for number, word in enumerate(_ORDINAL_NAMES.split(), start=1)},
    "thirtieth": 30,
}  # fmt: skip
_TENTHS = {"twenty": 20, "thirty": 30}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MINUTES_A_DAY = 24 * 60


def is_month(word: str) -> bool:
    """Tell whether a word is a month and nothing else; may and march are not."""
    return word in _MONTHS and word not in {"may", "march", "mar", "sep", "dec", "jan"}


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


def day_of(text: str) -> tuple[int, int] | None:
    """Return (month, day) where a text such as 15 March or 2026-03-15 means a day of the year and nothing else."""
    iso = _ISO.fullmatch(text)
    if iso is not None:
        return _day(int(iso.group(1)), iso.group(2))
    tokens = [token for token in tokenise(text) if token.kind != "p"]
    day, stop = day_at(tokens, 0)
    rest = tokens[stop:]
    year = len(rest) == 1 and rest[0].kind == "n" and len(rest[0].word) == 4
    return day if not rest or year else None


def day_at(tokens: Sequence[Token], at: int) -> tuple[tuple[int, int] | None, int]:
    """Return the (month, day) that begins at a token - 15 March, the 15th of March, March 15th - and where it ends."""
    month = _MONTHS.get(_word(tokens, at))
    if month is not None:
        place = at + 1 + (_word(tokens, at + 1) == "the")
        number, stop = _day_number(tokens, place)
        return ((month, number), stop) if number else (None, at)
    number, place = _day_number(tokens, at)
    if not number and _word(tokens, at) == "mid":
        number, place = 15, at + 1 + (_word(tokens, at + 1) == "-")
    place += _word(tokens, place) == "of"
    month = _MONTHS.get(_word(tokens, place))
    return ((month, number), place + 1) if number and month is not None else (None, at)


def days_at(tokens: Sequence[Token], at: int) -> tuple[tuple[tuple[int, int], ...], int]:
    """Return every (month, day) that may be meant at a token, and where it ends.

    Besides what day_at reads: 2026-03-15, 15/3, 15.03.2026 and the month left out (the 15th), which is month 0.
    """
    day, stop = day_at(tokens, at)
    if day is not None:
        return (day,), stop
    found, stop = _in_digits(tokens, at)
    if found:
        return found, stop
    number, stop = _day_number(tokens, at)
    ordinal = (
        number and not (stop == at + 1 and tokens[at].kind == "n") and _word(tokens, at - 1) in {"the", "on", "by"}
    )
    return (((0, number),), stop) if ordinal else ((), at)


def _in_digits(tokens: Sequence[Token], at: int) -> tuple[tuple[tuple[int, int], ...], int]:
    """Return the days that digits may mean: day before month, and month before day."""
    if tokens[at].kind != "n":
        return (), at
    pieces, place = [tokens[at].word], at + 1
    while len(pieces) < 3 and _word(tokens, place) in {"-", "/"} and place + 1 < len(tokens):
        pieces.append(tokens[place + 1].word)
        place += 2
    if len(pieces) == 1:
        pieces = pieces[0].split(".")
    numbers = [int(piece) for piece in pieces if piece.isdecimal() and len(piece) <= 4]
    if len(numbers) != len(pieces) or not 2 <= len(numbers) <= 3:
        return (), at
    if numbers[0] > 31:
        numbers = numbers[:0:-1]
    first, second = numbers[0], numbers[1] if len(numbers) > 1 else 0
    meant = tuple(
        (month, day) for day, month in ((first, second), (second, first)) if 1 <= month <= 12 and 1 <= day <= 31
    )
    return meant[:1] if len(pieces[0]) == 4 else tuple(dict.fromkeys(meant)), place


def _day_number(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """Return a day of the month, in digits or as an ordinal word, and where it ends; 0 when there is none."""
    word = _word(tokens, at)
    if word.isdecimal() and len(word) <= 2:
        number, stop = int(word), at + 1 + (_word(tokens, at + 1) in _ORDINALS)
    elif word in _TENTHS and _word(tokens, at + 1) == "-" and _word(tokens, at + 2) in _ORDINAL_WORDS:
        number, stop = _TENTHS[word] + _ORDINAL_WORDS[_word(tokens, at + 2)], at + 3
    elif word in _TENTHS and _word(tokens, at + 1) in _ORDINAL_WORDS:
        number, stop = _TENTHS[word] + _ORDINAL_WORDS[_word(tokens, at + 1)], at + 2
    else:
        number, stop = _ORDINAL_WORDS.get(word, 0), at + 1
    return (number, stop) if 1 <= number <= 31 else (0, at)


def ordinal_at(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """Return the ordinal that begins at a token - twelfth, 12th, twenty-first - and where it ends, or 0."""
    number, stop = _day_number(tokens, at)
    plain = number and stop == at + 1 and tokens[at].kind == "n"
    return (0, at) if plain or not number else (number, stop)


def quarter_at(tokens: Sequence[Token], at: int) -> int:
    """Return the quarter of the year named at a token (fourth quarter, quarter four), or 0."""
    word, after = _word(tokens, at), _word(tokens, at + 1)
    number = _ORDINAL_WORDS.get(word, 0) if after == "quarter" else 0
    if word == "quarter":
        number = int(word_value(after) or 0) if after.isalpha() else int(after) if after in {"1", "2", "3", "4"} else 0
    return number if number <= 4 else 0


def _day(month: int, digits: str) -> tuple[int, int] | None:
    number = int(digits) if digits.isdecimal() and len(digits) <= 2 else 0
    return (month, number) if 1 <= month <= 12 and 1 <= number <= 31 else None


def clocks_at(tokens: Sequence[Token], at: int) -> tuple[tuple[int, ...], int]:
    """Return the times of day that may be meant at a token, in minutes after midnight, and where they end."""
    word = _word(tokens, at)
    if word == "half":
        place = at + 1 + (_word(tokens, at + 1) == "-")
        place += _word(tokens, place) in {"past", "after"}
        hour, stop = _hour(tokens, place)
        return (_both_halves(hour, 30, tokens, stop), stop) if hour is not None else ((), at)
    if word == "quarter" and _word(tokens, at + 1) in {"past", "to"}:
        hour, stop = _hour(tokens, at + 2)
        if hour is not None:
            shift = 15 if _word(tokens, at + 1) == "past" else -15
            return _both_halves(hour, shift, tokens, stop), stop
    if word == "midnight":
        return ((30,), at + 2) if _word(tokens, at + 1) == "thirty" else ((0,), at + 1)
    pointed = _POINTED.fullmatch(word)
    if pointed is not None and int(pointed.group(1)) <= 24 and _is_minutes(pointed.group(2)):
        return _both_halves(int(pointed.group(1)), int(pointed.group(2)), tokens, at + 1), at + 1
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
