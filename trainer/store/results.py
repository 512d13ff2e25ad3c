"""What many sessions say together, read from their narrow rows: columns of figures, tactics, silences, days."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, fields
from statistics import median
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, func, or_, select, tuple_

from trainer.core.events import Mode, Outcome
from trainer.store.engine import Database
from trainer.store.filing import FIGURES, Figures
from trainer.store.history import SessionRow
from trainer.store.tables import session, session_result, silence_result, tactic_result

RECENT = 5
"""Sessions from which "now" is spoken of."""
DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultFilter:
    """Which of one's own results to read; an empty field asks for nothing, times in ms since the epoch."""

    scenario: str = ""
    difficulties: frozenset[int] = frozenset()
    modes: frozenset[Mode] = frozenset()
    since_ms: int | None = None
    until_ms: int | None = None
    """Before this moment."""

    @property
    def narrow(self) -> bool:
        """Tell whether it asks for more than a period."""
        return bool(self.scenario or self.difficulties or self.modes)


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultTable:
    """One's own results, oldest first, column by column: a hundred thousand rows as objects would take a second.

    `figures` holds a column per field of Figures, with None where a session could not be measured.
    """

    ids: tuple[str, ...] = ()
    started_ms: tuple[int, ...] = ()
    scenarios: tuple[str, ...] = ()
    difficulties: tuple[int, ...] = ()
    outcomes: tuple[str, ...] = ()
    own: tuple[float, ...] = ()
    figures: Mapping[str, tuple[float | None, ...]] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    """By scenario, as its newest session has it."""

    def __len__(self) -> int:
        return len(self.ids)

    def title(self, index: int) -> str:
        """Return the title of a session's scene."""
        return self.titles.get(self.scenarios[index], self.scenarios[index])

    def outcome(self, index: int) -> Outcome:
        """Return how a session ended."""
        return Outcome(self.outcomes[index])


@dataclass(frozen=True, slots=True, kw_only=True)
class TacticTally:
    """How one tactic has gone: sessions in which it was met, recognised, answered, and points it drew in all."""

    tactic: str
    met: int
    answered: int
    drew: float
    recognised: int = 0
    named: int = 0
    countered: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SilenceTally:
    """Thinking time in one context: the middle of the last five sessions and of all, in ms, and how many there are."""

    context: str
    now: float
    ever: float
    n: int


_KEYS = ("session_id", "started_ms", "scenario", "difficulty", "outcome", "own")
_COLUMNS = [session_result.c[name] for name in (*_KEYS, *FIGURES)]
_OLDEST_FIRST = (session_result.c.started_ms, session_result.c.session_id)


class Results:
    """Reads from an open database; each method raises StoreFailure when the file cannot be read."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def table(self, wanted: ResultFilter | None = None) -> ResultTable:
        """Return one's own results, those broken off or in the bin left out."""
        query = select(*_COLUMNS).where(*_conditions(session_result, wanted or ResultFilter())).order_by(*_OLDEST_FIRST)
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
            if not rows:
                return ResultTable()
            ids, started, scenarios, difficulties, outcomes, own, *figures = zip(*rows, strict=True)
            titles = {
                scenario: connection.execute(_title_of(scenario)).scalar_one()
                for scenario in sorted(frozenset(scenarios))
            }
        return ResultTable(
            ids=ids,
            started_ms=started,
            scenarios=scenarios,
            difficulties=difficulties,
            outcomes=outcomes,
            own=own,
            figures=dict(zip(FIGURES, figures, strict=True)),
            titles=titles,
        )

    def figures_before(self, row: SessionRow, *, difficulties: Collection[int], limit: int) -> tuple[Figures, ...]:
        """Return the figures of the last sessions of some difficulties begun before one, oldest first."""
        query = (
            select(*(session_result.c[one.name] for one in fields(Figures)))
            .where(
                session_result.c.counts,
                session_result.c.difficulty.in_(sorted(difficulties)),
                tuple_(session_result.c.started_ms, session_result.c.session_id) < (row.started_ms, row.id),
            )
            .order_by(*(column.desc() for column in _OLDEST_FIRST))
            .limit(limit)
        )
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
        return tuple(Figures(**one._mapping) for one in reversed(rows))  # noqa: SLF001 - SQLAlchemy's public name

    def tactics(self, wanted: ResultFilter | None = None) -> tuple[TacticTally, ...]:
        """Return how each tactic has gone, the dearest first."""
        table = tactic_result.c
        query: Select[Any] = select(
            table.tactic,
            func.count(),
            func.sum(or_(table.named, table.countered)),
            func.sum(table.drawn),
            func.sum(table.recognised),
            func.sum(table.named),
            func.sum(table.countered),
        ).group_by(table.tactic)
        query = _narrowed(query, tactic_result, wanted or ResultFilter())
        with self._database.reading() as connection:
            tallies = [
                TacticTally(
                    tactic=tactic,
                    met=met,
                    answered=answered,
                    drew=drew,
                    recognised=recognised,
                    named=named,
                    countered=countered,
                )
                for tactic, met, answered, drew, recognised, named, countered in connection.execute(query)
            ]
        return tuple(sorted(tallies, key=lambda one: (-one.drew, -one.met, one.tactic)))

    def silences(self, contexts: Collection[str], wanted: ResultFilter | None = None) -> tuple[SilenceTally, ...]:
        """Return the thinking times in these contexts, those without any left out."""
        table, asked = silence_result.c, wanted or ResultFilter()
        found = []
        with self._database.reading() as connection:
            for context in contexts:

                def of(*what: Any, context: str = context) -> Select[Any]:
                    return _narrowed(select(*what).where(table.context == context), silence_result, asked)

                n = connection.execute(of(func.count())).scalar_one()
                if not n:
                    continue
                newest = of(table.typical_ms).order_by(table.started_ms.desc()).limit(RECENT)
                # The index holds them in order of length: the middle is read, not sorted out.
                middle = of(table.typical_ms).order_by(table.typical_ms).limit(2 - n % 2).offset((n - 1) // 2)
                found.append(
                    SilenceTally(
                        context=context,
                        now=median(connection.execute(newest).scalars()),
                        ever=median(connection.execute(middle).scalars()),
                        n=n,
                    )
                )
        return tuple(found)

    def days(self, wanted: ResultFilter | None = None, *, offset_ms: int = 0) -> Mapping[int, int]:
        """Return how many results each day has, by its number since the epoch in a time zone this far from UTC."""
        day = (session_result.c.started_ms + offset_ms) // DAY_MS
        query = select(day, func.count()).where(*_conditions(session_result, wanted or ResultFilter())).group_by(day)
        with self._database.reading() as connection:
            return dict(connection.execute(query).all())

    def covered(self) -> Mapping[tuple[str, int], int]:
        """Return how many results each scene and difficulty has."""
        table = session_result.c
        query = select(table.scenario, table.difficulty, func.count()).where(table.counts)
        with self._database.reading() as connection:
            rows = connection.execute(query.group_by(table.scenario, table.difficulty)).all()
        return {(scenario, difficulty): count for scenario, difficulty, count in rows}


def _title_of(scenario: str) -> Select[Any]:
    newest = select(session.c.title).where(session.c.scenario == scenario)
    return newest.order_by(session.c.started_ms.desc()).limit(1)


def _narrowed(query: Select[Any], table: Table, wanted: ResultFilter) -> Select[Any]:
    """Narrow a query over the parts of sessions; only what a part does not know itself asks the session's row."""
    period = ResultFilter(since_ms=wanted.since_ms, until_ms=wanted.until_ms)
    query = query.where(*_conditions(table, period))
    if wanted.narrow:
        query = query.join(session_result, session_result.c.session_id == table.c.session_id)
        query = query.where(*_conditions(session_result, wanted))
    return query


def _conditions(table: Table, wanted: ResultFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [table.c.counts]
    if wanted.scenario:
        conditions.append(table.c.scenario == wanted.scenario)
    if wanted.difficulties:
        conditions.append(table.c.difficulty.in_(sorted(wanted.difficulties)))
    if wanted.modes:
        conditions.append(table.c.mode.in_(sorted(wanted.modes)))
    if wanted.since_ms is not None:
        conditions.append(table.c.started_ms >= wanted.since_ms)
    if wanted.until_ms is not None:
        conditions.append(table.c.started_ms < wanted.until_ms)
    return conditions
