"""How questions that people have, and their answers, are put in words. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.domain.actions import Action
from bot.domain.directory import Directory
from bot.domain.message import Block, Choices, Message, Note, Option, Quote, Text, verbatim
from bot.domain.question import Asker, PassedQuestion, PassedState
from bot.i18n import Translator

_NAMES = 8
"""People that are named; the others are counted."""


def name(directory: Directory, person_id: str | None, say: Translator) -> str:
    """Somebody's name, to stand within our words."""
    known = directory.people.get(person_id or "")
    return verbatim(known.name) if known else say("question-somebody")


def names(directory: Directory, person_ids: Sequence[str], say: Translator) -> str:
    """The names of some people, and how many more there are."""
    known = [name(directory, each, say) for each in person_ids[:_NAMES]]
    more = len(person_ids) - _NAMES
    return say.listed([*known, say("question-more", count=more)] if more > 0 else known)


def with_team(directory: Directory, person_id: str, say: Translator) -> str:
    """Somebody's name with their collective, « Léa (Liévin) »."""
    team = next(iter(directory.collectives_of(person_id)), None)
    return f"{name(directory, person_id, say)} ({verbatim(team.name)})" if team else name(directory, person_id, say)


def card(
    question: PassedQuestion, askers: Sequence[Asker], directory: Directory, say: Translator, *, remark: str = ""
) -> Message:
    """What a coordinator sees of a question: who asks, in which words, and what can be done; when it is settled, only how it ended."""
    waiting = [each for each in askers if not each.withdrawn]
    whom = [with_team(directory, each.person_id, say) for each in waiting[:_NAMES]]
    if len(waiting) > _NAMES:
        whom.append(say("question-more", count=len(waiting) - _NAMES))
    blocks: list[Block] = [Note(remark)] if remark else []
    if waiting:
        blocks.append(Text(say("question-card", count=len(waiting), names=say.listed(whom))))
    blocks += [Quote(text) for text in _wordings(question, waiting)]
    if question.state is PassedState.OPEN:
        blocks += [Note(say("question-how-to-answer")), Choices(tuple(_deeds(question, say)))]
    else:
        blocks.append(Note(ended(question, directory, say)))
    return Message(tuple(blocks))


def _wordings(question: PassedQuestion, askers: Sequence[Asker]) -> list[str]:
    """The question as it was written, each wording once; at most three."""
    found = dict.fromkeys([question.text, *(each.text for each in askers)])
    return list(found)[:3]


def _deeds(question: PassedQuestion, say: Translator) -> Iterator[Option]:
    yield Option(say("question-answer-label"), Action("questions.answer", (question.id,)))
    yield Option(say("question-hand-label"), Action("questions.hand", (question.id,)))


def ended(question: PassedQuestion, directory: Directory, say: Translator) -> str:
    """How it ended, and by whom."""
    day = say.day(question.answered_at.date()) if question.answered_at else ""
    return say(f"question-{question.state}", name=name(directory, question.answered_by, say), day=day)


def answer(
    question: PassedQuestion, asker: Asker, room: str, directory: Directory, zone_name: str, say: Translator
) -> Message:
    """What those who asked are told: who answers, when, to what; the answer verbatim. `room` names them where others read along."""
    moment = say.moment(question.answered_at or question.asked_at, zone_name)
    by = name(directory, question.answered_by, say)
    key = "question-answer-to" if room else "question-answer-from"
    said = say(key, name=by, moment=moment, asker=room)
    remarks = (Note(say("question-corrected-note")),) if question.version > 1 else ()
    return Message((*remarks, Text(said), Quote(asker.text), Text(say("question-answer-is")), Quote(question.answer)))


def after_answer(question: PassedQuestion, say: Translator) -> Choices:
    """What can be done once a question is answered: one more choice makes an entry of it."""
    entry = Option(say("question-entry-label"), Action("entries.from-question", (question.id,)))
    correct = Option(say("question-correct-label"), Action("questions.correct", (question.id,)))
    return Choices((entry, correct))
