"""The announcements that exist, as whoever decides about them finds them."""

from __future__ import annotations

from bot.domain.broadcast import Broadcast, BroadcastState
from bot.domain.effects import Effect
from bot.domain.errors import PersonError, StaleAction
from bot.domain.indicator_values import shorten
from bot.domain.message import Message, verbatim
from bot.domain.programme import localised
from bot.engine.context import Context, Outcome, reply
from bot.engine.courtesy import behind
from bot.engine.notices import told
from bot.features.broadcasts.notices import note_key
from bot.features.broadcasts.permission import author, denied, may_decide

LATEST = 50


async def known(ctx: Context) -> list[Broadcast]:
    """The latest announcements that they may decide about, their own first."""
    found = await ctx.read(lambda stored: stored.broadcasts(LATEST))
    return sorted((each for each in found if may_decide(ctx, each)), key=lambda each: each.author_id != author(ctx))


async def latest_first(ctx: Context) -> list[Broadcast]:
    """
    Theirs first, and of them that of which something happened last: it was sent, or planned. Where it is asked who has one, what was sent
    comes before what wasn't, or was stopped before its hour.
    """
    every = await known(ctx)
    sent = {each.id for each in every if each.withdrawn or await is_out(ctx, each)}
    readers = behind("broadcast-words-readers", ctx.text) is not None

    def rank(each: Broadcast) -> tuple[bool, bool, float]:
        last = max(each.due_at, each.made_at) if each.id in sent else each.made_at
        return readers and each.id not in sent, each.author_id != author(ctx), -last.timestamp()

    return sorted(every, key=rank)


async def decidable(ctx: Context, args: tuple[str, ...]) -> Broadcast | Outcome:
    """
    The announcement of a choice; or what somebody is told who may not decide about it, which is in the audit.

    Raises:
        StaleAction: There is none.
    """
    broadcast = await ctx.read(lambda stored: stored.broadcast(args[0])) if len(args) == 1 else None
    if broadcast is None:
        raise StaleAction
    if not may_decide(ctx, broadcast):
        return reply(ctx.say("broadcast-not-allowed")) + denied(ctx, broadcast.id)
    return broadcast


async def out(ctx: Context, broadcast: Broadcast) -> Broadcast:
    """
    It, if it can be taken back.

    Raises:
        PersonError: Nobody has it.
    """
    if not await is_out(ctx, broadcast):
        raise PersonError("broadcast-none-out")
    return broadcast


async def is_out(ctx: Context, broadcast: Broadcast) -> bool:
    """Whether somebody has it, so that it can be corrected or taken back: not if it was stopped before its hour."""
    if broadcast.withdrawn or not broadcast.went_out:
        return False
    if broadcast.state is not BroadcastState.STOPPED:
        return True
    return bool(await ctx.read(lambda stored: stored.addressed(broadcast.id, after=None, limit=1)))


async def tell_author(ctx: Context, broadcast: Broadcast, what: str) -> tuple[Effect, ...]:
    """Who announced is told what somebody else decided."""
    whom = broadcast.proposer if broadcast.proposed else broadcast.author_id
    if whom == author(ctx) or whom not in ctx.directory.people:
        return ()
    name = verbatim(ctx.directory.people[author(ctx)].name)
    key = note_key(broadcast, f"{what}/{broadcast.revision}")
    text = short(ctx, broadcast)
    return await told(
        ctx.moment, (whom,), key, lambda say: Message.of(say(f"broadcast-told-{what}", name=name, text=text))
    )


def short(ctx: Context, broadcast: Broadcast) -> str:
    """The beginning of its text."""
    return shorten(localised(broadcast.texts, ctx.say.lang))


def label(ctx: Context, broadcast: Broadcast) -> str:
    """What a choice calls it: its hour and the beginning of its text."""
    return ctx.say("named-what", name=ctx.say.moment(broadcast.due_at, ctx.zone), what=short(ctx, broadcast))
