"""The migrations make the tables that the code declares, step by step and back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from storage import migrating, schema
from storage.engine import migration_engine
from storage.place import parse_url
from storage.row import Row
from storage.unit_of_work import SqlStore


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'relais.db'}"


@contextmanager
def connected(url: str) -> Iterator[Connection]:
    engine = migration_engine(parse_url(url))
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


def structure(file: Path) -> dict[str, object]:
    """Tables, columns, indexes and foreign keys as SQLite describes them, in no order, and the rows of a new store."""
    with closing(sqlite3.connect(file)) as connection:

        def pragma(name: str, of: str) -> list[tuple[object, ...]]:
            return sorted((row[1:] for row in connection.execute(f"PRAGMA {name}({of})")), key=repr)

        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        found: dict[str, object] = {
            table: [pragma(name, table) for name in ("table_xinfo", "index_list", "foreign_key_list")]
            for table in tables
        }
        indexes = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
        rows = {table: connection.execute(f"SELECT * FROM {table}").fetchall() for table in tables}
        return found | {"indexes": dict(indexes.fetchall()), "rows": rows}


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


async def test_a_new_store_is_what_the_migrations_make(url: str, tmp_path: Path) -> None:
    async with SqlStore(url):
        pass
    schema.upgrade(f"sqlite:///{tmp_path / 'migrated.db'}")
    assert structure(tmp_path / "relais.db") == structure(tmp_path / "migrated.db")


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


def test_every_migration_can_be_taken_back(url: str, tmp_path: Path) -> None:
    schema.upgrade(url)
    schema.downgrade(url, "base")
    with closing(sqlite3.connect(tmp_path / "relais.db")) as connection:
        left = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    assert (left, schema.current(url)) == ([("alembic_version",)], None)


def test_a_store_taken_back_to_nothing_can_be_migrated_again(url: str) -> None:
    schema.upgrade(url)
    schema.downgrade(url, "base")
    schema.upgrade(url)
    assert schema.current(url) == schema.HEAD
