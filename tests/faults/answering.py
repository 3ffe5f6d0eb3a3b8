"""A process in which people answer a check-in, to be killed: it tells what it acknowledged, and what it confirmed to them."""

from __future__ import annotations

import logging
from asyncio import gather, run, sleep, wait
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from multiprocessing.connection import Connection

import structlog

from bot.bootstrap import parts
from tests.bench.checkins import PLATFORM, Taker, answered, programme, stored
from tests.faults.worker import FastClock, FastTimer

_IN_FLIGHT = 16
_PATIENCE = 5.0
"""Seconds: whoever was told by a process that died before it could say so is not told again."""
NEVER = 7
"""A weekday that doesn't come while the test runs: the round that is open is the only one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """
    What one process does.

    Attributes:
        people: How many there are; each answers once.
        numbers: Those whose answers the platform hands over, since nobody acknowledged them.
        began: When the clock showed `EPOCH`.
        tells: `("taken", number)` once an answer is acknowledged, `("told", number)` once the person reads that it is noted.
    """

    url: str
    people: int
    numbers: tuple[int, ...]
    began: datetime
    tells: Connection


def main(task: Task) -> None:
    """The process; it ends by itself when nothing is left to do."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    run(_serve(task))


async def _serve(task: Task) -> None:
    pack, taker = programme(task.people, NEVER), Taker()
    async with parts.opened_store(task.url) as store:
        clock = FastClock(task.began)
        engine = parts.engine(store, clock, FastTimer(clock), parts.stored_knowledge(pack), {PLATFORM: taker})
        async with engine as running:
            numbers = iter(task.numbers)

            async def hand_over(some: Iterator[int]) -> None:
                for number in some:
                    event, waits = answered(taker, number)
                    await running.dispatcher.accept(PLATFORM, [event])
                    task.tells.send(("taken", number))
                    await wait({waits}, timeout=_PATIENCE)
                    if waits.done():
                        task.tells.send(("told", number))

            await gather(*(hand_over(numbers) for _ in range(_IN_FLIGHT)))
            while (
                await stored(store, task.people) < task.people
            ):  # what a killed process had in hand is held until its lease ends
                await sleep(0.1)
                await running.dispatcher.take_up()
