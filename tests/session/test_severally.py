"""Two questions of one message are both answered, each in a sentence, and what only points back asks nothing alone."""

from __future__ import annotations

import pytest

from tests.session.test_misreadings import lines_heard, sitting
from trainer.core.counterpart.asking import form_of, requests
from trainer.core.counterpart.severally import questions_of

BOTH = (
    (
        "s01-offer-letter",
        "How did you arrive at 46, and who sits beside me?",
        "base-why-this-figure",
        "who-beside-me",
    ),
    (
        "s06-rent-renewal",
        "When would the repairs come, and who pays for the plumber?",
        "when-would-repairs-come",
        "who-pays-the-repairs",
    ),
    (
        "s10-mums-care-rota",
        "who takes her to the doctor, and is she safe alone at night?",
        "topic.doctor",
        "mum-alone-safe",
    ),
    (
        "s09-seed-term-sheet",
        "why 15 on the pool, we dont need that many. and what about the 2x pref u put in?",
        "pool-why",
        "preference",
    ),
)
ALONE: tuple[tuple[str, list[str]], ...] = (
    ("And the phone. Is it in or not?", []),
    ("What happens in the trial time, how long is it?", ["what happens in the trial time,"]),
    ("I asked about sleep. Who answers the bell at night?", ["who answers the bell at night?"]),
    (
        "Can I ask also, how many people are in the team, and who explains the work?",
        ["how many people are in the team,", "and who explains the work?"],
    ),
    ("I'd want someone to ring, when it gets loud at eleven.", []),
    (
        "Can I ask how big the team is and whether I could start in march?",
        ["can i ask how big the team is", "and whether i could start in march?"],
    ),
    (
        "Could you tell me who decides and if the bonus is guaranteed?",
        ["could you tell me who decides", "and if the bonus is guaranteed?"],
    ),
    (
        "I'd like to know where the team sits and who I'd report to.",
        ["i'd like to know where the team sits", "and who i'd report to."],
    ),
)


@pytest.mark.parametrize(("slug", "text", "first", "second"), BOTH)
def test_both_questions_are_answered_in_order_and_briefly(slug: str, text: str, first: str, second: str) -> None:
    session = sitting(slug, 3, text)
    said, lines = session.state.spoken[-1].text, lines_heard(session)
    found = [next((at for at, line in enumerate(lines) if name in line), -1) for name in (first, second)]
    assert 0 <= found[0] < found[1], (said, lines)
    assert said.count(".") + said.count("?") <= 3


@pytest.mark.parametrize(("text", "questions"), ALONE)
def test_questions_by_themselves(text: str, questions: list[str]) -> None:
    assert [asked.words for asked in questions_of(text) if not asked.points_back] == questions


@pytest.mark.parametrize("text", ["half of the screen, how's that?", "glasses at nine, why not.", "how about that?"])
def test_what_asks_for_assent_is_no_question_how_or_why(text: str) -> None:
    assert form_of(text) is None


def test_to_ask_whether_one_may_ask_is_no_request() -> None:
    assert not requests("can i ask also, how many people are in the team")
    assert requests("can i have the keys on monday?")


def test_a_thing_that_is_no_point_is_said_not_to_be_in() -> None:
    session = sitting("s13-courier-sla", 3, "3.50 a parcel.", "And the parking for the vans, is it in or not?")
    assert any("react.question.outside" in name for name in lines_heard(session)), session.state.spoken[-1].text


@pytest.mark.parametrize(
    ("slug", "text", "about"),
    [
        ("s06-rent-renewal", "hi mr adler. can we talk about the damp in the bathroom before the money?", "repairs"),
        ("s06-rent-renewal", "could we start with the lease please", "lease"),
    ],
)
def test_who_only_turns_to_a_point_is_asked_what_it_wants_there(slug: str, text: str, about: str) -> None:
    session = sitting(slug, 5)
    session.say(text)
    session.reply()
    line = session.state.last_counterpart_line
    assert line is not None
    assert about in line.text
    assert "want" in line.text or "what" in line.text.lower()
