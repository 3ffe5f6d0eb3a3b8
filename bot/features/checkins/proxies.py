"""Recording for somebody who has no chat: who may, for whom, and that they agreed."""

from __future__ import annotations

import re
from functools import cache

from bot.domain.actions import Action
from bot.domain.audit import Deed
from bot.domain.errors import PersonError, StaleAction
from bot.domain.indicator_values import shorten
from bot.domain.knowledge import LANGUAGES
from bot.domain.message import Choices, Message, Option, verbatim
from bot.domain.programme import Collective, Person
from bot.domain.rights import may_act
from bot.domain.text import bare, fold, fold_in_place
from bot.engine.context import Context, Outcome, effects, reply
from bot.engine.notices import noted
from bot.features.checkins.answering import ask, begin
from bot.features.checkins.standing import Standing, in_round, standing
from bot.i18n import translator

_LONGEST = 120
_FEW = 8


def wished(text: str) -> str | None:
    """For whom somebody wants to answer, as they wrote it: « je réponds pour Fatima »; None if they want something else."""
    if len(text) > _LONGEST:
        return None
    folded, places = fold_in_place(text)
    found = _pattern().match(folded)
    return text[places[found.end()] :].strip(" .!:,;«»\"'") or None if found else None


@cache
def _pattern() -> re.Pattern[str]:
    words = {word for lang in LANGUAGES for word in translator(lang).words("checkin-proxy-verbs")}
    return re.compile(rf"\W*(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})\s+(?=\S)")


async def reader(ctx: Context, text: str) -> Outcome | None:
    """Ask whether the person agreed, before anything is recorded for them."""
    name = wished(text)
    if name is None or ctx.person is None:
        return None
    if ctx.room is not None:
        raise PersonError("checkin-proxy-private")
    if any(bare(name) in translator(lang).words("checkin-proxy-self") for lang in LANGUAGES):
        raise PersonError("checkin-proxy-yourself")
    if any(bare(name) in translator(lang).words("checkin-proxy-somebody") for lang in LANGUAGES):
        raise PersonError("checkin-proxy-who")
    found = _called(ctx, name)
    if not found:
        raise PersonError("checkin-proxy-nobody", name=shorten(name))
    allowed = [(person, team) for person, team in found if may_record(ctx, person.id, team.id)]
    if not allowed:
        said = ctx.say("checkin-proxy-refused")
        refused = noted(Deed.PROXY_REFUSED, ctx.person.id, found[0][0].id, ctx.now, ctx.event)
        return reply(said) + effects(refused)
    if len(allowed) > 1:
        options = [_whom(person, team) for person, team in allowed[:_FEW]]
        return reply(ctx.say("checkin-proxy-which"), Choices(tuple(options)))
    return await _asked(ctx, *allowed[0])


def _whom(person: Person, team: Collective) -> Option:
    return Option(f"{person.name} ({team.name})", Action("checkin.consent", (person.id, team.id, "ask")))


async def _asked(ctx: Context, person: Person, team: Collective) -> Outcome:
    await _open(ctx, person, team)
    yes = Option(ctx.say("checkin-proxy-yes"), Action("checkin.consent", (person.id, team.id, "yes")))
    no = Option(ctx.say("checkin-proxy-no"), Action("checkin.consent", (person.id, team.id, "no")))
    return reply(ctx.say("checkin-proxy-consent", name=verbatim(person.name)), Choices((yes, no)))


async def consented(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """Whether they agreed: their check-in begins, or nothing is recorded."""
    person_id, team_id, said = args if len(args) == 3 else ("", "", "")
    person, team = ctx.directory.people.get(person_id), ctx.directory.collectives.get(team_id)
    if person is None or team is None or ctx.person is None:
        raise StaleAction
    if not may_record(ctx, person_id, team_id):
        raise PersonError("checkin-proxy-refused")
    if said == "ask":
        return await _asked(ctx, person, team)
    if said != "yes":
        return reply(ctx.say("checkin-proxy-dropped", name=verbatim(person.name)))
    known = await _open(ctx, person, team)
    state = begin(known, subject=person_id)
    known = await in_round(ctx, known.round, [state.open or ""], subject=person_id)
    asked = ask(ctx, state, known)
    told = ctx.say("checkin-proxy-begins", name=verbatim(person.name), collective=team.name)
    agreed = noted(Deed.PROXY_CONSENTED, ctx.person.id, f"{person_id}/{known.round.id}", ctx.now, ctx.event)
    return Outcome((Message.of(told, *asked.messages[0].blocks),), (*asked.effects, agreed))


async def _open(ctx: Context, person: Person, team: Collective) -> Standing:
    found = await standing(ctx, team)
    if found is None:
        raise PersonError("checkin-proxy-closed", collective=team.name)
    known = await in_round(ctx, found.round, subject=person.id)
    if not known.indicators:
        raise PersonError("checkin-proxy-closed", collective=team.name)
    return known


def may_record(ctx: Context, person_id: str, collective_id: str) -> bool:
    """Whether who speaks may record for somebody of a collective: its mediators, and whoever coordinates it; nobody for themselves."""
    if ctx.person is None or ctx.person.id == person_id:
        return False
    if collective_id not in {each.id for each in ctx.directory.collectives_of(person_id)}:
        return False
    mediates = any(person.id == ctx.person.id and role.records for person, role in ctx.directory.members(collective_id))
    return mediates or may_act(ctx.directory, ctx.person.id, f"collective:{collective_id}")


@cache
def _titles() -> re.Pattern[str]:
    words = {word for lang in LANGUAGES for word in translator(lang).words("checkin-proxy-titles")}
    return re.compile(rf"^(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})\.? (?=\S)")


def _called(ctx: Context, name: str) -> list[tuple[Person, Collective]]:
    """People of that name, first name or id, with each of their teams; those of one's own teams, if there are any."""
    wanted = _titles().sub("", fold(name))
    named = [
        each
        for each in ctx.directory.people.values()
        if wanted in (fold(each.name), each.id) or fold(each.name).split()[:1] == [wanted]
    ]
    pairs = [(person, team) for person in named for team in ctx.directory.collectives_of(person.id)]
    own = {each.id for each in ctx.collectives}
    return [pair for pair in pairs if pair[1].id in own] or pairs
