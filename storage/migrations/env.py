"""Alembic's entry: runs on the connection that `storage.migrating` gives, or on `-x url=…` while a migration is written."""

from __future__ import annotations

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection, TypeDecorator

from storage import (
    account_tables,
    agenda_tables,
    broadcast_tables,
    milestone_tables,
    process_tables,
    programme_tables,
    publication_tables,
    question_tables,
    sharing_tables,
    tables,
)
from storage.engine import migration_engine
from storage.place import parse_url
from storage.row import Row

TABLES = (
    account_tables,
    agenda_tables,
    broadcast_tables,
    milestone_tables,
    process_tables,
    programme_tables,
    publication_tables,
    question_tables,
    sharing_tables,
    tables,
)
"""Imported for what they declare."""


def _plain_type(kind: str, item: object, _autogen: AutogenContext) -> str | Literal[False]:
    """A migration names the types of SQL, not ours, which may change after it."""
    return f"sa.{item.impl_instance!r}" if kind == "type" and isinstance(item, TypeDecorator) else False


def _run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=Row.metadata,
        render_item=_plain_type,
        render_as_batch=connection.dialect.name == "sqlite",
        transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()


def _migrate() -> None:
    given: Connection | None = context.config.attributes.get("connection")
    if given is not None:
        _run(given)
        return
    engine = migration_engine(parse_url(context.get_x_argument(as_dictionary=True)["url"]))
    try:
        with engine.begin() as connection:
            _run(connection)
    finally:
        engine.dispose()


_migrate()
