"""A yes takes everything only where all was spoken of: else what was named is granted, and the rest stays open."""

from __future__ import annotations

from tests.session.test_misreadings import lines_heard, sitting
from tests.session.test_stance import keys_heard
from trainer.core.table import Phase
from trainer.core.terms import IssueId


def test_one_point_granted_is_no_deal_on_all() -> None:
    session = sitting("s16-second-floor", 311, "Twelve months is no use to me, I'd want two years.")
    assert session.state.phase is Phase.TALKING
    page = session.state.counterpart_offer
    assert page is not None
    assert page.package[IssueId("lease")] == 24
    assert not any("/act.accept" in line for line in lines_heard(session))


def test_who_asks_for_the_deal_gets_it() -> None:
    session = sitting("s16-second-floor", 311, "Two years instead of one. Then it's a deal?")
    assert session.state.phase is Phase.CONFIRMING


def test_a_question_is_answered_and_not_met_with_a_yes_to_an_earlier_offer() -> None:
    session = sitting(
        "s15-choir-hall",
        572,
        "could we have Thursdays perhaps?",
        "what's on on Thursdays, is somebody else in the hall?",
    )
    assert session.state.phase is Phase.TALKING
    assert any(key.startswith("exchange.") for key in keys_heard(session))
    assert not any("/act.accept" in line for line in lines_heard(session))


def test_what_is_given_beside_a_question_is_heard_and_not_refused() -> None:
    session = sitting("s10-mums-care-rota", 522, "What kind of letters? I could take all the paperwork off you.")
    heard = lines_heard(session)
    assert any("/react.point/" in line for line in heard)
    assert not any("/act.hold/" in line for line in heard)


def test_bids_nobody_asked_for_are_not_made() -> None:
    session = sitting(
        "s12-first-book", 542, "8 percent is fine, but 12 thousand and the rights back after two years of low sales"
    )
    page = session.state.counterpart_offer
    assert page is not None
    assert page.package[IssueId("royalty")] == 8
