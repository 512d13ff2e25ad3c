"""What is made of sessions afterwards: figures as rows, search, notes and tags, the bin, practice cards and plans.

Old sessions are taken over from their events and their filed figures, a few at a time.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Any

import sqlalchemy as sa
from alembic import context, op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

AT_ONCE = 200
COUNTED_MODES = ("practice", "starter")
SPEAKING = ("learner_spoke", "counterpart_spoke")
MEASURES = ("joint_efficiency", "counter_accuracy", "under_tactic", "conditional_share", "fill_rate", "calm_naming")
WANTED = (
    *SPEAKING,
    "preparation_done",
    "reflection_written",
    "tactic_fired",
    "tactic_named",
    "tactic_countered",
)


def upgrade() -> None:
    """Make the tables and fill them from what is there."""
    _extend_session()
    _create_session_results()
    _create_tactic_results()
    _create_silence_results()
    _create_keeping()
    _create_search()
    _create_practice()
    _create_plans()
    _take_over()


def _extend_session() -> None:
    op.add_column("session", sa.Column("favourite", sa.Boolean(), nullable=False, server_default=sa.text("0")))
    op.add_column("session", sa.Column("note", sa.Text(), nullable=False, server_default=sa.text("''")))
    op.add_column("session", sa.Column("deleted_ms", sa.Integer(), nullable=True))
    op.create_index(op.f("ix_session_favourite_started_ms_id"), "session", ["favourite", "started_ms", "id"])
    op.create_index(op.f("ix_session_bin"), "session", ["deleted_ms"], sqlite_where=sa.text("deleted_ms IS NOT NULL"))
    op.create_index(
        op.f("ix_session_counted"), "session", ["scenario", "mode", "outcome", "deleted_ms", "started_ms", "own", "id"]
    )


def _create_session_results() -> None:
    op.create_table(
        "session_result",
        sa.Column("session_id", sa.Text(), nullable=False),
        sa.Column("started_ms", sa.Integer(), nullable=False),
        sa.Column("scenario", sa.Text(), nullable=False),
        sa.Column("difficulty", sa.Integer(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("rubric", sa.Text(), nullable=False),
        sa.Column("counts", sa.Boolean(), nullable=False),
        sa.Column("own", sa.Float(), nullable=False),
        sa.Column("joint", sa.Float(), nullable=False),
        sa.Column("against_batna", sa.Float(), nullable=True),
        sa.Column("against_target", sa.Float(), nullable=True),
        sa.Column("left_points", sa.Float(), nullable=True),
        sa.Column("joint_efficiency", sa.Float(), nullable=True),
        sa.Column("counter_accuracy", sa.Float(), nullable=True),
        sa.Column("under_tactic", sa.Float(), nullable=True),
        sa.Column("unpaid_share", sa.Float(), nullable=True),
        sa.Column("conditional_share", sa.Float(), nullable=True),
        sa.Column("fill_rate", sa.Float(), nullable=True),
        sa.Column("calm_naming", sa.Float(), nullable=True),
        sa.Column("total_ratio", sa.Float(), nullable=True),
        sa.Column("opening", sa.Float(), nullable=True),
        sa.Column("talk_share", sa.Float(), nullable=True),
        sa.Column("after_pressure_ms", sa.Float(), nullable=True),
        sa.Column("batna_before", sa.Float(), nullable=True),
        sa.Column("batna_after", sa.Float(), nullable=True),
        sa.Column("tactics", sa.Integer(), nullable=False, server_default=sa.text("0")),
        sa.Column("turns", sa.Integer(), nullable=False, server_default=sa.text("0")),
        sa.Column("duration_ms", sa.Integer(), nullable=False, server_default=sa.text("0")),
        _belongs("session_result"),
        sa.PrimaryKeyConstraint("session_id", name=op.f("pk_session_result")),
    )
    op.create_index(op.f("ix_session_result_counted"), "session_result", ["counts", "started_ms", "session_id"])


def _create_tactic_results() -> None:
    op.create_table(
        "tactic_result",
        sa.Column("session_id", sa.Text(), nullable=False),
        sa.Column("tactic", sa.Text(), nullable=False),
        sa.Column("situation", sa.Text(), nullable=False),
        sa.Column("started_ms", sa.Integer(), nullable=False),
        sa.Column("scenario", sa.Text(), nullable=False),
        sa.Column("difficulty", sa.Integer(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("counts", sa.Boolean(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("recognised", sa.Boolean(), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("countered", sa.Boolean(), nullable=False),
        sa.Column("stopped", sa.Boolean(), nullable=False),
        sa.Column("drawn", sa.Float(), nullable=False),
        _belongs("tactic_result"),
        sa.PrimaryKeyConstraint("session_id", "tactic", name=op.f("pk_tactic_result")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        op.f("ix_tactic_result_tactic_situation_started_ms"), "tactic_result", ["tactic", "situation", "started_ms"]
    )
    op.create_index(
        op.f("ix_tactic_result_tally"),
        "tactic_result",
        ["counts", "tactic", "named", "countered", "recognised", "drawn", "started_ms"],
    )


def _create_silence_results() -> None:
    op.create_table(
        "silence_result",
        sa.Column("session_id", sa.Text(), nullable=False),
        sa.Column("context", sa.Text(), nullable=False),
        sa.Column("started_ms", sa.Integer(), nullable=False),
        sa.Column("scenario", sa.Text(), nullable=False),
        sa.Column("difficulty", sa.Integer(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("counts", sa.Boolean(), nullable=False),
        sa.Column("typical_ms", sa.Float(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=True),
        sa.Column("longest_ms", sa.Integer(), nullable=True),
        sa.Column("held", sa.Integer(), nullable=True),
        _belongs("silence_result"),
        sa.PrimaryKeyConstraint("session_id", "context", name=op.f("pk_silence_result")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        op.f("ix_silence_result_counts_context_typical_ms"), "silence_result", ["counts", "context", "typical_ms"]
    )
    op.create_index(
        op.f("ix_silence_result_counts_context_started_ms_typical_ms"),
        "silence_result",
        ["counts", "context", "started_ms", "typical_ms"],
    )


def _create_keeping() -> None:
    op.create_table(
        "rescore",
        sa.Column("session_id", sa.Text(), nullable=False),
        sa.Column("rubric", sa.Text(), nullable=False),
        sa.Column("scored_ms", sa.Integer(), nullable=False),
        sa.Column("own", sa.Float(), nullable=False),
        sa.Column("joint", sa.Float(), nullable=False),
        sa.Column("metrics", sa.Text(), nullable=False),
        _belongs("rescore"),
        sa.PrimaryKeyConstraint("session_id", "rubric", name=op.f("pk_rescore")),
    )
    op.create_table(
        "session_tag",
        sa.Column("session_id", sa.Text(), nullable=False),
        sa.Column("tag", sa.Text(), nullable=False),
        _belongs("session_tag"),
        sa.PrimaryKeyConstraint("session_id", "tag", name=op.f("pk_session_tag")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_session_tag_tag_session_id"), "session_tag", ["tag", "session_id"])


def _create_search() -> None:
    op.create_table(
        "transcript",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Text(), nullable=False),
        _belongs("transcript"),
        sa.UniqueConstraint("session_id", name=op.f("uq_transcript_session_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_transcript")),
    )
    op.execute(
        """
        CREATE VIRTUAL TABLE transcript_fts USING fts5(
            heading, spoken, written, note, prefix='2 3', tokenize='unicode61 remove_diacritics 2'
        )
        """
    )


def _create_practice() -> None:
    op.create_table(
        "practice_card",
        sa.Column("learner", sa.Text(), nullable=False, server_default=sa.text("''")),
        sa.Column("tactic", sa.Text(), nullable=False),
        sa.Column("situation", sa.Text(), nullable=False),
        sa.Column("due_ms", sa.Integer(), nullable=False),
        sa.Column("card", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("learner", "tactic", "situation", name=op.f("pk_practice_card")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_practice_card_learner_due_ms"), "practice_card", ["learner", "due_ms"])
    op.create_table(
        "practice_log",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("learner", sa.Text(), nullable=False, server_default=sa.text("''")),
        sa.Column("tactic", sa.Text(), nullable=False),
        sa.Column("situation", sa.Text(), nullable=False),
        sa.Column("session_id", sa.Text(), nullable=True),
        sa.Column("at_ms", sa.Integer(), nullable=False),
        sa.Column("rating", sa.Integer(), nullable=False),
        sa.Column("score", sa.Float(), nullable=True),
        sa.Column("log", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"], ["session.id"], name=op.f("fk_practice_log_session_id_session"), ondelete="SET NULL"
        ),
        sa.UniqueConstraint(
            "learner",
            "tactic",
            "situation",
            "session_id",
            name=op.f("uq_practice_log_learner_tactic_situation_session_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_practice_log")),
    )
    op.create_index(
        op.f("ix_practice_log_learner_tactic_situation_at_ms"),
        "practice_log",
        ["learner", "tactic", "situation", "at_ms"],
    )


def _create_plans() -> None:
    op.create_table(
        "plan",
        sa.Column("session_id", sa.Text(), nullable=False),
        sa.Column("made_ms", sa.Integer(), nullable=False),
        sa.Column("plan_if", sa.Text(), nullable=False),
        sa.Column("plan_then", sa.Text(), nullable=False),
        sa.Column("move", sa.Text(), nullable=False, server_default=sa.text("''")),
        sa.Column("dropped_ms", sa.Integer(), nullable=True),
        _belongs("plan"),
        sa.PrimaryKeyConstraint("session_id", name=op.f("pk_plan")),
    )
    op.create_index(op.f("ix_plan_made_ms"), "plan", ["made_ms"])
    op.create_table(
        "plan_check",
        sa.Column("plan_id", sa.Text(), nullable=False),
        sa.Column("session_id", sa.Text(), nullable=False),
        sa.Column("occasions", sa.Integer(), nullable=False),
        sa.Column("kept", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["plan_id"], ["plan.session_id"], name=op.f("fk_plan_check_plan_id_plan"), ondelete="CASCADE"
        ),
        _belongs("plan_check"),
        sa.CheckConstraint("kept <= occasions", name=op.f("ck_plan_check_kept")),
        sa.PrimaryKeyConstraint("plan_id", "session_id", name=op.f("pk_plan_check")),
    )
    op.create_index(op.f("ix_plan_check_session_id"), "plan_check", ["session_id"])


def _belongs(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["session_id"], ["session.id"], name=op.f(f"fk_{table}_session_id_session"), ondelete="CASCADE"
    )


def _take_over() -> None:
    """Fill the new tables from old sessions, a few at a time."""
    connection = op.get_bind()
    report: Callable[[int, int], None] = context.config.attributes.get("progress") or (lambda _done, _total: None)
    total = connection.execute(sa.text("SELECT count(*) FROM session")).scalar_one()
    domains = _domains(connection)
    done = 0
    report(done, total)
    for rows in _in_parts(connection):
        for row in rows:
            events = _events(connection, row.id)
            _take_transcript(connection, row, events)
            _take_plan(connection, row, events)
            if row.outcome is not None and row.metrics is not None and row.own is not None:
                _take_figures(connection, row, events, domains.get((row.scenario, row.scenario_version), ""))
        done += len(rows)
        report(done, total)


def _in_parts(connection: sa.Connection) -> Iterator[Sequence[Any]]:
    query = sa.text("SELECT * FROM session WHERE (started_ms, id) > (:at, :id) ORDER BY started_ms, id LIMIT :n")
    at, last = -1, ""
    while rows := connection.execute(query, {"at": at, "id": last, "n": AT_ONCE}).all():
        yield rows
        at, last = rows[-1].started_ms, rows[-1].id


def _domains(connection: sa.Connection) -> dict[tuple[str, str], str]:
    found = {}
    for row in connection.execute(sa.text("SELECT scenario, version, body FROM scenario_snapshot")):
        kept = _read(row.body).get("scenario")
        found[row.scenario, row.version] = str(kept.get("domain", "")) if isinstance(kept, dict) else ""
    return found


def _events(connection: sa.Connection, session_id: str) -> list[tuple[str, int, dict[str, Any]]]:
    query = sa.text("SELECT kind, at_ms, body FROM event WHERE session_id = :id AND kind IN :kinds ORDER BY seq")
    wanted = {"id": session_id, "kinds": WANTED}
    rows = connection.execute(query.bindparams(sa.bindparam("kinds", expanding=True)), wanted)
    return [(row.kind, row.at_ms, _read(row.body)) for row in rows]


def _read(text: str) -> dict[str, Any]:
    """Read a body; one that is damaged stays where it is and gives nothing here."""
    with suppress(ValueError):
        found = json.loads(text)
        return found if isinstance(found, dict) else {}
    return {}


def _take_transcript(connection: sa.Connection, row: Any, events: list[tuple[str, int, dict[str, Any]]]) -> None:
    spoken = [body.get("text", "") for kind, _, body in events if kind in SPEAKING]
    written: list[str] = []
    for kind, _, body in events:
        if kind == "preparation_done":
            written = _words_of(
                body.get("preparation"), "batna", "guessed_alternative", "guessed_interests", "questions"
            )
    for kind, _, body in events:
        if kind == "reflection_written":
            answers = body.get("answers")
            written += [str(one) for one in answers.values()] if isinstance(answers, dict) else []
            written += _words_of(body, "plan_if", "plan_then")
    entered = connection.execute(sa.text("INSERT INTO transcript (session_id) VALUES (:id)"), {"id": row.id})
    connection.execute(
        sa.text(
            "INSERT INTO transcript_fts (rowid, heading, spoken, written, note)"
            " VALUES (:id, :head, :spoken, :written, '')"
        ),
        {
            "id": entered.lastrowid,
            "head": _storable(f"{row.title}\n{row.counterpart}"),
            "spoken": _storable("\n".join(map(str, spoken))) if row.outcome is not None else "",
            "written": _storable("\n".join(written)),
        },
    )


def _words_of(found: object, *names: str) -> list[str]:
    if not isinstance(found, dict):
        return []
    words: list[str] = []
    for name in names:
        value = found.get(name)
        words += [str(one) for one in value] if isinstance(value, list) else [str(value)] if value else []
    return words


def _storable(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


def _take_plan(connection: sa.Connection, row: Any, events: list[tuple[str, int, dict[str, Any]]]) -> None:
    written = [body for kind, _, body in events if kind == "reflection_written"]
    if not written or not (written[-1].get("plan_if") or written[-1].get("plan_then")):
        return
    last = written[-1]
    connection.execute(
        sa.text(
            "INSERT INTO plan (session_id, made_ms, plan_if, plan_then, move) VALUES (:id, :at, :if, :then, :move)"
        ),
        {
            "id": row.id,
            "at": row.ended_ms or row.started_ms,
            "if": _storable(str(last.get("plan_if") or "")),
            "then": _storable(str(last.get("plan_then") or "")),
            "move": str(last.get("plan_move") or ""),
        },
    )


def _take_figures(
    connection: sa.Connection, row: Any, events: list[tuple[str, int, dict[str, Any]]], domain: str
) -> None:
    metrics = _read(row.metrics)
    counts = row.mode in COUNTED_MODES and row.outcome != "abandoned"
    shared = {
        "session_id": row.id,
        "started_ms": row.started_ms,
        "scenario": row.scenario,
        "difficulty": row.difficulty,
        "mode": row.mode,
        "counts": counts,
    }
    tactics = _tactics(metrics, events)
    silences = _numbers(metrics.get("silence"))
    measures = _numbers(metrics.get("measures"))
    figures = _numbers(metrics)
    prepared = [body.get("preparation") or {} for kind, _, body in events if kind == "preparation_done"]
    before = _numbers(prepared[-1]) if prepared else {}
    reflected = [_numbers(body) for kind, _, body in events if kind == "reflection_written"]
    length = sa.text("SELECT max(at_ms) - min(at_ms) FROM event WHERE session_id = :id")
    target = before.get("target")
    result: dict[str, Any] = {
        **shared,
        "outcome": row.outcome,
        "rubric": row.rubric,
        "own": row.own,
        "joint": row.joint if row.joint is not None else row.own,
        "against_target": None if target is None else row.own - target,
        "after_pressure_ms": silences.get("after-pressure"),
        "batna_before": before.get("batna_confidence"),
        "batna_after": reflected[-1].get("batna_confidence") if reflected else None,
        "tactics": len(tactics),
        "turns": sum(kind == "learner_spoke" for kind, _, _ in events),
        "duration_ms": connection.execute(length, {"id": row.id}).scalar() or 0,
        **{name: figures.get(name) for name in ("against_batna", "unpaid_share", "total_ratio")},
        **{name: measures.get(name) for name in MEASURES},
    }
    _insert(connection, "session_result", [result])
    _insert(
        connection,
        "tactic_result",
        [{**shared, "tactic": tactic, "situation": domain, **facts} for tactic, facts in tactics.items()],
    )
    _insert(
        connection,
        "silence_result",
        [{**shared, "context": context, "typical_ms": ms} for context, ms in silences.items()],
    )


def _tactics(metrics: dict[str, Any], events: list[tuple[str, int, dict[str, Any]]]) -> dict[str, dict[str, Any]]:
    filed = metrics.get("tactics")
    filed = filed if isinstance(filed, dict) else {}
    found: dict[str, dict[str, Any]] = {}
    for kind, _, body in events:
        tactic = str(body.get("tactic", ""))
        if kind == "tactic_fired" and tactic:
            cost = filed.get(tactic)
            drawn = cost[1] if isinstance(cost, list) and len(cost) == 2 and isinstance(cost[1], int | float) else 0.0
            facts = found.setdefault(
                tactic,
                {"times": 0, "recognised": False, "named": False, "countered": False, "stopped": False, "drawn": drawn},
            )
            facts["times"] += 1
    for kind, _, body in events:
        facts = found.get(str(body.get("named" if kind == "learner_spoke" else "tactic", "")), {})
        if facts and kind in {"tactic_named", "tactic_countered"}:
            facts["named" if kind == "tactic_named" else "countered"] = facts["recognised"] = True
            facts["stopped"] |= bool(body.get("stopped") or body.get("defused"))
        elif facts and kind == "learner_spoke":
            facts["recognised"] = True
    return found


def _numbers(found: object) -> dict[str, float]:
    if not isinstance(found, dict):
        return {}
    return {
        name: value for name, value in found.items() if isinstance(value, int | float) and not isinstance(value, bool)
    }


def _insert(connection: sa.Connection, table: str, rows: list[dict[str, Any]]) -> None:
    if rows:
        names = list(rows[0])
        into, values = ", ".join(names), ", ".join(f":{name}" for name in names)
        connection.execute(sa.text(f"INSERT INTO {table} ({into}) VALUES ({values})"), rows)  # noqa: S608 - names are ours
