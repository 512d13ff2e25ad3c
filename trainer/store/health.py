"""What `hardball doctor` says about the records: looked at, not opened for work, nothing changed."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from trainer.store.backups import backup_files
from trainer.store.problems import WORDINGS, ProblemKind, StoreFailure, diagnose, is_full
from trainer.store.revision import HEAD, REVISIONS, read_revision, side_file


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreHealth:
    """The state of a file of records; a problem of None means that it can be used."""

    path: Path
    exists: bool
    revision: str | None
    needs_upgrade: bool
    problem: ProblemKind | None
    detail: str
    sessions: int
    events: int
    created_ms: int | None
    """When the file was begun, ms since the epoch."""
    size: int
    """Bytes."""
    backups: int

    @property
    def remedy(self) -> str:
        """Return what to do, empty when all is well."""
        return "" if self.problem is None else WORDINGS[self.problem].remedy


def examine(path: Path, backups: Path) -> StoreHealth:
    """Look a file of records over: schema, integrity, content; works beside a running program."""
    revision, sessions, events, created_ms, problem, detail = None, 0, 0, None, None, ""
    size = None
    try:
        size = path.stat().st_size if path.exists() else None
        revision = read_revision(path)
        if revision is not None and revision not in REVISIONS:
            problem, detail = ProblemKind.NEWER, f"schema {revision}, this program knows {HEAD}"
        elif revision is not None:
            # A file at rest is read as if it could not change: SQLite would leave side files next to it otherwise.
            how = "mode=ro" if side_file(path, "-wal").exists() else "immutable=1"
            with closing(sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True)) as connection:
                (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
                if verdict != "ok":
                    problem, detail = ProblemKind.CORRUPT, str(verdict)
                (sessions,) = connection.execute("SELECT count(*) FROM session").fetchone()
                for (text,) in connection.execute("SELECT value FROM meta WHERE key = 'created_ms'"):
                    created_ms = int(text)
                (events,) = connection.execute("SELECT count(*) FROM event").fetchone()
    except StoreFailure as failure:
        problem, detail = failure.kind, failure.detail
    except (sqlite3.Error, OSError) as error:
        problem, detail = diagnose(error, path) or ProblemKind.CORRUPT, str(error)
    if problem is None and is_full(path.parent):
        problem = ProblemKind.DISK_FULL
    if problem is None and size is not None and not os.access(path, os.W_OK):
        problem = ProblemKind.READ_ONLY
    return StoreHealth(
        path=path,
        exists=size is not None,
        revision=revision,
        needs_upgrade=problem is None and revision not in {None, HEAD},
        problem=problem,
        detail=detail,
        sessions=sessions,
        events=events,
        created_ms=created_ms,
        size=size or 0,
        backups=len(backup_files(backups)),
    )
