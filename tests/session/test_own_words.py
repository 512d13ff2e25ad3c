"""Who asks what the counterpart said hears it: where a point stands, how it began, or its own words again."""

from __future__ import annotations

import pytest

from tests.session.test_agreements import agreed, hears
from tests.session.test_misreadings import sitting
from tests.session.test_said import heard
from tests.session.test_stance import keys_heard
from trainer.core.table import Phase


@pytest.mark.parametrize(
    "words",
    [
        "What did you say about my old car then? just so I've got it right",
        "sorry, remind me what you said about my old car",
        "and what was it you said about the part-exchange?",
    ],
)
def test_what_was_said_of_a_point_is_where_it_stands_and_no_yes_to_anything(words: str) -> None:
    session = sitting("s07-used-car", 3, "13,200 for the car and 2,400 for mine, I collect today.", words)
    assert {"react.memory.mine", "react.memory.both", "react.memory.agreed"} & set(keys_heard(session))
    assert session.state.accepted is None


def test_the_first_figure_is_told_to_who_asks_how_it_began() -> None:
    session = agreed("s04-packaging-tender")
    keys = hears(session, "Remind me, what did you say about the payment term when we started?")
    assert any("/react.course." in name or "/react.memory." in name for name in keys)
    assert "ninety" in heard(session)


def test_its_own_words_are_said_again_on_what_is_no_point() -> None:
    session = sitting("s14-terrace-noise", 714, "How many chairs have you got out there?")
    first = heard(session)
    assert "chairs" in first
    hears(session, "sorry, what did you say about the chairs?")
    assert keys_heard(session) == ["react.memory.words"]
    assert "chairs" in heard(session)


def test_what_it_said_of_a_date_puts_the_date_to_the_test() -> None:
    session = agreed("s09-seed-term-sheet")
    keys = hears(session, "Remind me, what did you say about the 48 hours, is that a real deadline?")
    assert any("/deadline." in name or "/exchange.clock" in name for name in keys)


def test_what_it_never_spoke_of_it_says_it_did_not() -> None:
    session = sitting("s12-first-book", 1, "What did you say about audio books in Finland?")
    assert keys_heard(session) == ["react.memory.silent"]


def test_after_its_yes_such_a_question_is_answered_and_is_no_wish_for_more() -> None:
    session = agreed("s06-rent-renewal")
    keys = hears(session, "What did you say about the repairs, is the wall in as well?")
    assert not any("/react.outside" in name for name in keys)
    assert session.state.phase is Phase.CONFIRMING


def test_who_wants_it_summed_up_point_by_point_hears_every_point() -> None:
    session = agreed("s13-courier-sla")
    hears(session, "Sum it up. Where are we, point by point?")
    said = heard(session)
    assert all(word in said for word in ("a parcel", "on time", "a breach"))
