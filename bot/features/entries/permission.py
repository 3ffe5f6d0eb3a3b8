"""Who may keep which entries: coordinators, those of their scopes; every refusal is in the audit."""

from __future__ import annotations

from bot.domain.audit import Deed
from bot.domain.errors import PersonError, StaleAction
from bot.domain.knowledge import Entry
from bot.domain.rights import may_act, scopes
from bot.engine.context import Context, Outcome, effects, reply
from bot.engine.notices import noted

_FEW = 10


def author(ctx: Context) -> str:
    """
    The id of who writes.

    Raises:
        StaleAction: Nobody known.
    """
    if ctx.person is None:
        raise StaleAction
    return ctx.person.id


def refused(ctx: Context) -> Outcome | None:
    """What somebody is told who coordinates nothing, or writes it in a room; None if they may go on."""
    if ctx.person is None or not scopes(ctx.directory, ctx.person.id):
        who = ctx.person.id if ctx.person else ""
        return reply(ctx.say("entry-not-allowed")) + effects(noted(Deed.ENTRY_REFUSED, who, "", ctx.now, ctx.event))
    return None if ctx.event.direct else reply(ctx.say("entry-in-private"))


def offered(ctx: Context) -> tuple[str, ...]:
    """The scopes that somebody may write for, the widest first; at most ten."""
    held = scopes(ctx.directory, author(ctx))
    regions = [f"region:{each}" for each in ctx.directory.regions] if "programme" in held else []
    teams = [f"collective:{each.id}" for each in ctx.directory.within(held)]
    return tuple(dict.fromkeys((*held, *regions, *teams)))[:_FEW]


async def kept(ctx: Context) -> list[Entry]:
    """The entries that somebody may change: kept by people, within their scopes; in the order of the base."""
    who = author(ctx)
    found = await ctx.read(lambda stored: stored.entries())
    return [each for each in found if each.origin.kept_by_people and may_act(ctx.directory, who, each.scope)]


async def changeable(ctx: Context, entry_id: str) -> Entry:
    """
    That entry, if they may change it.

    Raises:
        StaleAction: There is none.
        PersonError: They may not, or it came with a pack.
    """
    found = await ctx.read(lambda stored: stored.entries())
    entry = next((each for each in found if each.id == entry_id), None)
    if entry is None:
        raise StaleAction
    if not may_act(ctx.directory, author(ctx), entry.scope):
        raise PersonError("entry-not-yours")
    if not entry.origin.kept_by_people:
        raise PersonError("entry-of-pack")
    return entry
