"""What will be sent, to whom, at which local time, and why: the programme played forward without a store (DESIGN 6, plan)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache, partial
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from bot.domain.delivery import DeliveryKind
from bot.domain.directory import Directory
from bot.domain.identity import Recipient
from bot.domain.message import Message, plain_text
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.domain.person import Preferences
from bot.domain.quiet_hours import QuietHours
from bot.domain.spoken_durations import LONGEST_DAYS
from bot.domain.wall_time import zone
from bot.engine.context import language
from bot.engine.languages import Languages
from bot.engine.router import Announcement, Routes
from bot.ports.calendars import Holidays

_SHARED = 2**14
"""More are said in the weeks of the largest programme before they come again."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Said:
    """
    What the plan says beside whom and when: all who hear it share it, whenever they do, and it is itself alone.

    Attributes:
        conditional: It depends on what happens until then.
    """

    zone: str
    kind: str
    milestone: str | None
    audience: str
    text: str
    conditional: bool


class Forecast(NamedTuple):
    """
    Something that is said at an instant.

    Attributes:
        at: Aware, in the zone of what is said.
        to: The conversations: `dm:PERSON`, `room:COLLECTIVE`.
    """

    at: datetime
    said: Said
    to: list[str]


Instant = list[Forecast]
"""All that is said at one instant, sorted by its kind and text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """
    What a store holds of what is to come, beside the programme.

    Attributes:
        single: What no rule gives, each with its instant.
        chosen: What people decided, by their ids.
        quiet: When what waited for the end of a pause isn't said yet.
    """

    single: Iterable[tuple[datetime, Announcement]] = ()
    chosen: Mapping[str, Preferences] = field(default_factory=dict)
    quiet: QuietHours = field(default_factory=QuietHours)

    def released(self, occurrence: Occurrence) -> datetime:
        """When an occurrence is carried out: at its instant, or at the end of the pause in which somebody asked for it."""
        asked_for = occurrence.kind is OccurrenceKind.PERSONAL
        chosen = self.chosen.get(occurrence.scope.removeprefix("person:")) if asked_for else None
        held = chosen.held_until(occurrence.due_at) if chosen else None
        return self.quiet.permitted(held, occurrence.zone) if held else occurrence.due_at

    def first_held(self, since: datetime) -> datetime:
        """The first instant of which something may be held back until then: the beginning of the earliest pause."""
        pauses = [each.paused_until for each in self.chosen.values() if each.paused_until and each.paused_until > since]
        return min(since, *(each - timedelta(days=LONGEST_DAYS) for each in pauses)) if pauses else since


class _Firing(NamedTuple):
    """Something that will say something."""

    at: datetime
    scope: str
    look: Callable[[], Iterable[Announcement]]


class Outlook:
    """
    Every message from `first` to `last`, both included, by the recipient's date; what is said is worked out when it is looked at.

    Rules give most of them; what two rules' firings would say to somebody under one key is said by the first. Who said `stop` or `pause`
    hears nothing.

    Attributes:
        firings: How much there is to look at.
    """

    def __init__(
        self,
        directory: Directory,
        holidays: Holidays,
        routes: Routes,
        first: date,
        last: date,
        *,
        stored: Stored | None = None,
    ) -> None:
        stored = stored or Stored()
        self._days = (first, last)
        since = datetime.combine(first, time(), tzinfo=UTC) - timedelta(days=1)
        until = datetime.combine(last, time(), tzinfo=UTC) + timedelta(days=2)
        told = _tongues(directory, stored.chosen)
        found = list(_firings(directory, holidays, routes, told, stored, (since, until)))
        found += [_Firing(at, "", partial(tuple, (each,))) for at, each in stored.single]
        found.sort(key=itemgetter(0))
        self._instants = [(at, list(group)) for at, group in groupby(found, key=itemgetter(0))]
        self._unsaid, self._told = _Unsaid(directory), _Told()
        self._away = {
            str(Recipient.person(who)): each for who, each in stored.chosen.items() if each.stopped or each.paused_until
        }
        self._next = 0

    def __len__(self) -> int:
        return len(self._instants)

    def __iter__(self) -> Iterator[Instant]:
        return (self.at(place) for place in range(len(self)))

    def parts(self, size: int) -> list[range]:
        """The places of all instants in order, so many together that each part has that many firings or, the last one, fewer."""
        parts: list[range] = []
        begun = firings = 0
        for place, (_, found) in enumerate(self._instants):
            firings += len(found)
            if firings >= size or place == len(self) - 1:
                parts.append(range(begun, place + 1))
                begun, firings = place + 1, 0
        return parts

    def at(self, place: int) -> Instant:
        """The messages of an instant, of those from 0 on that are sorted by time; each can be looked at once, none after a later one."""
        for passed in range(self._next, place):
            self._pass(passed)
        self._next = place + 1
        local = self._local(place)
        found = [
            Forecast(local(said.zone), self._told.of(said), self._reached(said, self._instants[place][0]))
            for each in self._instants[place][1]
            for said in each.look()
            if self._within(local(said.zone))
        ]
        found.sort(key=lambda each: (each.said.kind, each.said.text))
        return found

    def _reached(self, said: Announcement, at: datetime) -> list[str]:
        """Those to whom it wasn't said yet, without who wants none then; what somebody asked for waits for the end of their pause."""
        to = self._unsaid.of(said)
        if not self._away or self._away.keys().isdisjoint(to):
            return to
        asked_for = said.kind is DeliveryKind.PERSONAL
        away = (each for each in to if each in self._away)
        spared = {
            each for each in away if self._away[each].stopped or not (asked_for or self._away[each].reachable(at))
        }
        return [each for each in to if each not in spared]

    def _pass(self, place: int) -> None:
        """Only remember who has heard what by then, which matters for few."""
        local = self._local(place)
        for each in self._instants[place][1]:
            if self._unsaid.may_repeat(each.scope):
                for said in each.look():
                    if self._within(local(said.zone)):
                        self._unsaid.of(said)

    def _local(self, place: int) -> Callable[[str], datetime]:
        return cache(partial(_local, self._instants[place][0]))

    def _within(self, local: datetime) -> bool:
        return self._days[0] <= local.date() <= self._days[1]


def _local(at: datetime, name: str) -> datetime:
    return at.astimezone(zone(name))


def _firings(
    directory: Directory,
    holidays: Holidays,
    routes: Routes,
    told: Languages,
    stored: Stored,
    window: tuple[datetime, datetime],
) -> Iterator[_Firing]:
    for duty in {id(duty): duty for duty in routes.duties.values()}.values():
        personal = OccurrenceKind.PERSONAL in duty.kinds
        since = stored.first_held(window[0]) if personal else window[0]
        planned = duty.plan(directory, holidays, since, window[1])
        for at, each in _held(planned, stored) if personal else ((each.due_at, each) for each in planned):
            yield _Firing(at, each.scope, partial(duty.preview, directory, each, told))


def _held(planned: Iterable[Occurrence], stored: Stored) -> Iterable[tuple[datetime, Occurrence]]:
    """When each is carried out; of several of one rule that wait for the same instant only the last is."""
    last = {(each.rule_id, at): each for each in planned for at in (stored.released(each),)}
    return ((at, each) for (_, at), each in last.items())


def _tongues(directory: Directory, chosen: Mapping[str, Preferences]) -> Languages:
    """The language of each recipient, looked up once: by id, which costs less than a recipient's hash."""
    rooms: dict[str, str] = {}
    people: dict[str, str] = {}

    def tongue(to: Recipient) -> str:
        known = rooms if to.kind == "room" else people
        lang = known.get(to.id)
        if lang is None:
            lang = known[to.id] = language(directory, to, None if known is rooms else chosen.get(to.id))
        return lang

    return Languages(tongue)


class _Unsaid:
    """
    The conversations that hear something under its key for the first time; only who is in several teams may be served twice by one rule.

    Most rules speak to the same people week after week: how their conversations are written is found out once.
    """

    def __init__(self, directory: Directory) -> None:
        self._several = {each for each in directory.people if len(directory.memberships_of(each)) > 1}
        self._shared = {each.scope for who in self._several for each in directory.memberships_of(who)}
        self._said: set[str] = set()
        self._written: dict[int, tuple[tuple[Recipient, ...], list[str]]] = {}

    def of(self, said: Announcement) -> list[str]:
        """Those to whom it wasn't said yet."""
        known = self._written.get(id(said.to))
        if known is not None:
            return known[1]
        found = [str(to) for to in said.to if to.id not in self._several or to.is_room or self._is_first(said.key(to))]
        if self._several.isdisjoint([to.id for to in said.to]):
            self._written[id(said.to)] = (said.to, found)  # kept with them, so that their id is nobody else's
        return found

    def may_repeat(self, scope: str) -> bool:
        """Whether what is said in that scope may be said elsewhere too: in a team's, only if one of its people has another."""
        return scope in self._shared or not scope.startswith("collective:")

    def _is_first(self, key: str) -> bool:
        known = key in self._said
        self._said.add(key)
        return not known


class _Told:
    """What announcements say: the same message again, as most are every week, is read once."""

    def __init__(self) -> None:
        self._texts: dict[int, tuple[Message, str]] = {}
        self._shared = lru_cache(_SHARED)(_said)

    def of(self, announced: Announcement) -> Said:
        """What the plan says of an announcement."""
        text = self._text(announced.message)
        return self._shared(
            announced.zone, announced.kind, announced.milestone_id, announced.audience, text, announced.conditional
        )

    def _text(self, message: Message) -> str:
        known = self._texts.get(id(message))
        if known is None:
            if len(self._texts) >= _SHARED:
                self._texts.clear()
            known = self._texts[id(message)] = (message, plain_text(message))  # kept with it: its id is nobody else's
        return known[1]


def _said(name: str, kind: DeliveryKind, milestone: str | None, audience: str, text: str, conditional: bool) -> Said:
    return Said(zone=name, kind=kind.value, milestone=milestone, audience=audience, text=text, conditional=conditional)
