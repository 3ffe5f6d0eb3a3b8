"""
A Monday at nine, as JSON: `python tests/bench/outbox.py [--deliveries N] [--questions N]`.

So many deliveries are due at once, each to somebody else, through the real engine, which has been running, to a platform that takes
everything at once; meanwhile some of those people ask something. On SQLite, then on a PostgreSQL of its own, there also with one process
and with four that were idle.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import logging
import multiprocessing
import random
import resource
import tempfile
from datetime import datetime, timedelta
from pathlib import Path
from time import perf_counter, process_time
from typing import Self

import structlog
from sqlalchemy import create_engine, text

from adapters.holidays.calendars import PublicHolidays
from adapters.timer.apscheduler import APSchedulerTimer
from adapters.timer.system_clock import SystemClock
from bot.__main__ import collect_seldom
from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.effects import Effect, Enqueue, PutEntities, SavePreferences, TieAccount
from bot.domain.events import MessageReceived
from bot.domain.identity import AccountRef, ConversationRef, MessageRef, Recipient
from bot.domain.message import Message
from bot.domain.person import Preferences
from bot.domain.programme import Person
from bot.engine.directories import Directories
from bot.engine.engine import Engine
from bot.engine.router import Routes
from bot.engine.world import World
from bot.features.help.handlers import router as help_router
from bot.ports.chat import Capabilities, Inbox, Profile
from storage.unit_of_work import SqlStore
from tests.support.notice import seen
from tests.support.postgres import postgres_server

PLATFORM = "bench"
_QUESTIONS_A_SECOND = 20
_BEFORE = timedelta(seconds=12)
"""How long before it is due all is in the store: longer than that takes."""
TEXT = "Bonjour ! Le module 3 commence dans une semaine, à Koungou. Pensez à votre journal de bord."


class Taker:
    """A platform that takes everything at once, and knows when."""

    name = PLATFORM
    capabilities = Capabilities(
        buttons=5, text_limit=4000, edit=True, threads=False, reactions=False, files=False, several_at_once=True
    )

    def __init__(self) -> None:
        self.taken = 0
        self.answered: dict[str, asyncio.Future[None]] = {}

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        return None

    async def run(self, inbox: Inbox) -> None:
        await asyncio.Event().wait()

    async def send(
        self, delivery_id: str, conversation: ConversationRef, message: Message, *, since: datetime | None = None
    ) -> MessageRef:
        await asyncio.sleep(0)
        waiting = self.answered.get(conversation.id)
        if waiting is not None and len(message.blocks) > 1:  # the help, not the announcement
            waiting.set_result(None)
            del self.answered[conversation.id]
        else:
            self.taken += 1
        return MessageRef(conversation=conversation, id=delivery_id)

    async def edit(self, message: MessageRef, content: Message) -> None:
        raise NotImplementedError

    async def withdraw(self, message: MessageRef) -> None:
        raise NotImplementedError

    async def open_direct(self, account: AccountRef) -> ConversationRef:
        raise NotImplementedError

    async def profile(self, account: AccountRef) -> Profile:
        raise NotImplementedError


def person(number: int) -> str:
    return f"p{number}"


def place(number: int) -> ConversationRef:
    return ConversationRef(platform=PLATFORM, id=f"dm:{person(number)}")


async def prepare(store: SqlStore, count: int) -> None:
    """People with accounts, who have seen the notice."""
    people: list[Effect] = [PutEntities(tuple(Person(id=person(n), name=f"P {n}") for n in range(count)))]
    for n in range(count):
        people.append(TieAccount(AccountRef(platform=PLATFORM, id=person(n)), person(n), place(n)))
        people.append(SavePreferences(Preferences(person_id=person(n), notice=seen())))
    await store.commit(people)


async def enqueue(store: SqlStore, count: int, due_at: datetime) -> float:
    """The same to each of them; seconds that it took."""
    message, began = Message.of(TEXT), perf_counter()
    await store.commit([
        Enqueue(Delivery(
            key=f"all/{n}", to=Recipient.person(person(n)), kind=DeliveryKind.BROADCAST, message=message, due_at=due_at
        ))
        for n in range(count)
    ])  # fmt: skip
    return perf_counter() - began


async def ask(engine: Engine, taker: Taker, number: int) -> float:
    """Seconds until somebody who asks for help is shown it."""
    taker.answered[place(number).id] = answered = asyncio.get_running_loop().create_future()
    account = AccountRef(platform=PLATFORM, id=person(number))
    event = MessageReceived(
        id=f"q{number}", at=SystemClock().now(), account=account, conversation=place(number), direct=True, text="aide"
    )
    began = perf_counter()
    await engine.dispatcher.accept(PLATFORM, [event])
    await answered
    return perf_counter() - began


async def people_ask(engine: Engine, taker: Taker, count: int, questions: int) -> list[float]:
    """Latencies of questions that come for as long as the burst lasts, from people whose announcement may still wait."""
    chance = random.Random(1)
    asked: list[asyncio.Task[float]] = []
    for number in chance.sample(range(1, count), questions):
        if taker.taken >= count:
            break
        asked.append(asyncio.create_task(ask(engine, taker, number)))
        await asyncio.sleep(chance.expovariate(_QUESTIONS_A_SECOND))
    return sorted(await asyncio.gather(*asked))


async def watch_lag(lags: list[float]) -> None:
    """How late the loop is, every 5 ms."""
    while True:
        began = perf_counter()
        await asyncio.sleep(0.005)
        lags.append(perf_counter() - began - 0.005)


def milliseconds(values: list[float], share: float) -> float | None:
    return round(sorted(values)[min(int(len(values) * share), len(values) - 1)] * 1e3, 1) if values else None


async def burst(url: str, count: int, questions: int) -> dict[str, object]:
    """One process works off what is due while people ask; figures."""
    async with SqlStore(url) as store:
        await prepare(store, count)
        clock, taker, lags = SystemClock(), Taker(), list[float]()
        world = World(store=store, clock=clock, holidays=PublicHolidays(), directories=Directories(store))
        async with Engine(world, APSchedulerTimer(), Routes([help_router]), {PLATFORM: taker}) as engine:
            await ask(engine, taker, 0)  # it has been running for a while: catalogues and programme are read
            gc.collect()
            collect_seldom()  # as the command has it
            due_at = clock.now() + _BEFORE
            enqueuing = await enqueue(store, count, due_at)
            engine.outbox.wake()
            await asyncio.sleep((due_at - clock.now()).total_seconds())
            memory, watching = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, asyncio.create_task(watch_lag(lags))
            began, cpu = perf_counter(), process_time()
            asking = asyncio.create_task(people_ask(engine, taker, count, questions))
            while taker.taken < count:  # noqa: ASYNC110 (looked at, not told)
                await asyncio.sleep(0.002)
            took, used = perf_counter() - began, process_time() - cpu
            latencies = await asking
        watching.cancel()
    return {
        "enqueue_seconds": round(enqueuing, 3),
        "seconds": round(took, 3),
        "per_second": round(count / took),
        "cpu_us_each": round(used / count * 1e6, 1),
        "loop_lag_ms": {"p99": milliseconds(lags, 0.99), "max": milliseconds(lags, 1)},
        "question_ms": {
            "asked": len(latencies),
            "p50": milliseconds(latencies, 0.5),
            "p99": milliseconds(latencies, 0.99),
            "max": milliseconds(latencies, 1),
        },
        "memory_grew_mib": round((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory) / 1024, 1),
    }


async def work(url: str) -> None:
    """Be one process of several, until killed."""
    async with SqlStore(url) as store:
        world = World(store=store, clock=SystemClock(), holidays=PublicHolidays(), directories=Directories(store))
        async with Engine(world, APSchedulerTimer(), Routes([help_router]), {PLATFORM: Taker()}, beat=0.05):
            await asyncio.Event().wait()


def be_one_of_several(url: str) -> None:
    quiet()
    asyncio.run(work(url))


async def shared(url: str, count: int, processes: int) -> dict[str, object]:
    """Several processes work off what is due; figures, from the first delivery sent to the last."""
    async with SqlStore(url) as store:
        await prepare(store, 0)
        making = multiprocessing.get_context("spawn")
        crew = [making.Process(target=be_one_of_several, args=(url,), daemon=True) for _ in range(processes)]
        for process in crew:
            process.start()
        await asyncio.sleep(6)  # all of them are there, and idle
        await prepare(store, count)
        await enqueue(store, count, SystemClock().now())
        began, left = perf_counter(), count
        while left:
            await asyncio.sleep(0.02)
            left = await asyncio.to_thread(unsent, url)
        took = perf_counter() - began
        for process in crew:
            process.kill()
            process.join()
    return {"processes": processes, "seconds": round(took, 3), "per_second": round(count / took)}


def unsent(url: str) -> int:
    engine = create_engine(url)
    try:
        with engine.connect() as connection:
            query = "SELECT count(*) FROM delivery WHERE state IN ('pending', 'sending')"
            return int(connection.execute(text(query)).scalar_one())
    finally:
        engine.dispose()


def quiet() -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--deliveries", type=int, default=25_000)
    parser.add_argument("--questions", type=int, default=300)
    asked = parser.parse_args()
    quiet()
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'bench.db'}"
        figures: dict[str, object] = {"sqlite": asyncio.run(burst(url, asked.deliveries, asked.questions))}
    with postgres_server(durable=True) as server:
        url = server.new_database()
        figures["postgresql"] = asyncio.run(burst(url, asked.deliveries, asked.questions))
        for processes in (1, 4):
            several = shared(server.new_database(), asked.deliveries, processes)
            figures[f"postgresql, {processes} of several"] = asyncio.run(several)
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
