"""What many sessions say together: one series per measure, words for what changed, what each tactic drew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import median, quantiles

from trainer.core.events import Outcome
from trainer.core.silences import Context
from trainer.store.history import ProgressRow

ENOUGH = 5
"""Sessions from which a trend may be spoken of (product.md, Progress)."""
WINDOW = 5
"""Sessions in the running middle, and at both ends of a comparison."""
WORTH_SAYING = 0.05
"""A change of less than this share of a measure's span is not spoken of."""


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


class Unit(StrEnum):
    """What a measure is counted in."""

    POINTS = "points"
    PERCENT = "percent"
    SECONDS = "seconds"


LESS_IS_BETTER = frozenset({MeasureId.UNDER_TACTIC, MeasureId.UNPAID, MeasureId.FILLED})
NO_DIRECTION = frozenset({MeasureId.AFTER_PRESSURE})
"""Silence is a means; longer is not better by itself (product.md, rules of honesty)."""
UNITS: Mapping[MeasureId, Unit] = {
    **dict.fromkeys(MeasureId, Unit.PERCENT),
    MeasureId.AGAINST_BATNA: Unit.POINTS,
    MeasureId.AFTER_PRESSURE: Unit.SECONDS,
}
SPANS: Mapping[Unit, float] = {Unit.POINTS: 100.0, Unit.PERCENT: 100.0, Unit.SECONDS: 10.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One measure over the sessions in which it could be measured; times in ms since the epoch."""

    id: MeasureId
    times: tuple[int, ...]
    values: tuple[float, ...]
    sessions: tuple[int, ...]
    """Indices into the trends' sessions."""
    middle: tuple[float, ...] = ()
    """The running middle, one per value; empty under five sessions."""
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
class TacticTally:
    """How one tactic has gone: sessions in which it was met, in which it was answered, and points it drew."""

    tactic: str
    met: int
    answered: int
    drew: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiet:
    """Thinking time in one context: the middle of the last five sessions and of all, in ms, and how many there are."""

    context: Context
    now: float
    ever: float
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Trends:
    """Everything the progress page shows; sessions oldest first, those broken off left out."""

    sessions: tuple[ProgressRow, ...] = ()
    series: tuple[Series, ...] = ()
    changes: tuple[Change, ...] = ()
    tactics: tuple[TacticTally, ...] = ()
    quiet: tuple[Quiet, ...] = ()

    @property
    def enough(self) -> bool:
        """Tell whether there are enough sessions to speak of a trend."""
        return len(self.sessions) >= ENOUGH


def find_trends(rows: Iterable[ProgressRow]) -> Trends:
    """Return the trends of finished sessions, oldest first; a session broken off is no result."""
    sessions = tuple(row for row in rows if row.outcome is not Outcome.ABANDONED)
    series = tuple(one for measure in MeasureId if (one := _series(measure, sessions)).values)
    changes = (change for one in series if (change := compare(one)) is not None)
    return Trends(
        sessions=sessions,
        series=series,
        changes=tuple(sorted(changes, key=lambda change: -change.weight)),
        tactics=_tally(sessions),
        quiet=_quiet(sessions),
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
        before=median(series.values[:-recent]),
        recent=recent,
        earlier=n - recent,
    )
    return change if change.weight >= WORTH_SAYING else None


def running_middle(values: Sequence[float]) -> tuple[float, ...]:
    """Return the median of each value with up to four before it."""
    half = WINDOW // 2
    first = [median(values[: at + 1]) for at in range(min(WINDOW - 1, len(values)))]
    return (*first, *(sorted(values[at : at + WINDOW])[half] for at in range(len(values) - WINDOW + 1)))


def value_of(measure: MeasureId, row: ProgressRow) -> float | None:
    """Return a measure of a session in its unit, None where it could not be measured."""
    group, name, factor = _STORED[measure]
    found = row.metrics.get(group) if group else row.metrics
    value = found.get(name) if isinstance(found, dict) else None
    return value * factor if isinstance(value, float | int) else None


_STORED: Mapping[MeasureId, tuple[str, str, float]] = {
    MeasureId.AGAINST_BATNA: ("", "against_batna", 1.0),
    MeasureId.COUNTERED: ("measures", "counter_accuracy", 100.0),
    MeasureId.AFTER_PRESSURE: ("silence", Context.AFTER_PRESSURE.value, 0.001),
    MeasureId.UNDER_TACTIC: ("measures", "under_tactic", 100.0),
    MeasureId.UNPAID: ("", "unpaid_share", 100.0),
    MeasureId.JOINT: ("measures", "joint_efficiency", 100.0),
    MeasureId.CONDITIONAL: ("measures", "conditional_share", 100.0),
    MeasureId.FILLED: ("measures", "fill_rate", 100.0),
}
"""Where the store keeps each measure: group, name, and the factor to its unit (session.room.summarise)."""


def _series(measure: MeasureId, sessions: Sequence[ProgressRow]) -> Series:
    found = [
        (row.started_ms, value, at) for at, row in enumerate(sessions) if (value := value_of(measure, row)) is not None
    ]
    values = tuple(value for _, value, _ in found)
    enough = len(values) >= ENOUGH
    lower, _, upper = quantiles(values[:ENOUGH], n=4, method="inclusive") if enough else (0.0, 0.0, 0.0)
    return Series(
        id=measure,
        times=tuple(time for time, _, _ in found),
        values=values,
        sessions=tuple(at for _, _, at in found),
        middle=running_middle(values) if enough else (),
        baseline=(lower, upper) if enough else None,
    )


def _tally(sessions: Sequence[ProgressRow]) -> tuple[TacticTally, ...]:
    met: Counter[str] = Counter()
    answered: Counter[str] = Counter()
    drew: dict[str, float] = {}
    for row in sessions:
        stored = row.metrics.get("tactics")
        for tactic, facts in stored.items() if isinstance(stored, dict) else ():
            if isinstance(facts, list) and len(facts) == 2:
                met[tactic] += 1
                answered[tactic] += bool(facts[0])
                drew[tactic] = drew.get(tactic, 0.0) + (facts[1] if isinstance(facts[1], float | int) else 0.0)
    tallies = (TacticTally(tactic=one, met=met[one], answered=answered[one], drew=drew[one]) for one in met)
    return tuple(sorted(tallies, key=lambda one: (-one.drew, -one.met, one.tactic)))


def _quiet(sessions: Sequence[ProgressRow]) -> tuple[Quiet, ...]:
    values: dict[str, list[float]] = {}
    for row in sessions:
        stored = row.metrics.get("silence")
        for context, ms in stored.items() if isinstance(stored, dict) else ():
            if isinstance(ms, float | int):
                values.setdefault(context, []).append(ms)
    return tuple(
        Quiet(context=context, now=median(known[-WINDOW:]), ever=median(known), n=len(known))
        for context in Context
        if (known := values.get(context.value))
    )
