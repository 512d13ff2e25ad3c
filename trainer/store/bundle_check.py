"""Whether what a bundle holds is what it says: read as text from a stranger, bounded, typed, event by event."""

from __future__ import annotations

import math
import re
from typing import Any

from sqlalchemy import Table

from trainer.core.events import Recorded, SessionStarted
from trainer.core.moves import Move
from trainer.store import tables
from trainer.store.bundle import OF_SESSION, read_json
from trainer.store.codec import EVENTS, Encoded, canonical
from trainer.store.keeping import LONGEST_NOTE, LONGEST_TAG, MOST_TAGS
from trainer.store.problems import StoreFailure
from trainer.store.snapshot import read_snapshot

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}")
"""What ids and scenes are called: they become parts of file names."""
LONGEST_TITLE = 300
MOST_EVENTS = 100_000
MOST_PACKAGES = 50_000
"""Combinations of a scene's options; all are gone through when a session is opened."""
HARDEST = 5


def sound_events(line: dict[str, Any]) -> list[Recorded] | None:
    """Return the events of a line that is a session which could be stored and opened, None for any other."""
    try:
        return _check_session(line)
    except (ValueError, KeyError, TypeError, StoreFailure):
        return None


def scenario_of(line: dict[str, Any]) -> dict[str, Any] | None:
    """Return the row of a scene version, None where it cannot be read or would keep a machine busy for ever."""
    try:
        row = row_of(tables.scenario_snapshot, line)
        scene = read_snapshot(row["body"])
    except (ValueError, KeyError, TypeError, StoreFailure, RecursionError):
        return None
    packages = math.prod(len(issue.options) for issue in scene.bargain.issues)
    same = (scene.id, scene.version) == (row["scenario"], row["version"])
    return row if same and NAME.fullmatch(scene.id) and 0 < packages <= MOST_PACKAGES else None


def _check_session(line: dict[str, Any]) -> list[Recorded]:
    """Read a session through, so that nothing is stored that could not be opened, and return its events.

    Raises:
        ValueError, KeyError, TypeError, StoreFailure: it is not a session of ours.
    """
    row = row_of(tables.session, line["session"])
    events = events_of(line)
    started = events[0].event
    if not isinstance(started, SessionStarted) or [one.seq for one in events] != list(range(1, len(events) + 1)):
        raise ValueError("a session begins with its start and counts its events")
    if (started.scenario, started.scenario_version, started.wall_ms) != (
        row["scenario"], row["scenario_version"], row["started_ms"],
    ):  # fmt: skip
        raise ValueError("the row is another session's")
    if not all(NAME.fullmatch(row[name]) for name in ("id", "scenario")) or not 1 <= row["difficulty"] <= HARDEST:
        raise ValueError("no such session")
    if max(len(row["title"]), len(row["counterpart"])) > LONGEST_TITLE or len(row["note"]) > LONGEST_NOTE:
        raise ValueError("far too long")
    if len(line["tags"]) > MOST_TAGS or any(len(one["tag"]) > LONGEST_TAG for one in line["tags"]):
        raise ValueError("too many tags")
    if not {one["move"] for one in line["plan"]} <= {"", *Move}:
        raise ValueError("no such move")
    if row["metrics"] is not None and not isinstance(read_json(row["metrics"]), dict):
        raise ValueError("no figures")
    for name, table in OF_SESSION.items():
        for one in line[name]:
            if row_of(table, one)["session_id"] != row["id"]:
                raise ValueError("a row of another session")
    return events


def events_of(line: dict[str, Any]) -> list[Recorded]:
    """Return the events of a line as the program reads them.

    Raises:
        ValueError, TypeError, StoreFailure: they are not events of ours.
    """
    told = line["events"]
    if not isinstance(told, list) or not 0 < len(told) <= MOST_EVENTS:
        raise ValueError("no events")
    found = []
    for seq, at_ms, kind, version, body in told:
        if not all(type(number) is int for number in (seq, at_ms, version)) or not isinstance(kind, str):
            raise ValueError("no event")
        event = EVENTS.decode(Encoded(kind=kind, version=version, body=canonical(body)))
        found.append(Recorded(seq=seq, at_ms=at_ms, event=event))
    return found


def row_of(table: Table, told: object) -> dict[str, Any]:
    """Return a row with the columns of a table, each of its type; columns of a later schema may be missing.

    Raises:
        ValueError: it is not such a row.
    """
    if not isinstance(told, dict) or not told.keys() <= {column.name for column in table.columns}:
        raise ValueError(f"no row of {table.name}")
    for column in table.columns:
        if column.name not in told and (column.nullable or column.server_default is not None):
            continue
        value, kind = told[column.name], column.type.python_type
        wanted: tuple[type, ...] = (int, float) if kind is float else (kind,)
        if value is None and column.nullable:
            continue
        if type(value) not in wanted or (isinstance(value, int) and abs(value) >= 2**63):
            raise ValueError(f"{column.name} cannot be {value!r:.40}")
    return dict(told)
