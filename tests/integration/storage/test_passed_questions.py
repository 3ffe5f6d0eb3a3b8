"""Questions that were passed on: one open of each kind in a scope, one revision at a time; votes, and what was not answered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.delivery import Delivery, DeliveryKind, Sent
from bot.domain.effects import (
    Enqueue,
    NoteShown,
    QuestionOutcome,
    RecordQuestion,
    SaveAsker,
    SavePassed,
    Vote,
)
from bot.domain.errors import Conflict
from bot.domain.identity import MessageRef
from bot.domain.message import Message
from bot.domain.question import Asked, Asker, PassedQuestion, PassedState
from storage.unit_of_work import SqlStore
from tests.integration.storage.samples import AMINA_DIRECT, HOUR, MINUTE, NOW, TO_AMINA, known

PASSED = PassedQuestion(
    id="q1", text="Qui paie ?", lang="fr", wording="pay|who", scope="collective:koungou", asked_at=NOW
)
ASKER = Asker(question_id="q1", person_id="amina", place=TO_AMINA, text="Qui paie ?", lang="fr", at=NOW)


async def test_a_question_and_its_askers_come_back_as_they_were(store: SqlStore) -> None:
    later = replace(ASKER, person_id="salim", text="qui pai", at=NOW + MINUTE)
    await store.commit([SavePassed(PASSED), SaveAsker(later), SaveAsker(ASKER)])
    await store.commit([SaveAsker(replace(later, withdrawn=True))])

    assert await store.read(lambda read: read.passed_question("q1")) == replace(PASSED, revision=1)
    assert await store.read(lambda read: read.askers("q1")) == [ASKER, replace(later, withdrawn=True)]
    assert await store.read(lambda read: read.passed_by("amina", 5)) == [replace(PASSED, revision=1)]
    assert await store.read(lambda read: read.passed_by("salim", 5)) == []


async def test_the_same_question_is_open_once_in_a_scope(store: SqlStore) -> None:
    await store.commit([SavePassed(PASSED), SavePassed(replace(PASSED, id="q2", scope="programme"))])
    with pytest.raises(Conflict):
        await store.commit([SavePassed(replace(PASSED, id="q3"))])
    await store.commit([SavePassed(replace(PASSED, state=PassedState.ANSWERED, answer="Nous", revision=1))])
    await store.commit([SavePassed(replace(PASSED, id="q3", asked_at=NOW + HOUR))])

    found = await store.read(lambda read: read.open_questions(["collective:koungou"], 9))
    assert [each.id for each in found] == ["q3"]
    assert [each.id for each in await store.read(lambda read: read.open_questions(None, 9))] == ["q2", "q3"]


async def test_a_question_is_changed_from_its_present_revision_only(store: SqlStore) -> None:
    await store.commit([SavePassed(PASSED)])
    await store.commit([SavePassed(replace(PASSED, holder_id="nadia", revision=1))])
    with pytest.raises(Conflict):
        await store.commit([SavePassed(replace(PASSED, answer="Nous", revision=1))])

    assert await store.read(lambda read: read.passed_question("q1")) == replace(PASSED, holder_id="nadia", revision=2)


async def test_a_question_is_found_by_the_message_that_showed_it(store: SqlStore) -> None:
    shown = Delivery(key="n1", to=TO_AMINA, kind=DeliveryKind.NOTICE, message=Message.of("Question"), due_at=NOW)
    await store.commit([*known(), SavePassed(PASSED), Enqueue(shown), NoteShown("n1", "q1")])
    receipt = MessageRef(conversation=AMINA_DIRECT, id="$m")
    (held,) = await store.claim(NOW, limit=1, worker="w", lease=MINUTE)
    await store.settle([Sent(delivery_id=held.id, receipt=receipt, at=NOW)])
    other = MessageRef(conversation=AMINA_DIRECT, id="$other")

    assert await store.read(lambda read: read.question_shown([other, receipt])) == replace(PASSED, revision=1)
    assert await store.read(lambda read: read.question_shown([other])) is None


def asked(event_id: str, outcome: QuestionOutcome, text: str) -> RecordQuestion:
    return RecordQuestion(
        event_id=event_id, person_id="amina", text=text, lang="fr", outcome=outcome, entry_id=None, confidence=None, at=NOW
    )  # fmt: skip


async def test_what_was_voted_down_counts_as_not_answered(store: SqlStore) -> None:
    answered, abstained = QuestionOutcome.ANSWERED, QuestionOutcome.ABSTAINED
    await store.commit(
        [asked("e1", answered, "Bon ?"), asked("e2", answered, "Mal ?"), asked("e3", abstained, "Rien ?")]
    )
    await store.commit([Vote(event_id="e1", person_id="amina", useful=False, at=NOW)])
    await store.commit([Vote(event_id="e1", person_id="amina", useful=True, at=NOW)])
    await store.commit([Vote(event_id="e2", person_id=each, useful=each == "lea", at=NOW) for each in ("lea", "amina")])
    found = await store.read(lambda read: read.unanswered(NOW, 9))

    assert [(each.text, each.outcome, each.useful, each.useless) for each in found] == [
        ("Rien ?", "abstained", 0, 0),
        ("Mal ?", "answered", 1, 1),
    ]
    assert found[0] == Asked(
        text="Rien ?", lang="fr", outcome="abstained", entry_id=None, at=NOW, person_id="amina", useful=0, useless=0
    )
    assert await store.read(lambda read: read.unanswered(NOW + MINUTE, 9)) == []


async def test_the_last_answered_question_of_somebody_is_found(store: SqlStore) -> None:
    await store.commit([asked("e1", QuestionOutcome.ANSWERED, "A ?"), asked("e2", QuestionOutcome.ABSTAINED, "B ?")])

    assert await store.read(lambda read: read.last_question("amina", since=NOW - MINUTE)) == "e1"
    assert await store.read(lambda read: read.last_question("amina", since=NOW + MINUTE)) is None
    assert await store.read(lambda read: read.last_question("salim", since=NOW - MINUTE)) is None
