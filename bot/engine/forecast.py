"""What will be sent, to whom, at which local time, and why: the programme played forward without a store (DESIGN 6, plan)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, partial
from itertools import chain, groupby
from operator import itemgetter

from bot.domain.directory import Directory
from bot.domain.identity import Recipient
from bot.domain.message import plain_text
from bot.domain.wall_time import zone
from bot.engine.context import language
from bot.engine.languages import Languages
from bot.engine.router import Announcement, Routes
from bot.ports.calendars import Holidays


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Forecast:
    """
    What the plan says of one firing, to all who hear it in the same words: they share it, and it is itself alone.

    Attributes:
        at: Aware, in `zone`.
        conditional: It depends on what happens until then.
    """

    at: datetime
    zone: str
    kind: str
    milestone: str | None
    audience: str
    text: str
    conditional: bool


def forecast(
    directory: Directory,
    holidays: Holidays,
    routes: Routes,
    first: date,
    last: date,
    *,
    single: Iterable[tuple[datetime, Announcement]] = (),
) -> Iterator[list[tuple[str, Forecast]]]:
    """
    Every message from `first` to `last`, both included, by the recipient's date, behind its conversation: `dm:PERSON`, `room:COLLECTIVE`.

    Sorted by instant, a list for each instant that has any. Rules give most of them; `single` are those that no rule gives, each with its
    instant. What two rules' firings would say to somebody under one key is said by the first.
    """
    since = datetime.combine(first, time(), tzinfo=UTC) - timedelta(days=1)
    until = datetime.combine(last, time(), tzinfo=UTC) + timedelta(days=2)
    unsaid = _Unsaid(directory)
    for due_at, firings in _instants(directory, holidays, routes, (since, until), single):
        words = _Words(due_at)
        found = ((words.of(said), said) for said in chain.from_iterable(firings))
        heard = [(each, unsaid.of(said)) for each, said in found if first <= each.at.date() <= last]
        # sorted twice, as sorting keeps the order of what is equal: there are few words, and lines then go by their conversation alone
        heard.sort(key=lambda each: (each[0].kind, each[0].text))
        lines = [(to, each) for each, whom in heard for to in whom]
        lines.sort(key=itemgetter(0))
        if lines:
            yield lines


def _instants(
    directory: Directory,
    holidays: Holidays,
    routes: Routes,
    window: tuple[datetime, datetime],
    single: Iterable[tuple[datetime, Announcement]],
) -> Iterator[tuple[datetime, list[Iterable[Announcement]]]]:
    """What is said at each instant, the earliest first; worked out when it is looked at."""
    duties = {id(duty): duty for duty in routes.duties.values()}.values()
    found = [
        (each.due_at, place, each)
        for place, duty in enumerate(duties)
        for each in duty.plan(directory, holidays, *window)
    ]
    planned, told = list(duties), _tongues(directory)
    said: list[tuple[datetime, Callable[[], Iterable[Announcement]]]] = [
        (due_at, partial(planned[place].preview, directory, each, told)) for due_at, place, each in found
    ]
    said += [(due_at, partial(tuple, (each,))) for due_at, each in single]
    said.sort(key=itemgetter(0))
    for due_at, group in groupby(said, key=itemgetter(0)):
        yield due_at, [look() for _, look in group]


def _tongues(directory: Directory) -> Languages:
    """The language of each recipient, looked up once: by id, which costs less than a recipient's hash."""
    rooms: dict[str, str] = {}
    people: dict[str, str] = {}

    def tongue(to: Recipient) -> str:
        known = rooms if to.kind == "room" else people
        lang = known.get(to.id)
        if lang is None:
            lang = known[to.id] = language(directory, to)
        return lang

    return Languages(tongue)


class _Unsaid:
    """
    The conversations that hear something under its key for the first time; only who is in several teams may be served twice by one rule.

    Most rules speak to the same people week after week: how their conversations are written is found out once.
    """

    def __init__(self, directory: Directory) -> None:
        self._several = {each for each in directory.people if len(directory.memberships_of(each)) > 1}
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

    def _is_first(self, key: str) -> bool:
        known = key in self._said
        self._said.add(key)
        return not known


class _Words:
    """What is said at one instant: who hears the same shares one `Forecast`."""

    def __init__(self, due_at: datetime) -> None:
        self._local = cache(lambda name: due_at.astimezone(zone(name)))
        self._known: dict[tuple[str, str, str | None, str, str, bool], Forecast] = {}

    def of(self, said: Announcement) -> Forecast:
        """What the plan says of an announcement."""
        text = plain_text(said.message)
        words = (said.zone, said.kind.value, said.milestone_id, said.audience, text, said.conditional)
        known = self._known.get(words)
        if known is None:
            known = self._known[words] = Forecast(
                at=self._local(said.zone),
                zone=said.zone,
                kind=said.kind.value,
                milestone=said.milestone_id,
                audience=said.audience,
                text=text,
                conditional=said.conditional,
            )
        return known
