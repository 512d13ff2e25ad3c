"""`hardball export` and `hardball import`: all records in one file, out and in."""

from __future__ import annotations

import argparse
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from trainer.cli.services import Services
from trainer.core.errors import UserFacing
from trainer.settings import FILE_NAME, load_settings
from trainer.store.bundle import export_bundle, file_name
from trainer.store.bundle_import import import_bundle, look_into, settings_in


def run_bundles(options: argparse.Namespace, services: Services, out: TextIO) -> int:
    """Write everything into a file, or take in what a file holds, and say how much it was."""
    settings = services.paths.config / FILE_NAME
    with services.room() as room:
        if options.command == "export":
            now = datetime.now(UTC)
            target = options.file / file_name(now) if options.file.is_dir() else options.file
            made = export_bundle(room.store.database, target, now=now, settings=settings, progress=_show_progress)
            print(f"{target}: {made.sessions} sessions", file=out)
            return 0
        if options.look:
            held = look_into(options.file)
            span = " to ".join(sorted({_day(ms) for ms in (held.first_ms, held.last_ms) if ms is not None}))
            print(f"{held.sessions} sessions{f', {span}' if span else ''}; exported {_day(held.made_ms)}", file=out)
            return 0
        done = import_bundle(room.store.database, options.file, progress=_show_progress)
    print(f"{done.added} sessions taken in, {done.known} were here already", file=out)
    if done.unreadable:
        print(f"{done.unreadable} could not be read and were left out", file=out)
    if not settings.exists() and _take_settings(options.file, settings):
        print("The settings were taken over, as there were none here.", file=out)
    return 0


def _take_settings(bundle: Path, target: Path) -> bool:
    """Write the settings of a bundle where there are none yet, unless the program cannot read them."""
    text = settings_in(bundle)
    if text is None:
        return False
    try:
        target.write_text(text, encoding="utf-8")
        sound = load_settings(target).notice is None
    except (OSError, UserFacing):
        sound = False
    if not sound:
        with suppress(OSError):
            target.unlink()
    return sound


def _day(ms: int) -> str:
    try:
        return datetime.fromtimestamp(ms / 1000, UTC).astimezone().strftime("%Y-%m-%d")
    except (OverflowError, ValueError, OSError):
        return "an unknown day"


def _show_progress(done: int, total: int) -> None:
    """Keep one line up to date, where somebody is looking."""
    if sys.stderr.isatty() and total:
        print(f"\r{100 * done // total} %", end="\n" if done == total else "", file=sys.stderr, flush=True)
