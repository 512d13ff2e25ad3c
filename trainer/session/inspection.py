"""Checking scenario files with all there is: the files, the recogniser, and their scripts played at a real table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from trainer.content.check import check
from trainer.content.diagnostics import Diagnostic
from trainer.content.play import Play
from trainer.content.playthrough import SimulatedClock, play_through
from trainer.core.events import Mode
from trainer.core.metrics import RUBRIC
from trainer.core.ports import Recogniser
from trainer.core.scenario import Scenario
from trainer.session.practice import PracticeSession, SessionSetup
from trainer.store.memory import MemoryLog

STRANGERS_STEPS = 400
"""How many steps of scripts are played of a pack from a stranger; every step may take a fiftieth of a second."""


def inspect(
    path: Path,
    *,
    library: Path,
    recogniser: Recogniser,
    most_steps: int | None = None,
    on_scene: Callable[[str], None] = lambda _slug: None,
) -> tuple[Diagnostic, ...]:
    """Return everything that is wrong with a folder, a scene or a file, what it lacks being taken from the library.

    With most_steps, scripts beyond so many steps are read and not played.
    """
    replayed = 0

    def replay(play: Play, scenario: Scenario, shown: str) -> Sequence[Diagnostic]:
        nonlocal replayed
        replayed += len(play.steps)
        if most_steps is not None and replayed > most_steps:
            return ()
        clock = SimulatedClock()
        session = PracticeSession(scenario=scenario, log=MemoryLog(), clock=clock, recogniser=recogniser)
        session.start(SessionSetup(seed=play.seed, rubric=RUBRIC, mode=Mode.SIMULATION))
        return play_through(play, scenario, session, clock, shown=shown).failures

    return check(path, beneath=library, replay=replay, recogniser=recogniser, on_scene=on_scene)


def inspect_pack(
    folder: Path, *, library: Path, recogniser: Recogniser, on_scene: Callable[[str], None] = lambda _slug: None
) -> tuple[Diagnostic, ...]:
    """Return everything that is wrong with an unfolded pack from a stranger."""
    return inspect(folder, library=library, recogniser=recogniser, most_steps=STRANGERS_STEPS, on_scene=on_scene)
