"""`questions sans réponse`: what waits for coordinators, and what the knowledge base lacks; `mes questions` for who asked."""

from __future__ import annotations

import asyncio

from bot.domain.actions import Action
from bot.domain.errors import PersonError
from bot.domain.indicator_values import shorten
from bot.domain.message import Block, Choices, Heading, Items, Option, Text, verbatim
from bot.domain.question import Asked, PassedQuestion
from bot.domain.rights import led, may_act, scopes
from bot.engine.context import Context, Outcome, reply
from bot.features.questions.cards import holders
from bot.features.questions.gaps import KEPT, MOST, Gap, gaps
from bot.features.questions.passing import PER_PERSON
from bot.features.questions.wording import names

_SHOWN = 8


async def listed(ctx: Context, _words: str) -> Outcome:
    """For who coordinates: the open questions of their scopes, then the gaps. For anybody else: their own."""
    if ctx.person is None:
        raise PersonError("question-stranger")
    if not scopes(ctx.directory, ctx.person.id):
        return await own(ctx, "")
    if not ctx.event.direct:
        raise PersonError("question-in-private")
    who = ctx.person.id
    waiting, asked, passed = await ctx.read(
        lambda stored: (
            stored.open_questions(led(ctx.directory, who), MOST),
            stored.unanswered(ctx.now - KEPT, MOST),
            stored.passed_since(ctx.now - KEPT, MOST),
        )
    )
    within = [each for each in asked if _within(ctx, who, each)]
    seen = [each for each in passed if may_act(ctx.directory, who, each.scope)]
    # comparing thousands of wordings takes a while
    found = await asyncio.to_thread(gaps, within, seen)
    lacking = [each for each in found if each.state is None or each.useless]
    return reply(*await _open(ctx, waiting), *_gaps(ctx, lacking))


def _within(ctx: Context, who: str, asked: Asked) -> bool:
    """Whether somebody whom they coordinate asked it; what nobody known asked is the programme's."""
    own = ctx.directory.collectives_of(asked.person_id or "")
    return any(may_act(ctx.directory, who, f"collective:{each.id}") for each in own) or (
        not own and may_act(ctx.directory, who, "programme")
    )


async def _open(ctx: Context, waiting: list[PassedQuestion]) -> list[Block]:
    if not waiting:
        return [Text(ctx.say("question-none-open"))]
    shown = waiting[:_SHOWN]
    askers = await ctx.read(lambda stored: [stored.askers(each.id) for each in shown])
    lines = tuple(
        ctx.say(
            "question-open-line",
            text=verbatim(shorten(each.text, 160)),
            count=sum(not asker.withdrawn for asker in some),
            day=ctx.say.moment(each.asked_at, ctx.zone),
            names=names(ctx.directory, holders(ctx.directory, each, some), ctx.say),
        )
        for each, some in zip(shown, askers, strict=True)
    )
    answers = tuple(
        Option(ctx.say("question-answer-this", text=shorten(each.text)), Action("questions.answer", (each.id,)))
        for each in shown
    )
    return [Heading(ctx.say("question-open", count=len(waiting))), Items(lines), Choices(answers)]


def _gaps(ctx: Context, lacking: list[Gap]) -> list[Block]:
    lines = tuple(_line(ctx, each) for each in lacking[:_SHOWN])
    return [Heading(ctx.say("question-gaps")), Items(lines)] if lines else []


def _line(ctx: Context, gap: Gap) -> str:
    key = "question-gap-useless" if gap.useless else "question-gap"
    return ctx.say(key, text=verbatim(shorten(gap.text, 160)), count=gap.count, useless=gap.useless)


async def own(ctx: Context, _words: str) -> Outcome:
    """What somebody has passed on and waits for."""
    if ctx.person is None:
        raise PersonError("question-stranger")
    who = ctx.person.id
    waiting = await ctx.read(lambda stored: stored.passed_by(who, PER_PERSON))
    if not waiting:
        return reply(ctx.say("question-none-own"))
    lines = tuple(
        ctx.say(
            "question-own-line",
            text=verbatim(shorten(each.text, 160)),
            day=ctx.say.moment(each.asked_at, ctx.zone),
            names=names(ctx.directory, holders(ctx.directory, each), ctx.say),
        )
        for each in waiting
    )
    back = tuple(
        Option(ctx.say("question-withdraw-this", text=shorten(each.text)), Action("questions.withdraw", (each.id,)))
        for each in waiting
    )
    return reply(Heading(ctx.say("question-own")), Items(lines), Choices(back))
