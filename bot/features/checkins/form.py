"""A check-in at once: every question of a round on one form, where the platform has forms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bot.domain.actions import Action
from bot.domain.checkin import Answer, AnswerState, Round
from bot.domain.errors import PersonError, StaleAction
from bot.domain.form import Considered, Faults, Field, FieldKind, FieldOption, Form, Values
from bot.domain.indicator import Indicator, IndicatorKind
from bot.domain.indicator_values import Misread, Roughly, Value, read_value
from bot.domain.message import Heading, Text
from bot.engine.context import Context, Outcome, effects, reply, under_way
from bot.engine.form_route import FormRoute
from bot.features.checkins.answering import begin, refusal, take
from bot.features.checkins.flow import FLOW, VERSION, Kept, State, Step
from bot.features.checkins.judging import Refusal, judge
from bot.features.checkins.recording import given_at
from bot.features.checkins.standing import Standing, in_round
from bot.features.checkins.wording import answer_options, value_text
from bot.i18n import Translator

FORM = "checkin.form"


async def known_round(ctx: Context, args: tuple[str, ...]) -> Standing:
    """
    The round that a form or its option is about, as the person sees it.

    Raises:
        StaleAction: There is none, or it is none of theirs.
        PersonError: It is closed.
    """
    found = await ctx.read(lambda stored: stored.round(args[0])) if 1 <= len(args) <= 2 else None
    mine = {each.id for each in ctx.collectives}
    if ctx.person is None or found is None or found.check_in_id not in ctx.directory.check_ins:
        raise StaleAction
    if found.collective_id not in mine:
        raise StaleAction
    if found.closes_at <= ctx.now:
        raise PersonError("checkin-closed")
    asked = found.asked or tuple(ctx.directory.check_ins[found.check_in_id].indicators)
    return await in_round(ctx, found, asked)


def form(ctx: Context, known: Standing) -> Form:
    """The questions of a round, with what stands, or with what somebody put in before and did not send."""
    say, check_in = ctx.say, ctx.directory.check_ins[known.round.check_in_id]
    team = ctx.directory.collectives[known.round.collective_id].name
    title = say("checkin-title", title=say.of(check_in.title), collective=team)
    made = Form(
        action=Action(FORM, (known.round.id, _versions(ctx, known.round))),
        title=say("checkin-form-title"),
        submit=say("checkin-form-send"),
        close=say("checkin-form-later"),
        intro=(
            Heading(title),
            Text(say("checkin-form-intro", until=say.moment(known.round.closes_at, ctx.local_zone))),
        ),
        fields=tuple(_field(each, known.answers.get(each.id), say) for each in known.indicators),
    )
    return made.filled(_draft(ctx, known.round))


def _field(indicator: Indicator, answer: Answer | None, say: Translator) -> Field:
    hints = [say.of(indicator.unit)] if indicator.unit else []
    if answer is not None and answer.state is not AnswerState.GIVEN:
        hints.append(value_text(indicator, answer, say))
    return Field(
        id=indicator.id,
        kind=_kind(indicator),
        label=say.of(indicator.question),
        hint=" · ".join([*hints, say.of(indicator.help)] if indicator.help else hints),
        value=_stands(indicator, answer),
        options=tuple(
            FieldOption(option.action.args[-1], option.shown)
            for option in answer_options(State(round_id="", asked=()), indicator, say)
        ),
    )


def _kind(indicator: Indicator) -> FieldKind:
    if indicator.type.is_number:
        return FieldKind.NUMBER
    return FieldKind.PARAGRAPH if indicator.type is IndicatorKind.TEXT else FieldKind.CHOICE


def _stands(indicator: Indicator, answer: Answer | None) -> str:
    if answer is None or answer.state is not AnswerState.GIVEN:
        return ""
    return answer.note if indicator.type is IndicatorKind.TEXT else answer.value


def _versions(ctx: Context, known: Round) -> str:
    """Which wording of each question a form shows; short, for an action has little room."""
    found = (ctx.directory.indicators.get(each) for each in known.asked)
    return ".".join(str(each.version if each else 0) for each in found)


def _reworded(ctx: Context, known: Standing, args: tuple[str, ...], values: Values) -> tuple[Indicator, ...]:
    """The questions that somebody answered on a form that shows an earlier wording of them; of an older form nobody knows."""
    shown = dict(zip(known.round.asked, args[1].split("."), strict=False)) if len(args) > 1 else {}
    return tuple(
        each
        for each in known.indicators
        if values.get(each.id) and shown.get(each.id, str(each.version)) != str(each.version)
    )


async def check(ctx: Context, args: tuple[str, ...], values: Values) -> Considered:
    """Each value is read as it is when it is typed in the conversation, and held against those beside it."""
    known = await known_round(ctx, args)
    if reworded := _reworded(ctx, known, args, values):
        return Faults(
            {each.id: ctx.say("checkin-form-reworded", question=ctx.say.of(each.question)) for each in reworded}
        )
    read = dict(_read(known, values))
    wrong = {each: said for each, found in read.items() if (said := _unread(ctx, found))}
    if not wrong:
        wrong = dict(_refused(ctx, known, values))
    if not wrong and not read:
        wrong = {"": ctx.say("checkin-form-empty")}
    return Faults(wrong) if wrong else None


def _unread(ctx: Context, found: Value | Roughly | Misread) -> str:
    if isinstance(found, Misread):
        return ctx.say.phrase(found.phrase)
    return ctx.say("checkin-form-roughly", value=found.value) if isinstance(found, Roughly) else ""


def _refused(ctx: Context, known: Standing, values: Values) -> Iterator[tuple[str, str]]:
    changed = tuple(_changed(known, values))
    beside = known.given | {each.indicator.id: each.value.value for each in changed}
    for kept in changed:
        against = judge(known, kept, beside, given_at(ctx))
        if isinstance(against, Refusal):
            yield kept.indicator.id, refusal(ctx, against)


async def submit(ctx: Context, args: tuple[str, ...], values: Values) -> Outcome:
    """Record what is new on it, and ask in the conversation about what looks like a slip; what was left empty stays as it was."""
    known = await known_round(ctx, args)
    asked = tuple(each.id for each in known.indicators)
    over = State(round_id=known.round.id, asked=asked, place=len(asked), ahead=asked)
    reworded = _reworded(ctx, known, args, values)
    kept = tuple(each for each in _changed(known, values) if each.indicator not in reworded)
    if not reworded:
        return await take(ctx, known, over, Step(state=over, kept=kept))
    told = reply(ctx.say("checkin-reworded"))  # between the check and the sending
    anew = replace(
        over.at(reworded[0].id), ahead=tuple(each for each in asked if each not in {one.id for one in reworded})
    )
    return told + await take(ctx, known, anew, Step(state=anew, kept=kept))


async def left(ctx: Context, args: tuple[str, ...], values: Values) -> Outcome:
    """Keep what somebody put in and did not send, for when they open it again; nothing of it is an answer."""
    try:
        known = await known_round(ctx, args)
    except PersonError:
        return Outcome()
    mine = ctx.flow is None or ctx.flow.name == FLOW
    if ctx.person is None or not mine or not values:
        return Outcome()
    state = _state(ctx, known.round) or begin(known)
    stale = {each.id for each in _reworded(ctx, known, args, values)}
    draft = tuple(sorted((name, value) for name, value in values.items() if name not in stale))
    return effects(under_way(ctx, FLOW, VERSION, replace(state, draft=draft).dump(), known.round.closes_at))


ROUTE = FormRoute(check, submit, left)


def _state(ctx: Context, open_round: Round) -> State | None:
    if ctx.flow is None or ctx.flow.name != FLOW:
        return None
    state = State.load(ctx.flow.state)
    return state if state.round_id == open_round.id else None


def _draft(ctx: Context, open_round: Round) -> Mapping[str, str]:
    state = _state(ctx, open_round)
    return dict(state.draft) if state else {}


def _read(known: Standing, values: Values) -> Iterator[tuple[str, Value | Roughly | Misread]]:
    for indicator in known.indicators:
        written = values.get(indicator.id, "").strip()
        if written:
            chosen = any(option.value == written for option in indicator.options)
            yield indicator.id, Value(written) if chosen else read_value(indicator, written)


def _changed(known: Standing, values: Values) -> Iterator[Kept]:
    """What says something else than what stands; what can't be read any more was refused before."""
    read = dict(_read(known, values))
    for indicator in known.indicators:
        value, before = read.get(indicator.id), known.answers.get(indicator.id)
        if not isinstance(value, Value):
            continue
        same = before is not None and before.state is AnswerState.GIVEN
        if before is None or not same or (before.value, before.note) != (value.value, value.note):
            yield Kept(indicator=indicator, state=AnswerState.GIVEN, value=value)
