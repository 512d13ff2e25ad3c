"""A written line as it should be spoken: plain words, no stage directions, sums and shorthand read out."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from trainer.voice.number_words import CURRENCIES, decimal_words, money_words, whole_words
from trainer.voice.speech import LONGEST_TEXT

_SCALES = {"k": "thousand", "m": "million", "mn": "million", "bn": "billion", "b": "billion"}
_SIGNS = {"GBP": "£", "USD": "$", "EUR": "€"}
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?"
_SCALE = r"(?:\s?(?P<scale>k|mn|m|bn|b)\b|\s(?P<word>thousand|million|billion)\b)?"
_END = r"(?![\w,]?\d)"

_PLAIN = str.maketrans(
    {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u00a0": " ", "\u202f": " ", "\u2011": "-"}
)
_ASIDE = re.compile(r"\[[^\[\]]*\]|<[^<>]*>")
_DIRECTION = re.compile(
    r"(?P<before>^|[.!?;:\u2026\"'])\s*(?:\((?P<round>[^()]{1,80})\)|\*(?P<star>[^*]{1,80})\*)\s*(?=$|[A-Z\d\"'£$€\u2014-])"
)
_RANGE = re.compile(
    rf"(?P<sign>[£$€])\s?(?P<low>{_NUMBER})\s?(?P<lowscale>k|mn|m|bn|b)?\s?(?:-|\u2013)\s?(?P=sign)?\s?"
    rf"(?P<number>{_NUMBER}){_SCALE}{_END}",
    re.IGNORECASE,
)
_SIGNED = re.compile(rf"(?P<minus>(?<!\w)-)?(?P<sign>[£$€])\s?(?P<number>{_NUMBER}){_SCALE}{_END}", re.IGNORECASE)
_CODED = re.compile(
    rf"\b(?:(?P<code>GBP|USD|EUR)\s?(?P<number>{_NUMBER}){_SCALE}{_END}|(?P<after>{_NUMBER})\s?(?P<code2>GBP|USD|EUR)\b)"
)
_SCALED = re.compile(rf"(?<![\w.,])(?P<number>{_NUMBER})\s?(?P<scale>k|mn|bn)\b", re.IGNORECASE)
_GROUPED = re.compile(r"(?<![\w.,])(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?)(?![\d,]?\d)")
_HOURS = re.compile(r"(?<![\w.,])(?P<hours>\d{1,2})\s?(?P<join>[x\u00d7/])\s?(?P<days>\d)(?![\w/])")
_TIMES = re.compile(r"(?<![\w.,])(?P<number>\d{1,3}(?:\.\d)?)\s?[x\u00d7](?!\w)")
_PER = re.compile(r"(?<=\w)\s?/\s?(?=(?:hour|hr|day|week|month|year|unit|person|student|head|seat|user)s?\b)")
_WORDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), word)
    for pattern, word in (
        (r"\be\.g\.,?", "for example,"),
        (r"\bi\.e\.,?", "that is,"),
        (r"\bvs\b\.?", "versus"),
        (r"\bapprox\.", "approximately"),
        (r"\bp\.\s?a\.", "a year"),
        (r"(?<![\w/])1/2(?![\w/])", "one half"),
        (r"\bNo\. ?(?=\d)", "number "),
        (r"#(?=\d)", "number "),
        (r"(?<=\d) ?%", " per cent"),
        (r"\s?&\s?", " and "),
        (r"\bBATNA\b", "batna"),
        (r"\bw/o\b", "without"),
        (r"\band/or\b", "and or"),
        (r"\bhr\b", "hour"),
        (r"~ ?(?=\w)", "about "),
        (r"(?<=\w)\+(?=\s|$)", " plus"),
    )
)


def speakable(text: str, language: str = "en") -> str:
    """Return a line as plain words for the engine, at most `LONGEST_TEXT` characters; '' when nothing is to be said.

    Stage directions such as '(waits)', bracketed notes and engine mark-up are dropped in every language. Sums of money,
    thousands, 'k', '24x7' and common abbreviations become words in English only; elsewhere the engine reads them.
    """
    words = _undirected(unicodedata.normalize("NFC", text[: 4 * LONGEST_TEXT]).translate(_PLAIN))
    if language.lower().startswith("en"):
        words = _read_out(words)
    return _shortened(_tidied(words))


def _undirected(text: str) -> str:
    text = _ASIDE.sub(" ", " ".join(text.split()))
    while True:
        stripped = _DIRECTION.sub(lambda found: _kept(found) + " ", text)
        if stripped == text:
            return text.strip()
        text = stripped


def _kept(found: re.Match[str]) -> str:
    """Keep brackets that carry a figure: those are part of what is offered, not of how it is said."""
    inside: str = found["round"] or found["star"]
    return found["before"] + (f" {inside}" if any(char.isdigit() for char in inside) else "")


def _read_out(text: str) -> str:
    text = _RANGE.sub(_range_words, text)
    text = _SIGNED.sub(_signed_words, text)
    text = _CODED.sub(_coded_words, text)
    text = _HOURS.sub(_hours_words, text)
    text = _TIMES.sub(lambda found: f"{decimal_words(Decimal(found['number']))} times", text)
    text = _SCALED.sub(_scaled_words, text)
    text = _GROUPED.sub(lambda found: decimal_words(_value(found["number"])), text)
    text = _PER.sub(" a ", text)
    for pattern, word in _WORDS:
        text = pattern.sub(word, text)
    return text


def _value(written: str) -> Decimal:
    return Decimal(written.replace(",", ""))


def _scale(found: re.Match[str]) -> str:
    return _SCALES.get((found["scale"] or "").lower(), "") or (found["word"] or "").lower()


def _range_words(found: re.Match[str]) -> str:
    scale = _scale(found)
    low_scale = _SCALES.get((found["lowscale"] or "").lower(), "")
    low = decimal_words(_value(found["low"])) + (f" {low_scale}" if low_scale != scale else "")
    high = _value(found["number"])
    _, many, *_ = CURRENCIES[found["sign"]]
    return f"{low} to {decimal_words(high)}{f' {scale}' if scale else ''} {many}"


def _signed_words(found: re.Match[str]) -> str:
    return ("minus " if found["minus"] else "") + money_words(_value(found["number"]), found["sign"], _scale(found))


def _coded_words(found: re.Match[str]) -> str:
    sign = _SIGNS[found["code"] or found["code2"]]
    return money_words(_value(found["number"] or found["after"]), sign, _scale(found))


def _scaled_words(found: re.Match[str]) -> str:
    return f"{decimal_words(_value(found['number']))} {_SCALES[found['scale'].lower()]}"


def _hours_words(found: re.Match[str]) -> str:
    """Read '24x7' and '24/7' as service hours; other fractions stay as written."""
    hours, days = int(found["hours"]), int(found["days"])
    if days in {5, 6, 7} and (hours >= 8 if found["join"] != "/" else hours == 24):
        return f"{whole_words(hours)} {whole_words(days)}"
    return f"{whole_words(hours)} by {whole_words(days)}" if found["join"] != "/" else found[0]


def _tidied(text: str) -> str:
    """Leave letters, figures and the marks that make pauses; everything else is silent or read as rubbish."""
    text = re.sub(r"\s+[\u2013\u2014-]+\s+|\u2014", ", ", text).replace("\u2026", "... ")
    text = "".join(char if _sayable(char) else " " for char in text)
    text = re.sub(r"\s*[()]+\s*", ", ", text)
    text = re.sub(r"\s+([,.;:!?])", r"\1", " ".join(text.split()))
    text = re.sub(r"([!?])[!?]+", r"\1", text)
    text = re.sub(r"(?:,\s*)+([,.;:!?])", r"\1", text)
    text = re.sub(r"([.;:!?])\s*,", r"\1", text).strip(" ,;:")
    return text if any(char.isalnum() for char in text) else ""


def _sayable(char: str) -> bool:
    return char in " '\",.;:!?()/-%\u2013" or unicodedata.category(char)[0] in "LMN" or char in CURRENCIES


def _shortened(text: str) -> str:
    if len(text) <= LONGEST_TEXT:
        return text
    cut = text[:LONGEST_TEXT]
    ends = [cut.rfind(mark) for mark in (". ", "? ", "! ")]
    last = max(ends)
    return cut[: last + 1] if last > LONGEST_TEXT // 2 else cut.rsplit(" ", 1)[0]
