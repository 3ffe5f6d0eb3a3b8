"""Whether an answer was of use: a button, a reaction, or the word."""

from __future__ import annotations

from datetime import timedelta

from bot.domain.actions import Action
from bot.domain.effects import Vote
from bot.domain.errors import PersonError, StaleAction
from bot.domain.indicator_values import thumb
from bot.domain.message import Choices, Option
from bot.domain.rights import responsible
from bot.engine.context import Context, Outcome, effects, reply

_FRESH = timedelta(hours=12)
"""How long a word says it of the last answer; a button knows which."""


async def useful(ctx: Context, _words: str) -> Outcome:
    """`utile`."""
    return await _of_last(ctx, yes=True)


async def useless(ctx: Context, _words: str) -> Outcome:
    """`pas utile`."""
    return await _of_last(ctx, yes=False)


async def pressed(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """One of the two was pressed under an answer."""
    match args:
        case ("up" | "down" as vote, event_id):
            return await _kept(ctx, event_id, yes=vote == "up")
        case _:
            raise StaleAction


async def _of_last(ctx: Context, *, yes: bool) -> Outcome:
    if ctx.person is None:
        raise PersonError("question-stranger")
    who = ctx.person.id
    event_id = await ctx.read(lambda stored: stored.last_question(who, since=ctx.now - _FRESH))
    if event_id is None:
        return reply(
            ctx.say("smalltalk-ok" if thumb(ctx.text) else "vote-nothing")
        )  # a thumb up may be meant for a person's answer
    return await _kept(ctx, event_id, yes=yes)


async def _kept(ctx: Context, event_id: str, *, yes: bool) -> Outcome:
    if ctx.person is None:
        raise PersonError("question-stranger")
    asked = await ctx.read(lambda stored: stored.asked(event_id))
    if asked is None:
        raise StaleAction
    kept = effects(Vote(event_id=event_id, person_id=ctx.person.id, useful=yes, at=ctx.now))
    if yes:
        return reply(ctx.say("vote-useful")) + kept
    collective = ctx.collectives[0].id if ctx.collectives else None
    _scope, people = responsible(ctx.directory, collective, (ctx.person.id,))
    if asked.person_id != ctx.person.id or not people:
        return reply(ctx.say("vote-useless")) + kept
    offer = Option(ctx.say("ask-pass-label"), Action("questions.pass", (event_id,)))
    return reply(ctx.say("vote-useless-offer"), Choices((offer,))) + kept
