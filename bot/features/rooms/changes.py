"""What becomes of the bot in rooms, and of people's conversations with it: followed, and told to who coordinates."""

from __future__ import annotations

from bot.domain.effects import LeaveAccount, LoseRoom, MoveRoom, NoteUnread, RegainRoom
from bot.domain.events import AccountChanged, MessageUnreadable, RoomChange, RoomChanged
from bot.domain.identity import Recipient
from bot.domain.message import Message, Text, verbatim
from bot.domain.programme import Collective
from bot.engine.context import Context, Outcome, effects, reply
from bot.engine.notices import told
from bot.engine.places import platform_name
from bot.engine.troubles import listeners
from bot.i18n import Translator


async def changed(ctx: Context) -> Outcome:
    """What is done about it, and said."""
    match ctx.event:
        case MessageUnreadable(account=account) if ctx.person and ctx.event.direct:
            return effects(NoteUnread(account, ctx.now))
        case AccountChanged(here=False):
            return await _left(ctx)
        case RoomChanged(change=RoomChange.ENTERED):
            return await _entered(ctx)
        case RoomChanged(change=RoomChange.MOVED):
            return await _moved(ctx, ctx.event)
        case RoomChanged(change=RoomChange.INVITED):
            return await _invited(ctx)
        case RoomChanged(change=why):
            return await _lost(ctx, why)
        case _:
            return Outcome()


async def _left(ctx: Context) -> Outcome:
    """Somebody left their conversation: nothing is sent there any more."""
    if ctx.person is None:
        return Outcome()
    who, platform = ctx.person, ctx.event.account.platform

    def words(say: Translator) -> Message:
        return Message.of(say("account-left-told", who=verbatim(who.name), name=platform_name(platform, say)))

    whom = listeners(ctx.directory, Recipient.person(who.id))
    key = f"left/{platform}/{ctx.event.id}"
    return effects(
        LeaveAccount(ctx.event.account, ctx.event.conversation, ctx.now), *await told(ctx.moment, whom, key, words)
    )


async def _entered(ctx: Context) -> Outcome:
    if ctx.event.direct:
        return Outcome()
    room = await ctx.read(lambda stored: stored.room(ctx.event.conversation))
    if room is None or ctx.room is None:
        return reply(ctx.say("room-hello"))
    if room.lost is None:
        return Outcome()
    return reply(ctx.say("room-back", team=verbatim(ctx.room.name))) + effects(RegainRoom(room.conversation))


async def _moved(ctx: Context, event: RoomChanged) -> Outcome:
    before = event.predecessor
    old = await ctx.read(lambda stored: stored.room(before)) if before else None
    team = ctx.directory.collectives.get(old.collective_id) if old else None
    if before is None or team is None:
        return await _entered(ctx)
    return reply(ctx.say("room-moved", team=verbatim(team.name))) + effects(MoveRoom(event.conversation, before))


async def _lost(ctx: Context, why: RoomChange) -> Outcome:
    if ctx.room is None:
        return Outcome()
    team, platform = ctx.room, ctx.event.account.platform

    def words(say: Translator) -> Message:
        return _lost_words(team, platform, why, say)

    whom = listeners(ctx.directory, Recipient.collective(team.id))
    telling = await told(ctx.moment, whom, f"room-lost/{platform}/{ctx.event.id}", words)
    return effects(LoseRoom(ctx.event.conversation, why, ctx.now), *telling)


def _lost_words(team: Collective, platform: str, why: RoomChange, say: Translator) -> Message:
    name = platform_name(platform, say)
    lost = say("room-lost-told", team=verbatim(team.name), name=name, why=say(f"room-lost-{why.value}"))
    return Message.of(lost, Text(say(f"room-lost-advice-{why.value}")))


async def _invited(ctx: Context) -> Outcome:
    """An invitation that was left: told once a day at most, whoever invites."""
    account, platform = ctx.event.account, ctx.event.account.platform

    def words(say: Translator) -> Message:
        return Message.of(say("room-invited-told", account=verbatim(account.id), name=platform_name(platform, say)))

    whom = [each.id for each in ctx.directory.coordinators(None)]
    return effects(*await told(ctx.moment, whom, f"invited/{platform}/{ctx.now.date().isoformat()}", words))
