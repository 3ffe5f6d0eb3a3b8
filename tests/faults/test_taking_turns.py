"""Two processes on one store hear the same conversation, and plan the same programme: each thing is done once, in order."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from adapters.holidays.calendars import PublicHolidays
from adapters.memory import ManualClock, ManualTimer
from bot.domain.directory import Directory
from bot.domain.effects import Effect, PutEntities, TieAccount
from bot.domain.errors import Conflict
from bot.domain.events import MessageEdited
from bot.domain.identity import AccountRef
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.domain.programme import Person, Region
from bot.engine.context import Context, Moment, Outcome, reply
from bot.engine.directories import Directories
from bot.engine.dispatcher import LEASE, Dispatcher
from bot.engine.router import Announcement, Duty, Router, Routes
from bot.engine.scheduler import Scheduler
from bot.engine.world import World
from bot.ports.calendars import Holidays
from bot.ports.store import Store
from storage.unit_of_work import SqlStore
from tests.faults.worker import EPOCH, PLATFORM, pressed
from tests.support.postgres import Postgres


@dataclass(slots=True)
class Log:
    """What processes did, in order; `held` names what waits for `free`, and `reached` tells that it does, `others` that another went by."""

    lines: list[str] = field(default_factory=list)
    held: str = ""
    reached: asyncio.Event = field(default_factory=asyncio.Event)
    others: asyncio.Event = field(default_factory=asyncio.Event)
    free: asyncio.Event = field(default_factory=asyncio.Event)

    async def pass_through(self, name: str) -> None:
        self.lines.append(f"{name} begins")
        if name == self.held:
            self.reached.set()
            await self.free.wait()
        self.lines.append(f"{name} ends")
        self.others.set()


class Process:
    """Dispatcher and scheduler of one process."""

    def __init__(self, store: SqlStore, log: Log) -> None:
        self.clock = ManualClock(EPOCH)
        self.world = World(store=store, clock=self.clock, holidays=PublicHolidays(), directories=Directories(store))
        routes = Routes([_router(log)])
        self.dispatcher = Dispatcher(self.world, routes, lambda _unit: None)
        self.scheduler = Scheduler(self.world, ManualTimer(self.clock), routes, lambda: None)

    async def hear(self, name: str, who: str) -> None:
        await self.dispatcher.accept(PLATFORM, [pressed(name, who)])


def _router(log: Log) -> Router:
    router = Router("turns")

    @router.recast
    async def answer(ctx: Context) -> Outcome:
        assert isinstance(ctx.event, MessageEdited)
        if ctx.event.text == "misfit":
            raise Conflict("it never fits")
        await log.pass_through(ctx.event.text)
        return reply(ctx.event.text)

    def plan(directory: Directory, _holidays: Holidays, _since: object, _until: object) -> Iterator[Occurrence]:
        log.lines.append(f"planned {len(directory.regions)}")
        return iter(())

    router.duties.append(Duty(frozenset(OccurrenceKind), plan, _no_preview, _nothing))
    return router


def _no_preview(_directory: Directory, _occurrence: Occurrence, _lang: object) -> Iterator[Announcement]:
    return iter(())


async def _nothing(_moment: Moment, _occurrence: Occurrence) -> tuple[Effect, ...]:
    return ()


@pytest.fixture
def log() -> Log:
    """What happened."""
    return Log()


@pytest.fixture
async def pair(postgres: Postgres, log: Log) -> AsyncIterator[tuple[Process, Process]]:
    """Two processes that live, on one database."""
    url = postgres.emptied_database()
    async with SqlStore(url) as one, SqlStore(url) as two:
        both = Process(one, log), Process(two, log)
        for process in both:
            await process.dispatcher.take_up()
        yield both


async def test_an_event_waits_for_the_one_before_it_that_another_process_handles(
    pair: tuple[Process, Process], log: Log
) -> None:
    one, two = pair
    log.held = "first"
    await one.hear("first", "amina")
    await log.reached.wait()
    await two.hear("second", "amina")
    await two.hear("elsewhere", "salim")
    await log.others.wait()
    log.free.set()
    await two.dispatcher.drain()
    assert [line for line in log.lines if "elsewhere" not in line] == [
        "first begins",
        "first ends",
        "second begins",
        "second ends",
    ]


async def test_what_a_dead_process_left_goes_before_what_came_later(pair: tuple[Process, Process], log: Log) -> None:
    one, two = pair
    await one.world.store.accept(PLATFORM, [pressed("first", "amina"), pressed("second", "amina")], None, EPOCH)
    await two.hear("third", "amina")
    two.clock.set(EPOCH + LEASE + timedelta(seconds=1))
    await two.dispatcher.take_up()
    await two.dispatcher.drain()
    assert [line for line in log.lines if line.endswith("begins")] == ["first begins", "second begins", "third begins"]


async def test_many_events_of_one_conversation_heard_by_two_are_handled_one_at_a_time(
    pair: tuple[Process, Process], log: Log
) -> None:
    heard = [process.hear(f"e{number}", "amina") for number, process in enumerate(pair * 10)]
    await asyncio.gather(*heard)
    await asyncio.gather(*(process.dispatcher.drain() for process in pair))
    names = [line.split()[0] for line in log.lines[::2]]
    assert sorted(names) == sorted(f"e{number}" for number in range(20))
    assert log.lines == [f"{name} {what}" for name in names for what in ("begins", "ends")]


async def both_accounts(store: Store) -> None:
    """One person with two accounts."""
    tied = [TieAccount(AccountRef(platform=PLATFORM, id=each), "amina", None) for each in ("amina", "amina-too")]
    await store.commit([PutEntities((Person(id="amina", name="Amina"),)), *tied])


async def test_one_person_on_two_messengers_is_heard_one_thing_at_a_time(store_url: str, log: Log) -> None:
    log.held = "first"
    async with SqlStore(store_url) as store:
        await both_accounts(store)
        process = Process(store, log)
        await process.dispatcher.take_up()
        await process.hear("first", "amina")
        await log.reached.wait()
        await process.hear("second", "amina-too")
        await process.hear("elsewhere", "salim")
        await log.others.wait()
        log.free.set()
        await process.dispatcher.drain()
    assert [line for line in log.lines if "elsewhere" not in line] == [
        "first begins",
        "first ends",
        "second begins",
        "second ends",
    ]


async def test_one_person_on_two_messengers_that_two_processes_hear_is_heard_one_thing_at_a_time(
    pair: tuple[Process, Process], log: Log
) -> None:
    await both_accounts(pair[0].world.store)
    accounts = ("amina", "amina-too")
    heard = [process.hear(f"e{number}", accounts[number % 2]) for number, process in enumerate(pair * 10)]
    await asyncio.gather(*heard)
    await asyncio.gather(*(process.dispatcher.drain() for process in pair))
    names = [line.split()[0] for line in log.lines[::2]]
    assert sorted(names) == sorted(f"e{number}" for number in range(20))
    assert log.lines == [f"{name} {what}" for name in names for what in ("begins", "ends")]


async def test_an_event_that_never_fits_holds_nobody_up(pair: tuple[Process, Process], log: Log) -> None:
    one, two = pair
    await one.hear("misfit", "amina")
    await two.hear("second", "amina")
    await asyncio.gather(*(process.dispatcher.drain() for process in pair))
    said = await one.world.store.read(lambda stored: stored.delivery(f"reply/{PLATFORM}/misfit/0"))
    assert (said is not None, log.lines) == (True, ["second begins", "second ends"])


async def test_the_first_to_see_a_change_of_the_programme_plans_it_for_all(
    pair: tuple[Process, Process], log: Log
) -> None:
    for process in pair:
        await process.scheduler.drain()
    await pair[1].world.store.commit([PutEntities((Region(id="mayotte", name="Mayotte"),))])
    for process in pair:
        await process.scheduler.drain()
    assert log.lines == ["planned 0", "planned 1"]


async def test_the_first_to_see_a_new_window_plans_it_for_all(pair: tuple[Process, Process], log: Log) -> None:
    for days in (0, 8):
        for process in pair:
            process.clock.set(EPOCH + timedelta(days=days))
            await process.scheduler.drain()
    assert log.lines == ["planned 0", "planned 0"]


async def test_two_that_plan_at_once_both_go_on(pair: tuple[Process, Process], log: Log) -> None:
    one, two = pair
    await asyncio.gather(one.scheduler.drain(), two.scheduler.drain())
    await one.world.store.commit([PutEntities((Region(id="mayotte", name="Mayotte"),))])
    await asyncio.gather(one.scheduler.drain(), two.scheduler.drain())
    planned = await one.world.store.read(lambda stored: stored.planning())
    revision = await one.world.store.read(lambda stored: stored.revision())
    assert planned.revision == revision
