"""« fait » closes a deadline or a deliverable for a team, « rouvrir » opens it again; the room and the coordination see who did."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.actions import Action
from bot.domain.audit import Deed
from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.effects import CloseMilestone, Effect, Enqueue, ReopenMilestone
from bot.domain.errors import PersonError, StaleAction
from bot.domain.identity import Recipient
from bot.domain.message import Choices, Message, Option, verbatim
from bot.domain.milestones import Closing, about_due, closed
from bot.domain.programme import Collective, Milestone, MilestoneKind
from bot.domain.rights import may_act
from bot.domain.text import fold
from bot.engine.context import Context, Outcome, effects, language, reply
from bot.engine.notices import noted, told
from bot.features.milestones.acts import done_subject
from bot.features.milestones.adding import scope_of
from bot.features.milestones.dates import present
from bot.features.milestones.finding import find
from bot.features.milestones.permission import person_id
from bot.i18n import Translator, translator

_PAST, _AHEAD = timedelta(days=90), timedelta(days=120)
_LISTED = 8
_TELLING = re.compile(r"\w{4,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """What is due of a milestone, by a team; `closing` if it is done."""

    milestone: Milestone
    collective: Collective
    closing: Closing | None

    @property
    def args(self) -> tuple[str, str]:
        """What names it in a choice."""
        return self.milestone.id, self.collective.id


def what(milestone: Milestone, say: Translator) -> str:
    """What is due, in words."""
    deliverable = milestone.type is not MilestoneKind.DEADLINE and say.of(milestone.deliverable)
    return verbatim(deliverable or say.of(milestone.title))


async def done(ctx: Context, words: str) -> Outcome | None:
    """Ask which one, then whether it is so; None if it is about something else."""
    return await _which(ctx, words, "close")


async def stated(ctx: Context, text: str) -> Outcome | None:
    """« la carte des synergies est rendue », `the vision has been sent`: said of one thing that is due, it is asked whether it is done."""
    subject = done_subject(text) if ctx.person else ""
    teams = [each for each in ctx.collectives if _may(ctx, each.id)] if subject else []
    if not teams:
        return None
    named = find(
        subject, ctx.directory.milestones_of([each.id for each in teams]), present(ctx), ctx.say.lang
    ).likeliest
    meant = [
        each
        for each in await _dues(ctx, teams)
        if each.closing is None and (each.milestone == named or calls_it(subject, what(each.milestone, ctx.say)))
    ]
    return _ask(ctx, meant[0], "close") if len(meant) == 1 else None


def calls_it(subject: str, due: str) -> bool:
    """Whether the telling words of a subject are all words of what is due."""
    wanted, known = (_TELLING.findall(fold(each)) for each in (subject, due))
    return bool(wanted) and set(wanted) <= set(known)


async def reopen(ctx: Context, words: str) -> Outcome | None:
    """The other way round."""
    return await _which(ctx, words, "reopen")


async def _which(ctx: Context, words: str, act: str) -> Outcome | None:
    who = person_id(ctx)
    scope, rest = scope_of(words, ctx.directory)
    named = [each for each in ctx.directory.collectives.values() if scope == f"collective:{each.id}"]
    teams = [each for each in (named or ctx.collectives) if _may(ctx, each.id)]
    if not teams:
        return reply(ctx.say("milestone-close-no-team" if who else "milestone-none"))
    dues = [each for each in await _dues(ctx, teams) if (each.closing is None) == (act == "close")]
    every = ctx.directory.milestones_of([each.id for each in teams])
    found = find(rest, every, present(ctx), ctx.say.lang) if rest.strip() else None
    meant = found.likeliest if found else None
    if meant is not None:
        dues = [each for each in dues if each.milestone.id == meant.id]
    elif found is not None and len(rest.split()) > 4:
        return None
    if not dues:
        return reply(ctx.say(f"milestone-{act}-nothing", names=ctx.say.listed([each.name for each in teams])))
    if len(dues) == 1:
        return _ask(ctx, dues[0], act)
    options = tuple(Option(_label(each, ctx, teams), Action(f"milestone.{act}-ask", each.args)) for each in dues)
    return reply(ctx.say("milestone-which"), Choices(options[:_LISTED]))


def _may(ctx: Context, collective_id: str) -> bool:
    """Its members, and who coordinates it."""
    who = person_id(ctx)
    member = any(person.id == who for person, _ in ctx.directory.members(collective_id))
    return member or may_act(ctx.directory, who, f"collective:{collective_id}")


async def _dues(ctx: Context, teams: Sequence[Collective]) -> list[Due]:
    """What is due of those teams around now, the earliest first."""
    return [each for each in await dues_of(ctx, teams) if near(ctx, each.milestone)]


def near(ctx: Context, milestone: Milestone) -> bool:
    """Whether it is due around now."""
    return milestone.due is not None and -_PAST <= milestone.due - present(ctx).today <= _AHEAD


async def dues_of(ctx: Context, teams: Sequence[Collective]) -> list[Due]:
    """All that is due of those teams, whenever, the earliest first."""
    closings = await ctx.read(lambda stored: stored.closings([each.id for each in teams]))
    found = [each for team in teams for each in _of_team(ctx, team, closings)]
    return sorted(found, key=lambda each: (each.milestone.due or present(ctx).today, each.milestone.id))


def _of_team(ctx: Context, team: Collective, closings: Sequence[Closing]) -> Iterator[Due]:
    for milestone in ctx.directory.milestones_of([team.id]):
        if milestone.due is None:
            continue
        yield Due(milestone=milestone, collective=team, closing=closed(milestone, team.id, closings))


def _label(due: Due, ctx: Context, teams: Sequence[Collective]) -> str:
    day = ctx.say.day(due.milestone.due, year=False) if due.milestone.due else ""
    label = f"{what(due.milestone, ctx.say)} ({day})"
    return ctx.say("named-what", name=due.collective.name, what=label) if len(teams) > 1 else label


def _ask(ctx: Context, due: Due, act: str) -> Outcome:
    day = ctx.say.day(due.milestone.due) if due.milestone.due else ""
    said = ctx.say(
        f"milestone-{act}-ask", what=what(due.milestone, ctx.say), due=day, collective=verbatim(due.collective.name)
    )
    choices = (
        Option(ctx.say("milestone-yes"), Action(f"milestone.{act}", due.args)),
        Option(ctx.say("milestone-no"), Action("milestone.keep")),
    )
    return reply(said, Choices(choices))


async def ask_close(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """One of several was pressed."""
    return _ask(ctx, await _due(ctx, args), "close")


async def ask_reopen(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """One of several was pressed."""
    return _ask(ctx, await _due(ctx, args), "reopen")


async def keep(ctx: Context, _args: tuple[str, ...]) -> Outcome:
    """Nothing is changed."""
    return reply(ctx.say("milestone-left-change"))


async def _due(ctx: Context, args: tuple[str, ...]) -> Due:
    """
    What a choice is about.

    Raises:
        StaleAction: It has gone.
        PersonError: It isn't theirs.
    """
    team = ctx.directory.collectives.get(args[1]) if len(args) == 2 else None
    if team is None:
        raise StaleAction
    if not _may(ctx, team.id):
        raise PersonError("milestone-close-not-yours", collective=verbatim(team.name))
    closings = await ctx.read(lambda stored: stored.closings([team.id]))
    found = next((each for each in _of_team(ctx, team, closings) if each.milestone.id == args[0]), None)
    if found is None:
        raise StaleAction
    return found


async def close(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """It is done."""
    due = await _due(ctx, args)
    if due.closing is not None:
        return reply(ctx.say("milestone-closed-already", by=by(due.closing, ctx, ctx.say)))
    closing = Closing(
        milestone_id=due.milestone.id,
        collective_id=due.collective.id,
        person_id=person_id(ctx),
        at=ctx.now,
        due=due.milestone.due or present(ctx).today,
    )
    rules = tuple(each.id for each in ctx.directory.reminders if about_due(each, due.milestone))
    ended = CloseMilestone(closing, rules, tuple(_reminded_only_here(ctx, due)))
    return await _changed(ctx, due, "closed", Deed.MILESTONE_CLOSED, ended)


def _reminded_only_here(ctx: Context, due: Due) -> Iterator[Recipient]:
    """The team's room, and its people; not those whom another team, which may not have done it, is reminded with."""
    yield Recipient.collective(due.collective.id)
    concerned = {each.id for each in ctx.directory.scope_collectives(due.milestone.scope)}
    for person, _ in ctx.directory.members(due.collective.id):
        if not {each.id for each in ctx.directory.collectives_of(person.id)} & concerned - {due.collective.id}:
            yield Recipient.person(person.id)


async def open_again(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """It isn't after all."""
    due = await _due(ctx, args)
    if due.closing is None:
        return reply(ctx.say("milestone-open-already"))
    return await _changed(ctx, due, "reopened", Deed.MILESTONE_REOPENED, ReopenMilestone(*due.args))


async def _changed(ctx: Context, due: Due, how: str, deed: Deed, effect: Effect) -> Outcome:
    who = person_id(ctx)
    name, key = ctx.directory.people[who].name, f"milestone/{how}/{ctx.event.account.platform}/{ctx.event.id}"

    def words(say: Translator) -> Message:
        team, day = verbatim(due.collective.name), say.moment(ctx.now, due.collective.zone)
        return Message.of(
            say(f"milestone-{how}-told", what=what(due.milestone, say), name=verbatim(name), collective=team, when=day)
        )

    whom = [each.id for each in ctx.directory.coordinators(due.collective.id) if each.id != who]
    audit = noted(deed, who, "/".join(due.args), ctx.now, ctx.event)
    notices = await told(ctx.moment, whom, key, words)
    room = Recipient.collective(due.collective.id)
    if ctx.place != room:
        say = translator(language(ctx.directory, room))
        said = Delivery(key=f"{key}/room", to=room, kind=DeliveryKind.NOTICE, message=words(say), due_at=ctx.now)
        notices = (*notices, Enqueue(said))
    answer = ctx.say(f"milestone-{how}", what=what(due.milestone, ctx.say), collective=verbatim(due.collective.name))
    return reply(answer) + effects(effect, audit, *notices)


def by(closing: Closing, ctx: Context, say: Translator) -> str:
    """Who said so, and when."""
    person = ctx.directory.people.get(closing.person_id)
    when = say.moment(closing.at, ctx.zone)
    return say("milestone-closed-by", name=verbatim(person.name if person else closing.person_id), when=when)
