"""A process of the bot, to be killed: the real engine, a platform reached over a loopback socket, a clock that runs fast."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Self
from uuid import uuid4

import structlog

from adapters.holidays.calendars import PublicHolidays
from adapters.timer.system_clock import SystemClock
from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.directory import Directory
from bot.domain.effects import Effect, Enqueue
from bot.domain.errors import Ambiguous, Unreachable
from bot.domain.events import MessageEdited
from bot.domain.identity import AccountRef, ConversationRef, MessageRef, Recipient
from bot.domain.message import Message, Text
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.engine.context import Context, Moment, Outcome, reply
from bot.engine.directories import Directories
from bot.engine.engine import Engine
from bot.engine.router import Announcement, Duty, Router, Routes
from bot.engine.world import World
from bot.ports.calendars import Holidays
from bot.ports.chat import Capabilities, ChatAdapter, Inbox, Profile
from storage.unit_of_work import SqlStore

PLATFORM = "double"
EPOCH = datetime(2027, 1, 4, 8, 0, tzinfo=UTC)
SPEED = 60.0
"""How fast the clock runs: leases of a minute end after a second."""
BEAT = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """
    What a process is told: the store, the receiver's port, when the clock showed `EPOCH`, and how often each one is reminded.

    Attributes:
        led: Whether one process at a time is connected to the platform, rather than all of them.
    """

    url: str
    port: int
    began: datetime
    reminders: int
    led: bool = False


class FastClock:
    """Time that all processes share, and that runs fast."""

    def __init__(self, began: datetime, speed: float = SPEED) -> None:
        self._real = SystemClock()
        self._began = began
        self.speed = speed

    def now(self) -> datetime:
        """The instant."""
        return EPOCH + (self._real.now() - self._began) * self.speed


class FastTimer:
    """Alarms by that clock."""

    def __init__(self, clock: FastClock) -> None:
        self._clock = clock
        self._alarms: dict[str, asyncio.TimerHandle] = {}

    async def __aenter__(self) -> Self:
        """Start."""
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop."""
        for alarm in self._alarms.values():
            alarm.cancel()

    def wake_at(self, name: str, when: datetime, callback: Callable[[], None]) -> None:
        """Ring once."""
        self.cancel(name)
        wait = max(0.0, (when - self._clock.now()).total_seconds() / self._clock.speed)
        self._alarms[name] = asyncio.get_running_loop().call_later(wait, callback)

    def cancel(self, name: str) -> None:
        """Forget."""
        if name in self._alarms:
            self._alarms.pop(name).cancel()


class Double:
    """The adapter of the receiver's platform."""

    name = PLATFORM

    def __init__(self, port: int, *, led: bool) -> None:
        self._port = port
        self.capabilities = Capabilities(
            buttons=0, text_limit=1000, edit=False, threads=False, reactions=False, files=False, several_at_once=not led
        )

    async def __aenter__(self) -> Self:
        """Nothing to connect."""
        return self

    async def __aexit__(self, *_: object) -> None:
        """Nothing to close."""

    async def run(self, inbox: Inbox) -> None:
        """Hand over what people did; acknowledge once it is on disk."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
        try:
            writer.write(b'"listen"\n')
            while line := await reader.readline():
                event_id, who = json.loads(line)
                await inbox.accept(PLATFORM, [pressed(event_id, who)])
                writer.write(b"1\n")
        finally:
            writer.close()

    async def send(
        self, delivery_id: str, conversation: ConversationRef, message: Message, *, since: datetime | None = None
    ) -> MessageRef:
        """Send; wait for the answer."""
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
        except OSError as error:
            raise Unreachable(str(error)) from error
        text = next(block.text for block in reversed(message.blocks) if isinstance(block, Text))
        try:
            line = {"id": delivery_id, "conversation": conversation.id, "text": text}
            writer.write(json.dumps(line).encode() + b"\n")
            if not await reader.readline():
                raise Ambiguous("no answer")
        except OSError as error:
            raise Ambiguous(str(error)) from error
        finally:
            writer.close()
        return MessageRef(conversation=conversation, id=delivery_id)

    async def edit(self, message: MessageRef, content: Message) -> None:
        """Unused."""
        raise NotImplementedError

    async def withdraw(self, message: MessageRef) -> None:
        """Unused."""
        raise NotImplementedError

    async def open_direct(self, account: AccountRef) -> ConversationRef:
        """Unused."""
        raise NotImplementedError

    async def profile(self, account: AccountRef) -> Profile:
        """Unused."""
        raise NotImplementedError


def pressed(event_id: str, who: str) -> MessageEdited:
    """Something that somebody did; its text is its id."""
    conversation = ConversationRef(platform=PLATFORM, id=f"dm:{who}")
    return MessageEdited(
        id=event_id,
        at=EPOCH,
        account=AccountRef(platform=PLATFORM, id=who),
        conversation=conversation,
        direct=True,
        message=MessageRef(conversation=conversation, id="m"),
        text=event_id,
    )


def said(text: str, who: str, at: datetime) -> Delivery:
    """A message under a key of its own: made twice, it would be said twice."""
    return Delivery(
        key=f"{text}/{uuid4().hex}",
        to=Recipient.person(who),
        kind=DeliveryKind.NOTICE,
        message=Message.of(text),
        due_at=at,
    )


def routes(reminders: int) -> Routes:
    """A feature that answers everything that is done, and one whose rule fires every twenty seconds."""
    router = Router("faults")

    @router.recast
    async def answer(ctx: Context) -> Outcome:
        assert isinstance(ctx.event, MessageEdited)
        assert ctx.person is not None
        remark = Enqueue(said(f"remark {ctx.event.text}", ctx.person.id, ctx.now))
        return reply(f"answer {ctx.event.text}") + Outcome(effects=(remark,))

    def plan(_directory: Directory, _holidays: Holidays, since: datetime, until: datetime) -> Iterator[Occurrence]:
        return (each for each in firings(reminders) if since <= each.due_at < until)

    async def carry_out(moment: Moment, occurrence: Occurrence) -> tuple[Effect, ...]:
        people = sorted(moment.directory.people)
        return tuple(Enqueue(said(f"reminder {occurrence.subject} {who}", who, moment.now)) for who in people)

    router.duties.append(Duty(frozenset(OccurrenceKind), plan, _no_preview, carry_out))
    return Routes([router])


def firings(count: int) -> list[Occurrence]:
    """Every firing of the rule."""
    return [_firing(number, EPOCH + timedelta(seconds=20 * number)) for number in range(count)]


def _firing(number: int, due: datetime) -> Occurrence:
    return Occurrence(
        kind=OccurrenceKind.REMINDER,
        rule_id="rule",
        subject=str(number),
        scope="programme",
        zone="Europe/Paris",
        local_date=date(2027, 1, 4),
        due_at=due,
        useful_until=due + timedelta(days=30),
    )


def _no_preview(_directory: Directory, _occurrence: Occurrence, _lang: object) -> Iterator[Announcement]:
    return iter(())


async def work(task: Task, platform: Double | None = None) -> None:
    """Be the bot until killed, or until the receiver goes."""
    platform = platform or Double(task.port, led=task.led)
    await serve(task.url, FastClock(task.began), routes(task.reminders), platform)


async def serve(url: str, clock: FastClock, routes: Routes, platform: ChatAdapter) -> None:
    """Be the bot on a store and one platform, until killed."""
    async with SqlStore(url) as store:
        world = World(store=store, clock=clock, holidays=PublicHolidays(), directories=Directories(store))
        async with Engine(world, FastTimer(clock), routes, {platform.name: platform}, beat=BEAT) as engine:
            await engine.serve(asyncio.Event())


def main(task: Task) -> None:
    """The process."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    asyncio.run(work(task))
