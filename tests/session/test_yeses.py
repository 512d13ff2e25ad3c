"""Eager yeses are heard, the page is read out where they may mean more, and no yes is heard where none was said."""

from __future__ import annotations

import pytest

from tests.session.test_misreadings import sitting
from trainer.core.terms import IssueId
from trainer.session.practice import PracticeSession

SEATED = {
    "s01-offer-letter": (
        "53,000 and three days at home, start in four weeks",
        "51,000, three days, four weeks, 3,000 sign-on",
        "50,000, three days, four weeks, 2,000",
    ),
    "s07-used-car": (
        "13,500, twelve months, 2,000 for the old one, pack for nothing, collection today",
        "13,800, twelve months, 1,900 for the old one, pack for nothing, collection today",
    ),
    "s09-seed-term-sheet": ("6 million pre, 1x participating, 15 pool, balanced board, no tranche",),
    "s13-courier-sla": ("3.40, 98, weekly forecasts, seven pounds, eighteen months",),
}


def heard(scene: str, *lines: str) -> tuple[str, str, PracticeSession]:
    """Return the keys and words of the answer to the last of some lines, and the session."""
    session = sitting(scene, 7, *SEATED[scene], *lines)
    last = session.state.last_counterpart_line
    assert last is not None
    return " ".join(last.keys), last.text, session


@pytest.mark.parametrize(
    ("scene", "words"),
    [
        ("s01-offer-letter", "Yes please!!"),
        ("s07-used-car", "We'll take it!"),
        ("s07-used-car", "Sold!"),
        ("s09-seed-term-sheet", "count us in"),
        ("s09-seed-term-sheet", "yeah ok we're on board"),
        ("s13-courier-sla", "you have your handshake"),
    ],
)
def test_an_eager_yes_has_the_page_read_out_to_be_confirmed(scene: str, words: str) -> None:
    said, _, session = heard(scene, words)
    assert "act.recap.yes" in said
    assert session.state.accepted is None
    assert heard(scene, words, "yes, that's it")[2].state.accepted is not None


def test_what_the_learner_gives_beside_a_page_that_was_silent_on_it_is_in_what_is_read_out() -> None:
    _, text, _ = heard("s07-used-car", "We'll take it!")
    assert "collection today" in text


def test_a_pen_asked_for_after_the_page_was_read_out_takes_it() -> None:
    _, _, session = heard("s13-courier-sla", "you have your handshake", "Wonderful, where do I sign?")
    assert session.state.accepted is not None


def test_who_accepts_is_not_given_what_was_just_refused() -> None:
    session = sitting("s06-rent-renewal", 7, "1,310, two years, no break clause, boiler and damp in three weeks")
    session.say("Very well. I accept.")
    session.reply()
    assert session.state.accepted is None or session.state.accepted[IssueId("rent")] != 1310


@pytest.mark.parametrize(
    ("scene", "words", "value"),
    [
        ("s01-offer-letter", "I also reserve the right to revert to 53.", "base"),
        ("s13-courier-sla", "We reserve the right to go back to 3.60", "rate"),
    ],
)
def test_what_one_reserves_the_right_to_is_no_offer(scene: str, words: str, value: str) -> None:
    before, after = heard(scene)[2].state.learner_offers, heard(scene, words)[2].state.learner_offers
    assert len(before) == len(after), value


def test_who_wants_a_yes_that_was_given_is_told_that_it_has_it() -> None:
    lines = ("48,000, one day, two weeks, 1,500", "Take it or leave it.")
    session = sitting("s01-offer-letter", 7, *lines)
    last = session.state.last_counterpart_line
    assert session.state.accepted is not None
    assert last is not None
    assert "react.final" not in " ".join(last.keys)
