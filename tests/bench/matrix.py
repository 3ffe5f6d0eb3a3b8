"""
How fast the bot answers on Matrix, as JSON: `python tests/bench/matrix.py [--questions N] [--rooms N] [--seconds N]`.

A real Synapse on loopback, the whole bot on SQLite, and a member with a client of their own, in encrypted rooms: one question after the
other until its answer is decrypted; twenty questions a second over twenty rooms; how long a restart takes in many rooms; memory of the bot.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import resource
import sys
import tempfile
from collections import Counter
from pathlib import Path
from statistics import quantiles
from time import perf_counter, process_time
from typing import Any

import structlog

from adapters.matrix import MatrixAdapter, Place, Session
from adapters.timer.apscheduler import APSchedulerTimer
from adapters.timer.system_clock import SystemClock
from bot.bootstrap import parts
from bot.bootstrap.memory import one_heap
from bot.domain.errors import Unreachable
from storage.unit_of_work import SqlStore
from tests.support.matrix_person import MatrixPerson
from tests.support.synapse import Credentials, Synapse, synapse_server

_ASKED = "Quelles sont les cinq conditions ?"
_A_SECOND = 20


async def _serve(place: Place, url: str) -> None:
    """The bot, in a process of its own; it says when it is ready, and at the end how much memory it took."""
    one_heap()
    clock = SystemClock()
    adapter = MatrixAdapter(place, clock)
    began = perf_counter()
    pack = parts.load_pack(None)
    async with SqlStore(url) as store:
        await parts.furnish(store, pack)
        known = parts.stored_knowledge(pack)
        del pack
        tuning = parts.Tuning(limit=None)
        async with parts.engine(
            store, clock, APSchedulerTimer(), known, {adapter.name: adapter}, tuning=tuning
        ) as engine:
            stop = asyncio.Event()
            serving = asyncio.create_task(engine.serve(stop))
            while True:
                try:
                    await adapter.listened()
                    break
                except Unreachable:
                    await asyncio.sleep(0.005)
            _say(ready_seconds=perf_counter() - began)
            cpu = process_time()
            await asyncio.to_thread(sys.stdin.readline)
            stop.set()
            await serving
    _say(memory_mb=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, cpu_seconds=process_time() - cpu)


def _say(**figures: float) -> None:
    print(json.dumps(figures), flush=True)


class Process:
    """The bot as a process."""

    def __init__(self, server: Synapse, bot: Credentials, folder: Path) -> None:
        self._given = [server.url, bot.user_id, bot.device_id, bot.access_token, str(folder)]
        self.figures: dict[str, float] = {}

    async def __aenter__(self) -> Process:
        pipe = asyncio.subprocess.PIPE
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, __file__, "--serve", *self._given, stdin=pipe, stdout=pipe
        )
        await self._hear()
        return self

    async def _hear(self) -> None:
        assert self._process.stdout is not None
        self.figures |= json.loads(await self._process.stdout.readline())

    async def __aexit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(b"\n")
        await self._hear()
        await self._process.wait()


class Asking:
    """A member in rooms with the bot; knows when each answer was read."""

    def __init__(self, person: MatrixPerson, bot: str) -> None:
        self._person = person
        self._bot = bot
        self._seen = 0
        self._answers: Counter[str] = Counter()

    async def rooms(self, count: int) -> list[str]:
        found = [await self._person.create_room(invite=self._bot, direct=True, encrypted=True) for _ in range(count)]
        for room in found:
            await self._person.until(lambda room=room: self._person.sees(self._bot, room), patience=120)  # type: ignore[misc]
        return found

    def _answered(self, room: str) -> int:
        news, self._seen = self._person.events[self._seen :], len(self._person.events)
        self._answers.update(where for where, each in news if each.sender == self._bot)
        return self._answers[room]

    async def ask(self, room: str) -> float:
        """Milliseconds from the question to the decrypted answer."""
        before, began = self._answered(room), perf_counter()
        await self._person.write(room, _ASKED)
        await self._person.until(lambda: self._answered(room) > before, patience=120)
        return (perf_counter() - began) * 1000


def _spread(times: list[float]) -> dict[str, float]:
    cuts = quantiles(times, n=100)
    return {"p50_ms": round(cuts[49], 1), "p99_ms": round(cuts[98], 1), "count": len(times)}


async def _at_a_rate(asking: Asking, rooms: list[str], seconds: float) -> dict[str, float]:
    loop, began = asyncio.get_running_loop(), perf_counter()
    tasks: list[asyncio.Task[float]] = []
    start = loop.time()
    for number in range(int(seconds * _A_SECOND)):
        await asyncio.sleep(max(0.0, start + number / _A_SECOND - loop.time()))
        tasks.append(asyncio.create_task(asking.ask(rooms[number % len(rooms)])))
    times = await asyncio.gather(*tasks)
    return _spread(times) | {"answered_a_second": round(len(times) / (perf_counter() - began), 1)}


async def measure(questions: int, rooms: int, seconds: float) -> dict[str, Any]:
    """All of it."""
    with synapse_server() as server, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bot, member = server.register("relais"), server.register("amina")
        async with MatrixPerson(server, member, folder / "amina") as person:
            asking = Asking(person, bot.user_id)
            async with Process(server, bot, folder) as first:
                [room] = await asking.rooms(1)
                for _ in range(5):
                    await asking.ask(room)
                one = _spread([await asking.ask(room) for _ in range(questions)])
                twenty = await asking.rooms(20)
                for each in twenty:
                    await asking.ask(each)
                many = await _at_a_rate(asking, twenty, seconds)
                await asking.rooms(max(0, rooms - 21))
            async with Process(server, bot, folder) as again:
                await asking.ask(room)
    answered = 25 + one["count"] + many["count"]
    return {
        "cpu_ms_of_the_bot_for_an_answer": round(first.figures["cpu_seconds"] * 1000 / answered, 1),
        "question_to_answer": one,
        "twenty_a_second": many,
        "restart": {"rooms": rooms, "ready_seconds": round(again.figures["ready_seconds"], 2)},
        "memory_mb": round(max(first.figures["memory_mb"], again.figures["memory_mb"]), 1),
    }


def main() -> None:
    """Print the figures."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=int, default=300)
    parser.add_argument("--rooms", type=int, default=201)
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--serve", nargs=5, metavar=("SERVER", "USER", "DEVICE", "TOKEN", "FOLDER"))
    given = parser.parse_args()
    if given.serve:
        server, user, device, token, name = given.serve
        session = Session(homeserver=server, user_id=user, device_id=device, access_token=token, pickle_key="bench")
        place = Place(session=session, folder=Path(name) / "device", invites_from=("@*:localhost",))
        asyncio.run(_serve(place, f"sqlite:///{name}/relais.db"))
        return
    print(json.dumps(asyncio.run(measure(given.questions, given.rooms, given.seconds)), indent=2))


if __name__ == "__main__":
    main()
