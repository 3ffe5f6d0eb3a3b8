"""What a reminder says when it fires."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.directory import Directory
from bot.domain.effects import Effect, Enqueue
from bot.domain.identity import Recipient
from bot.domain.message import Message, Note
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.domain.programme import Milestone, Reminder, fill
from bot.engine.context import Moment
from bot.engine.router import Announcement, Duty, Router
from bot.features.reminders.planning import occurrences, recipients
from bot.i18n import Translator, translator

_LATE = timedelta(minutes=15)

router = Router("reminders")


def preview(
    directory: Directory, occurrence: Occurrence, language: Callable[[Recipient], str]
) -> Iterator[Announcement]:
    """What an occurrence says to whom; nothing if its rule or milestone has gone."""
    rule = next((each for each in directory.reminders if each.id == occurrence.rule_id), None)
    milestone = directory.milestones.get(occurrence.subject)
    collective = directory.collectives.get(occurrence.scope.removeprefix("collective:"))
    if rule is None or milestone is None or collective is None:
        return
    for to, zone in recipients(directory, rule, collective).items():
        if zone == occurrence.zone:
            yield Announcement(
                to=to,
                kind=DeliveryKind.REMINDER,
                message=message(directory, rule, milestone, translator(language(to))),
                key=f"reminder/{rule.id}/{milestone.id}/{occurrence.local_date.isoformat()}/{to}",
                audience=rule.audience,
                zone=_shown_zone(milestone, occurrence),
                milestone_id=milestone.id,
            )


def _shown_zone(milestone: Milestone, occurrence: Occurrence) -> str:
    return milestone.zone if milestone.zone and occurrence.local_date >= milestone.starts else occurrence.zone


def message(directory: Directory, rule: Reminder, milestone: Milestone, say: Translator) -> Message:
    """The reminder in a language; a programme of examples says that it is one."""
    text = fill(say.of(rule.text), fields(milestone, rule, say))
    notice = say.of(directory.programme.notice) if directory.programme and directory.programme.example else ""
    return Message.of(text, *([Note(notice)] if notice else []))


def fields(milestone: Milestone, rule: Reminder, say: Translator) -> dict[str, str]:
    """What may stand between braces in a reminder's text."""
    due = milestone.due
    return {
        "title": say.of(milestone.title),
        "dates": say.days(milestone.starts, milestone.ends),
        "days": str(abs(rule.days)),
        "place": say.of(milestone.place),
        "preparation": say.of(milestone.preparation),
        "deliverable": say.of(milestone.deliverable),
        "due": say.day(due) if due else "",
    }


async def carry_out(moment: Moment, occurrence: Occurrence) -> tuple[Effect, ...]:
    """Say it; what comes late says when it was meant to come."""
    chosen = await moment.languages(occurrence_people(moment.directory, occurrence))
    late = moment.now - occurrence.due_at > _LATE
    return tuple(
        Enqueue(_delivery(moment, occurrence, each, translator(chosen(each.to)) if late else None))
        for each in preview(moment.directory, occurrence, chosen)
    )


def occurrence_people(directory: Directory, occurrence: Occurrence) -> list[str]:
    """The people of the occurrence's collective."""
    return [person.id for person, _ in directory.members(occurrence.scope.removeprefix("collective:"))]


def _delivery(moment: Moment, occurrence: Occurrence, said: Announcement, late: Translator | None) -> Delivery:
    delivery = Delivery(
        key=said.key,
        to=said.to,
        kind=said.kind,
        message=said.message,
        due_at=moment.now,
        expires_at=occurrence.useful_until,
    )
    if late is None:
        return delivery
    note = Note(late("reminder-late", when=late.moment(occurrence.due_at, said.zone)))
    return replace(delivery, message=Message((note, *said.message.blocks)))


router.duties.append(Duty(frozenset({OccurrenceKind.REMINDER}), occurrences, preview, carry_out))
