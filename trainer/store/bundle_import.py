"""Taking in a bundle from anywhere: looked at whole before anything is stored, then merged without duplicates."""

from __future__ import annotations

import hashlib
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, bindparam, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or
from sqlalchemy.exc import IntegrityError

from trainer.core.errors import UserFacing
from trainer.core.events import Recorded, SessionStarted
from trainer.store import filing, sessions, tables, transcripts
from trainer.store.bundle import (
    FORMAT,
    LARGEST_PACK,
    MANIFEST,
    MOST_PACKS,
    OF_LEARNER,
    OF_SESSION,
    PACK,
    PARTS,
    PRACTICE,
    SCENARIOS,
    SESSIONS,
    SETTINGS,
    Manifest,
    Part,
    Progress,
    read_json,
)
from trainer.store.bundle_check import row_of, scenario_of, sound_events
from trainer.store.codec import canonical
from trainer.store.engine import Database
from trainer.store.problems import ProblemKind, StoreFailure
from trainer.store.sessions import SessionCard

LONGEST_MANIFEST = 100_000
LONGEST_LINE = 64_000_000
"""Bytes; a session with ten million letters still fits."""
MOST_BYTES = 40_000_000_000
"""Of all parts unpacked: some hundred thousand sessions."""
AT_ONCE = 50
ENCRYPTED = 1
"""The flag of a zip entry that needs a password."""
_SNAPSHOT = select(tables.scenario_snapshot.c.scenario).where(
    tables.scenario_snapshot.c.scenario == bindparam("scenario"),
    tables.scenario_snapshot.c.version == bindparam("version"),
)
OWN_FIELDS = ("favourite", "note", "deleted_ms", "rubric", "own", "joint", "metrics")
"""What a session's row holds beyond what its events say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import did: sessions taken in, sessions that were here already, and others that could not be read."""

    added: int
    known: int
    unreadable: int = 0


def look_into(path: Path, *, progress: Progress = lambda _done, _total: None) -> Manifest:
    """Return what a bundle holds once every part of it is as its manifest says; `progress` in bytes read.

    Raises:
        UserFacing: it is no bundle, or of a newer version, or damaged.
    """
    with _opened(path) as bundle:
        manifest = _read_manifest(bundle)
        total, done = sum(part.size for part in manifest.parts.values()), 0
        for name, part in manifest.parts.items():
            digest, size = hashlib.sha256(), 0
            with bundle.open(name) as file:
                while chunk := file.read(1 << 20):
                    digest.update(chunk)
                    size += len(chunk)
                    if size > part.size:
                        raise _refusal(f"{name} is longer than it says")
                    progress(done + size, total)
            done += size
            if size != part.size or digest.hexdigest() != part.sha256:
                raise _refusal(f"{name} is not what it was when it was written")
        return manifest


def import_bundle(database: Database, path: Path, *, progress: Progress = lambda _done, _total: None) -> Imported:
    """Take in every session that is not here yet; those that are stay as they are here. Can be repeated.

    What was taken in before a stop stays. `progress` is told sessions looked at and all there are.

    Raises:
        UserFacing: it is no sound bundle; nothing was taken in.
        StoreFailure: the records cannot be written.
    """
    manifest = look_into(path)
    with _opened(path) as bundle:
        with database.writing() as connection:
            for line in _lines(bundle, SCENARIOS):
                _take_scenario(connection, line)
        added, known, unreadable = _take_sessions(database, bundle, manifest.sessions, progress)
        with database.writing() as connection:
            _take_practice(connection, bundle)
    return Imported(added=added, known=known, unreadable=unreadable)


def settings_in(path: Path) -> str | None:
    """Return the text of the settings in a bundle that was looked into, None where there are none.

    Raises:
        UserFacing: the bundle cannot be read.
    """
    with _opened(path) as bundle:
        if SETTINGS not in bundle.namelist():
            return None
        with bundle.open(SETTINGS) as file:
            raw = file.read(LONGEST_MANIFEST)
    return raw.decode("utf-8", "replace")


def packs_in(path: Path) -> dict[str, bytes]:
    """Return the scenario packs in a bundle that was looked into, the file of each by its id, unchecked.

    Raises:
        UserFacing: the bundle cannot be read.
    """
    with _opened(path) as bundle:
        found = {name: match.group(1) for name in bundle.namelist() if (match := PACK.fullmatch(name)) is not None}
        held: dict[str, bytes] = {}
        for name, pack in found.items():
            with bundle.open(name) as file:
                held[pack] = file.read(LARGEST_PACK)
    return held


def _take_sessions(database: Database, bundle: zipfile.ZipFile, total: int, progress: Progress) -> tuple[int, int, int]:
    added = known = unreadable = 0
    waiting: list[tuple[dict[str, Any], list[Recorded]]] = []

    def store() -> int:
        with database.writing() as connection:
            done = sum(_take_session(connection, line, events) for line, events in waiting)
        waiting.clear()
        return done

    read = 0
    progress(0, total)
    for line in _lines(bundle, SESSIONS):
        if _is_here(database, line):
            known += 1
        elif (events := sound_events(line)) is not None:
            read += 1
            waiting.append((line, events))
        else:
            unreadable += 1
        if len(waiting) >= AT_ONCE:
            added += store()
            progress(min(added + known + unreadable, total), total)
    added += store()
    progress(total, total)
    return added, known, unreadable + read - added


def _is_here(database: Database, line: dict[str, Any]) -> bool:
    row = line.get("session")
    session_id = str(row.get("id", ""))[:100] if isinstance(row, dict) else ""
    with database.reading() as connection:
        here = select(tables.session.c.id).where(tables.session.c.id == session_id)
        return connection.execute(here).scalar() is not None


def _take_session(connection: Connection, line: dict[str, Any], events: list[Recorded]) -> bool:
    """Store one session as its events and its rows say; one that contradicts what is here is left out."""
    row = line["session"]
    session_id, started = row["id"], events[0].event
    assert isinstance(started, SessionStarted)
    if not connection.execute(_SNAPSHOT, {"scenario": started.scenario, "version": started.scenario_version}).first():
        return False
    card = SessionCard(title=row["title"], counterpart=row["counterpart"], difficulty=row["difficulty"], snapshot="")
    savepoint = connection.begin_nested()
    try:
        sessions.start_session(connection, session_id, card, started)
        connection.execute(insert(tables.event), _event_rows(session_id, line))
        sessions.follow(connection, session_id, events)
        own = {name: row[name] for name in OWN_FIELDS}
        connection.execute(update(tables.session).where(tables.session.c.id == session_id).values(**own))
        _take_rows(connection, session_id, line)
    except IntegrityError:
        savepoint.rollback()
        return False
    savepoint.commit()
    return True


def _take_rows(connection: Connection, session_id: str, line: dict[str, Any]) -> None:
    """Store what stands beside the events; what a row repeats of the session is what the events say, not the row."""
    kept = connection.execute(select(tables.session).where(tables.session.c.id == session_id)).one()
    shared = {**filing.shared_fields(kept), "outcome": kept.outcome}
    for name, table in OF_SESSION.items():
        ours = {column: value for column, value in shared.items() if column in table.c}
        for one in line[name]:
            if kept.outcome is not None or "counts" not in table.c:
                connection.execute(insert(table), {**one, **ours})
    note = "\n".join([kept.note, *(one["tag"] for one in line["tags"])]).strip()
    transcripts.write_note(connection, session_id, note)


def _event_rows(session_id: str, line: dict[str, Any]) -> list[dict[str, Any]]:
    names = ("seq", "at_ms", "kind", "version")
    return [
        {"session_id": session_id, **dict(zip(names, told[:4], strict=True)), "body": canonical(told[4])}
        for told in line["events"]
    ]


def _take_scenario(connection: Connection, line: dict[str, Any]) -> None:
    """Keep a scene version that is not here yet; one that cannot be read is left out."""
    row = scenario_of(line)
    if row is not None:
        connection.execute(insert_or(tables.scenario_snapshot).values(**row).on_conflict_do_nothing())


def _take_practice(connection: Connection, bundle: zipfile.ZipFile) -> None:
    """Take in logs and plan checks that are not here, and cards where there is none for that tactic yet."""
    for line in _lines(bundle, PRACTICE):
        for name, table in OF_LEARNER.items():
            if name not in line:
                continue
            try:
                row = row_of(table, line[name])
            except (ValueError, KeyError, TypeError):
                continue
            row.pop("id", None)
            if _already(connection, table, row):
                continue
            with connection.begin_nested() as savepoint:
                try:
                    connection.execute(insert_or(table).values(**row).on_conflict_do_nothing())
                except IntegrityError:
                    # It speaks of a session or a plan that is not here.
                    savepoint.rollback()


def _already(connection: Connection, table: Table, row: Mapping[str, Any]) -> bool:
    """Tell whether a log stands here word for word: those whose session was deleted have no key of their own."""
    if table is not tables.practice_log:
        return False
    same = [table.c[name].is_not_distinct_from(value) for name, value in row.items()]
    return connection.execute(select(table.c.id).where(*same)).first() is not None


def _lines(bundle: zipfile.ZipFile, name: str) -> Iterator[dict[str, Any]]:
    if name not in bundle.namelist():
        return
    with bundle.open(name) as file:
        while raw := file.readline(LONGEST_LINE):
            if len(raw) >= LONGEST_LINE:
                raise _refusal(f"a line of {name} is too long")
            try:
                line = read_json(raw)
            except ValueError as error:
                raise _refusal(f"a line of {name} cannot be read") from error
            if isinstance(line, dict):
                yield line


def _read_manifest(bundle: zipfile.ZipFile) -> Manifest:
    names = bundle.namelist()
    if MANIFEST not in names:
        raise _refusal("it has no manifest")
    with bundle.open(MANIFEST) as file:
        raw = file.read(LONGEST_MANIFEST + 1)
    try:
        manifest = _manifest_of(read_json(raw) if len(raw) <= LONGEST_MANIFEST else None)
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError) as error:
        raise _refusal("its manifest cannot be read") from error
    if any(info.flag_bits & ENCRYPTED for info in bundle.infolist()):
        raise _refusal("it is locked with a password")
    packs = {name for name in manifest.parts if PACK.fullmatch(name)}
    if sorted(names) != sorted([MANIFEST, *manifest.parts]) or not manifest.parts.keys() - packs <= set(PARTS):
        raise _refusal("it holds other files than it says")
    sizes = [part.size for part in manifest.parts.values()]
    if len(packs) > MOST_PACKS or max((manifest.parts[name].size for name in packs), default=0) > LARGEST_PACK:
        raise _refusal("its scenario packs are too many or too large")
    if min(sizes, default=0) < 0 or sum(sizes) > MOST_BYTES:
        raise _refusal("it would be far too large")
    return manifest


def _manifest_of(told: Any) -> Manifest:
    if told["format"] > FORMAT:
        raise StoreFailure(
            ProblemKind.NEWER,
            "This export was made by a newer version of Hardball.",
            safe="Nothing was taken in.",
            remedy="Install the newer version, then import it again.",
            detail=f"bundle format {told['format']}",
        )
    return Manifest(
        made_ms=int(told["made_ms"]),
        sessions=int(told["sessions"]),
        first_ms=_moment(told["first_ms"]),
        last_ms=_moment(told["last_ms"]),
        parts={name: Part(sha256=str(one["sha256"]), size=int(one["size"])) for name, one in told["parts"].items()},
    )


def _moment(told: object) -> int | None:
    return None if told is None else int(str(told))


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(path) as bundle:
            yield bundle
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise _refusal("it is no export of Hardball, or it is damaged") from error
    except OSError as error:
        raise UserFacing(
            f"{path.name} could not be read: {error.strerror}.",
            safe="Nothing was taken in.",
            remedy="Copy it here anew.",
        ) from error


def _refusal(reason: str) -> UserFacing:
    return UserFacing(
        f"This file cannot be imported: {reason}.",
        safe="Nothing was taken in.",
        remedy="Export it again on the other machine and copy the file whole.",
    )
