"""Who is let near an announcement, and what the others are told; every refusal is in the audit (DESIGN 2.8)."""

from __future__ import annotations

from bot.domain.audit import Deed
from bot.domain.broadcast import Broadcast
from bot.domain.errors import StaleAction
from bot.domain.message import verbatim
from bot.domain.rights import scopes
from bot.domain.text import is_quoted
from bot.engine.context import Context, Outcome, effects, reply
from bot.engine.notices import noted
from bot.features.broadcasts.audiences import meant, spoken
from bot.features.broadcasts.rights import may_write, reach
from bot.features.broadcasts.wording import names


def author(ctx: Context) -> str:
    """
    The id of who writes.

    Raises:
        StaleAction: Nobody known.
    """
    if ctx.person is None:
        raise StaleAction
    return ctx.person.id


def refused(ctx: Context, subject: str) -> Outcome | None:
    """What somebody is told who coordinates nothing, or who announces where others read along; None if they may go on."""
    if ctx.person is None or not scopes(ctx.directory, ctx.person.id):
        return reply(_not_allowed(ctx)) + denied(ctx, subject)
    if ctx.room is not None or not ctx.event.direct:
        return reply(ctx.say("broadcast-in-private")) + denied(ctx, subject)
    return None


def denied(ctx: Context, subject: str) -> Outcome:
    """The line of the audit about what somebody was refused."""
    who = ctx.person.id if ctx.person else ""
    return effects(noted(Deed.BROADCAST_REFUSED, who, subject, ctx.now, ctx.event))


def _not_allowed(ctx: Context) -> str:
    known = ctx.directory.coordinators(ctx.collectives[0].id if ctx.collectives else None) if ctx.person else ()
    if not known:
        return ctx.say("broadcast-not-allowed")
    return ctx.say("broadcast-not-allowed-ask", names=ctx.say.listed([person.name for person in known]))


def quoted(ctx: Context) -> Outcome | None:
    """A command within quotation marks, or passed on from somebody else, is not obeyed; None if it is a plain one."""
    return reply(ctx.say("broadcast-quoted")) + denied(ctx, "") if is_quoted(ctx.text) else None


def beyond(ctx: Context, audience: str) -> Outcome | None:
    """What somebody is told whose scopes don't hold all of an audience; None if they do."""
    who, directory = author(ctx), ctx.directory
    outside = reach(directory, who).beyond(meant(audience, directory, who))
    if not outside:
        return None
    held = ctx.say.listed([verbatim(spoken(scope, directory, ctx.say)) for scope in scopes(directory, who)])
    told = ctx.say("broadcast-beyond", count=len(outside), names=names(outside, directory, ctx.say), scopes=held)
    return reply(told) + denied(ctx, audience)


def may_decide(ctx: Context, broadcast: Broadcast) -> bool:
    """Whether they may stop, correct or withdraw it: who coordinates all that it is for, its author among them."""
    whom = meant(broadcast.audience, ctx.directory, broadcast.author_id)
    return ctx.person is not None and may_write(ctx.directory, ctx.person.id, whom)
