"""The draft of an announcement under way, as it is found, kept and left."""

from __future__ import annotations

from datetime import timedelta

from bot.domain.broadcast import Broadcast
from bot.domain.delivery import delivery_id
from bot.domain.effects import EndFlow, SaveFlow
from bot.domain.errors import StaleAction
from bot.domain.rights import scopes
from bot.engine.context import Context, Outcome, effects, reply, under_way
from bot.features.broadcasts.flow import FLOW, VERSION, Draft, Known
from bot.features.broadcasts.permission import author
from bot.features.broadcasts.stopping import StopOrder

_LASTS = timedelta(hours=2)


def known_by(ctx: Context) -> Known:
    """What steps are decided from, for whoever composes."""
    return Known(directory=ctx.directory, scopes=scopes(ctx.directory, author(ctx)), zone=ctx.zone, now=ctx.now)


def draft_of(ctx: Context) -> Draft:
    """
    The draft under way.

    Raises:
        StaleAction: There is none.
    """
    if ctx.flow is None or ctx.flow.name != FLOW or ctx.flow.version != VERSION:
        raise StaleAction
    return Draft.load(ctx.flow.state)


def composes(ctx: Context) -> bool:
    """Whether they are composing an announcement here."""
    return ctx.flow is not None and ctx.flow.name == FLOW and ctx.person is not None


def drops(order: StopOrder, draft: Draft, zone: str) -> bool:
    """Whether what is to be stopped is what is being composed; another one is if it names a day on which this doesn't go."""
    return order.clear and (not order.timed or (draft.due_at is not None and order.fits(draft.due_at, zone)))


def saved(ctx: Context, draft: Draft) -> SaveFlow:
    """The draft, kept."""
    return under_way(ctx, FLOW, VERSION, draft.dump(), ctx.now + _LASTS)


def new_id(ctx: Context) -> str:
    """An id that is the same when the event is handled again."""
    return delivery_id(f"{ctx.event.account.platform}/{ctx.event.id}")[:12]


def dropped(ctx: Context, draft: Draft) -> Outcome:
    """They give it up."""
    changes = draft.corrects or draft.replaces
    return reply(ctx.say("broadcast-cancelled-change" if changes else "broadcast-cancelled")) + left(ctx)


def left(ctx: Context) -> Outcome:
    """The end of the dialogue."""
    return effects(EndFlow(ctx.place, ctx.person.id)) if ctx.person else Outcome()


def as_broadcast(ctx: Context, draft: Draft) -> Broadcast:
    """The announcement that a draft is."""
    return Broadcast(
        id=draft.id,
        author_id=author(ctx),
        audience=draft.audience,
        texts=draft.texts,
        due_at=draft.due_at or ctx.now,
        made_at=ctx.now,
        version=2 if draft.corrects else 1,
        urgent=draft.urgent,
    )
