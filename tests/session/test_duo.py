"""Two people at the other side of the table: who is spoken to by name answers, and both do where both are asked."""

from __future__ import annotations

import pytest

from tests.session.rooms import library
from tests.session.test_misreadings import sitting
from trainer.core import events as ev
from trainer.core.counterpart.duo import addresses
from trainer.session.practice import PracticeSession

SCENE = "s05-giant-customer"


def speakers(session: PracticeSession) -> list[str]:
    """Return who spoke since the learner did, in order."""
    lately: list[str] = []
    for item in session.recorded:
        if isinstance(item.event, ev.LearnerSpoke):
            lately.clear()
        if isinstance(item.event, ev.CounterpartSpoke):
            lately.append(item.event.speaker)
    return lately


@pytest.mark.parametrize(
    "words",
    [
        "Mr Kroll, what are you afraid would happen with a cap?",
        "And why does liability have to be unlimited, Mr Kroll?",
        "Tell me, Mr Kroll, what does consequential mean?",
    ],
)
def test_who_is_asked_by_name_answers(words: str) -> None:
    session = sitting(SCENE, 5, words)
    assert speakers(session) == ["Mr Kroll"]
    assert any(".partner/" in line for line in session.state.said)


def test_both_answer_where_each_is_asked() -> None:
    words = "What hours do you need covered, Priya? And why does liability have to be unlimited, Mr Kroll?"
    session = sitting(SCENE, 755, words)
    assert speakers(session) == ["Priya Raman", "Mr Kroll"]


def test_who_is_only_spoken_of_leaves_the_answer_to_the_other() -> None:
    session = sitting(SCENE, 5, "Why does Mr Kroll want it unlimited?")
    assert speakers(session) == ["Priya Raman"]


@pytest.mark.parametrize(
    "words", ["why does mr kroll want that", "mr kroll wants it", "what does mr kroll say to that"]
)
def test_a_name_that_is_spoken_of_is_no_address(words: str) -> None:
    partner = library().load(SCENE).persona.partner
    assert partner is not None
    assert not addresses(partner, words)


def test_every_exchange_of_the_scene_can_be_put_to_either() -> None:
    own = [exchange for exchange in library().load(SCENE).exchanges if exchange.lines and not exchange.after]
    without = [exchange.id for exchange in own if exchange.matter is None and not exchange.partner_lines]
    assert without == []


def test_who_is_asked_to_sign_says_yes_or_no_in_its_own_words() -> None:
    words = "Mr Kroll, 110, 2x, net 30, round the clock and a case study. Would you sign that?"
    for seed in range(6):
        session = sitting(SCENE, seed, words)
        assert speakers(session)[-1] == "Mr Kroll"
        said = [item.event for item in session.recorded if isinstance(item.event, ev.CounterpartSpoke)]
        names = [name for event in said if event.speaker == "Mr Kroll" for name in event.line_ids]
        assert not any(name.startswith("priya-raman/") for name in names)


def test_a_deal_that_closes_on_a_yes_or_no_gives_no_other_answer() -> None:
    session = sitting(
        SCENE,
        5,
        "I agree to your page: 90, unlimited liability, ninety days, round the clock and no reference. Deal.",
        "We take it as you said it: 90, unlimited liability, ninety days, round the clock, no reference. Yes or no?",
    )
    assert session.state.outcome is ev.Outcome.DEAL
    parting = session.state.last_counterpart_line
    assert parting is not None
    assert "react.sealed" in parting.keys
    assert not any("yes-or-no" in key for key in parting.keys)
