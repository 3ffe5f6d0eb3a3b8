"""From the programme to occurrences, and from what is due to effects. Our tables are the truth; the timer only wakes (DESIGN 4)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from bot.domain.delivery import LATE
from bot.domain.effects import FinishOccurrence
from bot.domain.errors import Conflict, StoreUnavailable, Taken
from bot.domain.identity import Recipient
from bot.domain.occurrence import Occurrence, OccurrenceKind, Planning
from bot.domain.outcomes import BROKE, CONFLICT, PAST_USE, SUPERSEDED
from bot.engine.catching_up import Backlog, superfluous, without
from bot.engine.context import Moment
from bot.engine.languages import Languages
from bot.engine.outgoing import admit
from bot.engine.planning import plan, slices
from bot.engine.router import Routes
from bot.engine.world import World
from bot.ports.clock import Timer

log = structlog.get_logger()

HORIZON = timedelta(days=35)
"""How far ahead occurrences are kept in the store."""
_PLAN_EVERY = timedelta(days=7)
_BATCH = 200
_BACKLOG = 100_000
"""Occurrences that are looked through, after an absence, for later ones of a kind."""
_STORE_AWAY = timedelta(seconds=5)
_ALARM = "scheduler"
_TRIES = 3
_LAST = (
    OccurrenceKind.PURGE,
    OccurrenceKind.RESTORED,
    OccurrenceKind.DIGEST,
    OccurrenceKind.UNANSWERED,
    OccurrenceKind.REVIEW,
    OccurrenceKind.RENEWAL,
    OccurrenceKind.BROADCAST,
    OccurrenceKind.CHANGE,
    OccurrenceKind.REMINDER,
    OccurrenceKind.PERSONAL,
    OccurrenceKind.CLOSING,
    OccurrenceKind.GIVEBACK,
    OccurrenceKind.BRIEF,
    OccurrenceKind.NUDGE,
    OccurrenceKind.CHECKIN,
)


class Scheduler:
    """
    Carries out what is due, once, and keeps the store's occurrences in step with the programme.

    It sleeps until the next occurrence or the next planning, whichever comes first.
    """

    def __init__(self, world: World, timer: Timer, routes: Routes, committed: Callable[[], None]) -> None:
        self._world = world
        self._timer = timer
        self._routes = routes
        self._committed = committed
        self._one_drain = asyncio.Lock()
        self._awake = asyncio.Event()
        self._began = world.clock.now()
        self._planned_revision = -1
        self._plan_again: datetime | None = None

    def wake(self) -> None:
        """Something may be due, or the programme may have changed."""
        self._awake.set()

    async def run(self) -> None:
        """Carry out what is due until cancelled."""
        while True:
            await self._awake.wait()
            self._awake.clear()
            await self.drain()

    async def drain(self) -> bool:
        """Carry out all that is due now; tell whether there was any."""
        async with self._one_drain:
            try:
                await self._keep_planned()
                did_any = False
                while await self._carry_out_batch():
                    did_any = True
                await self._set_alarm()
            except StoreUnavailable:
                log.warning("scheduler_store_unavailable")
                self._timer.wake_at(_ALARM, self._world.clock.now() + _STORE_AWAY, self.wake)
                return False
            return did_any

    async def _moment(self) -> Moment:
        return self._world.moment(await self._world.directories.current())

    async def _keep_planned(self) -> None:
        moment = await self._moment()
        unchanged = moment.directory.revision == self._planned_revision
        if unchanged and self._plan_again is not None and moment.now < self._plan_again:
            return
        known = await self._world.store.read(lambda stored: stored.planning())
        if not self._is_planned(known, moment):
            try:
                await self._plan(known, moment)
            except Taken:
                self.wake()  # another process planned meanwhile: look at what it planned
                return
            known = Planning(until=moment.now + HORIZON, revision=moment.directory.revision)
        self._planned_revision = moment.directory.revision
        self._plan_again = _planned_at(known, moment.now) + _PLAN_EVERY

    def _is_planned(self, known: Planning, moment: Moment) -> bool:
        """Whether another process has planned this. Who has just begun plans once: its rules may be others than those before."""
        if not self._world.store.shared or known.until is None or known.revision != moment.directory.revision:
            return False
        at = _planned_at(known, moment.now)
        return at >= self._began and moment.now < at + _PLAN_EVERY

    async def _plan(self, known: Planning, moment: Moment) -> None:
        """Bring the store in step, slice by slice; whoever plans meanwhile has the next one raise `Taken`."""
        store = self._world.store
        # what fell due after the last planning while nothing ran is found late, not lost
        since = min(moment.now, known.until) if known.until else moment.now
        until = moment.now + HORIZON
        routes = await store.read(self._routes.informed)
        # of many collectives it takes seconds, in which people are answered
        intended = await asyncio.to_thread(plan, moment, routes, since, until)
        planned = await store.read(lambda stored: stored.planned_between(since, until))
        for each in slices(intended, planned):
            await store.commit([replace(each, instead_of=known)])
            known = Planning(until=each.until, revision=each.revision)

    async def _carry_out_batch(self) -> bool:
        now = self._world.clock.now()
        due = await self._world.store.read(lambda stored: stored.due_occurrences(now, _BATCH))
        missed = 0
        backlog = await self._backlog(due, now)
        # what only informs comes before what asks, so that a question is the last thing said
        for occurrence in sorted(due, key=lambda each: (each.due_at, _LAST.index(each.kind))):
            missed += not await self._carry_out(occurrence, backlog)
        if missed:
            log.warning("occurrences_missed", count=missed)
            self._committed()  # who tells coordinators of them looks when the outbox does
        return bool(due)

    async def _backlog(self, due: list[Occurrence], now: datetime) -> Backlog:
        """What else is due, if some of it is late: the last of a kind may be far behind."""
        if len(due) == _BATCH and any(now - each.due_at > LATE for each in due):
            due = await self._world.store.read(lambda stored: stored.due_occurrences(now, _BACKLOG))
        return Backlog(due, now)

    async def _carry_out(self, occurrence: Occurrence, backlog: Backlog) -> bool:
        """Do what is due, unless it is of no use any more; tell whether it still was."""
        moment = await self._moment()
        if moment.now > occurrence.useful_until:
            await self._finish(occurrence, moment.now, missed=PAST_USE)
            return False
        later = backlog.later(occurrence)
        if superfluous(occurrence, later):
            await self._finish(occurrence, moment.now, missed=SUPERSEDED)
            return False
        try:
            said = await self._decide(moment, occurrence, later)
            self._committed()
        except StoreUnavailable:
            raise
        except Exception:  # an error boundary: one rule that fails must not hold up the others
            log.exception("occurrence_failed", kind=occurrence.kind.value)
            await self._finish(occurrence, moment.now, missed=BROKE)
            return False
        return said

    async def _decide(self, moment: Moment, occurrence: Occurrence, later: list[Occurrence]) -> bool:
        """Carry it out as a unit of work, unless nothing of it is left to say; what no longer fits the store is decided again."""
        for _ in range(_TRIES):
            effects = await self._routes.duties[occurrence.kind].carry_out(moment, occurrence)
            left = without(effects, self._reached(moment, later))
            if effects and not left:
                await self._finish(occurrence, moment.now, missed=SUPERSEDED)
                return False
            finished = any(isinstance(each, FinishOccurrence) for each in left)  # the rule says itself why not
            done = [] if finished else [FinishOccurrence(occurrence.key, moment.now)]
            unit = [*done, *await admit(moment, left, occurrence=occurrence)]
            try:
                await self._world.store.commit(unit)
            except Taken:
                log.info("occurrence_taken", kind=occurrence.kind.value)
                return True
            except Conflict:
                moment = await self._moment()
            else:
                return True
        # its effects don't fit the store: it must not come again for ever
        await self._finish(occurrence, moment.now, missed=CONFLICT)
        return False

    def _reached(self, moment: Moment, later: list[Occurrence]) -> set[Recipient]:
        """Whom those will say something to."""
        languages = Languages(lambda _to: "fr")
        said = (self._routes.duties[each.kind].preview(moment.directory, each, languages) for each in later)
        return {to for each in said for one in each for to in one.to}

    async def _finish(self, occurrence: Occurrence, at: datetime, *, missed: str) -> None:
        try:
            await self._world.store.commit([FinishOccurrence(occurrence.key, at, missed=missed)])
        except Taken:
            log.info("occurrence_taken", kind=occurrence.kind.value)

    async def _set_alarm(self) -> None:
        upcoming = await self._world.store.read(lambda stored: stored.next_occurrence())
        wakes = [when for when in (upcoming, self._plan_again) if when is not None]
        if wakes:
            self._timer.wake_at(_ALARM, min(wakes), self.wake)


def _planned_at(known: Planning, now: datetime) -> datetime:
    return min(known.until - HORIZON, now) if known.until else now
