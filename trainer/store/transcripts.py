"""The words of a session for searching, written when it ends and again whenever words are added afterwards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import ColumnElement, Connection, bindparam, delete, insert, select, text

from trainer.core.events import CounterpartSpoke, Event, LearnerSpoke, Preparation, PreparationDone, ReflectionWritten
from trainer.store.tables import INDEX, session, transcript

WORDED = (LearnerSpoke, CounterpartSpoke, PreparationDone, ReflectionWritten)
"""The events that hold words worth finding."""

_NUMBER = select(transcript.c.id).where(transcript.c.session_id == bindparam("of_session"))
_OPEN = text(f"INSERT INTO {INDEX} (rowid, heading, spoken, written, note) VALUES (:number, :heading, '', '', '')")  # noqa: S608 - here and below a name of ours
_WRITE = text(f"UPDATE {INDEX} SET spoken = :spoken, written = :written WHERE rowid = :number")  # noqa: S608
_NOTE = text(f"UPDATE {INDEX} SET note = :note WHERE rowid = :number")  # noqa: S608
_FORGET = text(f"DELETE FROM {INDEX} WHERE rowid IN :numbers").bindparams(bindparam("numbers", expanding=True))  # noqa: S608


def open_transcript(connection: Connection, session_id: str, heading: str) -> None:
    """Enter a new session by its scene and name; what is said is added at its end."""
    connection.execute(insert(transcript), {"session_id": session_id})
    connection.execute(_OPEN, {"number": _number(connection, session_id), "heading": storable(heading)})


def write_transcript(connection: Connection, session_id: str, events: Sequence[Event]) -> None:
    """Write what was said and written in a session, replacing what stood there."""
    spoken = "\n".join(one.text for one in events if isinstance(one, LearnerSpoke | CounterpartSpoke))
    words = {"spoken": storable(spoken), "written": storable("\n".join(_written(events)))}
    connection.execute(_WRITE, {"number": _number(connection, session_id), **words})


def write_note(connection: Connection, session_id: str, note: str) -> None:
    """Write note and tags of a session, replacing what stood there."""
    connection.execute(_NOTE, {"number": _number(connection, session_id), "note": storable(note)})


def delete_sessions(connection: Connection, condition: ColumnElement[bool]) -> int:
    """Delete sessions with everything of theirs, their words in the index first, and return how many went."""
    words = select(transcript.c.id).join(session, session.c.id == transcript.c.session_id).where(condition)
    numbers = connection.execute(words).scalars().all()
    for first in range(0, len(numbers), 500):
        connection.execute(_FORGET, {"numbers": numbers[first : first + 500]})
    return int(connection.execute(delete(session).where(condition)).rowcount)


def storable(words: str) -> str:
    """Return a text as a file can hold it: a lone surrogate becomes a question mark."""
    return words.encode("utf-8", "replace").decode()


def _number(connection: Connection, session_id: str) -> int:
    return int(connection.execute(_NUMBER, {"of_session": session_id}).scalar_one())


def _written(events: Sequence[Event]) -> Iterator[str]:
    prepared = [one.preparation for one in events if isinstance(one, PreparationDone)]
    if prepared:
        yield from _of_preparation(prepared[-1])
    for one in events:
        if isinstance(one, ReflectionWritten):
            yield from one.answers.values()
            yield from filter(None, (one.plan_if, one.plan_then))


def _of_preparation(prepared: Preparation) -> Iterator[str]:
    yield from filter(None, (prepared.batna, prepared.guessed_alternative))
    yield from prepared.guessed_interests
    yield from prepared.questions
