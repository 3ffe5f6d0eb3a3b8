"""What is read back before a milestone is changed: what it will be, what it was, and what follows from it. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.actions import Action
from bot.domain.directory import Directory
from bot.domain.identity import Recipient
from bot.domain.message import Block, Choices, Heading, Items, Note, Option, Text, verbatim
from bot.domain.milestones import facts_of
from bot.domain.programme import Milestone
from bot.domain.wall_time import instant, zone
from bot.engine.calendar import Agenda
from bot.features.milestones.draft import CONFIRM, LEAVE, Act, Draft, Field
from bot.features.milestones.wording import example
from bot.i18n import Translator
from bot.ports.calendars import Holidays

_LISTED = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """
    What a read-back depends on.

    Attributes:
        told: Who was told of the milestone already.
        scope: Whom it concerns, in words.
        here: The present, by the clock of who reads.
    """

    directory: Directory
    holidays: Holidays
    say: Translator
    told: tuple[Recipient, ...]
    scope: str
    here: datetime


def read_back(draft: Draft, reading: Reading) -> tuple[Block, ...]:
    """All of it, with the choices."""
    say, after, before = reading.say, draft.after, draft.before
    if after is None:
        return ()
    title = verbatim(say.of((before or after).title))
    lines = _cancelled(after, reading) if draft.act is Act.CANCEL else _changed(before, after, reading)
    return (
        Heading(say(f"milestone-{draft.act}-title", title=title)),
        Items(tuple(lines)),
        *example(reading.directory.programme, say),
        Text(say("milestone-right")),
        Choices(tuple(options(draft, say))),
    )


def options(draft: Draft, say: Translator) -> Iterator[Option]:
    """Confirm, say something else, or leave it."""
    fields = () if draft.act is Act.CANCEL else tuple(each for each in Field if each is not Field.SCOPE)
    for value in (CONFIRM, *fields, LEAVE):
        label = say(f"milestone-option-{value}" if value in tuple(Field) else f"milestone-{value}-{draft.act}")
        yield Option(label, Action("milestone.pick", (draft.id, str(value), draft.shown)))


def _cancelled(after: Milestone, reading: Reading) -> Iterator[str]:
    say = reading.say
    yield say("milestone-line-when", when=days_in_full(after, say))
    yield say("milestone-line-scope", scope=verbatim(reading.scope))
    yield say("milestone-line-no-reminders")
    yield from _told(reading)


def _changed(before: Milestone | None, after: Milestone, reading: Reading) -> Iterator[str]:
    say = reading.say
    if before is not None and say.of(before.title) != say.of(after.title):
        yield say("milestone-line-title", title=verbatim(say.of(after.title)))
    moved = before is not None and facts_of(before).dates != facts_of(after).dates
    when, zone = days_in_full(after, say), _zone(after, reading.directory)
    yield say("milestone-line-when-zone", when=when, place=say.place(zone))
    if moved and before is not None:
        yield say("milestone-line-before", when=days_in_full(before, say))
    yield from details(before, after, say)
    yield say("milestone-line-scope", scope=verbatim(reading.scope))
    yield from _remarks(after, reading)
    if before is None or moved:
        yield from _reminders(after, reading)
    if before is not None and facts_of(before).digest != facts_of(after).digest:
        yield from _told(reading)


def details(before: Milestone | None, after: Milestone, say: Translator) -> Iterator[str]:
    """What else is to be said of it, or is said otherwise than before."""
    for field in (Field.PLACE, Field.LINK, Field.PREPARATION, Field.DELIVERABLE):
        now, then = _text(after, field, say), _text(before, field, say) if before else ""
        if now and (before is None or now != then):
            yield say(f"milestone-line-{field}", text=verbatim(now))
        elif then and not now:
            yield say(f"milestone-line-no-{field}", text=verbatim(then))


def _text(milestone: Milestone, field: Field, say: Translator) -> str:
    texts = {
        Field.PLACE: say.of(milestone.place),
        Field.LINK: milestone.link or "",
        Field.PREPARATION: say.of(milestone.preparation),
        Field.DELIVERABLE: say.of(milestone.deliverable),
    }
    return texts.get(field, "")


def days_in_full(milestone: Milestone, say: Translator) -> str:
    """Its first and last day with their weekdays, and its hour."""
    first = say.day(milestone.starts)
    at = say("milestone-at", hour=milestone.at.strftime("%H:%M")) if milestone.at else ""
    if milestone.starts == milestone.ends:
        return first + at
    key = "milestone-both-days" if (milestone.ends - milestone.starts).days == 1 else "milestone-from-to"
    return say(key, first=first, last=say.day(milestone.ends)) + at


def _zone(milestone: Milestone, directory: Directory) -> str:
    if milestone.zone:
        return milestone.zone
    zones = {each.zone for each in directory.scope_collectives(milestone.scope)}
    return zones.pop() if len(zones) == 1 else directory.default_zone


def _remarks(after: Milestone, reading: Reading) -> Iterator[str]:
    """What may be a slip: a day in a weekend, or on which a team has its day off; an hour that the clocks leave out; another alike."""
    say = reading.say
    yield from _beside(after, reading)
    yield from _gap(after, reading)
    days = [after.starts + timedelta(days=each) for each in range(min((after.ends - after.starts).days + 1, 15))]
    for day in days:
        off = [
            each.name
            for each in reading.directory.scope_collectives(after.scope)
            if Agenda(reading.directory, each, reading.holidays).off(day)
        ]
        if off:
            shown = say.listed([verbatim(name) for name in off[:_LISTED]])
            yield say("milestone-line-day-off", day=say.day(day, year=False), count=len(off), names=shown)
        elif day.isoweekday() > 5 and len(days) <= 2:
            yield say("milestone-line-weekend", day=say.day(day, year=False))


def _beside(after: Milestone, reading: Reading) -> Iterator[str]:
    """Another of its sort on the same days for some of the same people: said twice, perhaps in other words."""
    directory, say = reading.directory, reading.say
    concerned = {each.id for each in directory.scope_collectives(after.scope)}
    for each in directory.milestones.values():
        same = (each.type, each.starts, each.ends) == (after.type, after.starts, after.ends) and each.id != after.id
        if same and concerned & {known.id for known in directory.scope_collectives(each.scope)}:
            yield say("milestone-line-beside", title=verbatim(say.of(each.title)), when=days_in_full(each, say))


def _gap(after: Milestone, reading: Reading) -> Iterator[str]:
    """An hour that doesn't exist on its day, because the clocks go forward, and the one that it becomes."""
    if after.at is None:
        return
    name = _zone(after, reading.directory)
    meant = instant(after.starts, after.at, name).astimezone(zone(name))
    if meant.time().replace(tzinfo=None) != after.at:
        hour, becomes = after.at.strftime("%H:%M"), meant.strftime("%H:%M")
        yield reading.say("milestone-line-gap", hour=hour, becomes=becomes, place=reading.say.place(name))


def _reminders(after: Milestone, reading: Reading) -> Iterator[str]:
    say = reading.say
    present = (reading.here.date(), reading.here.time())
    days = sorted(
        day
        for rule in reading.directory.reminders
        if rule.milestone_id == after.id or (rule.milestone_id is None and rule.about == after.type)
        # what would have been due this morning is sent no more
        if ((day := (after.starts if rule.anchor == "start" else after.ends) + timedelta(days=rule.days)), rule.at)
        > present
    )
    ahead = [say.day(each, year=False) for each in dict.fromkeys(days)]
    key = "milestone-line-reminders" if ahead else "milestone-line-no-reminder"
    yield say(key, days=say.listed(ahead[:_LISTED]) if ahead else "")


def _told(reading: Reading) -> Iterator[str]:
    rooms = sum(each.is_room for each in reading.told)
    yield reading.say("milestone-line-told", people=len(reading.told) - rooms, rooms=rooms)


def which(draft: Draft, candidates: tuple[Milestone, ...], say: Translator) -> tuple[Block, ...]:
    """Ask which milestone is meant."""
    offered = tuple(
        Option(
            f"{say.of(each.title)} ({say.days(each.starts, each.ends)})",
            Action("milestone.which", (draft.id, each.id)),
        )
        for each in candidates[:12]
    )
    return (Text(say("milestone-which")), Choices(offered)) if offered else (Note(say("milestone-none")),)
