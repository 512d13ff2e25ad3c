"""A no with its reason, cards heard in any words, what nobody opened, closings beside a question, the last turn."""

from __future__ import annotations

import pytest

from tests.session.rooms import library, reasons_of, recogniser
from tests.session.test_misreadings import lines_heard, sitting
from tests.session.test_stance import keys_heard
from trainer.core.events import Outcome
from trainer.core.ports import TableContext
from trainer.core.recital import confirms
from trainer.core.table import Phase
from trainer.core.terms import IssueId, Package

RENT = "1,290 a month, two years, boiler and damp within three weeks, five weeks deposit, and no break clause"


@pytest.mark.parametrize(
    ("slug", "bid"),
    [
        ("s02-overdue-promotion", "Could you do the title of Lead?"),
        ("s06-rent-renewal", "Could you do a deposit of four weeks?"),
        ("s09-seed-term-sheet", "A preference of 1x non-participating, can you do that?"),
    ],
)
def test_a_no_brings_its_reason(slug: str, bid: str) -> None:
    heard = [sitting(slug, seed, bid) for seed in range(6)]
    refused = [session for session in heard if any(key.startswith("react.asked.no") for key in keys_heard(session))]
    assert refused
    for session in refused:
        assert not reasons_of(slug).isdisjoint(name.split("/")[1] for name in lines_heard(session)), lines_heard(
            session
        )


@pytest.mark.parametrize(
    ("slug", "text", "card"),
    [
        (
            "s02-overdue-promotion",
            "and the annual report says every key client has a named lead, next to Halden it's empty",
            "annual-report",
        ),
        (
            "s08-half-built-kitchen",
            "What I want? Mrs Bhatt the surveyor looked: nine tiles are hollow and the fall is wrong",
            "surveyor-note",
        ),
        (
            "s15-choir-hall",
            "But a name we can give you. The chess club have two cupboards there, at their own risk. Could we?",
            "chess-club",
        ),
    ],
)
def test_a_card_is_heard_in_whatever_words_it_is_put(slug: str, text: str, card: str) -> None:
    assert card in sitting(slug, 2, text).state.evidence_cited


def test_what_nobody_opened_has_to_be_shown_and_moves_nothing() -> None:
    session = sitting(
        "s13-courier-sla", 2, "Your dispatch already makes that forecast every Thursday for your own line-haul"
    )
    assert "thursday-list" not in session.state.preparation.evidence
    assert "react.standard.unseen" in keys_heard(session)
    assert not session.state.unlocks


def test_a_bid_is_no_card_though_it_has_its_values() -> None:
    session = sitting("s01-offer-letter", 3, "54 then. Three days at home.")
    assert "react.standard.unseen" not in keys_heard(session)


PAGE: Package = {
    IssueId("rent"): 1290,
    IssueId("lease"): 24,
    IssueId("repairs"): "both 21d",
    IssueId("deposit"): 5,
    IssueId("break"): "none",
}


def confirmed(text: str) -> bool:
    scenario = library().load("s06-rent-renewal")
    context = TableContext(issues=scenario.bargain.issues, exchanges=scenario.exchanges)
    return confirms(scenario.bargain, PAGE, text, recogniser().read(text, context))


@pytest.mark.parametrize(
    "text",
    [
        f"Yes! Yes to all of it, {RENT}. Where's a pen? And I still want to know, does Janek like cake?",
        f"I don't want to make you late. We take it like you said: {RENT}. I sign. Please call the plumber, yes?",
        f"Fair enough. {RENT}. Deal?",
    ],
)
def test_the_whole_agreement_said_with_a_yes_confirms_it_whatever_is_asked_beside(text: str) -> None:
    assert confirmed(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{RENT}, yes, but the wall first",
        f"{RENT}. I sign once the wall is dry.",
        f"So that's {RENT}? I'll think about it.",
        f"Yes to {RENT}, and you paint the wall as well.",
        "Yes! 1,250 a month, two years, boiler and damp within three weeks, five weeks deposit, and no break clause.",
    ],
)
def test_a_doubt_a_condition_or_another_value_does_not(text: str) -> None:
    assert not confirmed(text)


CLOSING = ("Could you read me your whole offer, please?", "I accept your offer as it stands.")


def test_a_yes_in_the_last_turn_is_still_heard() -> None:
    talk = ["Nice flat.", "It is raining.", "I like the stairs."] * 8
    lasts = next(n for n in range(8, 24) if sitting("s06-rent-renewal", 3, *talk[:n]).state.phase is Phase.ENDED)
    session = sitting("s06-rent-renewal", 3, *talk[: lasts - 2], *CLOSING)
    assert session.state.outcome is not Outcome.TIME_RAN_OUT
