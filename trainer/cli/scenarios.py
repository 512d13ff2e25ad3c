"""`hardball scenario`: checking scenario files, their schema, and trying scenarios out with built-in learners."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TextIO

from trainer.cli.services import Services
from trainer.content.check import check, render
from trainer.content.diagnostics import Diagnostic, errors_in
from trainer.content.json_schema import KINDS, render_schema
from trainer.content.load import ScenarioLibrary
from trainer.content.play import Play
from trainer.content.playthrough import SimulatedClock, play_through
from trainer.content.policies import built_in
from trainer.content.simulate import simulate
from trainer.core.errors import UserFacing
from trainer.core.metrics import RUBRIC
from trainer.core.scenario import Scenario
from trainer.session.practice import PracticeSession, SessionSetup
from trainer.store.memory import MemoryLog

MOST_SEEDS = 10_000


def run_tool(options: argparse.Namespace, services: Services, out: TextIO) -> int:
    """Carry out one of the tools for authors."""
    match options.tool:
        case "check":
            return check_content(options.path or services.library.folder, services, out)
        case "schema":
            return print_schema(options.kind, out)
        case "simulate":
            return run_simulation(services.library, options.slugs, options.seeds, as_json=options.json, out=out)
        case unknown:
            raise ValueError(unknown)


def check_content(path: Path, services: Services, out: TextIO) -> int:
    """Print what is wrong with scenario files; return 1 when anything is an error.

    Raises:
        UserFacing: there is nothing to check.
    """

    def replay(play: Play, scenario: Scenario, shown: str) -> Sequence[Diagnostic]:
        # The recogniser is asked for here: where there is no script to play, nobody waits for it.
        clock = SimulatedClock()
        session = PracticeSession(scenario=scenario, log=MemoryLog(), clock=clock, recogniser=services.recogniser)
        session.start(SessionSetup(seed=play.seed, rubric=RUBRIC))
        return play_through(play, scenario, session, clock, shown=shown).failures

    if not path.exists():
        raise UserFacing(f"There is nothing at {path}.", remedy="Name a scenario folder or a file in one.")
    found = check(path, replay=replay)
    print(render(found), file=out)
    return 1 if errors_in(found) else 0


def print_schema(kind: str, out: TextIO) -> int:
    """Print the JSON Schema of one kind of file.

    Raises:
        UserFacing: there is no such kind.
    """
    if kind not in KINDS:
        raise UserFacing(f"There is no file kind {kind}.", remedy=f"Choose one of {', '.join(KINDS)}.")
    print(render_schema(kind), end="", file=out)
    return 0


def run_simulation(library: ScenarioLibrary, slugs: Sequence[str], seeds: int, *, as_json: bool, out: TextIO) -> int:
    """Play the built-in learners and print the means.

    Raises:
        UserFacing: a scenario cannot be played, or the number of sessions is out of bounds.
    """
    if not 1 <= seeds <= MOST_SEEDS:
        raise UserFacing(f"{seeds} sessions per learner cannot be played.", remedy=f"Choose 1 to {MOST_SEEDS}.")
    scenarios = [library.load(slug) for slug in (slugs or library.slugs())]
    total = seeds * len(scenarios) * len(built_in())
    progress = _progress(total) if sys.stderr.isatty() else None
    table = simulate(scenarios, seeds, on_progress=progress)
    if as_json:
        print(json.dumps({"scenarios": table}, indent=1), file=out)
        return 0
    print(f"{'scenario':24}{'learner':10}{'own':>8}{'joint':>8}{'agreed':>8}{'turns':>8}", file=out)
    for slug, rows in table.items():
        for name, row in rows.items():
            figures = f"{row['own']:8.1f}{row['joint']:8.1f}{row['agreement']:8.2f}{row['turns']:8.1f}"
            print(f"{slug:24}{name:10}{figures}", file=out)
    return 0


def _progress(total: int) -> Callable[[int], None]:
    def show(done: int) -> None:
        end = "\n" if done >= total else ""
        print(f"\r{done} of {total} sessions", end=end, file=sys.stderr, flush=True)

    return show
