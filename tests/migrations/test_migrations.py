"""The migrations make the tables that the code declares, step by step and back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from storage import migrating, schema
from storage.engine import migration_engine
from storage.place import parse_url
from storage.row import Row
from storage.unit_of_work import SqlStore
from tests.support.postgres import Postgres


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where there is nothing yet."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'relais.db'}"
        return
    server: Postgres = request.getfixturevalue("postgres")
    empty = server.new_database(empty=True)
    yield empty
    server.drop(empty)


@contextmanager
def connected(url: str) -> Iterator[Connection]:
    engine = migration_engine(parse_url(url))
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


def structure(url: str) -> dict[str, object]:
    """Tables, columns, indexes and keys as SQLite describes them, in no order, and the rows of a new store."""
    with connected(url) as connection:
        found = inspect(connection)
        described: dict[str, object] = {}
        for table in found.get_table_names():
            parts = (found.get_columns, found.get_unique_constraints, found.get_foreign_keys)
            described[table] = [sorted(repr(each) for each in part(table)) for part in parts]
            described[f"{table} key"] = found.get_pk_constraint(table)
            described[f"{table} rows"] = [tuple(row) for row in connection.execute(text(f"SELECT * FROM {table}"))]
        indexes = text("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
        return described | {"indexes": {row.name: row.sql for row in connection.execute(indexes)}}


def scripts(url: str) -> ScriptDirectory:
    with connected(url) as connection:
        return ScriptDirectory.from_config(migrating.config(connection))


def test_there_is_one_head_and_the_code_knows_it(url: str) -> None:
    assert scripts(url).get_heads() == [schema.HEAD]


def test_the_code_knows_every_revision_in_order(url: str) -> None:
    known = [script.revision for script in scripts(url).walk_revisions()]
    assert tuple(reversed(known)) == schema.REVISIONS


def test_migrating_from_nothing_makes_the_tables_that_the_code_declares(url: str) -> None:
    schema.upgrade(url)
    with connected(url) as connection:
        assert compare_metadata(MigrationContext.configure(connection), Row.metadata) == []


async def test_a_new_file_is_what_the_migrations_make(tmp_path: Path) -> None:
    made, migrated = f"sqlite:///{tmp_path / 'made.db'}", f"sqlite:///{tmp_path / 'migrated.db'}"
    async with SqlStore(made):
        pass
    schema.upgrade(migrated)
    assert structure(made) == structure(migrated)


async def test_a_migrated_store_opens(url: str) -> None:
    schema.upgrade(url)
    async with SqlStore(url) as store:
        assert await store.read(lambda read: read.revision()) == 0


def test_migrating_twice_changes_nothing(url: str) -> None:
    schema.upgrade(url)
    schema.upgrade(url)
    assert schema.current(url) == schema.HEAD


def test_a_store_without_tables_has_no_revision(url: str) -> None:
    assert schema.current(url) is None


def test_every_migration_can_be_taken_back(url: str) -> None:
    schema.upgrade(url)
    schema.downgrade(url, "base")
    with connected(url) as connection:
        left = inspect(connection).get_table_names()
    assert (left, schema.current(url)) == (["alembic_version"], None)


def test_a_store_taken_back_to_nothing_can_be_migrated_again(url: str) -> None:
    schema.upgrade(url)
    schema.downgrade(url, "base")
    schema.upgrade(url)
    assert schema.current(url) == schema.HEAD
