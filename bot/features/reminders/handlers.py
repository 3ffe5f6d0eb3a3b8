"""What a reminder says when it fires."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.directory import Directory
from bot.domain.effects import Effect, Enqueue, FinishOccurrence, TellMilestone
from bot.domain.identity import Recipient
from bot.domain.message import Message, Note
from bot.domain.milestones import facts_of
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.domain.programme import Reminder
from bot.engine.context import Moment
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


def preview(
    directory: Directory, occurrence: Occurrence, language: Callable[[Recipient], str]
) -> Iterator[Announcement]:
    """What an occurrence says to whom; nothing if its rule, milestone or collective has gone, or if it fell into a pause."""
    said = stands_for(directory, occurrence)
    if said is None or held(directory, occurrence):
        return
    for to, zone in recipients(directory, said.rule, said.collective).items():
        if zone == occurrence.zone:
            yield Announcement(
                to=to,
                kind=DeliveryKind.REMINDER,
                message=message(directory, said, translator(language(to))),
                key=f"reminder/{said.rule.id}/{said.key}/{to}",
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
    said = preview(moment.directory, occurrence, chosen)
    return tuple(
        effect
        for each in said
        if rule and not repeats(rule, state.heard.get(each.to), occurrence.local_date)
        for effect in _said(
            moment,
            occurrence,
            asking(each, moment.directory, occurrence, state.answered, translator(chosen(each.to))),
            translator(chosen(each.to)) if late else None,
        )
    )


def repeats(rule: Reminder, heard: date | None, day: date) -> bool:
    """Whether somebody heard it for another day so short before that the notice of the change is enough."""
    return heard is not None and heard != day and abs((day - heard).days) * 2 <= abs(rule.days)


def _said(moment: Moment, occurrence: Occurrence, said: Announcement, late: Translator | None) -> Iterator[Effect]:
    yield Enqueue(_delivery(moment, occurrence, said, late))
    milestone = moment.directory.milestones.get(said.milestone_id or "")
    if milestone is None:
        return
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


def informed(stored: Repositories) -> Duty:
    """The feature's part in time, knowing what teams have done."""
    closings = stored.closings()

    def still_open(
        directory: Directory, occurrence: Occurrence, language: Callable[[Recipient], str]
    ) -> Iterator[Announcement]:
        if not done(directory, occurrence, closings):
            yield from preview(directory, occurrence, language)

    return _duty(still_open)


def _duty(shown: Preview) -> Duty:
    return Duty(frozenset({OccurrenceKind.REMINDER}), occurrences, shown, carry_out, informed)


router.duties.append(_duty(preview))
