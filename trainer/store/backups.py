"""Copies of the records: made whole by SQLite while the program runs, checked before they count, and rotated."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from trainer.store.problems import WORDINGS, ProblemKind, StoreFailure, diagnose, is_full
from trainer.store.revision import read_revision

KEEP_DAILY = 7
PREVIEWED = 5
"""Sessions named in a preview."""
DAY = timedelta(hours=20)
"""How old the last daily copy has to be; under 24 h, so that a start each evening makes one each evening."""
STAMP = "%Y%m%d-%H%M%S"
NAME = re.compile(r"records-(?P<stamp>\d{8}-\d{6})-(?P<reason>daily|upgrade|by-hand)(?:-(?P<revision>\w+))?\.db")


class BackupReason(StrEnum):
    """Why a copy was made."""

    DAILY = "daily"
    UPGRADE = "upgrade"
    BY_HAND = "by-hand"


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """One copy; sound tells whether SQLite found it whole, and the counts are then of what it holds."""

    path: Path
    taken: datetime
    """UTC."""
    reason: BackupReason
    size: int
    """Bytes."""
    sound: bool
    revision: str = ""
    sessions: int = 0
    last_started_ms: int | None = None
    """When its newest session began, ms since the epoch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One session in a copy; times in ms since the epoch, an outcome of "" is an open session."""

    started_ms: int
    title: str
    counterpart: str
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a copy holds, and what putting it in place would take away and bring back."""

    sessions: int
    first_ms: int | None
    last_ms: int | None
    newest: tuple[Held, ...]
    missing: int
    """Sessions that are here now and not in the copy."""
    only_there: int
    """Sessions that are in the copy and not here any more."""


def write_backup(source: Path, folder: Path, *, reason: BackupReason, now: datetime, revision: str = "") -> Backup:
    """Copy the records into a folder and return the copy once it is proven whole and on the disk.

    Safe while the program writes. Nothing is left in the folder when it fails.

    Raises:
        StoreFailure: the copy could not be made or is not whole.
    """
    name = f"records-{now.astimezone(UTC).strftime(STAMP)}-{reason.value}{'-' if revision else ''}{revision}.db"
    target, part = folder / name, folder / f"{name}.part"
    with _explained(source, folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        try:
            with closing(_open_existing(source)) as connection:
                connection.execute("VACUUM INTO ?", (str(part),))
            if not is_sound(part):
                raise _failure(ProblemKind.DEVICE, detail=f"{part} fails its check")
            sync_file(part)
            part.replace(target)
            sync_folder(folder)
        finally:
            part.unlink(missing_ok=True)
    return describe(target)


def backup_if_due(source: Path, folder: Path, *, now: datetime, keep: int = KEEP_DAILY) -> Backup | None:
    """Make the daily copy when the last is a day old and the records changed since; drop the oldest beyond `keep`.

    Meant to run off the window's thread: a large file takes half a second.

    Raises:
        StoreFailure: the copy could not be made; older ones are untouched.
    """
    taken = max((backup_time(path) for path in backup_files(folder)), default=None)
    if taken is not None and (now - taken < DAY or not _changed_since(source, taken)):
        return None
    made = write_backup(source, folder, reason=BackupReason.DAILY, now=now)
    daily = [path for path in backup_files(folder) if f"-{BackupReason.DAILY.value}." in path.name]
    for path in daily[keep:]:
        path.unlink(missing_ok=True)
    return made


def backup_files(folder: Path) -> list[Path]:
    """Return the copies in a folder, newest first."""
    return sorted((path for path in files_in(folder) if NAME.fullmatch(path.name)), key=lambda p: p.name, reverse=True)


def files_in(folder: Path) -> list[Path]:
    """Return what is in a folder, nothing where there is none or we may not look."""
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def list_backups(folder: Path) -> tuple[Backup, ...]:
    """Return the copies in a folder with what they hold, newest first; each is checked, so this takes a moment."""
    return tuple(describe(path) for path in backup_files(folder))


def describe(path: Path) -> Backup:
    """Look into a copy without changing it."""
    found = NAME.fullmatch(path.name)
    reason = BackupReason(found["reason"]) if found else BackupReason.BY_HAND
    sessions, last_started_ms, revision, sound = 0, None, None, is_sound(path)
    if sound:
        revision = read_revision(path)
        with closing(open_read_only(path)) as connection:
            sessions, last_started_ms = connection.execute("SELECT count(*), max(started_ms) FROM session").fetchone()
    return Backup(
        path=path,
        taken=backup_time(path),
        reason=reason,
        size=path.stat().st_size,
        sound=sound,
        revision=revision or "",
        sessions=sessions,
        last_started_ms=last_started_ms,
    )


def preview(backup: Path, present: Path) -> Preview:
    """Look into a sound copy, beside the records as they are now; changes neither.

    Raises:
        StoreFailure: one of the two cannot be read.
    """
    with _explained(present, backup.parent):
        with closing(open_read_only(backup)) as connection:
            there = {row[0] for row in connection.execute("SELECT id FROM session")}
            span = connection.execute("SELECT min(started_ms), max(started_ms) FROM session").fetchone()
            newest = connection.execute(
                "SELECT started_ms, title, counterpart, outcome FROM session ORDER BY started_ms DESC, id DESC LIMIT ?",
                (PREVIEWED,),
            ).fetchall()
        with closing(_open_existing(present)) as connection:
            here = {row[0] for row in connection.execute("SELECT id FROM session")}
    return Preview(
        sessions=len(there),
        first_ms=span[0],
        last_ms=span[1],
        newest=tuple(
            Held(started_ms=started, title=title, counterpart=name, outcome=outcome or "")
            for started, title, name, outcome in newest
        ),
        missing=len(here - there),
        only_there=len(there - here),
    )


def backup_time(path: Path) -> datetime:
    """Return when a copy was made, by its name, else by its file."""
    found = NAME.fullmatch(path.name)
    if found:
        return datetime.strptime(found["stamp"], STAMP).replace(tzinfo=UTC)
    return datetime.fromtimestamp(path.stat().st_mtime, tz=UTC)


def is_sound(path: Path) -> bool:
    """Tell whether a file that nobody is using is a whole file of records."""
    try:
        with closing(open_read_only(path)) as connection:
            (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            connection.execute("SELECT count(*), max(started_ms) FROM session").fetchone()
        return verdict == "ok" and read_revision(path) is not None
    except (sqlite3.Error, StoreFailure):
        return False


def open_read_only(path: Path) -> sqlite3.Connection:
    """Open a file that nobody is writing, in a way that leaves no trace."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True)


def sync_file(path: Path) -> None:
    """Make sure that a file's content is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make sure that a folder's names are on the disk, where the system lets us ask."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _open_existing(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=5, isolation_level=None)


def _changed_since(source: Path, taken: datetime) -> bool:
    files = [source, source.with_name(source.name + "-wal")]
    return any(file.exists() and file.stat().st_mtime > taken.timestamp() for file in files)


@contextmanager
def _explained(source: Path, folder: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        kind = ProblemKind.DISK_FULL if is_full(folder) else diagnose(error, source)
        if kind is None:
            raise
        raise _failure(kind, detail=str(error)) from error


def _failure(kind: ProblemKind, *, detail: str) -> StoreFailure:
    return StoreFailure(
        kind,
        f"No backup of your records could be made: {WORDINGS[kind].cause}.",
        safe="The records themselves are untouched, and so are the older backups.",
        remedy=WORDINGS[kind].remedy,
        detail=detail,
    )
