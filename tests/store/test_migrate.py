"""A file of records is made, brought up to date all or nothing, and never touched when it is newer."""

import re
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect

from tests.store.scenes import NOW, play
from trainer.store import migrate
from trainer.store.backups import BackupReason, list_backups
from trainer.store.problems import ProblemKind, StoreFailure
from trainer.store.recovery import OpenedStore, Place, open_store
from trainer.store.revision import APPLICATION_ID, HEAD, REVISIONS, read_revision, side_file

STEP = '''
"""{title}."""

import sqlalchemy as sa
from alembic import op

revision = "{revision}"
down_revision = "{down}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    {work}
'''
REBUILD = """
    with op.batch_alter_table("session", recreate="always") as batch:
        batch.add_column(sa.Column("starred", sa.Boolean(), nullable=False, server_default=sa.false()))
"""
"""Rebuilds the parent of every event: with foreign keys on, this would delete them all."""


def add_step(folder: Path, *work: str, revision: str = "9001", down: str = HEAD) -> Path:
    """Make a folder of steps that goes one further than ours, and return it."""
    if not folder.exists():
        shutil.copytree(migrate.STEPS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    text = STEP.format(
        title="A later step", revision=revision, down=down, work="\n    ".join(part.strip() for part in work)
    )
    (folder / "versions" / f"r{revision}_later.py").write_text(text, encoding="utf-8")
    return folder


def made_by_steps(path: Path) -> None:
    """Make a file by running every step, as nobody's first start does but every upgrade relies on."""
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        command.upgrade(migrate.configure(connection), "head")
    engine.dispose()


def schema(path: Path) -> list[tuple[str, str, str]]:
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return sorted((kind, name, parts(sql)) for kind, name, sql in found)


def parts(sql: str) -> str:
    """Return a definition without the marks of how it came about: a column added later stands after the constraints."""
    plain = re.sub(r"\s+", " ", sql).replace("( ", "(").replace(" )", ")")
    begin, _, rest = plain.partition("(")
    inside, _, end = rest.rpartition(")")
    return begin + "(" + ", ".join(sorted(re.split(r", (?![^(]*\))", inside))) + ")" + end


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: sorted(connection.execute(f"SELECT * FROM {name}")) for name in names}  # noqa: S608


@pytest.fixture
def played(place: Place) -> Place:
    """Records with two finished sessions, closed."""
    opened = open_store(place, now=NOW)
    assert isinstance(opened, OpenedStore)
    play(opened, "a")
    play(opened, "b")
    opened.close()
    return place


def test_a_new_file_is_what_the_steps_make(place: Place, tmp_path: Path):
    place.path.parent.mkdir()
    migrate.create(place.path, now=NOW)
    made_by_steps(tmp_path / "stepped.db")
    assert schema(place.path) == schema(tmp_path / "stepped.db")
    for path in (place.path, tmp_path / "stepped.db"):
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert read_revision(path) == HEAD


def test_the_steps_and_the_tables_agree(tmp_path: Path):
    made_by_steps(tmp_path / "stepped.db")
    engine = create_engine(f"sqlite:///{tmp_path / 'stepped.db'}")
    with engine.begin() as connection:
        command.check(migrate.configure(connection))
        assert all(inspect(connection).get_pk_constraint(name)["name"] for name in ("event", "session"))
    engine.dispose()


def test_the_revisions_we_claim_are_the_steps_there_are():
    steps = ScriptDirectory(str(migrate.STEPS)).walk_revisions()
    assert tuple(reversed([step.revision for step in steps])) == REVISIONS


def test_making_a_file_that_another_window_has_just_made_changes_nothing(played: Place):
    before = content(played.path)
    migrate.create(played.path, now=NOW)
    assert content(played.path) == before


def test_an_upgrade_keeps_every_row_and_a_copy_of_the_old_file(played: Place, tmp_path: Path):
    before = content(played.path)
    steps = add_step(tmp_path / "steps", REBUILD)
    copy = migrate.upgrade(played.path, played.backups, revision=HEAD, now=NOW, steps=steps)
    after = content(played.path)
    assert after["event"] == before["event"]
    assert after["correction"] == before["correction"]
    assert [row[:-1] for row in after["session"]] == before["session"]
    assert after["alembic_version"] == [("9001",)]
    assert copy.reason is BackupReason.UPGRADE
    assert content(copy.path) == before


def test_several_steps_are_one_upgrade(played: Place, tmp_path: Path):
    steps = add_step(tmp_path / "steps", REBUILD)
    add_step(steps, 'op.create_table("later", sa.Column("id", sa.Integer()))', revision="9002", down="9001")
    migrate.upgrade(played.path, played.backups, revision=HEAD, now=NOW, steps=steps)
    assert content(played.path)["alembic_version"] == [("9002",)]
    assert len(list_backups(played.backups)) == 1


@pytest.mark.parametrize(
    "work",
    [
        ['op.create_table("later", sa.Column("id", sa.Integer()))', 'op.execute("INSERT INTO nowhere VALUES (1)")'],
        [REBUILD, 'op.execute("DELETE FROM event WHERE seq = 3")'],
        [REBUILD, """op.execute("UPDATE event SET session_id = 'nobody'")"""],
        ['op.drop_table("nowhere")'],
    ],
    ids=["fails half way", "loses rows", "orphans rows", "fails at once"],
)
def test_an_upgrade_that_fails_leaves_the_file_as_it_was(played: Place, tmp_path: Path, work: list[str]):
    before, before_schema = content(played.path), schema(played.path)
    with pytest.raises(StoreFailure) as failure:
        migrate.upgrade(played.path, played.backups, revision=HEAD, now=NOW, steps=add_step(tmp_path / "steps", *work))
    assert failure.value.kind is ProblemKind.UPGRADE
    assert content(played.path) == before
    assert schema(played.path) == before_schema
    opened = open_store(played, now=NOW)
    assert isinstance(opened, OpenedStore)
    opened.close()


def test_no_upgrade_while_another_window_is_open(played: Place, tmp_path: Path):
    opened = open_store(played, now=NOW)
    assert isinstance(opened, OpenedStore)
    assert opened.history.counts().sessions == 2
    with pytest.raises(StoreFailure) as failure:
        migrate.upgrade(
            played.path,
            played.backups,
            revision=HEAD,
            now=NOW,
            steps=add_step(tmp_path / "steps", REBUILD),
            patience_ms=50,
        )
    assert failure.value.kind is ProblemKind.LOCKED
    opened.close()


def test_a_folder_with_a_percent_sign_is_just_a_folder(played: Place, tmp_path: Path):
    steps = add_step(tmp_path / "100%(here)s", REBUILD)
    migrate.upgrade(played.path, played.backups, revision=HEAD, now=NOW, steps=steps)
    assert read_revision(played.path) == "9001"


def test_a_later_step_written_by_the_tool_uses_plain_types(played: Place, tmp_path: Path):
    steps = add_step(tmp_path / "steps", "op.drop_index('ix_session_unfinished')")
    migrate.upgrade(played.path, played.backups, revision=HEAD, now=NOW, steps=steps)
    engine = create_engine(f"sqlite:///{played.path}")
    with engine.begin() as connection:
        command.revision(migrate.configure(connection, steps), message="index again", autogenerate=True, rev_id="9002")
    engine.dispose()
    (written,) = (steps / "versions").glob("9002_*.py")
    text = written.read_text(encoding="utf-8")
    assert "ix_session_unfinished" in text
    assert "trainer" not in text


KILLED = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from trainer.store import migrate
path, backups, steps = map(Path, sys.argv[1:])
migrate.upgrade(path, backups, revision="older", now=datetime.now(tz=UTC), steps=steps)
"""
DYING = """
    op.execute("PRAGMA cache_size = 1")
    op.execute("UPDATE alembic_version SET version_num = '9001'")
    op.execute("CREATE TABLE much AS WITH n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n LIMIT 9000) SELECT i FROM n")
    op.execute("UPDATE event SET body = body || '   '")
    import os, signal
    os.kill(os.getpid(), signal.SIGKILL)
"""
"""Writes so much that the unfinished work is in the main file, then dies."""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_an_upgrade_that_is_killed_leaves_the_file_as_it_was(played: Place, tmp_path: Path):
    before = content(played.path)
    steps = add_step(tmp_path / "steps", DYING)
    words = [sys.executable, "-c", KILLED, str(played.path), str(played.backups), str(steps)]
    done = subprocess.run(words, cwd=migrate.STEPS.parents[2], capture_output=True, check=False)
    assert done.returncode == -signal.SIGKILL
    assert side_file(played.path, "-journal").stat().st_size > 0
    assert read_revision(played.path) == HEAD
    store = open_store(played, now=NOW)
    assert isinstance(store, OpenedStore)
    store.close()
    assert content(played.path) == before


class TestNewer:
    """A file that a newer version has made or upgraded."""

    @pytest.fixture
    def newer(self, played: Place) -> Place:
        with closing(sqlite3.connect(played.path)) as connection:
            connection.execute("PRAGMA journal_mode=DELETE")
            connection.execute("UPDATE alembic_version SET version_num = '9999'")
            connection.execute("CREATE TABLE telepathy (id INTEGER)")
            connection.commit()
        return played

    @staticmethod
    def everything(folder: Path) -> dict[str, tuple[bytes, int]]:
        return {file.name: (file.read_bytes(), file.stat().st_mtime_ns) for file in folder.iterdir() if file.is_file()}

    def test_it_is_refused_and_left_byte_for_byte(self, newer: Place):
        before = self.everything(newer.path.parent)
        problem = open_store(newer, now=NOW)
        assert not isinstance(problem, OpenedStore)
        assert problem.kind is ProblemKind.NEWER
        assert "newer version" in problem.message
        assert "9999" in problem.detail
        assert self.everything(newer.path.parent) == before

    def test_so_are_the_side_files_of_a_crash(self, newer: Place, tmp_path: Path):
        crashed = tmp_path / "crashed" / newer.path.name
        crashed.parent.mkdir()
        with closing(sqlite3.connect(newer.path, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("INSERT INTO telepathy VALUES (1)")
            for suffix in ("", "-wal", "-shm"):
                shutil.copyfile(side_file(newer.path, suffix), side_file(crashed, suffix))
        before = self.everything(crashed.parent)
        assert before.keys() == {"records.db", "records.db-wal", "records.db-shm"}
        problem = open_store(Place(path=crashed, backups=newer.backups), now=NOW)
        assert not isinstance(problem, OpenedStore)
        assert problem.kind is ProblemKind.NEWER
        assert self.everything(crashed.parent) == before

    def test_a_schema_change_that_is_still_in_a_side_file_is_seen(self, played: Place, tmp_path: Path):
        crashed = tmp_path / "crashed" / played.path.name
        crashed.parent.mkdir()
        with closing(sqlite3.connect(played.path, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("UPDATE alembic_version SET version_num = '9999'")
            for suffix in ("", "-wal"):
                shutil.copyfile(side_file(played.path, suffix), side_file(crashed, suffix))
        assert read_revision(crashed) == "9999"
        assert {file.name for file in crashed.parent.iterdir()} == {"records.db", "records.db-wal"}

    def test_the_way_on_leaves_it_where_it_is(self, newer: Place):
        before = newer.path.read_bytes()
        problem = open_store(newer, now=NOW)
        assert not isinstance(problem, OpenedStore)
        assert [remedy.kind.value for remedy in problem.remedies] == ["start-beside", "open-folder"]
        assert newer.path.read_bytes() == before
