"""Moving or cancelling a reminder that is kept: the one that is named, or the one that was just asked for."""

from __future__ import annotations

from datetime import timedelta

from bot.domain.effects import RemovePersonalReminder
from bot.domain.message import verbatim
from bot.domain.personal import PersonalReminder
from bot.domain.spoken_outcome import Understood
from bot.engine.asking import asks
from bot.engine.context import Context, Outcome, reply
from bot.engine.courtesy import behind, rather
from bot.features.personal.dialogue import begin, current, drop, new_id, person_id
from bot.features.personal.flow import FLOW, State
from bot.features.personal.hearing import heard, put_off

_SOON = timedelta(minutes=10)
"""How long after it was agreed to a reminder is meant without being named."""

_LONGEST = 60
"""Characters of a message that says a time and nothing else."""


async def moving(ctx: Context, reminder: PersonalReminder, words: str) -> Outcome:
    """Begin to give it another time: the one that is said, else the one that is asked for."""
    state = _state(ctx, reminder)
    return await begin(ctx, state, put_off(ctx, reminder.rule, words) or heard(ctx, words, state))


def removed(ctx: Context, reminder: PersonalReminder) -> Outcome:
    """Cancel it."""
    said = ctx.say("personal-removed", what=verbatim(reminder.what))
    return reply(said) + Outcome(effects=(RemovePersonalReminder(reminder.id),))


async def just_made(ctx: Context) -> PersonalReminder | None:
    """The one that they asked for last, if that was just now."""
    who = person_id(ctx)
    known = await ctx.read(lambda stored: stored.personal_reminders(who))
    at = max((each.made_at for each in known), default=ctx.now)
    last = [each for each in known if each.made_at == at and ctx.now - at <= _SOON]
    return last[0] if len(last) == 1 else None


def dropped(ctx: Context) -> Outcome | None:
    """« arrête ce rappel » while a new one is read back means that one; None if none is."""
    state = current(ctx) if ctx.flow and ctx.flow.name == FLOW else None
    return drop(ctx, state) if state and not state.replaces else None


async def timed_anew(ctx: Context, text: str) -> Outcome | None:
    """A time and nothing else, « dans 1 h », « non, à 10 h », right after a reminder was kept is another one for it."""
    if ctx.flow is not None or ctx.person is None or not ctx.event.direct or len(text) > _LONGEST or asks(text):
        return None
    words = behind("personal-picks-moved", text) or rather(text)
    if words.strip(" .!").isdigit():
        return None
    spoken = heard(ctx, words)
    if not isinstance(spoken.when, Understood) or spoken.what.strip():
        return None
    last = await just_made(ctx)
    return await moving(ctx, last, words) if last else None


def _state(ctx: Context, reminder: PersonalReminder) -> State:
    return State(id=new_id(ctx), what=reminder.what, zone=ctx.zone, rule=reminder.rule, replaces=reminder.id)
