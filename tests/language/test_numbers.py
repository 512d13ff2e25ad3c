"""Numbers as people type and say them."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.language.counting import in_words
from trainer.language.figure import Figure
from trainer.language.numbers import MOST_FIGURES, figures_in, find_figures
from trainer.language.units import Dimension
from trainer.language.words import tokenise


def only(text: str) -> Figure:
    found = figures_in(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("54", 54), ("54,000", 54_000), ("54k", 54_000), ("54 K", 54_000), ("54.5 grand", 54_500), ("1.3k", 1_300),
        (".15", 0.15), ("3.52", 3.52), ("1,290.50", 1290.5), ("1.290,50", 1290.5), ("half a percent", 0.5),
        ("fifty-four", 54), ("fifty four thousand five hundred", 54_500), ("a hundred and twenty thousand", 120_000),
        ("twelve hundred", 1_200), ("3 hundred", 300), ("ninety-eight and a half", 98.5), ("2 ½", 2.5), ("2 1/2", 2.5),
        ("three point two four", 3.24), ("three pounds fifty-two", 3.52), ("fourty-four", 44), ("nought", 0),
        ("six and a half million", 6_500_000), ("a couple of weeks", 2), ("a year and a half", 1.5),
    ],
)  # fmt: skip
def test_a_number_is_read(text: str, value: float) -> None:
    assert only(text).value == value


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("thirteen ten", 1310), ("thirty-two five", 32_500), ("two oh six", 206), ("one ninety-eight", 198),
        ("three fifty-two", 3.52), ("ninety-eight five", 98.5), ("thirteen two fifty", 13_250), ("one nine eight", 198),
        ("3,52", 3.52), ("1.290", 1290), ("$90,00", 90_000),
    ],
)  # fmt: skip
def test_a_number_may_be_read_in_ways_that_the_scale_decides(text: str, readings: float) -> None:
    assert readings in only(text).readings


@pytest.mark.parametrize(
    ("text", "dimension", "factor"),
    [
        ("£54", Dimension.MONEY, 1.0), ("54 quid", Dimension.MONEY, 1.0), ("30 cents", Dimension.MONEY, 0.01),
        ("352p", Dimension.MONEY, 0.01), ("98.5%", Dimension.PERCENT, 1.0), ("seven per cent", Dimension.PERCENT, 1.0),
        ("60d", Dimension.PERIOD, 1.0), ("six-week", Dimension.PERIOD, 7.0), ("3 working days", Dimension.PERIOD, 1.0),
        ("5x", Dimension.TIMES, 1.0), ("twice", Dimension.TIMES, 1.0), ("54", Dimension.BARE, 1.0),
    ],
)  # fmt: skip
def test_a_unit_is_read(text: str, dimension: Dimension, factor: float) -> None:
    figure = only(text)
    assert figure.dimension is dimension
    assert figure.factor == factor


@pytest.mark.parametrize(
    "text",
    [
        "in 2019", "since 1998", "flat 3", "Thursday at 5", "5 pm", "the 3rd", "62 square metres", "20 good reasons",
        "120 countries", "two reasonably good presidents", "46,000 miles", "iphone7", "april 15", "five o'clock",
        "two years ago", "ten years experience",
    ],
)  # fmt: skip
def test_a_number_that_something_else_claims_is_foreign(text: str) -> None:
    assert all(figure.foreign for figure in figures_in(text))


@pytest.mark.parametrize("text", ["1-1-1", "2026-12-24", "24/7", "18x7", "no one", "this one", "9" * 40])
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert figures_in(text) == ()


def test_joined_numbers_share_their_unit() -> None:
    first, second = figures_in("3 or 4 years")
    assert (first.dimension, first.factor) == (second.dimension, second.factor)
    low, high = figures_in("54 to 56k")
    assert (low.value, high.value) == (54_000, 56_000)


@given(st.integers(min_value=0, max_value=999_999))
def test_words_and_digits_mean_the_same(number: int) -> None:
    assert only(in_words(number)).value == only(str(number)).value == only(f"{number:,}").value == number


@given(st.integers(min_value=0, max_value=99), st.integers(min_value=1, max_value=99))
def test_decimals_in_words_mean_the_same(whole: int, hundredths: int) -> None:
    digits = f"{whole}.{hundredths:02d}"
    spoken = f"{in_words(whole)} point {' '.join(in_words(int(digit)) for digit in f'{hundredths:02d}')}"
    assert only(spoken).value == pytest.approx(float(digits))


@given(st.text(alphabet="0123456789.,-/x k%£and halfpointoh", max_size=60))
def test_any_jumble_of_digits_gives_spans_in_order(text: str) -> None:
    figures = find_figures(tokenise(text))
    assert len(figures) <= MOST_FIGURES
    assert all(0 <= figure.start < figure.end <= len(text) for figure in figures)
    assert all(left.end <= right.start for left, right in itertools.pairwise(figures))
