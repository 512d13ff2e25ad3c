"""The concession ledger: what each side gave, when, for what, and under which pressure (science.md 3.1, C1 to C10)."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from trainer.core import events as ev
from trainer.core.scenario import Scenario
from trainer.core.terms import Package, Side, Terms

FELT_POINTS = 1.0
"""Moves of up to this many points do not count as concessions (C6, C8)."""
UNDER_TACTIC_MS = 45_000
"""N of C8 for typed sessions: a concession this soon after a tactic was shown counts as made under it.

What is given on a condition is a trade and does not count (our design).
"""
MOST_STEADY = 0.67
"""Share of shrinking steps from which the pattern counts as diminishing (C4)."""
MINUTE_MS = 60_000


class StepClass(StrEnum):
    """Where a move goes on the utility map (C7; Hindriks et al. 2007)."""

    CONCESSION = "concession"
    SELFISH = "selfish"
    FORTUNATE = "fortunate"
    UNFORTUNATE = "unfortunate"
    NICE = "nice"
    SILENT = "silent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One offer of one side; size and their_gain in utility points, money in the headline's money units."""

    seq: int
    at_ms: int
    side: Side
    package: Package
    learner: float
    counterpart: float
    size: float | None
    """C1: points of its own the giver gave since its last offer; None for the first."""
    money: float | None
    step: StepClass | None
    conditional: bool = False
    justified: bool = False
    tactic: str = ""
    """The unanswered tactic under which the learner conceded (C8)."""
    after_tactic_ms: int | None = None
    self_bid: bool = False
    """C9: an improvement on an own offer that nobody had answered with a figure."""
    returned: float = 0.0
    """Points the counterpart gave in its next turn."""

    @property
    def given(self) -> float:
        """Return the points conceded, never negative."""
        return max(0.0, self.size or 0.0)

    @property
    def unpaid(self) -> bool:
        """Tell whether the learner gave without condition or return (C10)."""
        return self.given > FELT_POINTS and not self.conditional and self.returned <= 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ConcessionLedger:
    """All offers of both sides with the summary figures; ratios are None where the formula is not defined."""

    entries: tuple[Entry, ...]
    total_ratio: float | None
    """C2: points conceded over the way from the first offer to the reservation value."""
    per_turn: float | None
    """C3: C2 per learner turn."""
    per_minute: float | None
    shrinking: float | None
    """C4, D: share of steps smaller than the one before."""
    step_ratios: tuple[float, ...]
    steady: bool
    """C4: at least three concessions that shrink."""
    reciprocity: float | None
    """C5: own points given per point the counterpart gave; None when it gave nothing."""
    first_conceder: Side | None
    """C6."""
    sensitivity: float | None
    """C7: share of the learner's moves that cost the other side nothing."""
    tactics_received: int
    under_tactic: float | None
    """C8: share of received tactics followed by an uncountered concession."""
    self_bids: int
    """C9."""
    unpaid_share: float | None
    """C10: share of conceded points without condition and without return."""

    def of(self, side: Side) -> tuple[Entry, ...]:
        """Return one side's offers in order."""
        return tuple(entry for entry in self.entries if entry.side is side)


def keep_ledger(scenario: Scenario, recorded: Sequence[ev.Recorded]) -> ConcessionLedger:
    """Return the concession ledger of a session."""
    entries = _returns(_enter(scenario, recorded))
    mine = [entry for entry in entries if entry.side is Side.LEARNER]
    theirs = [entry for entry in entries if entry.side is Side.COUNTERPART]
    given = sum(entry.given for entry in mine)
    got = sum(entry.given for entry in theirs)
    steps = [entry.given for entry in mine if entry.given > 0]
    room = mine[0].learner - scenario.bargain.learner_reservation if mine else 0.0
    total = given / room if room > 0 else None
    turns = sum(1 for item in recorded if isinstance(item.event, ev.LearnerSpoke))
    minutes = (recorded[-1].at_ms - recorded[0].at_ms) / MINUTE_MS if recorded else 0.0
    ratios = tuple(after / before for before, after in itertools.pairwise(steps))
    shrinking = sum(ratio < 1 for ratio in ratios) / len(ratios) if ratios else None
    fired = [item.event.tactic for item in recorded if isinstance(item.event, ev.TacticFired)]
    received = len(dict.fromkeys(fired))
    paid = len({entry.tactic for entry in mine if entry.tactic})
    unpaid = sum(entry.given for entry in mine if entry.unpaid)
    moved = [entry for entry in mine if entry.step is not None]
    kind = {StepClass.FORTUNATE, StepClass.NICE, StepClass.CONCESSION}
    return ConcessionLedger(
        entries=entries,
        total_ratio=total,
        per_turn=total / turns if total is not None and turns else None,
        per_minute=total / minutes if total is not None and minutes > 0 else None,
        shrinking=shrinking,
        step_ratios=ratios,
        steady=len(steps) >= 3 and shrinking is not None and shrinking >= MOST_STEADY,
        reciprocity=given / got if got > 0 else None,
        first_conceder=_first_conceder(entries),
        sensitivity=sum(entry.step in kind for entry in moved) / len(moved) if moved else None,
        tactics_received=received,
        under_tactic=paid / received if received else None,
        self_bids=sum(entry.self_bid for entry in mine),
        unpaid_share=unpaid / given if given > 0 else None,
    )


def _enter(scenario: Scenario, recorded: Sequence[ev.Recorded]) -> list[Entry]:
    bargain = scenario.bargain
    entries: list[Entry] = []
    stated: dict[Side, Terms] = {Side.LEARNER: {}, Side.COUNTERPART: {}}
    tactic, tactic_ms, answered = "", 0, False
    for item in recorded:
        match item.event:
            case ev.TacticFired():
                tactic, tactic_ms, answered = item.event.tactic, item.at_ms, False
            case ev.TacticCountered() | ev.TacticNamed():
                answered = True
            case ev.LineFinished():
                tactic_ms = item.at_ms if tactic and not answered else tactic_ms
            case ev.LearnerOffered():
                package = bargain.complete(item.event.stated, stated[Side.LEARNER])
                stated[Side.LEARNER] = {**stated[Side.LEARNER], **item.event.stated}
                since = item.at_ms - tactic_ms
                unmet = bool(tactic) and not answered and not item.event.conditional
                pressed = unmet and since <= UNDER_TACTIC_MS
                entry = _entry(scenario, item, Side.LEARNER, package, entries)
                entries.append(_mark(entry, item.event, entries, tactic if pressed else "", since))
            case ev.CounterpartOffered():
                entries.append(_entry(scenario, item, Side.COUNTERPART, item.event.package, entries))
            case _:
                pass
    return entries


def _entry(scenario: Scenario, item: ev.Recorded, side: Side, package: Package, before: Sequence[Entry]) -> Entry:
    bargain = scenario.bargain
    last = next((entry for entry in reversed(before) if entry.side is side), None)
    learner, counterpart = (bargain.utility(who, package) for who in Side)
    size: float | None = None
    money: float | None = None
    step: StepClass | None = None
    if last is not None:
        own, other = learner - last.learner, counterpart - last.counterpart
        if side is Side.COUNTERPART:
            own, other = other, own
        size, step = -own, classify(own, other)
        head = bargain.headline
        here, there = last.package[head.id], package[head.id]
        if not isinstance(here, str) and not isinstance(there, str):
            money = abs(there - here) * head.scale
    return Entry(
        seq=item.seq,
        at_ms=item.at_ms,
        side=side,
        package=package,
        learner=learner,
        counterpart=counterpart,
        size=size,
        money=money,
        step=step,
    )


def _mark(entry: Entry, event: ev.LearnerOffered, before: Sequence[Entry], tactic: str, since: int) -> Entry:
    gave = entry.given > FELT_POINTS
    last = before[-1] if before else None
    return replace(
        entry,
        conditional=event.conditional,
        justified=event.justified,
        tactic=tactic if gave else "",
        after_tactic_ms=since if gave and tactic else None,
        self_bid=gave and last is not None and last.side is Side.LEARNER,
    )


def classify(own: float, other: float) -> StepClass:
    """Return the class of a move by the signs of its change in own and the other's utility (C7)."""
    up, down = own > FELT_POINTS / 2, own < -FELT_POINTS / 2
    gain, loss = other > FELT_POINTS / 2, other < -FELT_POINTS / 2
    if down:
        return StepClass.UNFORTUNATE if loss else StepClass.CONCESSION
    if up:
        return StepClass.FORTUNATE if gain else StepClass.SELFISH
    if gain:
        return StepClass.NICE
    return StepClass.UNFORTUNATE if loss else StepClass.SILENT


def _returns(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Credit each learner offer with what the counterpart gave before the learner's next one."""
    credited = []
    for index, entry in enumerate(entries):
        if entry.side is Side.COUNTERPART:
            credited.append(entry)
            continue
        back = 0.0
        for later in entries[index + 1 :]:
            if later.side is Side.LEARNER:
                break
            back += later.given
        credited.append(replace(entry, returned=back))
    return tuple(credited)


def _first_conceder(entries: Sequence[Entry]) -> Side | None:
    opened: set[Side] = set()
    for entry in entries:
        if len(opened) == len(Side) and entry.given > FELT_POINTS:
            return entry.side
        opened.add(entry.side)
    return None
