"""What a session taught: figures, the dance, the timeline, tactics, and at most three things to work on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from trainer.core import events as ev
from trainer.core.concessions import ConcessionLedger, keep_ledger
from trainer.core.conduct import Deed, corrected, judge
from trainer.core.findings import Finding, TacticRecord, find, record_tactics
from trainer.core.frontier import Point, best_joint, locate, nash_point, pareto_frontier, pareto_gap
from trainer.core.metrics import Evidence, Measures, Metric, compute, measure
from trainer.core.pacing import USUAL_PACE, Pace
from trainer.core.persuasion import reasons_left, reasons_used
from trainer.core.phrases import Phrase, phrase
from trainer.core.scenario import Scenario
from trainer.core.silences import SilenceLedger, keep_silences
from trainer.core.table import TableState, replay
from trainer.core.terms import Package, Side, changed_issues


class MarkKind(StrEnum):
    """What a mark on the timeline shows."""

    SILENCE = "silence"
    HOLD = "hold"
    CONCESSION = "concession"
    THEIR_CONCESSION = "their-concession"
    TACTIC = "tactic"
    COUNTER = "counter"
    NAMED = "named"
    EVIDENCE = "evidence"
    ALLY = "ally"
    WINDOW = "window"
    BREAK = "break"
    ADJOURNMENT = "adjournment"
    DEADLINE = "deadline"
    CLAIM = "claim"
    DEAL = "deal"
    WALK = "walk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One moment on the timeline, pointing at the event it stands for; times in session ms."""

    kind: MarkKind
    seq: int
    from_ms: int
    to_ms: int
    text: Phrase
    size: float = 0.0
    """Points for concessions, 0 otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DancePoint:
    """One offer on the utility map, numbered per side in order."""

    number: int
    seq: int
    side: Side
    point: Point


@dataclass(frozen=True, slots=True, kw_only=True)
class MoodPoint:
    """The other side's modelled trust and heat from a moment on, each 0..1."""

    seq: int
    at_ms: int
    trust: float
    heat: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Reveal:
    """What the other side wanted, bluffed and would have moved for."""

    wanted: tuple[str, ...]
    found: tuple[str, ...]
    bluffs: tuple[str, ...]
    trade: str
    alternative: str
    moved: tuple[Phrase, ...] = ()
    """Reasons that did move them."""
    would_move: tuple[Phrase, ...] = ()
    """Reasons that were there and not used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Debrief:
    """Everything the debrief page and the report show."""

    headline: Phrase
    outcome: ev.Outcome | None
    deal: Package | None
    own: float
    theirs: float
    against_batna: float
    left_points: float
    left_money: float | None
    """Headline money the learner could have had at no cost to the other side; None when more than that would change."""
    left_package: Package | None
    frontier: tuple[Point, ...]
    nash: Point | None
    best_joint: Point | None
    dance: tuple[DancePoint, ...]
    timeline: tuple[Mark, ...]
    moods: tuple[MoodPoint, ...]
    metrics: tuple[Metric, ...]
    measures: Measures
    concessions: ConcessionLedger
    silences: SilenceLedger
    deeds: tuple[Deed, ...]
    tactics: tuple[TacticRecord, ...]
    strengths: tuple[Finding, ...]
    work_on: tuple[Finding, ...]
    reveal: Reveal
    duration_ms: int


def write_debrief(
    scenario: Scenario,
    recorded: Sequence[ev.Recorded],
    *,
    past: Sequence[Measures] = (),
    pace: Pace = USUAL_PACE,
) -> Debrief:
    """Return the debrief of a session, with corrected readings in place; works on unfinished sessions too."""
    events = corrected(scenario, recorded)
    state = replay(events)
    concessions = keep_ledger(scenario, events)
    silences = keep_silences(events, concessions, pace)
    deeds = judge(scenario, events, concessions, silences)
    reflections = [item.event for item in events if isinstance(item.event, ev.ReflectionWritten)]
    evidence = Evidence(
        scenario=scenario,
        state=state,
        start_trust=scenario.persona.temperament.trust,
        concessions=concessions,
        silences=silences,
        deeds=deeds,
        recorded=events,
        reflection=reflections[-1] if reflections else None,
    )
    bargain = scenario.bargain
    point = locate(bargain, state.deal) if state.deal else None
    left, where = pareto_gap(bargain, state.deal) if state.deal else (0.0, None)
    tactics = record_tactics(scenario, events, concessions)
    strengths, work_on = find(scenario, deeds, concessions, tactics)
    return Debrief(
        headline=_headline(scenario, state),
        outcome=state.outcome,
        deal=state.deal,
        own=point.learner if point else bargain.learner_reservation,
        theirs=point.counterpart if point else bargain.counterpart_reservation,
        against_batna=(point.learner - bargain.learner_reservation) if point else 0.0,
        left_points=left,
        left_money=_money_between(scenario, state.deal, where),
        left_package=where,
        frontier=pareto_frontier(bargain),
        nash=nash_point(bargain),
        best_joint=best_joint(bargain),
        dance=_dance(scenario, concessions),
        timeline=_timeline(events, concessions, silences),
        moods=tuple(
            MoodPoint(seq=item.seq, at_ms=item.at_ms, trust=item.event.trust, heat=item.event.heat)
            for item in events
            if isinstance(item.event, ev.MoodShifted)
        ),
        metrics=compute(evidence, past),
        measures=measure(evidence),
        concessions=concessions,
        silences=silences,
        deeds=deeds,
        tactics=tactics,
        strengths=strengths,
        work_on=work_on,
        reveal=_reveal(scenario, state),
        duration_ms=events[-1].at_ms - events[0].at_ms if events else 0,
    )


def _headline(scenario: Scenario, state: TableState) -> Phrase:
    name = scenario.persona.name
    bargain = scenario.bargain
    match state.outcome:
        case ev.Outcome.DEAL:
            assert state.deal is not None
            gain = bargain.utility(Side.LEARNER, state.deal) - bargain.learner_reservation
            if gain >= 0:
                return phrase("You settled with {name}, {gain} points above your alternative.", name=name, gain=gain)
            return phrase("You settled with {name}, {gap} points below your alternative.", name=name, gap=-gain)
        case ev.Outcome.LEARNER_WALKED:
            return phrase("You left the table; your alternative stands.")
        case ev.Outcome.COUNTERPART_WALKED:
            return phrase("{name} ended the meeting.", name=name)
        case ev.Outcome.TIME_RAN_OUT:
            return phrase("Time ran out before you and {name} agreed.", name=name)
        case ev.Outcome.ABANDONED:
            return phrase("The session was left unfinished.")
        case None:
            return phrase("This session is still open.")


def _money_between(scenario: Scenario, deal: Package | None, other: Package | None) -> float | None:
    """Return the headline money between two packages that differ in nothing else."""
    if deal is None or other is None:
        return None
    head = scenario.bargain.headline
    if any(issue != head.id for issue in changed_issues(deal, other)):
        return None
    here, there = deal[head.id], other[head.id]
    if isinstance(here, str) or isinstance(there, str) or here == there:
        return None
    return abs(there - here) * head.scale


def _dance(scenario: Scenario, ledger: ConcessionLedger) -> tuple[DancePoint, ...]:
    numbers = dict.fromkeys(Side, 0)
    points = []
    for entry in ledger.entries:
        numbers[entry.side] += 1
        point = locate(scenario.bargain, entry.package)
        points.append(DancePoint(number=numbers[entry.side], seq=entry.seq, side=entry.side, point=point))
    return tuple(points)


def _timeline(
    events: Sequence[ev.Recorded], concessions: ConcessionLedger, silences: SilenceLedger
) -> tuple[Mark, ...]:
    marks = [
        _silence_mark(one.seq, one.from_ms, one.to_ms, one.thinking_ms) for one in silences.silences if not one.void
    ]
    for entry in concessions.entries:
        if entry.given <= 0:
            continue
        mine = entry.side is Side.LEARNER
        text = (
            phrase("You gave {points} points.", points=entry.given)
            if mine
            else phrase("They gave {points} points.", points=entry.given)
        )
        kind = MarkKind.CONCESSION if mine else MarkKind.THEIR_CONCESSION
        marks.append(_mark(kind, entry.seq, entry.at_ms, text, entry.given))
    marks.extend(mark for item in events if (mark := _event_mark(item)) is not None)
    return tuple(sorted(marks, key=lambda mark: (mark.from_ms, mark.seq)))


def _silence_mark(seq: int, start: int, end: int, thinking: int) -> Mark:
    text = phrase("You were silent for {seconds} s.", seconds=thinking / 1000)
    return Mark(kind=MarkKind.SILENCE, seq=seq, from_ms=start, to_ms=end, text=text)


def _mark(kind: MarkKind, seq: int, at_ms: int, text: Phrase, size: float = 0.0) -> Mark:
    return Mark(kind=kind, seq=seq, from_ms=at_ms, to_ms=at_ms, text=text, size=size)


def _event_mark(item: ev.Recorded) -> Mark | None:
    event = item.event
    match event:
        case ev.TacticFired():
            return _mark(MarkKind.TACTIC, item.seq, item.at_ms, phrase("Tactic: {tactic}.", tactic=event.tactic))
        case ev.TacticCountered():
            text = phrase("Countered {tactic} with {move}.", tactic=event.tactic, move=event.move.value)
            return _mark(MarkKind.COUNTER, item.seq, item.at_ms, text)
        case ev.TacticNamed():
            return _mark(MarkKind.NAMED, item.seq, item.at_ms, phrase("Named {tactic}.", tactic=event.tactic))
        case ev.EvidenceCited():
            return _mark(MarkKind.EVIDENCE, item.seq, item.at_ms, phrase("Cited {card}.", card=event.evidence))
        case ev.AllyBroughtIn():
            return _mark(MarkKind.ALLY, item.seq, item.at_ms, phrase("Brought in {ally}.", ally=event.ally))
        case ev.WindowOpened():
            return _mark(MarkKind.WINDOW, item.seq, item.at_ms, phrase("The window opened."))
        case ev.DeadlineTested():
            return _mark(MarkKind.DEADLINE, item.seq, item.at_ms, DEADLINE_TOLD[event.answer])
        case ev.ClaimProbed():
            return _mark(MarkKind.CLAIM, item.seq, item.at_ms, CLAIM_TOLD[event.answer])
        case ev.CalledBack():
            text = phrase("You got up to leave, and they called you back.")
            return _mark(MarkKind.WALK, item.seq, item.at_ms, text)
        case ev.BreakTaken():
            return _mark(MarkKind.BREAK, item.seq, item.at_ms, phrase("A break."))
        case ev.AdjournmentRefused():
            text = phrase("You asked to adjourn: they would not.")
            return _mark(MarkKind.ADJOURNMENT, item.seq, item.at_ms, text)
        case ev.Adjourned():
            return _mark(MarkKind.ADJOURNMENT, item.seq, item.at_ms, phrase("You adjourned."))
        case ev.TableReopened():
            return _mark(MarkKind.ADJOURNMENT, item.seq, item.at_ms, phrase("You met again."))
        case ev.HoldBegan():
            return _mark(MarkKind.HOLD, item.seq, item.at_ms, phrase("You held."))
        case ev.SessionEnded():
            kind = MarkKind.DEAL if event.outcome is ev.Outcome.DEAL else MarkKind.WALK
            return _mark(kind, item.seq, item.at_ms, phrase("The end."))
        case _:
            return None


DEADLINE_TOLD: dict[ev.DeadlineAnswer, Phrase] = {
    ev.DeadlineAnswer.HELD: phrase("You asked about the deadline: it held."),
    ev.DeadlineAnswer.THINNED: phrase("You asked about the deadline: the reason grew thin."),
    ev.DeadlineAnswer.OUTLIVED: phrase("Their deadline passed while you were away, and nothing happened."),
    ev.DeadlineAnswer.EXTENDED: phrase("You asked about the deadline: it moved."),
    ev.DeadlineAnswer.TOLD: phrase("You asked about the deadline: they said what it is, and left it there."),
}
CLAIM_TOLD: dict[ev.ClaimAnswer, Phrase] = {
    ev.ClaimAnswer.DETAILS: phrase("You tested a claim: they had details."),
    ev.ClaimAnswer.VAGUE: phrase("You tested a claim: the answer was vague."),
    ev.ClaimAnswer.THINNER: phrase("You tested a claim: less of it was left."),
    ev.ClaimAnswer.COLLAPSED: phrase("You tested a claim: nothing was left of it."),
}


def _reveal(scenario: Scenario, state: TableState) -> Reveal:
    interests = scenario.hidden_interests(Side.COUNTERPART)
    false_deadlines = [f"{deadline.stated}: {deadline.reason}" for deadline in scenario.deadlines if not deadline.real]
    false_claims = [f"{bluff.claim} {bluff.truth}" for bluff in scenario.bluffs if not bluff.true]
    return Reveal(
        wanted=tuple(interest.summary for interest in interests),
        found=tuple(interest.summary for interest in interests if interest.id in state.interests),
        bluffs=(*false_deadlines, *false_claims),
        trade=scenario.trade,
        alternative=scenario.brief.counterpart_batna,
        moved=tuple(reasons_used(scenario, state)),
        would_move=tuple(reasons_left(scenario, state)),
    )
