"""When a coordinator can't answer: somebody else who may, or an honest word to those who asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.actions import Action
from bot.domain.audit import Deed
from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.effects import Effect, Enqueue, PlanOccurrence, SavePassed
from bot.domain.errors import PersonError
from bot.domain.indicator_values import shorten
from bot.domain.message import Choices, Message, Option, verbatim
from bot.domain.question import Asker, PassedQuestion, PassedState
from bot.domain.rights import may_act
from bot.engine.context import Context, Outcome, effects, language, reply
from bot.engine.notices import noted
from bot.features.questions.cards import by_place, check_open, dealt, found, redealt
from bot.features.questions.passing import recalled
from bot.features.questions.permission import refusal
from bot.features.questions.wording import name
from bot.i18n import translator

_FEW = 8


async def ask(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """« Quelqu’un d’autre » was pressed: who else there is, and the choice to say that nobody knows."""
    return await unable(ctx, await found(ctx, args[0] if args else ""))


async def unable(ctx: Context, question: PassedQuestion, _text: str = "") -> Outcome:
    """The same of a question that is at hand, whatever words it was said in."""
    if refused := refusal(ctx, question):
        return refused
    check_open(ctx, question)
    askers = await ctx.read(lambda stored: stored.askers(question.id))
    others = list(_others(ctx, question, askers))[:_FEW]
    options = [
        Option(ctx.directory.people[each].name, Action("questions.hand-to", (question.id, each))) for each in others
    ]
    options.append(Option(ctx.say("question-decline-label"), Action("questions.decline", (question.id,))))
    told = ctx.say(
        "question-hand-ask" if others else "question-hand-nobody", text=verbatim(shorten(question.text, 120))
    )
    return reply(told, Choices(tuple(options)))


def _others(ctx: Context, question: PassedQuestion, askers: list[Asker]) -> Iterator[str]:
    """Who else may answer it, the nearest first."""
    region = ctx.directory.region_of_scope(question.scope)
    around = dict.fromkeys([question.scope, *([f"region:{region}"] if region else []), "programme"])
    not_these = {each.person_id for each in askers if not each.withdrawn} | {ctx.person.id if ctx.person else ""}
    seen: set[str] = set()
    for scope in around:
        for person in ctx.directory.coordinating(scope):
            if person.id not in not_these | seen:
                seen.add(person.id)
                yield person.id


async def hand_to(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """It is somebody else's now, who is shown it."""
    question = await found(ctx, args[0] if args else "")
    if refused := refusal(ctx, question):
        return refused
    check_open(ctx, question)
    other = args[1] if len(args) == 2 else ""
    if other not in ctx.directory.people or not may_act(ctx.directory, other, question.scope):
        raise PersonError("question-hand-not-allowed")
    askers = await ctx.read(lambda stored: stored.askers(question.id))
    moved = replace(question, holder_id=other)
    by = replace(question, holder_id=ctx.person.id if ctx.person else None)
    seen = await ctx.read(lambda stored: stored.shown_to(question.id))
    mark = f"/h{question.revision}" if other in seen else ""
    said = await dealt(ctx.moment, by, askers, [other], remark="question-handed-by", mark=mark)
    recall = PlanOccurrence(recalled(moved, ctx.directory.zone_of(other), ctx.now))
    audit = noted(Deed.QUESTION_HANDED_ON, by.holder_id or "", question.id, ctx.now, ctx.event)
    told = ctx.say("question-handed", name=name(ctx.directory, other, ctx.say))
    return reply(told) + effects(SavePassed(moved), *said, recall, audit)


async def decline(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """Nobody knows: those who asked are told so, and by whom."""
    question = await found(ctx, args[0] if args else "")
    if refused := refusal(ctx, question):
        return refused
    check_open(ctx, question)
    who = ctx.person.id if ctx.person else ""
    done = replace(question, state=PassedState.DECLINED, answered_by=who, answered_at=ctx.now)
    askers = await ctx.read(lambda stored: stored.askers(question.id))
    waiting = [each for each in askers if not each.withdrawn]
    speak = await ctx.moment.languages([each.person_id for each in waiting])
    said: list[Effect] = []
    for to, some in by_place(waiting).items():
        say = translator(language(ctx.directory, to) if to.is_room else speak(to))
        text = say(
            "question-declined-told", name=name(ctx.directory, who, say), text=verbatim(shorten(some[0].text, 120))
        )
        key = f"{some[0].key(1)}/declined"
        said.append(
            Enqueue(Delivery(key=key, to=to, kind=DeliveryKind.NOTICE, message=Message.of(text), due_at=ctx.now))
        )
    audit = noted(Deed.QUESTION_DECLINED, who, question.id, ctx.now, ctx.event)
    changed = (SavePassed(done), *said, *await redealt(ctx.moment, done, askers), audit)
    return reply(ctx.say("question-declined-done", count=len(waiting))) + effects(*changed)
