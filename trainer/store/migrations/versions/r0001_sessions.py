"""Sessions, their events, the scenarios they were played on, and corrected readings."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables of the first schema and mark the file as ours."""
    op.execute("PRAGMA application_id = 1212304433")
    op.create_table(
        "meta",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_meta")),
    )
    op.create_table(
        "scenario_snapshot",
        sa.Column("scenario", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("scenario", "version", name=op.f("pk_scenario_snapshot")),
    )
    _create_session()
    _create_event_and_correction()


def _create_session() -> None:
    op.create_table(
        "session",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("scenario", sa.Text(), nullable=False),
        sa.Column("scenario_version", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("persona", sa.Text(), nullable=False),
        sa.Column("counterpart", sa.Text(), nullable=False),
        sa.Column("difficulty", sa.Integer(), nullable=False),
        sa.Column("seed", sa.Integer(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("untimed", sa.Boolean(), nullable=False),
        sa.Column("rubric", sa.Text(), nullable=False),
        sa.Column("forked_from", sa.Text(), nullable=False),
        sa.Column("started_ms", sa.Integer(), nullable=False),
        sa.Column("ended_ms", sa.Integer(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("own", sa.Float(), nullable=True),
        sa.Column("joint", sa.Float(), nullable=True),
        sa.Column("metrics", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["scenario", "scenario_version"],
            ["scenario_snapshot.scenario", "scenario_snapshot.version"],
            name=op.f("fk_session_scenario_scenario_version_scenario_snapshot"),
        ),
        sa.CheckConstraint("(outcome IS NULL) = (ended_ms IS NULL)", name=op.f("ck_session_ended")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session")),
    )
    op.create_index(op.f("ix_session_started_ms_id"), "session", ["started_ms", "id"])
    op.create_index(op.f("ix_session_scenario_started_ms"), "session", ["scenario", "started_ms"])
    op.create_index(op.f("ix_session_unfinished"), "session", ["started_ms"], sqlite_where=sa.text("outcome IS NULL"))
    op.create_index(
        op.f("ix_session_unfiled"),
        "session",
        ["started_ms"],
        sqlite_where=sa.text("outcome IS NOT NULL AND metrics IS NULL"),
    )


def _create_event_and_correction() -> None:
    # A later step that rebuilds `event` in batch mode has to pass table_kwargs={"sqlite_with_rowid": False}.
    op.create_table(
        "event",
        sa.Column("session_id", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at_ms", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"], ["session.id"], name=op.f("fk_event_session_id_session"), ondelete="CASCADE"
        ),
        sa.CheckConstraint("seq >= 1", name=op.f("ck_event_seq_from_one")),
        sa.PrimaryKeyConstraint("session_id", "seq", name=op.f("pk_event")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "correction",
        sa.Column("session_id", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("of_seq", sa.Integer(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id", "seq"],
            ["event.session_id", "event.seq"],
            name=op.f("fk_correction_session_id_seq_event"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("session_id", "seq", name=op.f("pk_correction")),
    )
