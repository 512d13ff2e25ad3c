"""Built-in learners for simulations: a yielder, a splitter, a stander and a trader (science.md 4.4).

They speak in readings, not words, so a simulation measures the persona's numbers and not the recogniser.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from enum import StrEnum
from typing import Protocol

from trainer.core import events as ev
from trainer.core.counterpart.curve import bargaining_turn
from trainer.core.moves import Label, Move, OfferReading, Reading, Term, Tone
from trainer.core.rules import Accept, BringAlly, CiteEvidence, Order, Say, WalkAway
from trainer.core.scenario import Scenario
from trainer.core.table import Phase, TableState
from trainer.core.terms import WITHIN, Package, Side, Terms

PATIENCE_TURNS = 8
"""Turns beyond the persona's curve after which a policy closes or leaves."""


class Policy(Protocol):
    """A simulated learner: prepares once, then answers every turn of the counterpart."""

    def prepare(self, scenario: Scenario) -> ev.Preparation:
        """Return what it writes before the meeting."""
        ...

    def act(self, scenario: Scenario, state: TableState) -> Order:
        """Return its order for this turn."""
        ...


class PolicyName(StrEnum):
    """The four policies every scenario is balanced against."""

    YIELDER = "yielder"
    SPLITTER = "splitter"
    STANDER = "stander"
    TRADER = "trader"


def reading(*moves: Move, terms: Terms | None = None, conditional: bool = False, tone: Tone | None = None) -> Reading:
    """Return the reading a sentence with these moves and terms would get."""
    labels = tuple(Label(id=move, confidence=1.0, start=0, end=1) for move in moves)
    offer = None
    if terms:
        read = tuple(Term(issue=issue, value=value) for issue, value in terms.items())
        offer = OfferReading(terms=read, conditional=conditional)
    return Reading(moves=labels, offer=offer, tone=tone, recogniser="policy")


def say(*moves: Move, terms: Terms | None = None, conditional: bool = False, tone: Tone | None = None) -> Say:
    """Return an order that says these moves and terms."""
    spoken = ", ".join([*moves, *(f"{issue} {value}" for issue, value in (terms or {}).items())]) or "well"
    return Say(text=spoken, reading=reading(*moves, terms=terms, conditional=conditional, tone=tone))


def own(scenario: Scenario, package: Package) -> float:
    """Return what a package is worth to the learner."""
    return scenario.bargain.utility(Side.LEARNER, package)


def takes(scenario: Scenario, package: Package | None, least: float) -> bool:
    """Tell whether the learner would sign a package that must be worth at least this much."""
    if package is None or not scenario.bargain.acceptable(Side.LEARNER, package):
        return False
    return own(scenario, package) >= least - WITHIN


def even_page(scenario: Scenario, share: float) -> Package:
    """Return the page that asks for the same share of every issue: what a learner asks who has not asked why."""
    page = {}
    for issue in scenario.bargain.issues:
        last = len(issue.options) - 1
        index = min(last, math.ceil(share * last - WITHIN))
        while not issue.within(Side.LEARNER, issue.options[index].value):
            index += 1
        page[issue.id] = issue.options[index].value
    return page


def step_towards(scenario: Scenario, mine: Package, theirs: Package, share: float) -> Package:
    """Return a page moved towards theirs by a share of every gap, as far as it stays bearable."""
    page = dict(mine)
    for issue in scenario.bargain.issues:
        last = len(issue.options) - 1
        here, there = (round((issue.position(side[issue.id]) or 0.0) * last) for side in (page, theirs))
        if here == there:
            continue
        step = max(1, round(abs(here - there) * share))
        moved = page | {issue.id: issue.options[here + (step if there > here else -step)].value}
        if scenario.bargain.acceptable(Side.LEARNER, moved):
            page = moved
    return page


class Ending:
    """How every policy stops: confirm a yes, take what is good enough, or leave rather than sign a bad page."""

    def least(self, scenario: Scenario) -> float:
        """Return the utility below which nothing is signed."""
        return scenario.bargain.learner_reservation

    def close(self, scenario: Scenario, state: TableState) -> Order | None:
        """Return the closing order when it is time for one."""
        standing = state.counterpart_offer.package if state.counterpart_offer else None
        if state.phase is Phase.CONFIRMING and takes(scenario, state.accepted, self.least(scenario)):
            return Accept()
        if bargaining_turn(state) >= scenario.persona.temperament.turns + PATIENCE_TURNS:
            return Accept() if takes(scenario, standing, self.least(scenario)) else WalkAway(reason="no progress")
        return None


class Yielder(Ending):
    """Opens in the middle, gives most of every gap unpaid, and signs the first bearable page."""

    first, share = 0.5, 0.6

    def prepare(self, _scenario: Scenario) -> ev.Preparation:
        """Prepare nothing."""
        return ev.Preparation()

    def act(self, scenario: Scenario, state: TableState) -> Order:
        """Give way, down to the last page that is no worse than no deal."""
        closing = self.close(scenario, state)
        if closing is not None:
            return closing
        theirs = state.counterpart_offer.package if state.counterpart_offer else scenario.persona_opening
        if takes(scenario, theirs, self.least(scenario)):
            return Accept()
        if state.learner_offer is None:
            return say(terms=even_page(scenario, self.first))
        return say(terms=step_towards(scenario, state.learner_offer.package, theirs, self.share))


class Splitter(Ending):
    """Opens high and meets the other side in the middle, issue by issue, every turn."""

    near = 4.0

    def prepare(self, _scenario: Scenario) -> ev.Preparation:
        """Prepare nothing."""
        return ev.Preparation()

    def act(self, scenario: Scenario, state: TableState) -> Order:
        """Halve what lies between the two sides."""
        closing = self.close(scenario, state)
        if closing is not None:
            return closing
        theirs = state.counterpart_offer.package if state.counterpart_offer else scenario.persona_opening
        if state.learner_offer is None:
            return say(terms=dict(scenario.strong_opening))
        mine = state.learner_offer.package
        if takes(scenario, theirs, own(scenario, mine) - self.near):
            return Accept()
        return say(Move.M_SPLIT_DIFFERENCE, terms=step_towards(scenario, mine, theirs, 0.5))


class Stander(Ending):
    """States one ambitious page and repeats it; in the end signs what the other side has come to."""

    ambition = 0.62

    def prepare(self, scenario: Scenario) -> ev.Preparation:
        """Write down a target."""
        return ev.Preparation(target=own(scenario, even_page(scenario, self.ambition)))

    def act(self, scenario: Scenario, state: TableState) -> Order:
        """Repeat the page."""
        closing = self.close(scenario, state)
        if closing is not None:
            return closing
        page = even_page(scenario, self.ambition)
        theirs = state.counterpart_offer.package if state.counterpart_offer else scenario.persona_opening
        if takes(scenario, theirs, own(scenario, page)):
            return Accept()
        return say(terms=page) if state.learner_offer is None else say(Move.HOLD_POSITION, terms=page)


class Trader(Ending):
    """Prepares, asks, cites, names tactics calmly, and trades packages along what it has learnt."""

    modesty = 0.5
    """Share of the range above the reservation value that it is content with in the end."""
    haste = 0.5
    """Share of the persona's curve within which it comes to that level: an early fair page saves both turns."""
    slack = 5.0
    """Points it does not haggle over."""

    def prepare(self, scenario: Scenario) -> ev.Preparation:
        """Spend the preparation budget on the strongest cards and one ally."""
        budget = scenario.prep_budget
        evidence: list[str] = []
        allies: list[str] = []
        good_allies = [ally for ally in scenario.allies if ally.consents and ally.relevant]
        for ally in sorted(good_allies, key=lambda ally: ally.cost)[:1]:
            if ally.cost <= budget:
                allies.append(ally.id)
                budget -= ally.cost
        for item in sorted(scenario.evidence, key=lambda item: (item.outdated, -item.strength)):
            if item.cost <= budget:
                evidence.append(item.id)
                budget -= item.cost
        return ev.Preparation(evidence=tuple(evidence), allies=tuple(allies), target=70.0)

    def act(self, scenario: Scenario, state: TableState) -> Order:
        """Choose between asking, defusing, citing and trading."""
        closing = self.close(scenario, state)
        if closing is not None:
            return closing
        order = self._defuse(scenario, state) or self._learn(scenario, state) or self._bring(scenario, state)
        if order is not None:
            return order
        standing = state.counterpart_offer.package if state.counterpart_offer else None
        page = self._page(scenario, state)
        if standing is not None and takes(scenario, standing, own(scenario, page) - self.slack):
            better = best_for_both(scenario, own(scenario, standing), knows=True)
            if _joint(scenario, better) <= _joint(scenario, standing) + self.slack or state.phase is Phase.CONFIRMING:
                return Accept()
            page = better
        moves = [Move.CONDITIONAL_OFFER, Move.PACKAGE_OFFER, Move.JUSTIFY_RATIONALE]
        if state.window and not state.has_unlocked(ev.UnlockKind.WINDOW):
            moves.append(Move.USE_WINDOW)
        if not state.has_unlocked(ev.UnlockKind.BATNA):
            moves.append(Move.BATNA_SIGNAL)
        elif not state.has_unlocked(ev.UnlockKind.REFRAME):
            moves.append(Move.REFRAME_LONG_TERM)
        return say(*moves, terms=page, conditional=True)

    def _defuse(self, scenario: Scenario, state: TableState) -> Order | None:
        status = state.tactics.get(state.active_tactic)
        if status is None or status.answered:
            return None
        if not status.named:
            return say(Move.NAME_TACTIC, tone=Tone.CALM_ALTERNATIVE)
        entry = scenario.tactics.get(state.active_tactic)
        return say(entry.counters[0]) if entry else None

    def _learn(self, scenario: Scenario, state: TableState) -> Order | None:
        asked = state.learner_turns - len(state.learner_offers)
        wanted = min(2, len(scenario.hidden_interests(Side.COUNTERPART)))
        if len(state.interests) >= wanted or asked >= 2 * wanted + len(state.tactics):
            return None
        return say(Move.INTEREST_QUESTION, Move.SHARE_PRIORITY, Move.ACKNOWLEDGE)

    def _bring(self, scenario: Scenario, state: TableState) -> Order | None:
        if not state.learner_offers:
            return None
        cards = [scenario.find_evidence(name) for name in state.preparation.evidence]
        strong = [card for card in cards if card is not None and card.strength >= 0.5 and not card.outdated]
        if strong and not state.has_unlocked(ev.UnlockKind.STANDARD):
            return CiteEvidence(evidence=strong[0].id)
        if state.preparation.allies and not state.allies_in:
            return BringAlly(ally=state.preparation.allies[0])
        return None

    def _page(self, scenario: Scenario, state: TableState) -> Package:
        """Return the next page: slowly less for the learner, and the best for both at that level."""
        turn = len(state.learner_offers)
        base = scenario.bargain.learner_reservation
        top = own(scenario, scenario.strong_opening)
        floor = base + self.modesty * (top - base)
        horizon = self.haste * (scenario.persona.temperament.turns - 1)
        wanted = max(floor, top - (top - floor) * turn / horizon)
        return best_for_both(scenario, wanted, knows=len(state.interests) > 0)


def _joint(scenario: Scenario, package: Package) -> float:
    return sum(scenario.bargain.utility(side, package) for side in Side)


def best_for_both(scenario: Scenario, wanted: float, *, knows: bool) -> Package:
    """Return a page worth at least this much to the learner and most to both, as far as motives were asked for.

    Who has asked also knows which values the other side cannot sign.
    """
    signable = scenario.bargain.tradable if knows else scenario.bargain.signable[Side.LEARNER]
    rows = [row for row in signable if row.learner >= wanted - WITHIN] or [max(signable, key=lambda row: row.learner)]
    if knows:
        return max(rows, key=lambda row: (row.learner + row.counterpart, row.counterpart)).package
    return min(rows, key=lambda row: row.learner).package


def built_in() -> dict[PolicyName, Policy]:
    """Return the four policies by name."""
    return {
        PolicyName.YIELDER: Yielder(),
        PolicyName.SPLITTER: Splitter(),
        PolicyName.STANDER: Stander(),
        PolicyName.TRADER: Trader(),
    }


def names(chosen: Iterable[str] = ()) -> tuple[PolicyName, ...]:
    """Return the chosen policies, or all four."""
    return tuple(PolicyName(name) for name in chosen) or tuple(PolicyName)
