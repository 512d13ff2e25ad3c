"""What a session came to, as rows for lists and trends; all of it can be made again from the events."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or

from trainer.core.events import Mode, Outcome
from trainer.store import tables
from trainer.store.codec import canonical
from trainer.store.shapes import Json
from trainer.store.transcripts import storable

PLAYED = (Mode.PRACTICE, Mode.STARTER)
"""The modes that count as results of one's own; drills and simulations do not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The measures trends are made of; shares 0..1, utilities in points, None where nothing could be measured."""

    against_batna: float | None = None
    against_target: float | None = None
    left_points: float | None = None
    joint_efficiency: float | None = None
    counter_accuracy: float | None = None
    under_tactic: float | None = None
    unpaid_share: float | None = None
    conditional_share: float | None = None
    fill_rate: float | None = None
    calm_naming: float | None = None
    total_ratio: float | None = None
    opening: float | None = None
    """A2: how far the first offer stood above the reservation value, as a share of the way to the best."""
    talk_share: float | None = None
    after_pressure_ms: float | None = None
    batna_before: float | None = None
    """How sure the learner was of the alternative before the meeting, 0-100, and after it."""
    batna_after: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TacticFigures:
    """What became of one tactic; recognised is named, countered or pointed at; drawn in points."""

    tactic: str
    situation: str
    times: int = 1
    recognised: bool = False
    named: bool = False
    countered: bool = False
    stopped: bool = False
    drawn: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SilenceFigures:
    """The judged silences in one context, thinking times in ms; None for counts that were not taken then."""

    context: str
    typical_ms: float
    n: int | None = None
    longest_ms: int | None = None
    held: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanMade:
    """An if-then plan, with the move that would keep it where one could be linked."""

    plan_if: str
    plan_then: str
    move: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionSummary:
    """How a finished session is remembered in lists and on the progress page; utilities are points 0-100."""

    own: float
    """What the learner left with: the package's utility, or the BATNA's where there was no deal."""
    joint: float
    """Both sides' utilities together, 0-200."""
    metrics: Mapping[str, Json] = field(default_factory=dict)
    """Figures by metric id, as the rubric names them; None where the evidence was not enough."""
    rubric: str = ""
    """The rubric these figures were computed under; empty means the session's own."""
    figures: Figures = field(default_factory=Figures)
    tactics: tuple[TacticFigures, ...] = ()
    silences: tuple[SilenceFigures, ...] = ()
    turns: int = 0
    duration_ms: int = 0
    plan: PlanMade | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A session's figures under one rubric; scored_ms is None for the rubric it was played under."""

    rubric: str
    own: float
    joint: float
    metrics: Mapping[str, Json]
    scored_ms: int | None = None


FIGURES = tuple(one.name for one in fields(Figures))
_PARTS = (tables.tactic_result, tables.silence_result)
_SESSION = select(tables.session).where(tables.session.c.id == bindparam("session_id"))
_ORIGINAL = (
    update(tables.session)
    .where(tables.session.c.id == bindparam("session_id"))
    .values(
        own=bindparam("own_points"),
        joint=bindparam("joint_points"),
        metrics=bindparam("figures"),
        rubric=bindparam("under"),
    )
)


def save_summary(connection: Connection, session_id: str, summary: SessionSummary, *, now_ms: int = 0) -> None:
    """File the result of a session, replacing an earlier one of the same rubric.

    Figures of another rubric than the session's own stand beside the original, which is kept; trends take the last.
    """
    row = connection.execute(_SESSION, {"session_id": session_id}).one()
    rubric = summary.rubric or row.rubric
    text = canonical(summary.metrics)
    if row.metrics is None or rubric == row.rubric:
        connection.execute(
            _ORIGINAL,
            {
                "session_id": session_id,
                "own_points": summary.own,
                "joint_points": summary.joint,
                "figures": text,
                "under": rubric,
            },
        )
    else:
        again = {"own": summary.own, "joint": summary.joint, "metrics": text, "scored_ms": now_ms}
        beside = insert_or(tables.rescore).values(session_id=session_id, rubric=rubric, **again)
        connection.execute(beside.on_conflict_do_update(index_elements=["session_id", "rubric"], set_=again))
    if row.outcome is not None:
        _write_rows(connection, row, summary, rubric)
    _write_plan(connection, row, summary.plan)


def read_scores(connection: Connection, session_id: str) -> tuple[Score, ...]:
    """Return a session's figures under every rubric, the one it was played under first; empty before it is filed."""
    row = connection.execute(_SESSION, {"session_id": session_id}).one_or_none()
    if row is None or row.metrics is None:
        return ()
    query = select(tables.rescore).where(tables.rescore.c.session_id == session_id).order_by(tables.rescore.c.scored_ms)
    original = Score(rubric=row.rubric, own=row.own, joint=row.joint, metrics=json.loads(row.metrics))
    return (
        original,
        *(
            Score(
                rubric=one.rubric,
                own=one.own,
                joint=one.joint,
                metrics=json.loads(one.metrics),
                scored_ms=one.scored_ms,
            )
            for one in connection.execute(query)
        ),
    )


def counts_as_result(row: Any) -> bool:
    """Tell whether a session is a result of one's own: played by oneself, not broken off, not in the bin."""
    return row.mode in PLAYED and row.outcome not in {None, Outcome.ABANDONED} and row.deleted_ms is None


def shared_fields(row: Any) -> dict[str, Any]:
    """Return what the rows of results repeat of their session's row."""
    return {
        "session_id": row.id,
        "started_ms": row.started_ms,
        "scenario": row.scenario,
        "difficulty": row.difficulty,
        "mode": row.mode,
        "counts": counts_as_result(row),
    }


def _write_rows(connection: Connection, row: Row[Any], summary: SessionSummary, rubric: str) -> None:
    shared = shared_fields(row)
    for table in (tables.session_result, *_PARTS):
        connection.execute(delete(table).where(table.c.session_id == row.id))
    connection.execute(
        insert(tables.session_result),
        {
            **shared,
            "outcome": row.outcome,
            "rubric": rubric,
            "own": summary.own,
            "joint": summary.joint,
            "tactics": len(summary.tactics),
            "turns": summary.turns,
            "duration_ms": summary.duration_ms,
            **asdict(summary.figures),
        },
    )
    tactics, silences = ([asdict(one) for one in summary.tactics], [asdict(one) for one in summary.silences])
    for table, parts in zip(_PARTS, (tactics, silences), strict=True):
        if parts:
            connection.execute(insert(table), [{**shared, **one} for one in parts])


def _write_plan(connection: Connection, row: Row[Any], made: PlanMade | None) -> None:
    """Keep a plan with the checks it has had; one that was taken back goes with them."""
    if made is None:
        connection.execute(delete(tables.plan).where(tables.plan.c.session_id == row.id))
        return
    words = {"plan_if": storable(made.plan_if), "plan_then": storable(made.plan_then), "move": made.move}
    written = insert_or(tables.plan).values(session_id=row.id, made_ms=row.ended_ms or row.started_ms, **words)
    connection.execute(written.on_conflict_do_update(index_elements=["session_id"], set_=words))
