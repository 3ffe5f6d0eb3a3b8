"""Settling a change of the roster: what is missing is asked for, what was understood is read back, then it is done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from bot.domain.delivery import delivery_id
from bot.domain.errors import PersonError, StaleAction
from bot.domain.knowledge import LANGUAGES
from bot.domain.message import verbatim
from bot.domain.programme import Person
from bot.domain.rights import scopes
from bot.engine.context import Context, Outcome, effects, reply
from bot.engine.courtesy import means
from bot.engine.places import platform_name
from bot.engine.router import FlowRoute
from bot.engine.surfaces import Find, nobody
from bot.features.roster import changing
from bot.features.roster.asking import ask, name_of, option, options_for, people_options, read_back, teams, yes_no
from bot.features.roster.called import are_several, as_name, is_name, people_called, region_called, role_called
from bot.features.roster.flow import FLOW, VERSION, State
from bot.features.roster.permission import check, left, refusal, refused
from bot.features.roster.reading import Deed, Wish
from bot.ports.entropy import Entropy

NEW = "new"
"""Stands for nobody of the roster, in a choice of person."""


async def begin(ctx: Context, wish: Wish, find: Find = nobody) -> Outcome:
    """Take up a wish of somebody who coordinates something; whom it invites is looked for by address with `find`."""
    if are_several(wish.name):
        raise PersonError("roster-one-at-a-time")
    if wish.nowhere:
        region = region_called(wish.nowhere, ctx.directory)
        if region is not None:
            raise PersonError("roster-region", region=region.name)
        raise PersonError("roster-unknown-team", team=verbatim(wish.nowhere[:60]))
    known = people_called(wish.name, ctx.directory)
    deed = Deed.ADD if wish.deed is Deed.INVITE and wish.to and not known else wish.deed
    role = role_called(wish.role, ctx.directory) or ""
    state = State(
        id=delivery_id(f"roster/{ctx.event.account.platform}/{ctx.event.id}")[:12],
        deed=deed, name=as_name(wish.name), to=wish.to, out_of=wish.out_of, role=role, said_role="" if role else wish.role,
    )  # fmt: skip
    place = await find(wish.address) if wish.address else None
    if place is not None:
        state = replace(state, platform=place.platform, place=place.id)
    return await settle(ctx, replace(state, sought=bool(wish.address)))


async def settle(ctx: Context, state: State) -> Outcome:
    """Ask for what is missing, or read back; a refusal ends it."""
    question = _whom(ctx, state)
    if question is not None:
        return question
    state = _with_person(ctx, state)
    state = _with_team(ctx, state)
    check(ctx, state)
    if (against := refused(ctx, state)) is not None:
        return against
    if state.deed is Deed.INVITE:
        return await _inviting(ctx, state)
    return _asked(ctx, state)


def _whom(ctx: Context, state: State) -> Outcome | None:
    """Which of several people of that name, or whether somebody new; None if it is clear."""
    if state.person_id or state.new:
        return None
    found = people_called(state.name, ctx.directory)
    if state.deed is Deed.ADD:
        if not is_name(state.name):
            raise PersonError("roster-no-name")
        if not found:
            return None
        options = [*people_options(ctx, state), option(ctx.say("roster-somebody-else"), state, "person", NEW)]
        return ask(ctx, state, ctx.say("roster-same-person", name=verbatim(state.name)), options)
    if not found:
        unknown = "roster-unknown-guest" if state.deed is Deed.INVITE else "roster-unknown-person"
        raise PersonError(unknown, name=verbatim(state.name))
    if len(found) > 1:
        return ask(ctx, state, ctx.say("roster-which-person"), people_options(ctx, state))
    return None


def _with_person(ctx: Context, state: State) -> State:
    if state.person_id or state.new:
        return state
    found = people_called(state.name, ctx.directory)
    return replace(state, person_id=found[0].id) if found and state.deed is not Deed.ADD else state


def _with_team(ctx: Context, state: State) -> State:
    """The team that somebody is in goes without saying, if there is one only."""
    own = [each.id for each in ctx.directory.collectives_of(state.person_id)]
    only = own[0] if len(set(own)) == 1 else ""
    match state.deed:
        case Deed.MOVE | Deed.REMOVE:
            return replace(state, out_of=state.out_of or only)
        case Deed.ROLE:
            return replace(state, to=state.to or only)
        case Deed.ADD | Deed.INVITE:
            return state
        case unknown:
            assert_never(unknown)


async def _inviting(ctx: Context, state: State) -> Outcome:
    if await changing.has_account(ctx, state.person_id):
        raise PersonError("roster-reachable", name=verbatim(name_of(ctx, state)))
    said = ctx.say("roster-invite-sure", name=verbatim(name_of(ctx, state)))
    return ask(ctx, state, said, yes_no(ctx, state), *_by_address(ctx, state), *await _replaced(ctx, state.person_id))


async def _replaced(ctx: Context, person_id: str) -> list[str]:
    """That an invitation which they have already would be worth nothing."""
    known = await ctx.read(lambda stored: stored.invitations())
    given = [each.expires_at for each in known if each.person_id == person_id and each.is_good(ctx.now)]
    return [ctx.say("roster-invite-replaces", until=ctx.say.day(max(given).date(), year=False))] if given else []


def _by_address(ctx: Context, state: State) -> Iterator[str]:
    """What came of looking for somebody by their address."""
    if state.found is not None:
        yield ctx.say("roster-found", platform=platform_name(state.platform, ctx.say))
    elif state.sought:
        yield ctx.say("roster-not-found")


def _asked(ctx: Context, state: State) -> Outcome:
    """The next thing that isn't known, else the whole read back."""
    name = verbatim(name_of(ctx, state))
    if state.deed in (Deed.MOVE, Deed.REMOVE) and not state.out_of:
        own = [(each.id, each.name) for each in ctx.directory.collectives_of(state.person_id)]
        return ask(ctx, state, ctx.say("roster-which-team", name=name), options_for(state, "out", own))
    if state.deed is not Deed.REMOVE and not state.to:
        return ask(ctx, state, ctx.say("roster-which-team", name=name), teams(ctx, state))
    if state.deed in (Deed.ADD, Deed.ROLE) and not state.role:
        roles = [(each.id, ctx.say.of(each.name)) for each in ctx.directory.roles.values()]
        unknown = [ctx.say("roster-unknown-role", role=verbatim(state.said_role[:60]))] if state.said_role else []
        return ask(ctx, state, ctx.say("roster-which-role", name=name), options_for(state, "role", roles), *unknown)
    return ask(ctx, state, read_back(ctx, state), yes_no(ctx, state), *_by_address(ctx, state))


def current(ctx: Context) -> State:
    """
    The change under way.

    Raises:
        StaleAction: There is none.
    """
    if ctx.flow is None or ctx.flow.name != FLOW:
        raise StaleAction
    return State.load(ctx.flow.state)


def route(entropy: Entropy) -> FlowRoute:
    """The dialogue."""

    async def step(ctx: Context, text: str) -> Outcome | None:
        state = current(ctx)
        if alike := _who_is_meant(ctx, state):
            same, other = means("roster-words-yes", text), means("roster-words-no", text)
            if len(alike) > 1 or not (same or other):
                return None
            return await chosen(ctx, state, "person", alike[0].id if same else NEW, entropy)
        if means("roster-words-yes", text) and _is_settled(state):
            return await chosen(ctx, state, "yes", "", entropy)
        if means("roster-words-no", text):
            return await chosen(ctx, state, "no", "", entropy)
        role = role_called(text, ctx.directory) if state.to and not state.role else None
        return await chosen(ctx, state, "role", role, entropy) if role else None

    async def again(ctx: Context) -> Outcome:
        return await settle(ctx, current(ctx))

    async def confused(ctx: Context) -> Outcome:
        return reply(ctx.say("roster-choose")) + await settle(ctx, current(ctx))

    async def cancelled(ctx: Context) -> Outcome:
        return reply(ctx.say("roster-dropped")) + effects(left(ctx))

    return FlowRoute(
        VERSION, step, again, confused, {"cancel": cancelled}, choices="roster.set", agreed="roster-words-yes"
    )


def _who_is_meant(ctx: Context, state: State) -> tuple[Person, ...]:
    """Those of the name of somebody who is to be added, as long as it is open whether one of them is meant."""
    open_still = state.deed is Deed.ADD and not state.person_id and not state.new
    return tuple(people_called(state.name, ctx.directory)) if open_still else ()


def _is_settled(state: State) -> bool:
    needed = {
        Deed.ADD: state.to and state.role,
        Deed.MOVE: state.person_id and state.to and state.out_of,
        Deed.REMOVE: state.person_id and state.out_of,
        Deed.ROLE: state.person_id and state.to and state.role,
        Deed.INVITE: state.person_id,
    }
    return bool(needed[state.deed])


async def chosen(ctx: Context, state: State, what: str, value: str, entropy: Entropy) -> Outcome:
    """Go on with what was chosen: `what` is the thing that was open."""
    match what:
        case "person":
            return await settle(ctx, replace(state, new=value == NEW, person_id="" if value == NEW else value))
        case "to" if value in ctx.directory.collectives:
            return await settle(ctx, replace(state, to=value))
        case "out" if value in ctx.directory.collectives:
            return await settle(ctx, replace(state, out_of=value))
        case "role" if value in ctx.directory.roles:
            return await settle(ctx, replace(state, role=value))
        case "yes" if _is_settled(state) and not _who_is_meant(ctx, state):
            return await _done(ctx, state, value, entropy)
        case "no":
            return reply(ctx.say("roster-dropped")) + effects(left(ctx))
        case _:
            raise StaleAction


async def _done(ctx: Context, state: State, lang: str, entropy: Entropy) -> Outcome:
    """The rights, and what is so by now, are looked at again; then it is done."""
    if ctx.person is None or not scopes(ctx.directory, ctx.person.id):
        return refusal(ctx, state.to or state.out_of, name_of(ctx, state))
    if state.person_id and state.person_id not in ctx.directory.people:
        raise PersonError("roster-unknown-person", name=verbatim(state.name))
    check(ctx, state)
    if (against := refused(ctx, state)) is not None:
        return against
    return await _carried_out(ctx, state, lang, entropy) + effects(left(ctx))


async def _carried_out(ctx: Context, state: State, lang: str, entropy: Entropy) -> Outcome:
    match state.deed:
        case Deed.ADD:
            spoken = lang if lang in LANGUAGES else ctx.directory.collectives[state.to].lang
            return await changing.added(ctx, state, spoken, entropy)
        case Deed.MOVE:
            return await changing.moved(ctx, state)
        case Deed.REMOVE:
            return await changing.removed(ctx, state)
        case Deed.ROLE:
            return await changing.changed_role(ctx, state)
        case Deed.INVITE:
            return changing.invited(ctx, ctx.directory.people[state.person_id], entropy, state.found)
        case unknown:
            assert_never(unknown)
