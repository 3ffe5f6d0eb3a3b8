"""Answers that are changed or taken back after they were given: by pressing again, by editing or deleting the message."""

from __future__ import annotations

from bot.domain.checkin import Answer, AnswerState
from bot.domain.effects import Effect, SaveAnswer
from bot.domain.errors import Phrase
from bot.domain.events import MessageDeleted, MessageEdited
from bot.domain.indicator_values import Misread, Roughly, Value, read_value
from bot.domain.message import Items
from bot.domain.programme import Indicator
from bot.domain.text import clean
from bot.engine.context import Context, Outcome, reply
from bot.features.checkins import recording, wording
from bot.features.checkins.answering import late_thanks, left, refusal, team
from bot.features.checkins.flow import Kept, State, Step, advance
from bot.features.checkins.judging import Doubt, Refusal, judge
from bot.features.checkins.recording import given_at
from bot.features.checkins.standing import Standing, in_round
from bot.features.checkins.under_way import state_under_way
from bot.features.checkins.withdrawing import unsaid, withdraw


def correct(ctx: Context, known: Standing, *changes: Kept, carrier: str = "") -> Outcome:
    """Keep values in the place of earlier ones, and say so; or why not. `carrier` is the message that first carried them."""
    values = {each.indicator.id: each.value.value for each in changes if each.state is AnswerState.GIVEN}
    beside = {**known.given, **values}
    lines: list[str] = []
    said = Outcome()
    effects: list[Effect] = []
    answers: list[Answer] = []
    for kept in changes:
        against = judge(known, kept, beside, given_at(ctx))
        match against:
            case Refusal():
                said += reply(refusal(ctx, against))
            case Doubt():
                said += _asked(ctx, known, kept, against, carrier)
            case None:
                answer = recording.record(ctx, known, kept, carrier=carrier)
                effects.append(recording.saved(known, kept.indicator, answer))
                answers.append(answer)
                lines.append(_line(ctx, kept.indicator, answer))
    return corrected(ctx, known, lines) + said + Outcome(effects=(*effects, *recording.told(ctx, known, answers)))


def wondered(ctx: Context, known: Standing, kept: Kept) -> Outcome:
    """Ask before what was typed after the end changes an answer: a number or a yes may be meant for something else by then."""
    stands = known.answers.get(kept.indicator.id)
    if stands is not None and (stands.state, stands.value) == (kept.state, kept.value.value):
        return reply(ctx.say("checkin-unchanged"))
    subject = "" if ctx.person and known.person_id == ctx.person.id else known.person_id
    state = State(round_id=known.round.id, asked=(kept.indicator.id,), subject=subject)
    before = wording.value_text(kept.indicator, stands, ctx.say) if stands else ctx.say("checkin-missing")
    return Outcome((wording.changing(state, kept.indicator, kept.value.value, before, ctx.say),))


def _asked(ctx: Context, known: Standing, kept: Kept, doubt: Doubt, carrier: str) -> Outcome:
    edited = ctx.event.message.id if isinstance(ctx.event, MessageEdited) else carrier
    subject = "" if ctx.person and known.person_id == ctx.person.id else known.person_id
    state = State(round_id=known.round.id, asked=(kept.indicator.id,), subject=subject)
    message = wording.doubt(state, kept.indicator, doubt.value, doubt.before, ctx.say, edited)
    return Outcome((message,))


def _line(ctx: Context, indicator: Indicator, answer: Answer) -> str:
    return wording.recap_line(indicator, wording.value_text(indicator, answer, ctx.say), ctx.say)


def corrected(ctx: Context, known: Standing, lines: list[str]) -> Outcome:
    """That answers were changed, and what stands now."""
    whose = team(ctx, known)
    match lines:
        case []:
            return Outcome()
        case _ if given_at(ctx) > known.round.closes_at:
            return reply(late_thanks(ctx, known), Items(tuple(lines)))
        case [line]:
            return reply(ctx.say("checkin-corrected", team=whose, line=line))
        case _:
            return reply(ctx.say("checkin-corrected-several", team=whose), Items(tuple(lines)))


async def recast(ctx: Context) -> Outcome | None:
    """A message that carried answers was edited or taken back: so are they, as long as their round is open."""
    if not isinstance(ctx.event, MessageEdited | MessageDeleted) or ctx.person is None:
        return None
    person_id, message_id = ctx.person.id, ctx.event.message.id
    carried = await ctx.read(lambda stored: stored.carried(person_id, message_id))
    beside = await unsaid(ctx, message_id) if isinstance(ctx.event, MessageDeleted) else Outcome()
    found = await _recast(ctx, ctx.event, carried) if carried else None
    if found is None:
        return beside if beside.effects else None
    return found + beside


async def _recast(ctx: Context, event: MessageEdited | MessageDeleted, carried: list[Answer]) -> Outcome | None:
    known = await _round_of(ctx, carried[0])
    indicators = ctx.directory.indicators
    said = [each for each in carried if each.indicator_id in indicators and each.round_id == carried[0].round_id]
    if known is None or not said:
        return None
    said.sort(key=lambda each: _place(known, each))
    if given_at(ctx) > known.round.closes_at:
        lines = tuple(_line(ctx, indicators[each.indicator_id], each) for each in said)
        return reply(ctx.say("checkin-closed-edited"), Items(lines))
    about = [indicators[each.indicator_id] for each in said]
    if isinstance(event, MessageDeleted):
        done = await withdraw(ctx, known, about)
        return corrected(ctx, known, done.lines) + Outcome(effects=tuple(done.effects))
    text = clean(event.text)
    return _all_given(ctx, known, text) or _edited(ctx, known, about, text)


def _all_given(ctx: Context, known: Standing, text: str) -> Outcome | None:
    """A line of which a part was refused now answers the whole round: what it lacked is kept as well, and the dialogue is over."""
    state = state_under_way(ctx)
    whole = tuple(each.id for each in known.indicators)
    if state is None or state.round_id != known.round.id or len(whole) < 2:
        return None
    taken = advance(State(round_id=known.round.id, asked=whole), text, {each.id: each for each in known.indicators})
    if not isinstance(taken, Step) or len(taken.kept) != len(whole) or any(each.value.note for each in taken.kept):
        return None
    changed = correct(ctx, known, *(each for each in taken.kept if _differs(known, each)))
    kept = [each for each in changed.effects if isinstance(each, SaveAnswer)]
    return changed + left(ctx) if len(kept) >= len(known.missing) else changed


async def _round_of(ctx: Context, answer: Answer) -> Standing | None:
    found = await ctx.read(lambda stored: stored.round(answer.round_id))
    if found is None or ctx.person is None:
        return None
    subject = answer.person_id if answer.recorded_by == ctx.person.id else ""
    about = [each for each in (answer.indicator_id, *found.asked) if each in ctx.directory.indicators]
    return await in_round(ctx, found, about, subject=subject)


def _place(known: Standing, answer: Answer) -> int:
    """Which question of the round it answers."""
    return next((place for place, each in enumerate(known.indicators) if each.id == answer.indicator_id), 0)


def _edited(ctx: Context, known: Standing, indicators: list[Indicator], text: str) -> Outcome:
    """The new text answers the same questions; what it says as before is left alone."""
    if len(indicators) == 1:
        return reworded(ctx, known, indicators[0], text)
    state = State(round_id=known.round.id, asked=tuple(each.id for each in indicators))
    taken = advance(state, text, {each.id: each for each in indicators})
    if not isinstance(taken, Step) or len(taken.kept) != len(indicators):
        subject = known.person_id if ctx.person and known.person_id != ctx.person.id else ""
        again = wording.order(subject, ctx.directory, ctx.say)
        return reply(ctx.say("checkin-line-unread", count=len(indicators), order=again))
    changed = [each for each in taken.kept if _differs(known, each)]
    return correct(ctx, known, *changed) if changed else reply(ctx.say("checkin-unchanged"))


def _differs(known: Standing, kept: Kept) -> bool:
    if kept.same:
        return False
    before = known.answers.get(kept.indicator.id)
    return before is None or (before.state, before.value, before.note) != (
        kept.state,
        kept.value.value,
        kept.value.note,
    )


def reworded(ctx: Context, known: Standing, indicator: Indicator, text: str) -> Outcome:
    """Keep what a text says to a question in the place of an earlier answer, or say why not."""
    state = State(round_id=known.round.id, asked=(indicator.id,))
    taken = advance(state, text, {indicator.id: indicator})
    if isinstance(taken, Step) and taken.kept:
        return correct(ctx, known, *taken.kept)
    value = read_value(indicator, text)
    match value:
        case Misread(phrase=phrase):
            return reply(ctx.say.phrase(phrase))
        case Roughly(value=rough):
            kept = Kept(indicator=indicator, state=AnswerState.GIVEN, value=Value(rough))
            return _asked(ctx, known, kept, Doubt(rough, ""), "")
        case _:
            return reply(ctx.say.phrase(Phrase("checkin-unchanged", {})))
