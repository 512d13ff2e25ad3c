"""What many sessions say together: one series per measure, words for what changed, what each tactic drew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from statistics import median, quantiles

from trainer.store.results import ResultTable, SilenceTally, TacticTally

ENOUGH = 5
"""Sessions from which a trend may be spoken of (product.md, Progress)."""
WINDOW = 5
"""Sessions in the running middle, and at both ends of a comparison."""
WORTH_SAYING = 0.05
"""A change of less than this share of a measure's span is not spoken of."""
MANY = 20_000
"""From so many values on, sorting them all takes longer than loading what need not."""
MOST_MIDDLE = 2000
"""Points of a running middle: more than any screen has columns."""


class MeasureId(StrEnum):
    """The measures shown over time, the most telling first."""

    AGAINST_BATNA = "against-batna"
    COUNTERED = "countered"
    AFTER_PRESSURE = "after-pressure"
    UNDER_TACTIC = "under-tactic"
    UNPAID = "unpaid"
    JOINT = "joint"
    CONDITIONAL = "conditional"
    FILLED = "filled"
    OPENING = "opening"
    GIVEN = "given"
    CALM = "calm"
    ON_TARGET = "on-target"
    LEFT = "left"


class Unit(StrEnum):
    """What a measure is counted in."""

    POINTS = "points"
    PERCENT = "percent"
    SECONDS = "seconds"


LESS_IS_BETTER = frozenset(
    {MeasureId.UNDER_TACTIC, MeasureId.UNPAID, MeasureId.FILLED, MeasureId.GIVEN, MeasureId.LEFT}
)
NO_DIRECTION = frozenset({MeasureId.AFTER_PRESSURE, MeasureId.OPENING})
"""Silence is a means, and a bold opening may cost the deal; more is not better by itself (product.md, honesty)."""
UNITS: Mapping[MeasureId, Unit] = {
    **dict.fromkeys(MeasureId, Unit.PERCENT),
    **dict.fromkeys((MeasureId.AGAINST_BATNA, MeasureId.ON_TARGET, MeasureId.LEFT), Unit.POINTS),
    MeasureId.AFTER_PRESSURE: Unit.SECONDS,
}
SPANS: Mapping[Unit, float] = {Unit.POINTS: 100.0, Unit.PERCENT: 100.0, Unit.SECONDS: 10.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One measure over the sessions in which it could be measured; times in ms since the epoch."""

    id: MeasureId
    times: tuple[int, ...]
    values: tuple[float, ...]
    sessions: Sequence[int]
    """Indices into the trends' sessions."""
    middle: tuple[float, ...] = ()
    """The running middle; empty under five sessions."""
    middle_times: tuple[int, ...] = ()
    """When each point of it stands: one per value, and of very many values every so manieth."""
    baseline: tuple[float, float] | None = None
    """Where the middle half of the first five sessions lay."""

    @property
    def unit(self) -> Unit:
        """Return what it is counted in."""
        return UNITS[self.id]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The middle of the last sessions against the middle of those before."""

    id: MeasureId
    now: float
    before: float
    recent: int
    earlier: int

    @property
    def better(self) -> bool | None:
        """Tell whether it went the right way, None where there is none."""
        if self.id in NO_DIRECTION:
            return None
        return (self.now < self.before) if self.id in LESS_IS_BETTER else (self.now > self.before)

    @property
    def weight(self) -> float:
        """Return how large the change is, as a share of the measure's span."""
        return abs(self.now - self.before) / SPANS[UNITS[self.id]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trends:
    """Everything the progress page shows; sessions oldest first, those broken off left out."""

    sessions: ResultTable = field(default_factory=ResultTable)
    series: tuple[Series, ...] = ()
    changes: tuple[Change, ...] = ()
    tactics: tuple[TacticTally, ...] = ()
    quiet: tuple[SilenceTally, ...] = ()

    @property
    def enough(self) -> bool:
        """Tell whether there are enough sessions to speak of a trend."""
        return len(self.sessions) >= ENOUGH


def find_trends(
    sessions: ResultTable, tactics: Sequence[TacticTally] = (), quiet: Sequence[SilenceTally] = ()
) -> Trends:
    """Return the trends of one's own results, with what was read of tactics and silences beside them."""
    series = tuple(one for measure in MeasureId if (one := _series(measure, sessions)).values)
    changes = (change for one in series if (change := compare(one)) is not None)
    return Trends(
        sessions=sessions,
        series=series,
        changes=tuple(sorted(changes, key=lambda change: -change.weight)),
        tactics=tuple(tactics),
        quiet=tuple(quiet),
    )


def compare(series: Series) -> Change | None:
    """Return how the last sessions differ from those before, None when there are too few or hardly any change."""
    n = len(series.values)
    if n < ENOUGH:
        return None
    recent = min(WINDOW, n - ENOUGH + 1)
    change = Change(
        id=series.id,
        now=median(series.values[-recent:]),
        before=middle_of(series.values[:-recent]),
        recent=recent,
        earlier=n - recent,
    )
    return change if change.weight >= WORTH_SAYING else None


def middle_of(values: Sequence[float]) -> float:
    """Return the median; of very many values without putting all of them in order."""
    if len(values) < MANY:
        return median(values)
    import numpy as np  # noqa: PLC0415 - a tenth of a second that only years of practice cost

    return float(np.median(np.fromiter(values, dtype=float, count=len(values))))


def running_middle(values: Sequence[float], at: Sequence[int]) -> tuple[float, ...]:
    """Return the median of the values at some positions, each with up to four before it."""
    return tuple(median(values[max(0, index - WINDOW + 1) : index + 1]) for index in at)


def value_of(measure: MeasureId, sessions: ResultTable, index: int) -> float | None:
    """Return a measure of a session in its unit, None where it could not be measured."""
    name, factor = _STORED[measure]
    value = sessions.figures[name][index]
    return None if value is None else value * factor


_STORED: Mapping[MeasureId, tuple[str, float]] = {
    MeasureId.AGAINST_BATNA: ("against_batna", 1.0),
    MeasureId.COUNTERED: ("counter_accuracy", 100.0),
    MeasureId.AFTER_PRESSURE: ("after_pressure_ms", 0.001),
    MeasureId.UNDER_TACTIC: ("under_tactic", 100.0),
    MeasureId.UNPAID: ("unpaid_share", 100.0),
    MeasureId.JOINT: ("joint_efficiency", 100.0),
    MeasureId.CONDITIONAL: ("conditional_share", 100.0),
    MeasureId.FILLED: ("fill_rate", 100.0),
    MeasureId.OPENING: ("opening", 100.0),
    MeasureId.GIVEN: ("total_ratio", 100.0),
    MeasureId.CALM: ("calm_naming", 100.0),
    MeasureId.ON_TARGET: ("against_target", 1.0),
    MeasureId.LEFT: ("left_points", 1.0),
}
"""Where the store keeps each measure, and the factor to its unit."""
SHOWN = tuple(name for name, _ in _STORED.values())
"""The figures trends are made of."""


def _series(measure: MeasureId, sessions: ResultTable) -> Series:
    name, factor = _STORED[measure]
    column = sessions.figures.get(name, ())
    known: Sequence[int] = range(len(column))
    times = sessions.started_ms
    if None in column:
        known = [at for at, value in enumerate(column) if value is not None]
        times = tuple(times[at] for at in known)
    values = tuple(value * factor for value in column if value is not None)
    if len(values) < ENOUGH:
        return Series(id=measure, times=times, values=values, sessions=known)
    lower, _, upper = quantiles(values[:ENOUGH], n=4, method="inclusive")
    drawn = range(0, len(values), max(1, len(values) // MOST_MIDDLE))
    return Series(
        id=measure,
        times=times,
        values=values,
        sessions=known,
        middle=running_middle(values, drawn),
        middle_times=tuple(times[at] for at in drawn),
        baseline=(lower, upper),
    )
