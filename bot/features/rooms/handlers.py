"""The feature's entries: tying and untying rooms, which room is whose, who can be reached, what becomes of rooms."""

from __future__ import annotations

from collections import defaultdict

from bot.domain.errors import StaleAction
from bot.domain.message import verbatim
from bot.domain.rooms import Room
from bot.engine.context import Context, Outcome, reply
from bot.engine.router import Router
from bot.features.rooms import reach, tying, wording
from bot.features.rooms.changes import changed
from bot.features.rooms.reading import Deed, read_wish

router = Router("rooms")
router.verbs += ["room-verbs-tie", "room-verbs-untie"]
router.change(changed)
router.reader(reach.asked)


@router.reader
async def wished(ctx: Context, text: str) -> Outcome | None:
    """What somebody wants of a room; None for anything else."""
    wish = read_wish(text, ctx.directory)
    if wish is None:
        return None
    match wish.deed:
        case Deed.TIE:
            return await tying.tie(ctx, wish)
        case Deed.UNTIE:
            return await tying.untie(ctx, wish)
        case Deed.LIST:
            return await _listed(ctx)


async def _listed(ctx: Context) -> Outcome:
    """In a room whose it is; in private all of those within somebody's scope."""
    if not ctx.event.direct:
        key = "room-of" if ctx.room else "room-of-nobody"
        return reply(ctx.say(key, team=verbatim(ctx.room.name) if ctx.room else ""))
    own = tying.scoped(ctx)
    if not own:
        return tying.refused(ctx, "room-not-allowed", ctx.collectives[0].id if ctx.collectives else None)
    rooms: defaultdict[str, list[Room]] = defaultdict(list)
    for each in await ctx.read(lambda stored: stored.rooms()):
        rooms[each.collective_id].append(each)
    return reply(*wording.listing(own, rooms, ctx.say, ctx.zone))


@router.action("rooms.tie")
async def chosen(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """Tie the room to the collective that was chosen."""
    if len(args) != 1:
        raise StaleAction
    return await tying.tie_to(ctx, args[0], sure=False)


@router.action("rooms.sure")
async def sure(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """Tie it to that collective, if it is still the room of the one that they were asked about."""
    if len(args) != 2 or ctx.room is None or ctx.room.id != args[0]:
        raise StaleAction
    return await tying.tie_to(ctx, args[1], sure=True)


@router.action("rooms.no")
async def left(ctx: Context, _args: tuple[str, ...]) -> Outcome:
    """Change nothing."""
    return reply(ctx.say("room-unchanged"))


@router.action("rooms.untie")
async def untied(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """Untie the room that was chosen."""
    return await tying.untie_one(ctx, args)


@router.action("rooms.reach")
async def looked(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """Who can be reached of the collective that was chosen."""
    if len(args) != 1:
        raise StaleAction
    return await reach.about(ctx, args)
