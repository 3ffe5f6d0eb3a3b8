"""How a personal reminder is put in words. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, time
from typing import assert_never

from bot.domain.actions import Action
from bot.domain.delivery import delivery_id
from bot.domain.directory import Directory
from bot.domain.indicator_values import shorten
from bot.domain.message import Block, Choices, Items, Message, Note, Option, Quote, Text, verbatim
from bot.domain.personal import (
    Around,
    Exactly,
    Firing,
    Monthly,
    MonthlyWeekday,
    Once,
    PersonalReminder,
    Recurring,
    Rule,
    Weekly,
)
from bot.domain.programme import Milestone
from bot.domain.spoken_outcome import Trouble, Unread
from bot.features.personal.flow import State
from bot.i18n import Translator

_EVERY_DAY, _WORKDAYS = tuple(range(1, 8)), tuple(range(1, 6))
_LABEL = 60


def moment(firing: Firing, say: Translator) -> str:
    """Its local date and hour, as they will be."""
    return say("personal-at", day=say.day(firing.day), hour=say.hour(firing.due_at, firing.zone))


def rule_text(rule: Rule, firing: Firing | None, milestones: Mapping[str, Milestone], say: Translator) -> str:
    """When it comes: a date, or what it comes back with, or where it stands from its milestone."""
    match rule:
        case Once() | Exactly():
            return moment(firing, say) if firing else ""
        case Weekly():
            return _weekly(rule, say)
        case Monthly():
            return say("personal-monthly", day=rule.day, hour=_hour(rule.at))
        case MonthlyWeekday():
            nth = say(f"personal-nth-{'last' if rule.nth < 0 else rule.nth}", weekday=say.weekday(rule.weekday))
            return say("personal-monthly-weekday", nth=nth, hour=_hour(rule.at))
        case Around():
            return _around(rule, firing, milestones, say)
        case _:
            assert_never(rule)


def _weekly(rule: Weekly, say: Translator) -> str:
    hour, days = _hour(rule.at), say.listed([say.weekday(each) for each in rule.weekdays])
    if rule.every > 1:
        return say("personal-weeks", every=rule.every, days=days, hour=hour)
    if rule.weekdays == _EVERY_DAY:
        return say("personal-daily", hour=hour)
    return say("personal-workdays" if rule.weekdays == _WORKDAYS else "personal-weekly", days=days, hour=hour)


def _around(rule: Around, firing: Firing | None, milestones: Mapping[str, Milestone], say: Translator) -> str:
    milestone = milestones.get(rule.milestone_id)
    if milestone is None or firing is None:
        return say("personal-no-milestone", id=rule.milestone_id)
    side = "on" if rule.days == 0 else "before" if rule.days < 0 else "after"
    where = say(f"personal-{side}", days=abs(rule.days), title=say.of(milestone.title))
    return say("personal-around", where=where, when=moment(firing, say))


def _hour(at: time) -> str:
    return at.strftime("%H:%M")


def read_back(
    state: State, firing: Firing, directory: Directory, say: Translator, held_until: datetime | None
) -> tuple[Block | str, ...]:
    """What will be kept, with the computed date and zone, and what was assumed."""
    if state.rule is None:
        return ()
    when = rule_text(state.rule, firing, directory.milestones, say)
    said = say("personal-will", when=when, place=say.place(firing.zone))
    if isinstance(state.rule, Recurring):
        said = say("personal-will-first", when=when, place=say.place(firing.zone), first=moment(firing, say))
    notes = [say(f"personal-assumed-{each}", hour=_said_hour(firing, say)) for each in sorted(state.assumed)]
    if isinstance(state.rule, Around):
        notes += [say("personal-moves"), *_examples(directory, say)]
    if held_until:
        notes.append(say("personal-held", until=say.moment(held_until, firing.zone)))
    return said, Quote(state.what), *map(Note, notes), say("personal-right"), confirmation(state, say)


def _said_hour(firing: Firing, say: Translator) -> str:
    return say.hour(firing.due_at, firing.zone)


def _examples(directory: Directory, say: Translator) -> list[str]:
    """What goes with dates that are made up."""
    programme = directory.programme
    return [say.of(programme.notice) or say("example-note")] if programme and programme.example else []


def confirmation(state: State, say: Translator) -> Choices:
    """The three choices of a read-back."""
    names = ("yes", "change", "no")
    return Choices(tuple(Option(say(f"personal-{name}"), Action(f"personal.{name}", (state.id,))) for name in names))


def kept(reminder: PersonalReminder, firing: Firing, milestones: Mapping[str, Milestone], say: Translator) -> str:
    """That it is kept, and when it comes."""
    when = rule_text(reminder.rule, firing, milestones, say)
    return say("personal-kept", when=when, place=say.place(firing.zone))


def trouble(unread: Unread, milestones: Iterable[Milestone], say: Translator) -> str:
    """Why a time can't be read, and what to write instead."""
    day = say.day(unread.day) if unread.day else ""
    titles = say.listed([verbatim(say.of(each.title)) for each in milestones][:8])
    if unread.trouble is Trouble.PAST and unread.day is None:
        return say("personal-trouble-pastwhen")
    return say(f"personal-trouble-{unread.trouble}", day=day, name=shorten(unread.name), titles=titles)


def listing(
    reminders: Iterable[tuple[PersonalReminder, Firing | None]],
    milestones: Mapping[str, Milestone],
    say: Translator,
    held: Callable[[Firing], datetime | None],
) -> tuple[Block | str, ...]:
    """Somebody's reminders in the order in which they come, each to be chosen; `held` tells until when a pause holds one back."""
    known = list(reminders)
    if not known:
        return (say("personal-list-empty"),)
    lines = tuple(line(each, firing, milestones, say, held(firing) if firing else None) for each, firing in known)
    options = tuple(Option(shorten(each.what, _LABEL), Action("personal.show", (each.id,))) for each, _ in known)
    return say("personal-list"), Items(lines, ordered=True), Note(say("personal-list-hint")), Choices(options)


def line(
    reminder: PersonalReminder,
    firing: Firing | None,
    milestones: Mapping[str, Milestone],
    say: Translator,
    held_until: datetime | None = None,
) -> str:
    """A reminder on one line."""
    when = rule_text(reminder.rule, firing, milestones, say)
    if isinstance(reminder.rule, Recurring) and firing:
        when = say("personal-line-next", when=when, next=moment(firing, say))
    if held_until and firing:
        when = say("personal-line-held", when=when, until=say.moment(held_until, firing.zone))
    return say("personal-line", when=when, what=verbatim(shorten(reminder.what, 200)))


def all_of(reminders: Sequence[PersonalReminder]) -> str:
    """Stands for just these: who agrees to lose them, agrees to that."""
    return delivery_id("\n".join(sorted(each.id for each in reminders)))


def clearing(reminders: Sequence[PersonalReminder], say: Translator) -> tuple[Block | str, ...]:
    """Ask whether all of them are to go."""
    if not reminders:
        return (say("personal-list-empty"),)
    lines = tuple(verbatim(shorten(each.what, _LABEL)) for each in reminders)
    options = (
        Option(say("personal-clear-yes"), Action("personal.clear", (all_of(reminders),))),
        Option(say("personal-clear-no"), Action("personal.spare", ())),
    )
    return say("personal-clear", count=len(reminders)), Items(lines), Choices(options)


def detail(
    reminder: PersonalReminder, firing: Firing | None, milestones: Mapping[str, Milestone], say: Translator
) -> tuple[Block | str, ...]:
    """One reminder, with what can be done with it."""
    when = rule_text(reminder.rule, firing, milestones, say)
    options = tuple(
        Option(say(f"personal-{name}"), Action(f"personal.{name}", (reminder.id,))) for name in ("move", "remove")
    )
    return f"**{when}**", Quote(reminder.what), Choices(options)


def fired(
    reminder: PersonalReminder, firing: Firing | None, milestones: Mapping[str, Milestone], say: Translator
) -> Message:
    """What is said when it is due."""
    notes = []
    if isinstance(reminder.rule, Around):
        notes.append(Note(rule_text(reminder.rule, firing, milestones, say)))
    return Message.of(Text(say("personal-fired")), Quote(reminder.what), *notes)


def late(firing: Firing, say: Translator) -> Note:
    """That it comes later than it was meant to."""
    return Note(say("personal-late", when=moment(firing, say)))
