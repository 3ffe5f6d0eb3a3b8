"""Between rows and the domain's values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Connection, Select, Table
from sqlalchemy.sql.elements import ColumnElement, KeyedColumnElement

from bot.domain.identity import ConversationRef
from storage.fetching import Row, fetch

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

V = TypeVar("V", bound="DataclassInstance")
T = TypeVar("T")

MOST_IN_LIST = 5_000
"""Values in one `IN (…)`: SQLite takes 32,766 parameters, PostgreSQL 65,535."""


def columns(table: Table, value: type[V]) -> list[KeyedColumnElement[Any]]:
    """The columns named as the fields of a value class."""
    return [table.c[field.name] for field in fields(value)]


def prefixed(table: Table, value: type[V]) -> list[ColumnElement[Any]]:
    """The same, labelled with the table's name, to tell several tables of one row apart."""
    return [table.c[field.name].label(f"{table.name}_{field.name}") for field in fields(value)]


def part(row: Row, table: Table, value: type[V], *, known_by: str) -> V | None:
    """The value that `prefixed` columns hold; None if there was nothing to join."""
    if row[f"{table.name}_{known_by}"] is None:
        return None
    names, held = _prefixed(table.name, value)
    return value(**dict(zip(names, held(row), strict=True)))


@cache
def _prefixed(table: str, value: type[DataclassInstance]) -> tuple[tuple[str, ...], itemgetter[tuple[Any, ...]]]:
    """Its fields, several at least, and what gets them from a row."""
    names = tuple(field.name for field in fields(value))
    return names, itemgetter(*(f"{table}_{name}" for name in names))


def all_of(connection: Connection, query: Select[Any], value: type[V], values: Mapping[str, Any]) -> list[V]:
    """Every row of a query over `columns`, as values."""
    return fetch(connection, query, values, value)


def one_of(connection: Connection, query: Select[Any], value: type[V], values: Mapping[str, Any]) -> V | None:
    """The first row of a query over `columns`, as a value."""
    return next(iter(fetch(connection, query, values, value)), None)


def conversation(platform: str | None, identifier: str | None) -> ConversationRef | None:
    """The conversation that two columns name."""
    return None if platform is None or identifier is None else ConversationRef(platform=platform, id=identifier)


def conversation_columns(ref: ConversationRef | None) -> dict[str, str | None]:
    """The two columns that name a conversation."""
    if ref is None:
        return {"conversation_platform": None, "conversation_id": None}
    return {"conversation_platform": ref.platform, "conversation_id": ref.id}


def chunks(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """Parts that fit in one `IN (…)`."""
    for start in range(0, len(values), MOST_IN_LIST):
        yield values[start : start + MOST_IN_LIST]
