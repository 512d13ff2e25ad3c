"""The row per session that lists are made of, kept in step with the events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or

from trainer.core.events import LearnerSpoke, ReadingCorrected, Recorded, SessionEnded, SessionResumed, SessionStarted
from trainer.store import tables, transcripts
from trainer.store.codec import EVENTS, Encoded, encode_reading


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionCard:
    """What lists show of a session before it has a result, and the scenario text it is played on."""

    title: str
    """The scenario's title."""
    counterpart: str
    """The persona's name."""
    difficulty: int
    snapshot: str
    """The scenario as text from which this very version can be loaded again."""


_START = insert(tables.session)
_SNAPSHOT = insert_or(tables.scenario_snapshot).on_conflict_do_nothing()
_END = (
    update(tables.session)
    .where(tables.session.c.id == bindparam("session_id"))
    .values(outcome=bindparam("how"), ended_ms=bindparam("at"))
)
_CORRECT = insert(tables.correction)
_CLOCK = (
    select(tables.event)
    .where(
        tables.event.c.session_id == bindparam("session_id"),
        tables.event.c.kind.in_([EVENTS.kind(SessionStarted).name, EVENTS.kind(SessionResumed).name]),
    )
    .order_by(tables.event.c.seq.desc())
    .limit(1)
)
_WORDS = (
    select(tables.event)
    .where(
        tables.event.c.session_id == bindparam("session_id"),
        tables.event.c.kind.in_([EVENTS.kind(one).name for one in transcripts.WORDED]),
    )
    .order_by(tables.event.c.seq)
)
_OUTCOME = select(tables.session.c.outcome).where(tables.session.c.id == bindparam("session_id"))
_ONE = select(tables.event).where(
    tables.event.c.session_id == bindparam("session_id"), tables.event.c.seq == bindparam("seq")
)


def start_session(connection: Connection, session_id: str, card: SessionCard, started: SessionStarted) -> None:
    """Enter a session and, the first time, its scenario version."""
    connection.execute(
        _SNAPSHOT,
        {"scenario": started.scenario, "version": started.scenario_version, "body": card.snapshot},
    )
    connection.execute(
        _START,
        {
            "id": session_id,
            "scenario": started.scenario,
            "scenario_version": started.scenario_version,
            "title": card.title,
            "persona": started.persona,
            "counterpart": card.counterpart,
            "difficulty": card.difficulty,
            "seed": started.seed,
            "mode": started.mode.value,
            "untimed": started.untimed,
            "rubric": started.rubric,
            "forked_from": started.forked_from,
            "started_ms": started.wall_ms,
        },
    )
    transcripts.open_transcript(connection, session_id, f"{card.title}\n{card.counterpart}")


def follow(connection: Connection, session_id: str, events: Sequence[Recorded]) -> None:
    """Bring the session's row, corrections and transcript up to events just written in the same transaction."""
    for recorded in events:
        match recorded.event:
            case SessionEnded(outcome=outcome):
                ended_ms = wall_ms_at(connection, session_id, recorded.at_ms)
                connection.execute(_END, {"session_id": session_id, "how": outcome.value, "at": ended_ms})
            case ReadingCorrected() as correction:
                _keep_correction(connection, session_id, recorded.seq, correction)
            case _:
                pass
    if events[-1].seq > 1 and _is_over(connection, session_id):
        rows = connection.execute(_WORDS, {"session_id": session_id})
        transcripts.write_transcript(connection, session_id, [recorded_of(row).event for row in rows])


def wall_ms_at(connection: Connection, session_id: str, at_ms: int) -> int:
    """Return the time of day, ms since the epoch, of a session time: counted from the last start or resumption."""
    row = connection.execute(_CLOCK, {"session_id": session_id}).one()
    anchor = recorded_of(row)
    assert isinstance(anchor.event, SessionStarted | SessionResumed)
    return anchor.event.wall_ms + at_ms - anchor.at_ms


def recorded_of(row: Any) -> Recorded:
    """Read an event out of its row."""
    event = EVENTS.decode(Encoded(kind=row.kind, version=row.version, body=row.body))
    return Recorded(seq=row.seq, at_ms=row.at_ms, event=event)


def _is_over(connection: Connection, session_id: str) -> bool:
    return connection.execute(_OUTCOME, {"session_id": session_id}).scalar() is not None


def _keep_correction(connection: Connection, session_id: str, seq: int, correction: ReadingCorrected) -> None:
    row = connection.execute(_ONE, {"session_id": session_id, "seq": correction.of_seq}).one()
    spoken = recorded_of(row).event
    assert isinstance(spoken, LearnerSpoke)
    connection.execute(
        _CORRECT,
        {
            "session_id": session_id,
            "seq": seq,
            "of_seq": correction.of_seq,
            "said": spoken.text.encode("utf-8", "replace").decode(),
            "before": encode_reading(spoken.reading),
            "after": encode_reading(correction.reading),
        },
    )
