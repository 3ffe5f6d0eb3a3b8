"""A coordinator's answer: said once, in whichever way, it goes to all who asked."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.domain.audit import Deed
from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.effects import Effect, EndFlow, Enqueue, SavePassed
from bot.domain.errors import PersonError, StaleAction
from bot.domain.identity import Recipient
from bot.domain.indicator_values import shorten
from bot.domain.message import verbatim
from bot.domain.question import LONGEST, Asker, PassedQuestion, PassedState
from bot.domain.rights import led
from bot.engine.context import Context, Outcome, effects, language, reply, under_way
from bot.engine.courtesy import means
from bot.engine.notices import noted
from bot.engine.router import FlowRoute
from bot.features.questions import handing
from bot.features.questions.cards import by_place, check_open, found, redealt
from bot.features.questions.passing import MOST
from bot.features.questions.permission import FLOW, refusal
from bot.features.questions.wording import after_answer, answer, names, with_team
from bot.i18n import Translator, translator

VERSION = 1
_LASTS = timedelta(hours=2)
_ANSWER, _CORRECT = "answer", "correct"
_UNABLE = "question-word-unable"
_COMMANDS = ("unanswered", "asked", "relay", "unpass", "teach", "entries")


async def replied(ctx: Context, text: str) -> Outcome | None:
    """A reply to the message that showed a question is its answer; None if it belongs to something else."""
    question = await ctx.read(lambda stored: stored.question_shown(ctx.replies_to))
    if question is None or ctx.person is None:
        return None
    return await (handing.unable if means(_UNABLE, text) else answered)(ctx, question, text)


async def unable(ctx: Context, text: str) -> Outcome | None:
    """« Je ne sais pas » when a question was what they were shown last: it is no answer to send, but somebody else may know."""
    options = ctx.offered.options if ctx.offered and ctx.flow is None else ()
    shown = next((each.action for each in options if each.action.name == "questions.hand"), None)
    return await handing.ask(ctx, shown.args) if shown and means(_UNABLE, text) else None


async def begin(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """« Répondre » was pressed: what they write next is the answer."""
    question = await found(ctx, args[0] if args else "")
    if refused := refusal(ctx, question):
        return refused
    check_open(ctx, question)
    return reply(ctx.say("question-answer-ask", text=verbatim(shorten(question.text, 120)))) + _waiting(
        ctx, question, _ANSWER
    )


async def correct(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """« Corriger la réponse » was pressed by who gave it."""
    question = await found(ctx, args[0] if args else "")
    _own_answer(ctx, question)
    return reply(ctx.say("question-correct-ask", text=verbatim(shorten(question.text, 120)))) + _waiting(
        ctx, question, _CORRECT
    )


def _own_answer(ctx: Context, question: PassedQuestion) -> None:
    if question.state is not PassedState.ANSWERED:
        raise StaleAction
    if ctx.person is None or question.answered_by != ctx.person.id:
        raise PersonError("question-not-your-answer")


def _waiting(ctx: Context, question: PassedQuestion, what: str) -> Outcome:
    state = json.dumps({"question": question.id, "what": what})
    return effects(under_way(ctx, FLOW, VERSION, state, ctx.now + _LASTS))


async def answered(ctx: Context, question: PassedQuestion, text: str) -> Outcome:
    """The answer, given by somebody whose right and whose question are looked at now."""
    if refused := refusal(ctx, question):
        return refused
    check_open(ctx, question)
    _check_length(text)
    who = ctx.person.id if ctx.person else ""
    known = await ctx.read(lambda stored: stored.open_questions(led(ctx.directory, who), MOST))
    alike = [each for each in known if each.id != question.id and each.wording == question.wording]
    changed: list[Effect] = []
    told: list[str] = []
    for each in (question, *alike):
        done = replace(each, state=PassedState.ANSWERED, answer=text, answered_by=who, answered_at=ctx.now)
        some, names = await _settled(ctx, done)
        changed += some
        told += names
    audit = noted(Deed.QUESTION_ANSWERED, who, question.id, ctx.now, ctx.event)
    return _confirmed(ctx, question, told) + effects(*changed, audit, *_left(ctx))


async def corrected(ctx: Context, question: PassedQuestion, text: str) -> Outcome:
    """A better answer, in the place of the one that was given."""
    _own_answer(ctx, question)
    _check_length(text)
    better = replace(question, answer=text, version=question.version + 1, answered_at=ctx.now)
    changed, told = await _settled(ctx, better)
    audit = noted(Deed.QUESTION_CORRECTED, question.answered_by or "", question.id, ctx.now, ctx.event)
    return _confirmed(ctx, question, told) + effects(*changed, audit, *_left(ctx))


def _check_length(text: str) -> None:
    if len(text) > LONGEST:
        raise PersonError("question-answer-long", count=len(text), limit=LONGEST)


def _confirmed(ctx: Context, question: PassedQuestion, told: Sequence[str]) -> Outcome:
    if not told:
        return reply(ctx.say("question-answered-nobody"), after_answer(question, ctx.say))
    return reply(ctx.say("question-answered-told", names=ctx.say.listed(list(told))), after_answer(question, ctx.say))


async def _settled(ctx: Context, question: PassedQuestion) -> tuple[list[Effect], list[str]]:
    """What makes the answer known, and who is told; whoever said `stop` since is not."""
    askers = await ctx.read(lambda stored: stored.askers(question.id))
    waiting = [each for each in askers if not each.withdrawn and each.person_id in ctx.directory.people]
    chosen = await ctx.read(lambda stored: stored.preferences([each.person_id for each in waiting]))
    wanting = [each for each in waiting if each.person_id not in chosen or not chosen[each.person_id].stopped]
    speak = await ctx.moment.languages([each.person_id for each in wanting])
    changed: list[Effect] = [SavePassed(question)]
    for to, some in by_place(wanting).items():
        say = translator(language(ctx.directory, to) if to.is_room else speak(to))
        changed.append(Enqueue(_delivery(ctx, question, to, some, say)))
    changed += await redealt(ctx.moment, question, askers)
    return changed, [with_team(ctx.directory, each.person_id, ctx.say) for each in wanting]


def _delivery(
    ctx: Context, question: PassedQuestion, to: Recipient, askers: Sequence[Asker], say: Translator
) -> Delivery:
    """What goes to those who asked, where they asked it: they wait for it, at any hour."""
    first = askers[0]
    room = ctx.directory.collectives.get(to.id) if to.is_room else None
    zone_name = room.zone if room else ctx.directory.zone_of(first.person_id)
    who = names(ctx.directory, [each.person_id for each in askers], say) if room else ""
    return Delivery(
        key=first.key(question.version),
        to=to,
        kind=DeliveryKind.REPLY,
        message=answer(question, first, who, ctx.directory, zone_name, say),
        due_at=ctx.now,
        replaces=first.key(1) if question.version > 1 else None,
    )


def _left(ctx: Context) -> tuple[Effect, ...]:
    if ctx.flow is None or ctx.flow.name != FLOW or ctx.person is None:
        return ()
    return (EndFlow(ctx.place, ctx.person.id),)


async def _step(ctx: Context, text: str) -> Outcome | None:
    """What they write is the answer, but for the words that nobody means as one."""
    if any(means(f"command-{name}", text) for name in _COMMANDS):
        return None
    question, what = await _current(ctx)
    if what == _ANSWER and means(_UNABLE, text):
        return await handing.unable(ctx, question, text) + effects(*_left(ctx))
    return await (corrected if what == _CORRECT else answered)(ctx, question, text)


async def _current(ctx: Context) -> tuple[PassedQuestion, str]:
    if ctx.flow is None or ctx.flow.name != FLOW:
        raise StaleAction
    state: dict[str, str] = json.loads(ctx.flow.state)
    return await found(ctx, state["question"]), state["what"]


async def _again(ctx: Context) -> Outcome:
    question, what = await _current(ctx)
    return reply(ctx.say(f"question-{what}-ask", text=verbatim(shorten(question.text, 120))))


async def _cancelled(ctx: Context) -> Outcome:
    return reply(ctx.say("question-answer-cancelled")) + effects(*_left(ctx))


def route() -> FlowRoute:
    """The dialogue in which an answer is written."""
    return FlowRoute(VERSION, _step, _again, _again, {"cancel": _cancelled}, own_words=lambda _ctx, _text: True)
