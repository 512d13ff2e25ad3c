"""`hardball sessions` and `hardball report`: what is stored."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TextIO

from trainer.cli.services import Services
from trainer.reports.formats import write_report
from trainer.store.history import History, SessionRow


def run_records(options: argparse.Namespace, services: Services, out: TextIO) -> int:
    """List the sessions, or write the report of one and print where it is."""
    with services.room() as room:
        room.file_missing()
        if options.command == "sessions":
            return list_sessions(room.store.history, as_json=options.json, out=out)
        print(write_report(room.open(options.session), options.format, options.output), file=out)
        return 0


def list_sessions(history: History, *, as_json: bool, out: TextIO) -> int:
    """Print the stored sessions, newest first."""
    rows: list[SessionRow] = []
    page = history.page()
    while True:
        rows.extend(page.rows)
        if page.more is None:
            break
        page = history.page(after=page.more)
    if as_json:
        print(json.dumps([asdict(row) for row in rows], indent=1, ensure_ascii=False), file=out)
        return 0
    if not rows:
        print("No sessions yet.", file=out)
    for row in rows:
        started = datetime.fromtimestamp(row.started_ms / 1000, UTC).astimezone().strftime("%Y-%m-%d %H:%M")
        own = f"{row.own:.0f} points" if row.own is not None else ""
        print(f"{row.id}  {started}  {row.title}  {row.outcome or 'unfinished'}  {own}".rstrip(), file=out)
    return 0
