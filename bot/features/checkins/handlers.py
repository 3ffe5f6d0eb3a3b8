"""Answering a check-in: step by step, in one line, by pressing, or taken up again later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from bot.domain.checkin import AnswerState
from bot.domain.effects import SaveFlow
from bot.domain.errors import PersonError, StaleAction
from bot.domain.events import MessageEdited, MessageReceived
from bot.domain.indicator import Indicator
from bot.domain.indicator_values import Misread, Value, read_value, thumb
from bot.domain.occurrence import OccurrenceKind
from bot.domain.text import clean
from bot.engine.context import Context, Outcome, effects, reply
from bot.engine.courtesy import is_no, is_yes
from bot.engine.home import HomePart
from bot.engine.router import Duty, FlowRoute, Router
from bot.features.checkins import afterwards, correcting, defining, form, lines, numbered, proxies, rounds, wording
from bot.features.checkins.answering import ask, ask_anew, begin, closed, left, repeated, take, team
from bot.features.checkins.flow import FLOW, VERSION, Kept, State, Step, advance, answers, for_others, meant_for_it
from bot.features.checkins.mistakes import meant_instead
from bot.features.checkins.planning import occurrences
from bot.features.checkins.recording import given_at
from bot.features.checkins.standing import Standing, in_round, late_until, lately_closed, standing
from bot.features.checkins.status import home, status
from bot.features.checkins.teams import BEGIN, LINE, which
from bot.features.checkins.under_way import mine, round_under_way, state_of, state_under_way
from bot.features.checkins.words import is_wondering
from bot.ports.calendars import Holidays

router = Router("checkins")
router.question(status)
router.recast(correcting.recast)
router.reader(proxies.reader)
router.reader(numbered.reader)
router.reader(defining.reader)
router.reader(lines.reader)
router.reader(afterwards.reader)
router.reader(afterwards.unwilling)
router.action("checkin.consent")(proxies.consented)
router.action(LINE)(lines.chosen)


def build(holidays: Holidays) -> Router:
    """The feature; its rounds ask what those holidays leave to ask."""
    kinds = frozenset({OccurrenceKind.CHECKIN, OccurrenceKind.NUDGE})
    duty = Duty(kinds, occurrences, partial(rounds.preview, holidays), rounds.carry_out)
    return replace(router, duties=[duty])


@router.recast
async def mended(ctx: Context) -> Outcome | None:
    """A message that answered nothing is edited into an answer, as one does after a slip."""
    state = state_under_way(ctx)
    if state is None or not isinstance(ctx.event, MessageEdited):
        return None
    text = clean(ctx.event.text)
    return await step(ctx, text) if answers(state, text, ctx.directory.indicators) else None


@router.command("checkin")
async def start(ctx: Context, _words: str) -> Outcome:
    """Begin, or take up again, the round that is open; show the answers when all are given, and ask again."""
    if ctx.person is None:
        raise PersonError("not-in-roster")
    found = [each for collective in ctx.collectives if (each := await standing(ctx, collective))]
    if not found:
        return await _late(ctx)
    found = [each for each in found if each.indicators]
    if not found:
        raise PersonError("checkin-in-private")
    waiting = [each for each in found if each.missing] or found
    return which(ctx, waiting) if len(waiting) > 1 else await _begun(ctx, waiting[0])


@router.action(BEGIN)
async def chosen(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """One of several collectives was chosen."""
    (round_id,) = args if len(args) == 1 else ("",)
    known = await mine(ctx, round_id)
    return await _begun(ctx, known)


async def _begun(ctx: Context, known: Standing) -> Outcome:
    state = begin(known)
    known = await in_round(ctx, known.round, [state.open or ""])
    if known.missing:
        asked = ask(ctx, state, known, first=True)
        return replace(asked, form=form.form(ctx, known)) if len(known.indicators) > 1 else asked
    told = reply(
        ctx.say("checkin-all-answered", team=team(ctx, known)), wording.recap(known.indicators, known.answers, ctx.say)
    )
    return told + ask(ctx, state, known)


@router.action(wording.FILL)
async def filled(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """Answer on a form, or, where there is none, question by question."""
    known = await form.known_round(ctx, args)
    return replace(ask(ctx, begin(known), known), form=form.form(ctx, known))


router.forms[form.FORM] = form.ROUTE
router.home(HomePart.CHECKIN)(home)


async def _late(ctx: Context) -> Outcome:
    """Nothing is open: what a team still owes to the last round is taken late."""
    for collective in ctx.collectives:
        known = await lately_closed(ctx, collective)
        if known is None:
            continue
        facts = [known.indicators[place].id for place in known.missing if not known.indicators[place].perception]
        state = State(round_id=known.round.id, asked=tuple(facts), wanted=True)
        known = await in_round(ctx, known.round, facts[:1])
        asked = ask(ctx, state, known)
        return reply(closed(ctx, known), *asked.messages[0].blocks) + Outcome(effects=asked.effects)
    raise PersonError("checkin-none")


async def step(ctx: Context, text: str) -> Outcome | None:
    """Take an answer; None if it means nothing to the open question."""
    state, indicators = state_of(ctx), ctx.directory.indicators
    known = await round_under_way(ctx, state)
    if known is None or state.open not in indicators:
        return reply(ctx.say("checkin-gone")) + left(ctx) if answers(state, text, indicators) else None
    if ctx.now > known.round.closes_at and ctx.now >= late_until(ctx.directory, known.round):
        return reply(ctx.say("checkin-closed")) + left(ctx)
    if await _about_another(ctx, known, text):
        return None
    if state.reworded(indicators) and answers(state, text, indicators):
        return ask_anew(ctx, state, known)
    if state.doubt and (is_no(text) or thumb(text) is False):
        return ask(ctx, replace(state, doubt=""), known)
    if state.doubt and (is_yes(text) or thumb(text)):
        return await take(ctx, known, state, _surely(state, known))
    taken = _instead(state, text, known, indicators) or _read(state, text, known, indicators)
    if isinstance(taken, Misread):
        return await confused(ctx) if meant_for_it(state, text) and not _over(ctx, state, known) else None
    if for_others(state, taken, text):
        return None
    return await take(ctx, known, state, taken)


async def _about_another(ctx: Context, known: Standing, text: str) -> bool:
    """Whether it is meant for another person, another question or another team than is asked; a bare number is for none."""
    if text.isdigit():
        return False
    here = proxies.wished(text) or defining.asked(text) or numbered.meant(known, text)
    return bool(here) or await lines.meant(ctx, text)


def _read(state: State, text: str, known: Standing, indicators: Mapping[str, Indicator]) -> Step | Misread:
    """What the words mean to the open question, with what was offered beside it."""
    indicator = indicators[state.open or ""]
    stands = indicator.id in known.answers
    return advance(state, text, indicators, "" if stands else known.last(indicator), stands=stands)


def _instead(state: State, text: str, known: Standing, indicators: Mapping[str, Indicator]) -> Step | None:
    """What is said in the place of a value that waits for a yes, if that is one: « non, 13 », « oups 16 »."""
    said = meant_instead(text) if state.doubt else None
    taken = _read(state, said, known, indicators) if said else None
    return taken if isinstance(taken, Step) and not any(kept.value.note for kept in taken.kept) else None


def _surely(state: State, known: Standing) -> Step:
    """The value that waited for a yes."""
    indicator = next(each for each in known.indicators if each.id == state.open)
    kept = Kept(indicator=indicator, state=AnswerState.GIVEN, value=Value(state.doubt), sure=True)
    return Step(state=state.next, kept=(kept,))


def _over(ctx: Context, state: State, known: Standing) -> bool:
    """Whether a round has closed that they had not begun: what means nothing to it is meant for the bot."""
    return not (state.begun or state.wanted) and given_at(ctx) > known.round.closes_at


async def again(ctx: Context) -> Outcome:
    """Repeat the open question, as a message of its own; who has not begun is not asked again at every turn."""
    state = state_of(ctx)
    if ctx.flow is None or state.open not in ctx.directory.indicators:
        return Outcome()
    known = await round_under_way(ctx, state) if state.begun else None
    aside = effects(SaveFlow(replace(ctx.flow, state=replace(state, aside=True).dump())))
    return aside if known is None else reply(*repeated(ctx, known, state)) + aside


async def confused(ctx: Context) -> Outcome:
    """Nobody else took it: keep free text as it is, or say what the open question expects."""
    state, text = state_of(ctx), clean(ctx.text)
    known = await round_under_way(ctx, state)
    if known is None or _over(ctx, state, known):
        return reply(ctx.say("not-understood"))
    taken = _read(state, text, known, ctx.directory.indicators)
    if isinstance(taken, Step):
        return await take(ctx, known, state, taken)
    return reply(ctx.say.phrase(taken.phrase), *repeated(ctx, known, state))


async def cancelled(ctx: Context) -> Outcome:
    """Leave it; what was answered is kept."""
    subject = state_of(ctx).subject
    return reply(ctx.say("checkin-cancelled", order=wording.order(subject, ctx.directory, ctx.say))) + left(ctx)


async def wondering(ctx: Context) -> Outcome | None:
    """« ? » at a question: what it means and how to answer it; None where they speak of something else."""
    state = state_of(ctx)
    return await step(ctx, ctx.text) if is_wondering(ctx.text) and (state.begun or not state.aside) else None


def in_own_words(ctx: Context, text: str) -> bool:
    """Whether it would be kept as free text."""
    state, indicators = state_of(ctx), ctx.directory.indicators
    taken = advance(state, text, indicators) if state.open in indicators else None
    return isinstance(taken, Step) and any(kept.value.note for kept in taken.kept)


router.flows[FLOW] = FlowRoute(
    VERSION, step, again, confused, {"cancel": cancelled, "help": wondering}, own_words=in_own_words
)


@router.action("checkin.answer")
async def press(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """A choice was pressed: it answers, or corrects an earlier answer, while the round is open."""
    round_id, indicator_id, value, subject = _args(args, 3, 4)
    known = await mine(ctx, round_id, [indicator_id], subject=subject)
    indicator = _asked(known, indicator_id)
    offered = value == known.last(indicator)
    kept = Kept(indicator=indicator, state=AnswerState.GIVEN, value=Value(value), sure=offered)
    return await _pressed(ctx, known, kept, subject, typed=isinstance(ctx.event, MessageReceived))


@router.action("checkin.sure")
async def sure(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """A value that looked like a slip is meant."""
    round_id, indicator_id, value, carrier, subject = _args(args, 5, 5)
    known = await mine(ctx, round_id, [indicator_id], subject=subject)
    indicator = _asked(known, indicator_id)
    kept = Kept(indicator=indicator, state=AnswerState.GIVEN, value=Value(value), sure=True)
    return await _pressed(ctx, known, kept, subject, carrier)


def _asked(known: Standing, indicator_id: str) -> Indicator:
    indicator = next((each for each in known.indicators if each.id == indicator_id), None)
    if indicator is None:
        raise StaleAction
    return indicator


@router.action("checkin.unsure")
async def unsure(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """It was a slip: the question comes again."""
    round_id, indicator_id = args if len(args) == 2 else ("", "")
    state = state_under_way(ctx)
    if state is None or state.round_id != round_id or state.open != indicator_id:
        return reply(ctx.say("checkin-unchanged"))
    known = await mine(ctx, round_id, [indicator_id], subject=state.subject)
    return ask(ctx, replace(state, doubt=""), known)


def _check_offered(kept: Kept) -> None:
    """An import may have taken away the choice that was pressed."""
    read = read_value(kept.indicator, kept.value.value)
    if not isinstance(read, Value) or read.note:
        raise StaleAction


async def _pressed(
    ctx: Context, known: Standing, kept: Kept, subject: str, carrier: str = "", *, typed: bool = False
) -> Outcome:
    state = state_under_way(ctx)
    if state and state.round_id == known.round.id and state.subject == subject and state.open == kept.indicator.id:
        if state.reworded(ctx.directory.indicators):
            return ask_anew(ctx, state, known)
        _check_offered(kept)
        return await take(ctx, known, state, Step(state=state.next, kept=(kept,)))
    stored = known.stored.get(kept.indicator.id)
    if stored is not None and stored.indicator_version != kept.indicator.version:
        return ask_anew(ctx, begin(known, subject=subject).at(kept.indicator.id), known)
    _check_offered(kept)
    lacking = [known.indicators[place].id for place in known.missing]
    if state is None and kept.indicator.id in lacking and not subject:
        taken_up = begin(known).at(kept.indicator.id)
        return await take(ctx, known, taken_up, Step(state=taken_up.next, kept=(kept,)))
    if state is None and typed:
        return correcting.wondered(ctx, known, kept)
    return correcting.correct(ctx, known, kept, carrier=carrier)


def _args(args: tuple[str, ...], least: int, most: int) -> tuple[str, ...]:
    if not least <= len(args) <= most:
        raise StaleAction
    return (*args, *[""] * (most - len(args)))
