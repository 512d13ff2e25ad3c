"""Typing a few letters finds what was meant."""

from hypothesis import given
from hypothesis import strategies as st

from trainer.ui import fuzzy

TITLES = ["Rent renewal", "Salary review", "Progress", "Drill a tactic", "Settings", "Car repair"]


def find(typed: str) -> list[str]:
    return fuzzy.rank(typed, TITLES, str)


def test_nothing_typed_keeps_everything_in_order() -> None:
    assert find("") == TITLES


def test_the_start_of_a_word_beats_the_middle() -> None:
    assert find("re")[0] == "Rent renewal"
    assert find("rev")[0] == "Salary review"


def test_initials_find_a_title() -> None:
    assert find("rr")[0] == "Rent renewal"
    assert "Drill a tactic" in find("dat")


def test_letters_out_of_order_find_nothing() -> None:
    assert find("zzz") == []
    assert fuzzy.score("tner", "Rent") is None


def test_case_does_not_matter() -> None:
    assert find("SETT") == ["Settings"]


@given(text=st.text(min_size=1, max_size=40), data=st.data())
def test_any_piece_of_a_title_finds_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start, len(text)))
    assert fuzzy.score(text[start:end], text) is not None


@given(st.text(max_size=20), st.lists(st.text(max_size=20), max_size=12))
def test_ranking_invents_and_repeats_nothing(typed: str, titles: list[str]) -> None:
    numbered = list(enumerate(titles))
    found = fuzzy.rank(typed, numbered, lambda pair: pair[1])
    assert len(set(found)) == len(found)
    assert set(found) <= set(numbered)
