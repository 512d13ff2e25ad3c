"""A figure beyond what an issue has: it counts as the end it lies beyond, never as the counterpart's own figure."""

from __future__ import annotations

import pytest

from tests.core.runs import Run
from trainer.core import events as ev
from trainer.core.moves import Act, Label, OfferReading, Reading, Term
from trainer.core.put_forward import offered_terms
from trainer.core.terms import IssueId, Side

RENT, LEASE = IssueId("rent"), IssueId("lease")


def asks(rent: float, **more: int) -> Reading:
    terms = [Term(issue=RENT, value=rent, out_of_range=True)]
    terms += [Term(issue=IssueId(name), value=value) for name, value in more.items()]
    act = Label(id=Act.COUNTER_OFFER, confidence=0.9, start=0, end=1)
    return Reading(acts=(act,), offer=OfferReading(terms=tuple(terms)))


@pytest.mark.parametrize(("rent", "meant"), [(900, 1250), (1_249, 1250), (2_000, 1450)])
def test_it_counts_as_the_end_it_lies_beyond(rent: float, meant: int) -> None:
    assert offered_terms(Run().scenario, asks(rent, lease=24)) == {RENT: meant, LEASE: 24}


def test_what_lies_between_two_listed_values_is_left_to_be_asked_about() -> None:
    run = Run()
    reading = Reading(offer=OfferReading(terms=(Term(issue=LEASE, value=13.5, out_of_range=True),)))
    assert offered_terms(run.scenario, reading) == {}


def test_a_figure_that_can_be_counts_before_one_that_cannot() -> None:
    both = (Term(issue=RENT, value=1290), Term(issue=RENT, value=2_580, out_of_range=True))
    for terms in (both, both[::-1]):
        assert offered_terms(Run().scenario, Reading(offer=OfferReading(terms=terms))) == {RENT: 1290}


def test_asking_for_more_than_there_is_never_signs_the_counterparts_figure() -> None:
    run = Run()
    run.say("1,100 with 24 months", asks(1_100, lease=24))
    (offer,) = run.events(ev.LearnerOffered)
    assert isinstance(offer, ev.LearnerOffered)
    assert offer.package[RENT] == 1250
    accepted = [event for event in run.events(ev.OfferAccepted) if isinstance(event, ev.OfferAccepted)]
    assert all(event.package[RENT] == 1250 for event in accepted if event.side is Side.COUNTERPART)
