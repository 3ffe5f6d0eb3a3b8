"""What was shared lately, and the question which of it is meant."""

from __future__ import annotations

from bot.domain.actions import Action
from bot.domain.indicator_values import shorten
from bot.domain.message import Choices, Option
from bot.domain.rights import scopes
from bot.domain.share import Share
from bot.engine.context import Context, Outcome, reply
from bot.features.sharing.permission import author

LISTED = 5
"""As many are shown, and offered to choose from."""
_LATEST = 50


async def latest(ctx: Context) -> list[Share]:
    """What was shared lately by them, by their teams, or where they coordinate; the latest first."""
    who = author(ctx) if ctx.person else ""
    own = {each.id for each in ctx.directory.collectives_of(who)}
    held = {each.id for each in ctx.directory.within(scopes(ctx.directory, who))}
    theirs = await ctx.read(lambda stored: stored.shares_by(who, _LATEST))
    others = await ctx.read(lambda stored: stored.shares_of_teams(own | held, _LATEST))
    found = {each.id: each for each in (*theirs, *others)}
    return sorted(found.values(), key=lambda each: (each.made_at, each.id), reverse=True)


async def correctable(ctx: Context) -> list[Share]:
    """Those of them that they may correct."""
    return [each for each in await latest(ctx) if each.author_id == author(ctx) and not each.withdrawn]


def which(ctx: Context, known: list[Share], verb: str) -> Outcome:
    """Ask which one is meant, to `correct` or to `withdraw`."""
    options = tuple(
        Option(
            ctx.say("named-what", name=ctx.say.moment(each.made_at, ctx.zone), what=shorten(each.text)),
            Action(f"share.{verb}", (each.id,)),
        )
        for each in known[:LISTED]
    )
    return reply(ctx.say(f"share-which-{verb}"), Choices(options))
