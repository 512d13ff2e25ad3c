"""Agents of NegMAS against a persona over their own protocol: stacked alternating offers (SAO).

NegMAS is not part of Hardball: it is asked for by the extra `peers`, for this comparison alone, and never shipped.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import fmean

import negmas
from negmas import MappingUtilityFunction, ResponseType, make_issue, make_os
from negmas.sao import SAOMechanism, SAONegotiator, SAOState

from trainer.content.policies import say
from trainer.content.simulate import Bench, Played, score
from trainer.core.events import Preparation
from trainer.core.rules import Accept, OpenTable, Prepare, WalkAway
from trainer.core.scenario import Scenario
from trainer.core.table import Phase
from trainer.core.terms import Bargain, Package, Side

AGENTS = (
    "AspirationNegotiator",
    "BoulwareTBNegotiator",
    "LinearTBNegotiator",
    "ConcederTBNegotiator",
    "NaiveTitForTatNegotiator",
    "SimpleTitForTatNegotiator",
    "MiCRONegotiator",
    "HybridNegotiator",
    "FirstOfferOrientedTBNegotiator",
    "LastOfferOrientedTBNegotiator",
    "BestOfferOrientedTBNegotiator",
    "CABNegotiator",
    "CANNegotiator",
    "CARNegotiator",
    "ToughNegotiator",
    "TopFractionNegotiator",
    "NiceNegotiator",
    "RandomNegotiator",
)
"""Everything in NegMAS that plays a whole negotiation by itself and needs no Java."""
ROUNDS_PER_CURVE = 2
"""Length of a negotiation, which both sides know under SAO, in lengths of the persona's concession curve."""

Outcome = tuple[str, ...]


class Persona(SAONegotiator):  # type: ignore[misc]  # NegMAS is not installed where types are checked
    """A persona of ours that takes offers and makes them under SAO."""

    def __init__(self, scenario: Scenario, seed: int) -> None:
        super().__init__(name="persona")
        self.bench = Bench(scenario, seed)
        self.bench.give(Prepare(preparation=Preparation()))
        self.bench.give(OpenTable())

    def respond(self, state: SAOState, source: str | None = None) -> ResponseType:
        """Hear an offer; accept it, leave, or be ready to propose."""
        del source
        package = package_of(self.bench.scenario.bargain, state.current_offer)
        self.bench.give(say(terms=package))
        if self.bench.state.phase is Phase.ENDED:
            return ResponseType.END_NEGOTIATION
        if self.bench.state.accepted is None:
            return ResponseType.REJECT_OFFER
        self.bench.give(Accept())
        return ResponseType.ACCEPT_OFFER

    def propose(self, state: SAOState, dest: str | None = None) -> Outcome:
        """Put forward the page that stands."""
        del state, dest
        offer = self.bench.state.counterpart_offer
        assert offer is not None
        return outcome_of(self.bench.scenario.bargain, offer.package)


def outcome_of(bargain: Bargain, package: Package) -> Outcome:
    """Return a package as a NegMAS outcome: the number of each option, as text."""
    found = []
    for issue in bargain.issues:
        option = issue.option(package[issue.id])
        assert option is not None
        found.append(str(issue.options.index(option)))
    return tuple(found)


def package_of(bargain: Bargain, outcome: Outcome) -> Package:
    """Return a NegMAS outcome as a package."""
    return {issue.id: issue.options[int(number)].value for issue, number in zip(bargain.issues, outcome, strict=True)}


def preferences(bargain: Bargain) -> MappingUtilityFunction:
    """Return what packages are worth to the learner, 0 to 1; one beyond its limits is worth nothing."""
    issues = [make_issue([str(at) for at in range(len(issue.options))], issue.id) for issue in bargain.issues]
    worth = {
        outcome_of(bargain, package): bargain.utility(Side.LEARNER, package) / 100
        if bargain.within_limits(Side.LEARNER, package)
        else 0.0
        for package in bargain.packages
    }
    return MappingUtilityFunction(
        worth, outcome_space=make_os(issues), reserved_value=bargain.learner_reservation / 100
    )


def sit_down(scenario: Scenario, agent: str, seed: int, *, opens: bool) -> Played:
    """Let an agent negotiate with a persona to the end; it opens, or answers the persona's opening."""
    random.seed(seed)
    wants = preferences(scenario.bargain)
    table = SAOMechanism(
        outcome_space=wants.outcome_space, n_steps=ROUNDS_PER_CURVE * scenario.persona.temperament.turns
    )
    persona = Persona(scenario, seed)
    visitor = getattr(negmas.gb.negotiators, agent)(name=agent)
    for negotiator in (visitor, persona) if opens else (persona, visitor):
        table.add(negotiator, ufun=wants if negotiator is visitor else None)
    agreement = table.run().agreement
    if persona.bench.state.phase is not Phase.ENDED:
        persona.bench.give(WalkAway(reason="no agreement") if agreement is None else Accept())
    if persona.bench.state.phase is not Phase.ENDED:  # no agreement is none, whatever it is called back with
        persona.bench.give(WalkAway(reason="no agreement"))
    return score(persona.bench)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """What an agent reached with a persona; utilities are means in points."""

    own: float
    joint: float
    agreement: float


def visits(scenario: Scenario, seeds: int, agents: Iterable[str] = AGENTS) -> Mapping[str, Visit]:
    """Let agents sit down for seeds 1..n, once opening and once answering each, and return the means by agent."""
    found = {}
    for agent in agents:
        played = [
            sit_down(scenario, agent, seed, opens=opens) for seed in range(1, seeds + 1) for opens in (True, False)
        ]
        found[agent] = Visit(
            own=fmean(one.own for one in played),
            joint=fmean(one.joint for one in played),
            agreement=fmean(one.deal for one in played),
        )
    return found
