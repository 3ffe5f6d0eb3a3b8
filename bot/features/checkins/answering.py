"""What becomes of what somebody said in a check-in: kept, asked about, refused; then the next question, or thanks."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta

from bot.domain.answer_lines import Unread
from bot.domain.checkin import Answer, AnswerState
from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.effects import Effect, EndFlow, Enqueue, SaveFlow
from bot.domain.errors import Phrase, StaleAction
from bot.domain.identity import Recipient
from bot.domain.indicator_values import Roughly, Value
from bot.domain.message import Block, Message, verbatim
from bot.domain.programme import Indicator
from bot.engine.context import Context, Outcome, reply, under_way
from bot.features.checkins import recording, wording
from bot.features.checkins.flow import FLOW, VERSION, Kept, State, Step
from bot.features.checkins.judging import Doubt, Refusal, judge
from bot.features.checkins.recording import given_at
from bot.features.checkins.standing import Standing, in_round, late_until, standing
from bot.i18n import translator


@dataclass(slots=True)
class _Taking:
    """What was made of a step so far; `halts` is the first thing that can't be kept, with why."""

    effects: list[Effect] = field(default_factory=list)
    said: list[Block | str] = field(default_factory=list)
    answers: dict[str, Answer] = field(default_factory=dict)
    settled: list[str] = field(default_factory=list)
    halts: tuple[Kept, Doubt | Refusal] | None = None


async def take(ctx: Context, known: Standing, state: State, taken: Step) -> Outcome:
    """Keep what can be kept, then ask on, ask about what can't, or thank."""
    if taken.state is None:
        return reply(ctx.say("checkin-later", order=wording.order(state.subject, ctx.directory, ctx.say))) + left(ctx)
    if taken.guess:
        return _ask_about(ctx, known, state, Doubt(taken.guess, ""))
    found = _kept(ctx, known, taken.kept)
    if taken.unread is not None and found.halts is None:
        found.halts = _not_sure(taken.unread)
    done = Outcome(effects=tuple(found.effects))
    if found.halts is not None:
        return done + _halted(ctx, known, state, found)
    after = _past(known, taken.state) if given_at(ctx) > known.round.closes_at else taken.state
    if after.open is not None and given_at(ctx) > known.round.closes_at and not after.wanted:
        after = replace(after, wanted=True)
        found.said.insert(0, closed(ctx, known))
    if after.open is None:
        return done + await _thanked(ctx, known, after, found)
    if taken.said:
        indicator = ctx.directory.indicators[after.open]
        found.said.append(wording.definition(indicator, ctx.say, known.last(indicator)))
    asked = ask(ctx, after, known)
    return reply(*found.said, *asked.messages[0].blocks) + done + Outcome(effects=asked.effects)


def _kept(ctx: Context, known: Standing, said: tuple[Kept, ...]) -> _Taking:
    found = _Taking()
    said = tuple(_as_last(known, each) if each.same else each for each in said)
    values = {each.indicator.id: each.value.value for each in said if each.state is AnswerState.GIVEN}
    beside = {**known.given, **values}
    for kept in said:
        if _spared(known, kept):
            found.settled.append(kept.indicator.id)
            continue
        against = Refusal(Phrase("checkin-no-last")) if kept.same else judge(known, kept, beside, given_at(ctx))
        if against is not None:
            found.halts = found.halts or (kept, against)
            continue
        answer = recording.record(ctx, known, kept)
        found.effects.append(recording.saved(known, kept.indicator, answer))
        found.said += recording.replaced(ctx, known, kept.indicator, answer)
        found.answers[kept.indicator.id] = answer
        found.settled.append(kept.indicator.id)
    found.effects += recording.told(ctx, known, found.answers.values())
    return found


def _as_last(known: Standing, kept: Kept) -> Kept:
    """With what was said the last time, if anything was: what stands now, else the last round's; it stays `same` otherwise."""
    stands = known.answers.get(kept.indicator.id)
    if stands is not None and stands.state is AnswerState.GIVEN:
        return replace(kept, value=Value(stands.value, stands.note), same=False)
    last = known.last(kept.indicator)
    return replace(kept, value=Value(last), same=False) if last else kept


def _not_sure(unread: Unread) -> tuple[Kept, Doubt | Refusal]:
    """What to ask, or to say, about the part of a line that is no sure value."""
    kept = Kept(indicator=unread.indicator, state=AnswerState.GIVEN, value=Value(""))
    read = unread.read
    return kept, Doubt(read.value, "") if isinstance(read, Roughly) else Refusal(read.phrase)


def _spared(known: Standing, kept: Kept) -> bool:
    """Passing over a question takes nothing away from what somebody stated for the team."""
    stands = known.answers.get(kept.indicator.id)
    if kept.state is AnswerState.GIVEN or stands is None or stands.state is not AnswerState.GIVEN:
        return False
    return kept.state is AnswerState.SKIPPED or stands.person_id != known.person_id


def _halted(ctx: Context, known: Standing, state: State, found: _Taking) -> Outcome:
    """Ask again, or about a value; what was said of other questions stays said."""
    kept, against = found.halts or (None, None)
    if kept is None or against is None:
        raise StaleAction
    here = kept.indicator.id
    ahead = (*state.ahead, *(each for each in found.settled if each not in state.ahead and each != here))
    there = replace(state.at(here) if here in state.asked else state, ahead=ahead)
    late = given_at(ctx) > known.round.closes_at
    noted: list[Block | str] = []
    if found.answers:
        noted = [
            *found.said,
            _thanks(ctx, known, late=late),
            wording.recap(_of(known, found.answers), found.answers, ctx.say),
        ]
    if isinstance(against, Doubt):
        return _ask_about(ctx, known, there, against, *noted)
    words = refusal(ctx, against)
    if late:
        on = _past(known, there.next)
        if on.open is None:
            return reply(*noted, words) + left(ctx)
        asked = ask(ctx, on, known)
        return reply(*noted, words, *asked.messages[0].blocks) + Outcome(effects=asked.effects)
    asked = ask(ctx, there, known)
    return reply(*noted, words, *asked.messages[0].blocks) + Outcome(effects=asked.effects)


def _ask_about(ctx: Context, known: Standing, state: State, doubt: Doubt, *said: Block | str) -> Outcome:
    indicator = ctx.directory.indicators[state.open or ""]
    message = wording.doubt(state, indicator, doubt.value, doubt.before, ctx.say)
    waits = replace(state, doubt=doubt.value)
    return reply(*said, *message.blocks) + Outcome(effects=(_flow(ctx, waits, known),))


def refusal(ctx: Context, against: Refusal) -> str:
    """Why something is not kept, in the reader's language."""
    names = {
        name: ctx.say.of(text).rstrip(" ?.\u00a0\u202f")
        for name, text in (("part", against.part), ("whole", against.whole))
        if text
    }
    return ctx.say(against.phrase.key, **against.phrase.values, **names)


def _past(known: Standing, state: State) -> State:
    """Past what a closed round takes no more: what people feel, and what was stated in time."""
    names = {each.id: each for each in known.indicators}
    while state.open is not None:
        indicator = names.get(state.open)
        if indicator is not None and not indicator.perception and indicator.id not in known.given:
            break
        state = state.next
    return state


def ask(ctx: Context, state: State, known: Standing, *, first: bool = False) -> Outcome:
    """Ask the open question; the first time with what it is about."""
    asked = _question(ctx, known, state)
    if first:
        check_in = ctx.directory.check_ins[known.round.check_in_id]
        at_once = () if state.subject else wording.offer(known.round.id, len(known.indicators), ctx.say)
        name = ctx.directory.collectives[known.round.collective_id].name
        asked = wording.opening(check_in, name, asked, ctx.say, at_once).blocks
    return reply(*asked) + Outcome(effects=(_flow(ctx, state, known),))


def ask_anew(ctx: Context, state: State, known: Standing) -> Outcome:
    """Ask the open question as it is put now; what was said answered another one."""
    asked = ask(ctx, replace(state, doubt=""), known)
    return reply(ctx.say("checkin-reworded"), *asked.messages[0].blocks) + Outcome(effects=asked.effects)


def _question(ctx: Context, known: Standing, state: State) -> tuple[Block, ...]:
    indicator = ctx.directory.indicators[state.open or ""]
    stands, until = known.answers.get(indicator.id), known.round.closes_at
    return wording.question(state, indicator, ctx.say, stands, known.last(indicator), until)


def repeated(ctx: Context, known: Standing, state: State) -> tuple[Block, ...]:
    """What waits for an answer, as it was put: the open question, or the value that waits for a yes."""
    if not state.doubt:
        return _question(ctx, known, state)
    indicator = ctx.directory.indicators[state.open or ""]
    return wording.doubt(state, indicator, state.doubt, known.last(indicator), ctx.say).blocks


async def _thanked(ctx: Context, known: Standing, state: State, found: _Taking) -> Outcome:
    """Read everything back; then the check-in of another collective of theirs, if it still waits for something."""
    answers = known.answers | found.answers
    late = given_at(ctx) > known.round.closes_at
    thanks: list[Block | str] = [_thanks(ctx, known, late=late), wording.recap(known.indicators, answers, ctx.say)]
    if not late:
        until = ctx.say.moment(known.round.closes_at, ctx.local_zone)
        thanks.append(ctx.say("checkin-change-for" if state.subject else "checkin-change", until=until))
    said = reply(*found.said, *thanks)
    if state.subject:
        return said + left(ctx, *await _told_subject(ctx, known, answers))
    waiting = None if ctx.room else await another(ctx, known)
    if waiting is None:
        return said + left(ctx)
    asked = ask(ctx, begin(waiting), waiting, first=True)
    return Outcome((Message((*said.messages[0].blocks, *asked.messages[0].blocks)),), asked.effects)


def _thanks(ctx: Context, known: Standing, *, late: bool) -> str:
    if ctx.person and known.person_id != ctx.person.id:
        return ctx.say("checkin-thanks-for", name=verbatim(ctx.directory.people[known.person_id].name))
    if late:
        return late_thanks(ctx, known)
    return ctx.say("checkin-thanks", team=team(ctx, known))


def late_thanks(ctx: Context, known: Standing) -> str:
    """That something was noted for a round that is over, and is marked so."""
    return ctx.say("checkin-thanks-late", day=ctx.say.day(known.round.opens_on, year=False))


def closed(ctx: Context, known: Standing) -> str:
    """What becomes of what is still said for a round that is over."""
    return ctx.say("checkin-late", day=ctx.say.day(known.round.opens_on, year=False))


def team(ctx: Context, known: Standing) -> str:
    """Whose round it is, for somebody of several collectives; `none` for others, who know."""
    return verbatim(ctx.directory.collectives[known.round.collective_id].name) if len(ctx.collectives) > 1 else "none"


async def _told_subject(ctx: Context, known: Standing, answers: dict[str, Answer]) -> tuple[Effect, ...]:
    """Whoever has a chat after all is told what was recorded for them, and by whom."""
    to = Recipient.person(known.person_id)
    mine = {name: each for name, each in answers.items() if each.recorded_by and each.person_id == known.person_id}
    if not mine or ctx.person is None or not await ctx.read(lambda stored: stored.reachable([to])):
        return ()
    say = translator(ctx.directory.people[known.person_id].lang)
    words = say("checkin-recorded-yours", name=verbatim(ctx.person.name))
    message = Message.of(words, wording.recap(_of(known, mine), mine, say))
    key = f"recorded/{known.round.id}/{known.person_id}/{ctx.event.id}"
    return (Enqueue(Delivery(key=key, to=to, kind=DeliveryKind.NOTICE, message=message, due_at=ctx.now)),)


async def another(ctx: Context, known: Standing) -> Standing | None:
    """Another open round of theirs that lacks something."""
    for collective in ctx.collectives:
        if collective.id == known.round.collective_id:
            continue
        found = await standing(ctx, collective)
        if found is not None and found.missing and found.indicators:
            return await in_round(ctx, found.round, [found.indicators[found.missing[0]].id])
    return None


def begin(known: Standing, *, subject: str = "") -> State:
    """At the first question that lacks an answer; at the first one of all if none does."""
    asked = tuple(each.id for each in known.indicators)
    return State(round_id=known.round.id, asked=asked, place=known.missing[0] if known.missing else 0, subject=subject)


def _of(known: Standing, answers: dict[str, Answer]) -> list[Indicator]:
    return [each for each in known.indicators if each.id in answers]


def _flow(ctx: Context, state: State, known: Standing) -> SaveFlow:
    until = max(late_until(ctx.directory, known.round), known.round.closes_at + timedelta(minutes=1))
    indicator = ctx.directory.indicators.get(state.open or "")
    version = indicator.version if indicator else 0
    shown = state if state.version == version else replace(state, version=version)
    return under_way(ctx, FLOW, VERSION, shown.dump(), until)


def left(ctx: Context, *saved: Effect) -> Outcome:
    """The dialogue is over."""
    return Outcome(effects=(*saved, *((EndFlow(ctx.place, ctx.person.id),) if ctx.person else ())))
