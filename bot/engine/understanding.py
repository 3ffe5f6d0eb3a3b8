"""Around a handler: what it is told of an event, and what becomes of what it says."""

from __future__ import annotations

from datetime import timedelta

from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.effects import Effect, Enqueue, FinishEvent
from bot.domain.events import AccountChanged, Event, RoomChanged
from bot.domain.identity import Recipient
from bot.domain.person import Preferences
from bot.engine.context import Context, Moment, Outcome, language, reply_key
from bot.engine.outgoing import admit
from bot.engine.speaking import effects_of_speaking
from bot.engine.strangers import explained, tied_by
from bot.i18n import translator
from bot.ports.acquaintance import Acquaintance

_TURN_LASTS = timedelta(minutes=15)


def build_context(event: Event, known: Acquaintance, moment: Moment) -> Context:
    """Put together what a handler is told."""
    directory = moment.directory
    person = directory.people.get(known.person_id or "")
    preferences = known.preferences or Preferences(person_id=known.person_id or "")
    room = directory.collectives.get(known.collective_id or "")
    fresh = known.turn is not None and moment.now - known.turn.at <= _TURN_LASTS
    place = _place(event, room.id if room else None, person.id if person else None)
    speaker = Recipient.person(person.id) if person else place
    return Context(
        event=event,
        moment=moment,
        place=place,
        person=person,
        preferences=preferences,
        say=translator(language(directory, speaker, preferences)),
        zone=directory.zone_of(person.id) if person else (room.zone if room else directory.default_zone),
        room=room,
        flow=known.flow if known.flow and known.flow.expires_at > moment.now else None,
        turn=known.turn if fresh and known.turn and known.turn.question else None,
        spoke=known.turn.at if fresh and known.turn else None,
        offered=known.offered,
    )


def _place(event: Event, collective_id: str | None, person_id: str | None) -> Recipient:
    if event.direct and person_id:
        return Recipient.person(person_id)
    if not event.direct and collective_id:
        return Recipient.collective(collective_id)
    return Recipient("conversation", f"{event.conversation.platform}/{event.conversation.id}")


async def unit_of_work(ctx: Context, outcome: Outcome) -> tuple[Effect, ...]:
    """What becomes of an event: the effects of its handler, the replies, and that it is done."""
    event = ctx.event
    who = tied_by(ctx, outcome)
    if who is None:
        outcome = await explained(ctx, outcome)
    to = Recipient.person(who) if who and event.direct else ctx.place
    outcome += effects_of_speaking(ctx, outcome)
    replies = [
        Enqueue(
            Delivery(
                key=reply_key(event, place),
                to=to,
                kind=DeliveryKind.REPLY,
                message=message,
                due_at=ctx.now,
                conversation=event.answers or event.conversation,
            )
        )
        for place, message in enumerate(outcome.messages)
    ]
    effects = (*outcome.effects, *replies, FinishEvent(event.account.platform, event.id, ctx.now))
    # whoever writes is awake, and so is the room that they write in; whoever else hears of it isn't for that
    awake = () if isinstance(event, RoomChanged | AccountChanged) else (to, ctx.place)
    return await admit(ctx.moment, effects, {ctx.person.id: ctx.preferences} if ctx.person else None, awake=awake)
