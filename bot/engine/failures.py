"""What was not sent is told to the coordinators without their asking: once a day for each cause (DESIGN 2.2)."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta

import structlog

from bot.domain.delivery import Delivery, DeliveryKind, delivery_id
from bot.domain.directory import Directory
from bot.domain.effects import Effect, Enqueue, TellFailures, TellMissed
from bot.domain.errors import StoreUnavailable
from bot.domain.identity import Recipient
from bot.domain.message import Message
from bot.domain.outcomes import Failure, Missed
from bot.domain.wall_time import instant, zone
from bot.engine.context import Moment
from bot.engine.outgoing import admit
from bot.engine.troubles import cause_id, concerned, failed_message, listeners, missed_message
from bot.engine.world import World
from bot.i18n import Translator, translator
from bot.ports.clock import Timer
from bot.ports.store import Repositories

log = structlog.get_logger()

GATHERED = timedelta(minutes=5)
"""How long failures are gathered before they are told: one platform away makes many."""
_MORNING = time(8, 0)
_MOST = 5_000
_ALARM = "failures"
_PREFIX = "failures/"
_MISSED = "missed"

Groups = dict[tuple[str, tuple[str, ...]], list[Failure]]
"""What was given up, by cause and by who is told."""


class Failures:
    """
    Looks at what was given up or missed, some time after it was, and tells whoever coordinates the recipients: their collective's
    coordinators, else the region's, else the programme's. More of the same waits for morning.
    """

    def __init__(self, world: World, timer: Timer, committed: Callable[[], None]) -> None:
        self._world = world
        self._timer = timer
        self._committed = committed
        self._awake = asyncio.Event()
        self._one_drain = asyncio.Lock()
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
        under_way = self._one_drain.locked()  # by who else looks: what they say is said once they are done
        async with self._one_drain:
            if not self._awake.is_set():
                return under_way
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
        directory = await self._world.directories.current()
        moment = self._world.moment(directory)
        today = moment.now.astimezone(zone(directory.default_zone)).date()
        groups, missed, known = await moment.read(lambda stored: _to_tell(stored, directory, today))
        whom = {who for _, heard in groups for who in heard} | set(missed)
        speakers = await _speakers(moment, whom - {""})
        said = [*_failed(moment, groups, speakers, today), *_missed(moment, missed, speakers, today)]
        if groups or missed:
            await self._world.store.commit(await admit(moment, said))
            self._committed()
        if known:
            self._wake_at(instant(today + timedelta(days=1), _MORNING, directory.default_zone))
        return known


async def _speakers(moment: Moment, whom: Iterable[str]) -> dict[str, Translator]:
    chosen = await moment.languages(sorted(whom))
    return {who: translator(chosen(Recipient.person(who))) for who in whom}


def _to_tell(
    stored: Repositories, directory: Directory, today: date
) -> tuple[Groups, dict[str, list[Missed]], set[str]]:
    """What was given up and what was missed, by who is told; and the causes of which somebody was told today already."""
    groups: Groups = defaultdict(list)
    for each in stored.failures_to_tell(_MOST):
        groups[each.reason, _heard(directory, each)].append(each)
    told = {group for group in groups if _told(stored, today, cause_id(group[0]), group[1])}
    missed: defaultdict[str, list[Missed]] = defaultdict(list)
    found = stored.missed_to_tell(_MOST)
    for occurrence in found:
        # of what concerns nobody, nobody is told: it is noted as told under no name
        for who in concerned(directory, occurrence.occurrence) or ("",):
            missed[who].append(occurrence)
    known = {reason for reason, _ in told}
    if _told(stored, today, _MISSED, missed):
        known |= {each.reason for each in found}
        missed.clear()
    return {group: failures for group, failures in groups.items() if group not in told}, dict(missed), known


def _heard(directory: Directory, failure: Failure) -> tuple[str, ...]:
    # that a notice of failures failed is in no further notice: it would never end
    return () if failure.key.startswith(_PREFIX) else listeners(directory, failure.to)


def _told(stored: Repositories, today: date, cause: str, whom: Iterable[str]) -> bool:
    return any(stored.delivery(_key(today, cause, who)) is not None for who in whom)


def _failed(moment: Moment, groups: Groups, speakers: Mapping[str, Translator], today: date) -> Iterator[Effect]:
    """One message for each cause and coordinator, whoever else hears of some of it."""
    yield TellFailures(tuple(delivery_id(each.key) for failures in groups.values() for each in failures))
    alike: defaultdict[tuple[str, str], list[Failure]] = defaultdict(list)
    for (reason, heard), failures in groups.items():
        for who in heard:
            alike[reason, who] += failures
    for (reason, who), failures in alike.items():
        message = failed_message(moment.directory, failures, speakers[who], today)
        yield _notice(moment, who, _key(today, cause_id(reason), who), message)


def _missed(
    moment: Moment, missed: Mapping[str, Sequence[Missed]], speakers: Mapping[str, Translator], today: date
) -> Iterator[Effect]:
    yield TellMissed(tuple(dict.fromkeys(each.occurrence.key for found in missed.values() for each in found)))
    for who, found in missed.items():
        if who:
            message = missed_message(moment.directory, found, speakers[who])
            yield _notice(moment, who, _key(today, _MISSED, who), message)


def _notice(moment: Moment, who: str, key: str, message: Message) -> Enqueue:
    to = Recipient.person(who)
    return Enqueue(Delivery(key=key, to=to, kind=DeliveryKind.NOTICE, message=message, due_at=moment.now))


def _key(today: date, cause: str, person_id: str) -> str:
    return f"{_PREFIX}{today.isoformat()}/{cause}/{person_id}"
