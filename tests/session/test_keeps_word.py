"""The counterpart keeps its word: what it said yes to or put forward stands, and where its word changes it says so."""

from __future__ import annotations

import pytest

from tests.session.talkers import talk
from tests.session.test_misreadings import answer, lines_heard, sitting
from tests.session.word import broken_words
from trainer.core import events as ev
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.granted import promised
from trainer.core.counterpart.turning import restored
from trainer.core.moves import Reading
from trainer.core.rules import Say
from trainer.core.table import Phase, evolve
from trainer.core.terms import IssueId
from trainer.session.practice import PracticeSession

SCENES = ("s03-freelance-rate", "s06-rent-renewal", "s12-first-book", "s14-terrace-noise", "s16-second-floor")
"""Scenes in which words in any order once brought a value back that had been given up."""
RATE, PAYMENT = IssueId("rate"), IssueId("payment")


def says(session: PracticeSession, *said: str) -> set[str]:
    """Say lines and have them answered; return the keys of what the counterpart said last."""
    for text in said:
        session.say(text)
        answer(session)
    return {name.split("/")[1] for name in lines_heard(session) if "/" in name}


def carriers() -> PracticeSession:
    """Return a session in which the counterpart has said yes to 3.40 a parcel and more."""
    session = sitting("s13-courier-sla", 3)
    page = session.state.counterpart_offer
    assert page is not None
    package = {**page.package, RATE: 3.4}
    for _ in range(20):
        if session.state.phase is Phase.CONFIRMING:
            break
        session.submit(Say(text="", reading=Reading(), terms=package))
        answer(session)
    assert session.state.phase is Phase.CONFIRMING
    assert session.state.accepted is not None
    assert session.state.accepted[RATE] == 3.4
    return session


def nibbled() -> Draft:
    """Return a turn before which ninety days were asked for where sixty had been offered."""
    session = sitting("s05-giant-customer", 3, "100 thousand and payment in sixty days.")
    state = session.state
    assert state.counterpart_offer is not None
    for value in ("net 60", "net 90"):
        package = {**state.counterpart_offer.package, PAYMENT: value}
        page = ev.CounterpartOffered(package=package, stated={PAYMENT: value})
        state = evolve(state, ev.Recorded(seq=state.seq + 1, at_ms=state.now_ms, event=page))
    return Draft(session.scenario, state, state.now_ms)


@pytest.mark.parametrize("slug", SCENES)
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_words_in_any_order_never_cost_what_was_given(slug: str, seed: int) -> None:
    assert broken_words(talk(slug, seed)) == []


@pytest.mark.parametrize(
    "text",
    [
        "And the way out if your volumes drop by a third? Without that I won't sign.",
        "Half the drivers are over sixty, you know.",
        "Two of my three vans are from last century.",
        "What happens with 2.50 of diesel a litre?",
    ],
)
def test_a_figure_far_on_the_learners_bad_side_is_talk(text: str) -> None:
    session = carriers()
    says(session, text)
    assert session.state.phase is Phase.CONFIRMING
    assert session.state.accepted is not None
    assert session.state.accepted[RATE] == 3.4


def test_less_than_was_given_is_asked_about_and_then_taken() -> None:
    session = carriers()
    assert "react.granted" in says(session, "Let's make it 3.10 then.")
    assert session.state.accepted is not None
    assert session.state.accepted[RATE] == 3.4
    says(session, "No, I mean it, 3.10 a parcel.")
    assert session.state.accepted is not None
    assert session.state.accepted[RATE] == 3.1


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (
            "You gave me your yes on 3.40 ten minutes ago and now it's 3.10 again. Which counts?",
            "react.course.stands",
        ),
        ("you literally said 3.40, do I have to print it", "react.course.stands"),
        ("Did I ever get your yes on 3.40?", "react.course.yes"),
        ("I never got a yes to 3.40, did I?", "react.course.yes"),
        ("You shook on 3.40, so don't write 3.10 on the paper.", "react.course.stands"),
    ],
)
def test_who_holds_it_to_its_word_hears_that_it_stands(text: str, key: str) -> None:
    session = carriers()
    assert key in says(session, text)
    assert session.state.phase is Phase.CONFIRMING


def test_what_was_asked_for_on_top_is_let_go_when_it_is_held_to_its_word() -> None:
    draft = nibbled()
    assert restored(draft, {PAYMENT: "net 60"})[PAYMENT] == "net 60"
    assert not restored(draft, {PAYMENT: "net 30"})


def test_values_listed_as_possible_come_with_where_it_stands_itself() -> None:
    session = sitting("s12-first-book", 3)
    assert {"react.offgrid", "react.offgrid.none"} <= says(session, "Reversion after three years, then.")
    assert "react.course.listed" in says(session, "You just told me five years is possible, Camille.")


def test_a_yes_is_promised_until_the_learner_goes_back() -> None:
    session = carriers()
    assert promised(session.scenario, session.state)[RATE] == 3.4
    says(session, "Three years of exclusivity is too long, make it eighteen months.")
    assert promised(session.scenario, session.state)[RATE] == 3.4
