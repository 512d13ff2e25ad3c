"""Asked what it would give for something, it names a trade in figures, or says what it has counted on already."""

from __future__ import annotations

import pytest

from tests.session.test_misreadings import sitting
from tests.session.test_said import heard
from tests.session.test_stance import keys_heard
from trainer.core.counterpart.for_what import asks_what_for, condition_in
from trainer.core.terms import IssueId


@pytest.mark.parametrize(
    "words",
    [
        "What would you do on the price if I drive it home tonight?",
        "If I collect it today, how much would you come down?",
        "How much off if I pay and drive away now?",
        "And what would you do, then, about the price if I take the car today?",
    ],
)
def test_for_what_suits_it_a_figure_is_named_and_tied_to_that(words: str) -> None:
    session = sitting("s07-used-car", 5, words)
    assert keys_heard(session) == ["act.trade"]
    assert "14,000 for the car" in heard(session)
    standing = session.state.counterpart_offer
    assert standing is not None
    assert standing.package[IssueId("collection")] == "today"


@pytest.mark.parametrize(
    ("slug", "words", "said"),
    [
        ("s06-rent-renewal", "What would the rent be if I took 24 months?", "1,450"),
        ("s15-choir-hall", "If we sang four concerts, what would the hire be?", "48"),
        ("s08-half-built-kitchen", "If I pay you half today, what would you do for me on the extra?", "6,400"),
    ],
)
def test_for_what_is_on_its_page_anyway_it_gives_nothing_more(slug: str, words: str, said: str) -> None:
    session = sitting(slug, 5, words)
    assert keys_heard(session) == ["react.barter.same"]
    assert said in heard(session)


def test_a_point_asked_about_that_does_not_move_is_spoken_of_before_the_trade_on_another() -> None:
    session = sitting("s04-packaging-tender", 5, "What would you do on the price if we took three years?")
    assert keys_heard(session) == ["react.asked.room.none", "act.trade"]


def test_for_what_costs_it_something_it_says_where_it_wants_something_back() -> None:
    session = sitting("s15-choir-hall", 5, "What would 30 an evening get us?")
    assert keys_heard(session) == ["react.asked.return"]


@pytest.mark.parametrize(
    "words",
    [
        "what would you do if i went elsewhere?",
        "what do you do if the boiler fails?",
        "how far is it if i walk?",
        "what would you do about it yourself?",
    ],
)
def test_near_misses_trade_nothing(words: str) -> None:
    assert not asks_what_for(words)


def test_what_is_traded_stands_behind_the_if() -> None:
    assert condition_in("what would you take off if i sign today, ricky?") == "if i sign today"
