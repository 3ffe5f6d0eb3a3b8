"""Who may change a milestone, and what the others are told; every refusal is in the audit (DESIGN 2.8)."""

from __future__ import annotations

from bot.domain.audit import Deed
from bot.domain.errors import StaleAction
from bot.domain.message import verbatim
from bot.domain.programme import Milestone
from bot.domain.rights import may_act, scopes
from bot.engine.context import Context, Outcome, effects, reply
from bot.engine.notices import noted
from bot.i18n import Translator


def person_id(ctx: Context) -> str:
    """
    Who writes.

    Raises:
        StaleAction: Nobody known.
    """
    if ctx.person is None:
        raise StaleAction
    return ctx.person.id


def coordinates(ctx: Context) -> bool:
    """Whether somebody coordinates anything."""
    return ctx.person is not None and bool(scopes(ctx.directory, ctx.person.id))


def refused(ctx: Context, scope: str, subject: str) -> Outcome | None:
    """What somebody is told who doesn't coordinate all of a scope, or who changes things where others read along; else None."""
    who = ctx.person.id if ctx.person else ""
    if not who or not may_act(ctx.directory, who, scope):
        audit = noted(Deed.MILESTONE_REFUSED, who, subject, ctx.now, ctx.event)
        return reply(_not_allowed(ctx, scope, who)) + effects(audit)
    if ctx.room is not None or not ctx.event.direct:
        return reply(ctx.say("milestone-in-private"))
    return None


def _not_allowed(ctx: Context, scope: str, who: str) -> str:
    """With whom to ask: those who may."""
    directory = ctx.directory
    able = [each.name for each in directory.people.values() if each.id != who and may_act(directory, each.id, scope)]
    if not able:
        return ctx.say("milestone-not-allowed")
    return ctx.say("milestone-not-allowed-ask", names=ctx.say.listed([verbatim(name) for name in able[:5]]))


def scope_name(scope: str, ctx: Context, say: Translator) -> str:
    """A scope in words."""
    kind, _, identifier = scope.partition(":")
    if kind == "region":
        return ctx.directory.regions[identifier].name if identifier in ctx.directory.regions else identifier
    if kind == "collective":
        return ctx.directory.collectives[identifier].name if identifier in ctx.directory.collectives else identifier
    return say("milestone-scope-programme")


def known_milestones(ctx: Context) -> tuple[Milestone, ...]:
    """Those within the scopes of somebody who coordinates, and those that concern them."""
    held = [m.scope for m in ctx.directory.memberships_of(ctx.person.id)] if ctx.person else []
    return ctx.directory.milestones_of(each.id for each in ctx.directory.within(held))
