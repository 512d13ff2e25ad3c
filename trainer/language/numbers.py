"""Figures: the numbers of an utterance with the units and signs that stand by them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trainer.language.figure import Figure, word_at
from trainer.language.foreign import claim, is_pronoun
from trainer.language.numerals import Numeral, begins_number, digits_value, read_words
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
from trainer.language.words import Token, tokenise, word_set

MOST_FIGURES = 150
"""Figures read from one utterance; a longer list of numbers is a table, not an offer."""

_BETWEEN = word_set(
    "full working work business calendar more extra additional further whole paid remote solid "
    "straight consecutive net "
    "clear free long more of off"
)
"""Words that may stand between a number and its unit: three extra days."""
_REPEATS = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
_COUPLES = {"couple": 2.0, "dozen": 12.0}
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_RATE_FROM = 200
"""From here on a number before 'month' or 'year' is an amount a month or a year: 1200 month."""


def find_figures(tokens: Sequence[Token]) -> tuple[Figure, ...]:
    """Return the figures of an utterance in order; at most MOST_FIGURES."""
    found: list[Figure] = []
    place = 0
    while place < len(tokens) and len(found) < MOST_FIGURES:
        figure = _figure_at(tokens, place)
        if figure is None:
            place += 1
            continue
        if figure.readings:
            found.append(figure)
        place = max(figure.stop, place + 1)
    return _share_units(tokens, found)


def _share_units(tokens: Sequence[Token], found: Sequence[Figure]) -> tuple[Figure, ...]:
    """Give the first of two joined numbers the unit of the second (3 or 4 years, 54 to 56k); drop ratios (1 in 5)."""
    shared = list(found)
    for place in range(len(found) - 2, -1, -1):
        left, right = shared[place], shared[place + 1]
        between = tuple(token.word for token in tokens[left.stop : right.first])
        if between in {("in",), ("out", "of")}:
            shared[place] = replace(left, foreign=True)
            shared[place + 1] = replace(right, foreign=True)
        spread = between in {("or",), ("to",), ("-",)} or (
            between == ("and",) and word_at(tokens, left.first - 1) == "between"
        )
        if not spread or left.dimension is not Dimension.BARE or left.multiplied or left.parts:
            continue
        if right.dimension is Dimension.PERIOD and left.value > 3 * right.value:
            continue
        if right.multiplied and left.value < 1_000:
            times = right.readings[0] / right.plain if right.plain else 1.0
            left = replace(left, readings=tuple(reading * times for reading in left.readings), multiplied=True)
        if right.dimension is not Dimension.MONEY or right.factor != 1.0:
            left = replace(left, dimension=right.dimension, factor=right.factor, unit_word=right.unit_word)
        shared[place] = replace(left, noun=right.noun, foreign=right.foreign)
    return tuple(shared)


def figures_in(text: str) -> tuple[Figure, ...]:
    """Return the figures of a short text such as an option's label."""
    return find_figures(tokenise(text))


def _figure_at(tokens: Sequence[Token], at: int) -> Figure | None:
    token = tokens[at]
    if token.kind == "n":
        return _from_digits(tokens, at)
    if token.kind == "w":
        numeral = read_words(tokens, at) if begins_number(token.word) else None
        if numeral is not None:
            return (
                None
                if is_pronoun(tokens, at, numeral.stop)
                else _dress(tokens, at, _with_half(tokens, numeral), worded=True)
            )
        return _from_article(tokens, at)
    if token.word == "½":
        return _dress(tokens, at, Numeral((0.5,), at + 1), worded=False)
    return None


def _from_digits(tokens: Sequence[Token], at: int) -> Figure | None:
    token = tokens[at]
    readings = digits_value(token.word)
    if not readings:
        return _empty(tokens, at)
    stop = at + 1
    if _spaced_thousand(tokens, at):
        joined = readings[0] * 1000 + float(tokens[at + 1].word)
        stop = at + 2
        parts = ((readings[0], at, at + 1), (float(tokens[at + 1].word), at + 1, at + 2))
        return _dress(tokens, at, Numeral((joined,), stop, parts), worded=False)
    if word_at(tokens, stop) == "hundred":
        return _dress(tokens, at, Numeral((readings[0] * 100,), stop + 1), worded=False)
    chain = _chain_stop(tokens, at)
    if chain:
        return _empty(tokens, at, chain)
    return _dress(tokens, at, _with_half(tokens, Numeral(readings, stop)), worded=False)


def _empty(tokens: Sequence[Token], at: int, stop: int = 0) -> Figure:
    stop = stop or at + 1
    return Figure(readings=(), first=at, stop=stop, start=tokens[at].start, end=tokens[stop - 1].end)


def _spaced_thousand(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether '12 800' may be one number written with a space."""
    if at + 1 >= len(tokens) or tokens[at + 1].kind != "n":
        return False
    head, tail = tokens[at].word, tokens[at + 1].word
    return head.isdecimal() and tail.isdecimal() and len(head) <= 3 and len(tail) == 3 and head[0] != "0"


def _chain_stop(tokens: Sequence[Token], at: int) -> int:
    """Return where a chain such as 1-1-1 or 2024-05-01 or 24x7 or 24/7 ends, or 0; a plain range is no chain."""
    place, links = at + 1, 0
    while (
        place + 1 < len(tokens)
        and tokens[place].word in {"-", "/", "x", ":"}
        and tokens[place].start == tokens[place - 1].end
        and tokens[place + 1].kind == "n"
        and tokens[place + 1].start == tokens[place].end
    ):
        links += 1
        if tokens[place].word in {"x", ":"} or (tokens[at].word == "24" and tokens[place + 1].word == "7"):
            links += 1
        place += 2
    if links == 2 and place == at + 5 and tokens[at + 1].word == "/" and tokens[at + 3].word == "/":
        return 0
    dashed = links >= 2 and all(tokens[at + 1 + 2 * link].word != "/" for link in range((place - at) // 2))
    return place if dashed or (links >= 2 and place == at + 3) else 0


def _with_half(tokens: Sequence[Token], numeral: Numeral) -> Numeral:
    """Add 'and a half', '1/2' or a half sign to a number."""
    at = numeral.stop
    words = tuple(word_at(tokens, at + ahead) for ahead in range(3))
    added, taken = 0.0, 0
    if words[:2] == ("and", "a") and words[2] in {"half", "quarter"}:
        added, taken = (0.5 if words[2] == "half" else 0.25), 3
    elif words[:2] == ("and", "half"):
        added, taken = 0.5, 2
    elif words[0] == "½":
        added, taken = 0.5, 1
    elif words[:3] == ("1", "/", "2"):
        added, taken = 0.5, 3
    if not taken:
        return numeral
    return Numeral(tuple(reading + added for reading in numeral.readings[:1]), at + taken)


def _from_article(tokens: Sequence[Token], at: int) -> Figure | None:
    """Read 'a week', 'a couple of weeks', 'half a year', 'a year and a half', 'fortnight' as figures."""
    word, after = word_at(tokens, at), word_at(tokens, at + 1)
    if word in _REPEATS and (word != "once" or after in {"a", "per", "every"}):
        return Figure(
            readings=(_REPEATS[word],),
            first=at,
            stop=at + 1,
            start=tokens[at].start,
            end=tokens[at].end,
            dimension=Dimension.TIMES,
            plain=_REPEATS[word],
            worded=True,
            unit_word="times",
        )
    if (
        word == "half"
        and after in {"a", "an"}
        and (
            word_at(tokens, at + 2) in PERIOD_WORDS
            or word_at(tokens, at + 2) in {*PERCENT_WORDS, "per", "million", "grand", "k"}
        )
    ):
        return _dress(tokens, at, Numeral((0.5,), at + 2), worded=True)
    if word in {"a", "an"} and after in _COUPLES:
        stop = at + 3 if word_at(tokens, at + 2) == "of" else at + 2
        return _dress(tokens, at, Numeral((_COUPLES[after],), stop), worded=True)
    if word == "couple" and (after == "of" or after in PERIOD_WORDS):
        return _dress(tokens, at, Numeral((2.0,), at + (2 if after == "of" else 1)), worded=True)
    if word in {"fortnight", "fortnights"} and word_at(tokens, at - 1) not in {"a", "per"}:
        return _dress(tokens, at, Numeral((1.0,), at), worded=True)
    if (
        word in {"a", "an"}
        and after in PERIOD_WORDS
        and after not in GLUED_ONLY_PERIODS
        and not _follows_amount(tokens, at)
    ):
        figure = _dress(tokens, at, Numeral((1.0,), at + 1), worded=True)
        numeral = _with_half(tokens, Numeral((1.0,), figure.stop))
        if numeral.stop > figure.stop:
            return replace(figure, readings=numeral.readings, stop=numeral.stop, end=tokens[numeral.stop - 1].end)
        return figure
    return None


def _follows_amount(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether 'a month' closes a rate: 1,310 a month, three days a week, 40 dollars an hour."""
    if at == 0:
        return False
    before = tokens[at - 1]
    return (
        before.kind == "n"
        or before.word in MONEY_WORDS
        or before.word in MULTIPLIERS
        or before.word in PERIOD_WORDS
        or before.word in {"time", "times", "once", "twice", "half"}
        or (before.kind == "w" and before.word.endswith("s") and len(before.word) > 4)
        or (before.kind == "w" and read_words(tokens, at - 1) is not None)
    )


def _dress(tokens: Sequence[Token], at: int, numeral: Numeral, *, worded: bool) -> Figure:
    """Add the signs before and the units after a number."""
    readings, stop = numeral.readings, numeral.stop
    first = at
    start = tokens[at].start
    dimension, factor, unit_word, letter = Dimension.BARE, 1.0, "", ""
    multiplied = False
    plain = readings[0]
    if word_at(tokens, at - 1) in MONEY_SIGNS or word_at(tokens, at - 1) in {"usd", "gbp", "eur"}:
        dimension, first, start = Dimension.MONEY, at - 1, tokens[at - 1].start
    glued = stop < len(tokens) and tokens[stop].start == tokens[stop - 1].end
    after = word_at(tokens, stop)
    times = MULTIPLIERS.get(after, 0.0) or (GLUED_MULTIPLIERS.get(after, 0.0) if glued else 0.0)
    if after == "m" and glued:
        letter = "m"
        times = 1_000_000.0 if dimension is Dimension.MONEY else 0.0
        stop += 1
    elif times:
        stop += 1
    if times:
        multiplied = True
        readings = tuple(reading * times for reading in readings)
    if glued and after in _ORDINAL_ENDINGS:
        return Figure(
            readings=readings,
            first=first,
            stop=stop + 1,
            start=start,
            end=tokens[stop].end,
            foreign=True,
            noun="ordinal",
        )
    unit = _unit_after(tokens, stop)
    if (
        unit is not None
        and unit[0] is Dimension.PERIOD
        and readings[0] >= _RATE_FROM
        and not word_at(tokens, unit[2] - 1).endswith("s")
    ):
        unit = None
    if unit is not None and not (unit[0] is Dimension.PERIOD and dimension is Dimension.MONEY):
        dimension, factor, stop, unit_word = unit
    if unit is not None and dimension is Dimension.MONEY and factor == 1.0 and not multiplied:
        pence, stop = _pence_after(tokens, stop)
        readings = tuple(reading + pence for reading in readings[:1]) if pence else readings
    end = tokens[stop - 1].end if stop > at else tokens[at].end
    figure = Figure(
        readings=readings,
        first=first,
        stop=stop,
        start=start,
        end=end,
        dimension=dimension,
        factor=factor,
        multiplied=multiplied,
        plain=plain,
        worded=worded,
        letter=letter,
        noun=_noun_after(tokens, stop),
        unit_word=unit_word,
    )
    figure = claim(tokens, at, figure)
    if numeral.parts:
        figure = replace(figure, parts=_split(tokens, figure, numeral))
    return figure


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
    unit = _unit_after(tokens, stop)
    if not 5 <= value < 100 or (unit is not None and unit[3] not in {"pence", "p", "cents", "c"}):
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


def _unit_after(tokens: Sequence[Token], at: int) -> tuple[Dimension, float, int, str] | None:
    """Return (dimension, factor, stop, word) of the unit behind a number, looking past a hyphen and one or two adjectives."""
    if at >= len(tokens):
        return None
    glued = at > 0 and tokens[at].start == tokens[at - 1].end
    word = tokens[at].word
    if word == "%" or word in PERCENT_WORDS:
        return Dimension.PERCENT, 1.0, at + 1, "percent"
    if (word == "per" and word_at(tokens, at + 1) == "cent") or (
        word == "percentage" and word_at(tokens, at + 1).startswith("point")
    ):
        return Dimension.PERCENT, 1.0, at + 2, "percent"
    if word in MONEY_SIGNS:
        return Dimension.MONEY, 1.0, at + 1, word
    if word in MONEY_WORDS and (len(word) > 2 or glued) and word != "cash":
        return Dimension.MONEY, MONEY_WORDS[word], at + 1, word
    if word in TIMES_WORDS and (word != "x" or glued or not word_at(tokens, at + 1)):
        return Dimension.TIMES, 1.0, at + 1, "times"
    place = at
    if (
        word == "-"
        and at + 1 < len(tokens)
        and tokens[at + 1].word in PERIOD_WORDS
        and tokens[at].end == tokens[at + 1].start
    ):
        place += 1
    elif glued and word in PERIOD_WORDS:
        return Dimension.PERIOD, PERIOD_WORDS[word], at + 1, word
    skipped = 0
    while skipped < 2 and word_at(tokens, place) in _BETWEEN:
        place += 1
        skipped += 1
    word = word_at(tokens, place)
    if word in PERIOD_WORDS and (word not in GLUED_ONLY_PERIODS):
        return Dimension.PERIOD, PERIOD_WORDS[word], place + 1, word
    return None


def _noun_after(tokens: Sequence[Token], at: int) -> str:
    if at < len(tokens) and tokens[at].kind == "p" and tokens[at].word in {"-", "'"}:
        at += 1
    return tokens[at].word if at < len(tokens) and tokens[at].kind == "w" else ""
