"""From the inbox to the store: one event at a time per conversation, one unit of work per event, one error boundary."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from typing import Protocol
from uuid import uuid4

import structlog

from bot.domain.delivery import Claimed, Hold
from bot.domain.effects import Effect, Enqueue
from bot.domain.errors import Conflict, EventDone, PersonError, StoreUnavailable
from bot.domain.events import Event, FormSubmitted
from bot.domain.form import Considered
from bot.domain.identity import ConversationRef
from bot.engine.considering import consider
from bot.engine.context import Context, Outcome, reply
from bot.engine.flood import Flood, Verdict
from bot.engine.outage import KEPT, NOT_KEPT, Outage
from bot.engine.router import Routes
from bot.engine.routing import route
from bot.engine.storable import storable
from bot.engine.surfaces import Surfaces
from bot.engine.understanding import build_context, unit_of_work
from bot.engine.world import World
from bot.ports.acquaintance import Acquaintance
from bot.ports.processes import EventName

log = structlog.get_logger()

TRIES = 5
LEASE = timedelta(seconds=30)
"""After which the events of a process that doesn't say that it lives are taken over."""
_LEFT = "left"
_LOOK_AGAIN = 0.05
_PATIENCE = 60.0
"""Seconds that an event waits for those of its conversation that another process has: longer than it takes until they are taken over."""


class Sender(Protocol):
    """Who sends replies."""

    def hold(self) -> Hold | None:
        """How they are claimed for it as they are kept; None if it takes none at this moment."""
        ...

    def take(self, held: Sequence[Claimed]) -> None:
        """Send what was claimed so."""
        ...


class Dispatcher:
    """
    The inbox of every adapter. `accept` returns once events are on disk; they are then handled in order per conversation, conversations
    beside one another.

    Attributes:
        left_some: Whether events may be on disk that are this process's and that it has not in hand: the store went away meanwhile.
    """

    def __init__(
        self,
        world: World,
        routes: Routes,
        committed: Callable[[Sequence[Effect]], None],
        outage: Outage | None = None,
        surfaces: Surfaces | None = None,
        sender: Sender | None = None,
    ) -> None:
        """
        `committed` is told what was, but for what the `sender` took, without whom replies wait to be claimed like everything else; without
        an `outage`, nobody is told that nothing can be.
        """
        self._world = world
        self._outage = outage or Outage({})
        self._routes = routes
        self._committed = committed
        self._surfaces = surfaces or Surfaces({})
        self._log = log.bind()  # what `log` itself makes anew at each call
        self._sender = sender
        self._lanes: dict[ConversationRef, deque[Event]] = {}
        self._in_hand: set[tuple[str, str]] = set()
        self._flood = Flood(world.limit, routes.urgent) if world.limit else None
        self._too_fast: set[tuple[str, str]] = set()
        self._hopeless: set[tuple[str, str]] = set()
        self.left_some = False
        self._workers: set[asyncio.Task[None]] = set()

    async def accept(self, platform: str, events: Sequence[Event], *, cursor: str | None = None) -> None:
        """The `Inbox` port."""
        kept = [storable(event) for event in self._bearable(events)]
        try:
            fresh = await self._world.store.accept(platform, kept, cursor, self._world.clock.now())
        except (StoreUnavailable, asyncio.CancelledError) as error:
            self.left_some = True  # they may have been kept, and will then not be new when they come again
            if isinstance(error, StoreUnavailable):
                await self._outage.tell(NOT_KEPT, kept, self._world.clock.now())
            raise
        if self.left_some:
            await self.take_up()  # in the order of arrival, what has just come among it
        for event in fresh:
            self._queue(event)

    def _bearable(self, events: Sequence[Event]) -> Iterator[Event]:
        """Those that are read, and the first of each account that isn't, whose sender is told so; the rest is not kept."""
        left = 0
        for event in events:
            known = self._flood is None or _name(event) in self._in_hand
            verdict = Verdict.READ if known or not self._flood else self._flood.judge(event, self._world.clock.now())
            if verdict is Verdict.TELL:
                self._too_fast.add(_name(event))
            if verdict is Verdict.LEAVE:
                left += 1
            else:
                yield event
        if left:
            log.warning("events_left_aside", count=left)

    async def cursor(self, platform: str) -> str | None:
        """The `Inbox` port."""
        return await self._world.store.cursor(platform)

    async def consider(self, event: FormSubmitted) -> Considered:
        """The `Inbox` port."""
        return await consider(self._understood, self._routes, event)

    async def take_up(self) -> None:
        """
        Say that this process lives, and take up accepted events that nobody has in hand: those of processes that died, and those left here.

        Raises:
            StoreUnavailable: Nothing was taken up.
        """
        own, self.left_some = self.left_some, False
        try:
            events = await self._world.store.take_up(self._world.clock.now(), lease=LEASE, own=own)
        except StoreUnavailable:
            self.left_some = self.left_some or own
            raise
        for event in events:
            self._queue(event)

    async def drain(self) -> bool:
        """Wait until every accepted event is handled; tell whether there was any."""
        had_work = bool(self._workers)
        while self._workers:
            await asyncio.wait(set(self._workers))
        return had_work

    def _queue(self, event: Event) -> None:
        if _name(event) in self._in_hand:
            return
        self._in_hand.add(_name(event))
        lane = self._lanes.get(event.conversation)
        if lane is not None:
            lane.append(event)
            return
        self._lanes[event.conversation] = deque([event])
        worker = asyncio.create_task(self._work(event.conversation), name=f"lane {event.conversation.platform}")
        self._workers.add(worker)
        worker.add_done_callback(self._workers.discard)

    async def _work(self, conversation: ConversationRef) -> None:
        lane, looks = self._lanes[conversation], 0
        try:
            while lane:
                try:
                    goes_on = await self._handle(lane[0], in_turn=looks * _LOOK_AGAIN < _PATIENCE)
                except _NotYet as waits:
                    looks += not _brought_forward(lane, waits.first)
                    await asyncio.sleep(_LOOK_AGAIN)
                    continue
                if not goes_on:
                    break
                self._in_hand.discard(_name(lane.popleft()))
                looks = 0
        finally:
            self._in_hand.difference_update(map(_name, lane))  # those behind one that is left wait with it, in order
            del self._lanes[conversation]

    async def _handle(self, event: Event, *, in_turn: bool) -> bool:
        """Handle one event; tell whether the next one of its conversation may follow. Raises `_NotYet` if it must go `in_turn`."""
        started = time.perf_counter()
        outcome = await self._handle_once_free(event, in_turn=in_turn)
        self._log.info("event_handled", platform=event.account.platform, kind=event.kind, outcome=outcome,
                 duration_ms=round((time.perf_counter() - started) * 1000, 1))  # fmt: skip
        return outcome != _LEFT

    async def _handle_once_free(self, event: Event, *, in_turn: bool) -> str:
        away = False
        for attempt in range(TRIES + 1):
            try:
                return await self._attempt(event, in_turn=in_turn)
            except Conflict:
                away = False  # somebody was faster: read again and decide again
                if attempt == TRIES - 1:
                    self._hopeless.add(_name(event))
            except StoreUnavailable:
                away = True
                if attempt == 1:  # it was no short hiccup
                    await self._outage.tell(KEPT, [event], self._world.clock.now())
                await asyncio.sleep(min(2.0**attempt, 10.0))
        log.error("event_left_for_later", platform=event.account.platform, kind=event.kind)
        self.left_some = self.left_some or away
        return _LEFT if away else "conflict"

    async def _attempt(self, event: Event, *, in_turn: bool) -> str:
        world = self._world

        # in one moment: what was done before it is this one's turn is seen by it
        known = await self._acquaintance(event)
        if in_turn and known.first not in (None, _name(event)):
            raise _NotYet(known.first)
        ctx = await self._understood(event, known)
        self._outage.reads(event.account, ctx.say.lang)
        outcome, verdict = await self._guarded(ctx, known)
        outcome = await self._surfaces.shown(ctx, outcome)
        unit = await unit_of_work(ctx, outcome)
        try:
            held = await world.store.commit(unit, hold=self._sender.hold if self._sender else None)
        except EventDone:
            held, verdict = [], "done_already"  # by another process, or by an attempt whose confirmation got lost
        if held and self._sender:
            self._sender.take(held)
        self._committed(_left_to_others(unit, held))
        return verdict

    async def _understood(self, event: Event, known: Acquaintance | None = None) -> Context:
        known = known or await self._acquaintance(event)
        directory = await self._world.directories.current(known.revision)
        return await self._surfaces.addressed(build_context(event, known, self._world.moment(directory)))

    async def _acquaintance(self, event: Event) -> Acquaintance:
        return await self._world.store.acquaintance(event.account, event.conversation, direct=event.direct)

    async def _guarded(self, ctx: Context, known: Acquaintance) -> tuple[Outcome, str]:
        if _name(ctx.event) in self._too_fast:
            self._too_fast.discard(_name(ctx.event))
            return reply(ctx.say("too-fast")), "too_fast"
        if _name(ctx.event) in self._hopeless:
            self._hopeless.discard(_name(ctx.event))
            return self._apology(ctx, "event_conflicts"), "conflict"
        try:
            return await route(ctx, self._routes, known.offered), "ok"
        except PersonError as error:
            return reply(ctx.say.phrase(error.phrase)), "person_error"
        except (Conflict, StoreUnavailable):
            raise
        except Exception:  # the error boundary: the person gets an apology, the operator the trace
            return self._apology(ctx, "event_failed"), "failed"

    def _apology(self, ctx: Context, what: str) -> Outcome:
        incident = uuid4().hex[:8]
        log.error(what, incident=incident, platform=ctx.event.account.platform, kind=ctx.event.kind, exc_info=True)
        return reply(ctx.say("error-incident", incident=incident))


class _NotYet(Exception):
    """An earlier event of the conversation, or of its person, isn't done."""

    def __init__(self, first: EventName | None) -> None:
        super().__init__(first)
        self.first = first


def _brought_forward(lane: deque[Event], first: EventName | None) -> bool:
    """Whether that event is of this lane, taken over from another process; it comes first then."""
    for event in lane:
        if _name(event) == first:
            lane.remove(event)
            lane.appendleft(event)
            return True
    return False


def _left_to_others(unit: Sequence[Effect], held: Sequence[Claimed]) -> Sequence[Effect]:
    taken = [each.delivery for each in held]
    return [each for each in unit if not (isinstance(each, Enqueue) and each.delivery in taken)] if taken else unit


def _name(event: Event) -> EventName:
    return event.account.platform, event.id
