"""Everything in one file, to take along: a versioned zip of JSON lines with the hash of each part.

    manifest.json     format, when it was made, how many sessions, and for each part its SHA-256 and its size
    scenarios.jsonl   every scene version that was played
    sessions.jsonl    one session a line: its row, its events, its results, tags and scores
    practice.jsonl    practice logs, cards and plan checks
    settings.json     the settings, where there are any
    packs/ID.hardball  every scenario pack that was installed, as its file

Nothing in it is a database: what a stranger sends is read as text, event by event (`bundle_import`).
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeAlias

from sqlalchemy import Connection, Row, select

from trainer.core.errors import UserFacing
from trainer.store import tables
from trainer.store.codec import canonical
from trainer.store.engine import Database

FORMAT = 2
ENDING = ".hardball-records"
MANIFEST, SCENARIOS, SESSIONS, PRACTICE, SETTINGS = (
    "manifest.json", "scenarios.jsonl", "sessions.jsonl", "practice.jsonl", "settings.json",
)  # fmt: skip
PARTS = (SCENARIOS, SESSIONS, PRACTICE, SETTINGS)
PACK = re.compile(r"packs/([a-z0-9][a-z0-9-]{0,99})\.hardball")
MOST_PACKS = 100
LARGEST_PACK = 2_000_000
"""Bytes; what a pack itself may hold is for who installs it to say."""
AT_ONCE = 100
OF_SESSION = {
    "result": tables.session_result,
    "tactics": tables.tactic_result,
    "silences": tables.silence_result,
    "tags": tables.session_tag,
    "scores": tables.rescore,
    "plan": tables.plan,
}
"""What belongs to a session beside its events, by the name it has in a line."""
OF_LEARNER = {"log": tables.practice_log, "card": tables.practice_card, "check": tables.plan_check}
Progress: TypeAlias = Callable[[int, int], None]
"""Is told how much of how much is done; raises to stop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One file of a bundle; size in bytes before packing."""

    sha256: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a bundle says of itself; times in ms since the epoch, None where there is no session."""

    made_ms: int
    sessions: int
    first_ms: int | None
    last_ms: int | None
    parts: dict[str, Part] = field(default_factory=dict)
    format: int = FORMAT

    @property
    def packs(self) -> tuple[str, ...]:
        """Return the ids of the scenario packs in it."""
        return tuple(found.group(1) for found in map(PACK.fullmatch, self.parts) if found is not None)

    def to_json(self) -> str:
        """Return the text of the manifest."""
        parts = {name: {"sha256": part.sha256, "size": part.size} for name, part in self.parts.items()}
        return canonical(
            {
                "format": self.format,
                "made_ms": self.made_ms,
                "sessions": self.sessions,
                "first_ms": self.first_ms,
                "last_ms": self.last_ms,
                "parts": parts,
            }
        )


def file_name(now: datetime) -> str:
    """Return a name for a bundle made now."""
    return f"hardball-{now.astimezone(UTC).strftime('%Y-%m-%d')}{ENDING}"


def export_bundle(
    database: Database,
    target: Path,
    *,
    now: datetime,
    settings: Path | None = None,
    packs: Mapping[str, bytes] | None = None,
    progress: Progress = lambda _done, _total: None,
) -> Manifest:
    """Write every session, those in the bin included, into one file; an existing one is replaced when it is whole.

    Beside the sessions stand the settings and, by their ids, the files of scenario packs.

    The file shows one moment, whatever is played meanwhile. `progress` is told sessions written and all there are.

    Raises:
        UserFacing: the file cannot be written.
        StoreFailure: the records cannot be read.
    """
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with (
            zipfile.ZipFile(part, "x", zipfile.ZIP_DEFLATED, compresslevel=4) as bundle,
            database.reading() as connection,
        ):
            beside = {} if settings is None or not settings.is_file() else {SETTINGS: settings.read_bytes()}
            beside |= {f"packs/{pack}.hardball": raw for pack, raw in (packs or {}).items()}
            manifest = _write(bundle, connection, now, beside, progress)
        part.replace(target)
    except OSError as error:
        raise UserFacing(
            f"The export could not be written to {target}: {error.strerror}.",
            safe="Your records are untouched.",
            remedy="Choose a folder with enough room that you can write to.",
        ) from error
    finally:
        with suppress(OSError):
            part.unlink()
    return manifest


def _write(
    bundle: zipfile.ZipFile, connection: Connection, now: datetime, beside: Mapping[str, bytes], progress: Progress
) -> Manifest:
    started = tables.session.c.started_ms
    sessions = connection.execute(select(tables.session.c.id).order_by(started, tables.session.c.id)).scalars().all()
    span = connection.exec_driver_sql("SELECT min(started_ms), max(started_ms) FROM session").one()
    parts = {
        SCENARIOS: _pack(bundle, SCENARIOS, _raw(_scenarios(connection))),
        SESSIONS: _pack(bundle, SESSIONS, _raw(_sessions(connection, list(sessions), progress))),
        PRACTICE: _pack(bundle, PRACTICE, _raw(_practice(connection))),
    }
    parts |= {name: _pack(bundle, name, iter([raw])) for name, raw in beside.items()}
    manifest = Manifest(
        made_ms=round(now.timestamp() * 1000), sessions=len(sessions), first_ms=span[0], last_ms=span[1], parts=parts
    )
    bundle.writestr(MANIFEST, manifest.to_json())
    return manifest


def _raw(lines: Iterator[str]) -> Iterator[bytes]:
    return (f"{line}\n".encode() for line in lines)


def _pack(bundle: zipfile.ZipFile, name: str, pieces: Iterator[bytes]) -> Part:
    digest, size = hashlib.sha256(), 0
    with bundle.open(name, "w", force_zip64=True) as file:
        for raw in pieces:
            digest.update(raw)
            size += len(raw)
            file.write(raw)
    return Part(sha256=digest.hexdigest(), size=size)


def _scenarios(connection: Connection) -> Iterator[str]:
    table = tables.scenario_snapshot
    for row in connection.execute(select(table).order_by(table.c.scenario, table.c.version)):
        yield canonical(_fields(row))


def _sessions(connection: Connection, ids: list[str], progress: Progress) -> Iterator[str]:
    progress(0, len(ids))
    for first in range(0, len(ids), AT_ONCE):
        chosen = ids[first : first + AT_ONCE]
        rows = {row.id: row for row in connection.execute(_of(tables.session, "id", chosen))}
        beside = {name: _grouped(connection, table, chosen) for name, table in OF_SESSION.items()}
        events: dict[str, list[str]] = {}
        for row in connection.execute(_of(tables.event, "session_id", chosen)):
            # The body is JSON already, and goes in as it is.
            head = canonical([row.seq, row.at_ms, row.kind, row.version])[:-1]
            events.setdefault(row.session_id, []).append(f"{head},{row.body}]")
        for one in chosen:
            told = {"session": _fields(rows[one]), **{name: found.get(one, []) for name, found in beside.items()}}
            yield f'{{"events":[{",".join(events.get(one, ()))}],{canonical(told)[1:]}'
        progress(min(first + AT_ONCE, len(ids)), len(ids))


def _practice(connection: Connection) -> Iterator[str]:
    for name, table in OF_LEARNER.items():
        for row in connection.execute(select(table)):
            yield canonical({name: _fields(row)})


def _of(table: Any, key: str, ids: list[str]) -> Any:
    return select(table).where(table.c[key].in_(ids)).order_by(*table.primary_key.columns)


def _grouped(connection: Connection, table: Any, ids: list[str]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for row in connection.execute(_of(table, "session_id", ids)):
        found.setdefault(row.session_id, []).append(_fields(row))
    return found


def _fields(row: Row[Any]) -> dict[str, Any]:
    return dict(row._mapping)  # noqa: SLF001 - SQLAlchemy's public name


def read_json(text: str | bytes) -> Any:
    """Read JSON that may come from anybody; raises ValueError for whatever is wrong with it, NaN and depth included."""
    try:
        return json.loads(text, parse_constant=_refuse)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def _refuse(word: str) -> Any:
    raise ValueError(f"{word} is no number")
