"""The database goes away and comes back: nothing is half-done, the bot waits, and goes on by itself (S1, S2)."""

from __future__ import annotations

import asyncio
import random
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest

from adapters.timer.system_clock import SystemClock
from bot.domain.effects import Enqueue
from bot.domain.errors import StoreUnavailable
from bot.domain.knowledge import LANGUAGES
from bot.engine.outage import KEPT, NOT_KEPT
from bot.i18n import translator
from storage.unit_of_work import SqlStore
from tests.faults.receiver import Receiver
from tests.faults.test_killed_processes import Size, announcements, expected, left_undone, person, prepare
from tests.faults.wire import Wire
from tests.faults.worker import EPOCH, Task, said, work
from tests.support.postgres import Postgres

SIZE = Size(people=6, announcements=6, events=12, reminders=2, kills=0)


@asynccontextmanager
async def bot_at_work(url: str) -> AsyncIterator[tuple[Receiver, asyncio.Task[None]]]:
    """The bot in this process, and people who do things."""
    async with Receiver(random.Random(3)) as receiver:
        for number in range(SIZE.events):
            receiver.hand_over(f"e{number}", person(number % SIZE.people))
        task = Task(url=url, port=receiver.port, began=SystemClock().now(), reminders=SIZE.reminders)
        bot = asyncio.create_task(work(task))
        try:
            yield receiver, bot
        finally:
            bot.cancel()
            await asyncio.gather(bot, return_exceptions=True)


def came(receiver: Receiver) -> list[str]:
    """What came, but that nothing could be recorded (test_outage.py)."""
    told = {translator(lang)(key) for lang in LANGUAGES for key in (KEPT, NOT_KEPT)}
    return [text for text in receiver.texts if text not in told]


async def until(receiver: Receiver, count: int, bot: asyncio.Task[None]) -> None:
    """Wait until so much has come; if the bot gave up, that is the error."""
    while len(came(receiver)) < count:
        await asyncio.sleep(0.01)
        if bot.done():
            bot.result()


def check(receiver: Receiver, url: str) -> None:
    """Everything came once, in order, and nothing is left to do."""
    assert sorted(came(receiver)) == sorted(expected(SIZE))
    orders = [announcements(texts) for texts in receiver.got.values()]
    assert orders == [list(range(SIZE.announcements))] * SIZE.people
    assert left_undone(url) == (0, 0, 0)


async def test_a_server_that_stops_at_once_and_starts_again_costs_nothing_but_time(own_postgres: Postgres) -> None:
    url = own_postgres.new_database()
    await prepare(url, SIZE)
    async with bot_at_work(url) as (receiver, bot):
        for count in (10, 30):
            await until(receiver, count, bot)
            await asyncio.to_thread(own_postgres.crash)
            await asyncio.sleep(0.3)
            await asyncio.to_thread(own_postgres.start)
        await until(receiver, SIZE.sends, bot)
        await asyncio.sleep(1.5)
    check(receiver, url)


async def test_a_server_that_is_away_is_told_and_used_again_once_it_is_back(own_postgres: Postgres) -> None:
    async with SqlStore(own_postgres.new_database()) as store:
        await store.commit([Enqueue(said("before", "amina", EPOCH))])
        await asyncio.to_thread(own_postgres.crash)
        with pytest.raises(StoreUnavailable):
            await store.commit([Enqueue(said("meanwhile", "amina", EPOCH))])
        with pytest.raises(StoreUnavailable):
            await store.read(lambda read: read.revision())
        await asyncio.to_thread(own_postgres.start)
        await store.commit([Enqueue(said("after", "amina", EPOCH))])
        assert await store.read(lambda read: read.next_delivery()) == EPOCH


async def test_commits_whose_confirmation_gets_lost_are_done_once(postgres: Postgres) -> None:
    url = postgres.emptied_database()
    await prepare(url, SIZE)
    async with Wire(url, chance=random.Random(4), cut_one_in=5) as wire:
        async with bot_at_work(wire.url) as (receiver, bot):
            await until(receiver, SIZE.sends, bot)
            await asyncio.sleep(1.5)
        assert wire.cuts > 0
    check(receiver, url)


async def test_a_writer_who_holds_the_file_is_waited_for(tmp_path: Path) -> None:
    async with SqlStore(f"sqlite:///{tmp_path / 'relais.db'}") as store:
        with closing(sqlite3.connect(tmp_path / "relais.db", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            waiting = asyncio.create_task(store.commit([Enqueue(said("k", "amina", EPOCH))]))
            await asyncio.sleep(0.1)
            before = waiting.done()
            other.execute("COMMIT")
            await waiting
        assert (before, await store.read(lambda read: read.next_delivery())) == (False, EPOCH)
