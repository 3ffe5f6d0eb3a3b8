"""How a check-in's questions and values are put in words. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.actions import Action
from bot.domain.checkin import Answer, AnswerState
from bot.domain.indicator_values import keys
from bot.domain.message import Block, Choices, Heading, Items, Message, Note, Option, Text, verbatim
from bot.domain.programme import CheckIn, Indicator, IndicatorKind
from bot.features.checkins.flow import State
from bot.i18n import Translator


def question(state: State, indicator: Indicator, say: Translator, current: Answer | None = None) -> tuple[Block, ...]:
    """The open question: where one is, what is asked, the value that stands, the choices."""
    place = say.again("checkin-place", place=state.place + 1, total=len(state.asked))
    blocks: list[Block] = [Text(f"**{place}** {say.of(indicator.question)}")]
    hint = [say.of(indicator.unit)] if indicator.unit and indicator.type is not IndicatorKind.TEXT else []
    if current is not None:
        hint.append(say("checkin-current", value=value_text(indicator, current, say)))
    if hint:
        blocks.append(Note(" · ".join(hint)))
    options = answer_options(state.round_id, indicator, say)
    return (*blocks, Choices(options)) if options else tuple(blocks)


def opening(
    check_in: CheckIn, collective: str, asked: tuple[Block, ...], say: Translator, at_once: tuple[Option, ...] = ()
) -> Message:
    """The first message of a round: what it is, then the first question, then how else to reply: on a form, `at_once`."""
    title = Heading(say.again("checkin-title", title=say.of(check_in.title), collective=collective))
    body, choices = [b for b in asked if not isinstance(b, Choices)], [b for b in asked if isinstance(b, Choices)]
    form = [Choices(at_once)] if at_once else []
    return Message((title, *body, Note(say.again("checkin-hint")), *choices, *form))


def answer_options(round_id: str, indicator: Indicator, say: Translator) -> tuple[Option, ...]:
    """The choices of a question; none for numbers and free text."""
    if indicator.type is IndicatorKind.BOOLEAN:
        return tuple(Option(say(f"checkin-{each}"), _action(round_id, indicator, each)) for each in ("yes", "no"))
    # a list is numbered by whoever shows it; a scale has numbers of its own
    typed = keys(indicator) if indicator.type is IndicatorKind.SCALE else {}
    return tuple(
        Option(say.of(option.label), _action(round_id, indicator, option.value), typed.get(option.value, ""))
        for option in indicator.options
    )


def _action(round_id: str, indicator: Indicator, value: str) -> Action:
    return Action("checkin.answer", (round_id, indicator.id, value))


def value_text(indicator: Indicator, answer: Answer, say: Translator) -> str:
    """A value as people read it."""
    match answer.state:
        case AnswerState.SKIPPED:
            return say("checkin-skipped")
        case AnswerState.UNKNOWN:
            return say("checkin-unknown")
        case AnswerState.WITHDRAWN:
            return say("checkin-withdrawn")
        case AnswerState.GIVEN:
            return _given(indicator, answer, say)


def _given(indicator: Indicator, answer: Answer, say: Translator) -> str:
    if indicator.type is IndicatorKind.BOOLEAN:
        return say(f"checkin-{answer.value}")
    if indicator.type is IndicatorKind.TEXT:
        return verbatim(answer.note)
    option = next((each for each in indicator.options if each.value == answer.value), None)
    if option is None:
        return say.number(float(answer.value)) + (" %" if indicator.type is IndicatorKind.PERCENTAGE else "")
    label = say.of(option.label)
    return say("checkin-with-note", label=label, note=verbatim(answer.note)) if answer.note else label


def recap(indicators: Sequence[Indicator], answers: dict[str, Answer], say: Translator) -> Items:
    """What was answered, one line per question."""
    lines = []
    for indicator in indicators:
        answer = answers.get(indicator.id)
        value = value_text(indicator, answer, say) if answer else say("checkin-missing")
        lines.append(recap_line(indicator, value, say))
    return Items(tuple(lines))


def recap_line(indicator: Indicator, value: str, say: Translator) -> str:
    """A question and its value on one line."""
    return say("checkin-recap-line", question=say.of(indicator.question).rstrip(" ?\u00a0\u202f"), value=value)


def definition(indicator: Indicator, say: Translator) -> str:
    """The agreed definition of an indicator."""
    text = say.of(indicator.help) or say.of(indicator.question)
    return say("checkin-definition", text=text)
