"""The same scene at another level: what the other side leans on, and how hard it plays, source by source.

The economic truth stays: preferences, limits, reservation values and deadlines are the scene's own (science.md 4.11).
Only behaviour follows the dial, inside the ranges that are common to all temperaments. The steps are our design [D].
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import assert_never

from trainer.core.tactics import PowerSource

MOST_SHIFT = 2
"""Steps a source can be turned up or down."""
POWER_STEP = 0.15
"""How far one step moves the other side on the power map, 0..1."""


class Level(StrEnum):
    """How hard the other side plays."""

    GENTLE = "gentle"
    STANDARD = "standard"
    HARD = "hard"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dial:
    """A level with shifts of the other side's power, -2..2 by source; sources that are not named stay as written."""

    level: Level = Level.STANDARD
    shifts: Mapping[PowerSource, int] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def moved(self) -> dict[PowerSource, int]:
        """Return the sources that are turned, each at most two steps, in the order of the sources."""
        turned = {source: max(-MOST_SHIFT, min(MOST_SHIFT, self.shifts.get(source, 0))) for source in PowerSource}
        return {source: steps for source, steps in turned.items() if steps}

    @property
    def code(self) -> str:
        """Return a short stable name, empty when nothing is turned, such as 'hard.time+1.alternatives-2'."""
        parts = [] if self.level is Level.STANDARD else [self.level.value]
        return ".".join([*parts, *(f"{source.value}{steps:+d}" for source, steps in self.moved.items())])


RANGES: Mapping[str, tuple[float, float]] = {
    "open": (0.75, 0.98),
    "e": (0.1, 1.0),
    "turns": (6, 14),
    "hold": (0.15, 0.45),
    "rho": (0.2, 0.7),
    "xi": (0.1, 0.6),
    "trust": (0.15, 0.65),
    "heat": (0.3, 0.9),
    "p_name": (0.45, 0.85),
    "standards": (0.35, 0.75),
    "reveal": (0.05, 0.4),
    "patience_s": (3, 15),
    "p_collapse": (0.3, 0.7),
}
"""The common ranges of science.md 4.11; a parameter that a scene sets outside of them is not drawn back in."""


def power_steps(source: PowerSource) -> Mapping[str, float]:
    """Return what one step of the other side's power changes in its temperament."""
    match source:
        case PowerSource.AUTHORITY:
            return {"p_name": -0.06, "reveal": -0.02}
        case PowerSource.EXPERTISE:
            return {"standards": -0.07}
        case PowerSource.RESOURCES:
            return {"hold": 0.03, "rho": -0.05}
        case PowerSource.INFORMATION:
            return {"p_collapse": -0.08, "reveal": -0.04}
        case PowerSource.TIME:
            return {"turns": 1, "patience_s": 1.5, "heat": -0.03}
        case PowerSource.ALTERNATIVES:
            return {"open": 0.01, "e": -0.05, "xi": 0.05}
        case _:
            assert_never(source)


LEVEL_STEPS: Mapping[Level, Mapping[str, float]] = {
    Level.GENTLE: {"heat": -0.15, "trust": 0.1, "p_name": 0.1, "reveal": 0.08, "xi": -0.1, "p_collapse": 0.1},
    Level.STANDARD: {},
    Level.HARD: {"heat": 0.15, "trust": -0.1, "p_name": -0.1, "reveal": -0.08, "xi": 0.1, "p_collapse": -0.1},
}


def steps_of(dial: Dial) -> dict[str, float]:
    """Return the sum of all steps by the name of a temperament's parameter."""
    total: dict[str, float] = dict(LEVEL_STEPS[dial.level])
    for source, turned in dial.moved.items():
        for name, step in power_steps(source).items():
            total[name] = total.get(name, 0.0) + turned * step
    return total


def within_range(name: str, value: float, step: float) -> float:
    """Return a parameter after a step, kept in its common range unless it stood outside before."""
    low, high = RANGES[name]
    low, high = min(low, value), max(high, value)
    return max(low, min(high, value + step))
