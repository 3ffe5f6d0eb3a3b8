"""« relier ce salon à Koungou », « délier ce salon »: by who coordinates, in the room itself; the right is asked for at each step."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from bot.domain.audit import Deed as Noted
from bot.domain.effects import Effect, TieRoom, UntieRoom
from bot.domain.errors import StaleAction
from bot.domain.message import Message, verbatim
from bot.domain.programme import Collective
from bot.domain.rights import may_act, scopes
from bot.domain.rooms import Room
from bot.engine.context import Context, Outcome, effects, reply
from bot.engine.notices import noted, told
from bot.engine.places import platform_name
from bot.features.rooms import wording
from bot.features.rooms.reading import Wish
from bot.i18n import Translator

_NAMED = 4
"""Coordinators that somebody is told to ask."""


def scoped(ctx: Context) -> tuple[Collective, ...]:
    """The collectives that whoever writes coordinates, in the programme's order."""
    who = ctx.person.id if ctx.person else ""
    held = {each.id for each in ctx.directory.within(scopes(ctx.directory, who))}
    return tuple(each for each in ctx.directory.collectives.values() if each.id in held)


def may(ctx: Context, collective_id: str) -> bool:
    """Whether they coordinate that one."""
    return ctx.person is not None and may_act(ctx.directory, ctx.person.id, f"collective:{collective_id}")


def ask_whom(ctx: Context, collective_id: str | None) -> str:
    """The names of who coordinates it, in words."""
    names = [verbatim(each.name) for each in ctx.directory.coordinators(collective_id)][:_NAMED]
    return ctx.say.listed(names) if names else ctx.say("room-nobody")


def refused(ctx: Context, key: str, collective_id: str | None) -> Outcome:
    """No, and whom to ask; it is noted."""
    team = ctx.directory.collectives.get(collective_id or "")
    audit = noted(Noted.ROOM_REFUSED, ctx.person.id if ctx.person else "", collective_id or "", ctx.now, ctx.event)
    values = {"team": verbatim(team.name)} if team else {}
    return reply(ctx.say(key, names=ask_whom(ctx, collective_id), **values)) + effects(audit)


async def tie(ctx: Context, wish: Wish) -> Outcome:
    """Tie the room in which that is written."""
    own = scoped(ctx)
    first = wish.collectives[0] if wish.collectives else None
    if not own:
        return refused(ctx, "room-not-allowed", first or (ctx.room.id if ctx.room else None))
    if ctx.event.direct:
        named = ctx.directory.collectives[first].name if first else own[0].name
        return reply(ctx.say("room-not-here", team=verbatim(named)))
    if len(wish.collectives) == 1:
        return await tie_to(ctx, wish.collectives[0], sure=False)
    wanted = [each for each in own if not wish.collectives or each.id in wish.collectives]
    if len(wanted) == 1 and not wish.collectives and ctx.room is None:
        return await tie_to(ctx, wanted[0].id, sure=False)
    if not wanted or len(wanted) > wording.MOST_CHOICES:
        return reply(ctx.say("room-which-none", team=verbatim((wanted or own)[0].name)))
    return reply(ctx.say("room-which"), wording.which(wanted))


async def tie_to(ctx: Context, collective_id: str, *, sure: bool) -> Outcome:
    """Tie this room to that collective; `sure` if they were asked about the one whose room it is."""
    team = ctx.directory.collectives.get(collective_id)
    if team is None or ctx.event.direct:
        raise StaleAction
    if not may(ctx, team.id):
        return refused(ctx, "room-beyond", team.id)
    if ctx.room and not may(ctx, ctx.room.id):
        return refused(ctx, "room-others", ctx.room.id)
    room = await ctx.read(lambda stored: stored.room(ctx.event.conversation))
    if ctx.room and ctx.room.id == team.id and room and room.lost is None:
        return reply(ctx.say("room-tied-already", team=verbatim(team.name)))
    if ctx.room and ctx.room.id != team.id and not sure:
        return reply(*wording.sure(ctx.room, team, ctx.say))
    return await _tied(ctx, team)


async def _tied(ctx: Context, team: Collective) -> Outcome:
    earlier = await _rooms_of(ctx, team.id)
    lines = [ctx.say("room-tied", team=verbatim(team.name))]
    if earlier:
        name = platform_name(earlier[-1].conversation.platform, ctx.say)
        lines.append(ctx.say("room-tied-instead", team=verbatim(team.name), name=name))
    changed = TieRoom(ctx.event.conversation, team.id, ctx.now)
    return reply(*lines) + effects(changed, *await _known(ctx, Noted.ROOM_TIED, team, "room-tied-told"))


async def _rooms_of(ctx: Context, collective_id: str) -> list[Room]:
    """The other rooms of a collective that can be written to."""
    rooms = await ctx.read(lambda stored: stored.rooms())
    here = ctx.event.conversation
    return [
        each for each in rooms if each.collective_id == collective_id and not each.lost and each.conversation != here
    ]


async def _known(ctx: Context, deed: Noted, team: Collective, key: str) -> tuple[Effect, ...]:
    """It is noted, and whoever else coordinates the collective is told."""
    person = ctx.person
    who = person.id if person else ""
    others = [each.id for each in ctx.directory.coordinators(team.id) if each.id != who]
    platform, by = ctx.event.account.platform, verbatim(person.name) if person else ""

    def words(say: Translator) -> Message:
        return Message.of(say(key, by=by, team=verbatim(team.name), name=platform_name(platform, say)))

    telling = await told(ctx.moment, others, f"{deed.value}/{platform}/{ctx.event.id}", words)
    return (noted(deed, who, team.id, ctx.now, ctx.event), *telling)


async def untie(ctx: Context, wish: Wish) -> Outcome:
    """Ask whether they are sure of the room in which that is written; in private, which one of those of a collective."""
    if not scoped(ctx):
        named = wish.collectives[0] if wish.collectives else ctx.room.id if ctx.room else None
        return refused(ctx, "room-not-allowed", named)
    if ctx.event.direct:
        return await _untie_which(ctx, wish.collectives)
    if ctx.room is None:
        return reply(ctx.say("room-of-nobody"))
    if not may(ctx, ctx.room.id):
        return refused(ctx, "room-beyond", ctx.room.id)
    room = Room(conversation=ctx.event.conversation, collective_id=ctx.room.id)
    return reply(*wording.sure_to_untie(room, ctx.room, ctx.say))


async def _untie_which(ctx: Context, named: Sequence[str]) -> Outcome:
    rooms = [
        each
        for each in await ctx.read(lambda stored: stored.rooms())
        if may(ctx, each.collective_id) and (not named or each.collective_id in named)
    ]
    if not rooms:
        return reply(ctx.say("room-untie-nothing"))
    if len(rooms) > wording.MOST_CHOICES:
        return reply(ctx.say("room-which-none", team=ctx.directory.collectives[rooms[0].collective_id].name))
    return reply(ctx.say("room-untie-which"), wording.untieable(rooms, ctx.directory, ctx.say, ctx.zone))


async def untie_one(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """Untie the room that was chosen in private."""
    rooms = await ctx.read(lambda stored: stored.rooms())
    room = next((each for each in rooms if args == (wording.key_of(each),)), None)
    team = ctx.directory.collectives.get(room.collective_id) if room else None
    if room is None or team is None:
        raise StaleAction
    return await _untied(ctx, room, team)


async def _untied(ctx: Context, room: Room, team: Collective) -> Outcome:
    if not may(ctx, team.id):
        return refused(ctx, "room-beyond", team.id)
    others = [each for each in await _rooms_of(ctx, team.id) if each.conversation != room.conversation]
    say = partial(ctx.say, team=verbatim(team.name))
    then = (
        say("room-untied-other", name=platform_name(others[-1].conversation.platform, ctx.say))
        if others
        else say("room-untied-none")
    )
    told_others = await _known(ctx, Noted.ROOM_UNTIED, team, "room-untied-told")
    return reply(say("room-untied"), then) + effects(UntieRoom(room.conversation), *told_others)
