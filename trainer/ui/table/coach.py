"""What a coach would whisper at the table, by the coaching setting."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.core.scenario import Scenario
from trainer.core.table import Phase, TableState
from trainer.core.tactics import Tactic
from trainer.core.terms import Side
from trainer.settings import Coaching


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """A tactic worth a word; unanswered when the learner went past it."""

    tactic: Tactic
    unanswered: bool


def hint_for(scenario: Scenario, state: TableState, coaching: Coaching) -> Hint | None:
    """Return the hint to give now: off gives none, gentle only after a tactic went unanswered, full at every tactic."""
    if coaching is Coaching.OFF or state.phase is Phase.ENDED:
        return None
    theirs = [line for line in state.spoken if line.side is Side.COUNTERPART]
    if not theirs or state.awaiting is not Side.LEARNER:
        return None
    if coaching is Coaching.FULL and theirs[-1].tactic in scenario.tactics:
        return Hint(tactic=scenario.tactics[theirs[-1].tactic], unanswered=False)
    if len(theirs) < 2:
        return None
    before = theirs[-2].tactic
    status = state.tactics.get(before)
    if before in scenario.tactics and status is not None and not status.answered:
        return Hint(tactic=scenario.tactics[before], unanswered=True)
    return None
