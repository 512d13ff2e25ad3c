"""Questions about past sessions, answered as frozen rows; every one rests on an index or one small scan."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, or_, select, tuple_

from trainer.core.events import Mode, Outcome, Recorded
from trainer.core.moves import Reading
from trainer.store import sessions
from trainer.store.codec import decode_reading
from trainer.store.engine import Database
from trainer.store.problems import StoreFailure
from trainer.store.shapes import Json
from trainer.store.tables import correction, event, scenario_snapshot, session

PAGE = 50
PLAYED = (Mode.PRACTICE, Mode.STARTER)
"""The modes that count as results of one's own; drills and simulations do not."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionFilter:
    """Which sessions to list; an empty field asks for nothing."""

    scenario: str = ""
    outcomes: frozenset[Outcome] = frozenset()
    modes: frozenset[Mode] = frozenset()
    finished: bool | None = None
    words: str = ""
    """All of these words, in the title or the counterpart's name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPage:
    """A stretch of the list, newest first; `more` is passed as `after` to get the next one, None at the end."""

    rows: tuple[SessionRow, ...]
    more: SessionRow | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenarioResult:
    """How a scenario has gone so far: finished plays, the best by own utility, and the last."""

    plays: int
    best: SessionRow | None
    last: SessionRow


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressRow:
    """One finished session with its figures, for trends."""

    id: str
    scenario: str
    title: str
    difficulty: int
    started_ms: int
    outcome: Outcome
    rubric: str
    untimed: bool
    own: float
    joint: float
    metrics: Mapping[str, Json] = field(default_factory=dict)


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
    )
]  # fmt: skip
_PROGRESS = [
    session.c[name]
    for name in (
        "id", "scenario", "title", "difficulty", "started_ms", "outcome", "rubric", "untimed", "own", "joint",
        "metrics",
    )
]  # fmt: skip
_NEWEST_FIRST = (session.c.started_ms.desc(), session.c.id.desc())
_EARLIER = tuple_(session.c.started_ms, session.c.id)
_LAST_EVENT = select(event).where(event.c.session_id == bindparam("session_id")).order_by(event.c.seq.desc()).limit(1)


class History:
    """Reads from an open database; each method raises StoreFailure when the file cannot be read."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def page(
        self, wanted: SessionFilter | None = None, *, after: SessionRow | None = None, size: int = PAGE
    ) -> SessionPage:
        """Return sessions newest first, from the one after `after` on."""
        query = select(*_ROW).where(*_conditions(wanted or SessionFilter())).order_by(*_NEWEST_FIRST).limit(size + 1)
        if after is not None:
            query = query.where(tuple_(after.started_ms, after.id) > _EARLIER)
        rows = self._rows(query)
        return SessionPage(rows=rows[:size], more=rows[size - 1] if len(rows) > size else None)

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
        played = (session.c.outcome != Outcome.ABANDONED.value) & session.c.mode.in_(PLAYED)
        # SQLite takes the other columns from the row that holds the maximum.
        counted = select(*_ROW, func.count().label("plays"), func.max(session.c.started_ms)).where(played)
        best = select(*_ROW, func.max(session.c.own)).where(played, session.c.own.is_not(None))
        with self._database.reading() as connection:
            best_rows = {row.scenario: _row(row) for row in connection.execute(best.group_by(session.c.scenario))}
            return {
                row.scenario: ScenarioResult(plays=row.plays, best=best_rows.get(row.scenario), last=_row(row))
                for row in connection.execute(counted.group_by(session.c.scenario))
            }

    def progress(
        self,
        *,
        scenario: str = "",
        difficulties: Collection[int] = (),
        before: SessionRow | None = None,
        limit: int | None = None,
    ) -> tuple[ProgressRow, ...]:
        """Return one's own finished sessions with their figures, oldest first, those broken off among them.

        They can be narrowed to a scenario, to some difficulties, to those begun before a session, and with a limit to
        the newest of what is left.
        """
        query = (
            select(*_PROGRESS)
            .where(session.c.outcome.is_not(None), session.c.own.is_not(None), session.c.mode.in_(PLAYED))
            .order_by(*_NEWEST_FIRST)
            .limit(limit)
        )
        if scenario:
            query = query.where(session.c.scenario == scenario)
        if difficulties:
            query = query.where(session.c.difficulty.in_(sorted(difficulties)))
        if before is not None:
            query = query.where(tuple_(before.started_ms, before.id) > _EARLIER)
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
        return tuple(
            ProgressRow(
                id=row.id,
                scenario=row.scenario,
                title=row.title,
                difficulty=row.difficulty,
                started_ms=row.started_ms,
                outcome=Outcome(row.outcome),
                rubric=row.rubric,
                untimed=row.untimed,
                own=row.own,
                joint=row.joint,
                metrics=json.loads(row.metrics),
            )
            for row in reversed(rows)
        )

    def counts(self) -> Counts:
        """Return how many sessions there are, finished ones, and different scenarios among those."""
        query = select(
            func.count(),
            func.count(session.c.outcome),
            func.count(session.c.scenario.distinct()).filter(session.c.outcome.is_not(None)),
        ).select_from(session)
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
        query = select(*_ROW).where(session.c.outcome.is_(None)).order_by(*_NEWEST_FIRST)
        found = []
        with self._database.reading() as connection:
            for row in connection.execute(query).all():
                with suppress(StoreFailure):
                    last = sessions.recorded_of(connection.execute(_LAST_EVENT, {"session_id": row.id}).one())
                    wall_ms = sessions.wall_ms_at(connection, row.id, last.at_ms)
                    found.append(Unfinished(session=_row(row), last=last, last_wall_ms=wall_ms))
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
    conditions: list[ColumnElement[bool]] = []
    if wanted.scenario:
        conditions.append(session.c.scenario == wanted.scenario)
    if wanted.outcomes:
        conditions.append(session.c.outcome.in_(sorted(wanted.outcomes)))
    if wanted.modes:
        conditions.append(session.c.mode.in_(sorted(wanted.modes)))
    if wanted.finished is not None:
        conditions.append(session.c.outcome.is_not(None) if wanted.finished else session.c.outcome.is_(None))
    conditions.extend(
        or_(
            session.c.title.icontains(word, autoescape=True),
            session.c.counterpart.icontains(word, autoescape=True),
        )
        for word in wanted.words.split()
    )
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
    )
