"""How a check-in's questions and values are put in words. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.domain.actions import Action
from bot.domain.checkin import Answer, AnswerState
from bot.domain.directory import Directory
from bot.domain.message import Block, Choices, Heading, Items, Message, Note, Option, Text, verbatim
from bot.domain.option_names import keys
from bot.domain.programme import CheckIn, Indicator, IndicatorKind
from bot.features.checkins.flow import State
from bot.i18n import Translator

FILL = "checkin.fill"
"""The action that opens the form of a round."""


def order(subject: str, directory: Directory, say: Translator) -> str:
    """The words with which a check-in is taken up again: one's own, or, with a subject, that of somebody for whom it is recorded."""
    person = directory.people.get(subject)
    return say("checkin-order-for", name=verbatim(person.name)) if person else say("checkin-order")


def question(
    state: State,
    indicator: Indicator,
    say: Translator,
    current: Answer | None = None,
    last: str = "",
    until: datetime | None = None,
) -> tuple[Block, ...]:
    """The open question: what is asked, then the choices."""
    blocks = asked_words(state, indicator, say, current, last)
    options = answer_options(state, indicator, say)
    if current is None and last and indicator.type.is_number:
        options = (_still(state, indicator, last, say),)
    return (*blocks, Choices(options, until=until)) if options else blocks


def asked_words(
    state: State, indicator: Indicator, say: Translator, current: Answer | None = None, last: str = ""
) -> tuple[Block, ...]:
    """Where one is, what is asked, the value that stands or that of the last time."""
    place = say.again("checkin-place", place=state.place + 1, total=len(state.asked))
    text = Text(f"**{place}** {say.of(indicator.question)}")
    hint = [say.of(indicator.unit)] if indicator.unit and indicator.type is not IndicatorKind.TEXT else []
    if current is not None:
        hint.append(say("checkin-current", value=value_text(indicator, current, say)))
    elif last:
        key = "checkin-last-number" if indicator.type.is_number else "checkin-last"
        hint.append(say(key, value=plain_value(indicator, last, say)))
    return (text, Note(" · ".join(hint))) if hint else (text,)


def _still(state: State, indicator: Indicator, last: str, say: Translator) -> Option:
    label = say("checkin-still", value=plain_value(indicator, last, say))
    return Option(label, _action(state, indicator, last), say("checkin-still-key"))


def opening(
    check_in: CheckIn, collective: str, asked: tuple[Block, ...], say: Translator, at_once: tuple[Option, ...] = ()
) -> Message:
    """The first message of a round: what it is, then the first question, then how else to reply: on a form, `at_once`."""
    title = Heading(say.again("checkin-title", title=say.of(check_in.title), collective=collective))
    body, choices = [b for b in asked if not isinstance(b, Choices)], [b for b in asked if isinstance(b, Choices)]
    form = [Choices(at_once)] if at_once else []
    return Message((title, *body, Note(say.again("checkin-hint")), *choices, *form))


def offer(round_id: str, questions: int, say: Translator) -> tuple[Option, ...]:
    """`fill` beside a first question; nothing where that is the only one, which is answered as fast without."""
    return (fill(round_id, say),) if questions > 1 else ()


def fill(round_id: str, say: Translator) -> Option:
    """The option that opens the form of a round."""
    return Option(say.again("checkin-form-open"), Action(FILL, (round_id,)), form=True)


def answer_options(state: State, indicator: Indicator, say: Translator) -> tuple[Option, ...]:
    """The choices of a question; none for numbers and free text."""
    if indicator.type is IndicatorKind.BOOLEAN:
        return tuple(Option(say(f"checkin-{each}"), _action(state, indicator, each)) for each in ("yes", "no"))
    # a list is numbered by whoever shows it; a scale has numbers of its own
    typed = keys(indicator) if indicator.type is IndicatorKind.SCALE else {}
    return tuple(
        Option(say.of(option.label), _action(state, indicator, option.value), typed.get(option.value, ""))
        for option in indicator.options
    )


def _action(state: State, indicator: Indicator, value: str) -> Action:
    subject = (state.subject,) if state.subject else ()
    return Action("checkin.answer", (state.round_id, indicator.id, value, *subject))


def doubt(state: State, indicator: Indicator, value: str, before: str, say: Translator, carrier: str = "") -> Message:
    """A value that looks like a slip, or was only hinted at, read back; `before` is what it surprises beside, empty for a hint."""
    shown = plain_value(indicator, value, say)
    unit = say.of(indicator.unit) if indicator.unit and indicator.type is not IndicatorKind.PERCENTAGE else ""
    key = "checkin-sure" if before else "checkin-sure-roughly"
    words = say(key, value=f"{shown} {unit}".strip(), before=plain_value(indicator, before, say) if before else "")
    return Message.of(words, _sure_or_not(state, indicator, value, say, carrier))


def changing(state: State, indicator: Indicator, value: str, before: str, say: Translator) -> Message:
    """Whether an answer is to be changed to a value; `before` is what stands, in words."""
    shown = plain_value(indicator, value, say)
    words = say("checkin-change-to", question=short_question(indicator, say), value=shown, before=before)
    return Message.of(words, _sure_or_not(state, indicator, value, say))


def _sure_or_not(state: State, indicator: Indicator, value: str, say: Translator, carrier: str = "") -> Choices:
    args = (state.round_id, indicator.id, value)
    shown = plain_value(indicator, value, say)
    sure = Option(say("checkin-sure-yes", value=shown), _surely((*args, carrier, state.subject)))
    return Choices((sure, Option(say("checkin-sure-no"), Action("checkin.unsure", args[:2]))))


def _surely(args: tuple[str, ...]) -> Action:
    action = Action("checkin.sure", args)
    try:
        action.pack()
    except ValueError:  # a long name of a message: a later edit of it then corrects nothing any more, and says so
        return Action("checkin.sure", (*args[:3], "", args[4]))
    return action


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
    if indicator.type is IndicatorKind.TEXT:
        return verbatim(answer.note)
    label = plain_value(indicator, answer.value, say)
    return say("checkin-with-note", label=label, note=verbatim(answer.note)) if answer.note else label


def plain_value(indicator: Indicator, value: str, say: Translator) -> str:
    """A stored value as people read it, without what was written beside it."""
    if indicator.type is IndicatorKind.BOOLEAN:
        return say(f"checkin-{value}")
    if indicator.options:  # one that is offered no more is shown as it is kept
        return next((say.of(each.label) for each in indicator.options if each.value == value), verbatim(value))
    return say.number(float(value)) + (say("percent") if indicator.type is IndicatorKind.PERCENTAGE else "")


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
    return say("checkin-recap-line", question=short_question(indicator, say), value=value)


def short_question(indicator: Indicator, say: Translator) -> str:
    """A question to stand within a sentence."""
    return say.of(indicator.question).rstrip(" ?.\u00a0\u202f")


def definition(indicator: Indicator, say: Translator, last: str = "") -> Items | Text:
    """The agreed definition of an indicator: what counts, in which unit, how often, whose answer it is, where it should go."""
    text = say("checkin-definition", text=say.of(indicator.help) or say.of(indicator.question))
    lines = [text, *_terms(indicator, say)]
    if last:
        lines.append(say("checkin-definition-last", value=plain_value(indicator, last, say)))
    return Items((*lines, say(f"checkin-definition-answer-{_way(indicator)}")))


def _way(indicator: Indicator) -> str:
    """How a question is answered."""
    if indicator.type.is_number:
        return "number"
    return "options" if indicator.options else "boolean" if indicator.type is IndicatorKind.BOOLEAN else "text"


def _terms(indicator: Indicator, say: Translator) -> Iterator[str]:
    whose = "checkin-definition-each" if indicator.perception else "checkin-definition-team"
    period = say(f"checkin-period-{indicator.period}")
    yield say(whose, period=period) + (
        say("checkin-definition-version", version=indicator.version) if indicator.version > 1 else ""
    )
    if indicator.type.is_number and indicator.unit:
        yield say("checkin-definition-unit", unit=say.of(indicator.unit))
    if indicator.low is not None and indicator.high is not None:
        yield say("checkin-definition-bounds", low=indicator.low, high=indicator.high)
    if indicator.target is not None and indicator.target_on is not None:
        yield say(
            f"checkin-definition-target-{indicator.direction}",
            value=plain_value(indicator, f"{indicator.target:f}", say),
            day=say.month(indicator.target_on.isoformat()),
        )
    if indicator.baseline is not None and indicator.baseline_on is not None:
        yield say(
            "checkin-definition-baseline",
            value=plain_value(indicator, f"{indicator.baseline:f}", say),
            day=say.month(indicator.baseline_on.isoformat()),
        )
