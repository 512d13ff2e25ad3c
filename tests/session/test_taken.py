"""A yes that may mean either side's terms, one that takes a few points, and packages of which nothing goes."""

from __future__ import annotations

import pytest

from tests.session.test_misreadings import sitting
from trainer.core.counterpart.wording import speak_terms
from trainer.core.events import Outcome
from trainer.core.table import Phase
from trainer.core.terms import IssueId, Side
from trainer.session.practice import PracticeSession


def keys_of(session: PracticeSession) -> str:
    last = session.state.last_counterpart_line
    assert last is not None
    return " ".join(last.keys)


def told(session: PracticeSession) -> str:
    last = session.state.last_counterpart_line
    assert last is not None
    return last.text


@pytest.mark.parametrize("words", ["Agreed.", "Yes! Lovely! Agreed.", "Then we have an agreement."])
def test_a_yes_that_may_mean_either_side_is_asked_about_and_the_next_one_counts(words: str) -> None:
    talk = ("36. Thursdays. Piano in the side room.", "Why is it so dear?")
    session = sitting("s15-choir-hall", 2, *talk, words)
    page = session.state.counterpart_offer
    assert page is not None
    assert "act.recap.yes" in keys_of(session)
    assert told(session).rstrip().endswith("?")
    assert speak_terms(session.scenario, page.package) in told(session)
    assert session.state.accepted is None
    after = sitting("s15-choir-hall", 2, *talk, words, "yes").state
    assert after.phase is Phase.ENDED or after.accepted == page.package


def test_who_takes_a_few_points_and_asks_on_has_not_taken_the_page() -> None:
    talk = (
        "Lead as title, 9 per cent, review in 6 months, half of Halden. I don't need a team now.",
        "So if I went down to 7 per cent and carried Halden by half, could you sign Lead and a review in six months?",
    )
    said = "Good, review in twelve months and no team, I accept that. Is Halden a problem because nobody is ready?"
    session = sitting("s02-overdue-promotion", 4, *talk, said)
    assert session.state.accepted is None
    assert session.state.agreed is None


def test_of_a_package_of_which_nothing_goes_its_own_side_is_told() -> None:
    put = "12,800, two years' warranty, 2,600 for mine and the pack for nothing."
    refused = [
        session for seed in range(4) if "react.asked.none" in keys_of(session := sitting("s07-used-car", seed, put))
    ]
    assert refused
    for session in refused:
        page = session.state.counterpart_offer
        assert page is not None
        own = {issue: page.package[IssueId(issue)] for issue in ("price", "warranty", "partex", "pack")}
        assert all(speak_terms(session.scenario, {IssueId(i): value}) in told(session) for i, value in own.items())


def test_turning_to_a_point_that_is_open_leaves_it_open() -> None:
    talk = ("The itemised bill and a hold of sixty days, and I'd enrol in autopay. 4,315 within thirty days.",)
    said = "ok autopay, fine. so itemised bill, 60 days hold, autopay. that's agreed? then let's talk about the amount"
    state = sitting("s11-hospital-bill", 3, *talk, said).state
    assert state.outcome is not Outcome.DEAL
    assert state.accepted is None


def test_it_moves_on_what_was_named_before_anything_else() -> None:
    talk = ("12,900 and no pack", "Then 13,200 for the car, because a fair middle helps both of us.")
    state = sitting("s07-used-car", 3, *talk).state
    first, last = state.counterpart_offers[0].package, state.counterpart_offers[-1].package
    bargain = sitting("s07-used-car", 3).scenario.bargain
    gained = {
        issue
        for issue in last
        if bargain.worth(Side.LEARNER, issue, last[issue]) > bargain.worth(Side.LEARNER, issue, first[issue])
    }
    assert IssueId("price") in gained


def test_the_second_of_two_people_says_its_own_parting_words() -> None:
    talk = (
        "100k, liability 5x, round the clock support, no public reference, net 90.",
        "110, 5x, round the clock, net 90, no reference. That's my last word.",
    )
    for seed in range(6):
        session = sitting("s05-giant-customer", seed, *talk, "I accept your page.", "Yes. Mr Kroll, are you in too?")
        lines = [line for line in session.state.spoken if line.side is Side.COUNTERPART]
        speakers = {line.speaker for line in lines if any(".partner" in key for key in line.keys)}
        assert speakers == {"Mr Kroll"}
        assert lines[-1].speaker == "Priya Raman"
