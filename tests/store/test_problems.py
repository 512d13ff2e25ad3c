"""Errors of SQLite and the file system are told apart; our own mistakes are not taken for the world's."""

import errno
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.scenes import card, opening, play
from trainer.store import problems
from trainer.store.engine import Database
from trainer.store.event_log import SessionLog
from trainer.store.problems import WORDINGS, ProblemKind, StoreFailure, diagnose
from trainer.store.recovery import OpenedStore, Place

ROOT = Path(__file__).resolve().parents[2]
OPEN = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from trainer.store.recovery import OpenedStore, Place, open_store
for turn in range(2):
    store = open_store(Place(path=Path(sys.argv[1]), backups=Path(sys.argv[1]).parent), now=datetime.now(tz=UTC))
    assert isinstance(store, OpenedStore)
    store.close()
print(*sorted({"alembic", "sqlalchemy.orm", "pydantic", "PySide6"} & set(sys.modules)))
"""


def sqlite_error(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("made up")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (sqlite_error(sqlite3.SQLITE_BUSY), ProblemKind.LOCKED),
        (sqlite_error(sqlite3.SQLITE_BUSY_SNAPSHOT), ProblemKind.LOCKED),
        (sqlite_error(sqlite3.SQLITE_READONLY_DIRECTORY), ProblemKind.READ_ONLY),
        (sqlite_error(sqlite3.SQLITE_FULL), ProblemKind.DISK_FULL),
        (sqlite_error(sqlite3.SQLITE_IOERR_WRITE), ProblemKind.DEVICE),
        (sqlite_error(sqlite3.SQLITE_CORRUPT_INDEX), ProblemKind.CORRUPT),
        (sqlite_error(sqlite3.SQLITE_NOTADB), ProblemKind.NOT_A_DATABASE),
        (sqlite_error(sqlite3.SQLITE_CONSTRAINT), None),
        (sqlite_error(sqlite3.SQLITE_ERROR), None),
        (sqlite3.ProgrammingError("wrong number of bindings"), None),
        (OSError(errno.ENOSPC, "no space"), ProblemKind.DISK_FULL),
        (OSError(errno.EROFS, "read-only"), ProblemKind.READ_ONLY),
        (OSError(errno.EACCES, "denied"), ProblemKind.NO_PERMISSION),
        (OSError(errno.ENXIO, "gone"), ProblemKind.DEVICE),
        (KeyError("ours"), None),
        (None, None),
    ],
)
def test_errors_are_told_apart(tmp_path: Path, error: BaseException | None, kind: ProblemKind | None):
    assert diagnose(error, tmp_path / "records.db") is kind


def test_a_failing_write_on_a_full_disk_is_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(problems, "is_full", lambda _folder: True)
    error = sqlite_error(sqlite3.SQLITE_IOERR_WRITE)
    assert diagnose(error, tmp_path / "records.db") is ProblemKind.DISK_FULL


def test_every_kind_has_words():
    assert WORDINGS.keys() == set(ProblemKind)
    assert all(wording.remedy.endswith(".") and not wording.cause.endswith(".") for wording in WORDINGS.values())


def test_a_file_that_is_cut_short_while_it_is_open_is_noticed(store: OpenedStore, place: Place):
    play(store, "a")
    store.begin(card(), session_id="b").append(opening())
    store.close()
    database = Database(place.path)
    with place.path.open("r+b") as file:
        file.truncate(8192)
    with pytest.raises(StoreFailure) as failure:
        SessionLog(database, "a").load()
    assert failure.value.kind in {ProblemKind.CORRUPT, ProblemKind.DEVICE}
    assert failure.value.safe == "Nothing was changed."
    database.close()


def test_an_ordinary_start_imports_no_more_than_it_needs(tmp_path: Path):
    words = [sys.executable, "-c", OPEN, str(tmp_path / "records.db")]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
