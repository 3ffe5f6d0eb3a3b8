"""Statements that the store writes in two ways: what they find, and by which way they get there."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection, bindparam, create_engine, select, text, update
from sqlalchemy.dialects import sqlite

from bot.domain.effects import SavePreferences
from bot.domain.person import Preferences
from storage.engine import open_engines
from storage.listed import listed
from storage.place import parse_url
from storage.prepared import update_many
from storage.repositories.inbox import Arrival, accept
from storage.row import table
from storage.tables import PreferencesRow
from storage.unit_of_work import SqlStore
from tests.integration.storage.samples import NOW, heard

_preferences = table(PreferencesRow)
_LISTED = select(_preferences.c.person_id).where(listed(_preferences.c.person_id, "people"))
_SPEAK = (
    update(_preferences).where(_preferences.c.person_id == bindparam("b_person")).values(lang=bindparam("lang"))
)  # fmt: skip


@pytest.mark.parametrize("people", [[], ["p1"], ["p1", "p2", "p1", "nobody"], [f"p{n}" for n in range(70_000)]])
async def test_a_list_of_any_length_is_one_parameter(store: SqlStore, store_url: str, people: list[str]) -> None:
    await store.commit([SavePreferences(Preferences(person_id=f"p{n}")) for n in range(3)])

    engine = create_engine(store_url)
    try:
        with engine.connect() as connection:
            found = set(connection.execute(_LISTED, {"people": people}).scalars())
    finally:
        engine.dispose()

    assert found == {"p0", "p1", "p2"} & set(people)


@pytest.mark.parametrize("store_url", ["sqlite"], indirect=True)
async def test_a_list_is_looked_up_by_the_index(store: SqlStore, store_url: str) -> None:
    written = str(_LISTED.compile(dialect=sqlite.dialect()))

    engine = create_engine(store_url)
    try:
        with engine.connect() as connection:
            plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {written}", ("[]",))]
    finally:
        engine.dispose()

    assert any(step.startswith("SEARCH preferences USING") for step in plan)


@pytest.mark.parametrize("store_url", ["sqlite"], indirect=True)
async def test_what_arrives_is_looked_up_without_reading_all_that_was_ever_heard(
    store: SqlStore, store_url: str
) -> None:
    arrivals = [
        Arrival(platform="tchap", events=(heard(f"e{n}"),), cursor=None, at=NOW, owner="here") for n in range(3)
    ]
    run: list[str] = []

    engine = create_engine(store_url)
    try:
        with engine.begin() as connection:
            connection.connection.driver_connection.set_trace_callback(run.append)  # type: ignore[union-attr]  # SQLite's own
            accept(connection, arrivals)
            connection.connection.driver_connection.set_trace_callback(None)  # type: ignore[union-attr]  # SQLite's own
            selects = [each for each in run if each.startswith("SELECT")]
            plans = [row[3] for each in selects for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {each}")]
    finally:
        engine.dispose()

    assert ([each for each in plans if each.startswith("SCAN event")], len(selects)) == ([], 1)


@pytest.mark.parametrize("count", [1, 2])
async def test_many_rows_are_updated_each_with_its_own_values(store: SqlStore, store_url: str, count: int) -> None:
    await store.commit([SavePreferences(Preferences(person_id=f"p{n}")) for n in range(3)])

    engine = create_engine(store_url)
    try:
        with engine.begin() as connection:
            update_many(connection, _SPEAK, [{"b_person": f"p{n}", "lang": f"l{n}"} for n in range(count)])
    finally:
        engine.dispose()

    found = await store.read(lambda stored: stored.preferences(["p0", "p1", "p2"]))
    assert {who: kept.lang for who, kept in found.items()} == {
        f"p{n}": f"l{n}" if n < count else None for n in range(3)
    }


@pytest.mark.parametrize("store_url", ["postgresql"], indirect=True)
async def test_the_writer_of_postgresql_takes_the_first_by_an_index_whatever_the_statistics(store_url: str) -> None:
    engines = open_engines(parse_url(store_url), readers=1)
    try:
        with engines.writer.begin() as connection:
            plan = _explained(
                connection, "SELECT seq FROM delivery WHERE state = 'pending' ORDER BY due_at, seq LIMIT 9"
            )
    finally:
        engines.dispose()

    assert ("using delivery_due" in plan, "Sort" in plan) == (True, False)


def _explained(connection: Connection, query: str) -> str:
    return "\n".join(connection.execute(text(f"EXPLAIN {query}")).scalars())
