"""What is claimed, denied or asked about what was said is answered from the course of the point."""

from __future__ import annotations

import pytest

from tests.session.rooms import library
from tests.session.test_misreadings import answer, lines_heard, sitting
from trainer.core.counterpart.stance import without_demand
from trainer.core.feelings import asks_of_mood
from trainer.core.table import INTERJECTION
from trainer.core.terms import IssueId, Side
from trainer.session.practice import PracticeSession

CAR = ("12,900 and no pack", "Then 13,200 for the car, because a fair middle helps both of us.")
"""Offers after which the car stands at 13,600, and was at 14,400."""
NOT_SUMMED = frozenset({"react.summary.right"})


def car(*said: str) -> PracticeSession:
    """Return a session at the car, where the price has come down once, after these words."""
    session = sitting("s07-used-car", 3, *CAR)
    page = session.state.counterpart_offer
    assert page is not None
    assert page.package[IssueId("price")] == 13_600
    for text in said:
        session.say(text)
        answer(session)
    return session


def keys(session: PracticeSession) -> set[str]:
    """Return the keys of the lines the counterpart said last."""
    return {line.split("/")[1] for line in lines_heard(session)}


def heard(session: PracticeSession) -> str:
    """Return what the counterpart said last."""
    lines = [line for line in session.state.spoken if line.side is Side.COUNTERPART and line.act != INTERJECTION]
    return lines[-1].text


@pytest.mark.parametrize(
    "words",
    [
        "You said 14,400 a minute ago, and now it's 13,600?",
        "Is it 14,400 or 13,600? Pick one.",
        "14,400 is where you started, that's no move.",
        "It was 14,400 a minute ago!",
        "hang on, where does 13,600 come from all of a sudden",
        "You haven't moved an inch since I walked in.",
    ],
)
def test_a_value_it_has_left_is_owned_and_the_present_one_said(words: str) -> None:
    session = car(words)
    assert keys(session) & {"react.course.better", "react.course.traded"}
    assert "14,400" in heard(session)
    assert "13,600" in heard(session)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("You told me 13,600 just now, with your own lips!", "react.course.stands"),
        ("you promised me 14,000 earlier", "react.course.never"),
        ("No no, we never agreed on 13,600.", "react.course.unagreed"),
        ("I never accepted 13,600, don't write that down.", "react.course.unagreed"),
        ("You said 13,200 yourself a moment ago.", "react.correction.yours"),
        ("I never asked for 13,200.", "react.course.misheard"),
    ],
)
def test_a_claim_about_what_was_said_is_answered_by_whose_it_was(words: str, key: str) -> None:
    assert key in keys(car(words))


@pytest.mark.parametrize(
    "words",
    [
        "13,000 and I'll pay today. Yes or no?",
        "You said it has one owner. Who was that?",
        "Would you take 13,400 or 14,000?",
        "You said the pack is on every car, why is that?",
        "I'm going back to the other garage, then.",
    ],
)
def test_talk_of_what_was_said_is_no_protest_where_it_goes_on_to_something_else(words: str) -> None:
    assert not any(key.startswith("react.course") for key in keys(car(words)))


@pytest.mark.parametrize(
    ("slug", "words"),
    [
        ("s15-choir-hall", "Did the board itself settle upon 48, or did you, Mrs Toft?"),
        ("s06-rent-renewal", "Is the wall on your list or only the boiler?"),
        ("s03-freelance-rate", "who is 'them', the client or your boss? because you said 340"),
    ],
)
def test_one_thing_or_the_other_is_no_summary_to_confirm(slug: str, words: str) -> None:
    assert not keys(sitting(slug, 0, words)) & NOT_SUMMED


@pytest.mark.parametrize(
    ("slug", "words", "key"),
    [
        ("s16-second-floor", "are you mad at me or just tired", "react.self.mood"),
        ("s05-giant-customer", "Why do you smile, Priya? This number you like?", "react.self.face"),
        ("s03-freelance-rate", "are you talking to other illustrators?", "exchange.who-else"),
    ],
)
def test_a_question_about_itself_is_answered_as_one(slug: str, words: str, key: str) -> None:
    session = sitting(slug, 0, words)
    assert key in keys(session)
    assert not {"react.rude", "react.vent"} & keys(session)


def test_a_question_of_how_one_feels_is_told_from_one_of_terms() -> None:
    assert asks_of_mood("are you cross with me?")
    assert asks_of_mood("sorry, have i offended you?")
    assert not asks_of_mood("are you happy with 1,350?")
    assert not asks_of_mood("are you ok with that?")


def test_a_yes_or_no_behind_a_question_of_fact_is_about_that_fact() -> None:
    bargain = library().load("s12-first-book").bargain
    asked = "did tern house already sell a translation of a debut?"
    assert without_demand(bargain, f"{asked} yes or no please") == asked
    offered = "nine thousand and uk rights. yes or no?"
    assert without_demand(bargain, offered) == offered


def test_a_word_taken_up_does_not_call_for_the_whole_page() -> None:
    session = sitting("s06-rent-renewal", 0, "1,280 a month and both repairs", "Listen what?")
    assert not {"react.recap", "react.plainly.terms", "act.propose"} & keys(session)
