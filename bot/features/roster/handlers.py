"""« ajouter Aïcha Saïd à Koungou comme habitante », « déplacer », « retirer », « inviter », « Léa devient référente », « invitations »."""

from __future__ import annotations

from bot.domain.account import Code, CodePurpose
from bot.domain.actions import Action
from bot.domain.audit import Deed as Noted
from bot.domain.effects import RevokeCodes
from bot.domain.errors import PersonError, StaleAction
from bot.domain.message import Choices, Items, Option, verbatim
from bot.domain.rights import may_act, scopes
from bot.domain.text import fold
from bot.engine.context import Context, Outcome, effects, reply
from bot.engine.notices import noted
from bot.engine.router import Router
from bot.engine.surfaces import Find, nobody
from bot.features.roster.called import is_name, people_called, role_called, words_of
from bot.features.roster.dialogue import begin, chosen, current, route
from bot.features.roster.flow import FLOW
from bot.features.roster.permission import refusal
from bot.features.roster.reading import Deed, Wish, read_wish
from bot.ports.entropy import Entropy


def build(entropy: Entropy, find: Find = nobody) -> Router:
    """The feature's router, with invitations from that chance; `find` looks for somebody by their e-mail address."""
    router = Router("roster")
    router.flows[FLOW] = route(entropy)

    router.verbs += [f"roster-verbs-{verb}" for verb in ("add", "move", "remove", "invite")]

    @router.action("roster.set")
    async def set_one(ctx: Context, args: tuple[str, ...]) -> Outcome:
        state = current(ctx)
        if len(args) != 3 or args[0] != state.id:
            raise StaleAction
        return await chosen(ctx, state, args[1], args[2], entropy)

    @router.reader
    async def wished(ctx: Context, text: str) -> Outcome | None:
        return await _wished(ctx, text, find)

    router.command("invitations")(_invitations)
    router.action("roster.revoke")(_revoked)
    return router


async def _wished(ctx: Context, text: str, find: Find) -> Outcome | None:
    """A change of the roster; None for anything else."""
    if ctx.person is None:
        return None
    wish = read_wish(text, ctx.directory)
    if wish and wish.deed is Deed.ADD and wish.to and fold(wish.name) in words_of("roster-nobody"):
        return reply(ctx.say("roster-who", team=ctx.directory.collectives[wish.to].name))
    if wish is None or not _is_meant(ctx, wish, coordinates=bool(scopes(ctx.directory, ctx.person.id))):
        return None
    if not scopes(ctx.directory, ctx.person.id):
        team = wish.to or wish.out_of or next((each.id for each in ctx.collectives), "")
        known = ctx.directory.collectives.get(team)
        return refusal(ctx, team, known.name if known else wish.name)
    if not ctx.event.direct:
        return reply(ctx.say("account-in-private"))
    return await begin(ctx, wish, find)


def _is_meant(ctx: Context, wish: Wish, *, coordinates: bool) -> bool:
    """Whether it is about people and teams, and not about something else that can be added, moved or removed."""
    known = bool(people_called(wish.name, ctx.directory))
    placed = bool(wish.to or wish.out_of)
    if wish.nowhere and (not coordinates or not (known or wish.role)):
        return False
    named = is_name(wish.name) and all(word[:1].isupper() for word in wish.name.split())
    match wish.deed:
        case Deed.ROLE:
            return known and role_called(wish.role, ctx.directory) is not None
        case Deed.ADD:
            return is_name(wish.name) and (placed or (coordinates and (bool(wish.role) or named)))
        case Deed.INVITE:
            return known or (placed and is_name(wish.name)) or (coordinates and named)
        case Deed.MOVE | Deed.REMOVE:
            return known or (placed and is_name(wish.name))


async def _open_invitations(ctx: Context) -> list[Code]:
    """
    Those that somebody may see: within their scope.

    Raises:
        PersonError: They coordinate nothing, or ask where others read along.
    """
    if ctx.person is None or not scopes(ctx.directory, ctx.person.id):
        raise PersonError("roster-invitations-not-allowed")
    if not ctx.event.direct:
        raise PersonError("account-in-private")
    who, directory = ctx.person.id, ctx.directory
    found = await ctx.read(lambda stored: stored.invitations())
    return [
        each
        for each in found
        if each.person_id in directory.people
        and any(may_act(directory, who, held.scope) for held in directory.memberships_of(each.person_id))
    ]


async def _invitations(ctx: Context, _words: str) -> Outcome:
    """Which invitations are still open, to be taken back."""
    found = await _open_invitations(ctx)
    if not found:
        return reply(ctx.say("roster-invitations-none"))
    names = {each.person_id: verbatim(ctx.directory.people[each.person_id].name) for each in found}
    lines = tuple(_line(ctx, each, names[each.person_id]) for each in found)
    options = tuple(
        Option(ctx.say("roster-revoke-label", name=names[each.person_id]), Action("roster.revoke", (each.person_id,)))
        for each in found
    )
    return reply(ctx.say("roster-invitations"), Items(lines), Choices(options))


def _line(ctx: Context, code: Code, name: str) -> str:
    until = ctx.say.day(code.expires_at.date(), year=False)
    key = "roster-invitation-open" if code.is_good(ctx.now) else "roster-invitation-over"
    return ctx.say(key, name=name, until=until)


async def _revoked(ctx: Context, args: tuple[str, ...]) -> Outcome:
    found = next((each for each in await _open_invitations(ctx) if args == (each.person_id,)), None)
    if found is None:
        raise StaleAction
    name = verbatim(ctx.directory.people[found.person_id].name)
    who = ctx.person.id if ctx.person else ""
    audit = noted(Noted.INVITATION_TAKEN_BACK, who, found.person_id, ctx.now, ctx.event)
    taken = RevokeCodes(found.person_id, CodePurpose.INVITATION, ctx.now)
    return reply(ctx.say("roster-revoked", name=name)) + effects(taken, audit)
