"""What simulated learners see: nothing of what the counterpart keeps to itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.session.rooms import library
from trainer.content.learners import BUILT_IN
from trainer.content.policies import PolicyName
from trainer.content.seat import Seat, own_side
from trainer.content.simulate import Bench
from trainer.core.rules import OpenTable, Prepare
from trainer.core.scenario import Scenario
from trainer.core.table import Phase
from trainer.core.terms import Bargain, Side

SLUG = "s06-rent-renewal"


def disguised(scenario: Scenario) -> Scenario:
    """Return a scene whose counterpart has other weights, limits, alternatives and another temperament."""
    weights = [issue.counterpart_weight for issue in scenario.bargain.issues]
    issues = tuple(
        replace(issue, counterpart_weight=weight, counterpart_cap=None)
        for issue, weight in zip(scenario.bargain.issues, weights[1:] + weights[:1], strict=True)
    )
    bargain = Bargain(
        issues=issues, learner_reservation=scenario.bargain.learner_reservation, counterpart_reservation=20
    )
    mind = replace(scenario.persona.temperament, turns=3, hold=0.0, trust=1.0)
    return replace(scenario, bargain=bargain, persona=replace(scenario.persona, temperament=mind))


@pytest.mark.parametrize("policy", list(PolicyName))
def test_learners_act_on_what_they_see_alone(policy: PolicyName):
    scenario, other = library().load(SLUG), disguised(library().load(SLUG))
    learner = BUILT_IN[policy]
    bench = Bench(scenario, seed=3)
    bench.give(Prepare(preparation=learner.prepare(Seat(scenario, bench.state))))
    bench.give(OpenTable())
    for _ in range(40):
        if bench.state.phase is Phase.ENDED:
            break
        order = learner.act(Seat(scenario, bench.state))
        mood = replace(bench.state, trust=0.0, heat=1.0, unlocks={}, greed=9.0, returned=-9.0)
        assert learner.act(Seat(other, mood)) == order
        bench.give(order)
    assert bench.state.phase is Phase.ENDED


def test_the_own_side_holds_no_figure_of_the_others():
    bargain = library().load(SLUG).bargain
    mine = own_side(bargain)
    assert all(issue.counterpart_weight == 0 and issue.counterpart_cap is None for issue in mine.issues)
    assert {row.worth for row in mine.pages} == {
        bargain.utility(Side.LEARNER, package)
        for package in bargain.packages
        if bargain.acceptable(Side.LEARNER, package)
    }


def test_a_page_is_known_as_far_as_it_was_spoken():
    scenario = library().load(SLUG)
    bench = Bench(scenario, seed=1)
    bench.give(Prepare(preparation=BUILT_IN[PolicyName.STANDER].prepare(Seat(scenario, bench.state))))
    bench.give(OpenTable())
    seat = Seat(scenario, bench.state)
    assert not seat.knows_page
    worst = {issue.id: issue.options[0].value for issue in scenario.bargain.issues}
    assert seat.standing == worst | {"rent": scenario.persona_opening[scenario.bargain.headline.id]}
    bench.give(BUILT_IN[PolicyName.STANDER].act(seat))
    seat = Seat(scenario, bench.state)
    assert seat.knows_page
    assert seat.standing == dict(scenario.persona_opening)
