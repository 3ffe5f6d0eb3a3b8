"""What could not be sent is told to the coordinators without their asking: once a day for each cause (DESIGN 2.2)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from itertools import groupby

import structlog

from bot.domain.delivery import Delivery, DeliveryKind, delivery_id
from bot.domain.directory import Directory
from bot.domain.effects import Effect, Enqueue, TellFailures
from bot.domain.errors import StoreUnavailable
from bot.domain.identity import Recipient
from bot.domain.message import Items, Message, verbatim
from bot.domain.wall_time import instant, zone
from bot.engine.context import Moment
from bot.engine.dispatcher import World
from bot.engine.outgoing import admit
from bot.i18n import Translator, translator
from bot.ports.clock import Timer
from bot.ports.store import Failure, Repositories

log = structlog.get_logger()

GATHERED = timedelta(minutes=5)
"""How long failures are gathered before they are told: one platform away makes many."""
_MORNING = time(8, 0)
_MOST = 5_000
_NAMES = 8
_ALARM = "failures"
_PREFIX = "failures/"


class Failures:
    """Looks at what was given up, some time after it was, and tells the programme's coordinators. More of the same waits for morning."""

    def __init__(self, world: World, timer: Timer, committed: Callable[[], None]) -> None:
        self._world = world
        self._timer = timer
        self._committed = committed
        self._awake = asyncio.Event()
        self._foreseen: set[str] = set()

    def notice(self, causes: set[str]) -> None:
        """These are the causes that nobody was told of; a new one is looked at soon."""
        if causes - self._foreseen:
            self._wake_at(self._world.clock.now() + GATHERED)
        self._foreseen |= causes

    async def run(self) -> None:
        """Tell what there is to tell until cancelled."""
        while True:
            await self._awake.wait()
            await self.drain()

    async def drain(self) -> bool:
        """Tell what there is to tell, if it is time; say whether it was."""
        if not self._awake.is_set():
            return False
        self._awake.clear()
        try:
            self._foreseen = await self._tell()
        except StoreUnavailable:
            self._wake_at(self._world.clock.now() + GATHERED)
            return False
        return True

    def _wake_at(self, when: datetime) -> None:
        self._timer.wake_at(_ALARM, when, self._awake.set)

    async def _tell(self) -> set[str]:
        """Tell; the causes that were told today already, and come again tomorrow."""
        world = self._world
        directory = await world.directories.current()
        moment = Moment(now=world.clock.now(), directory=directory, holidays=world.holidays, read=world.store.read)
        listeners = await _listeners(moment)
        today = moment.now.astimezone(zone(directory.default_zone)).date()
        causes, known = await world.store.read(lambda stored: _to_tell(stored, today, listeners))
        said = [effect for failures in causes if failures for effect in _said(moment, failures, listeners, today)]
        if said:
            await world.store.commit(await admit(moment, said))
            self._committed()
        if known:
            self._wake_at(instant(today + timedelta(days=1), _MORNING, directory.default_zone))
        return known


async def _listeners(moment: Moment) -> dict[str, Translator]:
    """Who is told, in which language: the programme's coordinators, or all there are if it has none."""
    directory = moment.directory
    own = [person.id for person in directory.coordinators(None)]
    whom = own or [person_id for person_id in directory.people if directory.coordinates(person_id)]
    if not whom:
        log.warning("failures_nobody_to_tell")
    chosen = await moment.languages(whom)
    return {who: translator(chosen(Recipient.person(who))) for who in whom}


def _to_tell(stored: Repositories, today: date, listeners: Iterable[str]) -> tuple[list[list[Failure]], set[str]]:
    """What was given up, cause by cause; and the causes that were told today already."""
    found = stored.failures_to_tell(_MOST)
    causes = [list(alike) for _, alike in groupby(found, key=lambda each: each.reason)]
    known = {
        alike[0].reason
        for alike in causes
        if any(stored.delivery(_key(today, alike[0].reason, who)) is not None for who in listeners)
    }
    return [alike for alike in causes if alike[0].reason not in known], known


def _said(
    moment: Moment, failures: Sequence[Failure], listeners: Mapping[str, Translator], today: date
) -> Iterator[Effect]:
    yield TellFailures(tuple(delivery_id(each.key) for each in failures))
    # that a notice of failures failed is in no further notice: it would never end
    told = [each for each in failures if not each.key.startswith(_PREFIX)]
    for who, say in listeners.items() if told else ():
        message = _message(moment.directory, told, say)
        to, key = Recipient.person(who), _key(today, told[0].reason, who)
        yield Enqueue(Delivery(key=key, to=to, kind=DeliveryKind.NOTICE, message=message, due_at=moment.now))


def _key(today: date, reason: str, person_id: str) -> str:
    return f"{_PREFIX}{today.isoformat()}/{delivery_id(reason)[:8]}/{person_id}"


def _message(directory: Directory, failures: Sequence[Failure], say: Translator) -> Message:
    whom = list(dict.fromkeys(_names(directory, failures)))
    shown = whom[:_NAMES] + ([say("failures-others", count=len(whom) - _NAMES)] if len(whom) > _NAMES else [])
    line = say(
        "failures-cause", count=len(failures), reason=verbatim(say.reason(failures[0].reason)), names=say.listed(shown)
    )
    return Message.of(say("failures-title"), Items((line,)))


def _names(directory: Directory, failures: Sequence[Failure]) -> Iterator[str]:
    for each in failures:
        known = directory.collectives if each.to.is_room else directory.people
        found = known.get(each.to.id)
        yield verbatim(found.name) if found else str(each.to)
