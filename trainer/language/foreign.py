"""Numbers that something else claims: years, times, sizes, counts of things nobody bargains over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from trainer.language.dates import WEEKDAYS
from trainer.language.figure import Figure, word_at
from trainer.language.numerals import begins_number
from trainer.language.units import FOREIGN_NOUNS, NO_NOUNS, PERIOD_WORDS, Dimension
from trainer.language.words import Token, stem, word_set

MONTHS = word_set(
    "january february march april june july august september october november december "
    "jan feb apr jun jul aug sep sept oct nov dec"
)
"""Without May, which is a verb more often than a month."""
_ADJECTIVES = word_set("good great fine fair nice best first last gross net full basic")
_MEETING = frozenset((*WEEKDAYS, "tomorrow", "today", "tonight", "call", "speak"))
_MEETING_VERBS = word_set("meet come coming arriving leaving talk free bed up back home over arrive")
_MEETING_NOUNS = word_set("train plane flight bus ferry appointment meeting lunch dinner hearing board")
_MEETING_STARTS = word_set("meets starts begins opens leaves arrives departs")
_TIMED = word_set("by before until till")
_LEAVING = word_set("leave leaving back home there out arrive meet")
_THESE = word_set("these those them the us you my your our")
_LASTED = word_set(
    "laid worked did lived ran taught drove built served was were studied trained waited stayed sang played rented "
    "went knew cooked drummed nursed farmed"
)
"""What people did for a length of time."""
_NOT_YET = word_set("will would can could shall should may might to if")
_GOING = word_set("go going come coming move moved moving drop dropped cut down reduce lower change get bring up")
_FOLK = word_set("children people women men kids folk")
_FEW = 10
"""Fewer things than this are pointed at by their number: those two."""
_DAILY = frozenset({("every", "day"), ("each", "day"), ("in", "the"), ("on", "the")})
_SINCE = word_set("since already before this last")
"""What follows how often something happened."""
_AT_HOME = word_set("home remote remotely off wfh telework")
_WHO = word_set("i you we he she it they that this there one who which")
_MAY_DO = word_set("be have do not well also still need want")
_HAVING = word_set("have has had been")
_LASTING = word_set("been lived worked waited rented owned paid known stayed used")
"""What has gone on for a length of time."""
_DAY_PARTS = word_set("morning afternoon evening")
_RISERS = word_set(
    "who he she they nurse kids kid children child baby shift school bus train wife husband son daughter boy girl mum "
    "dad mother father brother sister neighbour neighbours drivers driver staff team colleague colleagues nursery"
)
_STARTS = word_set(
    "start starts starting begin begins finish finishes wake wakes work works rise rises sleep sleeps leave leaves "
    "go goes"
)
"""What people do at a time of day: she starts at four."""
_PARTS_OF_HOURS = word_set("half quarter ten twenty five")
_TOLERANCES = word_set("within inside")
_DIALS = frozenset({"clock", "odometer", "dial"})
_BEFORE_YEARS = word_set(
    "in since year from until during of summer spring autumn winter fall early late mid back model"
)
_PERIOD_CLAIMS = word_set("ago old experience away drive older younger notice since")
"""Words that make a length of time something else's: two years ago, ten years' experience."""
_ELSEWHERE = frozenset({"office", "onsite", "site"})
"""Where those days of a week are spent that are not home days."""
_CLOCK_WORDS = word_set("am pm oclock o'clock")
_NAMED_BEFORE = word_set(
    "# flat apartment unit room bedroom floor page chapter phase gate building suite line model iphone galaxy clause "
    "article section paragraph annex appendix point question step part item"
)
_WEIGHING = word_set("weighs weigh weighing weighed measures measuring")
_POINTED_AT = word_set(
    "this that the no any which every each some good new another last other quick silly stupid daft easy hard tough "
    "tricky odd small simple dumb honest"
)
_CHOOSING = word_set("which one any none each some")
_PICKING = word_set("pick choose name drop remove delete strike")
"""Verbs before a 'one' that stands for a thing: pick one."""
_OWNING = word_set("have having get getting need want find buy bring like love own without")
_PURPOSES = word_set("to in at here there with for that who which anyway ready soon around already ourselves myself")
"""What follows where 'one' is the thing spoken of: we would love to have one to sing with."""
_POINTING = word_set("of more thing another that who which is would moment sec second last way")


MOST_ITEMS, ITEM_REACH = 12, 8


class Unclaimed(NamedTuple):
    """A number before it is known whether something claims it."""

    first: int
    stop: int
    value: float
    dimension: Dimension
    multiplied: bool
    noun: str
    """The word right after it and its unit."""


class Claim(NamedTuple):
    """What claims a number, if anything."""

    foreign: bool
    noun: str
    """The thing it counts."""
    lone: bool = False


def claim(tokens: Sequence[Token], at: int, figure: Unclaimed) -> Claim:
    """Return what claims a number besides a bargain; at is the first word of the number itself."""
    if figure.dimension is Dimension.PERCENT and word_at(tokens, figure.first - 1) in _TOLERANCES:
        return Claim(foreign=True, noun=figure.noun)
    if figure.dimension in {Dimension.MONEY, Dimension.PERCENT} and word_at(tokens, figure.first - 1) not in _WEIGHING:
        return Claim(foreign=False, noun=figure.noun)
    if _is_time_or_date(tokens, figure):
        return Claim(foreign=True, noun=figure.noun)
    if figure.dimension is Dimension.PERIOD:
        claimed = (
            figure.noun in _PERIOD_CLAIMS
            or _is_elsewhere(tokens, figure.stop)
            or _has_lasted(tokens, figure)
            or _is_until(tokens, figure)
            or _is_worked(tokens, figure)
        )
        return Claim(foreign=claimed, noun=figure.noun)
    if figure.dimension is not Dimension.BARE:
        return Claim(foreign=figure.noun in _SINCE or _has_happened(tokens, figure), noun=figure.noun)
    if (
        _is_halved(tokens, figure)
        or _is_part_of_all(tokens, figure)
        or _is_glued_behind(tokens, figure.first)
        or _is_due(tokens, figure)
    ):
        return Claim(foreign=True, noun=figure.noun)
    if figure.noun == "of" and word_at(tokens, figure.stop + 1) in _THESE and not figure.multiplied:
        return Claim(foreign=True, noun=_counted(tokens, figure.stop + 2, word_at(tokens, figure.stop + 2)))
    counted = _counted(tokens, figure.stop, figure.noun)
    if word_at(tokens, figure.first - 1) in {"those", "these"} and figure.value < _FEW:
        return Claim(foreign=True, noun=counted)
    claimed = counted != figure.noun or _is_plural(counted) or counted in FOREIGN_NOUNS
    claimed = claimed and not (figure.multiplied and counted == figure.noun and counted not in FOREIGN_NOUNS)
    return Claim(foreign=claimed, noun=counted, lone=tokens[at].word == "one" and figure.stop == at + 1)


def _has_happened(tokens: Sequence[Token], figure: Unclaimed) -> bool:
    """Tell whether it is said how often somebody did something: three times I called the police."""
    often = word_at(tokens, figure.stop - 1) == "times" and word_at(tokens, figure.stop) in _WHO
    return often and word_at(tokens, figure.stop + 1) not in _NOT_YET


def _is_part_of_all(tokens: Sequence[Token], figure: Unclaimed) -> bool:
    """Tell whether a number counts what is on the table: which of the five."""
    before = [token.word for token in tokens[max(0, figure.first - 3) : figure.first]]
    return (
        before[:1] != []
        and before[0] in _CHOOSING
        and before[1:2] == ["of"]
        and before[2:] in (["the"], ["these"], ["those"])
    )


def _is_halved(tokens: Sequence[Token], figure: Unclaimed) -> bool:
    """Tell whether a number is only named to say what its half is: half of twelve is six."""
    before = (word_at(tokens, figure.first - 2), word_at(tokens, figure.first - 1))
    return before == ("half", "of") and word_at(tokens, figure.stop) in {"is", "makes", "are"}


def _is_elsewhere(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether days of a week are spent where nobody works from home; a home office is a home."""
    words = [token.word for token in tokens[at : at + 3]]
    return bool(_ELSEWHERE.intersection(words)) and "home" not in words


def _is_worked(tokens: Sequence[Token], figure: Unclaimed) -> bool:
    """Tell whether days are those one works and not those one is off or at home."""
    days = word_at(tokens, figure.stop - 1) in {"day", "days"}
    after = {token.word for token in tokens[figure.stop : figure.stop + 5]}
    return days and word_at(tokens, figure.first - 1) in {"work", "working"} and not after & _AT_HOME


def _is_until(tokens: Sequence[Token], figure: Unclaimed) -> bool:
    """Tell whether a length of time is only how far off something is: the wedding is in five weeks."""
    before = [token.word for token in tokens[max(0, figure.first - 3) : figure.first]]
    return before[1:] == ["is", "in"] and before[0] not in _WHO


def _has_lasted(tokens: Sequence[Token], figure: Unclaimed) -> bool:
    """Tell whether a length of time is how long something has gone on: we have been waiting for seven weeks."""
    before = [token.word for token in tokens[max(0, figure.first - 7) : figure.first]]
    since = before[-1:] == ["since"] or (figure.noun == "now" and not {"since", "been"}.isdisjoint(before))
    if since or (before[-1:] == ["for"] and word_at(tokens, figure.stop) in {"now", "already"}):
        return True
    if before[-1:] == ["for"] and not _LASTED.isdisjoint(before) and _NOT_YET.isdisjoint(before):
        return True
    return before[-1:] == ["for"] and not _LASTING.isdisjoint(before) and not _HAVING.isdisjoint(before)


def is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether 'may' is no month: we may do it, may I."""
    if tokens[at].word != "may":
        return False
    return word_at(tokens, at - 1) in _WHO or word_at(tokens, at + 1) in _WHO | _MAY_DO


def is_pronoun(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Tell whether 'one' stands for a thing (this one, one of them, no one) and is no number."""
    if stop != at + 1 or tokens[at].word != "one":
        return False
    after = word_at(tokens, at + 1)
    before = (word_at(tokens, at - 2), word_at(tokens, at - 1))
    if (before[1] in _PICKING or before == ("point", "at")) and not _is_said(after):
        return True
    if before[1] in _OWNING and after in _PURPOSES:
        return True
    if before[1] in {"take", "taking", "taken", "knock", "strike"} and after in {"off", "out", "away"}:
        return True
    if before[1] in _POINTED_AT:
        return after not in PERIOD_WORDS
    return after in _POINTING


def _is_said(word: str) -> bool:
    """Tell whether a word, and no sign or end, stands at a place."""
    return word[:1].isalpha() and word not in {"because", "please", "and", "or", "then", "you"}


def _is_time_or_date(tokens: Sequence[Token], figure: Unclaimed) -> bool:
    before = word_at(tokens, figure.first - 1)
    return (
        figure.noun in _CLOCK_WORDS
        or word_at(tokens, figure.stop) in {"#", '"', "°"}
        or _counts_items(tokens, figure)
        or (word_at(tokens, figure.stop) == "on" and word_at(tokens, figure.stop + 2) in _DIALS)
        or before in MONTHS
        or figure.noun in MONTHS
        or before in _WEIGHING
        or (before in _NAMED_BEFORE and figure.noun not in FOREIGN_NOUNS)
        or _is_meeting_time(tokens, figure)
        or _is_daily_time(tokens, figure)
        or _is_year(tokens, figure)
    )


def _counts_items(tokens: Sequence[Token], figure: Unclaimed) -> bool:
    """Tell whether a number only counts the items of a list: 1) base 54; 2) two home days."""
    small = figure.dimension is Dimension.BARE and figure.value == int(figure.value) and figure.value <= MOST_ITEMS
    if not small or figure.stop != figure.first + 1 or word_at(tokens, figure.stop) != ")":
        return False
    before = [token.word for token in tokens[max(0, figure.first - ITEM_REACH) : figure.first]]
    return before[-1:] == ["("] or before.count("(") <= before.count(")")


def _is_meeting_time(tokens: Sequence[Token], figure: Unclaimed) -> bool:
    """Tell whether a number is when people meet or leave: Thursday at 5, the board meets at three, back by six."""
    if figure.value > 24 or figure.value != int(figure.value) or figure.dimension is not Dimension.BARE:
        return False
    if word_at(tokens, figure.first - 1) in _TIMED:
        return word_at(tokens, figure.first - 2) in _LEAVING
    if word_at(tokens, figure.first - 1) != "at":
        return False
    before = {token.word for token in tokens[max(0, figure.first - 5) : figure.first - 1]}
    daily = (word_at(tokens, figure.stop), word_at(tokens, figure.stop + 1)) in _DAILY
    parting = figure.first > 2 and [token.word for token in tokens[figure.first - 3 : figure.first - 1]] == [
        "see",
        "you",
    ]
    meets = bool(before & (_MEETING | _MEETING_NOUNS)) or word_at(tokens, figure.first - 2) in _MEETING_STARTS
    return daily or parting or meets or word_at(tokens, figure.first - 2) in _MEETING_VERBS


def are_hours(tokens: Sequence[Token], left: Figure, right: Figure) -> bool:
    """Tell whether two numbers are the hours something lasts from and to: between eleven and six."""
    between = " ".join(token.word for token in tokens[left.stop : right.first])
    opening = {"and": "between", "to": "from", "till": "from", "until": "from"}.get(between)
    if opening is None or word_at(tokens, left.first - 1) != opening:
        return False
    plain = all(f.dimension is Dimension.BARE and not f.multiplied and f.value == int(f.value) for f in (left, right))
    moves = {token.word for token in tokens[max(0, left.first - 5) : left.first]} & _GOING
    return plain and not moves and right.value < left.value <= 24 and left.value <= 12 and not right.noun


def _is_daily_time(tokens: Sequence[Token], figure: Unclaimed) -> bool:
    """Tell whether a number is a time of day in somebody's life: she starts at four, three in the morning."""
    if figure.dimension is not Dimension.BARE or figure.value > 24 or figure.value != int(figure.value):
        return False
    if word_at(tokens, figure.first - 1) == "past" and word_at(tokens, figure.first - 2) in _PARTS_OF_HOURS:
        return True
    after = [token.word for token in tokens[figure.stop : figure.stop + 3]]
    if after[:2] == ["in", "the"] and after[2:] and after[2] in _DAY_PARTS:
        return True
    before = [token.word for token in tokens[max(0, figure.first - 4) : figure.first]]
    return (
        before[-1:] == ["at"]
        and before[-2:-1] != []
        and before[-2] in _STARTS
        and before[-3:-2] != []
        and (before[-3] in _RISERS)
    )


def _is_due(tokens: Sequence[Token], figure: Unclaimed) -> bool:
    """Tell whether a bare number is how far off something is: the wedding is in five."""
    if figure.first < 2 or tokens[figure.first - 1].word != "in":
        return False
    thing = tokens[figure.first - 2]
    shortened = thing.kind == "w" and thing.end - thing.start == len(thing.word) + len("'s")
    ends = figure.stop >= len(tokens) or tokens[figure.stop].kind == "p"
    return (thing.word == "is" or shortened) and ends and figure.dimension is Dimension.BARE and not figure.multiplied


def _is_year(tokens: Sequence[Token], figure: Unclaimed) -> bool:
    digits = tokens[figure.first].word
    likely = figure.stop == figure.first + 1 and len(digits) == 4 and digits.isdecimal() and 1950 <= int(digits) <= 2039
    return likely and word_at(tokens, figure.first - 1) in _BEFORE_YEARS


def _is_glued_behind(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether digits hang on a word, as in b2b or iphone7."""
    return at > 0 and tokens[at - 1].kind == "w" and tokens[at - 1].end == tokens[at].start and tokens[at].kind == "n"


def _counted(tokens: Sequence[Token], at: int, noun: str) -> str:
    """Return the plural thing a bare number counts, looking past two words that may describe it: 20 good reasons."""
    for place in range(at, min(at + 3, len(tokens))):
        token = tokens[place]
        if token.kind != "w" or begins_number(token.word):
            break
        if token.word in NO_NOUNS and token.word not in _ADJECTIVES:
            break
        if token.word in _FOLK:
            return token.word
        if _is_plural(token.word):
            return token.word
    return noun


def is_thing(word: str) -> bool:
    """Tell whether a word behind a number is people or several things."""
    return word in _FOLK or _is_plural(word)


def _is_plural(word: str) -> bool:
    if len(word) <= 3 or not word.endswith("s") or word.endswith("ss") or word in NO_NOUNS:
        return False
    return stem(word) != word
