"""The concession curve: how much the counterpart wants now, in its own utility points."""

from __future__ import annotations

import math

from trainer.core.scenario import Scenario, Temperament
from trainer.core.table import INTERJECTION, TableState
from trainer.core.terms import Side

OFF_THE_CURVE = ("silence.", INTERJECTION, "act.adjourned", "act.return")
"""Beginnings of the acts that are no turn of bargaining."""


def conceded_share(temperament: Temperament, turn: int) -> float:
    """Return the share of the way given after a number of persona turns, 0..1.

    f(t) = k + (1 - k) * min(t / T, 1) ** (1 / e), the utility form of Faratin, Sierra and Jennings (1998) as used in
    Genius; counted in persona turns so that slow typists are not punished (science.md 4.1).
    """
    progress = min(turn / temperament.turns, 1.0)
    return temperament.k + (1.0 - temperament.k) * math.pow(progress, 1.0 / temperament.e)


def holding_floor(temperament: Temperament, state: TableState) -> float:
    """Return the share of the range the persona holds back, less what reasons have unlocked (science.md 4.4)."""
    return max(0.0, temperament.hold - sum(state.unlocks.values()))


def bargaining_turn(state: TableState) -> int:
    """Return how many persona turns have passed since the learner's first offer; before it nothing is given.

    Nor does parting and greeting earn anything: an adjournment stands outside the curve.
    """
    if not state.learner_offers:
        return 0
    first = state.learner_offers[0].seq
    replies = [offer for offer in state.spoken if offer.side is Side.COUNTERPART and offer.seq > first]
    return sum(1 for line in replies if not line.act.startswith(OFF_THE_CURVE))


def target(scenario: Scenario, state: TableState, turn: int) -> float:
    """Return the utility the counterpart wants at a bargaining turn, never below its reservation value.

    target(t) = RV + (Umax - RV) * (h + (open - h) * (1 - f(t))) + returned + greed * (1 - f(t)) (science.md 4.4).
    Greed fades with the curve, because in the end the counterpart wants a deal too. The target never exceeds what its
    standing page gives it: the counterpart does not go back on an offer.
    """
    mind = scenario.persona.temperament
    reservation = scenario.bargain.counterpart_reservation
    top = scenario.bargain.best(Side.COUNTERPART)
    floor = holding_floor(mind, state)
    left = 1.0 - conceded_share(mind, turn)
    share = floor + (mind.open - floor) * left
    shifts = state.returned + state.greed * left
    standing = state.counterpart_offer
    ceiling = scenario.bargain.utility(Side.COUNTERPART, standing.package) if standing else top
    return min(ceiling, max(reservation, reservation + (top - reservation) * share + shifts))
