"""Numbers and times of day as words, and phrases of one used for another."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SPELLED = """
- one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen
"""
_ONES = tuple(_SPELLED.split())
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_MOST = 99
_CLOCK = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")
_NOON, _DAY = 12 * 60, 24 * 60
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_CLOCK_FRAME = "clock"
_END_OF_WORD = r"(?!\w|-(?:one|two|three|four|five|six|seven|eight|nine)\b)"
_END_OF_DIGITS = r"(?![\d,]|\.\d)"
_LARGER = ((7, "week"), (12, "year"))


def number_word(number: float) -> str:
    """Return a whole number from 1 to 99 as a word: 45 is 'forty-five'; empty for any other."""
    if number != int(number) or not 1 <= number <= _MOST:
        return ""
    whole = int(number)
    if whole < len(_ONES):
        return _ONES[whole]
    ten, one = divmod(whole, 10)
    return _TENS[ten - 2] + (f"-{_ONES[one]}" if one else "")


def borrow_phrase(number: float, phrases: Iterable[tuple[float | str, str]]) -> str:
    """Return how a number is said after the phrase of another: 9 after '6 months' is '9 months'; empty where none fits.

    A phrase of one thing is borrowed by no other number, nor by one the phrase of several: 'one night', 'two nights'.
    Days may be said as weeks and months as years where the phrase does so.
    """
    known = [(number_of, phrase) for number_of, phrase in phrases if not isinstance(number_of, str)]
    for many, unit in (*_LARGER, (1, "")):
        for other, phrase in known:
            larger = many > 1 and (number % many or other % many or unit not in phrase)
            if larger or (other == many) != (number == many):
                continue
            if borrowed := _borrow(phrase, other / many, number / many):
                return borrowed
    return ""


def _borrow(phrase: str, known: float, number: float) -> str:
    """Return a phrase with one number, in digits or as a word, in the place of another that stands in it once."""
    spelled = (
        (_digits(known), _digits(number), _END_OF_DIGITS),
        (number_word(known), number_word(number), _END_OF_WORD),
    )
    for old, new, end in spelled:
        places = list(re.finditer(rf"(?<![\w.,-]){re.escape(old)}{end}", phrase)) if old and new else []
        if len(places) == 1:
            return f"{phrase[: places[0].start()]}{new}{phrase[places[0].end() :]}"
    return ""


def _digits(number: float) -> str:
    return f"{number:,.2f}".rstrip("0").rstrip(".")


def clock_minutes(text: str) -> int | None:
    """Return the minutes of a time of day such as '23:30', the small hours after the evening; None for other text."""
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        return None
    minutes = 60 * int(found[1]) + int(found[2])
    return minutes + _DAY if minutes < _NOON else minutes


def clock_text(minutes: int) -> str:
    """Return minutes as the time of day that `clock_minutes` reads."""
    return f"{minutes % _DAY // 60:02}:{minutes % 60:02}"


def clock_words(minutes: int) -> str:
    """Return how a time of day is said: 'half past eleven', 'a quarter to ten', 'midnight'."""
    hour, past = divmod(minutes % _DAY, 60)
    named, following = (_hour_word(known % 24) for known in (hour, hour + 1))
    spoken = {0: named, 15: f"a quarter past {named}", 30: f"half past {named}", 45: f"a quarter to {following}"}
    return spoken.get(past, clock_text(minutes))


def _hour_word(hour: int) -> str:
    return "midnight" if hour == 0 else number_word((hour - 1) % 12 + 1)


def borrow_clock(text: str, phrases: Iterable[tuple[float | str, str]]) -> str:
    """Return how a time of day is said after the phrase of another; empty for other text or where none fits."""
    minutes = clock_minutes(text)
    for known, phrase in phrases if minutes is not None else ():
        other = clock_minutes(known) if isinstance(known, str) else None
        if minutes is not None and other is not None and clock_words(other) in phrase:
            return phrase.replace(clock_words(other), clock_words(minutes), 1)
    return ""


def framed(value: float | str) -> tuple[str, float] | None:
    """Return the one number in a value and the words it stands in: 'net 60' is ('net #', 60); None without one.

    A time of day counts as its minutes, a bare number stands in no words.
    """
    if not isinstance(value, str):
        return "", float(value)
    minutes = clock_minutes(value)
    if minutes is not None:
        return _CLOCK_FRAME, float(minutes)
    numbers = _NUMBER.findall(value)
    return (_NUMBER.sub("#", value).casefold(), float(numbers[0])) if len(numbers) == 1 else None


def with_number(text: str, number: float) -> str:
    """Return a text with another number in the place of its own: 'net 60' with 45 is 'net 45'."""
    return _NUMBER.sub(_digits(number), text, count=1)


def borrow_words(value: str, phrases: Iterable[tuple[float | str, str]]) -> str:
    """Return how a value of words and a number is said after the phrase of one with the same words; empty for none."""
    own = framed(value)
    if own is None or own[0] == _CLOCK_FRAME:
        return borrow_clock(value, phrases)
    alike = ((known[1], phrase) for other, phrase in phrases if (known := framed(other)) and known[0] == own[0])
    return borrow_phrase(own[1], alike)
