"""An answer that is changed or taken back by its question: « corrige la 3 : 25 », `change answer 3 to 25`, « retire la 3 »."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.indicator import Indicator
from bot.domain.indicator_values import Value, read_value
from bot.domain.programme import Collective
from bot.engine.context import Context, Outcome, reply
from bot.features.checkins import wording
from bot.features.checkins.answering import ask, begin, take
from bot.features.checkins.correcting import correct, corrected, reworded
from bot.features.checkins.flow import Kept, State, Step, advance
from bot.features.checkins.recording import given_at
from bot.features.checkins.standing import Standing, in_round, last_closed, standing
from bot.features.checkins.teams import team_named
from bot.features.checkins.under_way import state_under_way
from bot.features.checkins.wishes import Wish, Wishes, taken_back, wished
from bot.features.checkins.withdrawing import withdraw


def meant(known: Standing, text: str) -> bool:
    """Whether a text wants an answer of that round changed or taken back; what only states a value does if it is one of its question."""
    wishes = wished(text)
    if wishes is None:
        return taken_back(text) is not None
    return _meant(known, wishes)


async def reader(ctx: Context, text: str) -> Outcome | None:
    """
    Change those answers of the round that is open, or of the one under way, or say that it is closed; it answers the question, if that
    one is being asked, and asks it if no answer is said.
    """
    text, team = team_named(ctx, text)
    wishes = wished(text) if ctx.person else None
    back = taken_back(text) if ctx.person and wishes is None else None
    if wishes is None and back is None:
        return None
    state = None if team else state_under_way(ctx)
    known = await _round(ctx, state, (team,) if team else ctx.collectives)
    if known is None:
        return None
    if back is not None:
        return None if _of_a_list(ctx) else await _withdrawn(ctx, known, state, back)
    if wishes is None or not _meant(known, wishes, listed=_of_a_list(ctx)):
        return None
    return await _changed(ctx, known, state, wishes.each)


async def _changed(ctx: Context, known: Standing, state: State | None, wishes: tuple[Wish, ...]) -> Outcome:
    about = [wish.meant(known.indicators) for wish in wishes]
    for wish, indicator in zip(wishes, about, strict=True):
        if indicator is None:
            return _no_such(ctx, known, wish)
    found = [each for each in about if each is not None]
    known = await in_round(ctx, known.round, [each.id for each in found], subject=state.subject if state else "")
    if len(found) > 1:
        return await _several(ctx, known, state, found, [wish.value for wish in wishes])
    indicator, value = found[0], wishes[0].value
    if not value:
        return _asked_again(ctx, known, state, indicator)
    if state is not None and state.open == indicator.id:
        taken = advance(state, value, ctx.directory.indicators, stands=indicator.id in known.answers)
        if isinstance(taken, Step):
            return await take(ctx, known, state, taken)
    return reworded(ctx, known, indicator, value)


def _asked_again(ctx: Context, known: Standing, state: State | None, indicator: Indicator) -> Outcome:
    if given_at(ctx) > known.round.closes_at and indicator.id in known.given:
        return reply(ctx.say("checkin-closed-stands"))
    return ask(ctx, (state or begin(known)).at(indicator.id), known)


async def _several(
    ctx: Context, known: Standing, state: State | None, indicators: list[Indicator], values: list[str]
) -> Outcome:
    """All that can be read at once; of the others, why not."""
    kept: list[Kept] = []
    unread = Outcome()
    for indicator, value in zip(indicators, values, strict=True):
        taken = advance(State(round_id=known.round.id, asked=(indicator.id,)), value, {indicator.id: indicator})
        if isinstance(taken, Step) and taken.kept:
            kept += taken.kept
        else:
            unread += reworded(ctx, known, indicator, value)
    if state is not None and state.open in {each.indicator.id for each in kept}:
        return unread + await take(ctx, known, state, Step(state=state.next, kept=tuple(kept)))
    return correct(ctx, known, *kept) + unread


async def _withdrawn(ctx: Context, known: Standing, state: State | None, wish: Wish) -> Outcome:
    """Take an answer of their own back; which, is said by its number if there are several."""
    me = ctx.person.id if ctx.person else ""
    mine = [each for each in known.indicators if me in _by(known, each)]
    indicator = wish.meant(known.indicators) if wish.place else mine[0] if len(mine) == 1 else None
    if wish.place and indicator is None:
        return _no_such(ctx, known, wish)
    if indicator is None:
        hint = ctx.say("checkin-withdraw-which" if mine else "checkin-withdraw-none")
        return reply(hint, wording.recap(known.indicators, known.answers, ctx.say))
    if given_at(ctx) > known.round.closes_at:
        return reply(ctx.say("checkin-closed-stands"))
    if indicator not in mine:
        return reply(
            ctx.say("checkin-withdraw-not-yours" if indicator.id in known.answers else "checkin-withdraw-none")
        )
    done = await withdraw(ctx, known, [indicator])
    gone = corrected(ctx, known, done.lines) + Outcome(effects=tuple(done.effects))
    if state is None or state.open != indicator.id:
        return gone
    left = {name: each for name, each in known.answers.items() if name != indicator.id}
    return gone + ask(ctx, state, replace(known, answers=left | done.again))


def _by(known: Standing, indicator: Indicator) -> tuple[str, ...]:
    """Who gave the answer that stands, and who wrote it down."""
    stands = known.answers.get(indicator.id)
    return (stands.person_id, stands.recorded_by) if stands else ()


def _no_such(ctx: Context, known: Standing, wish: Wish) -> Outcome:
    total = len(known.indicators)
    return reply(ctx.say("checkin-no-such-question", place=wish.number(total), total=total))


def _meant(known: Standing, wishes: Wishes, *, listed: bool = False) -> bool:
    """Whether they speak of that round: where something else may be meant, only if each value is plainly one of its question."""
    plain = all(_plain(wish.meant(known.indicators), wish.value) for wish in wishes.each)
    return plain or (wishes.ordered and not listed and not any(wish.about for wish in wishes.each))


def _plain(indicator: Indicator | None, written: str) -> bool:
    if indicator is None or not written:
        return False
    value = read_value(indicator, written)
    return isinstance(value, Value) and not value.note


def _of_a_list(ctx: Context) -> bool:
    """Whether a number stands for something in a list that they have just been shown: « change le 2 » after « mes rappels »."""
    shown = ctx.offered
    if shown is None or not shown.reply or shown.is_old(ctx.now) or len(shown.options) < 2:
        return False
    return not all(each.action.name.startswith("checkin.") for each in shown.options)


async def _round(ctx: Context, state: State | None, teams: Sequence[Collective]) -> Standing | None:
    """The one under way; else the first that is open in one of those teams, or else the last that has closed."""
    if state is not None:
        found = await ctx.read(lambda stored: stored.round(state.round_id))
        asked = found is not None and found.check_in_id in ctx.directory.check_ins
        return await in_round(ctx, found, subject=state.subject) if found and asked else None
    for look in (standing, last_closed):
        for collective in teams:
            known = await look(ctx, collective)
            if known is not None and known.indicators:
                return known
    return None
