"""The Pareto frontier, the Nash point and joint efficiency, found by enumeration."""

from __future__ import annotations

import math
from dataclasses import dataclass

from trainer.core.terms import WITHIN, Bargain, Package, Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A package on the utility map; both coordinates in utility points 0-100."""

    package: Package
    learner: float
    counterpart: float

    @property
    def joint(self) -> float:
        """Return the sum of both sides' utilities (O2 of science.md 3.4)."""
        return self.learner + self.counterpart


def locate(bargain: Bargain, package: Package) -> Point:
    """Return the point of a package on the utility map."""
    return Point(
        package=package,
        learner=bargain.utility(Side.LEARNER, package),
        counterpart=bargain.utility(Side.COUNTERPART, package),
    )


def pareto_frontier(bargain: Bargain) -> tuple[Point, ...]:
    """Return the packages no other package beats for both sides, from the learner's best to the counterpart's best.

    Only packages inside both sides' hard limits count; a reservation value does not cut the line.
    """
    rows = [row for row in bargain.scored if all(bargain.within_limits(side, row[0]) for side in Side)]
    rows.sort(key=lambda row: (-row[1], -row[2]))
    frontier: list[Point] = []
    best = -math.inf
    for package, learner, counterpart in rows:
        if counterpart > best + WITHIN:
            best = counterpart
            frontier.append(Point(package=package, learner=learner, counterpart=counterpart))
    return tuple(frontier)


def nash_point(bargain: Bargain) -> Point | None:
    """Return the package with the largest product of gains over both BATNAs, or None when the zone is empty.

    Source: Nash (1950); O5 of science.md 3.4.
    """
    rows = bargain.zone
    if not rows:
        return None

    def gains(row: tuple[Package, float, float]) -> tuple[float, float]:
        return (row[1] - bargain.learner_reservation) * (row[2] - bargain.counterpart_reservation), row[1]

    package, learner, counterpart = max(rows, key=gains)
    return Point(package=package, learner=learner, counterpart=counterpart)


def best_joint(bargain: Bargain) -> Point | None:
    """Return the package inside the zone with the highest sum of utilities, or None when the zone is empty."""
    if not bargain.zone:
        return None
    package, learner, counterpart = max(bargain.zone, key=lambda row: (row[1] + row[2], row[1]))
    return Point(package=package, learner=learner, counterpart=counterpart)


def joint_efficiency(bargain: Bargain, package: Package) -> float | None:
    """Return which share of the joint gain a deal realised (O3 of science.md 3.4); None when no gain exists."""
    top = best_joint(bargain)
    base = bargain.learner_reservation + bargain.counterpart_reservation
    if top is None or top.joint - base < WITHIN:
        return None
    return (locate(bargain, package).joint - base) / (top.joint - base)


def pareto_gap(bargain: Bargain, package: Package) -> tuple[float, Package]:
    """Return how many points the learner could have had at no cost to the other side, and where (O4 of science.md)."""
    here = locate(bargain, package)
    best, where = here.learner, package
    for candidate, learner, counterpart in bargain.scored:
        if counterpart < here.counterpart - WITHIN or learner <= best + WITHIN:
            continue
        if all(bargain.within_limits(side, candidate) for side in Side):
            best, where = learner, candidate
    return best - here.learner, where


def nash_distance(bargain: Bargain, package: Package) -> float | None:
    """Return the distance on the utility map from a deal to the Nash point (O5), or None without a zone."""
    nash = nash_point(bargain)
    if nash is None:
        return None
    here = locate(bargain, package)
    return math.hypot(here.learner - nash.learner, here.counterpart - nash.counterpart)


def claimed_share(bargain: Bargain, package: Package) -> float | None:
    """Return the learner's share of the gain over both BATNAs (O1 of science.md); None when there is no gain."""
    here = locate(bargain, package)
    own = here.learner - bargain.learner_reservation
    other = here.counterpart - bargain.counterpart_reservation
    return own / (own + other) if own + other > WITHIN else None
