"""Numbers and sums of money in English words, so that every engine reads them alike."""

from __future__ import annotations

from decimal import Decimal

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_GROUPS = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))
LARGEST = 10**15
"""Whole numbers from here on are read digit by digit."""

CURRENCIES = {
    "£": ("pound", "pounds", "penny", "pence"),
    "$": ("dollar", "dollars", "cent", "cents"),
    "€": ("euro", "euros", "cent", "cents"),
}
"""By sign: one unit, many units, one hundredth, many hundredths."""


def whole_words(number: int) -> str:
    """Return a whole number in words, British style: 1410 is 'one thousand four hundred and ten'."""
    if number < 0:
        return "minus " + whole_words(-number)
    if number >= LARGEST:
        return " ".join(_SMALL[int(digit)] for digit in str(number))
    parts: list[str] = []
    for size, name in _GROUPS:
        count, number = divmod(number, size)
        if count:
            parts.append(f"{_below_thousand(count)} {name}")
    if number or not parts:
        joined = "and " if parts and 0 < number < 100 else ""
        parts.append(joined + _below_thousand(number))
    return " ".join(parts)


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    words = [f"{_SMALL[hundreds]} hundred"] if hundreds else []
    if rest or not hundreds:
        words.append(("and " if hundreds else "") + _below_hundred(rest))
    return " ".join(words)


def _below_hundred(number: int) -> str:
    if number < len(_SMALL):
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (f"-{_SMALL[ones]}" if ones else "")


def decimal_words(number: Decimal) -> str:
    """Return a number in words, its decimals digit by digit: 1.25 is 'one point two five'."""
    whole, _, decimals = f"{abs(number):f}".partition(".")
    words = ("minus " if number < 0 else "") + whole_words(int(whole))
    decimals = decimals.rstrip("0")
    return words + (" point " + " ".join(_SMALL[int(digit)] for digit in decimals) if decimals else "")


def money_words(number: Decimal, sign: str, scale: str = "") -> str:
    """Return a sum in words; scale is '', 'thousand', 'million' or 'billion' and follows the number as written."""
    one, many, hundredth, hundredths = CURRENCIES[sign]
    if scale:
        return f"{decimal_words(number)} {scale} {many}"
    if number != round(number, 2):
        return f"{decimal_words(number)} {many}"
    units, cents = divmod(int(number * 100), 100)
    if not cents:
        return f"{whole_words(units)} {one if units == 1 else many}"
    if not units:
        return f"{whole_words(cents)} {hundredth if cents == 1 else hundredths}"
    return f"{whole_words(units)} {one if units == 1 else many} {whole_words(cents)}"
