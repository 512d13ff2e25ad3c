"""People ask back about what they have just been told, in words that mean nothing at any other time."""

from __future__ import annotations

import pytest

from tests.session.test_misreadings import answer, lines_heard, sitting
from trainer.session.practice import PracticeSession

LOSS = "exchange.why-unlimited.which-loss"


def keys(session: PracticeSession) -> set[str]:
    """Return the keys of the lines the counterpart said last."""
    return {line.split("/")[1] for line in lines_heard(session)}


def said(session: PracticeSession, *texts: str) -> set[str]:
    """Say texts, each answered, and return the keys of the last answer."""
    for text in texts:
        session.say(text)
        answer(session)
    return keys(session)


@pytest.mark.parametrize("text", ["what loss?", "which one was that, and when", "and how much did it cost you then"])
def test_what_was_just_said_may_be_asked_back_about(text: str) -> None:
    session = sitting("s05-giant-customer", 3)
    assert "exchange.why-unlimited" in said(session, "Why does Mr Kroll want it unlimited?")
    assert LOSS in said(session, text)


def test_the_same_words_mean_nothing_of_the_kind_where_nothing_of_it_was_said() -> None:
    session = sitting("s05-giant-customer", 3)
    assert LOSS not in said(session, "and how much did it cost you then")
    assert LOSS not in said(sitting("s05-giant-customer", 3), "what loss?")


def test_another_question_is_answered_as_itself_right_after() -> None:
    session = sitting("s05-giant-customer", 3)
    said(session, "Why does Mr Kroll want it unlimited?")
    assert "exchange.what-fee-includes" in said(session, "And what does the fee include?")


def test_figures_and_questions_about_them_come_before_any_follow_up() -> None:
    session = sitting("s05-giant-customer", 3)
    said(session, "Why does Mr Kroll want it unlimited?")
    heard = said(session, "Fine. 120 thousand and a cap of twice the fee. What loss do you fear then?")
    assert session.state.learner_offer is not None
    assert any(key.startswith(("act.", "react.asked")) for key in heard)
    asked = said(session, "Do you accept that, yes or no?")
    assert any(key.startswith(("react.asked", "act.")) for key in asked)
    assert not any(".then" in key or key == LOSS for key in asked)


def test_a_follow_up_is_still_heard_a_turn_later() -> None:
    session = sitting("s05-giant-customer", 3)
    said(session, "Why does Mr Kroll want it unlimited?", "And what does the fee include?")
    assert LOSS in said(session, "You spoke of a loss. What loss was that?")
