"""What lies in the file: a session's rows as they are written, and the words of the scene's own file."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

COUNTED = 0.6
"""Labels read with less confidence are shown and not counted."""
SAID = "learner_spoke"
HEARD = "counterpart_spoke"
TALKED = ("learner_spoke", "evidence_cited", "ally_brought_in", "break_taken", "learner_left")
"""What a learner can do in a turn."""


@dataclass(frozen=True)
class Row:
    """One line of the event table."""

    seq: int
    at: int
    kind: str
    body: Mapping[str, Any]


def stored_sessions(path: Path) -> Mapping[str, tuple[Row, ...]]:
    """Return the rows of every session in a file of records, by id, oldest session first."""
    with sqlite3.connect(path) as connection:
        ids = [one for (one,) in connection.execute("select id from session order by started_ms, id")]
        query = "select seq, at_ms, kind, body from event where session_id = ? order by seq"
        found = {
            one: tuple(
                Row(seq, at, kind, json.loads(body)) for seq, at, kind, body in connection.execute(query, (one,))
            )
            for one in ids
        }
    connection.close()
    return found


def read_yaml(path: Path) -> Mapping[str, Any]:
    """Return a content file as it is written."""
    found: Mapping[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def of(rows: Sequence[Row], *kinds: str) -> Iterator[Row]:
    """Yield the rows of some kinds."""
    return (row for row in rows if row.kind in kinds)


def talked(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield what the learner did in turns; a wish to adjourn said in words is the turn of those words."""
    asked = (row for row in of(rows, "adjournment_asked") if not row.body["spoken"])
    yield from (*of(rows, *TALKED), *asked)


def readings(rows: Sequence[Row]) -> Mapping[int, Mapping[str, Any]]:
    """Return what was understood of each utterance by its number, as last put right by the learner."""
    found = {row.seq: row.body["reading"] for row in of(rows, SAID)}
    for row in of(rows, "reading_corrected"):
        found[row.body["of_seq"]] = row.body["reading"]
    return found


def counted(reading: Mapping[str, Any], what: str = "moves") -> frozenset[str]:
    """Return the ids of labels that count."""
    return frozenset(label["id"] for label in reading[what] if label["confidence"] >= COUNTED)


def finished_at(rows: Sequence[Row], seq: int) -> int | None:
    """Return when a counterpart's line first stood there in full."""
    return next((row.at for row in of(rows, "line_finished") if row.body["of_seq"] == seq), None)


def ending(rows: Sequence[Row]) -> Row:
    """Return the row that ended the session."""
    return next(of(rows, "session_ended"))


def prepared(rows: Sequence[Row]) -> Mapping[str, Any]:
    """Return the last preparation."""
    found: Mapping[str, Any] = list(of(rows, "preparation_done"))[-1].body["preparation"]
    return found


def words(text: str) -> int:
    """Count the words of a text."""
    return len(text.split())
