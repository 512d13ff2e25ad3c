"""Worths: sum over the issues of weight times place of the value between worst (0) and best (1)."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.independent.rows import read_yaml

Terms = Mapping[str, Any]
OTHER = {"learner": "counterpart", "counterpart": "learner"}
NIL = 1e-9


class Scene:
    """The numbers of a scenario file."""

    def __init__(self, folder: Path) -> None:
        self.raw = read_yaml(folder / "scenario.yaml")
        self.issues: Mapping[str, Any] = self.raw["issues"]
        self.reservation: Mapping[str, float] = self.raw["reservation"]
        self.headline = next(
            (name for name, one in self.issues.items() if one.get("headline")), next(iter(self.issues))
        )
        self.all = [
            dict(zip(self.issues, row, strict=True)) for row in itertools.product(*map(self.values, self.issues))
        ]

    def values(self, issue: str) -> list[Any]:
        """Return an issue's values, from the learner's worst to the learner's best."""
        return [one["value"] if isinstance(one, dict) else one for one in self.issues[issue]["options"]]

    def place(self, issue: str, value: Any) -> float:
        """Return where a value lies from the learner's worst (0) to the learner's best (1)."""
        values = self.values(issue)
        if value in values:
            return values.index(value) / (len(values) - 1)
        assert self.issues[issue].get("divisible"), (issue, value)
        for index in range(len(values) - 1):
            low, high = values[index], values[index + 1]
            if min(low, high) <= value <= max(low, high):
                return float((index + (value - low) / (high - low)) / (len(values) - 1))
        raise AssertionError((issue, value))

    def worth(self, side: str, package: Terms) -> float:
        """Return what a package is worth to a side, 0 to 100."""
        total = 0.0
        for issue, one in self.issues.items():
            place = self.place(issue, package[issue])
            mirrored = side == "counterpart" and not one.get("compatible", False)
            total += one["weights"][side] * (1 - place if mirrored else place)
        return total

    def inside(self, side: str, package: Terms) -> bool:
        """Tell whether a package respects a side's hard limits."""
        for issue, one in self.issues.items():
            limit = one.get("limits", {}).get(side)
            if limit is None:
                continue
            over = self.place(issue, package[issue]) - self.place(issue, limit)
            if (over < -NIL) if side == "learner" else (over > NIL):
                return False
        return True

    def money(self, before: Terms, after: Terms) -> float:
        """Return how far the headline moved to the learner's cost, in money."""
        name = self.headline
        values = self.values(name)
        better_up = values[-1] > values[0]
        moved = (before[name] - after[name]) if better_up else (after[name] - before[name])
        return float(moved * self.issues[name].get("scale", 1))

    def completed(self, stated: Terms, said: Terms) -> dict[str, Any]:
        """Fill what an offer leaves open with the last word on it, else with the middle option."""
        found = {}
        for issue in self.issues:
            values = self.values(issue)
            found[issue] = stated.get(issue, said.get(issue, values[len(values) // 2]))
        return found
