"""`hardball scenario`: checking scenario files, their schema, and trying scenarios out with built-in learners."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TextIO

from trainer.cli.authoring import run_authoring
from trainer.cli.scenes import load_scene
from trainer.cli.services import Services
from trainer.content.check import render
from trainer.content.diagnostics import errors_in
from trainer.content.json_schema import KINDS, render_schema
from trainer.content.load import ScenarioLibrary
from trainer.content.policies import built_in
from trainer.content.simulate import simulate
from trainer.core.errors import UserFacing
from trainer.session.inspection import inspect

MOST_SEEDS = 10_000


def run_tool(options: argparse.Namespace, services: Services, out: TextIO) -> int:
    """Carry out one of the tools for authors."""
    match options.tool:
        case "check":
            path = options.path or services.library.folder
            return check_content(path, services, as_json=options.json, out=out)
        case "schema":
            return print_schema(options.kind, out)
        case "simulate":
            return run_simulation(services.library, options.slugs, options.seeds, as_json=options.json, out=out)
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


def run_simulation(library: ScenarioLibrary, slugs: Sequence[str], seeds: int, *, as_json: bool, out: TextIO) -> int:
    """Play the built-in learners and print the means.

    Raises:
        UserFacing: a scenario cannot be played, or the number of sessions is out of bounds.
    """
    if not 1 <= seeds <= MOST_SEEDS:
        raise UserFacing(f"{seeds} sessions per learner cannot be played.", remedy=f"Choose 1 to {MOST_SEEDS}.")
    scenarios = [load_scene(library, slug) for slug in (slugs or library.slugs())]
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
