"""`hardball sessions` and `hardball report`: what is stored."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from datetime import UTC, date, datetime
from typing import TextIO

from trainer.cli.services import Services
from trainer.core.errors import UserFacing
from trainer.paths import Paths
from trainer.reports.data import write_schema
from trainer.reports.formats import Form, write_report
from trainer.reports.names import Names
from trainer.settings import FILE_NAME, load_settings
from trainer.store.history import History, SessionFilter, SessionRow

DAY_MS = 86_400_000


def run_records(options: argparse.Namespace, services: Services, out: TextIO) -> int:
    """List the sessions, or write the report of some and print where it is."""
    if options.command == "report" and options.schema:
        print(write_schema(), end="", file=out)
        return 0
    with services.room() as room:
        room.file_missing()
        if options.command == "sessions":
            return list_sessions(room.store.history, as_json=options.json, out=out)
        if options.output is None:
            raise UserFacing("Where to? --output names the file of the report.", safe="Nothing was written.")
        pasts = [room.open(one) for one in options.session or _chosen(room.store.history, options)]
        names = Names(learner=learner_of(services.paths), dropped=options.without_names)
        print(write_report(pasts, Form(options.format), options.output, names=names), file=out)
        return 0


def _chosen(history: History, options: argparse.Namespace) -> list[str]:
    """Return the ids of the finished sessions of a period and scenario, oldest first; days are the user's own."""
    since = _midnight_ms(options.since) if options.since else 0
    until = _midnight_ms(options.until) + DAY_MS if options.until else None
    rows = stored_rows(history, SessionFilter(scenario=options.scenario, finished=True))
    inside = [row for row in rows if row.started_ms >= since and (until is None or row.started_ms < until)]
    return [row.id for row in reversed(inside)]


def _midnight_ms(day: date) -> int:
    return int(datetime(day.year, day.month, day.day).astimezone().timestamp() * 1000)


def stored_rows(history: History, wanted: SessionFilter | None = None) -> list[SessionRow]:
    """Return every stored session that is wanted, newest first."""
    page = history.page(wanted)
    rows = list(page.rows)
    while page.more is not None:
        page = history.page(wanted, after=page.more)
        rows.extend(page.rows)
    return rows


def learner_of(paths: Paths) -> str:
    """Return the learner's name as the settings have it."""
    return load_settings(paths.config / FILE_NAME).settings.learner_name


def list_sessions(history: History, *, as_json: bool, out: TextIO) -> int:
    """Print the stored sessions, newest first."""
    rows = stored_rows(history)
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
