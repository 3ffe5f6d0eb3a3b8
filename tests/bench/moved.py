"""
A national milestone moves, as JSON: `python tests/bench/moved.py [--collectives N] [--people N]`.

Everybody was reminded of it; then a coordinator of the programme moves it in chat, by the real features, engine and store, and everybody
is told. Meanwhile people ask for help. How long each of that takes, how late the event loop is at most, and how long questions wait, on
SQLite, then on a PostgreSQL of its own.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import random
import tempfile
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path
from time import perf_counter

from adapters.holidays.calendars import PublicHolidays
from adapters.timer.apscheduler import APSchedulerTimer
from adapters.timer.system_clock import SystemClock
from bot.__main__ import collect_seldom
from bot.bootstrap import parts
from bot.domain.effects import Effect, PutEntities, SavePreferences, TieAccount, TieRoom
from bot.domain.events import MessageReceived
from bot.domain.identity import AccountRef, ConversationRef, MessageRef
from bot.domain.message import Message
from bot.domain.person import Preferences
from bot.engine.directories import Directories
from bot.engine.engine import Engine
from bot.engine.scheduler import HORIZON
from bot.engine.world import World
from storage.unit_of_work import SqlStore
from tests.bench.outbox import PLATFORM, Taker, milliseconds, place, quiet, watch_lag
from tests.bench.plan import programme
from tests.support.notice import seen
from tests.support.postgres import postgres_server

BEFORE = datetime.fromisoformat("2027-04-26T05:00+02:00")
"""Before the first reminders of the module that begins on 11 May: in Mayotte they come a day earlier, on account of a holiday."""
_REMINDED = timedelta(hours=36)
"""After which the last are due, in Martinique."""
_CHIEF = "chief"
_COORDINATOR = """
[[person]]
id = "chief"
name = "Chef"
[[membership]]
person = "chief"
scope = "programme"
role = "coordination-programme"
"""


class Shifted(SystemClock):
    """A clock that can be put forward."""

    def __init__(self) -> None:
        self.ahead = BEFORE - super().now()

    def now(self) -> datetime:
        return super().now() + self.ahead


class ShiftedTimer(APSchedulerTimer):
    """Rings by that clock."""

    def __init__(self, clock: Shifted) -> None:
        super().__init__()
        self._clock = clock

    def wake_at(self, name: str, when: datetime, callback: Callable[[], None]) -> None:
        super().wake_at(name, when - self._clock.ahead, callback)


class Counting(Taker):
    """Counts who was told what."""

    def __init__(self) -> None:
        super().__init__()
        self.said: dict[str, set[str]] = {"Dans deux semaines": set(), "Changement": set()}
        self.heard: dict[str, asyncio.Future[Message]] = {}

    async def send(
        self, delivery_id: str, conversation: ConversationRef, message: Message, *, since: datetime | None = None
    ) -> MessageRef:
        await asyncio.sleep(0)
        text = str(message)
        for beginning, whom in self.said.items():
            if beginning in text or _ENGLISH[beginning] in text:
                whom.add(conversation.id)
                break
        else:
            if waiting := self.heard.pop(conversation.id, None):
                waiting.set_result(message)
        return MessageRef(conversation=conversation, id=delivery_id)


_ENGLISH = {"Dans deux semaines": "In two weeks", "Changement": "**Change**"}


async def prepare(store: SqlStore, collectives: int, people: int, folder: Path) -> None:
    """The programme with everybody's accounts and rooms."""
    path = folder / "programme.toml"
    blocks = programme(collectives, people).split("\n[[")
    path.write_text("\n[[".join(each for each in blocks if not each.startswith("check_in")) + _COORDINATOR, "utf-8")
    pack = parts.load_pack(path)
    controller = pack.programme.controller if pack.programme else ""
    effects: list[Effect] = [PutEntities(tuple(pack.entities))]
    for who in (_CHIEF, *(f"p{number}" for number in range(people))):
        account = AccountRef(platform=PLATFORM, id=who)
        effects.append(TieAccount(account, who, ConversationRef(platform=PLATFORM, id=f"dm:{who}")))
        effects.append(SavePreferences(Preferences(person_id=who, notice=seen(controller))))
    rooms = (f"c{number}" for number in range(collectives))
    effects += [TieRoom(ConversationRef(platform=PLATFORM, id=f"room:{each}"), each) for each in rooms]
    await store.commit(effects)


async def say(engine: Engine, taker: Counting, who: str, text: str) -> float:
    """Seconds until somebody is answered."""
    conversation = ConversationRef(platform=PLATFORM, id=f"dm:{who}")
    taker.heard[conversation.id] = answered = asyncio.get_running_loop().create_future()
    event = MessageReceived(
        id=f"{who}/{perf_counter()}", at=engine.world.clock.now(), account=AccountRef(platform=PLATFORM, id=who),
        conversation=conversation, direct=True, text=text,
    )  # fmt: skip
    began = perf_counter()
    await engine.dispatcher.accept(PLATFORM, [event])
    await answered
    return perf_counter() - began


async def wait(taker: Counting, beginning: str, count: int, *, within: float) -> float:
    """Seconds until so many have been told that."""
    began = perf_counter()
    while len(taker.said[beginning]) < count and perf_counter() - began < within:  # noqa: ASYNC110 (looked at, not told)
        await asyncio.sleep(0.01)
    return perf_counter() - began


async def ask(engine: Engine, taker: Counting, people: int, latencies: list[float]) -> None:
    """Somebody asks for help ten times a second."""
    chance = random.Random(1)
    while True:
        await asyncio.sleep(chance.expovariate(10))
        latencies.append(await say(engine, taker, place(chance.randrange(people)).id.removeprefix("dm:"), "aide"))


async def move(url: str, collectives: int, people: int) -> dict[str, object]:
    """Figures of it all."""
    figures: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as folder:
        async with SqlStore(url) as store:
            await prepare(store, collectives, people, Path(folder))
            clock, taker = Shifted(), Counting()
            world = World(store=store, clock=clock, holidays=PublicHolidays(), directories=Directories(store))
            everybody = people + collectives
            async with Engine(
                world, ShiftedTimer(clock), parts.routes(parts.no_knowledge()), {PLATFORM: taker}
            ) as engine:
                await say(engine, taker, _CHIEF, "aide")
                clock.ahead += _REMINDED
                engine.scheduler.wake()
                await wait(taker, "Dans deux semaines", people, within=300)
                figures["reminded_of"] = [len(taker.said["Dans deux semaines"]), people]
                gc.collect()
                collect_seldom()  # as the command has it
                steps: tuple[tuple[str, Callable[[], Awaitable[float]]], ...] = (
                    ("read_back", lambda: say(engine, taker, _CHIEF, "déplacer le module 3 au 18 mai")),
                    ("yes", lambda: say(engine, taker, _CHIEF, "oui")),
                    ("planned", lambda: planned(store, clock)),
                    ("told", lambda: tell(engine, taker, clock, everybody)),
                )
                for name, step in steps:
                    lags, latencies = list[float](), list[float]()
                    beside = (
                        asyncio.create_task(watch_lag(lags)),
                        asyncio.create_task(ask(engine, taker, people, latencies)),
                    )
                    took = await step()
                    await asyncio.sleep(0.1)
                    for task in beside:
                        task.cancel()
                    figures[name] = {
                        "seconds": round(took, 2),
                        "loop_lag_ms": {"p99": milliseconds(lags, 0.99), "max": milliseconds(lags, 1)},
                        "question_ms": {"p50": milliseconds(latencies, 0.5), "max": milliseconds(latencies, 1)},
                    }
                figures["told_of"] = [len(taker.said["Changement"]), everybody]
    return figures


async def planned(store: SqlStore, clock: Shifted) -> float:
    """Seconds until the new calendar is planned to its end."""
    began, end = perf_counter(), clock.now() + HORIZON - timedelta(minutes=10)

    async def behind() -> bool:
        known, revision = await store.read(lambda stored: (stored.planning(), stored.revision()))
        return known.revision != revision or known.until is None or known.until < end

    while await behind():  # noqa: ASYNC110 (another's work)
        await asyncio.sleep(0.05)
    return perf_counter() - began


async def tell(engine: Engine, taker: Counting, clock: Shifted, count: int) -> float:
    """Seconds from the end of the time in which changes are gathered until everybody knows."""
    clock.ahead += timedelta(minutes=6)
    engine.scheduler.wake()
    return await wait(taker, "Changement", count, within=900)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--collectives", type=int, default=1_600)
    parser.add_argument("--people", type=int, default=25_000)
    parser.add_argument("--sqlite", action="store_true", help="leave PostgreSQL out")
    asked = parser.parse_args()
    quiet()
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'bench.db'}"
        figures = {"sqlite": asyncio.run(move(url, asked.collectives, asked.people))}
    if not asked.sqlite:
        with postgres_server(durable=True) as server:
            figures["postgresql"] = asyncio.run(move(server.new_database(), asked.collectives, asked.people))
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
