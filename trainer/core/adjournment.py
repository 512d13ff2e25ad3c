"""What an adjournment brings: how much time passes, what may be prepared anew, and what stays as it was sworn."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from trainer.core import events as ev
from trainer.core.scenario import Scenario
from trainer.core.table import TableState
from trainer.core.terms import WITHIN

TURNS_AWAY = 4
"""Counterpart turns that pass while both are away, against deadlines and the meeting's length (our design)."""
EXTRA_SHARE = 0.5
"""Share of the scene's preparation points that an adjournment adds once, rounded up (our design)."""


def extra_points(scenario: Scenario) -> int:
    """Return the preparation points that an adjournment adds."""
    return math.ceil(EXTRA_SHARE * scenario.prep_budget)


def prep_points(scenario: Scenario, state: TableState) -> int:
    """Return how many preparation points there are in all, with what an adjournment added."""
    return scenario.prep_budget + (extra_points(scenario) if state.adjournments else 0)


def cost_of(scenario: Scenario, preparation: ev.Preparation) -> int:
    """Return the preparation points that the opened cards and recruited allies take; unknown names cost nothing."""
    items = [scenario.find_evidence(name) for name in preparation.evidence]
    allies = [scenario.find_ally(name) for name in preparation.allies]
    return sum(item.cost for item in items if item) + sum(ally.cost for ally in allies if ally)


def revised(scenario: Scenario, before: ev.Preparation, wanted: ev.Preparation) -> ev.Preparation:
    """Return a preparation written while adjourned.

    What was opened stays opened. What the debrief judges by its state before the meeting (target, interests, guesses,
    power map, confidence) stays as it was written then. A red line that was loosened or dropped stays beside the new.
    """
    return replace(
        before,
        evidence=tuple(dict.fromkeys((*before.evidence, *wanted.evidence))),
        allies=tuple(dict.fromkeys((*before.allies, *wanted.allies))),
        opening=wanted.opening,
        questions=wanted.questions,
        batna=wanted.batna,
        red_lines=_still_sworn(scenario, before.red_lines, wanted.red_lines),
        plan_if=wanted.plan_if,
        plan_then=wanted.plan_then,
        plan_move=wanted.plan_move,
    )


def _still_sworn(
    scenario: Scenario, before: Sequence[ev.RedLine], wanted: Sequence[ev.RedLine]
) -> tuple[ev.RedLine, ...]:
    """Return the new red lines, after those of the old that no new one is as strict as."""
    kept = [line for line in before if line not in wanted and not any(_covers(scenario, new, line) for new in wanted)]
    return (*kept, *wanted)


def _covers(scenario: Scenario, new: ev.RedLine, old: ev.RedLine) -> bool:
    """Tell whether a red line forbids all that another one does."""
    if new.issue != old.issue:
        return False
    issue = scenario.bargain.issue(old.issue)
    here, there = issue.position(new.value), issue.position(old.value)
    return here is not None and there is not None and here >= there - WITHIN


def prepared_at_opening(recorded: Sequence[ev.Recorded]) -> ev.Preparation | None:
    """Return the preparation the meeting was opened with, or the last one written when it was not opened."""
    last: ev.Preparation | None = None
    for item in recorded:
        if isinstance(item.event, ev.TableOpened):
            break
        if isinstance(item.event, ev.PreparationDone):
            last = item.event.preparation
    return last
