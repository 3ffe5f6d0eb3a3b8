"""What was shared lately, and the question which of it is meant."""

from __future__ import annotations

from datetime import datetime

from bot.domain.actions import Action
from bot.domain.indicator_values import shorten
from bot.domain.message import Choices, Option
from bot.domain.rights import scopes
from bot.domain.share import Share
from bot.engine.context import Context, Outcome, reply
from bot.features.sharing.permission import author
from bot.features.sharing.wording import team

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


async def with_answers(ctx: Context, room: str, since: datetime) -> list[tuple[Share, str]]:
    """What the team of a room shared last, not before an instant, that others have answered, with the id of each of those."""
    own = await ctx.read(lambda stored: stored.shares_of_teams({room}, LISTED))
    known = [each for each in own if not each.withdrawn and each.made_at >= since]
    answers = await ctx.read(lambda stored: [stored.share_answers(each.id) for each in known])
    for share, found in zip(known, answers, strict=True):
        if rooms := sorted({each.room_id for each in found if each.room_id != room and not each.withdrawn}):
            return [(share, each) for each in rooms]
    return []


def whom(ctx: Context, asked: str, known: list[tuple[Share, str]]) -> Outcome:
    """Ask `which` of several shares is answered, or `whom` of those who answered one; each with the collective that the answer goes to."""
    options = tuple(
        Option(
            ctx.say("named-what", name=team(ctx.directory, to), what=shorten(each.text)),
            Action("share.answer", (each.id, to)),
        )
        for each, to in known
    )
    return reply(ctx.say(f"share-answer-{asked}"), Choices(options))


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
