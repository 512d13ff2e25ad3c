"""What many sessions say together, read from their narrow rows: columns of figures, tactics, silences, days."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, fields
from heapq import nlargest
from statistics import median
from typing import Any

from sqlalchemy import ColumnElement, Connection, Integer, Select, Table, func, or_, select, tuple_, type_coerce

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
        """Tell whether it asks for more than everything or a period."""
        return bool(self.scenario or self.difficulties or self.modes)


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultTable:
    """One's own results, oldest first, column by column: a hundred thousand rows as objects would take a second.

    `figures` holds the columns that were asked for, fields of Figures, with None where a session could not be measured.
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
_OLDEST_FIRST = (session_result.c.started_ms, session_result.c.session_id)


class Results:
    """Reads from an open database; each method raises StoreFailure when the file cannot be read."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def table(self, wanted: ResultFilter | None = None, *, figures: Sequence[str] = FIGURES) -> ResultTable:
        """Return one's own results with some figures, those broken off or in the bin left out."""
        columns = [session_result.c[name] for name in (*_KEYS, *figures)]
        query = select(*columns).where(*_conditions(session_result, wanted or ResultFilter())).order_by(*_OLDEST_FIRST)
        with self._database.reading() as connection:
            found = connection.execute(query)
            assert found.cursor is not None
            # The driver's own tuples: as rows of SQLAlchemy a hundred thousand take a fifth longer.
            rows = found.cursor.fetchall()
            found.close()
            if not rows:
                return ResultTable()
            ids, started, scenarios, difficulties, outcomes, own, *measured = zip(*rows, strict=True)
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
            figures=dict(zip(figures, measured, strict=True)),
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
            _times(or_(table.named, table.countered)),
            func.sum(table.drawn),
            _times(table.recognised),
            _times(table.named),
            _times(table.countered),
        )
        query = query.where(*_conditions(tactic_result, wanted or ResultFilter())).group_by(table.tactic)
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
        asked = wanted or ResultFilter()
        with self._database.reading() as connection:
            if asked.narrow:
                return _read_silences(connection, contexts, asked)
            return tuple(
                one for context in contexts if (one := _look_up_silences(connection, context, asked)) is not None
            )

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


def _times(flag: ColumnElement[bool]) -> ColumnElement[int]:
    """Return how often a flag is set; the sum of flags would come back as one."""
    return func.sum(type_coerce(flag, Integer))


def _title_of(scenario: str) -> Select[Any]:
    newest = select(session.c.title).where(session.c.scenario == scenario)
    return newest.order_by(session.c.started_ms.desc()).limit(1)


def _look_up_silences(connection: Connection, context: str, wanted: ResultFilter) -> SilenceTally | None:
    """Find the middle in an index that holds the thinking times in order of length."""
    table = silence_result.c
    of = (table.context == context, *_conditions(silence_result, wanted))
    n = connection.execute(select(func.count()).where(*of)).scalar_one()
    if not n:
        return None
    newest = select(table.typical_ms).where(*of).order_by(table.started_ms.desc()).limit(RECENT)
    middle = select(table.typical_ms).where(*of).order_by(table.typical_ms).limit(2 - n % 2).offset((n - 1) // 2)
    now, ever = (median(connection.execute(query).scalars()) for query in (newest, middle))
    return SilenceTally(context=context, now=now, ever=ever, n=n)


def _read_silences(connection: Connection, contexts: Collection[str], wanted: ResultFilter) -> tuple[SilenceTally, ...]:
    """Read the thinking times one by one, where no index holds what is asked for.

    In one go through the table: by an index every row would be looked up, which takes seven times as long.
    """
    table = silence_result.c
    query = select(table.context, table.started_ms, table.typical_ms).where(*_conditions(silence_result, wanted))
    found: dict[str, list[tuple[int, float]]] = {context: [] for context in contexts}
    for context, started_ms, typical_ms in connection.execute(query.with_hint(silence_result, "NOT INDEXED", "sqlite")):
        if context in found:
            found[context].append((started_ms, typical_ms))
    return tuple(
        SilenceTally(
            context=context,
            now=median(typical for _, typical in nlargest(RECENT, rows)),
            ever=median(typical for _, typical in rows),
            n=len(rows),
        )
        for context, rows in found.items()
        if rows
    )


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
