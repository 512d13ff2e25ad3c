"""What lists, trends and practice remember of a finished session: its debrief as figures and rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from trainer.core import events as ev
from trainer.core.debrief import Debrief
from trainer.core.metrics import RUBRIC
from trainer.core.scenario import Scenario
from trainer.core.silences import HELD_MS, Context, SilenceLedger
from trainer.core.terms import Side
from trainer.store.filing import Figures, PlanMade, SessionSummary, SilenceFigures, TacticFigures


def summarise(scenario: Scenario, recorded: Sequence[ev.Recorded], debrief: Debrief) -> SessionSummary:
    """Return what is filed of a session under today's rubric."""
    events = [item.event for item in recorded]
    return SessionSummary(
        own=debrief.own,
        joint=debrief.own + debrief.theirs,
        metrics=_metrics(debrief),
        rubric=RUBRIC,
        figures=_figures(scenario, events, debrief),
        tactics=tuple(_tactics(scenario, events, debrief)),
        silences=tuple(_silences(debrief.silences)),
        turns=sum(isinstance(event, ev.LearnerSpoke) for event in events),
        duration_ms=debrief.duration_ms,
        plan=_plan(events),
    )


def _metrics(debrief: Debrief) -> dict[str, Any]:
    figures: dict[str, Any] = {metric.id.value: metric.value for metric in debrief.metrics}
    figures["measures"] = asdict(debrief.measures)
    figures["total_ratio"] = debrief.concessions.total_ratio
    figures["unpaid_share"] = debrief.concessions.unpaid_share
    figures["against_batna"] = debrief.against_batna
    figures["passed"] = next((metric.passed for metric in debrief.metrics if metric.passed is not None), None)
    return figures


def _figures(scenario: Scenario, events: Sequence[ev.Event], debrief: Debrief) -> Figures:
    measures, concessions, silences = debrief.measures, debrief.concessions, debrief.silences
    prepared = [event.preparation for event in events if isinstance(event, ev.PreparationDone)]
    reflected = [event for event in events if isinstance(event, ev.ReflectionWritten)]
    target = prepared[-1].target if prepared else None
    return Figures(
        against_batna=debrief.against_batna,
        against_target=None if target is None else debrief.own - target,
        left_points=debrief.left_points if debrief.deal is not None else None,
        joint_efficiency=measures.joint_efficiency,
        counter_accuracy=measures.counter_accuracy,
        under_tactic=measures.under_tactic,
        unpaid_share=concessions.unpaid_share,
        conditional_share=measures.conditional_share,
        fill_rate=measures.fill_rate,
        calm_naming=measures.calm_naming,
        total_ratio=concessions.total_ratio,
        opening=_opening(scenario, debrief),
        talk_share=silences.talk_share,
        after_pressure_ms=silences.typical_ms(Context.AFTER_PRESSURE),
        batna_before=prepared[-1].batna_confidence if prepared else None,
        batna_after=reflected[-1].batna_confidence if reflected else None,
    )


def _opening(scenario: Scenario, debrief: Debrief) -> float | None:
    """Return A2 of science.md 3.3: the first own offer as a share of the way from the reservation value to the best."""
    mine = debrief.concessions.of(Side.LEARNER)
    least = scenario.bargain.learner_reservation
    room = scenario.bargain.best(Side.LEARNER) - least
    return (mine[0].learner - least) / room if mine and room > 0 else None


def _tactics(scenario: Scenario, events: Sequence[ev.Event], debrief: Debrief) -> Iterator[TacticFigures]:
    pointed_at = {event.named for event in events if isinstance(event, ev.LearnerSpoke)}
    for record in debrief.tactics:
        countered = record.countered_by is not None
        yield TacticFigures(
            tactic=record.tactic,
            situation=scenario.domain,
            times=len(record.seqs),
            recognised=record.named or countered or record.tactic in pointed_at,
            named=record.named,
            countered=countered,
            stopped=record.stopped,
            drawn=round(record.cost_points, 2),
        )


def _silences(ledger: SilenceLedger) -> Iterator[SilenceFigures]:
    for context in Context:
        typical = ledger.typical_ms(context)
        if typical is None:
            continue
        known = [one.thinking_ms for one in ledger.silences if one.context is context and not one.void]
        yield SilenceFigures(
            context=context.value,
            typical_ms=typical,
            n=len(known),
            longest_ms=max(known),
            held=sum(ms >= HELD_MS for ms in known),
        )


def _plan(events: Sequence[ev.Event]) -> PlanMade | None:
    written = [event for event in events if isinstance(event, ev.ReflectionWritten)]
    if not written or not (written[-1].plan_if or written[-1].plan_then):
        return None
    last = written[-1]
    return PlanMade(plan_if=last.plan_if, plan_then=last.plan_then, move=last.plan_move.value if last.plan_move else "")
