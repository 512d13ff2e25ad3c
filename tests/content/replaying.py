"""A replay made of the real parts: the session, the recogniser and a log in memory."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from trainer.content.diagnostics import Diagnostic
from trainer.content.play import Play
from trainer.content.playthrough import Played, SimulatedClock, play_through
from trainer.core.events import Mode
from trainer.core.scenario import Scenario
from trainer.language.assembly import load_recogniser
from trainer.session.practice import PracticeSession, SessionSetup
from trainer.store.memory import MemoryLog

RECOGNISER = load_recogniser(Path(__file__).resolve().parent.parent.parent / "resources")
"""One for all tests: it keeps no memory of what it read."""


def play_script(play: Play, scenario: Scenario, shown: str = "") -> Played:
    """Play a script in a scene."""
    clock = SimulatedClock()
    table = PracticeSession(scenario=scenario, log=MemoryLog(), clock=clock, recogniser=RECOGNISER)
    table.start(SessionSetup(seed=play.seed, rubric="", mode=Mode.SIMULATION))
    return play_through(play, scenario, table, clock, shown=shown)


def replay(play: Play, scenario: Scenario, shown: str) -> Sequence[Diagnostic]:
    """Return what did not come out as written."""
    return play_script(play, scenario, shown).failures
