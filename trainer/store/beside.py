"""Files set aside or begun beside the records: none is ever deleted, and what is in them can be brought home."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from trainer.store.backups import STAMP, files_in, sync_file, sync_folder
from trainer.store.engine import set_pragmas
from trainer.store.problems import ProblemKind, diagnose, opening_failure, writing_failure
from trainer.store.revision import HEAD, SIDE_FILES, read_revision, side_file

BESIDE = "beside"
_OF_SESSION = (
    "event",
    "correction",
    "session_result",
    "tactic_result",
    "silence_result",
    "rescore",
    "session_tag",
    "transcript",
    "practice_log",
    "plan",
    "plan_check",
)
TABLES = ("scenario_snapshot", "session", *_OF_SESSION, "practice_card")
"""What is brought home, parents before children."""
OWNED = {
    "session": "WHERE id IN (SELECT id FROM temp.coming)",
    **dict.fromkeys(_OF_SESSION, "WHERE session_id IN (SELECT id FROM temp.coming)"),
}
NUMBERED = ("transcript", "practice_log")
"""Tables whose rows get numbers of their own here."""


def beside_path(path: Path, folder: Path, now: datetime) -> Path:
    """Return a free name for a new file of records beside the given one."""
    return _free_name(folder / path.name, BESIDE, now)


def files_beside(path: Path, *folders: Path) -> tuple[Path, ...]:
    """Return the files begun beside these records that are still to be brought home, newest first."""
    name = re.compile(rf"{re.escape(path.stem)}\.{BESIDE}-\d{{8}}-\d{{6}}(?:-\d+)?{re.escape(path.suffix)}")
    found = {file for folder in {path.parent, *folders} for file in files_in(folder) if name.fullmatch(file.name)}
    return tuple(sorted(found, key=lambda file: file.name, reverse=True))


def bring_home(path: Path, beside: Path) -> int:
    """Copy every session of a file begun beside the records into them and return how many were new.

    The other file must have today's schema (open it once with open_store). It is kept, under a name that says that it
    was brought home. Sessions that are in both stay as they are here.

    Raises:
        StoreFailure: nothing was copied.
    """
    try:
        if read_revision(beside) != HEAD:
            raise opening_failure(ProblemKind.UPGRADE, detail=f"{beside.name} has another schema")
        with closing(sqlite3.connect(path)) as connection:
            set_pragmas(connection)
            before = _count(connection)
            connection.execute("ATTACH DATABASE ? AS other", (str(beside),))
            connection.execute("BEGIN IMMEDIATE")
            try:
                _copy(connection)
                connection.execute("COMMIT")
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("DETACH DATABASE other")
            brought = _count(connection) - before
    except (sqlite3.Error, OSError) as error:
        kind = diagnose(error, path)
        if kind is None:
            raise
        raise writing_failure(kind, detail=str(error)) from error
    _rename(beside, beside.with_name(beside.name.replace(f".{BESIDE}-", ".brought-home-")))
    return brought


def keep_aside(path: Path, label: str, now: datetime) -> Path:
    """Keep what is at a path under another name, its side files with it, and return that name.

    The file itself stays where it is until the caller replaces it; the side files are moved, because SQLite would
    apply them to whatever comes next.
    """
    kept = _free_name(path, label, now)
    try:
        os.link(path, kept)
    except FileNotFoundError:
        pass
    except OSError:
        # Not every file system knows second names.
        shutil.copyfile(path, kept)
        sync_file(kept)
    for suffix in SIDE_FILES:
        if side_file(path, suffix).exists():
            side_file(path, suffix).replace(side_file(kept, suffix))
    sync_folder(path.parent)
    return kept


def _copy(connection: sqlite3.Connection) -> None:
    connection.execute(
        "CREATE TEMP TABLE coming AS SELECT id FROM other.session WHERE id NOT IN (SELECT id FROM main.session)"
    )
    for table in TABLES:
        columns = [row[1] for row in connection.execute(f"PRAGMA main.table_info({table})")]
        names = ", ".join(f'"{column}"' for column in columns if not (table in NUMBERED and column == "id"))
        where = OWNED.get(table, "")
        connection.execute(f"INSERT OR IGNORE INTO main.{table} ({names}) SELECT {names} FROM other.{table} {where}")  # noqa: S608 - names are ours
    connection.execute(
        """
        INSERT INTO main.transcript_fts (rowid, heading, spoken, written, note)
        SELECT here.id, words.heading, words.spoken, words.written, words.note
        FROM temp.coming
        JOIN other.transcript AS there ON there.session_id = coming.id
        JOIN other.transcript_fts AS words ON words.rowid = there.id
        JOIN main.transcript AS here ON here.session_id = coming.id
        """
    )
    connection.execute("DROP TABLE temp.coming")


def _count(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM main.session").fetchone()[0])


def _rename(path: Path, target: Path) -> None:
    for suffix in SIDE_FILES:
        if side_file(path, suffix).exists():
            side_file(path, suffix).replace(side_file(target, suffix))
    path.replace(target)


def _free_name(path: Path, label: str, now: datetime) -> Path:
    stem = f"{path.stem}.{label}-{now.astimezone(UTC).strftime(STAMP)}"
    candidate, number = path.with_name(f"{stem}{path.suffix}"), 1
    while candidate.exists():
        number += 1
        candidate = path.with_name(f"{stem}-{number}{path.suffix}")
    return candidate
