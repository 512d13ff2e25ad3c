"""The apter of two answers is said, a question is said back before a dodge, and nothing of an offer is left out."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.session.rooms import reasons_of
from tests.session.test_misreadings import lines_heard, sitting
from trainer.core.counterpart.asked_back import asked_back
from trainer.core.terms import Side

ANSWERED = (
    ("s05-giant-customer", "I can't make payroll if you pay after three months.", "react.aside"),
    ("s12-first-book", "And if nobody buys it, what happens to my book?", "exchange.advance-what"),
    ("s14-terrace-noise", "Something smells wonderful in that kitchen. Is that cinnamon?", "react.question"),
)
PRESSES = ("plan.", "claim.", "tactic.")
SAID_BACK = (
    ("What did you like least about them?", "What did I like least about them?"),
    ("ok, and who told you that?", "Who told me that?"),
    ("I wasn't driving at anything. Does your nephew get a say in it too?", "Does my nephew get a say in it too?"),
    ("Then what made you decide so?", "What made me decide so?"),
    ("Which plumber, the one you fell out with at Easter?", "Which plumber, the one I fell out with at Easter?"),
    ("Nuno, when would you be able to tell me?", "When would I be able to tell you?"),
    ("Am I the first?", ""),
)
NOT_SAID_BACK = (
    "What's a hold?",
    "Can we talk for a minute?",
    "Is it the rate or the target?",
    "Could you do 450?",
    "You got a bad review in spring, didn't you?",
    "How much day you think is this work?",
    "What have we agreed so far?",
    "Why on earth did you fucking do that?",
    "Would you take twelve of them?",
    "Wht is teh resn for ths cluse hre?",
    "Fine.",
    "",
)


@pytest.mark.parametrize(("slug", "text", "before"), ANSWERED)
def test_what_is_most_apt_goes_before_stock_answers_and_neighbours(slug: str, text: str, before: str) -> None:
    last = sitting(slug, 1, text).state.last_counterpart_line
    assert last is not None
    assert not any(key.startswith(before) for key in last.keys), last.text


def test_a_question_about_an_offer_is_answered_by_the_numbers_however_apt_talk_would_be() -> None:
    last = sitting("s06-rent-renewal", 1, "1,300 and two years.", "Is that a no?").state.last_counterpart_line
    assert last is not None
    reasons = reasons_of("s06-rent-renewal")  # a no may bring its reason
    assert not any(key.startswith(("exchange.", "talk.")) for key in last.keys if key not in reasons), last.text


@pytest.mark.parametrize(("said", "back"), SAID_BACK)
def test_a_question_is_said_back_from_the_other_side(said: str, back: str) -> None:
    assert asked_back(said, ["Nuno"]) == back


@pytest.mark.parametrize("said", NOT_SAID_BACK)
def test_what_nobody_would_say_back_is_not(said: str) -> None:
    assert asked_back(said) == ""


@given(st.text(max_size=200))
def test_no_figure_and_nothing_but_words_is_ever_said_back(words: str) -> None:
    found = asked_back(f"{words}?")
    assert not re.search(r"[^A-Za-z',? -]", found)
    assert len(found.split()) <= 12


def test_questions_are_said_back_at_most_three_times_and_never_twice_in_a_row() -> None:
    odd = [f"What does your {thing} think about it?" for thing in ("barber", "horse", "tailor", "piper", "gardener")]
    state = sitting("s13-courier-sla", 3, *odd).state
    theirs = [line.text for line in state.spoken if line.side is Side.COUNTERPART]
    back = [at for at, text in enumerate(theirs) if text.startswith("What does my")]
    assert len(back) <= 3
    assert all(later - earlier > 1 for earlier, later in itertools.pairwise(back))


def test_points_that_an_answer_left_out_are_answered_too() -> None:
    heard = ""
    for slug, offer in (
        ("s02-overdue-promotion", "Title of Lead now, six per cent, review in six months."),
        ("s07-used-car", "13,400, twelve months' warranty, no pack, 2,100 for mine."),
        ("s13-courier-sla", "3.45 a parcel, £6 a breach, weekly forecasts, 97.5 on time, eighteen months"),
    ):
        for seed in range(6):
            heard += " ".join(sitting(slug, seed, offer).state.said)
    assert "/react.rest.no/" in heard


def test_an_offer_has_its_answer_also_where_the_other_side_presses() -> None:
    heard: list[str] = []
    for slug, offer in (
        ("s13-courier-sla", "3.65, 97.5, four pounds, weekly forecasts, no exclusivity"),
        ("s14-terrace-noise", "Half past eleven with a full screen, three nights, a phone, and the letter."),
    ):
        for seed in range(8):
            lines = lines_heard(sitting(slug, seed, "What worries you most?", offer))
            if any(f"/{key}" in line for line in lines for key in PRESSES):
                heard += lines
    assert any("/react.rest.no/" in line for line in heard)
