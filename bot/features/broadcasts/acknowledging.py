"""What recipients say of an announcement: seen, or in need of help, of which its author is told."""

from __future__ import annotations

from bot.domain.broadcast import Acknowledgement, Broadcast
from bot.domain.effects import Acknowledge, Effect
from bot.domain.errors import PersonError, StaleAction
from bot.domain.identity import Recipient
from bot.domain.indicator_values import shorten
from bot.domain.message import Message, verbatim
from bot.domain.programme import localised
from bot.engine.coming import ANNOUNCED
from bot.engine.context import Context, Outcome, effects, reply
from bot.engine.courtesy import means
from bot.engine.notices import told
from bot.features.broadcasts.notices import note_key
from bot.i18n import Translator


async def acknowledge(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """Note it; a call for help reaches who announced."""
    if len(args) != 2 or args[1] not in tuple(Acknowledgement) or ctx.person is None:
        raise StaleAction
    broadcast = await ctx.read(lambda stored: stored.broadcast(args[0]))
    if broadcast is None:
        raise PersonError("broadcast-acknowledge-nothing")
    if broadcast.withdrawn:
        raise PersonError("broadcast-acknowledge-withdrawn")
    if not await _received(ctx, broadcast):
        raise StaleAction
    what = Acknowledgement(args[1])
    noted = Acknowledge(broadcast.id, ctx.person.id, what, ctx.now)
    if what is Acknowledgement.SEEN:
        return reply(ctx.say("broadcast-seen-noted")) + effects(noted)
    return await _help(ctx, broadcast, noted)


async def seen(ctx: Context, text: str) -> Outcome | None:
    """« lu », « bien reçu » right after an announcement, as the choice under it; None for anything else."""
    offered = ctx.offered
    if offered is None or offered.is_old(ctx.now) or not means("broadcast-words-seen", text):
        return None
    options = (each.action for each in offered.options if each.action.name == ANNOUNCED)
    found = next((each.args for each in options if each.args[-1] == Acknowledgement.SEEN), None)
    return await acknowledge(ctx, found) if found else None


async def _received(ctx: Context, broadcast: Broadcast) -> bool:
    """Whether it was for them, in person or in one of their rooms."""
    who = ctx.person.id if ctx.person else ""
    rooms = [Recipient.collective(each.id) for each in ctx.directory.collectives_of(who)]
    keys = [broadcast.key(to) for to in (Recipient.person(who), *rooms)]
    return await ctx.read(lambda stored: any(stored.delivery(key) is not None for key in keys))


async def _help(ctx: Context, broadcast: Broadcast, noted: Acknowledge) -> Outcome:
    whom = _helpers(ctx, broadcast)
    if not whom:
        return reply(ctx.say("broadcast-help-nobody")) + effects(noted)
    names = ctx.say.listed([ctx.directory.people[each].name for each in whom])
    notices: tuple[Effect, ...] = await told(
        ctx.moment, whom, note_key(broadcast, f"help/{noted.person_id}"), lambda say: _words(ctx, broadcast, say)
    )
    return reply(ctx.say("broadcast-help-noted", names=names)) + effects(noted, *notices)


def _helpers(ctx: Context, broadcast: Broadcast) -> tuple[str, ...]:
    """Who announced, while they coordinate; else who coordinates the person's collective."""
    if ctx.directory.coordinates(broadcast.author_id) and broadcast.author_id in ctx.directory.people:
        return (broadcast.author_id,)
    collective = ctx.collectives[0].id if ctx.collectives else None
    return tuple(person.id for person in ctx.directory.coordinators(collective))


def _words(ctx: Context, broadcast: Broadcast, say: Translator) -> Message:
    name = verbatim(ctx.person.name) if ctx.person else ""
    team = ctx.collectives[0].name if ctx.collectives else ""
    text = shorten(localised(broadcast.texts, say.lang))
    key = "broadcast-help-told-team" if team else "broadcast-help-told"
    return Message.of(say(key, name=name, collective=verbatim(team), text=text))
