"""The tables of a file of records, as SQLAlchemy Core knows them; migrations make the same ones (a test compares)."""

from __future__ import annotations

from sqlalchemy import (
    DDL,
    Boolean,
    CheckConstraint,
    Column,
    Float,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy import event as schema_event

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

meta = Table(
    "meta",
    metadata,
    Column("key", Text, primary_key=True, nullable=False),
    Column("value", Text, nullable=False),
)
"""Facts about the file itself."""

scenario_snapshot = Table(
    "scenario_snapshot",
    metadata,
    Column("scenario", Text, primary_key=True, nullable=False),
    Column("version", Text, primary_key=True, nullable=False),
    Column("body", Text, nullable=False),
)
"""Each scenario version that was ever played, so that an old session can be reopened after its content changed."""

session = Table(
    "session",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("scenario", Text, nullable=False),
    Column("scenario_version", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("persona", Text, nullable=False),
    Column("counterpart", Text, nullable=False),
    Column("difficulty", Integer, nullable=False),
    Column("seed", Integer, nullable=False),
    Column("mode", Text, nullable=False),
    Column("untimed", Boolean, nullable=False),
    Column("rubric", Text, nullable=False),
    Column("forked_from", Text, nullable=False),
    Column("started_ms", Integer, nullable=False),
    Column("ended_ms", Integer),
    Column("outcome", Text),
    Column("own", Float),
    Column("joint", Float),
    Column("metrics", Text),
    Column("favourite", Boolean, nullable=False, server_default=text("0")),
    Column("note", Text, nullable=False, server_default=text("''")),
    Column("deleted_ms", Integer),
    ForeignKeyConstraint(["scenario", "scenario_version"], ["scenario_snapshot.scenario", "scenario_snapshot.version"]),
    CheckConstraint("(outcome IS NULL) = (ended_ms IS NULL)", name="ended"),
    Index(None, "started_ms", "id"),
    Index(None, "scenario", "started_ms"),
    Index("ix_session_unfinished", "started_ms", sqlite_where=text("outcome IS NULL")),
    Index("ix_session_unfiled", "started_ms", sqlite_where=text("outcome IS NOT NULL AND metrics IS NULL")),
    Index(None, "favourite", "started_ms", "id"),
    Index("ix_session_bin", "deleted_ms", sqlite_where=text("deleted_ms IS NOT NULL")),
    Index("ix_session_counted", "scenario", "mode", "outcome", "deleted_ms", "started_ms", "own", "id"),
)
"""One row per session: what lists need, kept in step with the events in the same transaction.

`metrics` are the figures of the rubric the session was played under and are never replaced by another rubric's;
`deleted_ms` is when the session was put into the bin.
"""

event = Table(
    "event",
    metadata,
    Column("session_id", Text, primary_key=True, nullable=False),
    Column("seq", Integer, primary_key=True, nullable=False, autoincrement=False),
    Column("at_ms", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("body", Text, nullable=False),
    ForeignKeyConstraint(["session_id"], ["session.id"], ondelete="CASCADE"),
    CheckConstraint("seq >= 1", name="seq_from_one"),
    sqlite_with_rowid=False,
)
"""What happened, one row each; the rows of a session lie together."""

correction = Table(
    "correction",
    metadata,
    Column("session_id", Text, primary_key=True, nullable=False),
    Column("seq", Integer, primary_key=True, nullable=False, autoincrement=False),
    Column("of_seq", Integer, nullable=False),
    Column("said", Text, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    ForeignKeyConstraint(["session_id", "seq"], ["event.session_id", "event.seq"], ondelete="CASCADE"),
)
"""Every reading the learner put right, with the words and both readings, for training a better recogniser."""


session_result = Table(
    "session_result",
    metadata,
    Column("session_id", Text, primary_key=True, nullable=False),
    Column("started_ms", Integer, nullable=False),
    Column("scenario", Text, nullable=False),
    Column("difficulty", Integer, nullable=False),
    Column("mode", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("rubric", Text, nullable=False),
    Column("counts", Boolean, nullable=False),
    Column("own", Float, nullable=False),
    Column("joint", Float, nullable=False),
    Column("against_batna", Float),
    Column("against_target", Float),
    Column("left_points", Float),
    Column("joint_efficiency", Float),
    Column("counter_accuracy", Float),
    Column("under_tactic", Float),
    Column("unpaid_share", Float),
    Column("conditional_share", Float),
    Column("fill_rate", Float),
    Column("calm_naming", Float),
    Column("total_ratio", Float),
    Column("opening", Float),
    Column("talk_share", Float),
    Column("after_pressure_ms", Float),
    Column("batna_before", Float),
    Column("batna_after", Float),
    Column("tactics", Integer, nullable=False, server_default=text("0")),
    Column("turns", Integer, nullable=False, server_default=text("0")),
    Column("duration_ms", Integer, nullable=False, server_default=text("0")),
    ForeignKeyConstraint(["session_id"], ["session.id"], ondelete="CASCADE"),
    Index("ix_session_result_counted", "counts", "started_ms", "session_id"),
)
"""One narrow row per filed session, for trends: ten thousand of them lie in a few pages.

Shares are 0..1, utilities points, NULL where nothing could be measured. `counts` tells whether the session is a result
of one's own: played by oneself, not broken off, not in the bin. `rubric` is the one these figures were computed under.
"""

tactic_result = Table(
    "tactic_result",
    metadata,
    Column("session_id", Text, primary_key=True, nullable=False),
    Column("tactic", Text, primary_key=True, nullable=False),
    Column("situation", Text, nullable=False),
    Column("started_ms", Integer, nullable=False),
    Column("scenario", Text, nullable=False),
    Column("difficulty", Integer, nullable=False),
    Column("mode", Text, nullable=False),
    Column("counts", Boolean, nullable=False),
    Column("times", Integer, nullable=False),
    Column("recognised", Boolean, nullable=False),
    Column("named", Boolean, nullable=False),
    Column("countered", Boolean, nullable=False),
    Column("stopped", Boolean, nullable=False),
    Column("drawn", Float, nullable=False),
    ForeignKeyConstraint(["session_id"], ["session.id"], ondelete="CASCADE"),
    Index(None, "tactic", "situation", "started_ms"),
    Index("ix_tactic_result_tally", "counts", "tactic", "named", "countered", "recognised", "drawn", "started_ms"),
    sqlite_with_rowid=False,
)
"""What became of one tactic in one session; `situation` is the scene's domain, `drawn` the points it drew.

Recognised is: named, countered, or pointed at. What one filters by is repeated here and below: a tally over a hundred
thousand sessions has no time to ask each session's row.
"""

silence_result = Table(
    "silence_result",
    metadata,
    Column("session_id", Text, primary_key=True, nullable=False),
    Column("context", Text, primary_key=True, nullable=False),
    Column("started_ms", Integer, nullable=False),
    Column("scenario", Text, nullable=False),
    Column("difficulty", Integer, nullable=False),
    Column("mode", Text, nullable=False),
    Column("counts", Boolean, nullable=False),
    Column("typical_ms", Float, nullable=False),
    Column("n", Integer),
    Column("longest_ms", Integer),
    Column("held", Integer),
    ForeignKeyConstraint(["session_id"], ["session.id"], ondelete="CASCADE"),
    Index(None, "counts", "context", "typical_ms"),
    Index(None, "counts", "context", "started_ms", "typical_ms"),
    sqlite_with_rowid=False,
)
"""The silences of one session in one context: the middle and longest thinking time in ms, how many, how many held.

The last three are NULL in sessions filed before they were counted.
"""

rescore = Table(
    "rescore",
    metadata,
    Column("session_id", Text, primary_key=True, nullable=False),
    Column("rubric", Text, primary_key=True, nullable=False),
    Column("scored_ms", Integer, nullable=False),
    Column("own", Float, nullable=False),
    Column("joint", Float, nullable=False),
    Column("metrics", Text, nullable=False),
    ForeignKeyConstraint(["session_id"], ["session.id"], ondelete="CASCADE"),
)
"""The figures of a session under another rubric than the one it was played under, beside the original."""

session_tag = Table(
    "session_tag",
    metadata,
    Column("session_id", Text, primary_key=True, nullable=False),
    Column("tag", Text, primary_key=True, nullable=False),
    ForeignKeyConstraint(["session_id"], ["session.id"], ondelete="CASCADE"),
    Index(None, "tag", "session_id"),
    sqlite_with_rowid=False,
)
"""The learner's own words for a session."""

transcript = Table(
    "transcript",
    metadata,
    Column("id", Integer, primary_key=True, nullable=False),
    Column("session_id", Text, nullable=False),
    UniqueConstraint("session_id"),
    ForeignKeyConstraint(["session_id"], ["session.id"], ondelete="CASCADE"),
)
"""The number under which the words of a session stand in the full-text index."""

INDEX = "transcript_fts"
"""The full-text index over scene and name, what was said, what the learner wrote, and note with tags.

It is a virtual table with shadow tables of its own; all their names begin like this. It is kept in step by
`transcripts.py` and not by triggers: SQLite distrusts virtual tables in a file's own triggers (trusted_schema).
"""
schema_event.listen(
    transcript,
    "after_create",
    DDL(  # type: ignore[no-untyped-call]
        f"""
        CREATE VIRTUAL TABLE {INDEX} USING fts5(
            heading, spoken, written, note, prefix='2 3', tokenize='unicode61 remove_diacritics 2'
        )
        """
    ),
)

practice_card = Table(
    "practice_card",
    metadata,
    Column("learner", Text, primary_key=True, nullable=False, server_default=text("''")),
    Column("tactic", Text, primary_key=True, nullable=False),
    Column("situation", Text, primary_key=True, nullable=False),
    Column("due_ms", Integer, nullable=False),
    Column("card", Text, nullable=False),
    Index(None, "learner", "due_ms"),
    sqlite_with_rowid=False,
)
"""When to practise what again: `card` is the scheduler's own JSON; `learner` is empty for the owner of the file."""

practice_log = Table(
    "practice_log",
    metadata,
    Column("id", Integer, primary_key=True, nullable=False),
    Column("learner", Text, nullable=False, server_default=text("''")),
    Column("tactic", Text, nullable=False),
    Column("situation", Text, nullable=False),
    Column("session_id", Text),
    Column("at_ms", Integer, nullable=False),
    Column("rating", Integer, nullable=False),
    Column("score", Float),
    Column("log", Text, nullable=False),
    UniqueConstraint("learner", "tactic", "situation", "session_id"),
    ForeignKeyConstraint(["session_id"], ["session.id"], ondelete="SET NULL"),
    Index(None, "learner", "tactic", "situation", "at_ms"),
)
"""Every graded recall, from which the cards can be made again; it outlives its session, nameless then."""

plan = Table(
    "plan",
    metadata,
    Column("session_id", Text, primary_key=True, nullable=False),
    Column("made_ms", Integer, nullable=False),
    Column("plan_if", Text, nullable=False),
    Column("plan_then", Text, nullable=False),
    Column("move", Text, nullable=False, server_default=text("''")),
    Column("dropped_ms", Integer),
    ForeignKeyConstraint(["session_id"], ["session.id"], ondelete="CASCADE"),
    Index(None, "made_ms"),
)
"""The if-then plan made after a session, with the move that would keep it; empty where none could be linked."""

plan_check = Table(
    "plan_check",
    metadata,
    Column("plan_id", Text, primary_key=True, nullable=False),
    Column("session_id", Text, primary_key=True, nullable=False),
    Column("occasions", Integer, nullable=False),
    Column("kept", Integer, nullable=False),
    ForeignKeyConstraint(["plan_id"], ["plan.session_id"], ondelete="CASCADE"),
    ForeignKeyConstraint(["session_id"], ["session.id"], ondelete="CASCADE"),
    CheckConstraint("kept <= occasions", name="kept"),
    Index(None, "session_id"),
)
"""How often a later session gave occasion for a plan, and how often it was kept; `plan_id` is the plan's session."""
