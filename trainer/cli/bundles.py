"""`hardball export` and `hardball import`: all records in one file, out and in."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from typing import TextIO

from trainer.cli.services import Services
from trainer.session.luggage import pack_up, unpack
from trainer.settings import FILE_NAME, save_settings
from trainer.store.bundle import Manifest, file_name
from trainer.store.bundle_import import look_into


def run_bundles(options: argparse.Namespace, services: Services, out: TextIO) -> int:
    """Write everything into a file, or take in what a file holds, and say how much it was."""
    settings = services.paths.config / FILE_NAME
    with services.room() as room:
        if options.command == "export":
            now = datetime.now(UTC)
            target = options.file / file_name(now) if options.file.is_dir() else options.file
            made = pack_up(room, target, now=now, settings=settings, progress=_show_progress)
            print(f"{target}: {made.sessions} sessions{_packs(made)}", file=out)
            return 0
        if options.look:
            held = look_into(options.file)
            span = " to ".join(sorted({_day(ms) for ms in (held.first_ms, held.last_ms) if ms is not None}))
            print(
                f"{held.sessions} sessions{f', {span}' if span else ''}{_packs(held)}; exported {_day(held.made_ms)}",
                file=out,
            )
            return 0
        done = unpack(room, options.file, progress=_show_progress)
    print(f"{done.records.added} sessions taken in, {done.records.known} were here already", file=out)
    if done.records.unreadable:
        print(f"{done.records.unreadable} could not be read and were left out", file=out)
    if done.packs:
        print(f"Scenario packs added to your library: {', '.join(done.packs)}", file=out)
    for refused in done.refused:
        print(refused, file=sys.stderr)
    if done.settings is not None and not settings.exists():
        save_settings(settings, done.settings)
        print("The settings were taken over, as there were none here.", file=out)
    return 0


def _packs(held: Manifest) -> str:
    return f", {len(held.packs)} scenario packs" if held.packs else ""


def _day(ms: int) -> str:
    try:
        return datetime.fromtimestamp(ms / 1000, UTC).astimezone().strftime("%Y-%m-%d")
    except (OverflowError, ValueError, OSError):
        return "an unknown day"


def _show_progress(done: int, total: int) -> None:
    """Keep one line up to date, where somebody is looking."""
    if sys.stderr.isatty() and total:
        print(f"\r{100 * done // total} %", end="\n" if done == total else "", file=sys.stderr, flush=True)
