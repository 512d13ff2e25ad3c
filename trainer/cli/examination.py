"""Looks the installation over for the doctor; nothing found here ends the program, whatever is broken."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import trainer
from trainer.cli.doctor import Examined, Health
from trainer.content.load import ScenarioLibrary
from trainer.core.errors import UserFacing
from trainer.paths import Paths
from trainer.store.health import examine as examine_store
from trainer.voice.probe import probe

SCREEN_PATIENCE_S = 30.0
LONGEST_DETAIL = 200
NO_QT = "Run 'python3 packaging/bootstrap.py run', which names the missing system libraries."


def examine(paths: Paths, library: ScenarioLibrary, database: Path) -> Sequence[Examined]:
    """Look everything over: Python, folders, records, scenarios, screen and fonts, voice."""
    return [
        Examined(
            name="Python",
            health=Health.OK,
            detail=f"{platform.python_version()} on {platform.system()} {platform.machine()}",
            essential=True,
        ),
        examine_folders(paths),
        examine_records(database, paths.backups),
        examine_scenarios(library),
        *examine_screen_apart(screen_command()),
        *examine_voice(),
    ]


def examine_folders(paths: Paths) -> Examined:
    """Look whether the user's folders can be made."""
    try:
        paths.create()
    except UserFacing as error:
        return Examined(name="Folders", health=Health.FAILED, detail=error.message, remedy=error.remedy, essential=True)
    return Examined(name="Folders", health=Health.OK, detail=str(paths.data), essential=True)


def examine_records(database: Path, backups: Path) -> Examined:
    """Look whether the records are whole and of a version this program knows; they are not changed."""
    found = examine_store(database, backups)
    if found.problem is not None:
        detail = f"{found.problem.value}: {found.detail}" if found.detail else found.problem.value
        return Examined(name="Records", health=Health.FAILED, detail=detail, remedy=found.remedy, essential=True)
    if not found.exists:
        return Examined(name="Records", health=Health.OK, detail="none yet", essential=True)
    detail = f"schema {found.revision}, {found.sessions} sessions, {found.events} events, {found.backups} backups"
    if found.needs_upgrade:
        return Examined(
            name="Records",
            health=Health.DEGRADED,
            detail=f"{detail}, of an earlier version",
            remedy="The next start brings them up to date; a copy is made before.",
            essential=True,
        )
    return Examined(name="Records", health=Health.OK, detail=detail, essential=True)


def examine_scenarios(library: ScenarioLibrary) -> Examined:
    """Look whether there is anything to play."""
    problems = library.problems()
    playable = len(library.summaries())
    if not playable:
        health, detail = Health.FAILED, "none can be played"
    elif problems:
        health, detail = Health.DEGRADED, f"{playable} can be played; {problems[0].place}: {problems[0].message}"
    else:
        health, detail = Health.OK, f"{playable} found"
    remedy = "" if health is Health.OK else "Run 'hardball scenario check'."
    return Examined(name="Scenarios", health=health, detail=detail, remedy=remedy, essential=True)


def screen_command() -> tuple[str, ...]:
    """Return how to start this program so that it looks at the screen alone."""
    words = ("doctor", "--screen-only", "--json")
    return (
        (sys.executable, *words) if getattr(sys, "frozen", False) else (sys.executable, "-P", "-m", "trainer", *words)
    )


def examine_screen_apart(command: Sequence[str]) -> Sequence[Examined]:
    """Look at the screen in a process of its own: where Qt finds no screen it ends the process it is in."""
    root = str(Path(trainer.__file__).resolve().parent.parent)
    search = os.pathsep.join(part for part in (root, os.environ.get("PYTHONPATH", "")) if part)
    try:
        done = subprocess.run(  # noqa: S603 - it is this very program
            command,
            env={**os.environ, "PYTHONPATH": search},
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=SCREEN_PATIENCE_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return (_no_screen(f"Qt did not answer: {error}"),)
    try:
        return tuple(Examined(**{**one, "health": Health(one["health"])}) for one in json.loads(done.stdout)["checks"])
    except (ValueError, KeyError, TypeError):
        return (_no_screen(_first_line(done.stderr) or f"Qt ended with status {done.returncode}"),)


def _no_screen(detail: str) -> Examined:
    display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    platform_named = os.environ.get("QT_QPA_PLATFORM")
    remedy = NO_QT
    if "connect to display" in detail and display:
        remedy = f"No screen answers at {display}: start from a desktop session, or correct DISPLAY."
    elif platform_named and "Qt platform plugin" in detail:
        remedy = f"QT_QPA_PLATFORM asks for {platform_named}; unset it."
    return Examined(name="Screen", health=Health.FAILED, detail=detail[:LONGEST_DETAIL], remedy=remedy, essential=True)


def _first_line(text: str) -> str:
    """Return what went wrong first; of a traceback that is its last line."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines:
        return ""
    return lines[-1] if lines[0].startswith("Traceback") else lines[0]


def examine_voice() -> Iterator[Examined]:
    """Look at the speech engine and the sound devices; without them the trainer goes on in text."""
    for one in probe():
        yield Examined(name=one.name, health=Health(one.health.value), detail=one.detail, remedy=one.remedy)
