"""How people haggle: from what a sum starts, what it is for, where it is taken from, what it buys, what hurts most."""

from __future__ import annotations

import pytest

from tests.session.test_misreadings import sitting
from tests.session.test_said import heard
from tests.session.test_stance import keys_heard
from trainer.core.terms import IssueId
from trainer.session.practice import PracticeSession


def put(session: PracticeSession) -> dict[str, object]:
    """Return what the learner has on the table."""
    return {str(issue): value for issue, value in session.state.stated_by_learner.items()}


@pytest.mark.parametrize(
    "words",
    [
        "And I want 450 more for my old one than the 1,800 you said.",
        "I want 450 more for my old one.",
        "Make it 450 more than the 1,800 on the sheet.",
    ],
)
def test_a_change_says_what_it_is_for_and_from_where_it_starts(words: str) -> None:
    assert put(sitting("s07-used-car", 5, words)) == {"partex": 2_250}


def test_two_changes_go_each_to_their_own_point() -> None:
    session = sitting("s07-used-car", 5, "Could you do 500 off the car and another 300 on the trade-in?")
    assert put(session) == {"price": 13_900, "partex": 2_100}


@pytest.mark.parametrize(
    "words",
    [
        "Twelve months, as your own leaflet says, and 13,700 for the car.",
        "I'd take twelve months, like the leaflet promises, and pay 13,700 for the car.",
    ],
)
def test_what_a_paper_says_is_bid_with_the_rest(words: str) -> None:
    assert put(sitting("s07-used-car", 31, words)) == {"warranty": 12, "price": 13_700}


def test_what_do_you_say_before_a_sum_bids_it() -> None:
    session = sitting("s06-rent-renewal", 5, "So what do you say: 1,350 and eighteen months?")
    assert put(session) == {"rent": 1_350, "lease": 18}


@pytest.mark.parametrize(
    ("slug", "words"),
    [
        ("s15-choir-hall", "Thank you for the tea! 48 is a bit steep - does that include heating and the kitchen?"),
        ("s06-rent-renewal", "1,450, does that include the heating and the water?"),
    ],
)
def test_what_a_sum_buys_is_told_and_no_figure_confirmed(slug: str, words: str) -> None:
    session = sitting(slug, 34, words)
    assert "react.summary.right" not in keys_heard(session)
    assert any(key.startswith("exchange.") for key in keys_heard(session))


def test_a_part_of_an_offer_that_may_mean_two_values_is_asked_about_and_the_answer_is_taken() -> None:
    session = sitting(
        "s06-rent-renewal",
        32,
        "1450 is a lot more than I pay now.",
        "I'd leave four weeks deposit and pay 1,300, if you fix the boiler and the damp.",
    )
    assert "react.rest.which" in keys_heard(session)
    session = sitting(
        "s06-rent-renewal",
        32,
        "1450 is a lot more than I pay now.",
        "I'd leave four weeks deposit and pay 1,300, if you fix the boiler and the damp.",
        "In 60 days. And who'd do the work?",
    )
    assert put(session)["repairs"] == "both 60d"


def test_only_limits_nothing_where_nothing_is_named_beside_it() -> None:
    session = sitting("s06-rent-renewal", 5, "1,350, boiler and damp in 60 days, and the old deposit just stays.")
    assert session.state.stated_by_learner[IssueId("repairs")] == "both 60d"


def test_which_of_it_hurts_is_answered_by_one_point_beside_a_new_offer() -> None:
    session = sitting(
        "s15-choir-hall", 34, "Two concerts, the side room, and 40 an evening. Which of that hurts you most?"
    )
    assert "react.asked.obstacle" in keys_heard(session)
    assert "react.rest.no" not in keys_heard(session)
    assert heard(session)


@pytest.mark.parametrize(
    "words", ["Who told you it can't come off? I'd pay 13,500 and I'd want 2,000 for mine.", "Says who?"]
)
def test_who_says_so_doubts_the_claim_just_answered_for(words: str) -> None:
    session = sitting("s07-used-car", 41, "Is the pack really on every car?", words)
    assert "claim.pack-on-every-car.thinner" in keys_heard(session)


def test_a_point_left_as_it_is_is_taken_and_nothing_more_is_asked_on_it() -> None:
    session = sitting(
        "s06-rent-renewal",
        43,
        "I'd do 1380 and 18 months if the wall is dry in 3 weeks. Deposit stays as is. ok for you?",
    )
    assert session.state.stated_by_learner[IssueId("deposit")] == 5
    assert "six weeks" not in heard(session)


@pytest.mark.parametrize(
    "words", ["The old deposit stays where it is.", "My children stay home with the damp.", "the wall stays wet"]
)
def test_what_only_sounds_as_if_it_stayed_takes_nothing(words: str) -> None:
    assert not put(sitting("s06-rent-renewal", 5, words))


def test_what_something_is_needed_for_is_its_reason() -> None:
    session = sitting(
        "s08-half-built-kitchen", 5, "What do you want a reference for, Gus? I'm hardly going to recommend you."
    )
    assert keys_heard(session) == ["exchange.why-a-reference"]


def test_an_ally_named_in_one_of_two_sentences_beside_an_offer_is_heard() -> None:
    session = sitting(
        "s15-choir-hall",
        44,
        "Could you do 40 with three concerts on Mondays?",
        "Nobody will put cups on our piano, I promise. My organist locks up and signs for it. 42 then. Shall we shake?",
    )
    assert "organist" in session.state.allies_in


def test_words_held_against_the_other_side_take_nothing_from_the_offer_beside_them() -> None:
    session = sitting(
        "s08-half-built-kitchen",
        42,
        "3,500, a quarter now, retile and snags in four weeks. And you said you'd go through it line by line - what's"
        " the labour?",
    )
    assert put(session) == {"extra": 3_500, "payment": "25%", "defects": "snags + retile", "finish": 4}
