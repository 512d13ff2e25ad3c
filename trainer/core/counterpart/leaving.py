"""What the counterpart does when the learner walks away: it lets the door close, or calls the learner back once.

By numbers first: it has to prefer a deal by a margin, the learner's offer has to be one it could ever sign, and it has
to have a page to come back with. How often a temperament then calls, and how late, is our own design.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from trainer.core import events as ev
from trainer.core.counterpart.closing import speak_end
from trainer.core.counterpart.curve import bargaining_turn, target
from trainer.core.counterpart.decision import LEAST_MOVE
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.mood import insults_borne
from trainer.core.counterpart.pressure import unlock_defused
from trainer.core.counterpart.proposal import difference, propose
from trainer.core.counterpart.whose import is_taken_back
from trainer.core.counterpart.wording import Utterance, speak_terms
from trainer.core.moves import Move
from trainer.core.scenario import Archetype
from trainer.core.table import CALLED
from trainer.core.terms import WITHIN, Package, Side, Terms

MARGIN = 5.0
"""Points above its reservation value that a deal has to bring before anybody is called back for it."""
MOST_INSULTS = 1
"""Insults that may stand; after more the door is a relief."""
CALLS: dict[Archetype, tuple[float, int]] = {
    Archetype.SHARK: (0.45, 3_500),
    Archetype.VELVET: (0.80, 700),
    Archetype.EXPLODER: (0.55, 1_500),
    Archetype.DUO: (0.65, 1_500),
    Archetype.STONEWALLER: (0.30, 5_000),
    Archetype.NIBBLER: (0.75, 1_000),
    Archetype.PHANTOM: (0.55, 2_500),
    Archetype.INTIMIDATOR: (0.40, 6_000),
}
"""How often a temperament that has every reason to calls back, and after how many ms: an intimidator lets the learner
reach the stairs, velvet runs after (our design)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What the learner is called back with: a better page, or a yes to the learner's own."""

    package: Package
    stated: Terms = field(default_factory=dict)
    agrees: bool = False


def answer_leaving(draft: Draft, *, may_call: bool) -> None:
    """Call the learner back, or let the door close; without time left nobody is called."""
    chance, pause_ms = CALLS[draft.scenario.persona.temperament.archetype]
    call = find_call(draft) if may_call and draft.roll("callback") < chance else None
    if call is None:
        reason = next((one.reason for one in draft.state.unanswered if isinstance(one, ev.LearnerLeft)), "")
        draft.emit(ev.SessionEnded(outcome=ev.Outcome.LEARNER_WALKED, reason=reason))
        speak_end(draft)
        return
    _take_counter(draft)
    draft.emit(ev.CalledBack())
    if call.agrees and draft.state.accepted is None:
        draft.emit(ev.OfferAccepted(side=Side.COUNTERPART, package=call.package))
    _speak(draft, call, pause_ms)
    if not call.agrees:
        draft.emit(ev.CounterpartOffered(package=call.package, stated=call.stated))


def find_call(draft: Draft) -> Call | None:
    """Return what the counterpart would call the learner back with, by numbers alone, or None."""
    scenario, state = draft.scenario, draft.state
    bargain = scenario.bargain
    offer, standing = state.learner_offer, state.counterpart_offer
    if offer is None or standing is None or insults_borne(state) > MOST_INSULTS:
        return None
    worth_it = bargain.counterpart_reservation + MARGIN
    if state.accepted is not None:
        enough = bargain.utility(Side.COUNTERPART, state.accepted) >= worth_it
        return Call(package=state.accepted, agrees=True) if enough else None
    if not bargain.acceptable(Side.COUNTERPART, offer.package) or is_taken_back(state, offer):
        return None
    turn = bargaining_turn(state)
    ground = bargain.utility(Side.LEARNER, standing.package) + LEAST_MOVE
    theirs = bargain.utility(Side.COUNTERPART, offer.package)
    asks = bargain.utility(Side.LEARNER, offer.package) >= ground
    if asks and theirs >= max(worth_it, target(scenario, state, turn + 2)) - WITHIN:
        return Call(package=offer.package, agrees=True)
    # A step further than the page of the next turn, which is meant for its target at this turn.
    package = propose(scenario, state, target(scenario, state, turn + 1))
    if package is None or bargain.utility(Side.COUNTERPART, package) < worth_it:
        return None
    if bargain.utility(Side.LEARNER, package) < ground:
        return None
    first_page = not difference(state.counterpart_offers[0].package, standing.package)
    return Call(package=package, stated=package if first_page else difference(standing.package, package))


def _take_counter(draft: Draft) -> None:
    """Count leaving as the answer to a tactic that leaving answers; being called back shows that it did."""
    tactic = draft.state.active_tactic
    entry, status = draft.scenario.tactics.get(tactic), draft.state.tactics.get(tactic)
    if entry is None or status is None or status.answered or Move.WALK_AWAY not in entry.counters:
        return
    draft.emit(ev.TacticCountered(tactic=tactic, move=Move.WALK_AWAY, defused=True))
    unlock_defused(draft, tactic)


def _speak(draft: Draft, call: Call, pause_ms: int) -> None:
    scenario = draft.scenario
    words = {"terms": speak_terms(scenario, call.stated), "package": speak_terms(scenario, call.package)}
    act = f"{CALLED}.yes" if call.agrees else CALLED
    utterance = Utterance(draft, words)
    if not utterance.say(act):
        utterance.add_bare(words["package"])
    draft.emit(
        ev.CounterpartSpoke(
            text=utterance.text,
            act=act,
            line_ids=tuple(utterance.line_ids),
            speaker=scenario.persona.name,
            pause_ms=pause_ms,
        )
    )
