"""Answering a check-in: step by step, by pressing, or taken up again later."""

from __future__ import annotations

from collections.abc import Iterable
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
from bot.engine.asking import asks
from bot.engine.context import Context, Outcome, effects, reply
from bot.engine.router import Duty, FlowRoute, Router
from bot.features.checkins import rounds
from bot.features.checkins.flow import FLOW, VERSION, Kept, State, Step, Word, advance
from bot.features.checkins.planning import occurrences
from bot.features.checkins.standing import Standing, in_round, standing
from bot.features.checkins.status import status
from bot.features.checkins.wording import definition, opening, question, recap, recap_line, value_text
from bot.i18n import translator

_NO_ANSWERS = (
    "command-checkin",
    *(f"smalltalk-{topic}-phrases" for topic in ("greeting", "thanks", "goodbye", "identity", "machine", "help")),
)

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
    found = [each for each in found if each.indicators]
    if not found:
        raise PersonError("checkin-in-private")
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
    if _for_others(state, taken, text):
        return None
    return await _after(ctx, open_round, await _sparing(ctx, open_round, taken))


def _for_others(state: State, taken: Step, text: str) -> bool:
    """
    Whether somebody else should have a try; if nobody takes it, `confused` does after all.

    Free text that asks, greets or thanks is more likely meant for the bot; a bare number, where nothing was answered yet and something
    else was said since, is more likely a choice of that.
    """
    if taken.kept and taken.kept.value.note and (asks(text) or _listed(text, _NO_ANSWERS)):
        return True
    return state.aside and not state.begun and text.isdigit()


async def _sparing(ctx: Context, open_round: Round, taken: Step) -> Step:
    """Passing over a question takes nothing away from what somebody stated for the team."""
    if taken.kept is None or taken.kept.state is AnswerState.GIVEN or ctx.person is None:
        return taken
    stands = (await in_round(ctx, open_round)).answers.get(taken.kept.indicator.id)
    if stands is None or stands.state is not AnswerState.GIVEN:
        return taken
    spared = taken.kept.state is AnswerState.SKIPPED or stands.person_id != ctx.person.id
    return replace(taken, kept=None) if spared else taken


async def again(ctx: Context) -> Outcome:
    """Repeat the open question, as a message of its own; who has not begun is not asked again at every turn."""
    state = _state(ctx)
    indicator = ctx.directory.indicators.get(state.open or "")
    if indicator is None or ctx.flow is None:
        return Outcome()
    if not state.begun:
        return effects(SaveFlow(replace(ctx.flow, state=replace(state, aside=True).dump())))
    return reply(*question(state, indicator, ctx.say))


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
    known = await in_round(ctx, open_round)
    if state is None and indicator in [known.indicators[place] for place in known.missing]:
        asked = tuple(each.id for each in known.indicators)
        taken_up = State(round_id=round_id, asked=asked, place=asked.index(indicator_id) + 1)
        return await _after(ctx, open_round, Step(state=taken_up, kept=kept))
    return _corrected(ctx, indicator, _answer(ctx, open_round, kept))


@router.recast
async def correct(ctx: Context) -> Outcome | None:
    """An edited message corrects the answer that it carried, as long as the round is open."""
    if not isinstance(ctx.event, MessageEdited):
        return None
    for known in [each for collective in ctx.collectives if (each := await standing(ctx, collective))]:
        for indicator in known.indicators:
            answer = known.answers.get(indicator.id)
            if answer and answer.person_id == known.person_id and _carried(answer, ctx.event):
                return _reread(ctx, ctx.event, known.round, indicator)
    return None


def _carried(answer: Answer, event: MessageEdited) -> bool:
    return answer.event_id == event.message.id or answer.event_id.startswith(f"{event.message.id}/")


def _reread(ctx: Context, event: MessageEdited, open_round: Round, indicator: Indicator) -> Outcome:
    value = read_value(indicator, clean(event.text))
    if isinstance(value, Misread):
        return reply(ctx.say.phrase(value.phrase))
    answer = _answer(ctx, open_round, Kept(indicator=indicator, state=AnswerState.GIVEN, value=value))
    return _corrected(ctx, indicator, answer)


def _corrected(ctx: Context, indicator: Indicator, answer: Answer) -> Outcome:
    line = recap_line(indicator, value_text(indicator, answer, ctx.say), ctx.say)
    return reply(ctx.say("checkin-corrected", line=line)) + Outcome(
        effects=(SaveAnswer(answer, perception=indicator.perception),)
    )


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
    state = taken.state
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
        event_id=_carrier(ctx),
    )


def _carrier(ctx: Context) -> str:
    """What an edit finds an answer again by, and what counts once; every edit of a message counts."""
    match ctx.event:
        case MessageReceived(message=message) if message is not None:
            return message.id
        case MessageEdited(message=message):
            return f"{message.id}/{ctx.event.id}"
        case _:
            return ctx.event.id


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
    return next((word for word in Word if _listed(text, [f"checkin-word-{word}"])), None)


def _listed(text: str, keys: Iterable[str]) -> bool:
    """Whether a whole text is one of the forms that the catalogues list."""
    typed = bare(text)
    return any(typed in translator(lang).words(key) for lang in LANGUAGES for key in keys)
