"""A practice session: takes orders, asks the rules, commits events, and tells whoever listens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from trainer.core import events as ev
from trainer.core.counterpart.reply import break_silence, needs_reply, respond
from trainer.core.counterpart.silence import may_break_silence, patience_ms
from trainer.core.foresight import Foreseen, foresee
from trainer.core.moves import Reading
from trainer.core.pacing import reading_ms
from trainer.core.ports import Clock, EventLog, Recogniser, TableContext
from trainer.core.rules import FinishLine, Order, Refusal, ReturnToTable, Say, decide
from trainer.core.scenario import Scenario
from trainer.core.table import Phase, TableState, evolve, replay
from trainer.core.terms import Terms
from trainer.core.written import MAX_TEXT
from trainer.session.stopwatch import LEAST_SLEEP_MS, Stopwatch

Listener = Callable[[tuple[ev.Recorded, ...], TableState], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionSetup:
    """How a session is to be played."""

    seed: int
    rubric: str
    mode: ev.Mode = ev.Mode.PRACTICE
    untimed: bool = False
    forked_from: str = ""


class PracticeSession:
    """Runs one negotiation over an event log; knows no window and no database.

    Every event is committed by the log before listeners hear of it. The session's time runs in milliseconds from its
    start and leaves out the gaps between the end of one sitting and the next, while the machine slept, and while the
    meeting is adjourned.
    """

    def __init__(self, *, scenario: Scenario, log: EventLog, clock: Clock, recogniser: Recogniser) -> None:
        self.scenario = scenario
        self._log = log
        self._clock = clock
        self._recogniser = recogniser
        self._listeners: list[Listener] = []
        self.recorded: tuple[ev.Recorded, ...] = ()
        self.state = TableState()
        self.stopwatch = Stopwatch(clock)

    def subscribe(self, listener: Listener) -> None:
        """Tell a listener about every batch of committed events and the state after it."""
        self._listeners.append(listener)

    def now_ms(self) -> int:
        """Return the session's own time in ms."""
        return self.stopwatch.now_ms()

    def start(self, setup: SessionSetup) -> None:
        """Record the beginning of a new session."""
        self._commit(
            [
                ev.SessionStarted(
                    scenario=self.scenario.id,
                    scenario_version=self.scenario.version,
                    persona=self.scenario.persona.id,
                    seed=setup.seed,
                    rubric=setup.rubric,
                    mode=setup.mode,
                    untimed=setup.untimed,
                    wall_ms=self._clock.wall_ms(),
                    forked_from=setup.forked_from,
                )
            ]
        )

    def resume(self) -> None:
        """Load what was committed and go on from the last event.

        A reply that the counterpart owed at the cut comes first: its dice hang on the number of the event before it, so
        it is the very reply that was about to come. Then the gap is recorded, which counts as nobody's silence, and the
        last line stands there in full.
        """
        self.load()
        last_ms = self.recorded[-1].at_ms if self.recorded else 0
        gap = max(0, self._clock.wall_ms() - wall_of(self.recorded))
        self.stopwatch.go_on_from(last_ms)
        if self.awaits_reply:
            self.reply()
        self._commit([ev.SessionResumed(gap_ms=gap, wall_ms=self._clock.wall_ms())])
        line = self.state.last_counterpart_line
        if line is not None:
            self.submit(FinishLine(of_seq=line.seq))

    def load(self) -> None:
        """Load what was committed to look at it, without going on."""
        self.recorded = self._log.load()
        self.state = replay(self.recorded)

    def context(self) -> TableContext:
        """Return what a recogniser may know about the table."""
        theirs = self.state.counterpart_offer
        return TableContext(
            issues=self.scenario.bargain.issues,
            history=self.state.history(),
            their_offer=theirs.package if theirs else None,
            my_offer=self.state.stated_by_learner or None,
            asked_issue=self._asked_issue(),
            evidence_cues=cues_of(self.scenario),
            exchanges=self.scenario.exchanges,
            keys_lately=self.state.keys_lately(),
        )

    def read(self, text: str) -> Reading:
        """Return what would be understood of a text now."""
        return self._recogniser.read(text[:MAX_TEXT], self.context())

    def say(
        self, text: str, *, terms: Terms | None = None, first_key_ms: int | None = None, last_key_ms: int | None = None
    ) -> Refusal | None:
        """Say something, with terms from the sheet if any; return why not when it is refused."""
        text = text.strip()[:MAX_TEXT]
        order = Say(
            text=text,
            reading=self.read(text),
            terms=terms or {},
            first_key_ms=first_key_ms,
            last_key_ms=last_key_ms,
        )
        return self.submit(order)

    def weigh(
        self, text: str, *, terms: Terms | None = None, first_key_ms: int | None = None, last_key_ms: int | None = None
    ) -> tuple[Foreseen, ...]:
        """Return what saying this now would get wrong, the gravest first; nothing is said and nothing stored."""
        text = text.strip()[:MAX_TEXT]
        order = Say(
            text=text, reading=self.read(text), terms=terms or {}, first_key_ms=first_key_ms, last_key_ms=last_key_ms
        )
        return foresee(self.scenario, self.recorded, self.state, order, self.now_ms())

    def note_sleep(self) -> None:
        """Record a gap while the machine slept: it counts as nobody's silence, as between two sittings."""
        slept = self.stopwatch.slept_ms()
        if slept >= LEAST_SLEEP_MS and self.state.phase in {Phase.TALKING, Phase.CONFIRMING}:
            self._commit([ev.SessionResumed(gap_ms=slept, wall_ms=self._clock.wall_ms())])
        self.stopwatch.note_sleep(slept)

    def submit(self, order: Order) -> Refusal | None:
        """Carry out an order and commit what it causes; return why not when it is refused."""
        self.note_sleep()
        if isinstance(order, ReturnToTable):
            order = ReturnToTable(wall_ms=self._clock.wall_ms())
        decision = decide(self.scenario, self.state, order)
        if isinstance(decision, Refusal):
            return decision
        self._commit(decision)
        if isinstance(order, ReturnToTable):
            self.stopwatch.go_on_from(self.state.now_ms)
        return None

    @property
    def awaits_reply(self) -> bool:
        """Tell whether the counterpart has something to say."""
        return needs_reply(self.state)

    def reply(self) -> None:
        """Let the counterpart take its turn, if it has one."""
        self._commit(respond(self.scenario, self.state, self.now_ms()))

    def silence_due_ms(self, words_per_minute: float) -> int | None:
        """Return the session time at which the counterpart will break the learner's silence, or None.

        Reading its last line is not silence, so the reading time at the learner's pace is added; and it begins to wait
        anew when the learner comes back to the table.
        """
        line = self.state.last_counterpart_line
        if line is None or line.finished_ms is None or not may_break_silence(self.state):
            return None
        patience = patience_ms(self.scenario.persona.temperament.patience_s, self.state)
        held = self.state.holding_since_ms
        since = max(line.finished_ms + reading_ms(line.text, words_per_minute), held or 0, self._back_ms())
        return since + patience

    def break_silence(self) -> None:
        """Let the counterpart speak into the learner's silence."""
        if may_break_silence(self.state):
            self._commit(break_silence(self.scenario, self.state, self.now_ms()))

    def _back_ms(self) -> int:
        """Return when the learner last came back since somebody spoke, or 0."""
        for item in reversed(self.recorded):
            match item.event:
                case ev.FocusRegained() | ev.SessionResumed() | ev.TableReopened():
                    return item.at_ms
                case ev.CounterpartSpoke() | ev.LearnerSpoke():
                    return 0
                case _:
                    pass
        return 0

    def _asked_issue(self) -> str | None:
        for item in reversed(self.recorded):
            if isinstance(item.event, ev.CounterpartSpoke):
                return item.event.asked_issue
        return None

    def _commit(self, events: Sequence[ev.Event]) -> None:
        if not events:
            return
        away = self.state.phase is Phase.ADJOURNED
        now = self.state.now_ms if away else max(self.now_ms(), self.state.now_ms)
        committed = self._log.append([(now, event) for event in events])
        for item in committed:
            self.state = evolve(self.state, item)
        self.recorded = (*self.recorded, *committed)
        for listener in self._listeners:
            listener(committed, self.state)


def cues_of(scenario: Scenario) -> dict[str, tuple[str, ...]]:
    """Return the words that point at evidence, allies, the window, deadlines and claims, by kind and id."""
    cues = {f"evidence:{item.id}": item.cues for item in scenario.evidence}
    cues |= {f"ally:{ally.id}": ally.cues for ally in scenario.allies}
    cues |= {f"deadline:{deadline.id}": deadline.cues for deadline in scenario.deadlines}
    cues |= {f"claim:{bluff.id}": bluff.cues for bluff in scenario.bluffs}
    if scenario.window is not None:
        cues[f"window:{scenario.window.id}"] = scenario.window.cues
    return cues


def wall_of(recorded: Sequence[ev.Recorded]) -> int:
    """Return the wall time of the last event, in ms since the epoch, from the last known wall time before it."""
    known_wall, known_at = 0, 0
    for item in recorded:
        if isinstance(item.event, ev.SessionStarted | ev.SessionResumed | ev.TableReopened):
            known_wall, known_at = item.event.wall_ms, item.at_ms
    last = recorded[-1].at_ms if recorded else 0
    return known_wall + last - known_at


def is_over(state: TableState) -> bool:
    """Tell whether the meeting has ended and the parting words were said."""
    return state.outcome is not None and not needs_reply(state)
