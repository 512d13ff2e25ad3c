"""The rows of a comparison: what was measured, on the left, on the right, and how far apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from trainer.core.metrics import MetricId
from trainer.core.silences import Context
from trainer.reports.past import Past
from trainer.session.digest import summarise
from trainer.store.filing import Score, SessionSummary
from trainer.ui.debrief.words import context_words, tactic_name
from trainer.ui.wording import clock, outcome_words, seconds, signed

translate = QCoreApplication.translate
NONE = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One thing on both sides, in words; apart is empty where a difference says nothing."""

    name: str
    left: str
    right: str
    apart: str = ""

    def cells(self) -> list[str]:
        """Return the row as the table shows it."""
        return [self.name, self.left, self.right, self.apart]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """How a stored figure is written: by which factor it is taken, and how the number then reads."""

    write: Callable[[float], str]
    factor: float = 1.0


POINTS = Unit(write=lambda value: f"{value:.0f}")
SIGNED = Unit(write=signed)
PERCENT = Unit(write=lambda value: f"{value:.0f} %", factor=100.0)


def session_rows(left: Past, right: Past) -> list[Row]:
    """Return outcome, points, measures and pace of two sessions."""
    one, other = both = tuple(summarise(past.scenario, past.recorded, past.debrief) for past in (left, right))
    rows = [
        _plain(translate("Compare", "Outcome"), *(outcome_words(past.debrief.outcome) for past in (left, right))),
        _number(translate("Compare", "Your points"), one.own, other.own, POINTS.write),
        _measure(translate("Compare", "Against your alternative"), both, "against_batna", SIGNED),
        _measure(translate("Compare", "Against your target"), both, "against_target", SIGNED),
        _measure(translate("Compare", "Left on the table"), both, "left_points", POINTS),
        _measure(translate("Compare", "Joint gain realised"), both, "joint_efficiency", PERCENT),
        _measure(translate("Compare", "First offer, of the way to your best"), both, "opening", PERCENT),
        _measure(translate("Compare", "Offers with a condition"), both, "conditional_share", PERCENT),
        _measure(translate("Compare", "Given without return"), both, "unpaid_share", PERCENT),
        _measure(translate("Compare", "Tactics answered"), both, "counter_accuracy", PERCENT),
        _measure(translate("Compare", "Tactics that drew a concession"), both, "under_tactic", PERCENT),
        _measure(translate("Compare", "Own pauses filled"), both, "fill_rate", PERCENT),
        _measure(translate("Compare", "Your share of the words"), both, "talk_share", PERCENT),
        _number(translate("Compare", "Your turns"), one.turns, other.turns, POINTS.write),
        _plain(translate("Compare", "Length"), clock(one.duration_ms), clock(other.duration_ms)),
    ]
    return [row for row in rows if (row.left, row.right) != (NONE, NONE)]


def metric_rows(left: Past, right: Past) -> list[Row]:
    """Return the six metrics of two sessions under today's rubric."""
    values = [{metric.id: metric.value for metric in past.debrief.metrics} for past in (left, right)]
    return [
        _number(metric.title, values[0].get(metric.id), values[1].get(metric.id), _value(metric.unit))
        for metric in left.debrief.metrics
    ]


def tactic_rows(left: Past, right: Past) -> list[Row]:
    """Return what became of each tactic that either session saw."""
    found: dict[str, list[str]] = {}
    for at, past in enumerate((left, right)):
        for record in past.debrief.tactics:
            met = translate("Compare", "not answered")
            if record.countered_by is not None:
                met = translate("Compare", "answered")
            elif record.named:
                met = translate("Compare", "named")
            if record.cost_points >= 0.5:
                drew = translate("Compare", "drew {points} points").format(points=round(record.cost_points))
                met = f"{met}, {drew}"
            found.setdefault(tactic_name(past.scenario, record.tactic), [NONE, NONE])[at] = met
    return [Row(name=name, left=met[0], right=met[1]) for name, met in found.items()]


def silence_rows(left: Past, right: Past) -> list[Row]:
    """Return the middle thinking time in each context."""
    rows = []
    for context in Context:
        typical = [past.debrief.silences.typical_ms(context) for past in (left, right)]
        words = [NONE if one is None else seconds(one) for one in typical]
        if words != [NONE, NONE]:
            rows.append(Row(name=context_words(context).capitalize(), left=words[0], right=words[1]))
    return rows


def score_rows(past: Past, first: Score, again: Score) -> list[Row]:
    """Return what one session came to under two rubrics, as far as both know the same figures."""
    metrics = {metric.id: metric for metric in past.debrief.metrics}
    rows = [_number(translate("Compare", "Your points"), first.own, again.own, POINTS.write)]
    for metric_id in MetricId:
        if metric_id in metrics:
            one, other = (_figure(score.metrics, metric_id.value) for score in (first, again))
            rows.append(_number(metrics[metric_id].title, one, other, _value(metrics[metric_id].unit)))
    return rows


def _figure(metrics: Mapping[str, object], name: str) -> float | None:
    value = metrics.get(name)
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _measure(title: str, both: Sequence[SessionSummary], name: str, unit: Unit) -> Row:
    left, right = (
        None if (value := getattr(summary.figures, name)) is None else value * unit.factor for summary in both
    )
    return _number(title, left, right, unit.write)


def _number(name: str, left: float | None, right: float | None, write: Callable[[float], str]) -> Row:
    apart = "" if left is None or right is None else signed(right - left)
    return Row(
        name=name,
        left=NONE if left is None else write(left),
        right=NONE if right is None else write(right),
        apart="" if apart == "0" else apart,
    )


def _plain(name: str, left: str, right: str) -> Row:
    return Row(name=name, left=left, right=right)


def _value(unit: str) -> Callable[[float], str]:
    return lambda value: f"{value:.0f} {unit}".strip()
