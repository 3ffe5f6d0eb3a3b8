"""Column types: what is written comes back, and what would mean something else is refused."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Column, DateTime, Engine, MetaData, Table, create_engine, insert, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import StatementError
from sqlalchemy.pool import StaticPool

from bot.domain.programme import MilestoneKind
from storage.types import UTCDateTime, Words

_table = Table("instants", MetaData(), Column("at", UTCDateTime), Column("word", Words(MilestoneKind)))
_offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
# a day from either end: an instant there has no local time in every zone
_instants = st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30), timezones=_offsets)  # noqa: DTZ001


def _engine() -> Engine:
    engine = create_engine("sqlite://", poolclass=StaticPool)
    _table.metadata.create_all(engine)
    return engine


def _through(values: dict[str, object]) -> tuple[object, object]:
    engine = _engine()
    try:
        with engine.begin() as connection:
            connection.execute(insert(_table), values)
            at, word = connection.execute(select(_table)).one()
            return at, word
    finally:
        engine.dispose()


@given(_instants)
def test_an_instant_comes_back_as_itself_in_utc(instant: datetime) -> None:
    found, _ = _through({"at": instant, "word": None})
    assert isinstance(found, datetime)
    assert (found, found.tzinfo) == (instant, UTC)


@given(st.lists(_instants, min_size=2, max_size=6))
def test_instants_sort_in_the_database_as_they_do_in_time(instants: list[datetime]) -> None:
    engine = _engine()
    try:
        with engine.begin() as connection:
            connection.execute(insert(_table), [{"at": instant, "word": None} for instant in instants])
            found = list(connection.execute(select(_table.c.at).order_by(_table.c.at)).scalars())
    finally:
        engine.dispose()
    assert found == sorted(instants)


@given(_instants)
def test_sqlite_s_instants_are_written_as_core_writes_them(instant: datetime) -> None:
    dialect = sqlite.dialect()
    own, core = (each.dialect_impl(dialect).bind_processor(dialect) for each in (UTCDateTime(), DateTime()))
    assert own is not None
    assert core is not None
    assert own(instant) == core(instant.astimezone(UTC))


@given(st.datetimes())
def test_a_naive_datetime_is_refused(naive: datetime) -> None:
    with pytest.raises(StatementError, match="no time zone"):
        _through({"at": naive, "word": None})


def test_nothing_stays_nothing() -> None:
    assert _through({"at": None, "word": None}) == (None, None)


def test_a_word_comes_back_as_the_enumeration_s_member() -> None:
    _, word = _through({"at": None, "word": MilestoneKind.DEADLINE})
    assert word is MilestoneKind.DEADLINE


def test_a_word_that_is_not_of_the_enumeration_is_refused() -> None:
    with pytest.raises(StatementError, match="'party' is not a valid MilestoneKind"):
        _through({"at": None, "word": "party"})
