"""Answers as they are kept, whichever way they came: who says it, what it takes the place of, and who is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime

from bot.domain.checkin import Answer, AnswerReason, AnswerState
from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.effects import Effect, Enqueue, SaveAnswer
from bot.domain.errors import StaleAction
from bot.domain.events import MessageDeleted, MessageEdited, MessageReceived
from bot.domain.identity import Recipient
from bot.domain.message import Items, Message, Note, verbatim
from bot.domain.programme import Indicator
from bot.engine.context import Context, language
from bot.features.checkins.flow import Kept
from bot.features.checkins.standing import Standing
from bot.features.checkins.wording import order, recap_line, value_text
from bot.i18n import Translator, translator


def given_at(ctx: Context) -> datetime:
    """When it was said: before the closing counts, even if the bot was away until after."""
    return min(ctx.event.at, ctx.now)


def record(ctx: Context, known: Standing, kept: Kept, *, carrier: str = "") -> Answer:
    """
    What somebody said, as the answer to keep.

    `carrier` is the message that it corrects, if what confirms it is another event.
    """
    if ctx.person is None:
        raise StaleAction
    for_other = known.person_id != ctx.person.id
    return Answer(
        round_id=known.round.id,
        indicator_id=kept.indicator.id,
        indicator_version=kept.indicator.version,
        collective_id=known.round.collective_id,
        person_id=known.person_id,
        state=kept.state,
        value=kept.value.value,
        note=kept.value.note,
        at=ctx.now,
        event_id=f"{carrier}/{ctx.event.id}" if carrier else carried_by(ctx),
        reason=_reason(ctx, known.stored.get(kept.indicator.id), edited=bool(carrier)),
        late=given_at(ctx) > known.round.closes_at,
        recorded_by=ctx.person.id if for_other else "",
        consent=for_other,
    )


def carried_by(ctx: Context) -> str:
    """What an edit finds an answer again by, and what counts once; every edit of a message counts."""
    match ctx.event:
        case MessageReceived(message=message) if message is not None:
            return message.id
        case MessageEdited(message=message) | MessageDeleted(message=message):
            return f"{message.id}/{ctx.event.id}"
        case _:
            return ctx.event.id


def _reason(ctx: Context, before: Answer | None, *, edited: bool) -> AnswerReason:
    if isinstance(ctx.event, MessageDeleted):
        return AnswerReason.DELETED
    if edited or isinstance(ctx.event, MessageEdited):
        return AnswerReason.EDITED
    return AnswerReason.ANSWERED if before is None else AnswerReason.CORRECTED


def saved(known: Standing, indicator: Indicator, answer: Answer) -> SaveAnswer:
    """
    What keeps an answer.

    It is kept only in the place of the value that was read here: whoever loses that race is asked to decide again, and then knows.
    """
    before = known.stored.get(indicator.id)
    return SaveAnswer(answer, indicator.perception, before.event_id if before else "")


def overruled(ctx: Context, known: Standing, after: Answer) -> Answer | None:
    """The statement of somebody else for the team that an answer takes the place of, if it says something else."""
    before = known.answers.get(after.indicator_id)
    if before is None or before.state is not AnswerState.GIVEN or after.says_the_same(before):
        return None
    author, speaker = before.recorded_by or before.person_id, ctx.person.id if ctx.person else ""
    return before if author != speaker else None


def told(ctx: Context, known: Standing, answers: Iterable[Answer]) -> Iterator[Effect]:
    """Tell whoever had stated something else for the team that it was replaced, all at once."""
    by_author: defaultdict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        before = overruled(ctx, known, answer)
        if before is not None and (author := before.recorded_by or before.person_id) in ctx.directory.people:
            by_author[author].append(answer)
    for author, after in by_author.items():
        to = Recipient.person(author)
        key = f"replaced/{known.round.id}/{after[0].event_id}/{after[0].indicator_id}/{author}"
        message = _overruled(ctx, known, after, translator(language(ctx.directory, to)))
        yield Enqueue(Delivery(key=key, to=to, kind=DeliveryKind.NOTICE, message=message, due_at=ctx.now))


def _overruled(ctx: Context, known: Standing, after: list[Answer], say: Translator) -> Message:
    lines = []
    for answer in after:
        indicator = ctx.directory.indicators[answer.indicator_id]
        yours = value_text(indicator, known.answers[answer.indicator_id], say)
        line = recap_line(indicator, value_text(indicator, answer, say), say)
        lines.append(say("checkin-replaced-line", line=line, yours=yours))
    name = verbatim(ctx.person.name if ctx.person else say("checkin-somebody"))
    stood = known.answers[after[0].indicator_id]
    to_change = order(stood.person_id if stood.recorded_by else "", ctx.directory, say)
    talk = say("checkin-replaced-talk", order=to_change)
    return Message.of(say("checkin-replaced-yours", name=name), Items(tuple(lines)), talk)


def replaced(ctx: Context, known: Standing, indicator: Indicator, after: Answer) -> list[Note]:
    """Whose statement for the team an answer takes the place of, for its author."""
    before = overruled(ctx, known, after)
    if before is None:
        return []
    person = ctx.directory.people.get(before.person_id)
    value = value_text(indicator, before, ctx.say)
    return [Note(ctx.say("checkin-replaced", name=person.name if person else ctx.say("checkin-somebody"), value=value))]
