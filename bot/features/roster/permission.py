"""Whether a change of the roster can be done, and by whom; what somebody is told who may not."""

from __future__ import annotations

from bot.domain.audit import Deed as Noted
from bot.domain.effects import EndFlow
from bot.domain.errors import PersonError
from bot.domain.identity import Recipient
from bot.domain.message import verbatim
from bot.domain.rights import may_act
from bot.engine.context import Context, Outcome, effects, reply
from bot.engine.notices import noted
from bot.features.roster.asking import name_of
from bot.features.roster.flow import FLOW, State
from bot.features.roster.reading import Deed


def check(ctx: Context, state: State) -> None:
    """
    Whether it can be done at all.

    Raises:
        PersonError: It is done already, or can't be.
    """
    name = verbatim(name_of(ctx, state))
    own = {each.id: each.name for each in ctx.directory.collectives_of(state.person_id)}
    if state.deed in (Deed.MOVE, Deed.REMOVE, Deed.ROLE) and not own:
        raise PersonError("roster-in-no-team", name=name)
    elsewhere = state.to if state.deed is Deed.ROLE else state.out_of
    if elsewhere and elsewhere not in own:
        raise PersonError("roster-not-there", name=name, team=ctx.directory.collectives[elsewhere].name)
    if state.deed is Deed.MOVE and state.to and state.to == state.out_of:
        raise PersonError("roster-there-already", name=name, team=own[state.to])
    held = {(each.scope, each.role_id) for each in ctx.directory.memberships_of(state.person_id)}
    if state.deed in (Deed.ADD, Deed.ROLE) and (f"collective:{state.to}", state.role) in held:
        raise PersonError("roster-there-already", name=name, team=own[state.to])


def refused(ctx: Context, state: State) -> Outcome | None:
    """What somebody is told who doesn't coordinate the teams that it concerns."""
    who = ctx.person.id if ctx.person else ""
    concerned = [each for each in (state.out_of, state.to) if each]
    if state.deed is Deed.INVITE:
        concerned = [each.id for each in ctx.directory.collectives_of(state.person_id)]
    outside = [each for each in concerned if not may_act(ctx.directory, who, f"collective:{each}")]
    beyond = outside[:1] or (
        [""] if state.deed is Deed.INVITE and not concerned and not may_act(ctx.directory, who, "programme") else []
    )
    if not beyond:
        return None
    team = ctx.directory.collectives[beyond[0]].name if beyond[0] else name_of(ctx, state)
    return refusal(ctx, beyond[0] or state.person_id, team)


def refusal(ctx: Context, subject: str, team: str) -> Outcome:
    """Only who coordinates a team changes it; whom to ask, and a line in the audit."""
    names = [each.name for each in ctx.directory.coordinators(subject) if ctx.person and each.id != ctx.person.id]
    audit = noted(Noted.ROSTER_REFUSED, ctx.person.id if ctx.person else "", subject, ctx.now, ctx.event)
    whom = ctx.say.listed(names[:4]) if names else ctx.say("code-coordination")
    outcome = reply(ctx.say("roster-not-allowed", team=team, names=whom)) + effects(audit)
    return outcome + effects(left(ctx)) if ctx.flow and ctx.flow.name == FLOW else outcome


def left(ctx: Context) -> EndFlow:
    """The end of the dialogue."""
    who = ctx.person.id if ctx.person else ""
    return EndFlow(Recipient.person(who), who)
