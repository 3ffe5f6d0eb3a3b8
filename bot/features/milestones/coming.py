"""Who comes: what people say for themselves, and who is told how many, and who."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import time

from bot.domain.actions import Action
from bot.domain.effects import SaveAttendance, TellMilestone
from bot.domain.errors import PersonError, StaleAction
from bot.domain.identity import Recipient
from bot.domain.knowledge import LANGUAGES
from bot.domain.message import Block, Choices, Items, Note, Option, Text, verbatim
from bot.domain.milestones import Attendance, Coming, facts_of
from bot.domain.programme import Collective, Milestone, Person
from bot.domain.rights import may_act
from bot.domain.text import bare, fold
from bot.domain.wall_time import instant
from bot.engine.coming import COMING, asks_who_comes, leaves_open
from bot.engine.context import Context, Outcome, effects, reply, reply_key
from bot.features.milestones.adding import scope_of
from bot.features.milestones.dates import present
from bot.features.milestones.finding import find
from bot.features.milestones.permission import known_milestones, person_id
from bot.i18n import translator

_OFFERED = 8
_RECENT = re.compile(r"\s*d(?:e |')")
"""« je viens de finir le module »"""
_NAMED, _TEAMS = 40, 20
"""People at most who are named, and teams that are counted one by one, in one answer."""


async def come(ctx: Context, words: str) -> Outcome | None:
    """I come; or not, where that follows: « je participe pas », « je viens peut-être »."""
    begins = bare(words).split()[:2]
    if any(each in _spelled("milestone-come-not") for each in begins):
        return await _said(ctx, words, Coming.NO)
    if any(each in _spelled("milestone-come-perhaps") for each in begins):
        return await _said(ctx, words, Coming.UNSURE)
    return await _said(ctx, words, Coming.YES)


def _spelled(key: str) -> set[str]:
    return {word for lang in LANGUAGES for word in translator(lang).words(key)}


async def stay_away(ctx: Context, words: str) -> Outcome | None:
    """I don't come."""
    return await _said(ctx, words, Coming.NO)


async def unsure(ctx: Context, words: str) -> Outcome | None:
    """I don't know yet."""
    return await _said(ctx, words, Coming.UNSURE)


async def _said(ctx: Context, words: str, coming: Coming) -> Outcome | None:
    person_id(ctx)
    if not ctx.collectives:
        return None
    if not words.strip():
        milestone = None if leaves_open(ctx.offered) else next(iter(_next(ctx)), None)
        return _noted(ctx, milestone, coming) if milestone else _which(ctx, coming)
    # among all of them, for modules are counted: the third stays the third when the first is over
    found = find(words, _known(ctx), present(ctx), ctx.say.lang)
    if found.milestone is not None and not (found.kind and found.days.days):
        return _noted(ctx, found.milestone, coming) if asks_who_comes(found.milestone) else None
    return _which(ctx, coming) if found.kind and not _RECENT.match(fold(words)) else None


def _which(ctx: Context, coming: Coming) -> Outcome | None:
    """Ask to what they come, or don't; None where nothing is coming."""
    options = tuple(
        Option(
            f"{ctx.say.of(each.title)} ({ctx.say.days(each.starts, each.ends)})",
            Action(COMING, (each.id, coming.value)),
        )
        for each in _next(ctx)[:_OFFERED]
    )
    return reply(ctx.say("milestone-which"), Choices(options)) if options else None


async def pressed(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """A choice under a reminder."""
    milestone = ctx.directory.milestones.get(args[0]) if len(args) == 2 else None
    if milestone is None or args[1] not in tuple(Coming):
        raise StaleAction
    return _noted(ctx, milestone, Coming(args[1]))


def _meant(ctx: Context, words: str) -> Milestone | None:
    """The one that is named; else the next to which people come."""
    person_id(ctx)
    if not words.strip():
        return next(iter(_next(ctx)), None)
    found = find(words, _known(ctx), present(ctx), ctx.say.lang).likeliest
    return found if found and asks_who_comes(found) else None


def _next(ctx: Context) -> list[Milestone]:
    """Those to which people come that aren't over."""
    today = present(ctx).today
    return [each for each in _known(ctx) if asks_who_comes(each) and each.ends >= today]


def _known(ctx: Context) -> tuple[Milestone, ...]:
    return ctx.directory.milestones_of([ctx.room.id]) if ctx.room else known_milestones(ctx)


def _noted(ctx: Context, milestone: Milestone, coming: Coming) -> Outcome:
    """What they said is kept; the answer names the days, so that they are told when those change."""
    who = person_id(ctx)
    if milestone.id not in {each.id for each in known_milestones(ctx)}:
        raise PersonError("milestone-none")
    if ctx.now >= instant(milestone.starts, milestone.at or time(), milestone.zone or ctx.zone):
        raise PersonError("milestone-come-late", title=verbatim(ctx.say.of(milestone.title)))
    said = Attendance(
        milestone_id=milestone.id,
        person_id=who,
        coming=coming,
        at=ctx.now,
        starts=milestone.starts,
        ends=milestone.ends,
    )
    dates = ctx.say.days_at(milestone.starts, milestone.ends, milestone.at)
    words = ctx.say(f"milestone-come-{coming}-noted", title=verbatim(ctx.say.of(milestone.title)), dates=dates)
    told = TellMilestone(
        delivery_key=reply_key(ctx.event),
        to=Recipient.person(who),
        milestone_id=milestone.id,
        facts=facts_of(milestone),
        rule_id="",
        day=present(ctx).today,
    )
    return reply(words) + effects(SaveAttendance(said), told)


async def who_comes(ctx: Context, words: str) -> Outcome | None:
    """How many of each team come; who, only in private, and to whom it is due."""
    scope, rest = scope_of(words, ctx.directory)
    milestone = (_meant(ctx, rest) or _meant(ctx, words)) if ctx.person else None
    if milestone is None:
        return None
    teams = _teams(ctx, milestone)
    if scope and teams and ctx.room is None:
        teams = [each for each in teams if each in ctx.directory.scope_collectives(scope)]
        if not teams:
            return reply(ctx.say("milestone-who-elsewhere"))
    if not teams:
        return None
    every = await ctx.read(lambda stored: stored.attendances(milestone.id))
    said = {each.person_id: each.coming for each in every if each.about(milestone)}
    title = ctx.say("milestone-who", title=verbatim(ctx.say.of(milestone.title)), dates=_dates(ctx, milestone))
    return reply(Text(title), *_counted(ctx, teams, said))


def _dates(ctx: Context, milestone: Milestone) -> str:
    return ctx.say.days_at(milestone.starts, milestone.ends, milestone.at)


def _teams(ctx: Context, milestone: Milestone) -> Sequence[Collective]:
    """The room's; those that somebody coordinates; else their own."""
    within = ctx.directory.scope_collectives(milestone.scope)
    if ctx.room is not None:
        return [each for each in within if each.id == ctx.room.id]
    who = person_id(ctx)
    led = [each for each in within if may_act(ctx.directory, who, f"collective:{each.id}")]
    return led or [each for each in within if each in ctx.collectives]


def _counted(ctx: Context, teams: Sequence[Collective], said: Mapping[str, Coming]) -> Iterator[Block]:
    """Team by team, or, where they are many, region by region; the names too, in private, as long as they are few."""
    groups = dict[str, list[Person]]()
    for team in teams:
        name = team.name if len(teams) <= _TEAMS else ctx.directory.regions[team.region_id].name
        groups.setdefault(name, []).extend(person for person, _ in ctx.directory.members(team.id))
    private = ctx.room is None and ctx.event.direct
    named = private and sum(map(len, groups.values())) <= _NAMED
    if lines := tuple(
        line for name, people in groups.items() if people for line in _lines(ctx, name, people, said, named=named)
    ):
        yield Items(lines)
    if empty := [verbatim(name) for name, people in groups.items() if not people]:
        yield Note(ctx.say("milestone-who-empty", names=ctx.say.listed(empty)))
    if private and not named:
        yield Note(ctx.say("milestone-who-one", collective=verbatim(teams[0].name)))


def _lines(
    ctx: Context, group: str, people: Sequence[Person], said: Mapping[str, Coming], *, named: bool
) -> Iterator[str]:
    answers = [said.get(person.id) for person in people]
    counts = {each.value: answers.count(each) for each in Coming}
    yield ctx.say("milestone-who-line", collective=verbatim(group), none=answers.count(None), **counts)
    if not named:
        return
    for answer in (*Coming, None):
        whom = [verbatim(person.name) for person, each in zip(people, answers, strict=True) if each is answer]
        if whom:
            yield ctx.say(f"milestone-who-{answer or 'none'}", names=ctx.say.listed(whom))
