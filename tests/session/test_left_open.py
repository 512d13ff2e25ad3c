"""Proposals without values: the value is asked for, what no point has is said to be none, no earlier offer is meant."""

from __future__ import annotations

import pytest

from tests.session.test_agreements import agreed, hears
from tests.session.test_misreadings import sitting
from tests.session.test_said import heard
from tests.session.test_stance import keys_heard
from trainer.core.table import Phase
from trainer.core.terms import IssueId

PUT = "closing at half past ten and music on three nights"


@pytest.mark.parametrize(
    "words",
    [
        "Here's a thought: you put up a glass screen, and we write. How does that sound?",
        "so screen for letter, are we on?",
        "so the screen from you and peace from us, would that work?",
    ],
)
def test_a_point_named_without_a_value_is_asked_about_and_nothing_is_taken(words: str) -> None:
    session = sitting("s14-terrace-noise", 3, f"I propose {PUT}.", words)
    assert keys_heard(session) == ["react.rest.which"]
    assert "half of it" in heard(session)
    assert session.state.accepted is None


def test_an_arrangement_of_which_no_point_speaks_is_not_taken_for_the_offer_before() -> None:
    session = sitting(
        "s08-half-built-kitchen",
        3,
        "I'd pay 2,000 extra and you work off the snag list.",
        "How about this: my cousin comes on Thursday with his level, and you two walk through it. Would that do?",
    )
    assert "2,000" not in heard(session)
    assert not any(key.startswith("react.asked.no") for key in keys_heard(session))


def test_a_yes_or_no_to_values_is_given_by_the_numbers_and_not_by_a_scene() -> None:
    whole = (
        "closing at half past ten, music on three nights, the screen paid in full, a phone that somebody answers"
        " and our letter of support. Can you say yes to that?"
    )
    session = sitting("s14-terrace-noise", 3, whole)
    assert "exchange.yes-or-no" not in keys_heard(session)


def test_a_question_after_its_yes_is_answered_from_the_agreement() -> None:
    session = agreed("s13-courier-sla")
    accepted = session.state.accepted
    assert accepted is not None
    pounds = accepted[IssueId("penalty")]
    hears(session, f"Wait sorry, which change was that, the {pounds} pounds? My accountant will ask me")
    assert keys_heard(session) == ["react.included.yes"]
    assert f"\u00a3{pounds} a breach" in heard(session)
    assert session.state.phase is Phase.CONFIRMING


def test_a_question_after_its_yes_that_nothing_answers_is_owned_and_not_pushed_past() -> None:
    session = agreed("s05-giant-customer")
    hears(session, "And is there anything in annexes C to K that somebody will bring back after I sign?")
    assert keys_heard(session) != ["act.remind.short"]


def test_a_wish_after_its_yes_that_is_talk_of_the_scene_has_its_answer() -> None:
    session = agreed("s16-second-floor")
    hears(session, "Lovely. And could I possibly have another bit of that cake for the road?")
    assert keys_heard(session) == ["exchange.cake"]
