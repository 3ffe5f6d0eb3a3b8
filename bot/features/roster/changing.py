"""What a change of the roster does, once it is confirmed: the right is checked again, the store changed, people told, all of it noted."""

from __future__ import annotations

from bot.domain.account import CodePurpose, kept, spelled
from bot.domain.audit import Deed as Noted
from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.effects import (
    CancelDeliveries,
    Effect,
    EndFlow,
    Enqueue,
    GiveCode,
    PutEntities,
    RemoveEntities,
    RemovePersonalReminders,
)
from bot.domain.identity import ConversationRef, Recipient
from bot.domain.message import Message, verbatim
from bot.domain.programme import Membership, Person
from bot.engine.codes import new_code
from bot.engine.context import Context, Outcome, effects, reply
from bot.engine.notices import noted, told
from bot.engine.places import platform_name
from bot.features.roster.called import slug
from bot.features.roster.flow import State
from bot.i18n import Translator, translator
from bot.ports.entropy import Entropy

CHECK_IN = "checkin"
"""The dialogue of a check-in, which ends when its person leaves the team that it is about."""


async def added(ctx: Context, state: State, lang: str, entropy: Entropy) -> Outcome:
    """Somebody new, or somebody known in one more team."""
    person = ctx.directory.people.get(state.person_id)
    if person is None:
        stem = slug(state.name, frozenset())
        tried = [stem, *(f"{stem}-{number}" for number in range(2, 100))]
        known = await ctx.read(lambda stored: {*stored.preferences(tried), *stored.erased(tried)})
        person = Person(
            id=slug(state.name, frozenset(ctx.directory.people) | frozenset(known)), name=state.name, lang=lang
        )
    scope = f"collective:{state.to}"
    joined = Membership(person_id=person.id, scope=scope, role_id=state.role)
    team = ctx.directory.collectives[state.to].name
    audit = noted(Noted.PERSON_ADDED, _who(ctx), f"{person.id}/{scope}", ctx.now, ctx.event)
    said = ctx.say("roster-added", name=verbatim(person.name), team=team, role=_role(ctx, state.role, ctx.say))
    outcome = reply(said) + effects(PutEntities((person, joined)), audit)
    if state.person_id and await has_account(ctx, person.id):
        return outcome + effects(*await _tell(ctx, person.id, "roster-told-added", state))
    return outcome + invited(ctx, person, entropy, state.found)


def invited(ctx: Context, person: Person, entropy: Entropy, place: ConversationRef | None) -> Outcome:
    """An invitation, for the coordinator to pass on; sent where they were found, if they were."""
    code = new_code(entropy)
    given = kept(code, CodePurpose.INVITATION, person_id=person.id, made_by=_who(ctx), now=ctx.now)
    until = ctx.say.day(given.expires_at.date(), year=False)
    audit = noted(Noted.INVITATION_GIVEN, _who(ctx), person.id, ctx.now, ctx.event)
    if place is not None:
        said = ctx.say("invitation-sent", name=verbatim(person.name), platform=platform_name(place.platform, ctx.say))
        sent = _invitation(ctx, person, spelled(code), place)
        return reply(said) + effects(GiveCode(given), audit, sent)
    return reply(
        ctx.say("invitation-pass-on", name=verbatim(person.name), code=spelled(code), until=until),
        ctx.say("invitation-how", code=spelled(code)),
    ) + effects(GiveCode(given), audit)


def _invitation(ctx: Context, person: Person, code: str, place: ConversationRef) -> Enqueue:
    """To somebody who is nobody there yet: their account becomes theirs when they write the code from it."""
    by, say = (ctx.person.name if ctx.person else ""), translator(person.lang)
    message = Message.of(say("invitation-for-you", name=verbatim(person.name), by=verbatim(by), code=code))
    key = f"invitation/{ctx.event.account.platform}/{ctx.event.id}"
    to = Recipient.person(person.id)
    return Enqueue(
        Delivery(key=key, to=to, kind=DeliveryKind.NOTICE, message=message, due_at=ctx.now, conversation=place)
    )


async def has_account(ctx: Context, person_id: str) -> bool:
    """Whether somebody is known on any platform."""
    return bool(await ctx.read(lambda stored: stored.accounts(person_id)))


async def moved(ctx: Context, state: State) -> Outcome:
    """From one team to another, with the same role."""
    old = _memberships(ctx, state.person_id, state.out_of)
    role = state.role or (old[0].role_id if old else "")
    joined = Membership(person_id=state.person_id, scope=f"collective:{state.to}", role_id=role)
    left = RemoveEntities(tuple(("membership", each.id) for each in old))
    person = ctx.directory.people[state.person_id]
    audit = noted(Noted.PERSON_MOVED, _who(ctx), f"{person.id}/collective:{state.to}", ctx.now, ctx.event)
    said = ctx.say("roster-moved", name=verbatim(person.name), team=ctx.directory.collectives[state.to].name)
    told_them = await _tell(ctx, person.id, "roster-told-moved", state)
    return reply(said) + effects(left, PutEntities((joined,)), audit, *await _left_check_in(ctx, person.id), *told_them)


async def changed_role(ctx: Context, state: State) -> Outcome:
    """Another role in the same team."""
    old = _memberships(ctx, state.person_id, state.to)
    new = Membership(person_id=state.person_id, scope=f"collective:{state.to}", role_id=state.role)
    left = RemoveEntities(tuple(("membership", each.id) for each in old if each.role_id != state.role))
    person = ctx.directory.people[state.person_id]
    audit = noted(Noted.ROLE_CHANGED, _who(ctx), f"{person.id}/{new.scope}/{new.role_id}", ctx.now, ctx.event)
    role = _role(ctx, state.role, ctx.say)
    said = ctx.say("roster-role", name=verbatim(person.name), role=role, team=ctx.directory.collectives[state.to].name)
    told_them = await _tell(ctx, person.id, "roster-told-role", state)
    return reply(said) + effects(left, PutEntities((new,)), audit, *told_them)


async def removed(ctx: Context, state: State) -> Outcome:
    """Out of a team; out of the programme, with all that was kept to reach them, if it was their last."""
    person = ctx.directory.people[state.person_id]
    old = _memberships(ctx, person.id, state.out_of)
    team = ctx.directory.collectives[state.out_of].name
    audit = noted(Noted.PERSON_REMOVED, _who(ctx), f"{person.id}/collective:{state.out_of}", ctx.now, ctx.event)
    gone = tuple(("membership", each.id) for each in old)
    ended = await _left_check_in(ctx, person.id)
    if is_last(ctx, person.id, state.out_of):
        return reply(ctx.say("roster-erased", name=verbatim(person.name), team=team)) + effects(
            audit,
            *ended,
            *erased(person.id),
            *await _farewell(ctx, person),
            RemoveEntities((*gone, ("person", person.id))),
        )
    told_them = await _tell(ctx, person.id, "roster-told-removed", state)
    said = ctx.say("roster-removed", name=verbatim(person.name), team=team)
    return reply(said) + effects(RemoveEntities(gone), audit, *ended, *told_them)


def erased(person_id: str) -> tuple[Effect, ...]:
    """What ends with somebody beside what the store lets go with them: accounts, codes, invitations."""
    return RemovePersonalReminders(person_id), CancelDeliveries(Recipient.person(person_id))


def is_last(ctx: Context, person_id: str, collective_id: str) -> bool:
    """Whether somebody belongs to that team only."""
    return all(each.scope == f"collective:{collective_id}" for each in ctx.directory.memberships_of(person_id))


async def _farewell(ctx: Context, person: Person) -> tuple[Effect, ...]:
    """A last word where they are written to now: afterwards there is no such place."""
    to = Recipient.person(person.id)
    places = await ctx.read(lambda stored: stored.conversations([to]))
    if to not in places:
        return ()
    chosen = await ctx.moment.languages([person.id])
    message = Message.of(translator(chosen(to))("roster-told-erased"))
    key = f"farewell/{ctx.event.account.platform}/{ctx.event.id}"
    return (
        Enqueue(
            Delivery(key=key, to=to, kind=DeliveryKind.NOTICE, message=message, due_at=ctx.now, conversation=places[to])
        ),
    )


async def _left_check_in(ctx: Context, person_id: str) -> tuple[Effect, ...]:
    place = Recipient.person(person_id)
    flow = await ctx.read(lambda stored: stored.flow(place, person_id))
    return (EndFlow(place, person_id),) if flow and flow.name == CHECK_IN else ()


async def _tell(ctx: Context, person_id: str, key: str, state: State) -> tuple[Effect, ...]:
    if person_id == _who(ctx):
        return ()
    known = ctx.directory.collectives
    team = known[state.to or state.out_of].name
    by = ctx.person.name if ctx.person else ""

    def words(say: Translator) -> Message:
        return Message.of(say(key, team=team, by=by, role=_role(ctx, state.role, say)))

    return await told(ctx.moment, [person_id], f"roster/{ctx.event.account.platform}/{ctx.event.id}", words)


def _role(ctx: Context, role_id: str, say: Translator) -> str:
    role = ctx.directory.roles.get(role_id)
    return say.of(role.name) if role else ""


def _memberships(ctx: Context, person_id: str, collective_id: str) -> list[Membership]:
    scope = f"collective:{collective_id}"
    return [each for each in ctx.directory.memberships_of(person_id) if each.scope == scope]


def _who(ctx: Context) -> str:
    return ctx.person.id if ctx.person else ""
