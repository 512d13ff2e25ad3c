"""`hardball scenario`: checking scenario files, their schema, and trying scenarios out with built-in learners."""

from __future__ import annotations

import argparse
import json
import os
import sys
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TextIO

from trainer.cli.authoring import run_authoring
from trainer.cli.counter import Counter
from trainer.cli.scenes import load_scene
from trainer.cli.services import Services
from trainer.content.balance import measure
from trainer.content.balance_report import to_json, to_text
from trainer.content.check import render
from trainer.content.diagnostics import errors_in
from trainer.content.json_schema import KINDS, render_schema
from trainer.content.load import ScenarioLibrary
from trainer.content.policies import PolicyName
from trainer.core.errors import UserFacing
from trainer.session.inspection import inspect

MOST_SEEDS = 10_000
MOST_JOBS = 64
WORTH_A_PROCESS = 300
"""Sessions below which starting another process takes longer than it saves."""


def run_tool(options: argparse.Namespace, services: Services, out: TextIO) -> int:
    """Carry out one of the tools for authors."""
    match options.tool:
        case "check":
            path = options.path or services.library.folder
            return check_content(path, services, as_json=options.json, out=out)
        case "schema":
            return print_schema(options.kind, out)
        case "simulate":
            return run_simulation(options, services.library, out)
        case _:
            return run_authoring(options, services, out)


def check_content(path: Path, services: Services, *, as_json: bool, out: TextIO) -> int:
    """Print what is wrong with scenario files; return 1 when anything is an error.

    Raises:
        UserFacing: there is nothing to check.
    """
    if not path.exists():
        raise UserFacing(f"There is nothing at {path}.", remedy="Name a scenario folder or a file in one.")
    # The recogniser reads nothing before there is a scene to try it on: a broken file is told of at once.
    found = inspect(path, library=services.library.folder, recogniser=services.recogniser)
    print(json.dumps([asdict(one) for one in found], indent=1) if as_json else render(found), file=out)
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


def processes_for(sessions: int) -> int:
    """Return how many processes to play in; a frozen program cannot start plain ones of itself."""
    if getattr(sys, "frozen", False):
        return 1
    return max(1, min(os.cpu_count() or 1, MOST_JOBS, sessions // WORTH_A_PROCESS))


def run_simulation(options: argparse.Namespace, library: ScenarioLibrary, out: TextIO) -> int:
    """Let the simulated learners play and print what came of it.

    Raises:
        UserFacing: a scenario cannot be played, or a number is out of bounds.
    """
    seeds = options.seeds
    if not 1 <= seeds <= MOST_SEEDS:
        raise UserFacing(f"{seeds} sessions per learner cannot be played.", remedy=f"Choose 1 to {MOST_SEEDS}.")
    if options.jobs is not None and not 1 <= options.jobs <= MOST_JOBS:
        raise UserFacing(f"{options.jobs} processes cannot be started.", remedy=f"Choose 1 to {MOST_JOBS}.")
    names = tuple(dict.fromkeys(options.slugs)) or library.slugs()
    total = seeds * len(names) * len(PolicyName)
    jobs = options.jobs or processes_for(total)
    with Counter(total) as counter:
        balance = measure(partial(load_scene, library), names, seeds, processes=jobs, on_progress=counter.show)
    print(json.dumps(to_json(balance, seeds), indent=1) if options.json else to_text(balance), file=out)
    return 0
