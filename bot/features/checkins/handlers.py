"""Answering a check-in: step by step, by pressing, or taken up again later."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.checkin import Answer, AnswerState, Round
from bot.domain.conversation import Flow
from bot.domain.effects import Effect, EndFlow, SaveAnswer, SaveFlow
from bot.domain.errors import PersonError, StaleAction
from bot.domain.events import MessageEdited, MessageReceived
from bot.domain.indicator_values import Misread, Value, read_number, read_value
from bot.domain.knowledge import LANGUAGES
from bot.domain.message import Block
from bot.domain.occurrence import OccurrenceKind
from bot.domain.programme import Indicator
from bot.domain.text import bare, clean
from bot.engine.context import Context, Outcome, reply
from bot.engine.router import Duty, FlowRoute, Router
from bot.features.checkins import rounds
from bot.features.checkins.flow import FLOW, VERSION, Kept, State, Step, Word, advance
from bot.features.checkins.planning import occurrences
from bot.features.checkins.standing import Standing, in_round, standing
from bot.features.checkins.status import status
from bot.features.checkins.wording import definition, opening, question, recap, value_text
from bot.i18n import translator

router = Router("checkins")
router.duties.append(
    Duty(frozenset({OccurrenceKind.CHECKIN, OccurrenceKind.NUDGE}), occurrences, rounds.preview, rounds.carry_out)
)


router.question(status)


@router.command("checkin")
async def start(ctx: Context, _words: str) -> Outcome:
    """Begin, or take up again, the round that is open; show the answers when all are given, and ask again."""
    if ctx.person is None:
        raise PersonError("not-in-roster")
    found = [each for collective in ctx.collectives if (each := await standing(ctx, collective))]
    if not found:
        raise PersonError("checkin-none")
    known = next((each for each in found if each.missing), found[0])
    state = State(round_id=known.round.id, asked=tuple(each.id for each in known.indicators))
    if known.missing:
        return await _ask(ctx, replace(state, place=known.missing[0]), known, first=True)
    told = reply(ctx.say("checkin-all-answered"), recap(known.indicators, known.answers, ctx.say))
    return told + await _ask(ctx, state, known)


async def step(ctx: Context, text: str) -> Outcome | None:
    """Take an answer; None if it means nothing to the open question."""
    state, indicators = _state(ctx), ctx.directory.indicators
    open_round = await ctx.read(lambda stored: stored.round(state.round_id))
    if open_round is None or state.open is None or state.open not in indicators:
        return reply(ctx.say("checkin-gone")) + _left(ctx)
    if open_round.closes_at <= ctx.now:
        return reply(ctx.say("checkin-closed")) + _left(ctx)
    taken = advance(state, text, _word(text), indicators)
    if isinstance(taken, Misread):
        return await confused(ctx) if read_number(text) is not None else None
    if _rather_asks(taken, text):
        return None
    return await _after(ctx, open_round, taken)


def _rather_asks(taken: Step, text: str) -> bool:
    """Free text with a question mark is more likely a question to the bot; if nobody answers it, `confused` takes it after all."""
    return taken.kept is not None and bool(taken.kept.value.note) and "?" in text


async def again(ctx: Context) -> Outcome:
    """Repeat the open question, as a message of its own."""
    state = _state(ctx)
    indicator = ctx.directory.indicators.get(state.open or "")
    return reply(*question(state, indicator, ctx.say)) if indicator else Outcome()


async def confused(ctx: Context) -> Outcome:
    """Nobody else took it: keep free text as it is, or say what the open question expects."""
    state, text = _state(ctx), clean(ctx.text)
    open_round = await ctx.read(lambda stored: stored.round(state.round_id))
    taken = advance(state, text, None, ctx.directory.indicators)
    if isinstance(taken, Step) and open_round is not None:
        return await _after(ctx, open_round, taken)
    said = ctx.say.phrase(taken.phrase) if isinstance(taken, Misread) else ctx.say("not-understood")
    return reply(said, *question(state, ctx.directory.indicators[state.open or ""], ctx.say))


router.flows[FLOW] = FlowRoute(VERSION, step, again, confused)


@router.action("checkin.answer")
async def press(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """A choice was pressed: it answers, or corrects an earlier answer, while the round is open."""
    if len(args) != 3 or ctx.person is None:
        raise StaleAction
    round_id, indicator_id, value = args
    indicator = ctx.directory.indicators.get(indicator_id)
    open_round = await ctx.read(lambda stored: stored.round(round_id))
    if indicator is None or open_round is None or open_round.collective_id not in {each.id for each in ctx.collectives}:
        raise StaleAction
    if open_round.closes_at <= ctx.now:
        raise PersonError("checkin-closed")
    kept = Kept(indicator=indicator, state=AnswerState.GIVEN, value=Value(value))
    state = _state(ctx) if ctx.flow and ctx.flow.name == FLOW else None
    if state and state.round_id == round_id and state.open == indicator_id:
        return await _after(ctx, open_round, Step(state=replace(state, place=state.place + 1), kept=kept))
    answer = _answer(ctx, open_round, kept)
    return _corrected(ctx, indicator, answer)


@router.recast
async def correct(ctx: Context) -> Outcome | None:
    """An edited message corrects the answer that it carried, while the check-in is under way."""
    if not isinstance(ctx.event, MessageEdited) or ctx.flow is None or ctx.flow.name != FLOW:
        return None
    state = _state(ctx)
    indicator = ctx.directory.indicators.get(dict(state.messages).get(ctx.event.message.id, ""))
    open_round = await ctx.read(lambda stored: stored.round(state.round_id))
    if indicator is None or open_round is None or open_round.closes_at <= ctx.now:
        return None
    value = read_value(indicator, clean(ctx.event.text))
    if isinstance(value, Misread):
        return reply(ctx.say.phrase(value.phrase))
    answer = _answer(ctx, open_round, Kept(indicator=indicator, state=AnswerState.GIVEN, value=value))
    return _corrected(ctx, indicator, answer)


def _corrected(ctx: Context, indicator: Indicator, answer: Answer) -> Outcome:
    said = ctx.say(
        "checkin-corrected", question=ctx.say.of(indicator.question), value=value_text(indicator, answer, ctx.say)
    )
    return reply(said) + Outcome(effects=(SaveAnswer(answer, perception=indicator.perception),))


async def _ask(ctx: Context, state: State, known: Standing, *, first: bool = False) -> Outcome:
    indicator = ctx.directory.indicators[state.asked[state.place]]
    asked = question(state, indicator, ctx.say, known.answers.get(indicator.id))
    if first:
        check_in = ctx.directory.check_ins[known.round.check_in_id]
        asked = opening(check_in, ctx.directory.collectives[known.round.collective_id].name, asked, ctx.say).blocks
    return reply(*asked) + Outcome(effects=(_flow(ctx, state, known.round),))


async def _after(ctx: Context, open_round: Round, taken: Step) -> Outcome:
    """Record what was taken, then ask on, or thank."""
    saved: tuple[Effect, ...] = ()
    answer = None
    if taken.kept:
        answer = _answer(ctx, open_round, taken.kept)
        saved = (SaveAnswer(answer, perception=taken.kept.indicator.perception),)
    if taken.state is None:
        return reply(ctx.say.phrase(taken.said) if taken.said else ctx.say("checkin-later")) + _left(ctx, *saved)
    state = _noted(ctx, taken)
    if state.open is None:
        return await _finished(ctx, open_round, answer, saved)
    said: list[Block | str] = []
    if taken.said:
        said.append(definition(ctx.directory.indicators[state.open], ctx.say))
    asked = await _ask(ctx, state, await in_round(ctx, open_round))
    return reply(*said, *asked.messages[0].blocks) + Outcome(effects=(*saved, *asked.effects))


async def _finished(ctx: Context, open_round: Round, last: Answer | None, saved: tuple[Effect, ...]) -> Outcome:
    known = await in_round(ctx, open_round)
    answers = known.answers | ({last.indicator_id: last} if last else {})
    until = ctx.say.moment(open_round.closes_at, ctx.zone)
    thanks = reply(
        ctx.say("checkin-thanks"), recap(known.indicators, answers, ctx.say), ctx.say("checkin-change", until=until)
    )
    return thanks + _left(ctx, *saved)


def _noted(ctx: Context, taken: Step) -> State:
    state = taken.state
    if state is None or taken.kept is None or not isinstance(ctx.event, MessageReceived) or ctx.event.message is None:
        return state or _state(ctx)
    return replace(state, messages=(*state.messages, (ctx.event.message.id, taken.kept.indicator.id)))


def _answer(ctx: Context, open_round: Round, kept: Kept) -> Answer:
    if ctx.person is None:
        raise StaleAction
    return Answer(
        round_id=open_round.id,
        indicator_id=kept.indicator.id,
        indicator_version=kept.indicator.version,
        collective_id=open_round.collective_id,
        person_id=ctx.person.id,
        state=kept.state,
        value=kept.value.value,
        note=kept.value.note,
        at=ctx.now,
        event_id=ctx.event.id,
    )


def _flow(ctx: Context, state: State, open_round: Round) -> SaveFlow:
    if ctx.person is None:
        raise StaleAction
    return SaveFlow(
        Flow(
            place=ctx.place,
            person_id=ctx.person.id,
            name=FLOW,
            version=VERSION,
            state=state.dump(),
            expires_at=open_round.closes_at,
        )
    )


def _left(ctx: Context, *saved: Effect) -> Outcome:
    return Outcome(effects=(*saved, *((EndFlow(ctx.place, ctx.person.id),) if ctx.person else ())))


def _state(ctx: Context) -> State:
    if ctx.flow is None:
        raise StaleAction
    return State.load(ctx.flow.state)


def _word(text: str) -> Word | None:
    typed = bare(text)
    for word in Word:
        if any(typed in translator(lang).words(f"checkin-word-{word}") for lang in LANGUAGES):
            return word
    return None
