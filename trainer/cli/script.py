"""`hardball play SLUG --script FILE`: a session from a script on a simulated clock."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TextIO

from trainer.cli.scenes import load_scene
from trainer.cli.services import Services
from trainer.content.diagnostics import ContentError
from trainer.content.play import Play, parse_play
from trainer.content.playthrough import SimulatedClock, play_through
from trainer.core import events as ev
from trainer.core.errors import UserFacing
from trainer.core.metrics import RUBRIC
from trainer.core.scenario import Scenario
from trainer.session.practice import PracticeSession, SessionSetup
from trainer.store.codec import encode_line
from trainer.store.memory import MemoryLog

READ_LIMIT = 1_000_000


def play_script(options: argparse.Namespace, services: Services, out: TextIO) -> int:
    """Play a script and print its events or its transcript; return 1 when its expectations fail.

    Raises:
        UserFacing: the scenario or the script cannot be used.
    """
    scenario = load_scene(services.library, options.slug)
    play = read_script(options.script)
    clock = SimulatedClock()
    session = PracticeSession(scenario=scenario, log=MemoryLog(), clock=clock, recogniser=services.recogniser)
    session.start(SessionSetup(seed=play.seed if options.seed is None else options.seed, rubric=RUBRIC))
    played = play_through(play, scenario, session, clock, shown=str(options.script))
    for item in played.recorded:
        if options.json:
            print(encode_line(item), file=out)
        else:
            _print_words(item.event, scenario, out)
    for failure in played.failures:
        print(failure, file=sys.stderr)
    return 1 if played.failures else 0


def read_script(script: Path) -> Play:
    """Read a script.

    Raises:
        UserFacing: it cannot be read, or it is not written as a script is.
    """
    try:
        with script.open(encoding="utf-8-sig") as file:
            text = file.read(READ_LIMIT + 1)
    except (OSError, UnicodeDecodeError) as error:
        raise UserFacing(f"{script} cannot be read: {error}.", remedy="Check the name and that it is text.") from error
    if len(text) > READ_LIMIT:
        raise UserFacing(f"{script} is larger than a play script can be.", remedy="Name a .play file.")
    play, problems = parse_play(text, script.name)
    if play is None:
        raise ContentError(f"The play script {script.name}", problems)
    return play


def _print_words(event: ev.Event, scenario: Scenario, out: TextIO) -> None:
    match event:
        case ev.LearnerSpoke():
            print(f"You: {event.text}", file=out)
        case ev.CounterpartSpoke():
            print(f"{event.speaker or scenario.persona.name}: {event.text}", file=out)
        case _:
            pass
