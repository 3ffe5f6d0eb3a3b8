"""Who may share in whose name, and what the others are told; every refusal is in the audit."""

from __future__ import annotations

from bot.domain.audit import Deed
from bot.domain.errors import StaleAction
from bot.domain.rights import may_act
from bot.domain.share import Share
from bot.domain.text import is_quoted
from bot.engine.context import Context, Outcome, effects, reply
from bot.engine.notices import noted


def author(ctx: Context) -> str:
    """
    The id of who writes.

    Raises:
        StaleAction: Nobody known.
    """
    if ctx.person is None:
        raise StaleAction
    return ctx.person.id


def own_teams(ctx: Context) -> tuple[str, ...]:
    """Ids of the collectives in whose name they may speak here: in a room, of that one only."""
    if ctx.person is None:
        return ()
    own = tuple(each.id for each in ctx.directory.collectives_of(ctx.person.id))
    if ctx.event.direct:
        return own
    return tuple(each for each in own if ctx.room is not None and each == ctx.room.id)


def refused(ctx: Context) -> Outcome | None:
    """What somebody is told who is of no team that may speak here; None if they may go on."""
    if own_teams(ctx):
        return None
    who = ctx.person.id if ctx.person else ""
    return reply(_why(ctx)) + effects(noted(Deed.SHARE_REFUSED, who, "", ctx.now, ctx.event))


def _why(ctx: Context) -> str:
    if ctx.person is None:
        return ctx.say("share-stranger")
    if not ctx.event.direct and ctx.directory.collectives_of(ctx.person.id):
        return ctx.say("share-other-room")
    if ctx.directory.coordinates(ctx.person.id):
        return ctx.say("share-coordinator")
    return ctx.say("share-no-team")


def quoted(ctx: Context) -> Outcome | None:
    """A command that is cited or passed on is not obeyed; None if it is a plain one."""
    return reply(ctx.say("share-quoted")) if is_quoted(ctx.text) else None


def may_withdraw(ctx: Context, share: Share) -> bool:
    """Whether they may take it back: its author, and who coordinates the team or a room that it went to."""
    if ctx.person is None:
        return False
    scopes = (f"collective:{each}" for each in (share.collective_id, *share.rooms))
    return share.author_id == ctx.person.id or any(may_act(ctx.directory, ctx.person.id, each) for each in scopes)
