"""What the learner keeps of a session beside its events: favourite, note, tags, and the bin with its way back."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import Connection, and_, bindparam, delete, func, insert, select, update

from trainer.store import filing
from trainer.store.engine import Database
from trainer.store.filing import Score
from trainer.store.tables import session, session_result, session_tag, silence_result, tactic_result
from trainer.store.transcripts import delete_sessions, storable, write_note

LONGEST_NOTE = 4000
LONGEST_TAG = 40
MOST_TAGS = 12

_RESULTS = (session_result, tactic_result, silence_result)
_ROW = select(session.c.mode, session.c.outcome, session.c.deleted_ms).where(session.c.id == bindparam("session_id"))


class Keeping:
    """Writes to an open database; each method raises StoreFailure when nothing could be stored."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def mark(self, session_id: str, *, favourite: bool) -> None:
        """Make a session a favourite, or one no longer."""
        with self._database.writing() as connection:
            connection.execute(update(session).where(session.c.id == session_id).values(favourite=favourite))

    def write_note(self, session_id: str, note: str) -> None:
        """Replace the note of a session; it is found by searching."""
        with self._database.writing() as connection:
            text = storable(note.strip())[:LONGEST_NOTE]
            connection.execute(update(session).where(session.c.id == session_id).values(note=text))
            _make_findable(connection, session_id)

    def set_tags(self, session_id: str, tags: Sequence[str]) -> tuple[str, ...]:
        """Replace the tags of a session and return them as they are kept: trimmed, once each, spelt as elsewhere."""
        with self._database.writing() as connection:
            used = {tag.casefold(): tag for tag in connection.execute(select(session_tag.c.tag).distinct()).scalars()}
            kept: dict[str, str] = {}
            for tag in tags:
                plain = " ".join(storable(tag).split())[:LONGEST_TAG]
                if plain:
                    kept.setdefault(plain.casefold(), used.get(plain.casefold(), plain))
            chosen = tuple(kept.values())[:MOST_TAGS]
            connection.execute(delete(session_tag).where(session_tag.c.session_id == session_id))
            if chosen:
                connection.execute(insert(session_tag), [{"session_id": session_id, "tag": tag} for tag in chosen])
            _make_findable(connection, session_id)
        return chosen

    def tags(self) -> tuple[str, ...]:
        """Return every tag in use outside the bin, the most used first."""
        query = (
            select(session_tag.c.tag)
            .join(session, session.c.id == session_tag.c.session_id)
            .where(session.c.deleted_ms.is_(None))
            .group_by(session_tag.c.tag)
            .order_by(func.count().desc(), session_tag.c.tag)
        )
        with self._database.reading() as connection:
            return tuple(connection.execute(query).scalars())

    def tags_of(self, session_id: str) -> tuple[str, ...]:
        """Return the tags of one session."""
        query = select(session_tag.c.tag).where(session_tag.c.session_id == session_id).order_by(session_tag.c.tag)
        with self._database.reading() as connection:
            return tuple(connection.execute(query).scalars())

    def bin(self, session_ids: Collection[str], *, now_ms: int) -> None:
        """Put sessions into the bin: they count nowhere and are listed nowhere else, but nothing of them is lost."""
        self._move(session_ids, deleted_ms=now_ms)

    def restore(self, session_ids: Collection[str]) -> None:
        """Take sessions out of the bin; they count again as they did."""
        self._move(session_ids, deleted_ms=None)

    def binned(self) -> int:
        """Return how many sessions lie in the bin."""
        with self._database.reading() as connection:
            return connection.execute(select(func.count()).where(session.c.deleted_ms.is_not(None))).scalar_one()

    def empty_bin(self, session_ids: Collection[str] | None = None) -> int:
        """Delete for good what lies in the bin, all of it or these sessions, and return how many went."""
        gone = and_(session.c.deleted_ms.is_not(None))
        if session_ids is not None:
            gone = and_(gone, session.c.id.in_(sorted(session_ids)))
        with self._database.writing() as connection:
            return delete_sessions(connection, gone)

    def scores(self, session_id: str) -> tuple[Score, ...]:
        """Return a session's figures under every rubric, the one it was played under first."""
        with self._database.reading() as connection:
            return filing.read_scores(connection, session_id)

    def _move(self, session_ids: Collection[str], *, deleted_ms: int | None) -> None:
        with self._database.writing() as connection:
            for session_id in session_ids:
                moved = update(session).where(session.c.id == session_id).values(deleted_ms=deleted_ms)
                if not connection.execute(moved).rowcount:
                    continue
                counts = filing.counts_as_result(connection.execute(_ROW, {"session_id": session_id}).one())
                for table in _RESULTS:
                    connection.execute(update(table).where(table.c.session_id == session_id).values(counts=counts))


def _make_findable(connection: Connection, session_id: str) -> None:
    """Put note and tags where the search looks."""
    note = connection.execute(select(session.c.note).where(session.c.id == session_id)).scalar()
    tags = connection.execute(select(session_tag.c.tag).where(session_tag.c.session_id == session_id)).scalars()
    write_note(connection, session_id, "\n".join([note or "", *tags]).strip())
