"""Playing a script on a simulated clock, and saying where it does not come out as written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, assert_never

from trainer.content.catalogue import plays as rules
from trainer.content.diagnostics import Diagnostic, Place, Rule
from trainer.content.expectation import Expectation, judge
from trainer.content.play import (
    Agree,
    Break,
    Bring,
    Cite,
    ComeBack,
    Hold,
    Leave,
    Name,
    Part,
    Play,
    Sit,
    Speak,
    Step,
    Wait,
)
from trainer.core import events as ev
from trainer.core import rules as orders
from trainer.core.pacing import READING_WPM, showing_ms, typing_ms
from trainer.core.rules import Order, Refusal
from trainer.core.scenario import Scenario


class SimulatedClock:
    """A clock that stands still until it is moved; both its times begin at 0."""

    def __init__(self) -> None:
        self._ms = 0
        self._slept = 0

    def now_ms(self) -> int:
        """Return the milliseconds it was moved by so far."""
        return self._ms

    def wall_ms(self) -> int:
        """Return the same, so that two runs of a script are alike to the byte."""
        return self._ms

    def slept_ms(self) -> int:
        """Return how long the machine slept so far."""
        return self._slept

    def advance(self, ms: int) -> None:
        """Let time pass."""
        self._ms += ms

    def sleep(self, ms: int) -> None:
        """Let the machine sleep."""
        self._slept += ms


class Table(Protocol):
    """The session a script is played at."""

    @property
    def recorded(self) -> tuple[ev.Recorded, ...]:
        """Return every event so far."""
        ...

    @property
    def awaits_reply(self) -> bool:
        """Tell whether the counterpart has something to say."""
        ...

    def now_ms(self) -> int:
        """Return the session's time in ms."""
        ...

    def submit(self, order: Order) -> Refusal | None:
        """Carry out an order, or return why not."""
        ...

    def say(self, text: str, *, first_key_ms: int | None = None, last_key_ms: int | None = None) -> Refusal | None:
        """Say something, or return why not."""
        ...

    def reply(self) -> None:
        """Let the counterpart take its turn."""
        ...

    def silence_due_ms(self, words_per_minute: float) -> int | None:
        """Return when the counterpart will break the learner's silence, if it will."""
        ...

    def break_silence(self) -> None:
        """Let the counterpart speak into the silence."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """What became of a script: every event, and what did not come out as written."""

    recorded: tuple[ev.Recorded, ...]
    failures: tuple[Diagnostic, ...]


def play_through(play: Play, scenario: Scenario, table: Table, clock: SimulatedClock, *, shown: str = "") -> Played:
    """Play a script at a table that was just started on the same clock; a refused step ends it."""
    player = _Player(scenario, table, clock, shown or f"{play.name}.play")
    for step in play.steps:
        if not player.take(step, play):
            break
    return Played(recorded=table.recorded, failures=tuple(player.failures))


class _Player:
    """Does the steps of a script, one after the other."""

    def __init__(self, scenario: Scenario, table: Table, clock: SimulatedClock, shown: str) -> None:
        self._scenario = scenario
        self._table = table
        self._clock = clock
        self._shown = shown
        self.failures: list[Diagnostic] = []

    def take(self, step: Step, play: Play) -> bool:
        """Do a step and judge what came of it; tell whether it was allowed."""
        before = len(self._table.recorded)
        refusal = self._do(step, play)
        if refusal is not None:
            self._fail(rules.REFUSED, step.line, reason=refusal.message)
            return False
        self._hear()
        since = self._table.recorded[before:]
        for expectation in step.expectations:
            self._judge(expectation, since)
        return True

    def _do(self, step: Step, play: Play) -> Refusal | None:
        action = step.action
        match action:
            case Sit():
                refusal = self._table.submit(orders.Prepare(preparation=play.preparation))
                return refusal or self._table.submit(orders.OpenTable())
            case Speak():
                return self._speak(action)
            case Hold():
                self._table.submit(orders.BeginHold())
                self._stay_silent(action.ms)
                return self._table.submit(orders.EndHold())
            case Wait():
                self._stay_silent(action.ms)
                return None
            case Cite():
                return self._table.submit(orders.CiteEvidence(evidence=action.evidence))
            case Bring():
                return self._table.submit(orders.BringAlly(ally=action.ally))
            case Name():
                return self._table.submit(orders.NameTactic(tactic=action.tactic, text=self._naming(action.tactic)))
            case Break():
                return self._table.submit(orders.TakeBreak())
            case Part():
                return self._table.submit(orders.Adjourn())
            case ComeBack():
                return self._come_back(action)
            case Agree():
                return self._table.submit(orders.Accept())
            case Leave():
                return self._table.submit(orders.WalkAway())
            case _:
                assert_never(action)

    def _come_back(self, action: ComeBack) -> Refusal | None:
        if action.preparation is not None:
            refusal = self._table.submit(orders.Prepare(preparation=action.preparation))
            if refusal is not None:
                return refusal
        return self._table.submit(orders.ReturnToTable())

    def _speak(self, action: Speak) -> Refusal | None:
        self._stay_silent(action.after_ms)
        first = self._table.now_ms()
        self._clock.advance(typing_ms(action.text) if action.typing_ms is None else action.typing_ms)
        return self._table.say(action.text, first_key_ms=first, last_key_ms=self._table.now_ms())

    def _naming(self, tactic: str) -> str:
        entry = self._scenario.tactics.get(tactic)
        return entry.model_answer if entry is not None else tactic

    def _stay_silent(self, ms: int) -> None:
        """Let time pass; the counterpart may break the silence meanwhile."""
        until = self._table.now_ms() + ms
        while (due := self._table.silence_due_ms(READING_WPM)) is not None and due <= until:
            self._clock.advance(max(0, due - self._table.now_ms()))
            before = len(self._table.recorded)
            self._table.break_silence()
            self._show(self._table.recorded[before:])
            if len(self._table.recorded) == before:
                break
        self._clock.advance(max(0, until - self._table.now_ms()))

    def _hear(self) -> None:
        """Let the counterpart answer, and its words be shown."""
        while self._table.awaits_reply:
            before = len(self._table.recorded)
            self._table.reply()
            self._show(self._table.recorded[before:])
            if len(self._table.recorded) == before:
                break

    def _show(self, recorded: Sequence[ev.Recorded]) -> None:
        for record in recorded:
            if isinstance(record.event, ev.CounterpartSpoke):
                self._clock.advance(record.event.pause_ms + showing_ms(record.event.text))
                self._table.submit(orders.FinishLine(of_seq=record.seq))

    def _judge(self, expectation: Expectation, since: Sequence[ev.Recorded]) -> None:
        got = judge(expectation.claim, self._scenario, since, self._table.recorded)
        if expectation.negated:
            got = "exactly that" if got is None else None
        if got is not None:
            expected = expectation.words.removeprefix("expect ")
            self._fail(rules.FAILED, expectation.line, expected=expected, got=got, scene=self._scenario.id)

    def _fail(self, rule: Rule, line: int, **facts: object) -> None:
        self.failures.append(rule.at(Place(file=self._shown, line=line, column=1), **facts))
