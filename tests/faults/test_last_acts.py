"""A process dies between its decision and the platform, or between the platform's yes and its own note (D1, D2, D6)."""

from __future__ import annotations

import asyncio
import multiprocessing
import random
from multiprocessing.context import ForkServerProcess

import pytest

from adapters.timer.system_clock import SystemClock
from tests.faults.last_acts import main
from tests.faults.receiver import Receiver
from tests.faults.test_killed_processes import Size, expected, left_undone, prepare
from tests.faults.worker import Task
from tests.support.postgres import Postgres

SIZE = Size(people=3, announcements=3, events=0, reminders=0, kills=1)


def started(task: Task, moment: str) -> ForkServerProcess:
    making = multiprocessing.get_context("forkserver")
    making.set_forkserver_preload(["tests.faults.last_acts"])
    process = making.Process(target=main, args=(task, moment), daemon=True)
    process.start()
    return process


async def ended(process: ForkServerProcess) -> None:
    while process.is_alive():  # noqa: ASYNC110 (another process ends)
        await asyncio.sleep(0.02)


async def all_arrived(receiver: Receiver, size: Size) -> None:
    while len(receiver.texts) < size.sends:  # noqa: ASYNC110 (a count of another's)
        await asyncio.sleep(0.02)
    await asyncio.sleep(2.5)  # twice the longest lease: who would repeat something does it now


@pytest.mark.parametrize(("moment", "repeated"), [("before", 0), ("after", 1)])
async def test_what_was_decided_before_a_kill_is_shown_once(store_url: str, moment: str, repeated: int) -> None:
    await prepare(store_url, SIZE)
    async with Receiver(random.Random(1)) as receiver:
        task = Task(url=store_url, port=receiver.port, began=SystemClock().now(), reminders=0)
        await ended(started(task, moment))
        second = started(task, "never")
        try:
            await all_arrived(receiver, SIZE)
        finally:
            second.kill()
            second.join()
        assert sorted(receiver.texts) == sorted(expected(SIZE))
        assert receiver.repeated >= repeated
    assert left_undone(store_url)[0] == 0


async def test_who_works_beside_a_process_that_dies_takes_over_after_the_lease(postgres: Postgres) -> None:
    url = postgres.emptied_database()
    await prepare(url, SIZE)
    async with Receiver(random.Random(2)) as receiver:
        task = Task(url=url, port=receiver.port, began=SystemClock().now(), reminders=0)
        crew = [started(task, "before"), started(task, "never")]
        try:
            await all_arrived(receiver, SIZE)
        finally:
            for process in crew:
                process.kill()
                process.join()
        assert sorted(receiver.texts) == sorted(expected(SIZE))
