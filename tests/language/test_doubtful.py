"""Everyday words that a value may be read from: talk puts nothing, what is bid is put, at a table of each scene."""

from __future__ import annotations

import pytest

from tests.session.test_misreadings import sitting
from trainer.core.moves import TermRole
from trainer.core.terms import Value

TALK = (
    ("s10-mums-care-rota", "look I can't do every weekend, I've got the kids. what about every second one?"),
    ("s13-courier-sla", "You ever driven it in January?"),
    ("s05-giant-customer", "I can be reached at any hour"),
    ("s07-used-car", "my dad would laugh at full price"),
    ("s09-seed-term-sheet", "I put everything in one go into that company"),
    ("s05-giant-customer", "I'd have built my whole offer differently if you'd mentioned it when we sat down"),
    ("s13-courier-sla", "before I buy a van I drive it round the block, so could we do the same with this"),
    ("s14-terrace-noise", "people stand by the gate and talk half the night, and the smoke drifts up to our windows"),
    ("s03-freelance-rate", "unlimited coffee would help"),
    ("s03-freelance-rate", "in a fortnight I'm on holiday"),
)
BIDS = (
    ("s13-courier-sla", "We'll not be tied for three years. One and a half, maybe.", {"exclusivity": 18}),
    ("s03-freelance-rate", "One year is ok, after one year you ask me again", {"usage": "1-year"}),
    ("s08-half-built-kitchen", "if that is met, you may have five stars from me", {"reference": "full reference"}),
    ("s14-terrace-noise", "half ten three nights full screen phone", {"closing": "22:30", "screen": "fully paid"}),
    ("s15-choir-hall", "the cellar then", {"piano": "cellar"}),
    ("s10-mums-care-rota", "all the costs are mine", {"costs": 100}),
)


def put(scene: str, text: str) -> dict[str, Value]:
    """Return the values that a first message puts forward."""
    session = sitting(scene, 0, text)
    reading = next(line.reading for line in session.state.spoken if line.reading is not None)
    terms = reading.offer.terms if reading.offer is not None else ()
    return {term.issue: term.value for term in terms if term.role in {TermRole.OFFER, TermRole.ACCEPTED}}


@pytest.mark.parametrize(("scene", "text"), TALK, ids=[f"{s[:3]}-{t[:30]}" for s, t in TALK])
def test_everyday_words_in_talk_put_nothing(scene: str, text: str) -> None:
    assert put(scene, text) == {}


@pytest.mark.parametrize(("scene", "text", "meant"), BIDS, ids=[f"{s[:3]}-{t[:30]}" for s, t, _ in BIDS])
def test_the_same_words_put_a_value_where_they_bid(scene: str, text: str, meant: dict[str, Value]) -> None:
    read = put(scene, text)
    assert {issue: read.get(issue) for issue in meant} == meant


def test_a_weekend_in_turns_is_talked_about_as_one() -> None:
    """'Every second one' is no wish for the holidays in turns."""
    session = sitting("s10-mums-care-rota", 7, TALK[0][1])
    line = session.state.last_counterpart_line
    assert line is not None
    assert "holidays" not in line.text
