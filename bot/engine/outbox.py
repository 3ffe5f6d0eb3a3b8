"""From the store to the platforms: claim, send, note what became of it. The only place that sends."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from uuid import uuid4

import structlog

from bot.domain.delivery import (
    LATE,
    NEXT,
    PACED,
    Claimed,
    DeliveryKind,
    Fallback,
    GivenUp,
    Hold,
    Postponed,
    SendResult,
    Sent,
    after_failure,
    not_connected,
)
from bot.domain.errors import AdapterError, RateLimited, StoreUnavailable
from bot.engine.pacing import Paces
from bot.engine.reach import Reach
from bot.engine.showing import show
from bot.engine.world import World
from bot.ports.chat import ChatAdapter
from bot.ports.clock import Timer
from bot.ports.store import Repositories

log = structlog.get_logger()

BATCH = 100
"""Deliveries claimed at once: fewer cost more commits, more keep a person's answer waiting."""
MOST_UNDER_WAY = 500
_ANSWERS = 20
"""Claimed at once beside a round."""
LEASE = timedelta(seconds=60)
_STORE_AWAY = timedelta(seconds=5)
_NOT_BEFORE = timedelta(seconds=1)
_ALARM = "outbox"


class Outbox:
    """
    Sends what is due. Of one conversation at most one message is under way; conversations go beside one another, none waits for another.
    No platform is written to faster than it bears (`bot.engine.pacing`); answers to people go before everything else.

    It sleeps until something is committed, or until the store says that something will be due.
    """

    def __init__(
        self,
        world: World,
        timer: Timer,
        adapters: Mapping[str, ChatAdapter],
        failed: Callable[[set[str]], None] = lambda _causes: None,
        reach: Reach | None = None,
    ) -> None:
        """
        `failed` is told, after each round, why deliveries were given up of which no coordinator knows yet; empty for none. Without a
        `reach` it sends on every platform, and nothing goes to another account.
        """
        self._world = world
        self._timer = timer
        self._adapters = adapters
        self._paces = Paces(adapters)
        self._failed = failed
        self._reach = reach
        self._worker = uuid4().hex[:12]
        self._one_drain = asyncio.Lock()
        self._awake = asyncio.Event()
        self._asked = asyncio.Event()
        self._answering: set[str] = set()
        self._under_way: dict[str, asyncio.Task[None]] = {}
        self._results: list[SendResult] = []
        self._running = False

    def hold(self) -> Hold | None:
        """How replies are claimed as they are kept; None while they are to wait."""
        if not self._running or len(self._under_way) >= MOST_UNDER_WAY:
            return None
        return Hold(worker=self._worker, until=self._world.clock.now() + LEASE)

    def take(self, held: Sequence[Claimed]) -> None:
        """Send what was claimed as it was kept; what comes too late for that is sent once its lease has ended."""
        if self._running:
            now = self._world.clock.now()
            for each in held:
                self._begin(each, now)

    def wake(self, *, answers: bool = False) -> None:
        """Something may be due; with `answers`, something that somebody waits for."""
        self._awake.set()
        if answers:
            self._asked.set()

    async def run(self) -> None:
        """Send until cancelled."""
        self._running = True
        try:
            while True:
                await self._awake.wait()
                await self.drain()
        finally:
            self._running = False

    async def drain(self) -> bool:
        """Send all that is due now; tell whether there was any."""
        async with self._one_drain:
            try:
                sent_any = await self._send_all()
                await self._set_alarm()
            except StoreUnavailable:
                log.warning("outbox_store_unavailable")
                self._timer.wake_at(_ALARM, self._world.clock.now() + _STORE_AWAY, self.wake)
                return False
            except asyncio.CancelledError:
                await self._land()
                raise
            return sent_any

    async def _land(self) -> None:
        """Begin nothing new; note what becomes of what is under way."""
        self._running = False
        await asyncio.gather(*self._under_way.values())
        with suppress(StoreUnavailable):  # it is sent again, under the same id, once its lease has ended
            await self._settle()

    async def _send_all(self) -> bool:
        sent_any = False
        while True:
            self._awake.clear()
            await _to_its_end(self._round())
            if not self._under_way and not self._results:
                return sent_any
            sent_any = True
            await self._awake.wait()  # a message arrived at its platform, or something new may be due

    async def _round(self) -> None:
        """Note what was sent and claim what is due; where the store does two things at once, answer people beside it."""
        round_ = asyncio.ensure_future(self._settle_and_claim())
        try:
            while self._world.store.shared and await self._asked_during(round_):
                await self._answer()
        finally:
            await round_

    async def _asked_during(self, round_: asyncio.Future[None]) -> bool:
        """Wait until somebody waits for an answer, or until the round is over; tell whether it is the first."""
        asked = asyncio.ensure_future(_happened(self._asked))
        await asyncio.wait({round_, asked}, return_when=asyncio.FIRST_COMPLETED)
        asked.cancel()
        return not round_.done()

    async def _settle_and_claim(self) -> None:
        await self._settle()
        self._asked.clear()  # whoever waits by now goes first in what is claimed
        await self._claim()

    async def _answer(self) -> None:
        """Take what answers people; what stands before it in its line was sent, and is noted first."""
        self._asked.clear()
        if self._reach is not None and self._reach.idle:
            return
        now, room = self._world.clock.now(), min(_ANSWERS, MOST_UNDER_WAY - len(self._under_way))
        sent = [each for each in self._results if each.delivery_id in self._answering]
        self._results = [each for each in self._results if each.delivery_id not in self._answering]
        await self._note(sent)
        self._answering.difference_update(each.delivery_id for each in sent)
        limit = min(room, self._paces.room(now, answers=True))
        if limit > 0:
            await self._take(now, limit, answers=True)

    async def _claim(self) -> None:
        """Take what may go now; beyond what may go unasked, only what answers people."""
        if self._reach is not None and self._reach.idle:
            return  # who is connected sends
        now = self._world.clock.now()
        room = min(BATCH, MOST_UNDER_WAY - len(self._under_way))
        for answers in (False, True) if self._paces.any else (False,):
            limit = min(room, self._paces.room(now, answers=answers))
            if limit > 0:
                room -= await self._take(now, limit, answers=answers)

    async def _take(self, now: datetime, limit: int, *, answers: bool) -> int:
        """Claim some; what exceeds its own platform's or conversation's pace goes back to wait for its turn."""
        # a slow one's lease is renewed only; it may also arrive while the store is asked
        own = {*self._under_way, *(each.delivery_id for each in self._results)}
        request = self._world.store.claim(
            now, limit=limit, worker=self._worker, lease=LEASE, answers=answers, elsewhere=self._elsewhere
        )
        claimed = [each for each in await request if each.id not in own]
        for each in claimed:
            self._begin(each, now, answers=answers)
        return len(claimed)

    def _begin(self, claimed: Claimed, now: datetime, *, answers: bool = False) -> None:
        answered = answers or claimed.delivery.kind is DeliveryKind.REPLY
        away = claimed.conversation.platform in self._elsewhere
        until = now + _NOT_BEFORE if away else self._paces.turn(claimed.conversation, now, answers=answered)
        if until is None:
            if answers:
                self._answering.add(claimed.id)
            self._under_way[claimed.id] = asyncio.create_task(self._deliver(claimed), name="send")
        else:
            reason = NEXT if answered or away else PACED
            self._results.append(Postponed(delivery_id=claimed.id, until=until, reason=reason, tried=False))
            self._awake.set()

    @property
    def _elsewhere(self) -> frozenset[str]:
        return frozenset() if self._reach is None else self._reach.elsewhere

    @property
    def _fallback(self) -> Fallback:
        return Fallback() if self._reach is None else self._reach.fallback

    async def _settle(self) -> None:
        results, self._results = self._results, []
        self._answering.difference_update(each.delivery_id for each in results)
        await self._note(results)

    async def _note(self, results: list[SendResult]) -> None:
        if not results:
            return
        try:
            await self._world.store.settle(results)
        except StoreUnavailable:
            self._results = results + self._results  # what is known is not forgotten: nothing need be sent again
            raise

    async def _deliver(self, claimed: Claimed) -> None:
        try:
            result = await self._send(claimed)
            self._results.append(result)
        finally:
            del self._under_way[claimed.id]
            self.wake(answers=claimed.id in self._answering)

    async def _send(self, claimed: Claimed) -> SendResult:
        now = self._world.clock.now()
        adapter = self._adapters.get(claimed.conversation.platform)
        if adapter is None:
            return not_connected(claimed, now, self._fallback)
        try:
            receipt = await show(adapter, claimed)
        except AdapterError as error:
            log.warning("send_failed", platform=adapter.name, error=type(error).__name__, attempt=claimed.attempt)
            return self._after(claimed, error)
        except Exception:  # an error boundary: one message that no adapter can show must not hold up the others
            log.exception("send_broke", platform=adapter.name, attempt=claimed.attempt)
            return self._after(claimed, AdapterError(""))
        at = self._world.clock.now()
        return Sent(delivery_id=claimed.id, at=at, receipt=receipt, late=at - claimed.delivery.due_at > LATE)

    def _after(self, claimed: Claimed, error: AdapterError) -> Postponed | GivenUp:
        now = self._world.clock.now()
        if isinstance(error, RateLimited):
            until = now + timedelta(seconds=error.retry_after)
            self._paces.stop(claimed.conversation, until, everywhere=error.everywhere)
        return after_failure(claimed, error, now, self._fallback)

    async def _set_alarm(self) -> None:
        upcoming, causes = await self._world.store.read(_state)
        self._failed(causes)
        if upcoming is None or (self._reach is not None and self._reach.idle):
            self._timer.cancel(_ALARM)
        else:
            self._timer.wake_at(_ALARM, max(upcoming, self._soonest()), self.wake)

    def _soonest(self) -> datetime:
        """Whatever was due now has just been dealt with: what still says so waits for its turn, or for something else."""
        now = self._world.clock.now()
        turn = self._paces.next_at(now)
        return turn if turn is not None and turn > now else now + _NOT_BEFORE


def _state(stored: Repositories) -> tuple[datetime | None, set[str]]:
    return stored.next_delivery(), stored.causes_to_tell()


async def _happened(event: asyncio.Event) -> None:
    await event.wait()


async def _to_its_end(work: Coroutine[object, object, None]) -> None:
    """Work that is not broken off: what was sent but not noted would be sent again, what was claimed would wait for its lease to end."""
    task = asyncio.ensure_future(work)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait({task})
        raise
