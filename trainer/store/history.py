"""Questions about past sessions, answered as frozen rows; every one rests on an index or one small scan."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, select, tuple_

from trainer.core.events import Adjourned, Mode, Outcome, Recorded, TableReopened
from trainer.core.moves import Reading
from trainer.store import search, sessions
from trainer.store.codec import EVENTS, decode_reading
from trainer.store.engine import Database
from trainer.store.filing import PLAYED
from trainer.store.problems import StoreFailure
from trainer.store.shapes import Json
from trainer.store.tables import correction, event, scenario_snapshot, session, session_tag

PAGE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRow:
    """One session as lists show it; times in ms since the epoch, utilities in points."""

    id: str
    scenario: str
    scenario_version: str
    title: str
    persona: str
    counterpart: str
    difficulty: int
    seed: int
    mode: Mode
    untimed: bool
    rubric: str
    forked_from: str
    started_ms: int
    ended_ms: int | None
    outcome: Outcome | None
    """None while the session is unfinished."""
    own: float | None
    joint: float | None
    favourite: bool = False
    note: str = ""
    deleted_ms: int | None = None
    """When it was put into the bin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionFilter:
    """Which sessions to list; an empty field asks for nothing, times in ms since the epoch."""

    scenario: str = ""
    difficulties: frozenset[int] = frozenset()
    outcomes: frozenset[Outcome] = frozenset()
    modes: frozenset[Mode] = frozenset()
    finished: bool | None = None
    since_ms: int | None = None
    until_ms: int | None = None
    """Before this moment."""
    tag: str = ""
    favourite: bool = False
    binned: bool = False
    """Those in the bin, instead of those that are not."""
    words: str = ""
    """Words beginning like each of these, in what was said or written, the title, the name, the note or the tags."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPage:
    """A stretch of the list, newest first; `more` is passed as `after` to get the next one, None at the end."""

    rows: tuple[SessionRow, ...]
    more: SessionRow | None
    tags: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By session, in alphabetical order."""
    quotes: Mapping[str, str] = field(default_factory=dict)
    """By session, a few words around what was searched for (see search.MARKS)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenarioResult:
    """How a scenario has gone so far: finished plays, the best by own utility, and the last."""

    plays: int
    best: SessionRow | None
    last: SessionRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much there is."""

    sessions: int
    finished: int
    scenarios: int

    @property
    def unfinished(self) -> int:
        """Return how many sessions can be resumed."""
        return self.sessions - self.finished


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfinished:
    """A session that was cut off, with its last stored event and the time of day at which that happened."""

    session: SessionRow
    last: Recorded
    last_wall_ms: int
    adjourned: bool = False
    """True while the meeting is put off and the learner has not returned to the table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """An utterance whose reading the learner put right."""

    session_id: str
    scenario: str
    of_seq: int
    said: str
    before: Reading
    after: Reading


_ROW = [
    session.c[name]
    for name in (
        "id", "scenario", "scenario_version", "title", "persona", "counterpart", "difficulty", "seed", "mode",
        "untimed", "rubric", "forked_from", "started_ms", "ended_ms", "outcome", "own", "joint",
        "favourite", "note", "deleted_ms",
    )
]  # fmt: skip
_NEWEST_FIRST = (session.c.started_ms.desc(), session.c.id.desc())
_EARLIER = tuple_(session.c.started_ms, session.c.id)
_AWAY, _BACK = EVENTS.kind(Adjourned).name, EVENTS.kind(TableReopened).name
_LAST_BREAK = (
    select(event.c.kind)
    .where(event.c.session_id == bindparam("session_id"), event.c.kind.in_((_AWAY, _BACK)))
    .order_by(event.c.seq.desc())
    .limit(1)
)
_LAST_EVENT = select(event).where(event.c.session_id == bindparam("session_id")).order_by(event.c.seq.desc()).limit(1)


_TAGS = (
    select(session_tag.c.session_id, session_tag.c.tag)
    .where(session_tag.c.session_id.in_(bindparam("sessions", expanding=True)))
    .order_by(session_tag.c.tag)
)


class History:
    """Reads from an open database; each method raises StoreFailure when the file cannot be read."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def page(
        self, wanted: SessionFilter | None = None, *, after: SessionRow | None = None, size: int = PAGE
    ) -> SessionPage:
        """Return sessions newest first, from the one after `after` on."""
        asked = wanted or SessionFilter()
        query = select(*_ROW).where(*_conditions(asked)).order_by(*_NEWEST_FIRST).limit(size + 1)
        if after is not None:
            query = query.where(tuple_(after.started_ms, after.id) > _EARLIER)
        with self._database.reading() as connection:
            rows = tuple(_row(row) for row in connection.execute(query))
            shown = [row.id for row in rows[:size]]
            tags: dict[str, tuple[str, ...]] = {}
            for row in connection.execute(_TAGS, {"sessions": shown}):
                tags[row.session_id] = (*tags.get(row.session_id, ()), row.tag)
            quotes = search.quote(connection, asked.words, shown)
        return SessionPage(
            rows=rows[:size], more=rows[size - 1] if len(rows) > size else None, tags=tags, quotes=quotes
        )

    def find(self, session_id: str) -> SessionRow | None:
        """Return one session."""
        return self._first(select(*_ROW).where(session.c.id == session_id))

    def last(self, *, finished: bool = True) -> SessionRow | None:
        """Return the newest session, by default the newest finished one."""
        return self._first(select(*_ROW).where(*_conditions(_ended(finished))).order_by(*_NEWEST_FIRST))

    def first(self, *, finished: bool = True) -> SessionRow | None:
        """Return the oldest session, by default the oldest finished one."""
        return self._first(
            select(*_ROW).where(*_conditions(_ended(finished))).order_by(session.c.started_ms, session.c.id)
        )

    def scenario_results(self) -> Mapping[str, ScenarioResult]:
        """Return by scenario how it has gone; sessions broken off count neither as a play nor as a result."""
        played = (
            session.c.deleted_ms.is_(None),
            session.c.mode.in_(PLAYED),
            session.c.outcome.is_distinct_from(Outcome.ABANDONED.value),
        )
        # SQLite takes the other columns from the row that holds the maximum; all of them are in one index.
        key = (session.c.scenario, session.c.id)
        counted = select(*key, func.count().label("plays"), func.max(session.c.started_ms)).where(
            *played, session.c.outcome.is_not(None)
        )
        best = select(*key, func.max(session.c.own)).where(*played, session.c.own.is_not(None))
        with self._database.reading() as connection:
            by_own = {row.scenario: row.id for row in connection.execute(best.group_by(session.c.scenario))}
            plays = connection.execute(counted.group_by(session.c.scenario)).all()
            wanted = {*by_own.values(), *(row.id for row in plays)}
            found = connection.execute(select(*_ROW).where(session.c.id.in_(sorted(wanted))))
            rows = {row.id: _row(row) for row in found}
        return {
            row.scenario: ScenarioResult(
                plays=row.plays, best=rows.get(by_own.get(row.scenario, "")), last=rows[row.id]
            )
            for row in plays
        }

    def scenes(self) -> tuple[tuple[str, str], ...]:
        """Return every scene that was played as id and title, by title."""
        newest = select(session.c.title).where(session.c.scenario == bindparam("scenario"))
        newest = newest.order_by(session.c.started_ms.desc()).limit(1)
        with self._database.reading() as connection:
            played = connection.execute(select(session.c.scenario).distinct()).scalars().all()
            titles = [(one, connection.execute(newest, {"scenario": one}).scalar_one()) for one in played]
        return tuple(sorted(titles, key=lambda one: (one[1].casefold(), one[0])))

    def counts(self) -> Counts:
        """Return how many sessions there are outside the bin, finished ones, and different scenarios among those."""
        query = select(
            func.count(),
            func.count(session.c.outcome),
            func.count(session.c.scenario.distinct()).filter(session.c.outcome.is_not(None)),
        ).where(session.c.deleted_ms.is_(None))
        with self._database.reading() as connection:
            total, finished, scenarios = connection.execute(query).one()
        return Counts(sessions=total, finished=finished, scenarios=scenarios)

    def metrics(self, session_id: str) -> Mapping[str, Json] | None:
        """Return the figures filed with a session, None before there are any."""
        with self._database.reading() as connection:
            text = connection.execute(select(session.c.metrics).where(session.c.id == session_id)).scalar()
        return None if text is None else json.loads(text)

    def unfinished(self) -> tuple[Unfinished, ...]:
        """Return the sessions that can be resumed, newest first.

        A session whose last event this program cannot read is left out; opening it from the list says why.
        """
        cut = (session.c.outcome.is_(None), session.c.deleted_ms.is_(None))
        query = select(*_ROW).where(*cut).order_by(*_NEWEST_FIRST)
        found = []
        with self._database.reading() as connection:
            for row in connection.execute(query).all():
                with suppress(StoreFailure):
                    last = sessions.recorded_of(connection.execute(_LAST_EVENT, {"session_id": row.id}).one())
                    wall_ms = sessions.wall_ms_at(connection, row.id, last.at_ms)
                    last_break = connection.execute(_LAST_BREAK, {"session_id": row.id}).scalar()
                    away = last_break == _AWAY
                    found.append(Unfinished(session=_row(row), last=last, last_wall_ms=wall_ms, adjourned=away))
        return tuple(found)

    def unfiled(self) -> tuple[SessionRow, ...]:
        """Return finished sessions whose result was not filed: the program ended between the end and the filing."""
        query = select(*_ROW).where(session.c.outcome.is_not(None), session.c.metrics.is_(None))
        return self._rows(query.order_by(session.c.started_ms))

    def snapshot(self, scenario: str, version: str) -> str | None:
        """Return the text of a scenario version as it was played."""
        query = select(scenario_snapshot.c.body).where(
            scenario_snapshot.c.scenario == scenario, scenario_snapshot.c.version == version
        )
        with self._database.reading() as connection:
            return connection.execute(query).scalar()

    def corrections(self) -> tuple[Correction, ...]:
        """Return every corrected reading, oldest session first."""
        query = (
            select(correction, session.c.scenario)
            .join(session, session.c.id == correction.c.session_id)
            .order_by(session.c.started_ms, session.c.id, correction.c.seq)
        )
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
        return tuple(
            Correction(
                session_id=row.session_id,
                scenario=row.scenario,
                of_seq=row.of_seq,
                said=row.said,
                before=decode_reading(row.before),
                after=decode_reading(row.after),
            )
            for row in rows
        )

    def _rows(self, query: Select[Any]) -> tuple[SessionRow, ...]:
        with self._database.reading() as connection:
            return tuple(_row(row) for row in connection.execute(query))

    def _first(self, query: Select[Any]) -> SessionRow | None:
        return next(iter(self._rows(query.limit(1))), None)


def _ended(finished: bool) -> SessionFilter:  # noqa: FBT001 - the one thing it says
    return SessionFilter(finished=True) if finished else SessionFilter()


def _conditions(wanted: SessionFilter) -> list[ColumnElement[bool]]:
    binned = session.c.deleted_ms.is_not(None) if wanted.binned else session.c.deleted_ms.is_(None)
    conditions: list[ColumnElement[bool]] = [binned]
    if wanted.scenario:
        conditions.append(session.c.scenario == wanted.scenario)
    if wanted.outcomes:
        conditions.append(session.c.outcome.in_(sorted(wanted.outcomes)))
    if wanted.modes:
        conditions.append(session.c.mode.in_(sorted(wanted.modes)))
    if wanted.finished is not None:
        conditions.append(session.c.outcome.is_not(None) if wanted.finished else session.c.outcome.is_(None))
    if wanted.difficulties:
        conditions.append(session.c.difficulty.in_(sorted(wanted.difficulties)))
    if wanted.since_ms is not None:
        conditions.append(session.c.started_ms >= wanted.since_ms)
    if wanted.until_ms is not None:
        conditions.append(session.c.started_ms < wanted.until_ms)
    if wanted.favourite:
        conditions.append(session.c.favourite)
    if wanted.tag:
        tagged = select(session_tag.c.session_id).where(session_tag.c.tag == wanted.tag)
        conditions.append(session.c.id.in_(tagged))
    if wanted.words.strip():
        conditions.append(search.matching(wanted.words))
    return conditions


def _row(row: Any) -> SessionRow:
    return SessionRow(
        id=row.id,
        scenario=row.scenario,
        scenario_version=row.scenario_version,
        title=row.title,
        persona=row.persona,
        counterpart=row.counterpart,
        difficulty=row.difficulty,
        seed=row.seed,
        mode=Mode(row.mode),
        untimed=row.untimed,
        rubric=row.rubric,
        forked_from=row.forked_from,
        started_ms=row.started_ms,
        ended_ms=row.ended_ms,
        outcome=None if row.outcome is None else Outcome(row.outcome),
        own=row.own,
        joint=row.joint,
        favourite=row.favourite,
        note=row.note,
        deleted_ms=row.deleted_ms,
    )
