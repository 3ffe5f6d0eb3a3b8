"""What has been kept long enough goes; what stays for the programme's sake loses the words and the names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, Table, UpdateBase, delete, exists, literal, select, true, type_coerce, update
from sqlalchemy import Text as PlainText

from bot.domain.account import VISITS_LAST
from bot.domain.delivery import DeliveryState
from bot.domain.message import Message
from bot.domain.question import PassedState
from bot.domain.retention import Limits
from storage.broadcast_tables import AcknowledgementRow, AuditRow
from storage.checkin_tables import AnswerChangeRow, AnswerRow, PromptedRow
from storage.code_tables import VisitRow
from storage.milestone_tables import ClosingRow
from storage.programme_tables import PersonRow
from storage.question_tables import AskerRow, PassedQuestionRow, VoteRow
from storage.row import table
from storage.sharing_tables import ShareAnswerRow, ShareRow
from storage.tables import (
    DeliveryRow,
    EventRow,
    FlowRow,
    QuestionRow,
    TurnRow,
)

_delivery, _event, _person = table(DeliveryRow), table(EventRow), table(PersonRow)
_final = _delivery.c.state.not_in([DeliveryState.PENDING, DeliveryState.SENDING])
_SOON = timedelta(days=1)
"""How long what is over may still be needed: a dialogue taken up late, an answer that is being sent."""

NOBODY = "dm:erased"
"""Who a delivery was for whose person isn't known any more."""


def without_words() -> dict[str, Any]:
    """What a delivery holds once only the count of it matters: its key goes too, which names people; `id` stays."""
    nothing = dict.fromkeys(("conversation_platform", "conversation_id", "sent_conversation", "receipt"))
    return {"message": Message(()), "key": literal("erased/").concat(_delivery.c.id), "replaces": None, **nothing}


def purge(connection: Connection, limits: Limits) -> None:
    """Take away what is older than the limits."""
    for statement in (*_heard(limits), *_said(limits), *_answered(limits), *_noted(limits)):
        connection.execute(statement)


def _heard(limits: Limits) -> Iterator[UpdateBase]:
    yield delete(_event).where(_event.c.done_at < limits.events)
    yield _older(table(TurnRow), "at", limits.now - _SOON)
    yield _older(table(FlowRow), "expires_at", limits.now - _SOON)
    yield _older(table(VisitRow), "at", limits.now - VISITS_LAST)
    yield _older(table(QuestionRow), "at", limits.free_text)
    yield _older(table(VoteRow), "at", limits.answers)
    passed, asker = table(PassedQuestionRow), table(AskerRow)
    over = passed.c.asked_at < limits.free_text, passed.c.state != PassedState.OPEN
    yield delete(asker).where(asker.c.question_id.in_(select(passed.c.id).where(*over)))
    yield update(passed).where(*over, passed.c.text != "").values(text="", wording="", answer="")


def _said(limits: Limits) -> Iterator[UpdateBase]:
    old = update(_delivery).where(_final, _delivery.c.due_at < limits.free_text, _delivery.c.message != Message(()))
    yield old.values(message=Message(()))
    to = type_coerce(_delivery.c.recipient, PlainText)
    known = exists(select(_person.c.id).where(to == literal("dm:").concat(_person.c.id)))
    of_nobody = update(_delivery).where(_final, to.startswith("dm:"), _delivery.c.due_at < limits.now - _SOON, ~known)
    yield of_nobody.where(to != NOBODY).values(recipient=literal(NOBODY, PlainText), **without_words())
    for shared, at in ((table(ShareRow), "made_at"), (table(ShareAnswerRow), "at")):
        yield update(shared).where(shared.c[at] < limits.answers, shared.c.text != "").values(text="", withdrawn=true())


def _answered(limits: Limits) -> Iterator[UpdateBase]:
    for answers in (table(AnswerRow), table(AnswerChangeRow)):
        old = answers.c.at < limits.answers
        yield update(answers).where(answers.c.at < limits.free_text, answers.c.note != "").values(note="")
        yield delete(answers).where(old, answers.c.subject != "")
        yield update(answers).where(old, answers.c.person_id != "").values(person_id="")
    yield _older(table(PromptedRow), "at", limits.answers)
    yield _older(table(AcknowledgementRow), "at", limits.answers)
    closing = table(ClosingRow)
    yield update(closing).where(closing.c.at < limits.answers, closing.c.person_id != "").values(person_id="")


def _noted(limits: Limits) -> Iterator[UpdateBase]:
    yield _older(table(AuditRow), "at", limits.audit)


def _older(of: Table, column: str, than: Any) -> UpdateBase:
    return delete(of).where(of.c[column] < than)
