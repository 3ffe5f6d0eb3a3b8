"""The store of the port: units of work on one writer, reads on connections of their own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from time import monotonic
from typing import TypeVar
from uuid import uuid4

from sqlalchemy import Connection

from bot.domain.delivery import Claimed, Hold, SendResult
from bot.domain.effects import Effect
from bot.domain.errors import Conflict, StoreUnavailable
from bot.domain.events import Event
from bot.domain.identity import AccountRef, ConversationRef
from bot.ports.acquaintance import Acquaintance
from bot.ports.processes import Leads
from bot.ports.store import Repositories
from storage import schema
from storage.applying import apply
from storage.brief import BriefReader
from storage.engine import Engines, open_engines
from storage.file_writer import FileWriter
from storage.generation import Generation
from storage.lock import StoreLock, held
from storage.place import file_of, parse_url, reported
from storage.reader import Reader
from storage.repositories import SqlRepositories, deliveries, inbox, leaders, outbox, restores, settling
from storage.repositories.acquaintances import Approach, acquaintances
from storage.repositories.holding import Holding
from storage.repositories.leaders import named
from storage.statements import Work
from storage.together import Together
from storage.writer import Writer

T = TypeVar("T")

_TRIES = 5
_COUNTED_AGAIN = 600.0
"""Seconds after which a file at work is counted on: a copy of it that is older is found out, however the process ended."""
_SMALL = 20
"""Deliveries that are claimed or marked within a millisecond or two."""


class SqlStore:
    """`bot.ports.store.Store` on SQLite or PostgreSQL; an async context manager, to be entered once."""

    def __init__(self, url: str, *, readers: int = 2) -> None:
        """Name a store: `sqlite:///PATH` or `postgresql+psycopg://…`; `readers` is how many reads run at once."""
        self._url = parse_url(url)
        self._readers = readers
        self._process = named(uuid4().hex[:12])
        self._engines: Engines | None = None
        self._held = ExitStack()
        self._lock: StoreLock | None = None
        self._age: Generation | None = None
        self._counted = 0.0
        self._writer: Writer | FileWriter | None = None
        self._sender: Writer | FileWriter | None = None
        self._reader: Reader | None = None
        self._brief: BriefReader | None = None
        self._who: Together[Approach, Acquaintance] | None = None

    async def __aenter__(self) -> SqlStore:
        """See the port; an empty SQLite file is given its tables first."""
        await asyncio.to_thread(self._open)
        engines = self._opened()
        self._reader = Reader(engines.reader, threads=self._readers)
        if engines.at_once is not None:
            brief = self._brief = BriefReader(engines.at_once.reader)
            self._who = Together(lambda asked: brief.read(lambda connection: acquaintances(connection, asked)))
            self._writer = self._sender = FileWriter(engines.writer, engines.at_once.writer)
        else:
            self._writer = Writer(engines.writer)
            self._sender = Writer(engines.writer)  # a round of the outbox keeps nobody waiting
        return self

    async def __aexit__(self, *_: object) -> None:
        """See the port."""
        if self._writer is not None:
            with suppress(StoreUnavailable):  # it is then found out after the lease
                await self._writer.submit(inbox.leave, self._process)
                await self._count()
        for lane in (self._sender, self._writer, self._reader):
            if lane is not None:
                await lane.close()
        if self._brief is not None:
            self._brief.close()
        await asyncio.to_thread(self._close)

    @property
    def process(self) -> str:
        """See the port."""
        return self._process.partition("@")[0]

    @property
    def shared(self) -> bool:
        """See the port."""
        return file_of(self._url) is None

    async def commit(
        self, effects: Sequence[Effect], *, hold: Callable[[], Hold | None] | None = None
    ) -> list[Claimed]:
        """See the port."""
        unit = _Unit(tuple(effects), hold if self._brief is not None else None)
        held = await self._writing().submit(_commit, unit, weight=len(effects))
        if monotonic() - self._counted > _COUNTED_AGAIN:
            with suppress(StoreUnavailable):  # the next one counts
                await self._count()
        return held

    async def accept(self, platform: str, events: Sequence[Event], cursor: str | None, at: datetime) -> list[Event]:
        """See the port."""
        arrival = inbox.Arrival(platform=platform, events=tuple(events), cursor=cursor, at=at, owner=self._process)
        return await self._writing().submit(inbox.accept, arrival, weight=len(arrival.events))

    async def claim(
        self,
        now: datetime,
        *,
        limit: int,
        worker: str,
        lease: timedelta,
        answers: bool = False,
        elsewhere: Collection[str] = (),
    ) -> list[Claimed]:
        """See the port."""
        request = outbox.Request(
            now=now, limit=limit, worker=worker, lease=lease, answers=answers, elsewhere=tuple(elsewhere)
        )
        for _ in range(_TRIES):
            with suppress(Conflict):  # another process took one of the same line in the same moment
                return await self._lane(0 if answers else limit).submit(outbox.claim, request)
        return []

    async def settle(self, results: Sequence[SendResult]) -> None:
        """See the port."""
        await self._lane(len(results)).submit(settling.settle, tuple(results), weight=len(results))

    async def read(self, query: Callable[[Repositories], T], *, brief: bool = False) -> T:
        """See the port."""

        def ask(connection: Connection) -> T:
            return query(SqlRepositories(connection))

        if brief and self._brief is not None:
            with suppress(StoreUnavailable):  # it is asked again where it may wait
                return self._brief.read(ask)
        return await self._reading().submit(ask)

    async def acquaintance(self, account: AccountRef, conversation: ConversationRef, *, direct: bool) -> Acquaintance:
        """See the port; of a file, all who write in one turn of the event loop are looked up together."""
        approach = Approach(account, conversation, direct)
        if self._who is not None:
            try:
                return await self._who.ask(approach)
            except StoreUnavailable:
                pass  # it is asked again where it may wait
        [known] = await self._reading().submit(lambda connection: acquaintances(connection, [approach]))
        return known

    async def take_up(self, now: datetime, *, lease: timedelta, own: bool = False) -> list[Event]:
        """See the port; what was due in a file that was copied back by hand is set aside first."""
        if self._age is not None and self._lock is not None and self._age.is_behind(self._lock.noted):
            await self._writing().submit(_set_aside, now)
            self._age = self._lock.noted
            await self._count()
        beat = inbox.Beat(process=self._process, now=now, lease=lease, own=own)
        return await self._writing().submit(inbox.take_up, beat)

    async def lead(self, platforms: Sequence[str], now: datetime) -> Leads:
        """See the port."""
        if not self.shared:
            return Leads(own=frozenset(platforms), elsewhere=frozenset())
        asked = leaders.Claim(process=self._process, platforms=tuple(platforms), now=now)
        return await self._writing().submit(leaders.lead, asked)

    async def cursor(self, platform: str) -> str | None:
        """See the port."""
        return await self._reading().submit(lambda connection: inbox.cursor(connection, platform))

    async def _count(self) -> None:
        """Note that the file has come further; not while it is behind and nobody has dealt with that."""
        self._counted = monotonic()
        if self._age is None or self._lock is None or self._age.is_behind(self._lock.noted):
            return
        self._age = await self._writing().submit(_next, self._age)
        self._lock.note(self._age)

    def _reading(self) -> Reader:
        if self._reader is None:
            raise StoreUnavailable("the store is closed")
        return self._reader

    def _writing(self) -> Writer | FileWriter:
        if self._writer is None:
            raise StoreUnavailable("the store is closed")
        return self._writer

    def _lane(self, size: int) -> Writer | FileWriter:
        """Where a part of the outbox's work goes: what is small, beside what people wait for."""
        if self._sender is None or size <= _SMALL:
            return self._writing()
        return self._sender

    def _opened(self) -> Engines:
        if self._engines is None:
            raise StoreUnavailable("the store is closed")
        return self._engines

    def _open(self) -> None:
        with ExitStack() as opening:
            with reported(self._url):
                self._lock = opening.enter_context(held(self._url))
                engines = open_engines(self._url, readers=self._readers)
                opening.callback(engines.dispose)
                schema.ensure(engines.writer)
                if not self.shared:
                    self._begin_alone(engines)
            self._engines = engines
            self._held = opening.pop_all()

    def _begin_alone(self, engines: Engines) -> None:
        """What other processes held is free: the lock on the file proves that none of them lives."""
        with engines.writer.begin() as connection:
            inbox.forget_processes(connection)
            outbox.end_leases(connection)
            self._age = Generation.of(connection)
            behind = self._lock is not None and self._age.is_behind(self._lock.noted)
            if not behind:
                self._age = self._age.next(connection)
        if self._lock is not None and not behind:
            self._lock.note(self._age)
        self._counted = monotonic()

    def _close(self) -> None:
        self._engines = self._lock = self._age = None
        self._held.close()


def _next(connection: Connection, generations: Sequence[Generation]) -> list[Generation]:
    return [each.next(connection) for each in generations]


def _set_aside(connection: Connection, moments: Sequence[datetime]) -> list[None]:
    """The file is older than what ran last: what was due meanwhile may have been sent (storage/README.md, Archives)."""
    for now in moments:
        restores.set_aside(connection, now, None)
    return [None] * len(moments)


@dataclass(slots=True, eq=False)
class _Unit:
    """Effects, and how the replies among them are held."""

    effects: tuple[Effect, ...]
    hold: Callable[[], Hold | None] | None


def _commit(connection: Connection, units: Sequence[_Unit]) -> list[list[Claimed]]:
    """Apply units of work in order, their statements many at once."""
    work = Work(connection)
    hold = next((unit.hold() for unit in units if unit.hold is not None), None)
    holding = Holding(connection, hold, [unit.effects for unit in units if unit.hold is not None])
    held = [[claimed for effect in unit.effects if (claimed := _applied(effect, work, holding))] for unit in units]
    work.flush()
    return held


def _applied(effect: Effect, work: Work, holding: Holding) -> Claimed | None:
    """Carry out an effect; give back what is claimed with it."""
    held = holding.of(effect)
    if held is None:
        apply(effect, work)
        return None
    hold, claimed = held
    deliveries.enqueue(claimed.delivery, work, hold)
    return claimed
