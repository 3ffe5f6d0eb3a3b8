"""Answers as they leave the store: in one order, from anywhere in it, and as few as are wanted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.effects import PutEntities
from bot.domain.exports import Selection
from bot.domain.programme import Collective
from bot.domain.protection import Period
from bot.domain.results import Published
from storage.unit_of_work import SqlStore
from tests.integration.storage.samples import ROUND, programme
from tests.integration.storage.test_results import CELL, COUNTED, PUBLISH, stated

SADA = Collective(id="sada", name="Sada", region_id="mayotte", zone="Indian/Mayotte")
NEXT = replace(ROUND, opens_on=ROUND.opens_on + timedelta(days=7))
THERE = replace(ROUND, collective_id="sada")
WEEK = timedelta(days=7)
LATER = replace(CELL, opens_on=CELL.opens_on + WEEK)


@pytest.fixture
async def filled(store: SqlStore) -> SqlStore:
    said = [
        each
        for where in (THERE, NEXT, ROUND)
        for indicator in ("I03", "I11")
        for each in stated(where, indicator, "12" if indicator == "I03" else "")
    ]
    later = replace(PUBLISH, period=Period(check_in_id="weekly", opens_on=LATER.opens_on), cells=(LATER,), turnout=())
    await store.commit([PutEntities((*programme(), SADA)), *said, PUBLISH, later])
    return store


async def facts(store: SqlStore, selection: Selection, after: tuple[str, str] | None = None) -> list[tuple[str, ...]]:
    found = await store.read(lambda read: list(read.export_facts(selection, after)))
    return [(each.collective_id, each.opens_on, each.indicator_id) for each in found]


ALL = [
    ("koungou", "2027-01-04", "I03"),
    ("koungou", "2027-01-04", "I11"),
    ("koungou", "2027-01-11", "I03"),
    ("koungou", "2027-01-11", "I11"),
    ("sada", "2027-01-04", "I03"),
    ("sada", "2027-01-04", "I11"),
]


async def test_facts_come_in_one_order_and_go_on_from_any_of_them(filled: SqlStore) -> None:
    assert await facts(filled, Selection()) == ALL
    for place, (team, day, indicator) in enumerate(ALL, start=1):
        assert await facts(filled, Selection(), (f"weekly/{team}/{day}", indicator)) == ALL[place:]


@pytest.mark.parametrize(
    ("selection", "places"),
    [
        (Selection(collectives=frozenset({"sada"})), [4, 5]),
        (Selection(collectives=frozenset()), []),
        (Selection(indicators=frozenset({"I11"})), [1, 3, 5]),
        (Selection(since=date(2027, 1, 5)), [2, 3]),
        (Selection(until=date(2027, 1, 10)), [0, 1, 4, 5]),
        (Selection(given=True), [0, 2, 4]),
        (Selection(given=True, most=2), [0, 2]),
    ],
)
async def test_facts_are_selected(filled: SqlStore, selection: Selection, places: list[int]) -> None:
    assert await facts(filled, selection) == [ALL[each] for each in places]


async def from_on(store: SqlStore, cell: Published) -> list[Published]:
    key = (cell.opens_on, cell.indicator_id, cell.indicator_version, cell.scope, cell.check_in_id)
    return await store.read(lambda read: list(read.export_published(Selection(), key)))


async def test_what_was_published_goes_on_from_any_cell(filled: SqlStore) -> None:
    cells = [COUNTED, CELL, LATER]
    assert await filled.read(lambda read: list(read.export_published())) == cells
    for place, each in enumerate(cells):
        assert await from_on(filled, each) == cells[place:]
    only = Selection(scopes=frozenset({"region:mayotte"}), until=CELL.opens_on, indicators=frozenset({"I10"}))
    assert await filled.read(lambda read: list(read.export_published(only))) == [CELL]


async def test_published_periods_are_listed_by_day(filled: SqlStore) -> None:
    both = [Period(check_in_id="weekly", opens_on=each.opens_on) for each in (CELL, LATER)]
    assert await filled.read(lambda read: read.periods(since=None, until=None)) == both
    assert await filled.read(lambda read: read.periods(since=LATER.opens_on, until=None)) == both[1:]
    assert await filled.read(lambda read: read.periods(since=None, until=CELL.opens_on)) == both[:1]


async def test_facts_and_turnout_of_one_period_are_read_alone(filled: SqlStore) -> None:
    day = ROUND.opens_on
    found = await filled.read(lambda read: read.facts(None, since=day, until=day))
    assert {each.opens_on for each in found} == {day}
    assert len(await filled.read(lambda read: read.turnout(None, since=day, until=day))) == 1
    assert await filled.read(lambda read: read.turnout(None, since=day - WEEK, until=day - WEEK)) == []
