"""What will be sent, to whom, at which local time, and why: the programme played forward without a store (DESIGN 6, plan)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, partial
from itertools import chain, groupby
from operator import itemgetter

from bot.domain.directory import Directory
from bot.domain.message import plain_text
from bot.domain.wall_time import zone
from bot.engine.context import language
from bot.engine.router import Announcement, Routes
from bot.ports.calendars import Holidays


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """
    One line of the plan.

    Attributes:
        at: Aware, in `zone`.
        conversation: `dm:PERSON` or `room:COLLECTIVE`.
        conditional: It depends on what happens until then.
    """

    at: datetime
    zone: str
    kind: str
    milestone: str | None
    audience: str
    conversation: str
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
) -> Iterator[Forecast]:
    """
    Every message from `first` to `last`, both included, by the recipient's date; sorted by instant, one instant at a time in memory.

    Rules give most of them; `single` are those that no rule gives, each with its instant. What two rules' firings would say to somebody
    under one key is said by the first.
    """
    since = datetime.combine(first, time(), tzinfo=UTC) - timedelta(days=1)
    until = datetime.combine(last, time(), tzinfo=UTC) + timedelta(days=2)
    once: set[str] = set()
    for due_at, firings in _instants(directory, holidays, routes, (since, until), single):
        local = cache(lambda name, at=due_at: at.astimezone(zone(name)))
        lines = [
            _line(said, local(said.zone))
            for said in chain.from_iterable(firings)
            if first <= local(said.zone).date() <= last and _is_first(said, directory, once)
        ]
        yield from sorted(lines, key=lambda line: (line.conversation, line.kind, line.text))


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
    told = cache(lambda to: language(directory, to))
    planned = list(duties)
    said: list[tuple[datetime, Callable[[], Iterable[Announcement]]]] = [
        (due_at, partial(planned[place].preview, directory, each, told)) for due_at, place, each in found
    ]
    said += [(due_at, partial(tuple, (each,))) for due_at, each in single]
    said.sort(key=itemgetter(0))
    for due_at, group in groupby(said, key=itemgetter(0)):
        yield due_at, [look() for _, look in group]


def _is_first(said: Announcement, directory: Directory, once: set[str]) -> bool:
    """Whether nothing was said under its key; only who is in several teams may be served twice by one rule."""
    if said.to.is_room or len(directory.memberships_of(said.to.id)) < 2:
        return True
    known = said.key in once
    once.add(said.key)
    return not known


def _line(said: Announcement, at: datetime) -> Forecast:
    return Forecast(
        at=at,
        zone=said.zone,
        kind=said.kind.value,
        milestone=said.milestone_id,
        audience=said.audience,
        conversation=str(said.to),
        text=plain_text(said.message),
        conditional=said.conditional,
    )
