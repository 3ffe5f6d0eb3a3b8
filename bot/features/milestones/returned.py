"""« qui n'a pas rendu … ? »: which teams have done what is due, and which have not; of one's own, or of those that one coordinates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from bot.domain.message import Items, verbatim
from bot.domain.programme import Collective
from bot.domain.rights import scopes
from bot.engine.context import Context, Outcome, reply
from bot.features.milestones.adding import scope_of
from bot.features.milestones.closing import Due, calls_it, dues_of, near, what
from bot.features.milestones.dates import present
from bot.features.milestones.finding import find
from bot.features.milestones.permission import person_id

_LISTED = 6
_TEAMS = 30


async def returned(ctx: Context, words: str) -> Outcome | None:
    """What is due around now, or what is named; None if something else is spoken of."""
    scope, rest = scope_of(words, ctx.directory)
    teams = _teams(ctx, scope)
    if not teams:
        return None
    dues = await dues_of(ctx, teams)
    wanted = _named(ctx, rest.strip(" ?!."), dues)
    if wanted is None:
        return None
    if not wanted:
        return reply(ctx.say("milestone-close-nothing", names=ctx.say.listed([each.name for each in teams[:_TEAMS]])))
    return reply(ctx.say("milestone-returned"), Items(tuple(_lines(ctx, wanted))[:_LISTED]))


def _teams(ctx: Context, scope: str | None) -> list[Collective]:
    """Their own, or those that they coordinate; in a room its own."""
    held = ctx.directory.within(scopes(ctx.directory, person_id(ctx))) if ctx.room is None else ()
    every = {each.id: each for each in (*ctx.collectives, *held)}
    named = {each.id for each in ctx.directory.scope_collectives(scope)} if scope else every.keys()
    return [each for each in every.values() if each.id in named]


def _named(ctx: Context, words: str, dues: Sequence[Due]) -> list[Due] | None:
    """Those that some words name; without words the ones around now."""
    if not words:
        return [each for each in dues if near(ctx, each.milestone)]
    milestones = list({each.milestone.id: each.milestone for each in dues}.values())
    meant = find(words, milestones, present(ctx), ctx.say.lang).likeliest
    if meant is not None:
        return [each for each in dues if each.milestone == meant]
    called = [each for each in dues if calls_it(words, what(each.milestone, ctx.say))]
    if called:
        return called
    spoken = any(word in ctx.say.words("milestone-returned-words") for word in words.split())
    return [each for each in dues if near(ctx, each.milestone)] if spoken else None


def _lines(ctx: Context, dues: Sequence[Due]) -> Iterator[str]:
    for milestone, of_it in groupby(dues, key=lambda each: each.milestone):
        each_team = list(of_it)
        done = [verbatim(each.collective.name) for each in each_team if each.closing is not None]
        open_ = [verbatim(each.collective.name) for each in each_team if each.closing is None]
        yield ctx.say(
            "milestone-returned-line",
            what=what(milestone, ctx.say),
            due=ctx.say.day(milestone.due) if milestone.due else "",
            done=ctx.say.listed(done) if done else "none",
            open=ctx.say.listed(open_) if open_ else "none",
        )
