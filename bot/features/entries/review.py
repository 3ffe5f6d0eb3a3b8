"""Entries to be read again: on the day, whoever keeps them has them listed, once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.directory import Directory
from bot.domain.effects import Effect, Enqueue
from bot.domain.identity import Recipient
from bot.domain.knowledge import Entry
from bot.domain.message import Message, Note
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.domain.rights import may_act, responsible
from bot.domain.wall_time import instant
from bot.engine.context import Moment
from bot.engine.languages import Languages
from bot.engine.router import Announcement, Duty
from bot.features.entries.wording import chosen, listing
from bot.i18n import translator
from bot.ports.calendars import Holidays
from bot.ports.store import Repositories

_AT = time(10, 0)
_USEFUL = timedelta(days=30)
_FEW = 8


def duty() -> Duty:
    """The feature's part in time; which days there are is in the entries."""
    return _duty(Reviews(()))


def _duty(known: Reviews) -> Duty:
    return Duty(frozenset({OccurrenceKind.REVIEW}), known.plan, _no_preview, carry_out, informed)


def informed(stored: Repositories) -> Duty:
    """The same, with the days of the entries."""
    return _duty(Reviews(tuple(sorted({each.review for each in stored.entries() if each.review}))))


@dataclass(frozen=True, slots=True)
class Reviews:
    """The days on which something is to be read again, `YYYY-MM-DD`."""

    days: tuple[str, ...]

    def plan(self, directory: Directory, _holidays: Holidays, since: datetime, until: datetime) -> Iterator[Occurrence]:
        """One for each day."""
        for each in self.days:
            day = date.fromisoformat(each)
            due = instant(day, _AT, directory.default_zone)
            if since <= due < until:
                yield Occurrence(
                    kind=OccurrenceKind.REVIEW,
                    rule_id="entries",
                    subject="",
                    scope="programme",
                    zone=directory.default_zone,
                    local_date=day,
                    due_at=due,
                    useful_until=due + _USEFUL,
                )


def _no_preview(_directory: Directory, _occurrence: Occurrence, _language: Languages) -> Iterable[Announcement]:
    return ()


async def carry_out(moment: Moment, occurrence: Occurrence) -> tuple[Effect, ...]:
    """Tell those who keep the entries of that day."""
    day = occurrence.local_date
    found = await moment.read(lambda stored: [each for each in stored.entries() if each.review == day.isoformat()])
    by_owner = owners(moment.directory, found)
    speak = await moment.languages(list(by_owner))
    effects: list[Effect] = []
    for who, entries in by_owner.items():
        to = Recipient.person(who)
        say = translator(speak(to))
        own = [each for each in entries if each.origin.kept_by_people]
        note = Note(say("entry-review-ask" if own else "entry-review-pack"))
        blocks = (*listing(entries[:_FEW], moment.directory, say, day), note)
        message = Message((*blocks, chosen(own[:_FEW], "review"))) if own else Message(blocks)
        key = f"review/{day.isoformat()}/{who}"
        effects.append(Enqueue(Delivery(key=key, to=to, kind=DeliveryKind.NOTICE, message=message, due_at=moment.now)))
    return tuple(effects)


def owners(directory: Directory, entries: Sequence[Entry]) -> Mapping[str, list[Entry]]:
    """Who keeps what: its author, as long as they coordinate its scope, else whoever does."""
    found: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.author_id and may_act(directory, entry.author_id, entry.scope):
            found[entry.author_id].append(entry)
            continue
        for who in _keepers(directory, entry.scope):
            found[who].append(entry)
    return found


def _keepers(directory: Directory, scope: str) -> tuple[str, ...]:
    kind, _, identifier = scope.partition(":")
    if kind == "collective":
        return responsible(directory, identifier)[1]
    return tuple(each.id for each in directory.coordinating(scope) or directory.coordinating("programme"))
