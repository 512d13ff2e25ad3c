"""Trying a scene out while it is being written: a table in memory, of which nothing is kept."""

from __future__ import annotations

from trainer.content.playthrough import SimulatedClock
from trainer.core.events import Mode
from trainer.core.metrics import RUBRIC
from trainer.core.ports import Recogniser
from trainer.core.rules import FinishLine, OpenTable
from trainer.core.scenario import Scenario
from trainer.core.table import Phase, Spoken
from trainer.session.practice import PracticeSession, SessionSetup
from trainer.store.memory import MemoryLog

THINKING_MS = 4_000
"""How long the learner is taken to think before each line."""
MOST_REPLIES = 4
"""Lines the counterpart may say in one turn."""


class Rehearsal:
    """One meeting on a simulated clock; the same words and seed give the same answers."""

    def __init__(self, scenario: Scenario, recogniser: Recogniser, *, seed: int = 1) -> None:
        self.scenario = scenario
        self._clock = SimulatedClock()
        self._session = PracticeSession(scenario=scenario, log=MemoryLog(), clock=self._clock, recogniser=recogniser)
        self._session.start(SessionSetup(seed=seed, rubric=RUBRIC, mode=Mode.SIMULATION))
        self._session.submit(OpenTable())
        self._answer()

    @property
    def spoken(self) -> tuple[Spoken, ...]:
        """Return everything that was said so far, in order."""
        return self._session.state.spoken

    @property
    def is_over(self) -> bool:
        """Tell whether the meeting has ended."""
        return self._session.state.phase is Phase.ENDED

    def say(self, text: str) -> None:
        """Say something and let the counterpart answer; an empty text, or one after the end, is passed over."""
        if self.is_over or not text.strip():
            return
        self._clock.advance(THINKING_MS)
        self._session.say(text)
        self._answer()

    def _answer(self) -> None:
        for _ in range(MOST_REPLIES):
            if not self._session.awaits_reply:
                break
            self._session.reply()
        line = self._session.state.last_counterpart_line
        if line is not None and not self.is_over:
            self._session.submit(FinishLine(of_seq=line.seq))
