"""What the practice schedule and the plans rest on: cards with their logs, tactics met, plans with their checks."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, func, insert, select
from sqlalchemy.dialects.sqlite import insert as insert_or

from trainer.store.engine import Database
from trainer.store.filing import TacticFigures
from trainer.store.tables import meta, plan, plan_check, practice_card, practice_log, session, tactic_result

OWNER = ""
"""The learner whose file it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeCard:
    """When to practise a tactic in a class of situations again; the card is the scheduler's own JSON, times UTC ms."""

    tactic: str
    situation: str
    due_ms: int
    card: str
    learner: str = OWNER


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeLog:
    """One graded recall; the log is the scheduler's own JSON, the session None once that was deleted."""

    tactic: str
    situation: str
    session_id: str | None
    at_ms: int
    rating: int
    log: str
    score: float | None = None
    learner: str = OWNER


@dataclass(frozen=True, slots=True, kw_only=True)
class TacticMet:
    """What became of a tactic in one session, for grading."""

    session_id: str
    started_ms: int
    figures: TacticFigures


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPlan:
    """An if-then plan with its checks in later sessions summed up; id is the session after which it was made."""

    id: str
    made_ms: int
    plan_if: str
    plan_then: str
    move: str
    dropped_ms: int | None
    sessions: int
    occasions: int
    kept: int


_STATE = select(func.count(), func.coalesce(func.sum(tactic_result.c.started_ms), 0)).where(tactic_result.c.counts)
_LOGGED = select(
    func.count(), func.coalesce(func.sum(practice_log.c.rating), 0), func.coalesce(func.max(practice_log.c.at_ms), 0)
).where(practice_log.c.learner == bindparam("learner"))
_GRADED = select(meta.c.value).where(meta.c.key == bindparam("learner"))


class Practice:
    """Reads and writes; each method raises StoreFailure when the file cannot be read or written."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def cards(self, *, learner: str = OWNER, due_by_ms: int | None = None) -> tuple[PracticeCard, ...]:
        """Return the cards, the longest due first, all or those due by a moment."""
        query = select(practice_card).where(practice_card.c.learner == learner).order_by(practice_card.c.due_ms)
        if due_by_ms is not None:
            query = query.where(practice_card.c.due_ms <= due_by_ms)
        with self._database.reading() as connection:
            return tuple(PracticeCard(**row) for row in connection.execute(query).mappings())

    def logs(self, *, learner: str = OWNER) -> tuple[PracticeLog, ...]:
        """Return every graded recall, oldest first."""
        query = select(practice_log).where(practice_log.c.learner == learner)
        with self._database.reading() as connection:
            rows = connection.execute(query.order_by(practice_log.c.at_ms, practice_log.c.id)).mappings().all()
        return tuple(PracticeLog(**{name: row[name] for name in PracticeLog.__slots__}) for row in rows)

    def recalls(self, *, apart_ms: int, failing: int, learner: str = OWNER) -> tuple[int, int]:
        """Return how many recalls came at least so long after the one before, and how many were not rated as failing.

        Counted by SQLite and remembered until there are other logs: after years there are hundreds of thousands.
        """
        before = func.lag(practice_log.c.at_ms).over(
            partition_by=(practice_log.c.tactic, practice_log.c.situation),
            order_by=(practice_log.c.at_ms, practice_log.c.id),
        )
        told = select(practice_log.c.rating, (practice_log.c.at_ms - before).label("gap"))
        spaced = told.where(practice_log.c.learner == learner).subquery()
        query = select(func.count(), func.count().filter(spaced.c.rating != failing)).where(spaced.c.gap >= apart_ms)
        key = f"recalls:{learner}:{apart_ms}:{failing}"
        with self._database.reading() as connection:
            state = list(connection.execute(_LOGGED, {"learner": learner}).one())
            kept = connection.execute(_GRADED, {"learner": key}).scalar()
            if kept is not None and (known := json.loads(kept))["of"] == state:
                return known["recalls"], known["passed"]
            recalls, passed = connection.execute(query).one()
        self._remember(key, json.dumps({"of": state, "recalls": recalls, "passed": passed}))
        return recalls, passed

    def grade(self, graded: Sequence[tuple[PracticeCard, PracticeLog]]) -> None:
        """Store recalls with the cards they led to; one that a session has already given is replaced."""
        with self._database.writing() as connection:
            for card, log in graded:
                row = {name: getattr(log, name) for name in PracticeLog.__slots__}
                written = insert_or(practice_log).values(**row)
                key = ["learner", "tactic", "situation", "session_id"]
                fresh = {name: value for name, value in row.items() if name not in key}
                connection.execute(written.on_conflict_do_update(index_elements=key, set_=fresh))
                _put_card(connection, card)

    def replace_cards(self, cards: Sequence[PracticeCard], *, learner: str = OWNER) -> None:
        """Put cards that were made again from the logs in place of all there were."""
        with self._database.writing() as connection:
            connection.execute(practice_card.delete().where(practice_card.c.learner == learner))
            if cards:
                rows = [{name: getattr(one, name) for name in PracticeCard.__slots__} for one in cards]
                connection.execute(insert(practice_card), rows)

    def ungraded(self, *, learner: str = OWNER) -> tuple[TacticMet, ...]:
        """Return tactics met in counted sessions that no log speaks of yet, oldest first.

        When there was none the last time, and no session has come, gone or been moved since, nothing is looked through.
        """
        with self._database.reading() as connection:
            state = str(tuple(connection.execute(_STATE).one()))
            if connection.execute(_GRADED, {"learner": f"graded:{learner}"}).scalar() == state:
                return ()
        found = self._look_for_ungraded(learner)
        if not found:
            self._remember(f"graded:{learner}", state)
        return found

    def _remember(self, key: str, value: str) -> None:
        """Keep an answer that takes long to find and can always be found again."""
        written = insert_or(meta).values(key=key, value=value)
        with self._database.writing() as connection:
            connection.execute(written.on_conflict_do_update(index_elements=["key"], set_={"value": value}))

    def _look_for_ungraded(self, learner: str) -> tuple[TacticMet, ...]:
        known = (
            select(practice_log.c.id)
            .where(
                practice_log.c.learner == learner,
                practice_log.c.tactic == tactic_result.c.tactic,
                practice_log.c.situation == tactic_result.c.situation,
                practice_log.c.session_id == tactic_result.c.session_id,
            )
            .exists()
        )
        query = select(tactic_result).where(tactic_result.c.counts, ~known)
        query = query.order_by(tactic_result.c.started_ms, tactic_result.c.session_id, tactic_result.c.tactic)
        with self._database.reading() as connection:
            rows = connection.execute(query).mappings().all()
        return tuple(
            TacticMet(
                session_id=row["session_id"],
                started_ms=row["started_ms"],
                figures=TacticFigures(**{name: row[name] for name in TacticFigures.__slots__}),
            )
            for row in rows
        )

    def plans(self) -> tuple[KeptPlan, ...]:
        """Return the plans made after sessions outside the bin, newest first, with how they were kept."""
        query = (
            select(
                plan,
                func.count(plan_check.c.session_id).label("sessions"),
                func.coalesce(func.sum(plan_check.c.occasions), 0).label("occasions"),
                func.coalesce(func.sum(plan_check.c.kept), 0).label("kept"),
            )
            .join(session, session.c.id == plan.c.session_id)
            .outerjoin(plan_check, plan_check.c.plan_id == plan.c.session_id)
            .where(session.c.deleted_ms.is_(None))
            .group_by(plan.c.session_id)
            .order_by(plan.c.made_ms.desc(), plan.c.session_id)
        )
        with self._database.reading() as connection:
            rows = connection.execute(query).mappings().all()
        return tuple(
            KeptPlan(id=row["session_id"], **{name: row[name] for name in KeptPlan.__slots__ if name != "id"})
            for row in rows
        )

    def check_plan(self, plan_id: str, session_id: str, *, occasions: int, kept: int) -> None:
        """Store how often a session gave occasion for a plan and how often it was kept, replacing an earlier count."""
        counted = {"occasions": occasions, "kept": kept}
        written = insert_or(plan_check).values(plan_id=plan_id, session_id=session_id, **counted)
        with self._database.writing() as connection:
            connection.execute(written.on_conflict_do_update(index_elements=["plan_id", "session_id"], set_=counted))

    def checks(self, plan_id: str) -> Mapping[str, tuple[int, int]]:
        """Return occasions and times kept by session."""
        query = select(plan_check.c.session_id, plan_check.c.occasions, plan_check.c.kept)
        with self._database.reading() as connection:
            rows = connection.execute(query.where(plan_check.c.plan_id == plan_id)).all()
        return {session_id: (occasions, kept) for session_id, occasions, kept in rows}

    def drop_plan(self, plan_id: str, *, now_ms: int | None) -> None:
        """Let a plan rest from a moment on, or take it up again with None."""
        with self._database.writing() as connection:
            connection.execute(plan.update().where(plan.c.session_id == plan_id).values(dropped_ms=now_ms))


def _put_card(connection: Connection, card: PracticeCard) -> None:
    row = {name: getattr(card, name) for name in PracticeCard.__slots__}
    written = insert_or(practice_card).values(**row)
    fresh = {"due_ms": card.due_ms, "card": card.card}
    key = ["learner", "tactic", "situation"]
    connection.execute(written.on_conflict_do_update(index_elements=key, set_=fresh))
