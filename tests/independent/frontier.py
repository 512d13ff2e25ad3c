"""What could have been had: every package counted through, within both sides' hard limits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.independent.utilities import NIL, Scene, Terms


@dataclass(frozen=True)
class Landmarks:
    """Where a deal lies: points on both sides of what it is measured against."""

    own: float
    theirs: float
    nash: tuple[float, float]
    best: tuple[float, float]
    efficiency: float | None
    gap: float
    better: Terms
    money: float | None


def survey(scene: Scene, deal: Terms | None) -> Landmarks:
    """Measure a deal against the frontier; without one both sides live with their alternatives."""
    floor_l, floor_c = scene.reservation["learner"], scene.reservation["counterpart"]
    feasible = [
        (scene.worth("learner", one), scene.worth("counterpart", one), one)
        for one in scene.all
        if scene.inside("learner", one) and scene.inside("counterpart", one)
    ]
    zone = [row for row in feasible if row[0] >= floor_l - NIL and row[1] >= floor_c - NIL]
    nash = max(zone, key=lambda row: (row[0] - floor_l) * (row[1] - floor_c))
    best = max(zone, key=lambda row: row[0] + row[1])
    own, theirs = (
        (float(floor_l), float(floor_c))
        if deal is None
        else (scene.worth("learner", deal), scene.worth("counterpart", deal))
    )
    gain = best[0] + best[1] - floor_l - floor_c
    efficiency = None if deal is None else (own + theirs - floor_l - floor_c) / gain
    better: Any = deal or {}
    gap = 0.0
    for worth, cost, one in feasible if deal is not None else ():
        if cost >= theirs - NIL and worth - own > gap + NIL:
            gap, better = worth - own, one
    money = None
    if deal is not None and gap > NIL:
        moved = {issue for issue in deal if deal[issue] != better[issue]}
        money = -scene.money(deal, better) if moved == {scene.headline} else None
    return Landmarks(own, theirs, nash[:2], best[:2], efficiency, gap, better, money)
