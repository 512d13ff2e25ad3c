"""What is being written before a meeting: one frozen preparation, changed part by part, and what it costs."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from enum import StrEnum
from statistics import pvariance
from typing import Any

from PySide6.QtCore import QObject, Signal

from trainer.core.adjournment import cost_of, prep_points
from trainer.core.events import Preparation
from trainer.core.scenario import Scenario
from trainer.core.table import TableState
from trainer.core.tactics import PowerSource
from trainer.core.terms import Bargain, Package, Side, Terms, positions_of

STRONG = 4
"""From this rating on a source counts as something a side leans on; the map goes to 5."""


class Step(StrEnum):
    """The stations of preparing, in the order they are offered."""

    BRIEF = "brief"
    AIMS = "aims"
    THEM = "them"
    DOSSIER = "dossier"
    OPENING = "opening"


class Draft(QObject):
    """Holds what was written for one scene until the learner sits down.

    Signals:
        changed: the preparation as it is now.
    """

    changed = Signal(object)

    def __init__(
        self,
        scenario: Scenario,
        written: Preparation | None = None,
        *,
        suggested: bool = False,
        away: TableState | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Away is the table as it was left, when the meeting is adjourned and this is written for the return."""
        super().__init__(parent)
        self.scenario = scenario
        self.away = away
        self.current = written or Preparation()
        self.suggested = suggested

    @property
    def left(self) -> int:
        """Return the preparation points that are left."""
        return self.points - cost_of(self.scenario, self.current)

    @property
    def points(self) -> int:
        """Return the preparation points there are in all."""
        return self.scenario.prep_budget if self.away is None else prep_points(self.scenario, self.away)

    def is_kept(self, name: str) -> bool:
        """Tell whether a card or ally was taken before the meeting was adjourned, and stays."""
        before = self.away.preparation if self.away is not None else Preparation()
        return name in before.evidence or name in before.allies

    def change(self, **changes: Any) -> None:
        """Write something down; nothing is said when it was written already."""
        changed = replace(self.current, **changes)
        if changed != self.current:
            self.current = changed
            self.changed.emit(changed)

    def start_over(self, written: Preparation | None = None) -> None:
        """Put another preparation in place of this one."""
        self.current = written or Preparation()
        self.suggested = False
        self.changed.emit(self.current)


def written_steps(preparation: Preparation) -> frozenset[Step]:
    """Return the steps in which something was written."""
    aims = (preparation.target, preparation.batna_confidence)
    steps = set()
    if any(value is not None for value in aims) or any(
        (preparation.target_package, preparation.red_lines, preparation.interests, preparation.batna)
    ):
        steps.add(Step.AIMS)
    if any(
        (
            preparation.guessed_interests,
            preparation.guessed_alternative,
            preparation.power_mine,
            preparation.power_theirs,
        )
    ):
        steps.add(Step.THEM)
    if preparation.evidence or preparation.allies:
        steps.add(Step.DOSSIER)
    if any((preparation.opening, preparation.questions, preparation.plan_if, preparation.plan_then)):
        steps.add(Step.OPENING)
    return frozenset(steps)


class Examples:
    """Packages to picture a number of points by; they know only what the learner knows of the worth of terms."""

    def __init__(self, bargain: Bargain) -> None:
        scored = [(bargain.utility(Side.LEARNER, package), package) for package in bargain.packages]
        scored.sort(key=lambda row: row[0])
        self._bargain = bargain
        self._worths = [worth for worth, _ in scored]
        self._packages = [package for _, package in scored]

    def near(self, points: float, *, reach: float = 2.0) -> Package:
        """Return the most even package worth about this much: no issue is pressed while another lies idle."""
        low, high = bisect_left(self._worths, points - reach), bisect_left(self._worths, points + reach)
        if low == high:
            return self._packages[min(low, len(self._packages) - 1)]
        return min(self._packages[low:high], key=lambda package: pvariance(positions_of(self._bargain.issues, package)))


def worth_of_terms(bargain: Bargain, terms: Terms) -> float | None:
    """Return what terms are worth to the learner in points, None while an issue is open."""
    if any(issue.id not in terms for issue in bargain.issues):
        return None
    return bargain.utility(Side.LEARNER, terms)


def write_package(bargain: Bargain, package: Package) -> str:
    """Return a package as people read it."""
    named = ((issue.name, issue.label(package[issue.id])) for issue in bargain.issues)
    return ", ".join(label if name.casefold() in label.casefold() else f"{name} {label}" for name, label in named)


def leaned_on(
    preparation: Preparation,
) -> tuple[tuple[PowerSource, ...], tuple[PowerSource, ...]]:
    """Return the sources in which you, and in which they, are clearly the stronger by your own map."""
    mine, theirs = preparation.power_mine, preparation.power_theirs

    def stronger(one: PowerSource, here: dict[PowerSource, int], there: dict[PowerSource, int]) -> bool:
        return here.get(one, 0) >= STRONG and here.get(one, 0) > there.get(one, 0)

    return (
        tuple(one for one in PowerSource if stronger(one, dict(mine), dict(theirs))),
        tuple(one for one in PowerSource if stronger(one, dict(theirs), dict(mine))),
    )


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a field that say something."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())
