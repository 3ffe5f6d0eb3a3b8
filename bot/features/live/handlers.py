"""Live answers: for the asker's collective, in their zone, in the language of their question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import assert_never

from bot.domain.message import Block, Heading, verbatim
from bot.domain.programme import Collective, Milestone, MilestoneKind
from bot.domain.wall_time import zone
from bot.engine.context import Context
from bot.engine.home import HomePart
from bot.engine.response import Response, ResponseKind
from bot.engine.router import Router
from bot.features.live import answers
from bot.features.live.intents import Intent, Wanted, read_intent
from bot.i18n import Translator, translator
from bot.knowledge.language import load_language
from bot.knowledge.query import analyse

router = Router("live")


@router.question
async def answer(ctx: Context, text: str) -> Response | None:
    """A question about the collective's own programme, asked by one of its people or in its room; None for any other question."""
    collectives = _concerned(ctx)
    if not collectives:
        return None
    milestones = ctx.directory.milestones_of(each.id for each in collectives)
    intent = read_intent(text, lambda: _titled(milestones))
    if intent is None:
        return None
    lang = analyse(text, load_language(), hint=ctx.say.lang).lang
    say = translator(lang)
    done = await _done(ctx, collectives, say) if intent.wanted is Wanted.DEADLINES else {}
    blocks = [
        *_blocks(ctx, intent, milestones, say, done),
        *answers.example_note(ctx.directory, say, dated=intent.wanted in answers.DATED),
    ]
    return Response(kind=ResponseKind.LIVE, blocks=tuple(blocks), lang=lang)


@router.home(HomePart.COMING)
async def coming(ctx: Context) -> tuple[Block, ...]:
    """What comes next for the person's collectives, or for those that they coordinate."""
    collectives = _concerned(ctx)
    if not collectives or ctx.person is None:
        return ()
    milestones = ctx.directory.milestones_of(each.id for each in collectives)
    found = _blocks(ctx, Intent(wanted=Wanted.NEXT), milestones, ctx.say, {})
    return (Heading(ctx.say("live-home")), *found, *answers.example_note(ctx.directory, ctx.say, dated=True))


def _concerned(ctx: Context) -> tuple[Collective, ...]:
    """The collectives of the conversation; for who coordinates, those within their scope."""
    if ctx.collectives or ctx.person is None:
        return ctx.collectives
    scopes = [membership.scope for membership in ctx.directory.memberships_of(ctx.person.id)]
    found = {each.id: each for scope in scopes for each in ctx.directory.scope_collectives(scope)}
    return tuple(found.values())


def _titled(milestones: tuple[Milestone, ...]) -> set[str]:
    named = answers.title_words(milestones)
    return {word for each in milestones if each.type is not MilestoneKind.MODULE for word in named[each.id]}


async def _done(ctx: Context, collectives: Sequence[Collective], say: Translator) -> dict[str, list[str]]:
    """By milestone: which of these teams have done what is due, who said so and when."""
    closings = await ctx.read(lambda stored: stored.closings([each.id for each in collectives]))
    found: dict[str, list[str]] = {}
    for closing in closings:
        milestone, team = ctx.directory.milestones.get(closing.milestone_id), ctx.directory.collectives
        if milestone is None or not closing.closes(milestone) or closing.collective_id not in team:
            continue
        who = ctx.directory.people.get(closing.person_id)
        name = verbatim(who.name if who else closing.person_id)
        values = {"collective": verbatim(team[closing.collective_id].name), "name": name}
        key = "live-done-team" if len(collectives) > 1 else "live-done"
        found.setdefault(milestone.id, []).append(say(key, when=say.moment(closing.at, ctx.zone), **values))
    return found


def _blocks(
    ctx: Context,
    intent: Intent,
    milestones: tuple[Milestone, ...],
    say: Translator,
    done: Mapping[str, Sequence[str]],
) -> list[Block]:
    today = ctx.now.astimezone(zone(ctx.zone)).date()
    match intent.wanted:
        case Wanted.MILESTONE:
            return answers.about_milestone(intent, milestones, say)
        case Wanted.NEXT:
            return answers.about_next(intent, milestones, today, say)
        case Wanted.CALENDAR:
            return answers.about_calendar(intent, milestones, today, say)
        case Wanted.DEADLINES:
            return answers.about_deadlines(milestones, today, say, done)
        case Wanted.TEAM:
            return answers.about_team(ctx.directory, ctx.collectives or _concerned(ctx), say)
        case Wanted.COORDINATOR:
            return answers.about_coordinators(ctx.directory, ctx.collectives, ctx.person, say)
        case Wanted.COLLECTIVE:
            return answers.about_collectives(_concerned(ctx), ctx.directory, say)
        case unknown:
            assert_never(unknown)
