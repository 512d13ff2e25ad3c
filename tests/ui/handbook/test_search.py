"""Finding articles: the name first, typing mistakes forgiven, nothing that does not fit."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.desks import library
from trainer.ui.handbook.search import Index, distance, is_nearly


@cache
def index() -> Index:
    return Index(library().handbook().entries)


def found(typed: str) -> list[str]:
    return [entry.id for entry in index().find(typed)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("BATNA", "batna"),
        ("reservation", "reservation-value"),
        ("reservaton valeu", "reservation-value"),
        ("dedline", "deadline"),
        ("parteo", "pareto-frontier"),
        ("expirng offer", "exploding-offer"),
        ("good cop", "good-cop-bad-cop"),
        ("names the tactic", "name-tactic"),
        ("silance", "strategic-silence"),
        ("silence measured", "silence-measured"),
        ("krunch", "vise"),
        ("plan b", "batna"),
    ],
)
def test_the_article_meant_comes_first(typed: str, first: str):
    assert found(typed)[0] == first


def test_words_of_an_article_find_it_after_names():
    assert "exploding-offer" in found("portal")


def test_every_word_has_to_fit():
    assert found("deadline zebra") == []
    assert found("qqqqqq") == []


def test_nothing_typed_shows_everything_in_order():
    assert found("  ") == [entry.id for entry in library().handbook().entries]


@given(st.text(max_size=200))
def test_anything_may_be_typed(typed: str):
    assert len(found(typed)) <= len(library().handbook().entries)


WORDS = st.text(alphabet="abcd", min_size=1, max_size=9)


@given(WORDS, WORDS)
def test_distance_is_the_same_both_ways_and_nothing_for_the_same(one: str, other: str):
    assert distance(one, one, 2) == 0
    assert min(3, distance(one, other, 2)) == min(3, distance(other, one, 2))


def test_short_words_are_taken_as_they_are():
    assert not is_nearly("bat", "cat")
    assert is_nearly("ancor", "anchor")
    assert is_nearly("anhcor", "anchor")
    assert not is_nearly("ancor", "candour")
