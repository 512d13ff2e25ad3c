"""Figures: the numbers of an utterance with the units and signs that stand by them."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from trainer.language.figure import Figure, word_at
from trainer.language.foreign import are_hours, is_pronoun
from trainer.language.measures import dress
from trainer.language.numerals import Numeral, begins_number, digits_value, read_words
from trainer.language.units import (
    GLUED_ONLY_PERIODS,
    MONEY_WORDS,
    MULTIPLIERS,
    PERCENT_WORDS,
    PERIOD_WORDS,
    Dimension,
)
from trainer.language.words import Token, phrase_set, tokenise

MOST_FIGURES = 150
"""Figures read from one utterance; a longer list of numbers is a table, not an offer."""

_INSTEAD = phrase_set(
    "not|, not|and not|, and not|rather than|, rather than|instead of|, instead of|, never|, or|is better than"
)
"""What stands between a length of time and another whose unit is left out."""
_CONTRASTS = frozenset(
    {
        "not",
        "too",
        "short",
        "long",
        "lot",
        "hard",
        "much",
        "many",
        "tough",
        "instead",
        "rather",
        "why",
        "never",
        "but",
        "kills",
        "kill",
        "ruins",
        "impossible",
    }
)
"""Words by which one length of time is set against another: three years is too long, one and a half."""
_FOLLOWED_BY = frozenset({"", "maybe", "perhaps", "then", "is", "would", "please", "instead", "works", "though"})
_MOST_BETWEEN = 12
_LAST_HOUR = 24
_ROWS = frozenset({"month", "week", "year", "day"})
_RATES = frozenset({"a", "an", "per", "each", "every", "this", "next", "last", "/"})
_MOST_PIECES = 12
"""So many things are sold together at one price: two for forty."""
_MOST_WITH_PART, _MILLION = 100.0, 1_000_000.0
"""To so large a number nobody adds a half: 'two thousand eight hundred and a quarter now' is two figures."""
_OF_ANOTHER = frozenset({"held", "later", "behind", "upfront"})
_ON_ANOTHER = frozenset({("on", "a"), ("on", "the")})
"""Behind a half or a quarter it says what that is a part of: '15 and a quarter on a milestone'."""
_SHARES = {("two", "thirds"): 67.0, ("three", "quarters"): 75.0, ("a", "third"): 33.0, ("one", "third"): 33.0}
"""Parts of a whole, in per cent."""
_ANOTHERS = frozenset({"our", "my", "them", "us", "these", "those", "all", "a"})
"""Two thirds of our vans are no share of what is bargained over."""
_WHOSE = frozenset({"my", "our", "your", "his", "her", "their", "the", "these", "those"})
_PAID = phrase_set("for|at|x|@|times")
_WEEK = 7
"""Work is paid by the day or week; twelve months at 360 a month are instalments."""
_ROUND = frozenset({"hundred", "thousand"})
_REPEATS = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
_COUPLES = {"couple": 2.0, "dozen": 12.0}


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
            # A sign between two figures belongs to the first: "0£.0".
            begins = max(figure.start, found[-1].end) if found else figure.start
            found.append(replace(figure, start=begins))
        place = max(figure.stop, place + 1)
    return _without_hours(tokens, [_in_a_row(tokens, figure) for figure in _share_units(tokens, found)])


def _in_a_row(tokens: Sequence[Token], figure: Figure) -> Figure:
    """Return a number behind the singular of a time as a place in a row: from month six; a quarter of a thing too."""
    unit, before = word_at(tokens, figure.first - 1), word_at(tokens, figure.first - 2)
    if figure.unit_word == "quarter" and word_at(tokens, figure.stop) == "of":
        return replace(figure, ordinal=True)
    counts = figure.readings and figure.dimension is Dimension.BARE and not figure.multiplied and figure.value < 100
    if not counts or unit not in _ROWS or before in _RATES or begins_number(before) or before[:1].isdigit():
        return figure
    return replace(figure, dimension=Dimension.PERIOD, factor=PERIOD_WORDS[unit], unit_word=unit, ordinal=True)


def _without_hours(tokens: Sequence[Token], found: Sequence[Figure]) -> tuple[Figure, ...]:
    """Mark as foreign the hours between which something lasts, and an hour that is said again: before three."""
    kept = [replace(f, foreign=True) if _is_since(tokens, f) else f for f in found]
    for place, (left, right) in enumerate(itertools.pairwise(found)):
        if are_hours(tokens, left, right):
            kept[place : place + 2] = [replace(left, foreign=True), replace(right, foreign=True)]
    hours = {
        f.value for f in kept if f.readings and f.foreign and f.dimension is Dimension.BARE and _is_timed(tokens, f)
    }
    return tuple(
        replace(f, foreign=True) if f.readings and f.value in hours and _is_timed(tokens, f) else f for f in kept
    )


def _is_since(tokens: Sequence[Token], figure: Figure) -> bool:
    """Tell whether a bare hour says since when something has been so: up since six."""
    bare = figure.readings and figure.dimension is Dimension.BARE and not figure.multiplied
    return bool(bare) and figure.value <= _LAST_HOUR and word_at(tokens, figure.first - 1) == "since"


def _is_timed(tokens: Sequence[Token], figure: Figure) -> bool:
    before = word_at(tokens, figure.first - 1)
    return figure.dimension is Dimension.BARE and before in {"at", "by", "before", "until", "till", "after"}


def _share_units(tokens: Sequence[Token], found: Sequence[Figure]) -> tuple[Figure, ...]:
    """Give the first of two joined numbers the unit of the second (3 or 4 years, 54 to 56k); drop ratios (1 in 5)."""
    shared = list(found)
    for place in range(len(found) - 2, -1, -1):
        left, right = shared[place], shared[place + 1]
        between = tuple(token.word for token in tokens[left.stop : right.first])
        if between in {("in",), ("out", "of"), ("out", "of", "every"), ("in", "every")} and left.value <= right.value:
            shared[place] = replace(left, foreign=True)
            shared[place + 1] = replace(right, foreign=True)
        if _is_one_of(between, left, right) or _are_days_of_work(tokens, between, left, right):
            place_of = place + 1 if left.dimension is Dimension.BARE else place
            shared[place_of] = replace(shared[place_of], foreign=True, noun="", unit_word="")
            continue
        if _are_some_of_them(tokens, left, right):
            shared[place + 1] = replace(right, foreign=True, noun="", unit_word="")
            continue
        several = left.dimension is Dimension.BARE and not left.multiplied and 5 * left.value <= right.value
        if between == ("for",) and several and left.value <= _MOST_PIECES:
            shared[place] = replace(left, foreign=True)
            continue
        if between == ("of",) and left.dimension is Dimension.BARE and left.value <= right.value <= 7:
            shared[place] = replace(left, dimension=right.dimension, factor=right.factor, unit_word=right.unit_word)
            shared[place + 1] = replace(right, foreign=True)
            continue
        if (between in _INSTEAD or _is_contrasted(tokens, left, right)) and _is_elided(left, right):
            right = replace(
                right, dimension=left.dimension, factor=left.factor, unit_word=left.unit_word, lone=False, foreign=False
            )
            shared[place + 1] = right
            continue
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


def _is_one_of(between: tuple[str, ...], left: Figure, right: Figure) -> bool:
    """Tell whether the second number counts those the first are some of: two of my three juniors."""
    some = len(between) == 2 and between[0] == "of" and between[1] in _WHOSE
    return some and left.dimension is right.dimension is Dimension.BARE and left.value <= right.value


def _are_some_of_them(tokens: Sequence[Token], left: Figure, right: Figure) -> bool:
    """Tell whether a number counts some of the times said before it: four years, three of them under you."""
    of_them = word_at(tokens, right.stop) == "of" and word_at(tokens, right.stop + 1) in {"them", "those", "these"}
    return of_them and left.dimension is Dimension.PERIOD and right.dimension is Dimension.BARE


def _are_days_of_work(tokens: Sequence[Token], between: tuple[str, ...], left: Figure, right: Figure) -> bool:
    """Tell whether a length of time is what a rate is paid for: ten days for 450 a day."""
    if between not in _PAID:
        return False
    rated = word_at(tokens, right.stop) in {"a", "per", "each", "every", "/"}
    same = PERIOD_WORDS.get(word_at(tokens, right.stop + 1)) == left.factor
    money = right.dimension in {Dimension.MONEY, Dimension.BARE}
    return left.dimension is Dimension.PERIOD and left.factor <= _WEEK and rated and same and money


def _is_elided(left: Figure, right: Figure) -> bool:
    """Tell whether the second of two lengths of time lacks its unit: a year, not two."""
    if left.dimension is not Dimension.PERIOD or right.dimension is not Dimension.BARE:
        return False
    return not right.foreign and not right.multiplied and right.value <= 3 * left.value + 12


def _is_contrasted(tokens: Sequence[Token], left: Figure, right: Figure) -> bool:
    """Tell whether a number that ends its clause is set against the length of time before it, or follows from it."""
    between = [token.word for token in tokens[left.stop : right.first]]
    after = word_at(tokens, right.stop)
    ends = after in _FOLLOWED_BY or tokens[right.stop].kind == "p"
    if len(between) > _MOST_BETWEEN or not ends or right.noun not in _FOLLOWED_BY:
        return False
    if "so" in between and right.value <= left.value:
        return True
    return not _CONTRASTS.isdisjoint([*(token.word for token in tokens[max(0, left.first - 6) : left.first]), *between])


def figures_in(text: str) -> tuple[Figure, ...]:
    """Return the figures of a short text such as an option's label."""
    return find_figures(tokenise(text))


def _figure_at(tokens: Sequence[Token], at: int) -> Figure | None:
    token = tokens[at]
    if token.kind == "n":
        return _from_digits(tokens, at)
    if token.word in _ROUND and word_at(tokens, at - 1) in {"per", "each", "every"}:
        return None
    if token.kind == "w":
        if (share := _SHARES.get((token.word, word_at(tokens, at + 1)))) is not None:
            whole = dress(tokens, at, Numeral((share,), at + 2), worded=True)
            if word_at(tokens, at + 2) == "of" and word_at(tokens, at + 3) in _ANOTHERS:
                return whole
            return replace(whole, dimension=Dimension.PERCENT, foreign=False, noun="")
        numeral = read_words(tokens, at) if begins_number(token.word) else None
        if numeral is not None:
            return (
                None
                if is_pronoun(tokens, at, numeral.stop)
                else dress(tokens, at, _with_half(tokens, numeral), worded=True)
            )
        return _from_article(tokens, at)
    if token.word == "½":
        return dress(tokens, at, Numeral((0.5,), at + 1), worded=False)
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
        return dress(tokens, at, Numeral((joined,), stop, parts), worded=False)
    if word_at(tokens, stop) == "hundred":
        return dress(tokens, at, Numeral((readings[0] * 100,), stop + 1), worded=False)
    chain = _chain_stop(tokens, at)
    if chain:
        return _empty(tokens, at, chain)
    return dress(tokens, at, _with_half(tokens, Numeral(readings, stop)), worded=False)


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
    behind = tuple(word_at(tokens, at + taken + ahead) for ahead in range(2))
    if words[0] == "and" and (behind[0] in _OF_ANOTHER or behind in _ON_ANOTHER):
        return numeral  # '15 and a quarter on a milestone' is two figures
    if not taken or _MOST_WITH_PART <= numeral.readings[0] < _MILLION:
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
        return dress(tokens, at, Numeral((0.5,), at + 2), worded=True)
    if word == "a" and after == "grand":
        return dress(tokens, at, Numeral((1.0,), at + 1), worded=True)
    if word in {"a", "an"} and after in _COUPLES:
        stop = at + 3 if word_at(tokens, at + 2) == "of" else at + 2
        return dress(tokens, at, Numeral((_COUPLES[after],), stop), worded=True)
    if word == "couple" and (after == "of" or after in PERIOD_WORDS):
        return dress(tokens, at, Numeral((2.0,), at + (2 if after == "of" else 1)), worded=True)
    if word == "week" and after == "after" and word_at(tokens, at + 2) == "next":
        numeral = Numeral((2.0,), at + 3)
        return replace(dress(tokens, at, numeral, worded=True), dimension=Dimension.PERIOD, factor=7.0, foreign=False)
    if word == "quarter" and _stands_apart(tokens, at):
        return dress(tokens, at, Numeral((1.0,), at), worded=True)
    if word in {"fortnight", "fortnights"} and word_at(tokens, at - 1) not in {"a", "per"}:
        return dress(tokens, at, Numeral((1.0,), at), worded=True)
    if (
        word in {"a", "an"}
        and after in PERIOD_WORDS
        and after not in GLUED_ONLY_PERIODS
        and not (after.endswith("s") and word_at(tokens, at + 2) == "of")
        and not _follows_amount(tokens, at)
    ):
        figure = dress(tokens, at, Numeral((1.0,), at + 1), worded=True)
        numeral = _with_half(tokens, Numeral((1.0,), figure.stop))
        if numeral.stop > figure.stop:
            return replace(figure, readings=numeral.readings, stop=numeral.stop, end=tokens[numeral.stop - 1].end)
        return figure
    return None


def _stands_apart(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word is all that is said between two pauses."""
    opens = at == 0 or tokens[at - 1].kind == "p"
    return opens and (at + 1 >= len(tokens) or tokens[at + 1].kind == "p")


def _follows_amount(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether 'a month' closes a rate: 1,310 a month, three days a week, 40 dollars an hour."""
    if at == 0:
        return False
    before = tokens[at - 1]
    if before.word in {"off", "out"} and at > 1:
        return tokens[at - 2].word in PERIOD_WORDS
    return (
        before.kind == "n"
        or before.word in MONEY_WORDS
        or before.word in MULTIPLIERS
        or before.word in PERIOD_WORDS
        or before.word in {"time", "times", "once", "twice", "half"}
        or (before.kind == "w" and before.word.endswith("s") and len(before.word) > 4)
        or (before.kind == "w" and read_words(tokens, at - 1) is not None)
    )
