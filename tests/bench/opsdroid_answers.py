"""
A check-in answer in opsdroid with its own SQLite database, which `tests/bench/checkins_peer.py` runs in an environment of its own.

A message, 64 in flight, is parsed by one skill, which puts an answer and its event into the bot's memory, as Relais keeps a value and its
history, and responds to a connector that takes everything at once. Prints answers a second.
"""

from __future__ import annotations

import asyncio
import logging
import os
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from opsdroid.cli.utils import configure_lang  # type: ignore[import-not-found]  # only in that environment
from opsdroid.core import OpsDroid  # type: ignore[import-not-found]
from opsdroid.events import Message  # type: ignore[import-not-found]

IN_FLIGHT = 64
CONNECTOR = """
from opsdroid.connector import Connector, register_event
from opsdroid.events import Message


class Bench(Connector):
    def __init__(self, config, opsdroid=None):
        super().__init__(config, opsdroid=opsdroid)
        self.name, self.default_target = "bench", "C1"

    async def connect(self):
        pass

    async def listen(self):
        pass

    @register_event(Message)
    async def send_message(self, message):
        pass
"""
SKILL = r"""
from opsdroid.matchers import match_regex
from opsdroid.skill import Skill


class Answers(Skill):
    @match_regex(r"^answer (\d+)$")
    async def answered(self, message):
        n = message.regex.group(1)
        await self.opsdroid.memory.put(f"answer:{n}", {"value": int(n) % 40})
        await self.opsdroid.memory.put(f"event:{n}", {"kind": "answer", "person": message.user_id})
        await message.respond(f"noted {n}")
"""


async def main(count: int, folder: str) -> float:
    """Answers a second."""
    config = {
        "logging": {"level": "error"},
        "welcome-message": False,
        "web": {"host": "127.0.0.1", "port": 0},
        "connectors": {"bench": {"module": "benchconnector"}},
        "databases": {"sqlite": {"path": str(Path(folder, "answers.db"))}},
        "skills": {"answers": {"module": "benchskill"}},
    }
    configure_lang(config)
    bot = OpsDroid(config=config)
    bot.__enter__()
    await bot.load()
    await bot.start_databases()
    await bot.start_connectors()
    numbers = iter(range(count))

    async def worker() -> None:
        for n in numbers:
            said = Message(
                text=f"answer {n}", user=f"u{n}", user_id=f"u{n}", target=f"d{n}", connector=bot.connectors[0]
            )
            await bot.parse(said)

    began = perf_counter()
    await asyncio.gather(*(worker() for _ in range(IN_FLIGHT)))
    return count / (perf_counter() - began)


if __name__ == "__main__":
    logging.disable(logging.WARNING)
    with tempfile.TemporaryDirectory() as place:
        for name, source in (("benchconnector", CONNECTOR), ("benchskill", SKILL)):
            Path(place, f"{name}.py").write_text(source)
        sys.path.insert(0, place)
        print(asyncio.run(main(int(sys.argv[1]), place)), flush=True)
        os._exit(0)  # its web server and database keep threads
