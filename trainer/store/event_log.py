"""One session's events on disk; what append returned is committed, whatever happens to the program next."""

from __future__ import annotations

import threading
from collections.abc import Sequence

from sqlalchemy import bindparam, func, insert, select
from sqlalchemy.exc import IntegrityError

from trainer.core.events import Event, Recorded, SessionStarted
from trainer.store import sessions, tables
from trainer.store.codec import EVENTS, Encoded
from trainer.store.engine import Database
from trainer.store.problems import ProblemKind, writing_failure
from trainer.store.sessions import SessionCard

_INSERT = insert(tables.event)
_LOAD = select(tables.event).where(tables.event.c.session_id == bindparam("session_id")).order_by(tables.event.c.seq)
_LAST = select(func.max(tables.event.c.seq)).where(tables.event.c.session_id == bindparam("session_id"))


class SessionLog:
    """The event log of one session (`core.ports.EventLog`).

    A new session comes with its card, and its first event is SessionStarted: both are entered together, so that no
    session without events can exist. Events come back from append just as load would return them, so that a session
    played on and one resumed after a crash see the same values in the same order.
    """

    def __init__(self, database: Database, session_id: str, *, card: SessionCard | None = None) -> None:
        self.session_id = session_id
        self._database = database
        self._card = card
        self._turn = threading.Lock()
        self._last_seq = 0 if card is not None else None

    def append(self, events: Sequence[tuple[int, Event]]) -> tuple[Recorded, ...]:
        """Commit (at_ms, event) pairs in order and return them with their sequence numbers.

        Raises:
            StoreFailure: they could not be stored; none of them is, and the same call may be tried again.
        """
        if not events:
            return ()
        encoded = [EVENTS.encode(event) for _, event in events]
        with self._turn:
            if self._last_seq is None:
                self._last_seq = self._read_last_seq()
            first = self._last_seq + 1
            recorded = tuple(
                Recorded(seq=first + index, at_ms=at_ms, event=EVENTS.decode(text))
                for index, ((at_ms, _), text) in enumerate(zip(events, encoded, strict=True))
            )
            self._commit(recorded, encoded)
            self._last_seq = recorded[-1].seq
        return recorded

    def load(self) -> tuple[Recorded, ...]:
        """Return every event of the session in order.

        Raises:
            StoreFailure: the file cannot be read, or holds events this program does not know.
        """
        with self._database.reading() as connection:
            rows = connection.execute(_LOAD, {"session_id": self.session_id}).all()
        return tuple(sessions.recorded_of(row) for row in rows)

    def _commit(self, recorded: Sequence[Recorded], encoded: Sequence[Encoded]) -> None:
        rows = [
            {
                "session_id": self.session_id,
                "seq": one.seq,
                "at_ms": one.at_ms,
                "kind": text.kind,
                "version": text.version,
                "body": text.body,
            }
            for one, text in zip(recorded, encoded, strict=True)
        ]
        try:
            with self._database.writing() as connection:
                if recorded[0].seq == 1:
                    started = recorded[0].event
                    if self._card is None or not isinstance(started, SessionStarted):
                        raise ValueError("a session begins with SessionStarted, on a log made with its card")
                    sessions.start_session(connection, self.session_id, self._card, started)
                connection.execute(_INSERT, rows)
                sessions.follow(connection, self.session_id, recorded)
        except IntegrityError as error:
            if self._read_last_seq() >= recorded[0].seq:
                # Another window has resumed this session and is ahead of us.
                raise writing_failure(ProblemKind.ELSEWHERE, detail=str(error.orig)) from error
            raise

    def _read_last_seq(self) -> int:
        with self._database.reading() as connection:
            return connection.execute(_LAST, {"session_id": self.session_id}).scalar() or 0
