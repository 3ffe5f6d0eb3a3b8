"""
The bot on Slack, as JSON: `python tests/bench/slack.py [--queued N] [--questions N] [--places N] [--events N] [--only PART …]`.

The whole bot in a process of its own, on SQLite, connected to the double over a real socket; what it does is timed at Slack's end:

- `answers`: from an event to its acknowledgement, and to the answer, with nothing else to do.
- `queued`: the same while so many deliveries wait for their turn at the pace of a workspace.
- `broadcast`: a message to so many conversations, beside the floor that the configured pace sets.
- `half_open`: from the last sign of life on a connection that nothing gets through any more until the next one is there.
- `memory`: of the bot's process after so many events, each of them answered.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Any

from adapters.slack.manifest import manifest
from adapters.timer.system_clock import SystemClock
from bot.bootstrap import parts
from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.effects import Effect, Enqueue, PutEntities, SavePreferences, TieAccount
from bot.domain.identity import AccountRef, ConversationRef, Recipient
from bot.domain.message import Message
from bot.domain.person import Preferences
from bot.domain.programme import Person
from bot.engine.pacing import unasked
from tests.bench.outbox import TEXT, milliseconds
from tests.support.notice import seen
from tests.support.slack import Json, SlackDouble, SlackPerson

ASKED = (
    "Quelles sont les cinq conditions de l'impact collectif ?",
    "aide",
    "C'est quoi, un agenda partagé ?",
    "bonjour",
)
_PACE = 3.8
"""Messages a second, as the adapter's default says of a workspace."""
_FAST = 50.0


def begun(url: str, slack: SlackDouble, per_second: float) -> subprocess.Popen[bytes]:
    """The bot's process."""
    command = [sys.executable, str(Path(__file__).with_name("slack_bot.py")), url, slack.base_url, str(per_second)]
    tokens = {"BOT_TOKEN": SlackDouble.bot_token, "APP_TOKEN": SlackDouble.app_token}
    return subprocess.Popen(command, env={**os.environ, **tokens})


@dataclass(slots=True)
class Stage:
    """The double, the people, and the bot's process."""

    slack: SlackDouble
    people: list[SlackPerson]
    bot: subprocess.Popen[bytes]
    asked: dict[str, float] = field(default_factory=dict)
    answers: list[float] = field(default_factory=list)
    posts: list[float] = field(default_factory=list)

    def note(self, method: str, args: Json) -> None:
        """Note when something is posted, and to whom."""
        if method == "chat.postMessage":
            self.posts.append(monotonic())
            began = self.asked.pop(args["channel"], None)
            if began is not None:
                self.answers.append(self.posts[-1] - began)

    def ask(self, person: SlackPerson, text: str) -> None:
        """Somebody asks; their answer is timed."""
        self.asked[person.id] = monotonic()
        person.say(text)

    def acknowledged(self) -> list[float]:
        """Seconds until each message of a person was acknowledged."""
        told = [each for each in self.slack.sockets.deliveries if "client_msg_id" in each.event]
        return [each.acked_at - each.sent_at for each in told if each.acked_at is not None]

    def memory(self) -> float:
        """Most memory that the bot's process has held, in MiB."""
        status = Path(f"/proc/{self.bot.pid}/status").read_text("utf-8")
        return round(int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) / 1024, 1)

    async def until(self, check: Callable[[], bool]) -> None:
        """Wait until it holds, however long."""
        while not check():  # noqa: ASYNC110 (looked at, not told)
            await asyncio.sleep(0.005)


async def prepare(url: str, people: list[SlackPerson], due: int) -> None:
    """The programme, people with accounts who know the bot, and what is due to the first so many of them."""
    now = SystemClock().now()
    async with parts.opened_store(url) as store:
        directory = await parts.furnish(store, parts.load_pack(None), now)
        effects: list[Effect] = [PutEntities(tuple(Person(id=each.id.lower(), name=each.id) for each in people))]
        for each in people:
            there = ConversationRef(platform="slack", id=each.id)
            effects.append(TieAccount(AccountRef(platform="slack", id=each.id), each.id.lower(), there))
            effects.append(
                SavePreferences(
                    Preferences(
                        person_id=each.id.lower(),
                        notice=seen(directory.programme.controller if directory.programme else ""),
                    )
                )
            )
        for each in people[:due]:
            delivery = Delivery(
                key=f"all/{each.id}", to=Recipient.person(each.id.lower()), kind=DeliveryKind.BROADCAST,
                message=Message.of(TEXT), due_at=now,
            )  # fmt: skip
            effects.append(Enqueue(delivery))
        await store.commit(effects)


@asynccontextmanager
async def stage(*, people: int, due: int = 0, per_second: float = 0.0) -> AsyncIterator[Stage]:
    """The bot at work on what is due to some of the people."""
    with tempfile.TemporaryDirectory(prefix="relais-bench-") as folder:
        async with SlackDouble(manifest()) as slack:
            slack.api.keep = slack.api.strict = False
            everybody = [slack.add_person(f"p{number}") for number in range(people)]
            url = f"sqlite:///{folder}/relais.db"
            await prepare(url, everybody, due)
            bot = begun(url, slack, per_second)
            try:
                found = Stage(slack, everybody, bot)
                slack.api.faults.chance = found.note
                await slack.until(lambda: slack.sockets.live, within=60)
                await warm(found)
                yield found
            finally:
                bot.kill()
                bot.wait()


async def warm(there: Stage) -> None:
    """Somebody asks first, so that nothing is loaded while it is timed."""
    for text in ASKED:
        there.ask(there.people[-1], text)
        await there.until(lambda: not there.asked)
    there.answers.clear()
    there.slack.sockets.deliveries.clear()


async def questions(there: Stage, count: int, per_second: float = 20.0) -> Json:
    """Figures of questions that come by chance, from people to whom nothing else is said."""
    chance = random.Random(1)
    for number in range(count):
        there.ask(there.people[-2 - number], ASKED[number % len(ASKED)])
        await asyncio.sleep(chance.expovariate(per_second))
    await there.until(lambda: not there.asked)
    return {"asked": count, "acknowledged_ms": shares(there.acknowledged()), "answered_ms": shares(there.answers)}


def shares(values: list[float]) -> Json:
    """The middle, and how bad it gets."""
    return {f"p{round(share * 100)}": milliseconds(values, share) for share in (0.5, 0.99)} | {
        "max": milliseconds(values, 1)
    }


async def answers(size: argparse.Namespace) -> Json:
    """See the module."""
    async with stage(people=size.questions + 2) as there:
        return await questions(there, size.questions)


async def queued(size: argparse.Namespace) -> Json:
    """See the module."""
    async with stage(people=size.queued + size.questions + 2, due=size.queued, per_second=_PACE) as there:
        found = await questions(there, size.questions, per_second=_PACE / 2)  # answers take their share of that pace
        return {"queued": size.queued, "sent_meanwhile": len(there.posts), **found}


async def broadcast(size: argparse.Namespace) -> Json:
    """See the module."""
    async with stage(people=size.places + 2, due=size.places, per_second=_FAST) as there:
        await there.until(lambda: len(there.posts) >= size.places + len(ASKED))
        seconds, floor = there.posts[-1] - there.posts[0], size.places / unasked(_FAST)
        return {
            "places": size.places,
            "seconds": round(seconds, 2),
            "floor": round(floor, 2),
            "ratio": round(seconds / floor, 3),
        }


async def half_open(_: argparse.Namespace) -> Json:
    """See the module."""
    async with stage(people=2) as there:
        before = there.slack.sockets.opened
        there.slack.sockets.go_deaf()
        began = monotonic()
        await there.until(lambda: there.slack.sockets.opened > before)
        return {"seconds": round(monotonic() - began, 2)}


async def memory(size: argparse.Namespace) -> Json:
    """See the module."""
    async with stage(people=1_000) as there:
        before, began, posts = there.memory(), monotonic(), len(there.posts)
        grown: list[float] = []

        def caught_up(said: int) -> bool:
            return len(there.posts) - posts > said - 200

        for number in range(size.events):
            there.people[number % 1_000].say(ASKED[number % len(ASKED)])
            if number % 100 == 99:
                await there.until(partial(caught_up, number))
                there.slack.sockets.deliveries.clear()
            if number % (size.events // 10 or 1) == 0:
                grown.append(there.memory())
        await there.until(lambda: len(there.posts) - posts >= size.events)
        return {
            "events": size.events,
            "per_second": round(size.events / (monotonic() - began)),
            "before_mib": before,
            "each_tenth_mib": grown,
            "after_mib": there.memory(),
        }


PARTS: dict[str, Callable[[argparse.Namespace], Coroutine[Any, Any, Json]]] = {
    "answers": answers,
    "queued": queued,
    "broadcast": broadcast,
    "half_open": half_open,
    "memory": memory,
}


def main() -> None:
    """Measure, and print."""
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        del os.environ[name]
    asked = argparse.ArgumentParser()
    asked.add_argument("--queued", type=int, default=25_000)
    asked.add_argument("--questions", type=int, default=400)
    asked.add_argument("--places", type=int, default=1_000)
    asked.add_argument("--events", type=int, default=100_000)
    asked.add_argument("--only", nargs="*", choices=PARTS, default=list(PARTS))
    size = asked.parse_args()
    print(json.dumps({name: asyncio.run(PARTS[name](size)) for name in size.only}, indent=2))


if __name__ == "__main__":
    main()
