"""What holds for every text: spans inside it, values an issue can take, the same reading in any spacing and case."""

import math
import re
import sys
from types import FrameType

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from tests.language.bargains import SCENES, SPECS, bargain, played_bargain
from tests.language.counting import decimal_in_words, in_words
from tests.language.spoken import lines
from trainer.core.moves import OfferReading, Term, TermRole, Turn
from trainer.core.ports import TableContext
from trainer.core.terms import Issue, IssueKind
from trainer.language import carried, conditions, cues, packages, relative
from trainer.language.dates import MINUTES_A_DAY, clock_of
from trainer.language.recogniser import WordRecogniser
from trainer.language.schema import compile_issues
from trainer.language.units import Dimension
from trainer.language.words import LONGEST_TEXT

READER = WordRecogniser()
TABLES = {name: bargain(name) for name in SPECS} | {f"{name} as played": played_bargain(name) for name in SCENES}
NAMES = st.sampled_from(sorted(TABLES))
AUTHORED = tuple(line for name in ("spoken", "fresh", "voices", "strangers") for line in lines(f"{name}_offers.txt"))
PIECES = sorted({word for line in AUTHORED for word in line.text.split()})
TALK = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=30).map(" ".join)
NUMERIC = [
    (name, words.issue, words.dimension, words.scale)
    for name in sorted(TABLES)
    for words in compile_issues(TABLES[name])
    if words.numeric and len(words.listed) > 1
]


def read(name: str, text: str) -> OfferReading | None:
    return READER.read(text, TableContext(issues=TABLES[name])).offer


def said(offer: OfferReading | None) -> list[tuple[object, ...]]:
    """Return a reading without its places; a value that no list holds is in the words of the text, in any case."""
    terms = offer.terms if offer is not None else ()
    return [
        (term.issue, str(term.value).casefold(), term.role, term.limit, term.package, term.condition) for term in terms
    ]


def every_term(offer: OfferReading | None) -> list[Term]:
    return [] if offer is None else [*offer.terms, *(term for reading in offer.alternatives for term in reading)]


@given(NAMES, TALK)
def test_spans_lie_in_the_text_and_values_are_allowed_or_marked(name: str, text: str) -> None:
    issues = {issue.id: issue for issue in TABLES[name]}
    for term in every_term(read(name, text)):
        assert 0 <= term.start < term.end <= len(text)
        issue = issues[term.issue]
        named = any(isinstance(option.value, str) for option in issue.options)
        unread = term.out_of_range and term.role is TermRole.REFERENCE  # a figure no option has: it is asked about
        as_said = bool(term.near)  # a day or a share that lies between those on the list
        assert isinstance(term.value, str) == named or (named and unread) or (as_said and term.out_of_range)
        assert isinstance(term.value, str) or math.isfinite(term.value)
        takes = len(issue.options) <= 1 or issue.position(term.value) is not None
        assert term.out_of_range == (not takes)


@given(NAMES, TALK, st.sampled_from([" ", "  ", "\t", "\n", " \u00a0"]))
@example("courier", "$15k $15k 25", "\n")
@example("big-sale", "$15k $15k $15k $15k 18/7", " ")
def test_spacing_and_case_change_nothing(name: str, text: str, gap: str) -> None:
    assume(text == text.lower().upper().lower())
    plain = read(name, " ".join(text.split()))
    assert said(read(name, f"{gap}{gap.join(text.split())}{gap}")) == said(plain)
    assert said(read(name, " ".join(text.split()).upper())) == said(plain)


@given(st.text(max_size=200), NAMES)
def test_any_text_is_read_without_failing(text: str, name: str) -> None:
    history = (Turn(mine=False, text=text), Turn(mine=True, text=text[::-1]))
    READER.read(text, TableContext(issues=TABLES[name], history=history))


@given(st.data())
def test_an_unclear_reading_lists_what_it_may_mean(data: st.DataObject) -> None:
    offer = read(data.draw(NAMES), data.draw(TALK))
    if offer is not None:
        assert offer.ambiguous == bool(offer.alternatives)
        assert all(set(offer.terms) <= set(reading) for reading in offer.alternatives)


def spoken_amount(issue: Issue, dimension: Dimension, value: float, scale: float, *, words: bool) -> str:
    """Return how a value is said with its unit, in digits or in words."""
    unit = issue.unit.split("/")[0]
    if dimension is Dimension.MONEY:
        amount = round(value * scale, 2)
        if scale >= 1_000:
            amount = round(amount)
        number = decimal_in_words(amount) if amount < 1_000_000 else f"{decimal_in_words(amount / 1_000_000)} million"
        digits = f"{amount:,.2f}".rstrip("0").rstrip(".") if amount % 1 else f"{amount:,.0f}"
        return f"{number} pounds" if words else f"£{digits}"
    number = decimal_in_words(value) if words else f"{value:g}"
    if dimension is Dimension.PERCENT:
        return f"{number} percent" if words else f"{number}%"
    return f"{number} {unit}"


@given(st.sampled_from(NUMERIC), st.data())
def test_digits_and_words_mean_the_same_over_the_whole_range(
    issue_of: tuple[str, Issue, Dimension, float], data: st.DataObject
) -> None:
    name, issue, dimension, scale = issue_of
    numbers = [float(option.value) for option in issue.options if not isinstance(option.value, str)]
    low, high = min(numbers), max(numbers)
    fine = {Dimension.MONEY: 0.01 if high < 20 and scale == 1 else 1 / min(scale, 100)}.get(dimension, 0.5)
    steps = data.draw(st.integers(min_value=math.ceil(low / fine), max_value=math.floor(high / fine)))
    value = round(steps * fine, 4)
    if issue.kind is IssueKind.COUNT:
        value = float(round(value))
    assume(value >= 1 or dimension is Dimension.MONEY)
    assume(value * scale >= max(0.01, scale / 10 if scale > 1 else 0))  # nobody says £10 of a sum in thousands
    digits = read(name, f"I propose a {issue.name} of {spoken_amount(issue, dimension, value, scale, words=False)}")
    words = read(name, f"I propose a {issue.name} of {spoken_amount(issue, dimension, value, scale, words=True)}")
    assert said(digits) == said(words)
    assert [(term.issue, round(float(term.value), 4)) for term in every_term(digits)] == [(issue.id, value)]


@given(st.integers(min_value=0, max_value=MINUTES_A_DAY - 1))
def test_a_time_of_day_is_read_back(minutes: int) -> None:
    hours, rest = divmod(minutes, 60)
    assert clock_of(f"{hours:02d}:{rest:02d}") == minutes
    half = "am" if hours < 12 else "pm"
    assert clock_of(f"{(hours - 1) % 12 + 1}:{rest:02d} {half}") == minutes


HARD = {
    "letters": "a", "digits": "9", "commas": "1,", "numbers": "1 ", "numerals": "thirteen ", "ifs": "if ",
    "brackets": "(", "names": "rent ", "options": "both 60d ", "slips": "boilr ", "nots": "i can not do ",
    "ranges": "1-", "same": "same but ", "ors": "54 or ", "owners": "your rent ", "halves": "and a half ",
    "quotes": "you said ", "dots": "...", "nul": "\x00",
    "halfway": "half way ", "percents": "10% off ", "conditions": "as long as ", "seals": "and i will ", "news": "w",
    "ands": "1290 and ", "arabic": "\u0663\u0664 ", "smiles": "\U0001f600 1290 ",
    "marks": "\u200f\u202e1290", "thoughts": "\"you said '1290'\" ",
    "sentences": "I can do 1290 if you fix the boiler, otherwise 1330 and 24 months. ",
}  # fmt: skip


MOST_WORK = 1_000_000
"""Calls that reading the longest text may take: some 60 ms."""


def work_of(text: str, table: str = "rent") -> int:
    """Return how many calls reading a text takes, in Python and in C."""
    context = TableContext(issues=TABLES[table])
    READER.read(text, context)
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        READER.read(text, context)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize("kind", sorted(HARD))
def test_work_grows_no_faster_than_the_text(kind: str) -> None:
    full, half = ((HARD[kind] * LONGEST_TEXT)[:size] for size in (LONGEST_TEXT, LONGEST_TEXT // 2))
    assert work_of(full) <= 2.6 * work_of(half) + 5_000


@pytest.mark.parametrize("table", sorted(TABLES))
def test_no_bargain_makes_a_long_text_slow(table: str) -> None:
    """A pasted page costs a bounded number of calls, whatever is bargained over."""
    options = [str(option.value) for issue in TABLES[table] for option in issue.options]
    names = [issue.name for issue in TABLES[table]]
    text = " ".join([*options, *names, "no", "if", "half of the", "not"]) * LONGEST_TEXT
    assert work_of(text[:20_000], table) <= MOST_WORK


def test_work_stops_growing_at_the_longest_text() -> None:
    text = HARD["sentences"] * 300
    assert len(text) > 3 * LONGEST_TEXT
    assert work_of(text) <= 1.01 * work_of(text[:LONGEST_TEXT])


PATTERNS = {
    f"{module.__name__}.{key}": value
    for module in (carried, conditions, cues, packages, relative)
    for key, value in vars(module).items()
    if isinstance(value, re.Pattern)
}


@pytest.mark.parametrize("key", sorted(PATTERNS))
def test_no_pattern_can_backtrack_far(key: str) -> None:
    """Only single characters are repeated without end, a group at most nine times: a match is bounded by words."""
    pattern = PATTERNS[key].pattern
    assert not re.search(r"\)[*+]", pattern)
    assert not re.search(r"\{\d*,\}|\{\d{2,}", pattern)
    assert ".*" not in pattern
    assert ".+" not in pattern


def test_numbers_of_every_bargain_are_covered() -> None:
    assert {name for name, *_ in NUMERIC} >= set(TABLES) - {"for-sale", "big-sale"}
    assert in_words(54_500) == "fifty-four thousand five hundred"
