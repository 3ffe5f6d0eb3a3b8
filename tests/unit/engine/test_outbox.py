"""What becomes of a message that can't be sent."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from adapters.memory import ManualClock, ManualTimer, MemoryAdapter
from adapters.memory.setting import Attempt, Mishap, Setting
from bot.bootstrap import parts
from bot.bootstrap.places import part
from bot.domain.delivery import Claimed, Delivery, DeliveryKind, DeliveryState
from bot.domain.effects import Enqueue, PutEntities, TieAccount
from bot.domain.errors import AdapterError, Ambiguous, RateLimited, Rejected, Unreachable
from bot.domain.identity import AccountRef, ConversationRef, MessageRef, Recipient
from bot.domain.message import Message
from bot.domain.outcomes import DeliveryReport
from bot.domain.programme import Person
from bot.engine.outbox import LEASE, Outbox
from bot.ports.chat import Capabilities
from storage.unit_of_work import SqlStore

NOW = datetime(2027, 1, 4, 8, tzinfo=UTC)
Faults = Callable[[Attempt], Mishap | None]


class Post:
    """An outbox on a real store, two people to write to, and a clock in hand."""

    def __init__(self, folder: Path, faults: Faults) -> None:
        self.clock = ManualClock(NOW)
        self.timer = ManualTimer(self.clock)
        self.platform = MemoryAdapter(
            "memory",
            Capabilities(buttons=5, text_limit=1000, edit=True, threads=False, reactions=False, files=False),
            self.clock,
            setting=Setting(faults=faults),
        )
        self.others: Sequence[MemoryAdapter] = ()
        self.store = part("store")(f"sqlite:///{folder}/relais.db")
        self.outbox = Outbox(parts.world(self.store, self.clock), self.timer, {"memory": self.platform})

    async def __aenter__(self) -> Post:
        await self.store.__aenter__()
        await self.timer.__aenter__()
        for platform in (self.platform, *self.others):
            await platform.__aenter__()
        await self.store.commit(
            [
                PutEntities((Person(id="amina", name="Amina"), Person(id="lea", name="Léa"))),
            ]
        )
        await self.store.commit(
            [
                TieAccount(
                    AccountRef(platform="memory", id=who), who, ConversationRef(platform="memory", id=f"dm:{who}")
                )
                for who in ("amina", "lea")
            ]
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        for platform in (self.platform, *self.others):
            await platform.__aexit__()
        await self.timer.__aexit__()
        await self.store.__aexit__()

    async def post(self, who: str, text: str) -> str:
        key = f"test/{who}/{text}"
        delivery = Delivery(
            key=key, to=Recipient.person(who), kind=DeliveryKind.NOTICE, message=Message.of(text), due_at=NOW
        )
        await self.store.commit([Enqueue(delivery)])
        return key

    async def answer(self, who: str, text: str, at: datetime) -> None:
        """Answer somebody who wrote."""
        said = Delivery(
            key=f"reply/{text}", to=Recipient.person(who), kind=DeliveryKind.REPLY, message=Message.of(text), due_at=at
        )
        await self.store.commit([Enqueue(said)])

    async def report(self, key: str) -> DeliveryReport:
        found: DeliveryReport = await self.store.read(lambda stored: stored.delivery(key))
        return found

    async def reached(self, key: str, state: DeliveryState) -> None:
        """Wait until a delivery stands there."""
        while (await self.report(key)).state is not state:
            self.outbox.wake()
            await asyncio.sleep(0)

    async def wait(self, by: timedelta) -> None:
        self.clock.set(self.clock.now() + by)
        await self.outbox.drain()

    def shown(self) -> list[tuple[str, str]]:
        return [(each.conversation.id, each.text) for each in self.platform.transcript]


def failing(who: str, error: Exception, *, times: int = 1_000) -> Faults:
    """The first attempts to write to somebody fail."""

    def faults(attempt: Attempt) -> Mishap | None:
        if attempt.conversation.id != f"dm:{who}" or attempt.count > times:
            return None
        if isinstance(error, AdapterError):
            return Mishap(error, shown=isinstance(error, Ambiguous))
        raise error

    return faults


@pytest.mark.parametrize(
    "error", [Rejected("no"), Unreachable("away"), RuntimeError("a defect of the adapter"), KeyError("key")]
)
async def test_a_message_that_fails_holds_up_nobody_else(tmp_path: Path, error: Exception) -> None:
    async with Post(tmp_path, failing("amina", error)) as post:
        await post.post("amina", "one")
        await post.post("lea", "two")

        await post.outbox.drain()

        assert post.shown() == [("dm:lea", "two")]


async def test_what_the_platform_refuses_is_given_up_with_its_reason(tmp_path: Path) -> None:
    async with Post(tmp_path, failing("amina", Rejected("not in this room"))) as post:
        key = await post.post("amina", "one")

        await post.outbox.drain()

        report = await post.report(key)
        assert (report.state, report.reason) == (DeliveryState.FAILED, "delivery-rejected: not in this room")


async def test_a_message_that_an_adapter_can_never_show_is_set_aside(tmp_path: Path) -> None:
    async with Post(tmp_path, failing("amina", RuntimeError("a defect"))) as post:
        key = await post.post("amina", "one")

        for _ in range(20):
            await post.wait(timedelta(hours=1))

        assert (await post.report(key)).state is DeliveryState.FAILED


async def test_a_platform_that_comes_back_receives_what_waited_in_order(tmp_path: Path) -> None:
    async with Post(tmp_path, failing("amina", Unreachable("away"), times=3)) as post:
        await post.post("amina", "one")
        await post.post("amina", "two")

        for _ in range(8):
            await post.wait(timedelta(minutes=20))

        assert post.shown() == [("dm:amina", "one"), ("dm:amina", "two")]


async def test_who_is_told_to_slow_down_waits_that_long(tmp_path: Path) -> None:
    async with Post(tmp_path, failing("amina", RateLimited("slow down", retry_after=90), times=1)) as post:
        await post.post("amina", "one")
        await post.outbox.drain()

        await post.wait(timedelta(seconds=89))
        early = post.shown()
        await post.wait(timedelta(seconds=2))

        assert (early, post.shown()) == ([], [("dm:amina", "one")])


async def test_an_answer_that_got_lost_shows_nothing_twice(tmp_path: Path) -> None:
    async with Post(tmp_path, failing("amina", Ambiguous("no answer"), times=1)) as post:
        key = await post.post("amina", "one")

        await post.outbox.drain()
        await post.wait(timedelta(minutes=1))

        assert (post.shown(), (await post.report(key)).state) == ([("dm:amina", "one")], DeliveryState.SENT)


async def test_who_is_on_no_platform_holds_up_nobody(tmp_path: Path) -> None:
    async with Post(tmp_path, lambda _: None) as post:
        key = await post.post("nobody", "one")
        await post.post("lea", "two")

        await post.outbox.drain()

        assert (post.shown(), (await post.report(key)).state) == ([("dm:lea", "two")], DeliveryState.FAILED)


class Dawdling(SqlStore):
    """A store that is asked for work while a slow message arrives: once, as soon as it hands out what is on its way already."""

    arrives: Callable[[], Awaitable[None]] | None = None

    async def claim(self, now: datetime, **how: Any) -> list[Claimed]:
        """Claim, dawdle, answer."""
        found = await super().claim(now, **how)
        if found and self.arrives is not None:
            arrives, self.arrives = self.arrives, None
            await arrives()
        return found


class Slow(MemoryAdapter):
    """A platform on which what is sent to Amina takes until it is let through."""

    begun: asyncio.Event
    let_through: asyncio.Event
    sends = 0

    async def send(
        self, delivery_id: str, conversation: ConversationRef, message: Message, *, since: datetime | None = None
    ) -> MessageRef:
        """Send, once it may."""
        self.sends += 1
        self.begun.set()
        if conversation.id == "dm:amina":
            await self.let_through.wait()
        return await super().send(delivery_id, conversation, message)


@pytest.fixture
async def slow(tmp_path: Path) -> AsyncIterator[tuple[Post, Slow]]:
    """An outbox on a platform where Amina's messages are slow."""
    post = Post(tmp_path, lambda _: None)
    post.store = Dawdling(f"sqlite:///{tmp_path}/relais.db")
    post.platform = platform = Slow("memory", post.platform.capabilities, post.clock)
    platform.begun, platform.let_through = asyncio.Event(), asyncio.Event()
    post.outbox = Outbox(parts.world(post.store, post.clock), post.timer, {"memory": platform})
    async with post:
        yield post, platform


async def test_a_slow_message_holds_up_nobody_else(slow: tuple[Post, Slow]) -> None:
    post, platform = slow
    await post.post("amina", "slow")
    sending = asyncio.create_task(post.outbox.drain())
    await post.reached(await post.post("lea", "meanwhile"), DeliveryState.SENT)
    before = post.shown()
    platform.let_through.set()
    await sending
    assert (before, post.shown()[1:]) == ([("dm:lea", "meanwhile")], [("dm:amina", "slow")])


async def test_replies_are_held_only_while_it_sends_and_has_room(slow: tuple[Post, Slow]) -> None:
    post, _ = slow
    before = post.outbox.hold()
    running = asyncio.create_task(post.outbox.run())
    await asyncio.sleep(0)
    held = post.outbox.hold()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert held is not None
    assert (before, held.until, post.outbox.hold()) == (None, NOW + LEASE, None)


async def test_what_was_held_is_sent_without_being_claimed(slow: tuple[Post, Slow]) -> None:
    post, platform = slow
    running = asyncio.create_task(post.outbox.run())
    await asyncio.sleep(0)
    where = ConversationRef(platform="memory", id="dm:lea")
    said = Delivery(
        key="reply/held",
        to=Recipient.person("lea"),
        kind=DeliveryKind.REPLY,
        message=Message.of("held"),
        due_at=NOW,
        conversation=where,
    )
    post.outbox.take(await post.store.commit([Enqueue(said)], hold=post.outbox.hold))
    await post.reached("reply/held", DeliveryState.SENT)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert (post.shown(), platform.sends) == ([("dm:lea", "held")], 1)


async def test_no_more_is_held_than_may_be_under_way(slow: tuple[Post, Slow], monkeypatch: pytest.MonkeyPatch) -> None:
    post, platform = slow
    monkeypatch.setattr("bot.engine.outbox.MOST_UNDER_WAY", 1)
    await post.post("amina", "slow")
    running = asyncio.create_task(post.outbox.run())
    post.outbox.wake()
    await platform.begun.wait()
    held = post.outbox.hold()
    platform.let_through.set()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert held is None


async def test_a_slow_message_is_noted_once_it_was_shown(slow: tuple[Post, Slow]) -> None:
    post, platform = slow
    key = await post.post("amina", "slow")
    sending = asyncio.create_task(post.outbox.drain())
    await post.reached(await post.post("lea", "meanwhile"), DeliveryState.SENT)
    platform.let_through.set()
    await sending
    assert (await post.report(key)).state is DeliveryState.SENT


async def test_who_is_stopped_notes_what_became_of_what_was_under_way(slow: tuple[Post, Slow]) -> None:
    post, platform = slow
    key = await post.post("amina", "slow")
    sending = asyncio.create_task(post.outbox.drain())
    await post.reached(key, DeliveryState.SENDING)
    sending.cancel()
    platform.let_through.set()
    await asyncio.gather(sending, return_exceptions=True)
    assert (await post.report(key)).state is DeliveryState.SENT


async def test_a_slow_message_that_arrives_while_its_lease_is_renewed_is_sent_once(slow: tuple[Post, Slow]) -> None:
    post, platform = slow
    key = await post.post("amina", "slow")

    async def arrive() -> None:
        platform.let_through.set()
        while not platform.transcript:  # noqa: ASYNC110 - somebody else's coroutine
            await asyncio.sleep(0)
        await asyncio.sleep(0.01)

    sending = asyncio.create_task(post.outbox.drain())
    await platform.begun.wait()  # by then the first claim has handed it out
    post.store.arrives = arrive
    post.clock.set(NOW + timedelta(minutes=2))
    post.outbox.wake()
    await sending

    assert (platform.sends, (await post.report(key)).state) == (1, DeliveryState.SENT)


class Paced(MemoryAdapter):
    """A platform that notes when it was written to."""

    def times(self) -> list[tuple[float, str]]:
        """Seconds after the beginning, and to whom."""
        return [((each.at - NOW).total_seconds(), each.conversation.id) for each in self.transcript]


def paced(folder: Path, *, per_second: float, platforms: int = 1) -> tuple[Post, list[Paced]]:
    """An outbox on platforms that bear so much, and people on the first of them."""
    post = Post(folder, lambda _: None)
    capabilities = replace(post.platform.capabilities, per_second=per_second)
    found = [Paced("memory" if not n else f"other{n}", capabilities, post.clock) for n in range(platforms)]
    post.platform, *post.others = found
    post.outbox = Outbox(parts.world(post.store, post.clock), post.timer, {each.name: each for each in found})
    return post, found


async def settle_people(post: Post, count: int, platform: str = "memory") -> list[str]:
    names = [f"{platform}-{each}" for each in range(count)]
    await post.store.commit([PutEntities(tuple(Person(id=name, name=name) for name in names))])
    places = [(AccountRef(platform=platform, id=n), n, ConversationRef(platform=platform, id=f"dm:{n}")) for n in names]
    await post.store.commit([TieAccount(*each) for each in places])
    return names


async def play(post: Post, until: float) -> None:
    """Let time pass, alarm by alarm."""
    await post.outbox.drain()
    end = NOW + timedelta(seconds=until)
    while (alarm := post.timer.next_alarm()) is not None and alarm <= end:
        post.clock.set(max(alarm, post.clock.now()))
        post.timer.ring_due()
        await post.outbox.drain()
    post.clock.set(end)


async def test_a_paced_platform_is_never_written_to_faster_than_it_bears(tmp_path: Path) -> None:
    post, (platform,) = paced(tmp_path, per_second=5.0)
    async with post:
        for who in await settle_people(post, 100):
            await post.post(who, "broadcast")
        await play(post, 30)

    times = [at for at, _ in platform.times()]
    assert len(times) == 100
    assert max(sum(1 for each in times if at <= each < at + 10) for at in times) <= 5 * 10 * 0.8 + 5
    assert times[-1] <= 100 / (5 * 0.8) + 1


@pytest.mark.parametrize("platforms", [1, 2])
async def test_an_answer_does_not_wait_behind_a_broadcast(tmp_path: Path, platforms: int) -> None:
    post, (platform, *_) = paced(tmp_path, per_second=1.0, platforms=platforms)
    async with post:
        people = await settle_people(post, 200)
        for who in people:
            await post.post(who, "broadcast")
        await play(post, 10)
        await post.answer(people[-1], "answer", NOW + timedelta(seconds=10))
        await play(post, 13)
        shown = [each.text for each in platform.transcript if each.conversation.id == f"dm:{people[-1]}"]

    # what is before it in its conversation goes before it
    assert shown == ["broadcast", "answer"]


async def test_a_slow_platform_holds_up_no_other(tmp_path: Path) -> None:
    post, platforms = paced(tmp_path, per_second=1.0, platforms=2)
    async with post:
        for who in await settle_people(post, 150):
            await post.post(who, "broadcast")
        for who in await settle_people(post, 5, "other1"):
            await post.post(who, "broadcast")
        await play(post, 20)

    assert [len(each.times()) for each in platforms] == [17, 5]


async def test_on_two_platforms_everything_arrives_at_each_one_s_pace(tmp_path: Path) -> None:
    post, platforms = paced(tmp_path, per_second=2.0, platforms=2)
    async with post:
        for platform in ("memory", "other1"):
            for who in await settle_people(post, 100, platform):
                await post.post(who, "broadcast")
        await play(post, 100 / 1.6 + 5)

    assert [len(each.times()) for each in platforms] == [100, 100]


async def test_what_waited_for_its_turn_was_not_tried(tmp_path: Path) -> None:
    post, _ = paced(tmp_path, per_second=1.0, platforms=2)
    async with post:
        keys = [await post.post(who, "broadcast") for who in await settle_people(post, 3)]
        await post.outbox.drain()
        attempts = [(await post.report(key)).attempts for key in keys]

    assert attempts == [1, 0, 0]
