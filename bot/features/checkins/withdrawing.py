"""Answers that are taken back: what a colleague had said before stands again, and they are told so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.domain.checkin import Answer, AnswerChange, AnswerReason, AnswerState, stood_before
from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.effects import Effect, Enqueue, SaveAnswer
from bot.domain.identity import Recipient
from bot.domain.indicator_values import Value
from bot.domain.message import Items, Message, verbatim
from bot.domain.programme import Indicator
from bot.engine.context import Context, Outcome, language
from bot.features.checkins import recording, wording
from bot.features.checkins.flow import Kept
from bot.features.checkins.judging import judge
from bot.features.checkins.recording import given_at
from bot.features.checkins.standing import Standing
from bot.i18n import Translator, translator
from bot.ports.store import Repositories


@dataclass(slots=True)
class Withdrawn:
    """What becomes of answers that were taken back: what is kept of it, what is said of each, and what stands again by indicator."""

    effects: list[Effect] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    again: dict[str, Answer] = field(default_factory=dict)


async def withdraw(ctx: Context, known: Standing, indicators: Sequence[Indicator]) -> Withdrawn:
    """Take back the answers that stand; of the team's facts, what somebody else had said before stands again."""
    facts = [each.id for each in indicators if not each.perception]

    def look(stored: Repositories) -> dict[str, list[AnswerChange]]:
        return {each: stored.answer_changes(known.round.id, each) for each in facts}

    histories = await ctx.read(look)
    done = Withdrawn()
    taken = {each.id for each in indicators}
    left = {name: value for name, value in known.given.items() if name not in taken}
    for indicator in indicators:
        gone = _gone(ctx, known, indicator)
        done.effects.append(recording.saved(known, indicator, gone))
        before = stood_before(histories.get(indicator.id, ()), gone)
        if before is not None and _fits(ctx, known, indicator, before, left):
            # its own author and hour, and still found by its own message, if that is edited or deleted
            again = replace(before, event_id=f"{before.event_id}/{ctx.event.id}", reason=gone.reason)
            done.effects.append(SaveAnswer(again, perception=False, instead_of=gone.event_id))
            done.again[indicator.id] = again
            left |= {indicator.id: again.value} if again.state is AnswerState.GIVEN else {}
        done.lines.append(_line(ctx, indicator, gone, done.again.get(indicator.id)))
    done.effects += _told(ctx, known, done.again)
    return done


def _gone(ctx: Context, known: Standing, indicator: Indicator) -> Answer:
    """Taken back in the name of whoever it was recorded for."""
    gone = recording.record(ctx, known, Kept(indicator=indicator, state=AnswerState.WITHDRAWN, value=Value("")))
    stands, speaker = known.stored.get(indicator.id), ctx.person.id if ctx.person else ""
    if stands is None or stands.recorded_by != speaker:
        return gone
    return replace(gone, person_id=stands.person_id, recorded_by=speaker, consent=stands.consent)


def _fits(ctx: Context, known: Standing, indicator: Indicator, before: Answer, beside: Mapping[str, str]) -> bool:
    """Whether it agrees with what was said of the other questions since."""
    kept = Kept(indicator=indicator, state=before.state, value=Value(before.value, before.note), sure=True)
    return judge(known, kept, {**beside, indicator.id: before.value}, given_at(ctx)) is None


def _line(ctx: Context, indicator: Indicator, gone: Answer, again: Answer | None) -> str:
    line = wording.recap_line(indicator, wording.value_text(indicator, again or gone, ctx.say), ctx.say)
    if again is None:
        return line
    author = ctx.directory.people.get(again.person_id)
    name = verbatim(author.name) if author else ctx.say("checkin-somebody")
    return ctx.say("checkin-again-line", line=line, name=name)


def _told(ctx: Context, known: Standing, again: Mapping[str, Answer]) -> Iterator[Effect]:
    """Tell whoever had said what stands again, all at once."""
    by_author: defaultdict[str, list[Answer]] = defaultdict(list)
    for answer in again.values():
        by_author[answer.recorded_by or answer.person_id].append(answer)
    for author, answers in by_author.items():
        if author not in ctx.directory.people or (ctx.person and author == ctx.person.id):
            continue
        to = Recipient.person(author)
        message = _again(ctx, answers, translator(language(ctx.directory, to)))
        key = f"again/{known.round.id}/{ctx.event.account.platform}/{ctx.event.id}/{author}"
        yield Enqueue(Delivery(key=key, to=to, kind=DeliveryKind.NOTICE, message=message, due_at=ctx.now))


def _again(ctx: Context, answers: Sequence[Answer], say: Translator) -> Message:
    name = verbatim(ctx.person.name) if ctx.person else say("checkin-somebody")
    indicators = ctx.directory.indicators
    lines = (
        wording.recap_line(
            indicators[each.indicator_id], wording.value_text(indicators[each.indicator_id], each, say), say
        )
        for each in answers
    )
    return Message.of(say("checkin-again-yours", name=name), Items(tuple(lines)))


async def unsaid(ctx: Context, message_id: str) -> Outcome:
    """A message was deleted whose answers a colleague has replaced: nothing stands otherwise, but they are nobody's word any more."""
    if ctx.person is None:
        return Outcome()
    person_id = ctx.person.id

    def look(stored: Repositories) -> list[AnswerChange]:
        found = stored.overruled(person_id, message_id)
        rounds = {each: stored.round(each) for each in {each.round_id for each in found}}
        return [each for each in found if (of := rounds[each.round_id]) and given_at(ctx) <= of.closes_at]

    found = await ctx.read(look)
    return Outcome(effects=tuple(_noted(ctx, found)))


def _noted(ctx: Context, overruled: Iterable[AnswerChange]) -> Iterator[SaveAnswer]:
    for each in overruled:
        gone = replace(
            each.answer,
            state=AnswerState.WITHDRAWN,
            value="",
            note="",
            at=ctx.now,
            event_id=recording.carried_by(ctx),
            reason=AnswerReason.DELETED,
        )
        yield SaveAnswer(gone, perception=False, stands=False)
