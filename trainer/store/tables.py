"""The tables of a file of records, as SQLAlchemy Core knows them; migrations make the same ones (a test compares)."""

from __future__ import annotations

from sqlalchemy import (
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
    text,
)

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
    ForeignKeyConstraint(["scenario", "scenario_version"], ["scenario_snapshot.scenario", "scenario_snapshot.version"]),
    CheckConstraint("(outcome IS NULL) = (ended_ms IS NULL)", name="ended"),
    Index(None, "started_ms", "id"),
    Index(None, "scenario", "started_ms"),
    Index("ix_session_unfinished", "started_ms", sqlite_where=text("outcome IS NULL")),
    Index("ix_session_unfiled", "started_ms", sqlite_where=text("outcome IS NOT NULL AND metrics IS NULL")),
)
"""One row per session: what lists need, kept in step with the events in the same transaction."""

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
