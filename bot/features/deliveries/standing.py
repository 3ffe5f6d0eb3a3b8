"""How a day's deliveries stand for somebody who coordinates: counted, with what went wrong."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from bot.domain.directory import Directory
from bot.domain.identity import Recipient
from bot.domain.message import Block, Heading, Items, Message
from bot.domain.outcomes import Failure, Figures, Missed
from bot.domain.rights import may_act, scopes
from bot.domain.wall_time import instant
from bot.engine.context import Moment
from bot.engine.troubles import concerned, failed_line, missed_lines, retry, scope_of
from bot.i18n import Translator
from bot.ports.store import Repositories

MOST = 5_000
"""Deliveries that failed in a day and are looked at one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """
    A local date with its instants, or several days up to that one.

    Attributes:
        first: The first of several.
    """

    day: date
    since: datetime
    until: datetime
    first: date | None = None

    @classmethod
    def of(cls, day: date, zone: str) -> Day:
        """That date in that zone."""
        until = instant(day + timedelta(days=1), time(), zone)
        return cls(day=day, since=instant(day, time(), zone), until=until)

    @classmethod
    def week(cls, day: date, zone: str) -> Day:
        """The days of its week up to that date."""
        first = day - timedelta(days=day.weekday())
        return replace(cls.of(day, zone), since=instant(first, time(), zone), first=first)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a day stands within what somebody coordinates."""

    day: Day
    figures: Figures
    failures: Sequence[Failure]
    missed: Sequence[Missed]

    @property
    def remarkable(self) -> bool:
        """Whether there is anything that a coordinator should see unasked."""
        return bool(self.figures.late or self.figures.failed or self.missed)

    def message(self, directory: Directory, say: Translator) -> Message:
        """The report."""
        lines = Items(tuple(self._lines(directory, say)))
        last = say.day(self.day.day, year=False)
        if self.day.first is not None:  # what failed days ago is of no use any more
            return Message(
                (Heading(say("deliveries-title-days", first=say.day(self.day.first, year=False), last=last)), lines)
            )
        blocks: list[Block] = [
            Heading(say("deliveries-title", day=last)),
            lines,
            *retry(self.failures, say, self.day.day),
        ]
        return Message(tuple(blocks))

    def _lines(self, directory: Directory, say: Translator) -> Iterator[str]:
        counted = self.figures
        yield say("broadcast-report-sent", planned=counted.planned, sent=counted.sent, late=counted.late)
        if counted.waiting:
            yield say("deliveries-waiting", count=counted.waiting)
        alike: defaultdict[str, list[Failure]] = defaultdict(list)
        for each in self.failures:
            alike[each.reason].append(each)
        for failures in alike.values():
            yield say("deliveries-failed", line=failed_line(directory, failures, say))
        for line in missed_lines(directory, self.missed, say):
            yield say("deliveries-missed", line=line)
        if counted.acknowledged:
            yield say("deliveries-seen", count=counted.acknowledged)


def read(stored: Repositories, directory: Directory, person_id: str, day: Day) -> Standing:
    """How a day stands within what somebody coordinates."""
    failures = [
        each
        for each in stored.given_up(day.since, day.until, MOST)
        if may_act(directory, person_id, scope_of(directory, each.to))
    ]
    missed = [
        each
        for each in stored.missed(day.since, day.until, MOST)
        if concerned(directory, each.occurrence) and may_act(directory, person_id, each.occurrence.scope)
    ]
    figures = stored.figures(day.since, day.until, recipients(directory, person_id))
    return Standing(day=day, figures=figures, failures=failures, missed=missed)


def recipients(directory: Directory, person_id: str) -> list[Recipient] | None:
    """Whom somebody's report is about; None for everybody."""
    held = scopes(directory, person_id)
    if "programme" in held:
        return None
    found: dict[Recipient, None] = {}
    for collective in directory.within(held):
        found[Recipient.collective(collective.id)] = None
        found |= dict.fromkeys(Recipient.person(person.id) for person, _ in directory.members(collective.id))
    return list(found)


async def standing(moment: Moment, person_id: str, day: Day) -> Standing:
    """The same, off the event loop."""
    return await moment.read(lambda stored: read(stored, moment.directory, person_id, day))


def troubled(stored: Repositories, directory: Directory, day: Day) -> list[Recipient]:
    """Whose deliveries came late, failed or were missed that day: without any, nobody's report need be looked at."""
    found: Iterable[Recipient] = (each.to for each in stored.given_up(day.since, day.until, MOST))
    given_up = stored.missed(day.since, day.until, MOST)
    missed = (each.occurrence.scope for each in given_up if concerned(directory, each.occurrence))
    rooms = (Recipient.collective(each.id) for each in directory.within(missed))
    return list(dict.fromkeys([*found, *stored.late_ones(day.since, day.until, MOST), *rooms]))
