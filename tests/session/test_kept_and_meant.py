"""What stands is kept and what is said is meant: pages, trades, refusals, and words that only sound like others."""

from __future__ import annotations

import pytest

from tests.session.rooms import library
from tests.session.test_misreadings import sitting
from trainer.core.counterpart.granted import bought
from trainer.core.plain import turns_down
from trainer.core.table import Offer, Phase, TableState
from trainer.core.terms import IssueId, Side, Terms, Value, same_value
from trainer.session.practice import PracticeSession

RENT = IssueId("rent")


def terms(**values: Value) -> dict[IssueId, Value]:
    return {IssueId(name): value for name, value in values.items()}


def keys(session: PracticeSession) -> str:
    last = session.state.last_counterpart_line
    assert last is not None
    return " ".join(last.keys)


def test_what_an_offer_leaves_unsaid_follows_the_page() -> None:
    session = sitting(
        "s06-rent-renewal", 3, "1,330, and I show you the city's rent index, it says 1,310", "please, Mr Adler"
    )
    state = session.state
    offer, page = state.learner_offer, state.counterpart_offer
    assert offer is not None
    assert page is not None
    unsaid = [issue for issue in page.package if issue not in state.stated_by_learner]
    assert unsaid
    assert all(same_value(offer.package[issue], page.package[issue]) for issue in unsaid)
    assert same_value(offer.package[RENT], state.stated_by_learner[RENT])


def test_what_was_bought_is_kept_once_its_price_is_given() -> None:
    scenario = library().load("s06-rent-renewal")
    opening = scenario.persona_opening
    repairs = scenario.bargain.issue(IssueId("repairs"))
    better = max(repairs.options, key=lambda one: repairs.worth(Side.LEARNER, one.value))
    trade = terms(repairs=better.value, deposit=6)
    pages = (
        Offer(seq=2, at_ms=0, package=opening, stated=terms(rent=1_450)),
        Offer(seq=6, at_ms=0, package={**opening, **trade}, stated=trade),
    )

    def paid(**values: Value) -> Terms:
        mine = Offer(seq=8, at_ms=0, package={**opening, **terms(**values)}, stated=terms(**values))
        return bought(scenario, TableState(counterpart_offers=pages, learner_offers=(mine,), seq=9))

    assert paid(rent=1_310) == {}
    assert paid(rent=1_310, deposit=6) == {"repairs": better.value}


@pytest.mark.parametrize(
    "words",
    [
        "no, that is not fair, that's everything for you. half past midnight, seven nights. start again.",
        "not agreed! i read it back because i refuse it.",
        "no i don't confirm that",
        "we haven't agreed to that",
    ],
)
def test_words_that_turn_a_page_down_are_told(words: str) -> None:
    assert turns_down(words)


@pytest.mark.parametrize(
    "words", ["that is fair", "agreed, we start on monday", "i'm not sure it is agreed in writing yet?"]
)
def test_other_words_turn_nothing_down(words: str) -> None:
    assert not turns_down(words)


@pytest.mark.parametrize(
    "words",
    [
        "I still don't understand if the second scan would come off. I don't want to agree and then pay for it anyway.",
        "please don't phone my old boss before I've handed in my notice. It would make me feel terrible.",
    ],
)
def test_a_worry_is_no_threat(words: str) -> None:
    assert "react.threat" not in keys(sitting("s11-hospital-bill", 3, words))


def test_the_most_it_could_do_is_asked_for_and_not_what_the_word_means() -> None:
    offer = "54 and three home days and 4500 sign-on?"
    said = keys(sitting("s01-offer-letter", 51, offer, "What would be the most you could do on sign-on?"))
    assert "react.asked.room" in said


def test_what_is_given_up_in_a_trade_is_meant() -> None:
    session = sitting("s01-offer-letter", 3, "53 and a sign-on of 3,000?", "Can you do 53 if I drop the sign-on?")
    assert same_value(session.state.stated_by_learner[IssueId("signon")], 0)


def test_the_yes_to_a_page_is_not_taken_from_who_put_a_figure_right() -> None:
    session = sitting(
        "s14-terrace-noise",
        45,
        "I say ten thirty without a screen, what do you say?",
        "I didn't say no screen. Eleven o'clock WITH a screen, you pay for it. Yes or no?",
    )
    assert session.state.phase is not Phase.CONFIRMING
