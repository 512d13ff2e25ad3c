"""What is said when nothing that was foreseen fits: leave is taken up, a refusal names its subject and comes once."""

from __future__ import annotations

import pytest

from tests.session.test_misreadings import sitting
from trainer.core.counterpart.remarks import remark_in
from trainer.core.terms import Side

LEAVING = [
    "I bid you good day, Mr Berg.",
    "goodbye then",
    "right, i'm off",
    "As it does not move, I wish you a pleasant evening.",
    "we're done here",
    "Good day to you sir.",
    "bye then, i mean it, i'm going. i'm out",
    "i'm out, this is a waste of diesel",
]
NOT_LEAVING = [
    "Good day, Mr Berg, I am Rhian Pugh.",
    "it was a good day for the harvest",
    "is this goodbye?",
    "I'm off work until Monday",
    "a good night's sleep is all my daughter needs",
    "we're done here at 3.30 and weekly forecasts",
    "if you don't move, i'm off",
    "i'm out of ideas",
    "bye the way, the rent is high",
]
ODD_QUESTIONS = (
    "What is the colour of the carpet in the archive?",
    "What is the shape of the carpet?",
    "What is the price of the carpet?",
)


@pytest.mark.parametrize("text", LEAVING)
def test_leave_taken_in_words_is_heard(text: str) -> None:
    assert remark_in(text) == "react.parting"


@pytest.mark.parametrize("text", NOT_LEAVING)
def test_what_only_sounds_like_leave_is_not(text: str) -> None:
    assert remark_in(text) != "react.parting"


def test_leave_taken_in_words_is_answered_as_leave() -> None:
    for words in ("I bid you good day, Mr Berg.", "no. im off olaf, two shops want my vans. good luck on the tracks"):
        said = sitting("s13-courier-sla", 3, "Good afternoon.", words).state.said
        assert any("/react.parting/" in line for line in said)


@pytest.mark.parametrize("slug", ["s04-packaging-tender", "s13-courier-sla", "s14-terrace-noise"])
def test_what_is_meant_is_asked_at_most_once(slug: str) -> None:
    state = sitting(slug, 3, *ODD_QUESTIONS).state
    theirs = [line.text.casefold() for line in state.spoken if line.side is Side.COUNTERPART]
    asked_back = [line for line in state.said if "/react.question.which/" in line]
    assert len(theirs) == len(ODD_QUESTIONS) + 1
    assert len(asked_back) <= 1
