"""The draft that is under way with somebody, kept between what they say."""

from __future__ import annotations

from datetime import timedelta

from bot.domain.delivery import delivery_id
from bot.domain.effects import EndFlow
from bot.domain.errors import StaleAction
from bot.engine.context import Context, Outcome, effects, under_way
from bot.features.milestones.draft import FLOW, VERSION, Draft
from bot.features.milestones.permission import person_id

_LASTS = timedelta(hours=2)


def current(ctx: Context) -> Draft:
    """
    The one that is under way.

    Raises:
        StaleAction: There is none.
    """
    if ctx.flow is None or ctx.flow.name != FLOW or ctx.flow.version != VERSION:
        raise StaleAction
    return Draft.load(ctx.flow.state)


def new_id(ctx: Context) -> str:
    """An id that is the same when the event is handled again."""
    return delivery_id(f"milestone/{ctx.event.account.platform}/{ctx.event.id}")[:12]


def saved(ctx: Context, draft: Draft) -> Outcome:
    """Go on with it."""
    return effects(under_way(ctx, FLOW, VERSION, draft.dump(), ctx.now + _LASTS))


def ended(ctx: Context) -> Outcome:
    """Leave it."""
    return effects(EndFlow(ctx.place, person_id(ctx)))
