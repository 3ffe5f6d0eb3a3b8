"""A question that nobody has answered: who has it is reminded once, and who asked is told honestly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from bot.domain.actions import Action
from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.directory import Directory
from bot.domain.effects import Effect, Enqueue
from bot.domain.identity import Recipient
from bot.domain.indicator_values import shorten
from bot.domain.message import Choices, Message, Option, verbatim
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.domain.question import Asker, PassedQuestion, PassedState
from bot.engine.context import Moment
from bot.engine.languages import Languages
from bot.engine.router import Announcement, Duty
from bot.features.questions.cards import dealt, holders, unreachable
from bot.features.questions.wording import names
from bot.i18n import translator
from bot.ports.calendars import Holidays


def duty() -> Duty:
    """The feature's part in time; each question plans its own when it is passed on."""
    return Duty(frozenset({OccurrenceKind.UNANSWERED}), _no_plan, _no_preview, carry_out, standing=True)


def _no_plan(_directory: Directory, _holidays: Holidays, _since: datetime, _until: datetime) -> Iterable[Occurrence]:
    return ()


def _no_preview(_directory: Directory, _occurrence: Occurrence, _language: Languages) -> Iterator[Announcement]:
    return iter(())


async def carry_out(moment: Moment, occurrence: Occurrence) -> tuple[Effect, ...]:
    """Remind and tell, if it is still open and still theirs."""
    question = await moment.read(lambda stored: stored.passed_question(occurrence.rule_id))
    if question is None or question.state is not PassedState.OPEN or (question.holder_id or "") != occurrence.subject:
        return ()
    askers = await moment.read(lambda stored: stored.askers(question.id))
    had = holders(moment.directory, question, askers)
    away = await unreachable(moment, [*had, *(each.id for each in moment.directory.coordinators(None))])
    whom = [each for each in had if each not in away]
    # whoever had it can't be reached any more: the programme's coordinators then
    whom = whom or [each.id for each in moment.directory.coordinators(None) if each.id not in away]
    mark = f"/recall/{occurrence.subject}"
    shown = await dealt(moment, question, askers, whom, remark="question-recalled", mark=mark)
    return (*shown, *await _told(moment, question, [each for each in askers if not each.withdrawn], whom))


async def _told(
    moment: Moment, question: PassedQuestion, askers: Sequence[Asker], whom: Sequence[str]
) -> tuple[Effect, ...]:
    speak = await moment.languages([each.person_id for each in askers])
    effects: list[Effect] = []
    for each in askers:
        to = Recipient.person(each.person_id)
        say = translator(speak(to))
        people = names(moment.directory, list(whom), say) if whom else say("question-nobody")
        text = say("question-waiting", text=verbatim(shorten(each.text, 120)), names=people)
        back = Choices((Option(say("question-withdraw-label"), Action("questions.withdraw", (question.id,))),))
        key = f"{each.key(1)}/waiting/{question.holder_id or ''}"
        message = Message.of(text, back)
        effects.append(Enqueue(Delivery(key=key, to=to, kind=DeliveryKind.NOTICE, message=message, due_at=moment.now)))
    return tuple(effects)
