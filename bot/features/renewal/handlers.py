"""Warnings 60, 30 and 7 days before the bot's account ends: rules of the operator, not of the programme."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta

from bot.domain.directory import Directory
from bot.domain.effects import Effect
from bot.domain.message import Message
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.domain.renewal import account_ends, warnings
from bot.domain.wall_time import instant
from bot.engine.context import Moment
from bot.engine.languages import Languages
from bot.engine.notices import told
from bot.engine.places import platform_name
from bot.engine.router import Announcement, Duty, Router
from bot.i18n import Translator
from bot.ports.calendars import Holidays

_AT = time(9, 0)
_USEFUL = timedelta(days=5)


def build(platform: str, renewed: date | None) -> Router:
    """The feature's router, for an account of that platform; without a date there is nothing to do."""
    router = Router("renewal")
    kinds = frozenset({OccurrenceKind.RENEWAL})

    def plan(directory: Directory, _holidays: Holidays, since: datetime, until: datetime) -> Iterator[Occurrence]:
        for day in warnings(renewed) if renewed else ():
            due = instant(day, _AT, directory.default_zone)
            if since <= due < until:
                yield _occurrence(platform, day, due, directory.default_zone)

    async def carry_out(moment: Moment, occurrence: Occurrence) -> tuple[Effect, ...]:
        if renewed is None:
            return ()
        ends = account_ends(renewed)
        left = (ends - occurrence.local_date).days

        def words(say: Translator) -> Message:
            name = platform_name(platform, say)
            return Message.of(say("renewal-due", name=name, day=say.day(ends), count=left), say("renewal-how"))

        whom = [each.id for each in moment.directory.coordinators(None)]
        return await told(moment, whom, occurrence.key, words)

    router.duties.append(Duty(kinds, plan, _no_preview, carry_out))
    return router


def _occurrence(platform: str, day: date, due: datetime, zone: str) -> Occurrence:
    return Occurrence(
        kind=OccurrenceKind.RENEWAL,
        rule_id=f"renewal-{platform}",
        subject="",
        scope="programme",
        zone=zone,
        local_date=day,
        due_at=due,
        useful_until=due + _USEFUL,
    )


def _no_preview(directory: Directory, occurrence: Occurrence, language: Languages) -> Iterable[Announcement]:
    del directory, occurrence, language
    return ()
