"""Carries out a parsed command with the collaborators that bootstrap supplies."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol, TextIO

from trainer.cli.play import TextTable, play_script
from trainer.cli.tools import (
    Examined,
    check_content,
    list_sessions,
    print_examination,
    print_schema,
    run_simulation,
)
from trainer.content.load import ScenarioLibrary
from trainer.core.errors import UserFacing
from trainer.core.ports import Recogniser
from trainer.core.terms import Issue
from trainer.language.issue_spec import issues_from_json
from trainer.language.understanding import as_json, understand_lines
from trainer.reports.formats import write_report
from trainer.session.room import PracticeRoom


class Services(Protocol):
    """What commands need; each is made when first asked for."""

    @property
    def library(self) -> ScenarioLibrary:
        """Return the scenario library."""
        ...

    @property
    def recogniser(self) -> Recogniser:
        """Return the recogniser."""
        ...

    def room(self) -> AbstractContextManager[PracticeRoom]:
        """Open the practice room; it is closed at the end."""
        ...

    def examine(self) -> Sequence[Examined]:
        """Look the installation over."""
        ...


def run_command(options: argparse.Namespace, services: Services, *, lines: TextIO, out: TextIO) -> int:
    """Carry out one command and return its exit status."""
    match options.command:
        case "play":
            return _play(options, services, lines, out)
        case "understand":
            return _understand(options, services, lines, out)
        case "scenario":
            return _scenario(options, services, out)
        case "report":
            with services.room() as room:
                written = write_report(room.open(options.session), options.format, options.output)
            print(written, file=out)
            return 0
        case "sessions":
            with services.room() as room:
                return list_sessions(room.store.history, as_json=options.json, out=out)
        case "doctor":
            return print_examination(services.examine(), as_json=options.json, out=out)
        case unknown:
            raise ValueError(unknown)


def _play(options: argparse.Namespace, services: Services, lines: TextIO, out: TextIO) -> int:
    if options.script is not None:
        scenario = services.library.load(options.slug)
        return play_script(
            scenario, options.script, services.recogniser, seed=options.seed, as_json=options.json, out=out
        )
    with services.room() as room:
        return TextTable(room, room.begin(options.slug, seed=options.seed), out).run(lines)


def _understand(options: argparse.Namespace, services: Services, lines: TextIO, out: TextIO) -> int:
    if options.export_corrections:
        with services.room() as room:
            for one in room.store.history.corrections():
                example = {"scenario": one.scenario, "text": one.said, **as_json(one.after)}
                print(json.dumps(example, ensure_ascii=False), file=out)
        return 0
    issues = _issues(options.scenario, services)
    failed = False
    for answer, read in understand_lines(lines, services.recogniser, issues):
        failed = failed or not read
        print(answer, file=out, flush=True)
    return 1 if failed else 0


def _issues(named: str | None, services: Services) -> tuple[Issue, ...]:
    """Return the issues of a scenario by slug, or of a JSON file with a list of issues."""
    if not named:
        return ()
    path = Path(named)
    if path.suffix != ".json":
        slug = path.parent.name if path.name == "scenario.yaml" else path.name
        return services.library.load(slug).bargain.issues
    try:
        loaded = json.loads(path.read_text(encoding="utf-8"))
        return issues_from_json(loaded["issues"] if isinstance(loaded, Mapping) else loaded)
    except (OSError, ValueError, KeyError) as error:
        raise UserFacing(f"{path} holds no list of issues: {error}.", remedy="Name a scenario or mend it.") from error


def _scenario(options: argparse.Namespace, services: Services, out: TextIO) -> int:
    library = services.library
    match options.tool:
        case "check":
            return check_content(options.path or library.folder, services.recogniser, out)
        case "schema":
            return print_schema(options.kind, out)
        case "simulate":
            return run_simulation(library, options.slugs, options.seeds, as_json=options.json, out=out)
        case unknown:
            raise ValueError(unknown)


def complain(error: UserFacing) -> None:
    """Say on standard error what happened, what is safe and what to do."""
    print(f"hardball: {error.message}", file=sys.stderr)
    for sentence in (error.safe, error.remedy):
        if sentence:
            print(sentence, file=sys.stderr)
