"""Making or changing a personal reminder: what is missing is asked for, what was understood is read back, then it is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain.conversation import Flow
from bot.domain.delivery import delivery_id
from bot.domain.effects import (
    Effect,
    EndFlow,
    PlanRule,
    RemovePersonalReminder,
    SaveFlow,
    SavePersonalReminder,
)
from bot.domain.errors import PersonError, StaleAction
from bot.domain.identity import Recipient
from bot.domain.indicator_values import shorten
from bot.domain.message import Block, verbatim
from bot.domain.personal import Firing, PersonalReminder, next_firing, occurrences
from bot.domain.spoken_outcome import Trouble, Understood, Unread
from bot.domain.spoken_shift import is_shift
from bot.domain.spoken_time import Spoken
from bot.engine.asking import asks
from bot.engine.context import Context, Outcome, effects, reply, under_way
from bot.engine.courtesy import means, rather
from bot.engine.router import FlowRoute
from bot.engine.scheduler import HORIZON
from bot.features.personal import wording
from bot.features.personal.flow import FLOW, LASTS, VERSION, Open, State, Word
from bot.features.personal.hearing import anew, heard, milestones, put_off

LONGEST = 300
"""Characters of a thing to do."""
_MOST = 20
"""Reminders of one person."""


def person_id(ctx: Context) -> str:
    """
    Who it is for.

    Raises:
        PersonError: Nobody that the roster knows.
    """
    if ctx.person is None:
        raise PersonError("not-in-roster")
    return ctx.person.id


async def begin(ctx: Context, state: State, spoken: Spoken) -> Outcome:
    """
    Start to make or change a reminder with what was said.

    Raises:
        PersonError: It can't be kept: too long, too many, or nothing may be sent to them.
    """
    if ctx.preferences.stopped:
        raise PersonError("personal-stopped")
    if len(state.what) > LONGEST:
        raise PersonError("personal-too-long", limit=LONGEST)
    if state.replaces is None:
        who = person_id(ctx)
        if await ctx.read(lambda stored: len(stored.personal_reminders(who))) >= _MOST:
            raise PersonError("personal-too-many", most=_MOST)
    interrupted = await _interrupted(ctx)
    outcome = _timed(ctx, replace(state, before=interrupted), spoken.when)
    left_out = _left_out(ctx, state)
    return reply(left_out, *outcome.messages[0].blocks) + Outcome(effects=outcome.effects) if left_out else outcome


def _left_out(ctx: Context, state: State) -> str:
    """That another one, which was read back and not agreed to, is not kept; empty if there is none."""
    other = current(ctx) if ctx.flow and ctx.flow.name == FLOW else None
    if other is None or other.open is not Open.CONFIRM or other.what == state.what or other.replaces:
        return ""
    return ctx.say("personal-left-out", what=verbatim(shorten(other.what)))


async def _interrupted(ctx: Context) -> Flow | None:
    """The dialogue under way in the direct conversation, to go on afterwards."""
    who = person_id(ctx)
    flow = await ctx.read(lambda stored: stored.flow(Recipient.person(who), who))
    if flow is None or flow.expires_at <= ctx.now:
        return None
    return State.load(flow.state).before if flow.name == FLOW else flow


def new_id(ctx: Context) -> str:
    """An id that is the same when the event is handled again."""
    return delivery_id(f"personal/{ctx.event.account.platform}/{ctx.event.id}")


def _timed(ctx: Context, state: State, when: Understood | Unread) -> Outcome:
    """Go on with a time that was understood, or ask for another."""
    if isinstance(when, Understood):
        timed = state.timed(when)
        if _firing(ctx, timed):
            return ask(ctx, timed)
        when = Unread(trouble=Trouble.PAST)
    open_again = replace(state.unsettled, rule=when.rule) if when.rule else state.unsettled
    if when.trouble is Trouble.NONE:
        return ask(ctx, open_again)
    said = wording.trouble(when, milestones(ctx), ctx.say)
    return reply(said, ctx.say("personal-when-examples")) + _saved(ctx, open_again)


def _firing(ctx: Context, state: State) -> Firing | None:
    return next_firing(state.rule, state.zone, ctx.now, ctx.directory.milestones) if state.rule else None


def ask(ctx: Context, state: State) -> Outcome:
    """Ask for what is missing; else read back."""
    return reply(*_question(ctx, state)) + _saved(ctx, state)


def _question(ctx: Context, state: State) -> tuple[Block | str, ...]:
    firing = _firing(ctx, state)
    if state.open is Open.WHEN or firing is None:
        return ctx.say("personal-when"), ctx.say("personal-when-examples")
    if state.open is Open.WHAT:
        return (ctx.say("personal-what", when=wording.moment(firing, ctx.say)),)
    return wording.read_back(state, firing, ctx.directory, ctx.say, held_until(ctx, firing))


def held_until(ctx: Context, firing: Firing) -> datetime | None:
    """Until when a pause holds it back, quiet hours counted; None if none does."""
    held = ctx.preferences.held_until(firing.due_at)
    return ctx.moment.quiet.permitted(held, firing.zone) if held else None


def _saved(ctx: Context, state: State) -> Outcome:
    return effects(under_way(ctx, FLOW, VERSION, state.dump(), ctx.now + LASTS, direct=True))


async def step(ctx: Context, text: str) -> Outcome | None:
    """Take what is missing; None if it is something else."""
    state = current(ctx)
    if asks(text) or anew(ctx, text):
        return None
    if state.rule and is_shift(text) and (spoken := put_off(ctx, state.rule, text)):
        return _timed(ctx, state, spoken.when)
    match state.open:
        case Open.WHAT:
            return _said_what(ctx, state, text)
        case Open.WHEN:
            spoken = heard(ctx, text, state)
            return None if _silent(spoken) else _timed(ctx, state, spoken.when)
        case Open.CONFIRM:
            return await _answered(ctx, state, text)


def _said_what(ctx: Context, state: State, text: str) -> Outcome:
    """What it is about; a time alone is another one for it, and it is asked again."""
    spoken = heard(ctx, text, state)
    if isinstance(spoken.when, Understood) and not spoken.what:
        return _timed(ctx, state, spoken.when)
    return ask(ctx, _named(state, spoken.what if spoken.deed and _silent(spoken) else text))


def _named(state: State, text: str) -> State:
    if len(text) > LONGEST:
        raise PersonError("personal-too-long", limit=LONGEST)
    return replace(state, what=text)


def _silent(spoken: Spoken) -> bool:
    return isinstance(spoken.when, Unread) and spoken.when.trouble is Trouble.NONE


async def _answered(ctx: Context, state: State, text: str) -> Outcome | None:
    word = next((each for each in Word if means(f"personal-word-{each}", text)), None)
    match word:
        case Word.YES:
            return keep(ctx, state)
        case Word.CHANGE:
            return ask(ctx, state.unsettled)
        case Word.NO:
            return drop(ctx, state)
        case None:
            return _otherwise(ctx, state, heard(ctx, _hour(ctx, text), state))


def _hour(ctx: Context, text: str) -> str:
    """What is wanted instead, a bare number behind « disons » or `make that` being an hour."""
    said = rather(text)
    bare_hour = said != text and said.strip(" .!").isdigit()
    return ctx.say("personal-hour", hour=said.strip(" .!")) if bare_hour else said


def _otherwise(ctx: Context, state: State, spoken: Spoken) -> Outcome | None:
    """Another time, another thing to do, « non, de relire le bilan », or both."""
    if spoken.deed and spoken.what:
        state = _named(state, spoken.what)
        if _silent(spoken):
            return ask(ctx, state)
    return None if _silent(spoken) else _timed(ctx, state, spoken.when)


async def again(ctx: Context) -> Outcome:
    """Repeat what is asked."""
    return reply(*_question(ctx, current(ctx)))


async def confused(ctx: Context) -> Outcome:
    """Say what is expected."""
    state = current(ctx)
    said = "personal-when-unclear" if state.open is Open.WHEN else "personal-confirm-unclear"
    return reply(ctx.say(said), *_question(ctx, state)[1 if state.open is Open.WHEN else 0 :])


async def cancelled(ctx: Context) -> Outcome:
    """They typed `annuler`."""
    return drop(ctx, current(ctx))


def route() -> FlowRoute:
    """The dialogue."""
    return FlowRoute(
        VERSION, step, again, confused, {"cancel": cancelled}, choices="personal.yes", agreed="personal-word-yes"
    )


def current(ctx: Context) -> State:
    """
    The reminder that is being made.

    Raises:
        StaleAction: There is none.
    """
    if ctx.flow is None or ctx.flow.name != FLOW:
        raise StaleAction
    return State.load(ctx.flow.state)


def keep(ctx: Context, state: State) -> Outcome:
    """Keep it, plan it, and go on with what was interrupted."""
    firing = _firing(ctx, state)
    if state.rule is None or firing is None:
        return _timed(ctx, state, Unread(trouble=Trouble.PAST))
    reminder = PersonalReminder(
        id=state.id,
        person_id=person_id(ctx),
        what=state.what,
        rule=state.rule,
        zone=state.zone,
        made_at=ctx.now,
    )
    planned = occurrences(reminder, ctx.directory.milestones, ctx.now, ctx.now + HORIZON)
    changed: tuple[Effect, ...] = (SavePersonalReminder(reminder), PlanRule(reminder.id, tuple(planned)))
    if state.replaces:
        changed = (RemovePersonalReminder(state.replaces), *changed)
    said = wording.kept(reminder, firing, ctx.directory.milestones, ctx.say)
    return reply(said) + Outcome(effects=(*changed, _left(ctx, state)))


def drop(ctx: Context, state: State) -> Outcome:
    """Keep nothing, or leave as it was what was to be changed."""
    said = ctx.say("personal-unchanged" if state.replaces else "personal-dropped")
    return reply(said) + Outcome(effects=(_left(ctx, state),))


def _left(ctx: Context, state: State) -> Effect:
    if state.before and state.before.expires_at > ctx.now:
        return SaveFlow(state.before)
    return EndFlow(Recipient.person(person_id(ctx)), person_id(ctx))
