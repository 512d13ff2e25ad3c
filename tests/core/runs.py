"""A bench for tests: orders in, committed events out, on a clock that the test moves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tests.core.scenes import scene
from trainer.core import events as ev
from trainer.core.counterpart.reply import break_silence, needs_reply, respond
from trainer.core.moves import Act, Label, Move, OfferReading, Reading, Term, Tone
from trainer.core.rules import FinishLine, OpenTable, Order, Prepare, Refusal, Say, decide
from trainer.core.scenario import Scenario
from trainer.core.table import TableState, evolve
from trainer.core.terms import IssueId, Value


def read(
    *moves: Move,
    acts: Iterable[Act] = (),
    terms: Mapping[str, Value] | Mapping[IssueId, Value] | None = None,
    conditional: bool = False,
    tone: Tone | None = None,
    confidence: float = 0.9,
) -> Reading:
    """Return a reading with these moves, acts and terms."""
    offer = None
    if terms:
        read_terms = tuple(Term(issue=IssueId(name), value=value) for name, value in terms.items())
        offer = OfferReading(terms=read_terms, conditional=conditional)
    return Reading(
        acts=tuple(Label(id=act, confidence=confidence, start=0, end=1) for act in acts),
        moves=tuple(Label(id=move, confidence=confidence, start=0, end=1) for move in moves),
        offer=offer,
        tone=tone,
    )


class Run:
    """Plays one session by hand."""

    def __init__(
        self, scenario: Scenario | None = None, *, seed: int = 1, preparation: ev.Preparation | None = None
    ) -> None:
        self.scenario = scenario or scene()
        self.state = TableState()
        self.recorded: list[ev.Recorded] = []
        self.now_ms = 0
        self._add(
            ev.SessionStarted(
                scenario=self.scenario.id, scenario_version="1+test", persona="pat", seed=seed, rubric="test"
            )
        )
        self.give(Prepare(preparation=preparation or ev.Preparation()))
        self.give(OpenTable())

    def give(self, order: Order, *, reply: bool = True) -> Refusal | None:
        """Carry out an order; the counterpart answers at once and its line is out half a second later."""
        decision = decide(self.scenario, self.state, order)
        if isinstance(decision, Refusal):
            return decision
        for event in decision:
            self._add(event)
        if reply and needs_reply(self.state):
            self.let_reply()
        return None

    def let_reply(self) -> None:
        """Let the counterpart answer and finish its line."""
        before = len(self.recorded)
        for event in respond(self.scenario, self.state, self.now_ms):
            self._add(event)
        self._finish_lines(before)

    def stay_silent(self) -> None:
        """Let the counterpart break the silence."""
        before = len(self.recorded)
        for event in break_silence(self.scenario, self.state, self.now_ms):
            self._add(event)
        self._finish_lines(before)

    def say(self, text: str = "words", reading: Reading | None = None, *, after_ms: int = 4_000) -> Refusal | None:
        """Say something after some time and two seconds of typing."""
        self.now_ms += after_ms
        first = self.now_ms
        self.now_ms += 2_000
        return self.give(Say(text=text, reading=reading or Reading(), first_key_ms=first, last_key_ms=self.now_ms))

    def events(self, kind: type[ev.Event]) -> list[ev.Event]:
        """Return the recorded events of a kind."""
        return [item.event for item in self.recorded if isinstance(item.event, kind)]

    def _finish_lines(self, before: int) -> None:
        for item in self.recorded[before:]:
            if isinstance(item.event, ev.CounterpartSpoke):
                self.now_ms += 500
                self.give(FinishLine(of_seq=item.seq), reply=False)

    def _add(self, event: ev.Event) -> None:
        item = ev.Recorded(seq=self.state.seq + 1, at_ms=self.now_ms, event=event)
        self.recorded.append(item)
        self.state = evolve(self.state, item)
