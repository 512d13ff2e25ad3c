"""Agents of NegMAS at our table: they play, and none gets more from a persona than the trader does."""

from __future__ import annotations

from statistics import fmean

import pytest

from tests.session.rooms import library
from trainer.content.learners import BUILT_IN
from trainer.content.policies import PolicyName
from trainer.content.simulate import play

pytest.importorskip("negmas", reason="NegMAS comes with the extra 'peers', which the checks do not install")
sitting = pytest.importorskip("tests.peers.sitting")

SEEDS = 2
SOME = ("AspirationNegotiator", "BoulwareTBNegotiator", "NaiveTitForTatNegotiator", "CABNegotiator")


@pytest.mark.parametrize("slug", ["s04-packaging-tender", "s06-rent-renewal", "s12-first-book"])
def test_no_agent_gets_more_than_the_trader(slug: str):
    scenario = library().load(slug)
    trader = fmean(play(scenario, BUILT_IN[PolicyName.TRADER], seed).own for seed in range(1, SEEDS + 1))
    found = sitting.visits(scenario, SEEDS, SOME)
    assert all(visit.own <= trader for visit in found.values()), found
    assert found["BoulwareTBNegotiator"].agreement > 0


@pytest.mark.parametrize("opens", [True, False])
def test_a_deal_is_the_same_at_both_tables(opens: bool):
    played = sitting.sit_down(library().load("s04-packaging-tender"), "AspirationNegotiator", 1, opens=opens)
    assert played.deal
    assert not played.below


def test_packages_and_outcomes_are_two_ways_to_write_the_same():
    bargain = library().load("s06-rent-renewal").bargain
    assert all(sitting.package_of(bargain, sitting.outcome_of(bargain, one)) == dict(one) for one in bargain.packages)
