"""What Alembic asks for when it runs the steps: the connection of migrate.py, in whose transaction it stays."""

from __future__ import annotations

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import types

from trainer.store.tables import INDEX, metadata


def plain_type(kind: str, item: Any, _context: AutogenContext) -> str | Literal[False]:
    """Write a column type of ours as the plain SQLAlchemy type it rests on: a step must not need today's classes."""
    if kind == "type" and isinstance(item, types.TypeDecorator):
        return f"sa.{item.impl_instance!r}"
    return False


def is_ours(name: str | None, kind: str, _parents: object) -> bool:
    """Leave the tables of the full-text index to SQLite."""
    return kind != "table" or name is None or not name.startswith(INDEX)


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    render_item=plain_type,
    include_name=is_ours,
    compare_server_default=True,
)
with context.begin_transaction():
    context.run_migrations()
