"""The concession ledger: what each side gave, when, for what, and under which pressure (science.md 3.1, C1 to C10)."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from trainer.core import events as ev
from trainer.core.scenario import Scenario
from trainer.core.terms import WITHIN, Package, Side, Terms

FELT_POINTS = 1.0
"""Moves of up to this many points do not count as concessions (C6, C8)."""
UNFELT_POINTS = FELT_POINTS / 2
"""Changes of up to this many points count as none in the class of a step (C7)."""
UNDER_TACTIC_MS = 45_000
"""N of C8 for typed sessions: a concession this soon after a tactic was shown, or in the turn after it, is under it.

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
    """How far the headline moved to the giver's cost; below 0 where it moved to the giver's good."""
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
        """Return the points conceded, never negative; what only rounding leaves of an even trade is nothing."""
        return self.size if self.size is not None and self.size > WITHIN else 0.0

    @property
    def unpaid(self) -> bool:
        """Tell whether the learner gave without condition or return (C10)."""
        return self.given > 0 and not self.conditional and self.returned <= 0


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
    minutes = _at_table_ms(recorded) / MINUTE_MS
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


def _at_table_ms(recorded: Sequence[ev.Recorded]) -> int:
    """Return how long both sat at the table: preparing before it and reflecting after it are no bargaining."""
    if not recorded:
        return 0
    began = next((item.at_ms for item in recorded if isinstance(item.event, ev.TableOpened)), recorded[0].at_ms)
    ended = next((item.at_ms for item in recorded if isinstance(item.event, ev.SessionEnded)), recorded[-1].at_ms)
    return ended - began


def _enter(scenario: Scenario, recorded: Sequence[ev.Recorded]) -> list[Entry]:
    bargain = scenario.bargain
    entries: list[Entry] = []
    stated: Terms = {}
    pressure = _Pressure()
    for index, item in enumerate(recorded):
        pressure.take(item)
        match item.event:
            case ev.LearnerOffered():
                package = bargain.complete(item.event.stated, stated)
                stated = {**stated, **item.event.stated}
                pressure.release(_answered_by(recorded[index + 1 :]))
                tactic, since = ("", None) if item.event.conditional else pressure.on(item.at_ms)
                entry = _entry(scenario, item, Side.LEARNER, package, entries)
                entries.append(_mark(entry, item.event, entries, tactic, since))
            case ev.CounterpartOffered():
                entries.append(_entry(scenario, item, Side.COUNTERPART, item.event.package, entries))
            case _:
                pass
    return entries


@dataclass(slots=True)
class _Standing:
    """A tactic that nobody answered yet."""

    since_ms: int
    """When its line had been read; until then, when it was applied."""
    read: bool = False
    turns: int = 0
    """The learner's turns since, the one in progress included."""


class _Pressure:
    """The tactics that stand unanswered, in the order in which they were last applied."""

    def __init__(self) -> None:
        self._standing: dict[str, _Standing] = {}

    def take(self, item: ev.Recorded) -> None:
        """Take one event."""
        match item.event:
            case ev.TacticFired(tactic=tactic):
                self.release([tactic])
                self._standing[tactic] = _Standing(since_ms=item.at_ms)
            case ev.LineFinished():
                for one in self._standing.values():
                    one.since_ms = one.since_ms if one.read else item.at_ms
                    one.read = True
            case (
                ev.LearnerSpoke()
                | ev.EvidenceCited()
                | ev.AllyBroughtIn()
                | ev.BreakTaken()
                | ev.LearnerLeft()
                | ev.AdjournmentAsked(spoken=False)
            ):
                for one in self._standing.values():
                    one.turns += 1
            case ev.TacticCountered(tactic=tactic) | ev.TacticNamed(tactic=tactic):
                self.release([tactic])
            case ev.Adjourned():
                self._standing.clear()
            case _:
                pass

    def release(self, tactics: Iterable[str]) -> None:
        """Forget tactics that were answered, or begin anew."""
        for tactic in tactics:
            self._standing.pop(tactic, None)

    def on(self, now_ms: int) -> tuple[str, int | None]:
        """Return the last tactic that still presses, and since how many ms, or nothing.

        The very next turn is under it however long it took: who types slowly gives way no less.
        """
        for tactic, one in reversed(self._standing.items()):
            since = now_ms - one.since_ms
            if since <= UNDER_TACTIC_MS or one.turns <= 1:
                return tactic, since
        return "", None


def _answered_by(following: Iterable[ev.Recorded]) -> Iterator[str]:
    """Yield the tactics that the words around an offer answered: the other side takes them up before it speaks."""
    for item in following:
        match item.event:
            case ev.CounterpartSpoke() | ev.LearnerSpoke():
                return
            case ev.TacticCountered(tactic=tactic) | ev.TacticNamed(tactic=tactic):
                yield tactic
            case _:
                pass


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
            money = _lost(scenario, side, here, there)
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


def _lost(scenario: Scenario, side: Side, here: float, there: float) -> float:
    head = scenario.bargain.headline
    gained = head.worth(side, there) - head.worth(side, here)
    amount = abs(there - here) * head.scale
    return amount if gained < 0 else -amount


def _mark(entry: Entry, event: ev.LearnerOffered, before: Sequence[Entry], tactic: str, since: int | None) -> Entry:
    gave = entry.given > FELT_POINTS
    last = before[-1] if before else None
    return replace(
        entry,
        conditional=event.conditional,
        justified=event.justified,
        tactic=tactic if gave else "",
        after_tactic_ms=since if gave else None,
        self_bid=gave and last is not None and last.side is Side.LEARNER,
    )


def classify(own: float, other: float) -> StepClass:
    """Return the class of a move by the signs of its change in own and the other's utility (C7)."""
    up, down = own > UNFELT_POINTS, own < -UNFELT_POINTS
    gain, loss = other > UNFELT_POINTS, other < -UNFELT_POINTS
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
