"""A process of the bot on a real Matrix server, to be killed: the real engine and adapter, answers that can be told apart."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import signal
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import structlog

from adapters.holidays.calendars import PublicHolidays
from adapters.matrix import MatrixAdapter, Place
from adapters.matrix.session import load
from bot.domain.errors import Unreachable
from bot.domain.identity import ConversationRef, MessageRef
from bot.domain.message import Message
from bot.engine.context import Context, Outcome, reply
from bot.engine.directories import Directories
from bot.engine.engine import Engine
from bot.engine.router import Router, Routes
from bot.engine.world import World
from storage.unit_of_work import SqlStore
from tests.faults.worker import BEAT, FastClock, FastTimer

ANSWER = "Réponse :"
READY = "ready"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """
    What a process is told.

    Attributes:
        folder: Of the device, with its session.
        began: When the engine's clock began, ISO.
        dies: "before" or "after" its first sending it kills itself; empty for never.
        speed: How fast its clock runs: at 10 a process that died is believed to live for three seconds.
    """

    url: str
    folder: str
    began: str
    dies: str = ""
    speed: float = 1.0


class Mortal(MatrixAdapter):
    """It kills its process around its first sending."""

    dies = ""

    async def send(
        self, delivery_id: str, conversation: ConversationRef, message: Message, *, since: datetime | None = None
    ) -> MessageRef:
        """Send, and die when it is time."""
        if self.dies == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        sent = await super().send(delivery_id, conversation, message, since=since)
        if self.dies == "after":
            os.kill(os.getpid(), signal.SIGKILL)
        return sent


def _routes() -> Routes:
    router = Router("answers")

    @router.reader
    async def answer(_ctx: Context, text: str) -> Outcome:
        return reply(f"{ANSWER} {text}")

    return Routes([router])


async def _tell(adapter: MatrixAdapter) -> None:
    while True:
        try:
            await adapter.listened()
        except Unreachable:
            await asyncio.sleep(0.02)
        else:
            print(READY, flush=True)  # noqa: T201 - whoever started it waits for that
            return


async def work(task: Task) -> None:
    """Serve until killed."""
    folder = Path(task.folder)
    clock = FastClock(datetime.fromisoformat(task.began), task.speed)
    adapter = Mortal(Place(session=load(folder), folder=folder, invites_from=("@*:localhost",)), clock)
    adapter.dies = task.dies
    async with SqlStore(task.url) as store:
        world = World(store=store, clock=clock, holidays=PublicHolidays(), directories=Directories(store), limit=None)
        async with Engine(world, FastTimer(clock), _routes(), {adapter.name: adapter}, beat=BEAT) as engine:
            telling = asyncio.create_task(_tell(adapter))
            await engine.serve(asyncio.Event())
            await telling


def main() -> None:
    """Work at what the first argument says."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    asyncio.run(work(Task(**json.loads(sys.argv[1]))))


if __name__ == "__main__":
    main()
