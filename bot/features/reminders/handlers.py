"""What a reminder says when it fires."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.directory import Directory
from bot.domain.effects import Effect, Enqueue, TellMilestone
from bot.domain.identity import Recipient
from bot.domain.message import Message, Note, Text
from bot.domain.milestones import facts_of
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
    written = say.of(rule.text)
    blocks = [Text(fill(written, fields(milestone, rule, say)))]
    if milestone.link and "{link}" not in written:
        blocks.append(Text(milestone.link))
    notice = say.of(directory.programme.notice) if directory.programme and directory.programme.example else ""
    return Message.of(*blocks, *([Note(notice)] if notice else []))


def fields(milestone: Milestone, rule: Reminder, say: Translator) -> dict[str, str]:
    """What may stand between braces in a reminder's text."""
    due = milestone.due
    return {
        "title": say.of(milestone.title),
        "dates": say.days_at(milestone.starts, milestone.ends, milestone.at),
        "time": milestone.at.strftime("%H:%M") if milestone.at else "",
        "days": str(abs(rule.days)),
        "place": say.of(milestone.place) or say("reminder-no-place"),
        "link": milestone.link or "",
        "preparation": say.of(milestone.preparation) or say("reminder-no-preparation"),
        "deliverable": say.of(milestone.deliverable),
        "due": say.day(due) if due else "",
    }


async def carry_out(moment: Moment, occurrence: Occurrence) -> tuple[Effect, ...]:
    """Say it, but not again to who heard it shortly ago for other days; what comes late says when it was meant to come."""
    chosen = await moment.languages(occurrence_people(moment.directory, occurrence))
    heard = await moment.read(lambda stored: stored.told_by(occurrence.rule_id, occurrence.subject))
    rule = next((each for each in moment.directory.reminders if each.id == occurrence.rule_id), None)
    late = moment.now - occurrence.due_at > _LATE
    said = preview(moment.directory, occurrence, chosen)
    return tuple(
        effect
        for each in said
        if rule and not repeats(rule, heard.get(each.to), occurrence.local_date)
        for effect in _said(moment, occurrence, each, translator(chosen(each.to)) if late else None)
    )


def repeats(rule: Reminder, heard: date | None, day: date) -> bool:
    """Whether somebody heard it for another day so short before that the notice of the change is enough."""
    return heard is not None and heard != day and abs((day - heard).days) * 2 <= abs(rule.days)


def _said(moment: Moment, occurrence: Occurrence, said: Announcement, late: Translator | None) -> Iterator[Effect]:
    milestone = moment.directory.milestones[occurrence.subject]
    yield Enqueue(_delivery(moment, occurrence, said, late))
    yield TellMilestone(
        delivery_key=said.key,
        to=said.to,
        milestone_id=milestone.id,
        facts=facts_of(milestone),
        rule_id=occurrence.rule_id,
        day=occurrence.local_date,
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
