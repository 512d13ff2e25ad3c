"""Which schema a file of records has, read without touching the file: it may belong to a newer program."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from trainer.store.problems import ProblemKind, opening_failure

REVISIONS = ("0001", "0002")
"""Every schema this program knows, oldest first; one per file under migrations/versions (a test compares)."""
HEAD = REVISIONS[-1]
APPLICATION_ID = 0x48424C31
"""Marks a SQLite file as one of ours: 'HBL1'."""
SIDE_FILES = ("-wal", "-shm", "-journal")


def side_file(path: Path, suffix: str) -> Path:
    """Return the path of one of the files that SQLite keeps beside a database."""
    return path.with_name(path.name + suffix)


def read_revision(path: Path) -> str | None:
    """Return a file's schema revision, or None when there is no file yet or nothing in it.

    The file is opened as immutable. Where a crash or a running program left work in a side file, a copy is read
    instead, because recovery would write.

    Raises:
        StoreFailure: the file is not one of ours.
        sqlite3.Error, OSError: the file cannot be read; see problems.diagnose.
    """
    pending = [file for file in (side_file(path, suffix) for suffix in ("-wal", "-journal")) if _size(file)]
    if not _size(path) and not pending:
        return None
    if pending:
        try:
            return _read_copy(path, pending)
        except (OSError, shutil.Error):
            # No room for a copy: the main file alone tells the schema, which is never changed in WAL mode.
            return _read(path)
    return _read(path)


def _read_copy(path: Path, pending: list[Path]) -> str | None:
    with tempfile.TemporaryDirectory(prefix="hardball-", ignore_cleanup_errors=True) as folder:
        for file in (path, *pending):
            if file.exists():
                shutil.copyfile(file, Path(folder) / file.name)
        with closing(sqlite3.connect(Path(folder) / path.name)) as connection:
            return _revision(connection)


def _read(path: Path) -> str | None:
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True)) as connection:
        return _revision(connection)


def _revision(connection: sqlite3.Connection) -> str | None:
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not tables:
        return None
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION_ID or "alembic_version" not in tables:
        raise opening_failure(ProblemKind.NOT_A_DATABASE, detail="another program's database")
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if row is None:
        raise opening_failure(ProblemKind.NOT_A_DATABASE, detail="no schema revision")
    return str(row[0])


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0
