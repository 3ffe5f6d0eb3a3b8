"""« oublie-moi »: asked whether they are sure, then erased in one unit of work, and nobody is named."""

from __future__ import annotations

from bot.domain.actions import Action
from bot.domain.audit import Deed
from bot.domain.effects import CancelDeliveries, Effect, EndFlow, ErasePerson, RemoveEntities, RemovePersonalReminders
from bot.domain.errors import StaleAction
from bot.domain.identity import Recipient
from bot.domain.message import Choices, Message, Note, Option
from bot.domain.programme import Person
from bot.engine.context import Context, Outcome, effects, reply
from bot.engine.notices import noted, told
from bot.features.own_data.means import Means
from bot.i18n import Translator


def asked(ctx: Context, person: Person) -> Outcome:
    """What would go and what would stay, and whether they are sure."""
    say = ctx.say
    choices = Choices(
        (Option(say("forget-yes"), Action("own.forget")), Option(say("forget-no"), Action("own.forget-not")))
    )
    left = effects(EndFlow(ctx.place, person.id)) if ctx.flow else Outcome()  # the next « oui » must mean this question
    return left + reply(
        say("forget-sure"), say("forget-goes"), say("forget-stays"), Note(say("forget-instead")), choices
    )


async def erased(ctx: Context, means: Means) -> Outcome:
    """All of it, at once."""
    if ctx.person is None:
        raise StaleAction
    who = ctx.person.id
    to = Recipient.person(who)
    held = tuple(("membership", each.id) for each in ctx.directory.memberships_of(who))
    pseudonym = means.pseudonym()
    return reply(ctx.say("forget-done")) + effects(
        *await _coordinators_told(ctx, ctx.person),
        EndFlow(to, who),
        RemovePersonalReminders(who),
        CancelDeliveries(to),
        noted(Deed.PERSON_ERASED, pseudonym, pseudonym, ctx.now),
        ErasePerson(who, pseudonym, ctx.now),
        RemoveEntities((*held, ("person", who)), ctx.now),
    )


async def _coordinators_told(ctx: Context, person: Person) -> tuple[Effect, ...]:
    """That a team has one fewer; who it was isn't written down once more."""
    found: list[Effect] = []
    key = f"erased/{ctx.event.account.platform}/{ctx.event.id}"
    for team in ctx.directory.collectives_of(person.id):
        whom = [each.id for each in ctx.directory.coordinators(team.id) if each.id != person.id]

        def words(say: Translator, name: str = team.name) -> Message:
            return Message.of(say("forget-told", team=name))

        found += await told(ctx.moment, whom, f"{key}/{team.id}", words)
    if not found and ctx.directory.coordinates(person.id):
        whom = [each.id for each in ctx.directory.coordinators(None) if each.id != person.id]
        found += await told(ctx.moment, whom, key, lambda say: Message.of(say("forget-told-programme")))
    return tuple(found)
