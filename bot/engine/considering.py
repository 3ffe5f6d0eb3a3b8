"""What speaks against a form, said while it is still open; nothing is kept (`bot.ports.chat.Inbox.consider`)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import structlog

from bot.domain.actions import unpack
from bot.domain.errors import PersonError, StaleAction, StoreUnavailable
from bot.domain.events import FormSubmitted
from bot.domain.form import Considered, Faults
from bot.engine.context import Context
from bot.engine.router import Routes

log = structlog.get_logger()


async def consider(
    understood: Callable[[FormSubmitted], Awaitable[Context]], routes: Routes, event: FormSubmitted
) -> Considered:
    """
    The faults that its route finds, or its next form; None if it can be taken.

    None as well if nobody can judge it now: it is taken then, and whatever went wrong is met and told again where every event is.
    """
    try:
        ctx = await understood(event)
    except StoreUnavailable:
        return None
    try:
        return await _considered(ctx, routes, event)
    except PersonError as error:
        return Faults({"": ctx.say.phrase(error.phrase)})
    except StoreUnavailable:
        return None
    except Exception:  # an error boundary, as the dispatcher's
        log.exception("form_not_judged", platform=event.account.platform)
        return None


async def _considered(ctx: Context, routes: Routes, event: FormSubmitted) -> Considered:
    action = unpack(event.action)
    route = routes.forms.get(action.name)
    if route is None:
        raise StaleAction
    return await route.check(ctx, action.args, dict(event.values))
