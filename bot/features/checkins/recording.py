"""Answers as they are kept, and as they are corrected or taken back afterwards."""

from __future__ import annotations

from bot.domain.checkin import Answer, AnswerState, Round
from bot.domain.effects import SaveAnswer
from bot.domain.errors import StaleAction
from bot.domain.events import MessageDeleted, MessageEdited, MessageReceived
from bot.domain.indicator_values import Misread, Value, read_value
from bot.domain.programme import Indicator
from bot.domain.text import clean
from bot.engine.context import Context, Outcome, reply
from bot.features.checkins.flow import Kept
from bot.features.checkins.standing import standing
from bot.features.checkins.wording import recap_line, value_text


def record(ctx: Context, open_round: Round, kept: Kept) -> Answer:
    """What somebody said, as the answer to keep."""
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
        case MessageEdited(message=message) | MessageDeleted(message=message):
            return f"{message.id}/{ctx.event.id}"
        case _:
            return ctx.event.id


async def recast(ctx: Context) -> Outcome | None:
    """A message that carried an answer was edited or taken back: so is the answer, as long as the round is open."""
    if not isinstance(ctx.event, MessageEdited | MessageDeleted):
        return None
    for known in [each for collective in ctx.collectives if (each := await standing(ctx, collective))]:
        for indicator in known.indicators:
            answer = known.answers.get(indicator.id)
            if answer and answer.person_id == known.person_id and _carried(answer, ctx.event.message.id):
                return _changed(ctx, ctx.event, known.round, indicator)
    return None


def _carried(answer: Answer, message_id: str) -> bool:
    return answer.event_id == message_id or answer.event_id.startswith(f"{message_id}/")


def _changed(ctx: Context, event: MessageEdited | MessageDeleted, open_round: Round, indicator: Indicator) -> Outcome:
    if isinstance(event, MessageDeleted):
        taken_back = Kept(indicator=indicator, state=AnswerState.SKIPPED, value=Value(""))
        return corrected(ctx, indicator, record(ctx, open_round, taken_back))
    value = read_value(indicator, clean(event.text))
    if isinstance(value, Misread):
        return reply(ctx.say.phrase(value.phrase))
    kept = Kept(indicator=indicator, state=AnswerState.GIVEN, value=value)
    return corrected(ctx, indicator, record(ctx, open_round, kept))


def corrected(ctx: Context, indicator: Indicator, answer: Answer) -> Outcome:
    """Keep an answer in the place of an earlier one, and say so."""
    line = recap_line(indicator, value_text(indicator, answer, ctx.say), ctx.say)
    said = reply(ctx.say("checkin-corrected", line=line))
    return said + Outcome(effects=(SaveAnswer(answer, perception=indicator.perception),))
