"""What the programme says of it, in words. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from bot.domain.directory import Directory
from bot.domain.message import Block, Items, Note, Text, verbatim
from bot.domain.programme import Localised, Milestone, MilestoneKind
from bot.domain.spoken_span import Span
from bot.features.live.intents import Intent, Wanted
from bot.i18n import Translator

_LISTED = 12
_PAST = timedelta(days=90)
"""For how long what was due and isn't done is still told, as « fait » still closes it."""
_SHORT = 4
_COMMON = 4.95
"""How often a word is used, on the scale of `bot.knowledge.language`: "week" is above it, "visit" just below."""
_WORD = re.compile(r"[a-z0-9]+")


def no_such_module(number: int, milestones: Sequence[Milestone], say: Translator) -> list[Block]:
    """How many modules there are."""
    count = sum(each.type is MilestoneKind.MODULE for each in milestones)
    return [Text(say("live-no-such-module", number=number, count=count))]


def _shown(say: Translator, text: Localised) -> str:
    """What was written of it, by the pack or in chat: nothing in it formats."""
    return verbatim(say.of(text))


def about_one(intent: Intent, found: Milestone | None, today: date, say: Translator) -> list[Block]:
    """One milestone with all that is known of it, the next one also with how soon it comes."""
    if found is None:
        return [Text(say("live-nothing-next"))]
    shown = {"title": _shown(say, found.title), "dates": say.days_at(found.starts, found.ends, found.at)}
    if intent.wanted is Wanted.NEXT and not intent.spoken_of:
        key = "live-next-module" if intent.modules_only else "live-next"
        return [Text(say(key, days=max((found.starts - today).days, 0), **shown)), *_details(found, say)]
    return [Text(say("live-milestone", **shown)), *_details(found, say)]


def _details(milestone: Milestone, say: Translator) -> list[Block]:
    known = {"place": milestone.place, "preparation": milestone.preparation, "deliverable": milestone.deliverable}
    lines = [say(f"live-{name}", text=_shown(say, text)) for name, text in known.items() if text]
    if milestone.due and milestone.type is not MilestoneKind.DEADLINE and milestone.deliverable:
        lines[-1] = say("live-deliverable-due", text=_shown(say, milestone.deliverable), due=say.day(milestone.due))
    if milestone.link:
        lines.append(milestone.link)
    return [Items(tuple(lines))] if lines else []


def about_calendar(intent: Intent, milestones: Sequence[Milestone], today: date, say: Translator) -> list[Block]:
    """What is still to come, in order."""
    wanted = [each for each in milestones if each.ends >= today]
    if intent.modules_only:
        wanted = [each for each in wanted if each.type is MilestoneKind.MODULE]
    if not wanted:
        return [Text(say("live-nothing-next"))]
    return [Text(say("live-calendar")), Items(tuple(_line(each, say) for each in wanted[:_LISTED]))]


def about_period(intent: Intent, milestones: Sequence[Milestone], say: Translator) -> list[Block]:
    """What is in the days that are asked about, also what is to be handed in; if there is nothing, what comes after them."""
    span = intent.span
    if span is None:
        return []
    wanted = [each for each in milestones if not intent.modules_only or each.type is MilestoneKind.MODULE]
    held = [_line(each, say) for each in wanted if each.starts <= span.last and each.ends >= span.first]
    due = [] if intent.modules_only else [_due_line(each, say) for each in milestones if _due_within(each, span)]
    days = say.days(span.first, span.last)
    if held or due:
        return [Text(say("live-period", days=days)), Items((*held, *due))]
    later = [_line(each, say) for each in wanted if each.starts > span.last][:1]
    nothing = Text(say("live-period-nothing", days=days))
    return [nothing, Text(say("live-period-after")), Items(tuple(later))] if later else [nothing]


def _line(milestone: Milestone, say: Translator) -> str:
    dates = say.days_at(milestone.starts, milestone.ends, milestone.at)
    return say("live-line", title=_shown(say, milestone.title), dates=dates)


def _due_within(milestone: Milestone, span: Span) -> bool:
    """Whether something beside the milestone itself is to be handed in on one of those days."""
    due = milestone.due if milestone.type is not MilestoneKind.DEADLINE else None
    return due is not None and span.first <= due <= span.last


def _due_line(milestone: Milestone, say: Translator) -> str:
    deadline = milestone.type is MilestoneKind.DEADLINE or not milestone.deliverable
    what = _shown(say, milestone.title if deadline else milestone.deliverable)
    key = "live-deadline-line" if deadline else "live-deliverable-line"
    return say(key, what=what, due=say.day(milestone.due or milestone.ends), title=_shown(say, milestone.title))


def about_deadlines(
    milestones: Sequence[Milestone], today: date, say: Translator, done: Mapping[str, Sequence[str]]
) -> list[Block]:
    """What is expected of the collective, the earliest first; `done` says, by milestone, which teams have done it, and who said so when."""
    dues = sorted((each.due, each.id, each) for each in milestones if each.due and each.due >= today)
    past = _past(milestones, today, say, done)
    if not dues:
        return [Text(say("live-no-deadlines")), *past]
    lines = []
    for _, _, each in dues[:_LISTED]:
        lines.append(_due_line(each, say))
        if each.id in done:
            lines[-1] = say("live-deadline-done", line=lines[-1], done=say.listed(done[each.id]))
    return [Text(say("live-deadlines")), Items(tuple(lines)), *past]


def _past(
    milestones: Sequence[Milestone], today: date, say: Translator, done: Mapping[str, Sequence[str]]
) -> list[Block]:
    """What was due and nobody has said to be done."""
    late = sorted(
        (each.due, each.id, each)
        for each in milestones
        if each.due and today - _PAST <= each.due < today and each.id not in done
    )
    lines = tuple(_due_line(each, say) for _, _, each in late[-_LISTED:])
    return [Text(say("live-deadlines-past")), Items(lines)] if lines else []


def example_note(directory: Directory, say: Translator, *, dated: bool) -> list[Block]:
    """The banner that goes with data that is made up: the programme's own beside dates and titles, a short one beside people."""
    programme = directory.programme
    if programme is None or not programme.example:
        return []
    return [Note(say.of(programme.notice) if dated else say("example-note"))]


DATED = frozenset({Wanted.MILESTONE, Wanted.NEXT, Wanted.AFTER, Wanted.CALENDAR, Wanted.PERIOD, Wanted.DEADLINES})
"""What shows dates and titles of the programme."""
