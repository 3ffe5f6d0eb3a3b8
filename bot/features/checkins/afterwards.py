"""A value by itself, of somebody who is not being asked: « 25 », « pardon, 25 », `I made a mistake, it's 27`; or « demain »."""

from __future__ import annotations

from bot.domain.checkin import AnswerState
from bot.domain.indicator_values import Value, read_value
from bot.domain.written_numbers import read_number
from bot.engine.context import Context, Outcome, reply
from bot.engine.courtesy import means
from bot.features.checkins import correcting, wording
from bot.features.checkins.answering import ask, begin
from bot.features.checkins.flow import Kept
from bot.features.checkins.mistakes import without_mistake
from bot.features.checkins.standing import Standing, in_round, last_closed, standing
from bot.features.checkins.words import is_later

_LONGEST = 120
"""Characters; what is longer tells something else."""


async def reader(ctx: Context, text: str) -> Outcome | None:
    """Ask which answer it may be meant to change, begin what is open, or say that it has closed; never keep it unasked."""
    if ctx.person is None or ctx.flow is not None or len(text) > _LONGEST:
        return None
    said = without_mistake(text)
    mistaken = said != text
    if is_later(text):
        return await _later(ctx)
    if not said or not (mistaken or read_number(said) is not None):
        return None
    for collective in ctx.collectives:
        known = await standing(ctx, collective)
        if known is not None and known.indicators:
            return await _open(ctx, known, said, mistaken=mistaken)
    for collective in ctx.collectives:
        if not mistaken and await last_closed(ctx, collective) is not None:
            return reply(ctx.say("checkin-closed"))
    return None


async def unwilling(ctx: Context, text: str) -> Outcome | None:
    """« Je ne veux pas répondre », « c'est obligatoire ? », while something is asked of them: nobody has to."""
    if ctx.person is None or not means("checkin-unwilling", text):
        return None
    for collective in ctx.collectives:
        if await standing(ctx, collective) is not None:
            return reply(ctx.say("checkin-freely"))
    return None


async def _later(ctx: Context) -> Outcome | None:
    """« demain » to a nudge, say: as long as something is asked of them."""
    for collective in ctx.collectives:
        known = await standing(ctx, collective)
        if known is not None and known.missing:
            return reply(ctx.say("checkin-later", order=ctx.say("checkin-order")))
    return None


async def _open(ctx: Context, known: Standing, said: str, *, mistaken: bool) -> Outcome | None:
    found = [(each, read_value(each, said)) for each in known.indicators if each.id in known.answers]
    read = [(each, value) for each, value in found if isinstance(value, Value) and not value.note]
    if mistaken and not read:
        return None
    if known.missing and not mistaken:
        state = begin(known)
        return ask(ctx, state, await in_round(ctx, known.round, [state.open or ""]), first=True)
    if len(read) == 1:
        indicator, value = read[0]
        return correcting.wondered(ctx, known, Kept(indicator=indicator, state=AnswerState.GIVEN, value=value))
    example = ctx.say("checkin-change-example", place=len(known.indicators), value=said)
    return reply(
        ctx.say("checkin-change-which", example=example), wording.recap(known.indicators, known.answers, ctx.say)
    )
