"""Figures of a run and the table made of them."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

YARDSTICK_ROUNDS = 200_000


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One measured thing; the ratio is to the baseline of the same run, the budget is a ratio or a value."""

    name: str
    unit: str
    median: float
    p99: float
    n: int
    baseline: str = ""
    ratio: float | None = None
    budget: str = ""


def figure(
    name: str, unit: str, values: Iterable[float], *, baseline: Figure | None = None, budget: str = ""
) -> Figure:
    """Return the figure of some measurements."""
    ordered = sorted(values)
    median = statistics.median(ordered)
    return Figure(
        name=name,
        unit=unit,
        median=round(median, 3),
        p99=round(ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))], 3),
        n=len(ordered),
        baseline=baseline.name if baseline else "",
        ratio=round(median / baseline.median, 2) if baseline and baseline.median else None,
        budget=budget,
    )


def timed_ms(work: Callable[[], object]) -> float:
    """Return how long some work takes, in ms."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def yardstick() -> Figure:
    """Return how long this machine takes for a plain loop just now: what it does with the rest can be read from it."""
    return figure("yardstick: a plain loop", "ms", [timed_ms(_loop) for _ in range(9)])


def _loop() -> int:
    total = 0
    for number in range(YARDSTICK_ROUNDS):
        total += number & 7
    return total


def table(figures: Iterable[Figure]) -> str:
    """Return the figures as lines for people."""
    head = f"{'':52}{'median':>10}{'p99':>10}{'n':>6}  {'unit':8}{'ratio':>7}  budget"
    rows = [
        f"{one.name:52}{one.median:10.2f}{one.p99:10.2f}{one.n:6}  {one.unit:8}"
        f"{'' if one.ratio is None else f'{one.ratio:7.2f}':>7}  {one.budget}".rstrip()
        for one in figures
    ]
    return "\n".join([head, *rows])
