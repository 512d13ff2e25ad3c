"""The one connection between the program and its file of records: pragmas, explicit transactions, one writer."""

from __future__ import annotations

import sqlite3
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, IntegrityError

from trainer.store.problems import diagnose, reading_failure, writing_failure

BUSY_MS = 5000
"""How long a write waits for another program before it fails as locked."""


def set_pragmas(connection: sqlite3.Connection, *, busy_ms: int = BUSY_MS) -> None:
    """Make a plain connection durable and strict: committed means on the disk, and no row without its parent."""
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout={busy_ms:d}")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA trusted_schema=OFF")
    if sys.platform == "darwin":
        # There an ordinary fsync leaves the data in the drive's own cache.
        connection.execute("PRAGMA fullfsync=ON")


class Database:
    """An open file of records; safe to call from any thread, with one write at a time.

    `reading` and `writing` turn failures of disk and locks into StoreFailure; any other database error is a bug and
    passes through.
    """

    def __init__(self, path: Path, *, busy_ms: int = BUSY_MS) -> None:
        self.path = path
        self._engine = _engine(path, busy_ms)
        self._writer = threading.Lock()
        self._closed = False

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Yield a connection that sees one unchanging state of the file.

        Raises:
            StoreFailure: the file cannot be read.
        """
        self._check_open()
        try:
            with self._engine.connect() as connection:
                yield connection
        except DBAPIError as error:
            kind = diagnose(error.orig, self.path)
            if kind is None:
                raise
            raise reading_failure(kind, detail=str(error.orig)) from error

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Yield a connection whose work is committed at the end, or wholly undone when anything fails.

        Raises:
            StoreFailure: the work could not be stored; nothing of it is kept.
            IntegrityError: the work contradicts what is stored.
        """
        with self._writer:
            self._check_open()
            try:
                with (
                    self._engine.connect().execution_options(begin_sql="BEGIN IMMEDIATE") as connection,
                    connection.begin(),
                ):
                    yield connection
            except IntegrityError:
                raise
            except DBAPIError as error:
                kind = diagnose(error.orig, self.path)
                if kind is None:
                    raise
                raise writing_failure(kind, detail=str(error.orig)) from error

    def close(self) -> None:
        """Let SQLite tidy its statistics and close the file; further use is a bug."""
        with self._writer:
            if self._closed:
                return
            self._closed = True
            try:
                with self._engine.connect() as connection:
                    connection.exec_driver_sql("PRAGMA optimize")
            except DBAPIError as error:
                # Statistics are a luxury: a full or vanished disk must not keep the program from ending.
                if diagnose(error.orig, self.path) is None:
                    raise
            finally:
                self._engine.dispose()

    def _check_open(self) -> None:
        if self._closed:
            raise RuntimeError("the records are closed")


def _engine(path: Path, busy_ms: int) -> Engine:
    engine = create_engine(URL.create("sqlite", database=str(path)))

    @event.listens_for(engine, "connect")
    def _connected(connection: sqlite3.Connection, _record: Any) -> None:
        set_pragmas(connection, busy_ms=busy_ms)

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        # The driver's own transactions begin too late and end too early; ours are written out.
        connection.exec_driver_sql(connection.get_execution_options().get("begin_sql", "BEGIN"))

    return engine
