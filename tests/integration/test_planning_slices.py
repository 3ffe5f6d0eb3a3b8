"""The calendar is planned in units of work that don't grow with the programme; whoever stops between two, all is planned once."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy import create_engine, text

from adapters.holidays.calendars import PublicHolidays
from adapters.memory import ManualClock, ManualTimer
from bot.bootstrap import parts
from bot.domain.directory import Directory
from bot.domain.effects import PlanOccurrences, PutEntities
from bot.domain.entity import Entity
from bot.domain.errors import Taken
from bot.domain.occurrence import Occurrence, OccurrenceKind, Planning
from bot.domain.programme import (
    CheckIn,
    Collective,
    Indicator,
    IndicatorKind,
    Membership,
    Milestone,
    MilestoneKind,
    Person,
    Region,
    Reminder,
    Role,
)
from bot.engine.context import Moment
from bot.engine.directories import Directories
from bot.engine.planning import SLICE, plan, slices
from bot.engine.scheduler import HORIZON, Scheduler
from bot.engine.world import World
from storage.unit_of_work import SqlStore

NOW = datetime(2027, 4, 27, 5, tzinfo=UTC)
TEAMS = 100
ROUTES = parts.routes(parts.no_knowledge())
Row = tuple[Any, ...]


def programme(starts: date) -> tuple[Entity, ...]:
    """Many teams of one, a weekly check-in and a module with its reminders."""
    module = Milestone(id="m3", type=MilestoneKind.MODULE, title={"fr": "Module 3"}, starts=starts, ends=starts)
    rules = [
        Reminder(
            id=f"j{days}", about=MilestoneKind.MODULE, days=-days, at=time(9), text={"fr": "Bientôt."}, useful_hours=24
        )
        for days in (14, 7, 1)
    ]
    places = [Collective(id=f"c{n}", name=f"C {n}", region_id="nord", zone="Europe/Paris") for n in range(TEAMS)]
    people = [Person(id=f"p{n}", name=f"P {n}") for n in range(TEAMS)]
    held = [Membership(person_id=f"p{n}", scope=f"collective:c{n}", role_id="habitant") for n in range(TEAMS)]
    asked = Indicator(
        id="I01", question={"fr": "Combien ?"}, type=IndicatorKind.TEXT, condition="agenda", period="weekly"
    )
    weekly = CheckIn(
        id="weekly",
        title={"fr": "Point"},
        indicators=["I01"],
        weekday=1,
        at=time(9),
        nudge_days=2,
        audience="collectives",
    )
    role = Role(id="habitant", name={"fr": "habitant"})
    return (Region(id="nord", name="Nord"), role, *places, *people, *held, module, *rules, asked, weekly)


@pytest.fixture
async def moved(store_url: str) -> AsyncIterator[SqlStore]:
    """A store in which the module was planned on one day, and since then is on another."""
    async with SqlStore(store_url) as store:
        await store.commit([PutEntities(programme(date(2027, 5, 11)))])
        await scheduler(store).drain()
        await store.commit([PutEntities(programme(date(2027, 5, 20)))])
        yield store


def scheduler(store: SqlStore) -> Scheduler:
    """Of a process that has just begun."""
    clock = ManualClock(NOW)
    world = World(store=store, clock=clock, holidays=PublicHolidays(), directories=Directories(store))
    return Scheduler(world, ManualTimer(clock), ROUTES, lambda: None)


async def intended(store: SqlStore) -> PlanOccurrences:
    """The whole of what is to be planned."""
    known = await store.read(lambda stored: (stored.entities(), stored.revision()))
    directory = Directory(*known)
    routes = await store.read(ROUTES.informed)
    moment = Moment(now=NOW, directory=directory, holidays=PublicHolidays(), read=store.read)
    return plan(moment, routes, NOW, NOW + HORIZON)


async def cut(store: SqlStore) -> list[PlanOccurrences]:
    """The same in slices."""
    whole = await intended(store)
    planned = await store.read(lambda stored: stored.planned_between(whole.since, whole.until))
    return list(slices(whole, planned))


def planned(url: str) -> list[Row]:
    """Key and instants of what is planned, behind the store's back."""
    engine = create_engine(url)
    try:
        with engine.connect() as connection:
            found = connection.execute(text("SELECT key, due_at FROM occurrence WHERE state = 'planned' ORDER BY key"))
            return [tuple(row) for row in found]
    finally:
        engine.dispose()


async def test_a_slice_holds_few_and_together_they_are_the_whole(moved: SqlStore) -> None:
    whole, parts_of_it = await intended(moved), await cut(moved)
    assert [each for part in parts_of_it for each in part.occurrences] == list(whole.occurrences)
    assert [part.until for part in parts_of_it[:-1]] == [part.since for part in parts_of_it[1:]]
    assert (parts_of_it[0].since, parts_of_it[-1].until) == (whole.since, whole.until)
    # no more at one instant than there are teams
    assert all(len(part.occurrences) <= SLICE + TEAMS for part in parts_of_it)
    assert len(parts_of_it) > 4


@pytest.mark.parametrize("done", [1, -1])
async def test_a_planner_that_is_stopped_between_slices_leaves_all_to_be_planned_once(
    moved: SqlStore, store_url: str, done: int
) -> None:
    first, every = await intended(moved), await cut(moved)
    wanted = sorted(each.key for each in first.occurrences)
    known = await moved.read(lambda stored: stored.planning())
    for part in every[:done]:
        await moved.commit([replace(part, instead_of=known)])
        known = Planning(until=part.until, revision=part.revision)
        # what comes before the end of the slice is in step already, whoever looks
        at_hand = {each.key for each in first.occurrences if each.due_at < part.until}
        assert at_hand <= {key for key, _ in planned(store_url)}
    await scheduler(moved).drain()
    assert [key for key, _ in planned(store_url)] == wanted
    assert await moved.read(lambda stored: stored.planning()) == Planning(until=NOW + HORIZON, revision=first.revision)


async def test_who_plans_beside_another_takes_over_and_the_other_stops(moved: SqlStore, store_url: str) -> None:
    first, every = await intended(moved), await cut(moved)
    known = await moved.read(lambda stored: stored.planning())
    await moved.commit([replace(every[0], instead_of=known)])
    async with SqlStore(store_url) if moved.shared else nullcontext(moved) as other:
        await scheduler(other).drain()
    with pytest.raises(Taken):
        await moved.commit([replace(every[1], instead_of=Planning(until=every[0].until, revision=every[0].revision))])
    assert [key for key, _ in planned(store_url)] == sorted(each.key for each in first.occurrences)


async def test_what_moves_across_slices_stays_planned_once(store_url: str) -> None:
    def at(rule: str, hours: int) -> Occurrence:
        due = NOW + timedelta(hours=hours)
        return Occurrence(
            kind=OccurrenceKind.REMINDER, rule_id=rule, subject="m3", scope="collective:c1", zone="Europe/Paris",
            local_date=date(2027, 4, 27), due_at=due, useful_until=due + timedelta(hours=1),
        )  # fmt: skip

    def half(since: int, until: int, *found: Occurrence) -> PlanOccurrences:
        return PlanOccurrences(NOW + timedelta(hours=since), NOW + timedelta(hours=until), found)

    async with SqlStore(store_url) as store:
        await store.commit([half(0, 8, at("earlier", 6), at("later", 2), at("gone", 1), at("stays", 3))])
        await store.commit([half(0, 4, at("earlier", 2), at("stays", 3))])
        await store.commit([half(4, 8, at("later", 6))])
        due = await store.read(lambda stored: stored.due_occurrences(NOW + timedelta(days=1), 10))
    assert Counter(due) == Counter([at("earlier", 2), at("stays", 3), at("later", 6)])
