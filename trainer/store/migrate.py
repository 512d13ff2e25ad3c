"""Make a new file of records, or bring an older one up to date: copied first, checked after, all or nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from sqlalchemy import (
    URL,
    Column,
    Connection,
    MetaData,
    NullPool,
    PrimaryKeyConstraint,
    String,
    Table,
    create_engine,
    event,
    insert,
    inspect,
)
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from trainer.store import tables
from trainer.store.backups import Backup, BackupReason, write_backup
from trainer.store.problems import ProblemKind, StoreFailure, diagnose, opening_failure
from trainer.store.revision import APPLICATION_ID, HEAD

if TYPE_CHECKING:
    from alembic.config import Config

Progress: TypeAlias = Callable[[int, int], None]
"""Is told how much of how much is done."""
STEPS = Path(__file__).parent / "migrations"
PATIENCE_MS = 1500

_version_metadata = MetaData()
_alembic_version = Table(
    "alembic_version",
    _version_metadata,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)


def create(path: Path, *, now: datetime, patience_ms: int = PATIENCE_MS) -> None:
    """Make a new file with today's schema; does nothing if another window was faster.

    The tables come straight from their definitions, which spares the first start an import of Alembic; a test proves
    that the migrations make the same.

    Raises:
        StoreFailure: the file cannot be made.
    """
    with _explained(path), _alone(path, patience_ms) as connection:
        if inspect(connection).has_table("alembic_version"):
            return
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID:d}")
        tables.metadata.create_all(connection)
        _version_metadata.create_all(connection)
        connection.execute(insert(_alembic_version), {"version_num": HEAD})
        created_ms = str(round(now.timestamp() * 1000))
        connection.execute(
            insert(tables.meta), [{"key": "schema", "value": HEAD}, {"key": "created_ms", "value": created_ms}]
        )


def upgrade(
    path: Path,
    backups: Path,
    *,
    revision: str,
    now: datetime,
    steps: Path = STEPS,
    patience_ms: int = PATIENCE_MS,
    progress: Progress | None = None,
) -> Backup:
    """Bring a file from an older revision to the newest in `steps` and return the copy made before.

    `progress` is told how many sessions of how many were taken over; it may raise to stop, which undoes everything.

    Foreign keys are off while tables are rebuilt (rebuilding a parent with them on would delete its children), so they
    are checked at the end, and no table may have lost a row. Any failure undoes everything.

    Raises:
        StoreFailure: it could not be done; the file is as it was.
    """
    with _explained(path):
        copy = write_backup(path, backups, reason=BackupReason.UPGRADE, now=now, revision=revision)
        with _alone(path, patience_ms) as connection:
            before = _row_counts(connection)
            _run_steps(connection, steps, progress)
            _check_nothing_lost(connection, before)
    return copy


def configure(connection: Connection, steps: Path = STEPS) -> Config:
    """Return Alembic's configuration for a connection; also for tests and for writing new steps."""
    from alembic.config import Config  # noqa: PLC0415 - 0.2 s that only an upgrade should cost

    config = Config()
    config.set_main_option("script_location", str(steps).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _run_steps(connection: Connection, steps: Path, progress: Progress | None) -> None:
    from alembic import command  # noqa: PLC0415 - see configure
    from alembic.util import CommandError  # noqa: PLC0415

    try:
        config = configure(connection, steps)
        config.attributes["progress"] = progress
        command.upgrade(config, "head")
    except CommandError as error:
        raise opening_failure(ProblemKind.UPGRADE, detail=str(error)) from error


def _row_counts(connection: Connection) -> dict[str, int]:
    names = [name for name in inspect(connection).get_table_names() if not name.startswith(tables.INDEX)]
    return {name: connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one() for name in names}  # noqa: S608 - names from the file's own schema


def _check_nothing_lost(connection: Connection, before: dict[str, int]) -> None:
    after = _row_counts(connection)
    lost = {name: (rows, after[name]) for name, rows in before.items() if name in after and after[name] < rows}
    if lost:
        raise opening_failure(ProblemKind.UPGRADE, detail=f"rows lost: {lost}")
    orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if orphans:
        raise opening_failure(ProblemKind.UPGRADE, detail=f"{len(orphans)} rows without their parent")


@contextmanager
def _alone(path: Path, patience_ms: int) -> Iterator[Connection]:
    """Yield a connection nobody else can get in beside, in one transaction over everything, schema changes included.

    The file leaves WAL mode meanwhile: that fails while any other program has it open, and it means that the schema of
    a file can be told from its main part alone (see revision.read_revision).
    """
    engine = create_engine(URL.create("sqlite", database=str(path)), poolclass=NullPool)

    @event.listens_for(engine, "connect")
    def _connected(connection: sqlite3.Connection, _record: Any) -> None:
        connection.isolation_level = None
        connection.execute(f"PRAGMA busy_timeout={patience_ms:d}")
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA foreign_keys=OFF")

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN EXCLUSIVE")

    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except StoreFailure:
        raise
    except SQLAlchemyError as error:
        cause = error.orig if isinstance(error, DBAPIError) else None
        kind = diagnose(cause, path) or ProblemKind.UPGRADE
        raise opening_failure(kind, detail=str(error)) from error
    except (sqlite3.Error, OSError) as error:
        kind = diagnose(error, path) or ProblemKind.UPGRADE
        raise opening_failure(kind, detail=str(error)) from error
