"""What a reminder says when it fires."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.directory import Directory
from bot.domain.effects import Effect, Enqueue, FinishOccurrence, TellMilestone
from bot.domain.message import Message, Note
from bot.domain.milestones import facts_of
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.domain.programme import Milestone, Reminder
from bot.engine.context import Moment
from bot.engine.languages import Languages
from bot.engine.router import Announcement, Duty, Router
from bot.features.reminders.known import Preview, asking, done, known
from bot.features.reminders.planning import held, occurrences, recipients
from bot.features.reminders.wording import message, stands_for
from bot.i18n import Translator, translator
from bot.ports.store import Repositories

HELD = "occurrence-paused"
"""Phrase: its collective is in a pause."""
_LATE = timedelta(minutes=15)

router = Router("reminders")


def preview(directory: Directory, occurrence: Occurrence, language: Languages) -> Iterator[Announcement]:
    """What an occurrence says to whom; nothing if its rule, milestone or collective has gone, or if it fell into a pause."""
    said = stands_for(directory, occurrence)
    if said is None or held(directory, occurrence):
        return
    served = recipients(directory, said.rule, said.collective)
    for lang, group in language.in_zone(served, occurrence.zone):
        yield Announcement(
            to=group,
            kind=DeliveryKind.REMINDER,
            message=language.once((*said.words, lang), partial(message, directory, said, translator(lang))),
            key=lambda to: f"reminder/{said.rule.id}/{said.key}/{to}",
            audience=said.rule.audience,
            zone=said.place or occurrence.zone,
            milestone_id=said.milestone.id if said.milestone else None,
        )


async def carry_out(moment: Moment, occurrence: Occurrence) -> tuple[Effect, ...]:
    """Say it, but not again to who heard it shortly ago for other days; what comes late says when it was meant to come."""
    if held(moment.directory, occurrence):
        return (FinishOccurrence(occurrence.key, moment.now, missed=HELD),)
    chosen = await moment.languages(occurrence_people(moment.directory, occurrence))
    state = await moment.read(lambda stored: known(stored, moment.directory, occurrence))
    if done(moment.directory, occurrence, state.closings):
        return ()
    rule = next((each for each in moment.directory.reminders if each.id == occurrence.rule_id), None)
    late = moment.now - occurrence.due_at > _LATE
    milestone = moment.directory.milestones.get(occurrence.subject)
    return tuple(
        effect
        for said in preview(moment.directory, occurrence, chosen)
        for each in said.deliveries(moment.now, occurrence.useful_until)
        if rule and not repeats(rule, state.heard.get(each.to), occurrence.local_date)
        for effect in _said(
            asking(each, milestone, occurrence, state.answered, translator(chosen(each.to))),
            occurrence,
            milestone,
            _note(occurrence, said.zone, translator(chosen(each.to))) if late else None,
        )
    )


def repeats(rule: Reminder, heard: date | None, day: date) -> bool:
    """Whether somebody heard it for another day so short before that the notice of the change is enough."""
    return heard is not None and heard != day and abs((day - heard).days) * 2 <= abs(rule.days)


def _said(
    delivery: Delivery, occurrence: Occurrence, milestone: Milestone | None, late: Note | None
) -> Iterator[Effect]:
    yield Enqueue(replace(delivery, message=Message((late, *delivery.message.blocks))) if late else delivery)
    if milestone is None:
        return
    yield TellMilestone(
        delivery_key=delivery.key,
        to=delivery.to,
        milestone_id=milestone.id,
        facts=facts_of(milestone),
        rule_id=occurrence.rule_id,
        day=occurrence.local_date,
    )


def occurrence_people(directory: Directory, occurrence: Occurrence) -> list[str]:
    """The people of the occurrence's collective."""
    return [person.id for person, _ in directory.members(occurrence.scope.removeprefix("collective:"))]


def _note(occurrence: Occurrence, zone: str, say: Translator) -> Note:
    return Note(say("reminder-late", when=say.moment(occurrence.due_at, zone)))


def informed(stored: Repositories) -> Duty:
    """The feature's part in time, knowing what teams have done."""
    closings = stored.closings()

    def still_open(directory: Directory, occurrence: Occurrence, language: Languages) -> Iterator[Announcement]:
        if not done(directory, occurrence, closings):
            yield from preview(directory, occurrence, language)

    return _duty(still_open)


def _duty(shown: Preview) -> Duty:
    return Duty(frozenset({OccurrenceKind.REMINDER}), occurrences, shown, carry_out, informed)


router.duties.append(_duty(preview))
