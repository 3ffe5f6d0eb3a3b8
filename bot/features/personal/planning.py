"""When personal reminders fire, and what they say then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.directory import Directory
from bot.domain.effects import Effect, Enqueue, HoldOccurrence, RemovePersonalReminder, TellMilestone
from bot.domain.identity import Recipient
from bot.domain.message import Message
from bot.domain.milestones import facts_of
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.domain.personal import Around, Firing, PersonalReminder, firings, occurrences
from bot.engine.context import Moment
from bot.engine.languages import Languages
from bot.engine.router import Announcement, Duty
from bot.features.personal.wording import fired, late
from bot.i18n import translator
from bot.ports.calendars import Holidays
from bot.ports.store import Repositories

_LATE = timedelta(minutes=15)


def duty() -> Duty:
    """The part of personal reminders in time."""
    return _duty(Reminders({}))


def _duty(known: Reminders) -> Duty:
    return Duty(frozenset({OccurrenceKind.PERSONAL}), known.plan, known.preview, carry_out, informed, standing=True)


def informed(stored: Repositories) -> Duty:
    """The same, with what people asked for."""
    return _duty(Reminders({each.id: each for each in stored.personal_reminders()}))


@dataclass(frozen=True, slots=True)
class Reminders:
    """What people asked for, by id, as rules to plan from."""

    known: dict[str, PersonalReminder]

    def plan(self, directory: Directory, _holidays: Holidays, since: datetime, until: datetime) -> Iterator[Occurrence]:
        """The occurrences of all of them."""
        for reminder in self.known.values():
            yield from occurrences(reminder, directory.milestones, since, until)

    def preview(self, directory: Directory, occurrence: Occurrence, language: Languages) -> Iterable[Announcement]:
        """What an occurrence says; nothing if its reminder has gone or moved."""
        reminder = self.known.get(occurrence.rule_id)
        firing = _firing(reminder, occurrence, directory) if reminder else None
        return [announcement(directory, reminder, firing, language)] if reminder and firing else []


def _firing(reminder: PersonalReminder, occurrence: Occurrence, directory: Directory) -> Firing | None:
    """The firing that an occurrence stands for; None if the reminder doesn't fire on that day any more."""
    firing = next(firings(reminder.rule, reminder.zone, occurrence.local_date, directory.milestones), None)
    return firing if firing and firing.day == occurrence.local_date else None


def announcement(directory: Directory, reminder: PersonalReminder, firing: Firing, language: Languages) -> Announcement:
    """A reminder as it is said."""
    to = Recipient.person(reminder.person_id)
    return Announcement(
        to=(to,),
        kind=DeliveryKind.PERSONAL,
        message=fired(reminder, firing, directory.milestones, translator(language(to))),
        key=lambda _: f"personal/{reminder.id}/{firing.day.isoformat()}",
        audience=f"person:{reminder.person_id}",
        zone=firing.zone,
        milestone_id=reminder.rule.milestone_id if isinstance(reminder.rule, Around) else None,
    )


async def carry_out(moment: Moment, occurrence: Occurrence) -> tuple[Effect, ...]:
    """Say it, however late; hold it back while its person has said `pause`."""
    reminder = await moment.read(lambda stored: stored.personal_reminder(occurrence.rule_id))
    if reminder is None:
        return ()
    person_id = reminder.person_id
    chosen = await moment.read(lambda stored: stored.preferences([person_id]).get(person_id))
    if chosen and (until := chosen.held_until(moment.now)):
        # a pause that ends at midnight isn't ended by a message at midnight
        return (HoldOccurrence(occurrence.key, moment.quiet.permitted(until, occurrence.zone)),)
    language = await moment.languages([person_id])
    firing = _firing(reminder, occurrence, moment.directory)
    if firing is None:
        return _astray(moment, reminder, language)
    said = announcement(moment.directory, reminder, firing, language)
    (delivery,) = said.deliveries(moment.now, occurrence.useful_until if reminder.recurs else None)
    if moment.now - firing.due_at > _LATE:
        note = late(firing, translator(language(delivery.to)))
        delivery = replace(delivery, message=Message((note, *delivery.message.blocks)))
    return (*_sent(reminder, delivery), *_told(moment.directory, delivery, said.milestone_id, firing))


def _astray(moment: Moment, reminder: PersonalReminder, language: Languages) -> tuple[Effect, ...]:
    """It fires on another day by now; or its milestone has gone, and then its person is told on the day that it had."""
    if not isinstance(reminder.rule, Around) or reminder.rule.milestone_id in moment.directory.milestones:
        return ()
    to = Recipient.person(reminder.person_id)
    delivery = Delivery(
        key=f"personal/{reminder.id}/gone",
        to=to,
        kind=DeliveryKind.PERSONAL,
        message=fired(reminder, None, {}, translator(language(to))),
        due_at=moment.now,
    )
    return _sent(reminder, delivery)


def _told(directory: Directory, said: Delivery, milestone_id: str | None, firing: Firing) -> Iterator[Effect]:
    """Of the milestone around which it stands: who acted upon it is told when that moves."""
    if milestone_id in directory.milestones:
        milestone = directory.milestones[milestone_id]
        yield TellMilestone(
            delivery_key=said.key,
            to=said.to,
            milestone_id=milestone.id,
            facts=facts_of(milestone),
            rule_id=said.key,
            day=firing.day,
        )


def _sent(reminder: PersonalReminder, delivery: Delivery) -> tuple[Effect, ...]:
    said = Enqueue(delivery)
    return (said,) if reminder.recurs else (said, RemovePersonalReminder(reminder.id))
