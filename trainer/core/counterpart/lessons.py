"""What the counterpart learns within a session about which pressure works on this learner.

That pressure which pays is tried again follows science.md 4.2 ("it learns that pressure pays") and 4.5 (heat rises when
a tactic paid, falls when it was named calmly). That this carries over to tactics which lean on the same sources of
power, and how far, is our own design.
"""

from __future__ import annotations

from collections.abc import Mapping

from trainer.core.table import TableState
from trainer.core.tactic_status import TacticStatus
from trainer.core.tactics import Tactic

LEARNT = 1.3
"""By what a weight is multiplied for each time a tactic paid, and divided for each rebuff; less for kin."""
LEAST, MOST = 0.75, 1.5
"""Bounds of what is learnt: a plan is bent, never thrown away."""
PASSED_OVER = 2
"""A tactic the learner passed over this often is dropped; it is not begun again."""
HOT = 0.6
"""Heat from which a tactic that is passed over still has its consequence drawn before it is dropped."""


def kinship(tactics: Mapping[str, Tactic], one: str, other: str) -> float:
    """Return how alike two tactics are, 0..1: the share of the sources of power that both lean on."""
    if one == other:
        return 1.0
    if one not in tactics or other not in tactics:
        return 0.0
    mine, theirs = set(tactics[one].leans_on), set(tactics[other].leans_on)
    return len(mine & theirs) / max(1, len(mine | theirs))


def promise(tactics: Mapping[str, Tactic], state: TableState, tactic: str) -> float:
    """Return by what a tactic's weight is multiplied after what it and its kin have brought so far."""
    learnt = sum(
        kinship(tactics, tactic, known) * (status.payments - status.rebuffs) for known, status in state.tactics.items()
    )
    return min(MOST, max(LEAST, LEARNT**learnt))


def is_dropped(state: TableState, tactic: str) -> bool:
    """Tell whether a tactic that never paid was passed over so often that it is not tried any more."""
    status = state.tactics.get(tactic)
    if status is None or status.payments:
        return False
    return status.passed_over + _passed_over_now(state, tactic, status) >= PASSED_OVER


def is_let_go(state: TableState) -> bool:
    """Tell whether the tactic at work is not pressed any further: a cool head lets go of what is passed over."""
    return state.heat < HOT and is_dropped(state, state.active_tactic)


def _passed_over_now(state: TableState, tactic: str, status: TacticStatus) -> int:
    return 1 if tactic == state.active_tactic and status.unmet and not status.rebuffs else 0
