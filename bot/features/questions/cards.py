"""What coordinators have been shown of a question, kept true as it goes on; who has it now."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.directory import Directory
from bot.domain.effects import Effect, Enqueue, NoteShown
from bot.domain.errors import PersonError, StaleAction
from bot.domain.identity import Recipient
from bot.domain.question import Asker, PassedQuestion, PassedState
from bot.domain.rights import may_act
from bot.engine.context import Context, Moment
from bot.features.questions.wording import card, name
from bot.i18n import Translator, translator


def holders(directory: Directory, question: PassedQuestion, askers: Sequence[Asker] = ()) -> tuple[str, ...]:
    """Who has a question now: whom it was handed to, as long as they may answer it, else who coordinates its scope."""
    if question.holder_id and may_act(directory, question.holder_id, question.scope):
        return (question.holder_id,)
    asking = {each.person_id for each in askers if not each.withdrawn}
    found = tuple(each.id for each in directory.coordinating(question.scope) if each.id not in asking)
    return found or tuple(each.id for each in directory.coordinators(None) if each.id not in asking)


def around(directory: Directory, collective_id: str | None) -> tuple[str, ...]:
    """Ids of all who coordinate a collective, its region or the programme."""
    region = directory.region_of_scope(f"collective:{collective_id}") if collective_id else None
    known = (f"collective:{collective_id}", f"region:{region}", "programme")
    return tuple(dict.fromkeys(each.id for scope in known for each in directory.coordinating(scope)))


async def unreachable(moment: Moment, whom: Sequence[str]) -> set[str]:
    """Who of these people wouldn't get a question now: they said `stop` or `pause`, or no messenger of theirs is known."""
    to = [Recipient.person(each) for each in whom]
    chosen, known = await moment.read(lambda stored: (stored.preferences(whom), stored.reachable(to)))
    silent = {each for each in whom if each in chosen and not chosen[each].reachable(moment.now)}
    return silent | {each.id for each in to if each not in known}


async def dealt(
    moment: Moment,
    question: PassedQuestion,
    askers: Sequence[Asker],
    whom: Sequence[str],
    remark: str = "",
    mark: str = "",
) -> tuple[Effect, ...]:
    """Show a question to coordinators, each once; whoever was shown it is shown how it stands by `redealt`."""
    speak = await moment.languages(list(whom))
    effects: list[Effect] = []
    for who in whom:
        to = Recipient.person(who)
        say = translator(speak(to))
        said = say(remark, name=name(moment.directory, question.holder_id, say)) if remark else ""
        message = card(question, askers, moment.directory, say, remark=said)
        delivery = Delivery(
            key=key(question, who) + mark, to=to, kind=DeliveryKind.NOTICE, message=message, due_at=moment.now
        )
        effects += [Enqueue(delivery), NoteShown(delivery.key, question.id)]
    return tuple(effects)


async def redealt(moment: Moment, question: PassedQuestion, askers: Sequence[Asker]) -> tuple[Effect, ...]:
    """What coordinators have been shown of it says how it stands now, where their platform can change a message."""
    seen = await moment.read(lambda stored: stored.shown_to(question.id))
    speak = await moment.languages(seen)
    effects: list[Effect] = []
    for who in seen:
        to = Recipient.person(who)
        message = card(question, askers, moment.directory, translator(speak(to)))
        effects.append(
            Enqueue(
                Delivery(
                    key=f"{key(question, who)}/r{question.revision}",
                    to=to,
                    kind=DeliveryKind.NOTICE,
                    message=message,
                    due_at=moment.now,
                    replaces=key(question, who),
                )
            )
        )
    return tuple(effects)


def key(question: PassedQuestion, person_id: str) -> str:
    """The key of the delivery that shows a question to a coordinator."""
    return f"passed/{question.id}/{person_id}"


async def found(ctx: Context, question_id: str) -> PassedQuestion:
    """
    That question, whatever became of it.

    Raises:
        StaleAction: There is none.
    """
    question = await ctx.read(lambda stored: stored.passed_question(question_id))
    if question is None or ctx.person is None:
        raise StaleAction
    return question


def check_open(ctx: Context, question: PassedQuestion) -> None:
    """
    Whether there is something left to do about it.

    Raises:
        PersonError: It is settled; by whom and how.
    """
    if question.state is not PassedState.OPEN:
        say: Translator = ctx.say
        day = say.day(question.answered_at.date()) if question.answered_at else ""
        who = name(ctx.directory, question.answered_by, say)
        raise PersonError(f"question-{question.state}-already", name=who, day=day)


def by_place(askers: Sequence[Asker]) -> dict[Recipient, list[Asker]]:
    """Who is answered where: where they asked, if the bot knows the place; a room once, whoever asked there."""
    found: dict[Recipient, list[Asker]] = {}
    for each in askers:
        known = each.place.kind in ("dm", "room")
        found.setdefault(each.place if known else Recipient.person(each.person_id), []).append(each)
    return found
