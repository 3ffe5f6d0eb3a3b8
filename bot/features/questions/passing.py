"""Passing a question on: to the nearest coordinators, once for all who ask the same; taking it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.domain.actions import Action
from bot.domain.delivery import delivery_id
from bot.domain.effects import Effect, PlanOccurrence, SaveAsker, SavePassed
from bot.domain.errors import PersonError, StaleAction
from bot.domain.events import ShortcutUsed
from bot.domain.indicator_values import shorten
from bot.domain.message import Choices, Option
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.domain.question import LONGEST, Asker, PassedQuestion, PassedState
from bot.domain.rights import responsible
from bot.domain.text import after_words, clean
from bot.domain.wall_time import instant, zone
from bot.engine.context import Context, Outcome, effects, reply
from bot.features.questions.cards import around, check_open, dealt, found, holders, redealt, unreachable
from bot.features.questions.wording import names
from bot.knowledge.sameness import same, wording

MOST = 500
"""Open questions of a scope that a new one is compared with."""
PER_PERSON = 10
"""Questions that one person may have open: past that, the coordinators are better spoken to."""
_PATIENCE = 3
"""Working days after which an unanswered question is recalled."""
_AT = time(10, 0)
_USEFUL = timedelta(days=14)


async def pass_on(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """« Transmettre » was pressed under an answer: the question of that event, by who asked it; without one, their last question."""
    if ctx.person is None:
        raise StaleAction
    if not args:
        return await _last(ctx)
    asked = await ctx.read(lambda stored: stored.asked(args[0]))
    if asked is None or asked.person_id != ctx.person.id:
        raise StaleAction
    return await passed(ctx, asked.text, asked.lang)


async def order(ctx: Context, words: str) -> Outcome | None:
    """`transmettre à la coordination`: the words behind it, else the message that they answer, else what they asked last."""
    text = after_words(ctx.text, words) or ctx.quoted
    return await passed(ctx, text, ctx.say.lang) if text else await _last(ctx)


async def picked(ctx: Context, event: ShortcutUsed) -> Outcome:
    """Somebody picked a message to have it passed on."""
    return await passed(ctx, clean(event.text), ctx.say.lang)


async def _last(ctx: Context) -> Outcome:
    if ctx.turn is None:
        raise PersonError("question-which")
    return await passed(ctx, ctx.turn.question, ctx.say.lang)


async def passed(ctx: Context, text: str, lang: str) -> Outcome:
    """Pass a text on as a question, or join those who ask the same."""
    if ctx.person is None:
        raise PersonError("question-stranger")
    if not any(letter.isalnum() for letter in text):
        raise PersonError("question-which")
    if len(text) > LONGEST:
        raise PersonError("question-long", count=len(text), limit=LONGEST)
    collective = ctx.collectives[0].id if ctx.collectives else None
    away = await unreachable(ctx.moment, around(ctx.directory, collective))
    scope, people = responsible(ctx.directory, collective, {ctx.person.id, *away})
    if not people:
        return reply(ctx.say("ask-pass-nobody"))
    asked = wording(text, lang)
    known = await ctx.read(lambda stored: stored.open_questions([scope], MOST))
    question = next((each for each in known if same(each.wording, asked)), None)
    if question is not None:
        return await _joined(ctx, question, text, lang)
    own = await ctx.read(lambda stored: stored.passed_by(ctx.person.id if ctx.person else "", PER_PERSON))
    if len(own) >= PER_PERSON:
        raise PersonError("question-too-many", limit=PER_PERSON)
    question = PassedQuestion(id=_id(ctx), text=text, lang=lang, wording=asked, scope=scope, asked_at=ctx.now)
    asker = _asker(ctx, question, text, lang)
    said = await dealt(ctx.moment, question, [asker], people)
    recall = PlanOccurrence(recalled(question, ctx.directory.zone_of(people[0]), ctx.now))
    return _told(ctx, question, people) + effects(SavePassed(question), SaveAsker(asker), *said, recall)


async def _joined(ctx: Context, question: PassedQuestion, text: str, lang: str) -> Outcome:
    """Others ask the same: they are all answered at once, and the coordinators have one line."""
    askers = await ctx.read(lambda stored: stored.askers(question.id))
    people = holders(ctx.directory, question, askers)
    own = next((each for each in askers if ctx.person and each.person_id == ctx.person.id), None)
    if own is not None and not own.withdrawn:
        told = ctx.say("question-passed-already", names=names(ctx.directory, people, ctx.say))
        return reply(told, Choices((_take_back(ctx, question),)))
    asker = _asker(ctx, question, text, lang)
    askers = [*(each for each in askers if each.person_id != asker.person_id), asker]
    changed: tuple[Effect, ...] = (SavePassed(question), SaveAsker(asker))
    return _told(ctx, question, people, others=True) + effects(*changed, *await redealt(ctx.moment, question, askers))


def _told(ctx: Context, question: PassedQuestion, people: tuple[str, ...], *, others: bool = False) -> Outcome:
    whom = names(ctx.directory, people, ctx.say)
    told = ctx.say("question-passed-with-others" if others else "ask-passed", names=whom)
    return reply(told, Choices((_take_back(ctx, question),)))


def _take_back(ctx: Context, question: PassedQuestion) -> Option:
    return Option(ctx.say("question-withdraw-label"), Action("questions.withdraw", (question.id,)))


def _asker(ctx: Context, question: PassedQuestion, text: str, lang: str) -> Asker:
    who = ctx.person.id if ctx.person else ""
    return Asker(question_id=question.id, person_id=who, place=ctx.place, text=text, lang=lang, at=ctx.now)


def _id(ctx: Context) -> str:
    return delivery_id(f"question/{ctx.event.account.platform}/{ctx.event.id}")[:16]


def recalled(question: PassedQuestion, zone_name: str, since: datetime) -> Occurrence:
    """When who has it is reminded of it, should it be open then: some working days on, in the morning, by their clock."""
    day = since.astimezone(zone(zone_name)).date()
    for _ in range(_PATIENCE):
        day += timedelta(days=1)
        while day.isoweekday() > 5:
            day += timedelta(days=1)
    due = instant(day, _AT, zone_name)
    return Occurrence(
        kind=OccurrenceKind.UNANSWERED,
        rule_id=question.id,
        subject=question.holder_id or "",
        scope=question.scope,
        zone=zone_name,
        local_date=day,
        due_at=due,
        useful_until=due + _USEFUL,
    )


async def withdraw(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """Somebody doesn't want the answer any more; with the last of them the question goes."""
    question = await found(ctx, args[0] if args else "")
    askers = await ctx.read(lambda stored: stored.askers(question.id))
    own = next((each for each in askers if ctx.person and each.person_id == ctx.person.id), None)
    if own is None:
        raise StaleAction
    if own.withdrawn:
        return reply(ctx.say("question-taken-back"))
    check_open(ctx, question)
    left = [replace(each, withdrawn=True) if each is own else each for each in askers]
    if all(each.withdrawn for each in left):
        question = replace(question, state=PassedState.WITHDRAWN, answered_at=ctx.now, answered_by=own.person_id)
    gone = SaveAsker(replace(own, withdrawn=True))
    changed = (SavePassed(question), gone, *await redealt(ctx.moment, question, left))
    return reply(ctx.say("question-taken-back")) + effects(*changed)


async def take_back(ctx: Context, _words: str) -> Outcome:
    """`retirer ma question`: which one, if there are several."""
    if ctx.person is None:
        raise PersonError("question-stranger")
    who = ctx.person.id
    own = await ctx.read(lambda stored: stored.passed_by(who, PER_PERSON))
    if not own:
        return reply(ctx.say("question-none-own"))
    if len(own) == 1:
        return await withdraw(ctx, (own[0].id,))
    options = tuple(Option(shorten(each.text), Action("questions.withdraw", (each.id,))) for each in own)
    return reply(ctx.say("question-which-withdraw"), Choices(options))
