"""
What a check-in costs, as JSON: `python tests/bench/checkins.py [--answers N] [--rate N] [--seconds N] [--only NAME]`.

An answer goes through the whole bot: heard, known, routed, read, held against earlier ones, stored durably, and its reply handed to a
platform that takes everything at once. Closed (64 in flight) and open (so many a second, counted from when each was due) on SQLite with
`synchronous=FULL`; a Monday of 25,000 people within a minute on a PostgreSQL of its own.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import random
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date, datetime, time, timedelta
from pathlib import Path
from time import perf_counter, process_time
from typing import Self

from adapters.timer.apscheduler import APSchedulerTimer
from adapters.timer.system_clock import SystemClock
from bot.__main__ import collect_seldom
from bot.bootstrap import parts
from bot.domain.checkin import Round
from bot.domain.conversation import Flow
from bot.domain.effects import Effect, OpenRound, SaveFlow, SavePreferences, TieAccount
from bot.domain.events import MessageReceived
from bot.domain.identity import AccountRef, ConversationRef, MessageRef, Recipient
from bot.domain.indicator import CheckIn, Indicator, IndicatorKind
from bot.domain.message import Message
from bot.domain.pack import Pack
from bot.domain.person import Preferences
from bot.domain.programme import Collective, Membership, Person, Programme, Region, Role
from bot.engine.engine import Engine
from bot.ports.chat import Capabilities, Inbox, Profile
from bot.ports.store import Store
from tests.bench.outbox import milliseconds, quiet
from tests.support.notice import seen
from tests.support.postgres import postgres_server

PLATFORM = "bench"
TEAM = 16
"""People of a collective: 25,000 in 1,600."""

OTHERS = 20 * TEAM
"""People who answer before anything is measured."""
OPENS_ON = date(2027, 1, 4)
"""What the rounds are named after; they are open now."""


class Taker:
    """A platform that takes everything at once, and tells whoever waits for a reply."""

    name = PLATFORM
    capabilities = Capabilities(
        buttons=5, text_limit=4000, edit=True, threads=False, reactions=False, files=False, several_at_once=True
    )

    def __init__(self) -> None:
        self.waiting: dict[str, asyncio.Future[None]] = {}

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
        waits = self.waiting.pop(conversation.id, None)
        if waits is not None and not waits.done():
            waits.set_result(None)
        return MessageRef(conversation=conversation, id=delivery_id)

    async def edit(self, message: MessageRef, content: Message) -> None:
        raise NotImplementedError

    async def withdraw(self, message: MessageRef) -> None:
        raise NotImplementedError

    async def open_direct(self, account: AccountRef) -> ConversationRef:
        raise NotImplementedError

    async def profile(self, account: AccountRef) -> Profile:
        raise NotImplementedError


def place(number: int) -> ConversationRef:
    return ConversationRef(platform=PLATFORM, id=f"d{number}")


def programme(people: int, weekday: int | None = None) -> Pack:
    """Teams that are asked two numbers, which each person answers for themselves; none of it soon, or on a weekday."""
    teams = [f"c{n}" for n in range(-(-people // TEAM))]
    both = {"fr": "Combien ?", "en": "How many?"}
    asked = [
        Indicator(
            id=name, condition="vision", question=both, type=IndicatorKind.INTEGER, low=0, high=5000, perception=True
        )
        for name in ("I1", "I2")
    ]
    weekday = weekday or (SystemClock().now() + timedelta(days=3)).isoweekday()
    return Pack(
        programme=Programme(id="bench", name=both),
        regions=(Region(id="r", name="R"),),
        roles=(Role(id="h", name=both),),
        collectives=tuple(Collective(id=each, name=each, region_id="r", zone="Europe/Paris") for each in teams),
        people=tuple(Person(id=f"p{n}", name=f"P {n}") for n in range(people)),
        memberships=tuple(
            Membership(person_id=f"p{n}", scope=f"collective:{teams[n // TEAM]}", role_id="h") for n in range(people)
        ),
        indicators=tuple(asked),
        check_ins=(CheckIn(id="k", title=both, weekday=weekday, at=time(9), indicators=["I1", "I2"]),),
    )


def rounds(people: int) -> list[str]:
    """Their ids."""
    return [f"k/c{n}/{OPENS_ON.isoformat()}" for n in range(-(-people // TEAM))]


async def prepare(store: Store, pack: Pack, now: datetime | None = None) -> None:
    """Everybody has been asked, and nobody has answered."""
    now = now or SystemClock().now()
    await parts.furnish(store, pack, now)
    opens = [
        Round(
            check_in_id="k",
            collective_id=each.id,
            opens_on=OPENS_ON,
            opens_at=now - timedelta(hours=1),
            closes_at=now + timedelta(days=2),
            asked=("I1", "I2"),
        )
        for each in pack.collectives
    ]
    effects: list[Effect] = [OpenRound(each) for each in opens]
    for n in range(len(pack.people)):
        who, until = f"p{n}", now + timedelta(days=2)
        state = json.dumps({"round_id": opens[n // TEAM].id, "asked": ["I1", "I2"], "place": 0})
        effects += [
            TieAccount(AccountRef(platform=PLATFORM, id=f"u{n}"), who, place(n)),
            SavePreferences(
                Preferences(person_id=who, notice=seen(pack.programme.controller if pack.programme else ""))
            ),
            SaveFlow(
                Flow(
                    place=Recipient.person(who), person_id=who, name="checkin", version=1, state=state, expires_at=until
                )
            ),
        ]
    for start in range(0, len(effects), 5_000):
        await store.commit(effects[start : start + 5_000])


@asynccontextmanager
async def bot(url: str, people: int) -> AsyncIterator[tuple[Engine, Taker, Store]]:
    """The whole bot, with nothing to do yet; it has been running, and some others have answered."""
    first_other = len(rounds(people)) * TEAM
    pack, taker = programme(first_other + OTHERS), Taker()
    async with parts.opened_store(url) as store:
        await prepare(store, pack)
        engine = parts.engine(store, SystemClock(), APSchedulerTimer(), parts.stored_knowledge(pack), {PLATFORM: taker})
        async with engine as running:
            for n in range(OTHERS):
                await answer(running, taker, first_other + n)
            gc.collect()
            collect_seldom()  # as the command has it
            yield running, taker, store


async def answer(engine: Engine, taker: Taker, number: int) -> None:
    """Somebody answers, and reads that it is noted."""
    event, waits = answered(taker, number)
    await engine.dispatcher.accept(PLATFORM, [event])
    await waits


def answered(taker: Taker, number: int) -> tuple[MessageReceived, asyncio.Future[None]]:
    """What somebody's answer is to the bot, and what ends when they read that it is noted."""
    waits = taker.waiting[place(number).id] = asyncio.get_running_loop().create_future()
    event = MessageReceived(
        id=f"e{number}",
        at=SystemClock().now(),
        account=AccountRef(platform=PLATFORM, id=f"u{number}"),
        conversation=place(number),
        direct=True,
        text=str(number % 40),
        message=MessageRef(conversation=place(number), id=f"m{number}"),
    )
    return event, waits


async def closed(url: str, count: int, in_flight: int = 64) -> dict[str, object]:
    """So many answers at once, for as long as there are any."""
    async with bot(url, count) as (engine, taker, store):
        latencies, numbers = list[float](), iter(range(count))

        async def worker() -> None:
            for n in numbers:
                began = perf_counter()
                await answer(engine, taker, n)
                latencies.append(perf_counter() - began)

        began, cpu = perf_counter(), process_time()
        await asyncio.gather(*(worker() for _ in range(in_flight)))
        took, used = perf_counter() - began, process_time() - cpu
        return {**await _stored(store, count), **_figures(latencies, took), "cpu_us": round(used / count * 1e6)}


async def opened(url: str, rate: float, seconds: float) -> dict[str, object]:
    """Answers that come by chance, so many a second; each waits from the instant at which it was due."""
    count, chance = int(rate * seconds), random.Random(1)
    async with bot(url, count) as (engine, taker, store):
        latencies, under_way = list[float](), set[asyncio.Task[None]]()

        async def one(n: int, due: float) -> None:
            await answer(engine, taker, n)
            latencies.append(perf_counter() - due)

        due = began = perf_counter()
        for n in range(count):
            due += chance.expovariate(rate)
            if (wait := due - perf_counter()) > 0:
                await asyncio.sleep(wait)
            task = asyncio.create_task(one(n, due))
            under_way.add(task)
            task.add_done_callback(under_way.discard)
        await asyncio.gather(*under_way)
        return {"rate": rate, **await _stored(store, count), **_figures(latencies, perf_counter() - began)}


def _figures(latencies: list[float], took: float) -> dict[str, object]:
    return {
        "per_second": round(len(latencies) / took),
        "p50_ms": milliseconds(latencies, 0.5),
        "p99_ms": milliseconds(latencies, 0.99),
        "max_ms": milliseconds(latencies, 1),
    }


async def _stored(store: Store, count: int) -> dict[str, object]:
    """How many answers were confirmed, and how many of them are there."""
    return {"confirmed": count, "stored": await stored(store, count)}


async def stored(store: Store, people: int) -> int:
    """How many answers are there."""
    return await store.read(lambda read: sum(len(read.answers(each)) for each in rounds(people)))


def on_sqlite(job: str, asked: argparse.Namespace) -> dict[str, object]:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'relais.db'}"
        if job == "closed":
            return asyncio.run(closed(url, asked.answers))
        return asyncio.run(opened(url, asked.rate, asked.seconds))


def on_postgres(people: int, seconds: float) -> dict[str, object]:
    with postgres_server(durable=True) as server:
        return asyncio.run(opened(server.new_database(), people / seconds, seconds))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--answers", type=int, default=20_000)
    parser.add_argument("--rate", type=float, default=2_000)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--only", choices=["closed", "open", "monday"])
    asked = parser.parse_args()
    quiet()
    jobs: dict[str, Callable[[], dict[str, object]]] = {
        "closed": lambda: on_sqlite("closed", asked),
        "open": lambda: on_sqlite("open", asked),
        "monday": lambda: on_postgres(25_000, 60),
    }
    print(json.dumps({name: job() for name, job in jobs.items() if asked.only in (None, name)}, indent=2))


if __name__ == "__main__":
    main()
