"""Open the records, or say why not and offer ways on; none of them loses or overwrites anything."""

from __future__ import annotations

import dataclasses
import os
import shutil
import sqlite3
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from trainer.store import backups as copies
from trainer.store import filing, migrate
from trainer.store.backups import Backup
from trainer.store.beside import beside_path, files_beside, keep_aside
from trainer.store.engine import BUSY_MS, Database, set_pragmas
from trainer.store.event_log import SessionLog
from trainer.store.filing import SessionSummary
from trainer.store.history import History
from trainer.store.keeping import Keeping
from trainer.store.migrate import Progress
from trainer.store.practice import Practice
from trainer.store.problems import WORDINGS, ProblemKind, StoreFailure, diagnose, is_full, opening_failure
from trainer.store.results import Results
from trainer.store.revision import HEAD, REVISIONS, read_revision
from trainer.store.sessions import SessionCard

CHECKED_AT_ONCE = 150_000_000
"""Files of up to this many bytes are read through before they are opened, which takes up to half a second."""
PATIENCE_MS = 1500
"""How long opening waits for another program; longer would look like a program that does not start."""


class RemedyKind(StrEnum):
    """A way on that the window offers as a button."""

    RETRY = "retry"
    RESTORE_BACKUP = "restore-backup"
    BEGIN_ANEW = "begin-anew"
    """The damaged file is kept under another name and a new one takes its place."""
    START_BESIDE = "start-beside"
    """The file stays as it is where it is; a new one is begun beside it or elsewhere."""
    CONTINUE_BESIDE = "continue-beside"
    """Go on with a file that was begun beside it earlier."""
    OPEN_FOLDER = "open-folder"
    """Show the folder; the window does that itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """One way on; path is the backup to restore, the file to begin or go on with, or the folder to show."""

    kind: RemedyKind
    path: Path
    backup: Backup | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the records are, where their copies go, and another folder for when theirs cannot be written."""

    path: Path
    backups: Path
    elsewhere: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreProblem:
    """Why the records could not be opened, in words and as a kind, with the ways on in order of advice."""

    kind: ProblemKind
    place: Place
    message: str
    safe: str
    remedies: tuple[Remedy, ...]
    advice: str = ""
    """What to do, one sentence."""
    detail: str = ""
    """The technical reason, for the log."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedStore:
    """An open file of records."""

    place: Place
    database: Database
    history: History
    results: Results
    keeping: Keeping
    practice: Practice
    upgraded: Backup | None = None
    """The copy made before the file was brought up to this version, when that just happened."""
    kept: Path | None = None
    """The file that was set aside to get here."""
    beside: tuple[Path, ...] = ()
    """Files begun beside this one in bad times; beside.bring_home takes their sessions in."""

    def begin(self, card: SessionCard, *, session_id: str = "") -> SessionLog:
        """Return the log of a new session; nothing is stored before its first event."""
        return SessionLog(self.database, session_id or str(uuid.uuid4()), card=card)

    def log(self, session_id: str) -> SessionLog:
        """Return the log of a session that is stored."""
        return SessionLog(self.database, session_id)

    def save_summary(self, session_id: str, summary: SessionSummary, *, now_ms: int = 0) -> None:
        """File the result of a finished session for lists and progress; the original rubric's figures are kept.

        Raises:
            StoreFailure: it could not be stored.
        """
        with self.database.writing() as connection:
            filing.save_summary(connection, session_id, summary, now_ms=now_ms)

    def close(self) -> None:
        """Close the file."""
        self.database.close()


def open_store(
    place: Place,
    *,
    now: datetime,
    patience_ms: int = PATIENCE_MS,
    busy_ms: int = BUSY_MS,
    progress: Progress | None = None,
) -> OpenedStore | StoreProblem:
    """Open the records: make them if there are none, bring older ones up to date, check that they are whole.

    A file of a newer version is not touched at all, down to its side files. `progress` is told how many sessions of how
    many an upgrade has taken over.
    """
    try:
        upgraded = _make_current(place, now, patience_ms, progress)
        _check(place.path, patience_ms)
        database = Database(place.path, busy_ms=busy_ms)
    except StoreFailure as failure:
        return _problem(failure, place, now)
    except (sqlite3.Error, OSError) as error:
        kind = diagnose(error, place.path)
        if kind is None:
            raise
        return _problem(opening_failure(kind, detail=str(error)), place, now)
    return OpenedStore(
        place=place,
        database=database,
        history=History(database),
        results=Results(database),
        keeping=Keeping(database),
        practice=Practice(database),
        upgraded=upgraded,
        beside=files_beside(place.path, *_others(place)),
    )


def take(problem: StoreProblem, remedy: Remedy, *, now: datetime) -> OpenedStore | StoreProblem:
    """Carry out a remedy and try to open the records again.

    Raises:
        StoreFailure: the remedy itself failed; everything is as it was.
    """
    place = problem.place
    match remedy.kind:
        case RemedyKind.RETRY | RemedyKind.OPEN_FOLDER:
            return open_store(place, now=now)
        case RemedyKind.RESTORE_BACKUP:
            return restore_backup(place, remedy.path, now=now)
        case RemedyKind.BEGIN_ANEW:
            return begin_anew(place, now=now)
        case RemedyKind.START_BESIDE | RemedyKind.CONTINUE_BESIDE:
            return start_beside(place, remedy.path, now=now)


def restore_backup(place: Place, backup: Path, *, now: datetime) -> OpenedStore | StoreProblem:
    """Put a backup in place of the records; what was there is kept under another name.

    Raises:
        StoreFailure: the backup is damaged or there is no room; everything is as it was.
    """
    if not copies.is_sound(backup):
        raise _remedy_failure(ProblemKind.CORRUPT, detail=f"{backup.name} fails its check")

    def bring(part: Path) -> None:
        shutil.copyfile(backup, part)

    return _replace(place, bring, label="replaced", now=now)


def begin_anew(place: Place, *, now: datetime) -> OpenedStore | StoreProblem:
    """Begin an empty file in place of a damaged one, which is kept under another name.

    Raises:
        StoreFailure: the new file could not be made; everything is as it was.
    """

    def bring(part: Path) -> None:
        migrate.create(part, now=now)

    return _replace(place, bring, label="damaged", now=now)


def start_beside(place: Place, path: Path, *, now: datetime) -> OpenedStore | StoreProblem:
    """Open or begin another file and leave the records exactly as they are; the next start asks again."""
    return open_store(
        Place(path=path, backups=path.parent / f"{path.stem}-backups", elsewhere=place.elsewhere), now=now
    )


def _make_current(place: Place, now: datetime, patience_ms: int, progress: Progress | None) -> Backup | None:
    place.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    revision = read_revision(place.path)
    if revision is None:
        if is_full(place.path.parent):
            raise opening_failure(ProblemKind.DISK_FULL)
        migrate.create(place.path, now=now, patience_ms=patience_ms)
        return None
    if revision not in REVISIONS:
        raise opening_failure(ProblemKind.NEWER, detail=f"schema {revision}, this program knows {HEAD}")
    if revision == HEAD:
        return None
    return migrate.upgrade(
        place.path, place.backups, revision=revision, now=now, patience_ms=patience_ms, progress=progress
    )


def _check(path: Path, patience_ms: int) -> None:
    """Prove that the file is whole and can be written, without writing.

    Reading all of a very large file would keep the window waiting; its daily copy is checked instead, off the thread.
    """
    with closing(sqlite3.connect(path)) as connection:
        set_pragmas(connection, busy_ms=patience_ms)
        if path.stat().st_size <= CHECKED_AT_ONCE:
            (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            if verdict != "ok":
                raise opening_failure(ProblemKind.CORRUPT, detail=str(verdict))
        if is_full(path.parent):
            raise opening_failure(ProblemKind.DISK_FULL)
        connection.execute("BEGIN IMMEDIATE")
        # A file that can only be read lets a transaction begin; it is the first change that fails.
        connection.execute("INSERT INTO meta VALUES ('probe', '')")
        connection.execute("ROLLBACK")


def _replace(place: Place, bring: Callable[[Path], None], *, label: str, now: datetime) -> OpenedStore | StoreProblem:
    """Put a new file in place of the records in one step; the old one keeps existing under another name throughout."""
    path = place.path
    part = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        bring(part)
        copies.sync_file(part)
        kept = keep_aside(path, label, now)
        part.replace(path)
        copies.sync_folder(path.parent)
    except StoreFailure as failure:
        raise _remedy_failure(failure.kind, detail=failure.detail) from failure
    except OSError as error:
        kind = diagnose(error, path) or ProblemKind.DEVICE
        raise _remedy_failure(kind, detail=str(error)) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    opened = open_store(place, now=now)
    return dataclasses.replace(opened, kept=kept) if isinstance(opened, OpenedStore) else opened


def _problem(failure: StoreFailure, place: Place, now: datetime) -> StoreProblem:
    return StoreProblem(
        kind=failure.kind,
        place=place,
        message=failure.message,
        safe=failure.safe,
        advice=failure.remedy,
        remedies=tuple(_remedies(failure.kind, place, now)),
        detail=failure.detail,
    )


def _remedies(kind: ProblemKind, place: Place, now: datetime) -> Iterator[Remedy]:
    if kind in {ProblemKind.CORRUPT, ProblemKind.NOT_A_DATABASE}:
        for backup in _usable_backups(place.backups):
            yield Remedy(kind=RemedyKind.RESTORE_BACKUP, path=backup.path, backup=backup)
        yield Remedy(kind=RemedyKind.BEGIN_ANEW, path=place.path)
    else:
        if kind is not ProblemKind.NEWER:
            yield Remedy(kind=RemedyKind.RETRY, path=place.path)
        for file in files_beside(place.path, *_others(place))[:1]:
            yield Remedy(kind=RemedyKind.CONTINUE_BESIDE, path=file)
        for folder in (place.path.parent, *_others(place)):
            if os.access(folder, os.W_OK) and not is_full(folder):
                yield Remedy(kind=RemedyKind.START_BESIDE, path=beside_path(place.path, folder, now))
                break
    yield Remedy(kind=RemedyKind.OPEN_FOLDER, path=place.path.parent)


def _usable_backups(folder: Path) -> list[Backup]:
    try:
        return [backup for backup in copies.list_backups(folder) if backup.sound and backup.revision in REVISIONS]
    except OSError:
        return []


def _others(place: Place) -> tuple[Path, ...]:
    return () if place.elsewhere is None else (place.elsewhere,)


def _remedy_failure(kind: ProblemKind, *, detail: str) -> StoreFailure:
    return StoreFailure(
        kind,
        f"That did not work: {WORDINGS[kind].cause}.",
        safe="The records and the backups are as they were.",
        remedy=WORDINGS[kind].remedy,
        detail=detail,
    )
