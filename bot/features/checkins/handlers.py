"""Answering a check-in: step by step, by pressing, or taken up again later."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.domain.checkin import Answer, AnswerState, Round
from bot.domain.conversation import Flow
from bot.domain.effects import Effect, EndFlow, SaveAnswer, SaveFlow
from bot.domain.errors import PersonError, StaleAction
from bot.domain.indicator_values import Misread, Value, read_number
from bot.domain.knowledge import LANGUAGES
from bot.domain.message import Block, Note
from bot.domain.occurrence import OccurrenceKind
from bot.domain.programme import Indicator
from bot.domain.text import bare, clean
from bot.engine.asking import asks
from bot.engine.context import Context, Outcome, effects, reply
from bot.engine.home import HomePart
from bot.engine.router import Duty, FlowRoute, Router
from bot.features.checkins import form, recording, rounds
from bot.features.checkins.flow import FLOW, VERSION, Kept, State, Step, Word, advance
from bot.features.checkins.planning import occurrences
from bot.features.checkins.standing import Standing, in_round, standing
from bot.features.checkins.status import home, status
from bot.features.checkins.wording import definition, opening, question, recap, value_text
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
        asked = _ask(ctx, replace(state, place=known.missing[0]), known, first=True)
        return replace(asked, form=form.form(ctx, known)) if len(known.indicators) > 1 else asked
    told = reply(ctx.say("checkin-all-answered"), recap(known.indicators, known.answers, ctx.say))
    return told + _ask(ctx, state, known)


async def step(ctx: Context, text: str) -> Outcome | None:
    """Take an answer; None if it means nothing to the open question."""
    state, indicators = _state(ctx), ctx.directory.indicators
    open_round = await ctx.read(lambda stored: stored.round(state.round_id))
    if open_round is None or state.open not in indicators or open_round.check_in_id not in ctx.directory.check_ins:
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
    return recording.corrected(ctx, indicator, recording.record(ctx, open_round, kept))


@router.action(form.FILL)
async def filled(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """Answer on a form, or, where there is none, question by question."""
    known = await form.known_round(ctx, args)
    state = State(round_id=known.round.id, asked=tuple(each.id for each in known.indicators))
    if known.missing:
        state = replace(state, place=known.missing[0])
    return replace(_ask(ctx, state, known), form=form.form(ctx, known))


router.forms[form.FORM] = form.ROUTE
router.home(HomePart.CHECKIN)(home)
router.recast(recording.recast)


def _ask(ctx: Context, state: State, known: Standing, *, first: bool = False) -> Outcome:
    indicator = ctx.directory.indicators[state.asked[state.place]]
    asked = question(state, indicator, ctx.say, known.answers.get(indicator.id))
    if first:
        check_in = ctx.directory.check_ins[known.round.check_in_id]
        at_once = form.offer(known.round.id, len(known.indicators), ctx.say)
        name = ctx.directory.collectives[known.round.collective_id].name
        asked = opening(check_in, name, asked, ctx.say, at_once).blocks
    return reply(*asked) + Outcome(effects=(_flow(ctx, state, known.round),))


async def _after(ctx: Context, open_round: Round, taken: Step) -> Outcome:
    """Record what was taken, then ask on, or thank."""
    known = await in_round(ctx, open_round)
    saved: tuple[Effect, ...] = ()
    answer = None
    said: list[Block | str] = []
    if taken.kept:
        answer = recording.record(ctx, open_round, taken.kept)
        saved = (SaveAnswer(answer, perception=taken.kept.indicator.perception),)
        said += _replaced(ctx, taken.kept.indicator, known.answers.get(answer.indicator_id), answer)
    if taken.state is None:
        return reply(ctx.say.phrase(taken.said) if taken.said else ctx.say("checkin-later")) + _left(ctx, *saved)
    state = taken.state
    if state.open is None:
        return reply(*said, *_thanks(ctx, known, answer)) + _left(ctx, *saved)
    if taken.said:
        said.append(definition(ctx.directory.indicators[state.open], ctx.say))
    asked = _ask(ctx, state, known)
    return reply(*said, *asked.messages[0].blocks) + Outcome(effects=(*saved, *asked.effects))


def _replaced(ctx: Context, indicator: Indicator, before: Answer | None, after: Answer) -> list[Block]:
    """Whose statement for the team an answer takes the place of, if it says something else."""
    if before is None or before.state is not AnswerState.GIVEN or before.person_id == after.person_id:
        return []
    if (before.value, before.note) == (after.value, after.note):
        return []
    name = ctx.directory.people[before.person_id].name if before.person_id in ctx.directory.people else ""
    value = value_text(indicator, before, ctx.say)
    return [Note(ctx.say("checkin-replaced", name=name or ctx.say("checkin-somebody"), value=value))]


def _thanks(ctx: Context, known: Standing, last: Answer | None) -> tuple[Block | str, ...]:
    answers = known.answers | ({last.indicator_id: last} if last else {})
    until = ctx.say.moment(known.round.closes_at, ctx.zone)
    return (
        ctx.say("checkin-thanks"),
        recap(known.indicators, answers, ctx.say),
        ctx.say("checkin-change", until=until),
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
    return next((word for word in Word if _listed(text, [f"checkin-word-{word}"])), None)


def _listed(text: str, keys: Iterable[str]) -> bool:
    """Whether a whole text is one of the forms that the catalogues list."""
    typed = bare(text)
    return any(typed in translator(lang).words(key) for lang in LANGUAGES for key in keys)
