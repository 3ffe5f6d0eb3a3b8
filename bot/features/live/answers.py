"""What the programme says of it, in words. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from bot.domain.directory import Directory
from bot.domain.message import Block, Items, Note, Text, verbatim
from bot.domain.programme import Collective, Localised, Milestone, MilestoneKind, Person
from bot.domain.text import fold
from bot.features.live.intents import Intent, Wanted
from bot.i18n import Translator
from bot.knowledge.language import load_language

_LISTED = 12
_SHORT = 4
_COMMON = 4.95
"""How often a word is used, on the scale of `bot.knowledge.language`: "week" is above it, "visit" just below."""
_WORD = re.compile(r"[a-z0-9]+")


def milestone_named(intent: Intent, milestones: Sequence[Milestone], say: Translator) -> Milestone | None:
    """The milestone that a question names, by number or by a word of its title."""
    if intent.number is not None:
        modules = [each for each in milestones if each.type is MilestoneKind.MODULE]
        return modules[intent.number - 1] if 1 <= intent.number <= len(modules) else None
    named = title_words(milestones)
    best = max(milestones, key=lambda each: len(named[each.id] & intent.words), default=None)
    return best if best and named[best.id] & intent.words else None


def title_words(milestones: Sequence[Milestone]) -> dict[str, frozenset[str]]:
    """By milestone, the words of its title that tell it from other subjects: neither common words, nor the name of any place."""
    language = load_language()
    dull = language.frame | language.whole | _words(*(each.place for each in milestones))
    return {
        each.id: frozenset(
            word
            for word in _words(each.title) - dull
            if len(word) > _SHORT and (language.commonness(word) or 0) < _COMMON
        )
        for each in milestones
    }


def _words(*texts: Localised) -> set[str]:
    return {word for text in texts for written in text.values() for word in _WORD.findall(fold(written))}


def about_milestone(intent: Intent, milestones: Sequence[Milestone], say: Translator) -> list[Block]:
    """One milestone with all that is known of it, or how many modules there are."""
    found = milestone_named(intent, milestones, say)
    if found is None:
        count = sum(each.type is MilestoneKind.MODULE for each in milestones)
        return [Text(say("live-no-such-module", number=intent.number or 0, count=count))]
    return [
        Text(
            say("live-milestone", title=_shown(say, found.title), dates=say.days_at(found.starts, found.ends, found.at))
        ),
        *_details(found, say),
    ]


def _shown(say: Translator, text: Localised) -> str:
    """What was written of it, by the pack or in chat: nothing in it formats."""
    return verbatim(say.of(text))


def about_next(intent: Intent, milestones: Sequence[Milestone], today: date, say: Translator) -> list[Block]:
    """The next milestone, with what to prepare."""
    modules = intent.modules_only
    coming = [each for each in milestones if each.ends >= today and (not modules or each.type is MilestoneKind.MODULE)]
    if not coming:
        return [Text(say("live-nothing-next"))]
    found = coming[0]
    days = (found.starts - today).days
    key = "live-next-module" if modules else "live-next"
    line = say(
        key, title=_shown(say, found.title), dates=say.days_at(found.starts, found.ends, found.at), days=max(days, 0)
    )
    return [Text(line), *_details(found, say)]


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
    lines = (
        say("live-line", title=_shown(say, each.title), dates=say.days_at(each.starts, each.ends, each.at))
        for each in wanted[:_LISTED]
    )
    return [Text(say("live-calendar")), Items(tuple(lines))]


def about_deadlines(
    milestones: Sequence[Milestone], today: date, say: Translator, done: Mapping[str, Sequence[str]]
) -> list[Block]:
    """What is expected of the collective, the earliest first; `done` says, by milestone, which teams have done it, and who said so when."""
    dues = sorted((each.due, each.id, each) for each in milestones if each.due and each.due >= today)
    if not dues:
        return [Text(say("live-no-deadlines"))]
    lines = []
    for due, _, each in dues[:_LISTED]:
        deadline = each.type is MilestoneKind.DEADLINE
        what = _shown(say, each.title) if deadline or not each.deliverable else _shown(say, each.deliverable)
        key = "live-deadline-line" if deadline else "live-deliverable-line"
        lines.append(say(key, what=what, due=say.day(due), title=_shown(say, each.title)))
        if each.id in done:
            lines[-1] = say("live-deadline-done", line=lines[-1], done=say.listed(done[each.id]))
    return [Text(say("live-deadlines")), Items(tuple(lines))]


def about_team(directory: Directory, collectives: Sequence[Collective], say: Translator) -> list[Block]:
    """The people of each collective with their roles."""
    blocks: list[Block] = []
    for collective in collectives:
        members = directory.members(collective.id)
        lines = tuple(
            say("live-member", name=verbatim(person.name), role=say.of(role.name)) for person, role in members
        )
        blocks.append(Text(say("live-team", collective=verbatim(collective.name), count=len(lines))))
        blocks += [Items(lines)] if lines else []
    return blocks


def about_coordinators(
    directory: Directory, collectives: Sequence[Collective], asker: Person | None, say: Translator
) -> list[Block]:
    """Who coordinates, beside the asker."""
    wanted: list[str | None] = [each.id for each in collectives]
    ids = {each.id: each for collective_id in wanted or [None] for each in directory.coordinators(collective_id)}
    names = [each.name for each in ids.values() if asker is None or each.id != asker.id]
    return [Text(say("live-coordinators", names=say.listed(names)) if names else say("live-no-coordinators"))]


def about_collectives(collectives: Sequence[Collective], directory: Directory, say: Translator) -> list[Block]:
    """Which collectives somebody is in."""
    named = [
        say("live-collective", collective=each.name, region=directory.regions[each.region_id].name)
        for each in collectives
    ]
    return [Text(say("live-collectives", names=say.listed(named)))]


def example_note(directory: Directory, say: Translator, *, dated: bool) -> list[Block]:
    """The banner that goes with data that is made up: the programme's own beside dates and titles, a short one beside people."""
    programme = directory.programme
    if programme is None or not programme.example:
        return []
    return [Note(say.of(programme.notice) if dated else say("example-note"))]


DATED = frozenset({Wanted.MILESTONE, Wanted.NEXT, Wanted.CALENDAR, Wanted.DEADLINES})
"""What shows dates and titles of the programme."""
