"""Terms said back with a yes, and points insisted on or put right after the counterpart's yes."""

from __future__ import annotations

import pytest

from tests.session.test_agreements import agreed, hears, put
from tests.session.test_misreadings import sitting
from trainer.core import events as ev
from trainer.core.counterpart.wording import speak_terms
from trainer.core.table import Phase
from trainer.core.terms import IssueId, Side, same_value
from trainer.session.practice import PracticeSession

SCENES = ("s01-offer-letter", "s04-packaging-tender", "s06-rent-renewal", "s11-hospital-bill", "s12-first-book")
TAKES = (
    "I take it: {p}. We shake.",
    "so are we done? {p}, yes",
    "Hand on it. {p}. You drive a hard bargain.",
    "{p}, agreed.",
    "Fine, {p}. You have a deal.",
    "Okay, I accept your terms: {p}.",
)
LEAVES_OPEN = (
    "I take it you mean {p}?",
    "{p}? No.",
    "{p}, and what do I get for it?",
    "{p}. Let me think about it.",
    "Agreed on nothing yet. {p}, hm.",
    "I'd agree to {p} if you were nicer.",
    "{p} is almost fine.",
)


def with_page(slug: str) -> PracticeSession:
    """Return a session in which both sides put a package and the counterpart said yes to nothing."""
    session = sitting(slug, 1)
    best = max(session.scenario.bargain.signable[Side.LEARNER], key=lambda row: row.learner).package
    for _ in range(3):
        put(session, best)
    hears(session, "Read me your whole offer please.")
    assert session.state.phase is Phase.TALKING
    return session


def page(session: PracticeSession) -> str:
    """Return the counterpart's page in words."""
    standing = session.state.counterpart_offer
    assert standing is not None
    return speak_terms(session.scenario, standing.package)


@pytest.mark.parametrize("slug", SCENES)
@pytest.mark.parametrize("text", TAKES)
def test_a_page_said_back_with_a_yes_is_taken(slug: str, text: str) -> None:
    session = with_page(slug)
    standing = session.state.counterpart_offer
    assert standing is not None
    hears(session, text.format(p=page(session)))
    taken = session.state.accepted
    assert taken is not None
    assert all(same_value(taken[issue], value) for issue, value in standing.package.items())


@pytest.mark.parametrize("slug", SCENES)
@pytest.mark.parametrize("text", TAKES)
def test_an_agreement_said_back_with_a_yes_is_closed(slug: str, text: str) -> None:
    session = agreed(slug)
    assert session.state.accepted is not None
    hears(session, text.format(p=speak_terms(session.scenario, session.state.accepted)))
    assert session.state.outcome is ev.Outcome.DEAL


@pytest.mark.parametrize("slug", SCENES[1:4])
@pytest.mark.parametrize("text", LEAVES_OPEN)
def test_terms_said_back_without_a_plain_yes_take_nothing(slug: str, text: str) -> None:
    session = with_page(slug)
    hears(session, text.format(p=page(session)))
    assert session.state.accepted is None
    session = agreed(slug)
    assert session.state.accepted is not None
    hears(session, text.format(p=speak_terms(session.scenario, session.state.accepted)))
    assert session.state.phase is not Phase.ENDED


def test_what_is_agreed_without_a_point_may_be_taken_without_it() -> None:
    session = agreed("s11-hospital-bill")
    assert session.state.accepted is not None
    assert session.state.accepted[IssueId("hold")] == "none"
    hears(session, "I take it without the hold: 6,665, thirty days, every code checked. We shake.")
    assert session.state.outcome is ev.Outcome.DEAL


@pytest.mark.parametrize(
    ("slug", "text", "key"),
    [
        ("s10-mums-care-rota", "i do the papers, all of it, i said so", "react.memory.agreed"),
        ("s10-mums-care-rota", "no, i do the papers and the holidays, like i said", "react.insists"),
        ("s04-packaging-tender", "Ninety? My bid said different, i said sixty days", "react.memory.agreed"),
        ("s04-packaging-tender", "no the volume is wrong", "react.reopened"),
        ("s07-used-car", "the warranty, you've got that wrong", "react.reopened"),
        ("s11-hospital-bill", "no no the collections thing, hold it", "react.reopened"),
    ],
)
def test_who_insists_on_what_was_agreed_or_finds_a_point_wrong_hears_of_that_point(
    slug: str, text: str, key: str
) -> None:
    session = agreed(slug)
    before = session.state.accepted
    assert any(f"/{key}/" in name for name in hears(session, text))
    assert session.state.accepted == before


@pytest.mark.parametrize(
    ("text", "issue", "value"),
    [
        ("no no. holidays half half", "holidays", "alternate"),
        ("jana no!! its the HOLIDAYS we share", "holidays", "alternate"),
        ("paperwork = me. 100%. holidays = both. everything else yes", "holidays", "alternate"),
        ("you got that wrong, the papers both of us", "paperwork", "shared"),
        ("costs half half, not what you said", "costs", 50),
    ],
)
def test_a_protest_changes_the_point_it_names_and_no_other(text: str, issue: str, value: str | float) -> None:
    session = agreed("s10-mums-care-rota")
    before = session.state.accepted
    assert before is not None
    hears(session, text)
    asked = session.state.learner_offer
    assert asked is not None
    changed = {i: v for i, v in asked.package.items() if not same_value(before[i], v)}
    assert changed == {IssueId(issue): value}


def test_an_echo_before_the_agreed_value_and_the_rest_is_a_yes() -> None:
    session = agreed("s04-packaging-tender")
    assert session.state.accepted is not None
    assert session.state.accepted[IssueId("payment")] == 60
    hears(
        session,
        "Ninety? My bid said sixty, I can't carry that. Sixty days and everything else as you have it, we've a deal.",
    )
    assert session.state.outcome is ev.Outcome.DEAL


def test_a_yes_to_the_rest_leaves_what_was_doubted_open() -> None:
    session = agreed("s06-rent-renewal")
    hears(session, "I don't like the deposit. The rest is fine.")
    assert session.state.phase is not Phase.ENDED
