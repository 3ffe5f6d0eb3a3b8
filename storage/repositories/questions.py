"""What people asked, what became of it, and what was passed on to coordinators."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import fields
from datetime import datetime
from functools import cache
from typing import assert_never

from sqlalchemy import UpdateBase, bindparam, case, func, select, update
from sqlalchemy import insert as plain_insert

from bot.domain.delivery import delivery_id
from bot.domain.effects import NoteShown, QuestionEffect, QuestionOutcome, RecordQuestion, SaveAsker, SavePassed, Vote
from bot.domain.errors import Conflict
from bot.domain.identity import MessageRef
from bot.domain.question import Asked, Asker, PassedQuestion, PassedState
from storage.prepared import Values
from storage.question_tables import AskerRow, PassedQuestionRow, QuestionNoticeRow, VoteRow
from storage.repositories.connected import Connected
from storage.repositories.deliveries import DELIVERY
from storage.repositories.rows import all_of, columns, one_of
from storage.row import table
from storage.statements import Step, Work, upsert
from storage.tables import QuestionRow

_question, _vote = table(QuestionRow), table(VoteRow)
_passed, _asker, _notice = table(PassedQuestionRow), table(AskerRow), table(QuestionNoticeRow)
_FIELDS = tuple(field.name for field in fields(RecordQuestion))
_PASSED = tuple(field.name for field in fields(PassedQuestion))


def apply(effect: QuestionEffect, work: Work) -> None:
    """Carry out what concerns questions."""
    match effect:
        case RecordQuestion():
            work.queue(_RECORD, {name: getattr(effect, name) for name in _FIELDS})
        case Vote():
            row = {"event_id": effect.event_id, "person_id": effect.person_id, "useful": effect.useful, "at": effect.at}
            work.run(upsert(work.dialect, _vote), row)
        case SavePassed(question=question):
            _save(question, work)
        case SaveAsker(asker=asker):
            work.run(upsert(work.dialect, _asker), {each.name: getattr(asker, each.name) for each in fields(asker)})
        case NoteShown(delivery_key=key, question_id=question_id):
            work.run(upsert(work.dialect, _notice), {"delivery_id": delivery_id(key), "question_id": question_id})
        case _:
            assert_never(effect)


def _save(question: PassedQuestion, work: Work) -> None:
    row: Values = {name: getattr(question, name) for name in _PASSED}
    row["revision"] += 1
    if question.revision == 0:
        work.run(plain_insert(_passed), row)
        return
    given = {f"b_{name}": value for name, value in row.items()}
    if work.run(_change(), given | {"b_expected": question.revision}).rowcount != 1:
        raise Conflict("a question was changed by somebody else")


@cache
def _change() -> UpdateBase:
    values: Values = {name: bindparam(f"b_{name}") for name in _PASSED if name != "id"}
    this = [_passed.c.id == bindparam("b_id"), _passed.c.revision == bindparam("b_expected")]
    return update(_passed).where(*this).values(**values)


@cache
def _record(_dialect: str) -> Sequence[UpdateBase]:
    return [plain_insert(_question)]


_RECORD = Step(table=_question.name, build=_record)


class QuestionReads(Connected):
    """The reads of `bot.ports.questions.Questions`."""

    def last_question(self, person_id: str, *, since: datetime) -> str | None:
        """See the port."""
        found: str | None = self._connection.execute(_LAST, {"b_person": person_id, "since": since}).scalar()
        return found

    def asked(self, event_id: str) -> Asked | None:
        """See the port."""
        found = self._connection.execute(_THIS, {"b_event": event_id}).mappings().first()
        return None if found is None else Asked(**found)

    def unanswered(self, since: datetime, limit: int) -> list[Asked]:
        """See the port."""
        rows = self._connection.execute(_UNANSWERED, {"since": since, "most": limit}).mappings()
        return [Asked(**row) for row in rows]

    def passed_question(self, question_id: str) -> PassedQuestion | None:
        """See the port."""
        return one_of(self._connection, _ONE, PassedQuestion, {"b_id": question_id})

    def open_questions(self, scopes: Collection[str] | None, limit: int) -> list[PassedQuestion]:
        """See the port."""
        if scopes is None:
            return all_of(self._connection, _ALL_OPEN, PassedQuestion, {"most": limit})
        return all_of(self._connection, _OPEN_OF, PassedQuestion, {"b_scopes": list(scopes), "most": limit})

    def passed_by(self, person_id: str, limit: int) -> list[PassedQuestion]:
        """See the port."""
        return all_of(self._connection, _PASSED_BY, PassedQuestion, {"b_person": person_id, "most": limit})

    def askers(self, question_id: str) -> list[Asker]:
        """See the port."""
        return all_of(self._connection, _ASKERS, Asker, {"b_question": question_id})

    def passed_since(self, since: datetime, limit: int) -> list[PassedQuestion]:
        """See the port."""
        return all_of(self._connection, _PASSED_SINCE, PassedQuestion, {"since": since, "most": limit})

    def shown_to(self, question_id: str) -> list[str]:
        """See the port."""
        found = self._connection.execute(_SHOWN_TO, {"b_question": question_id}).scalars()
        return list(dict.fromkeys(to.id for to in found))

    def question_shown(self, messages: Sequence[MessageRef]) -> PassedQuestion | None:
        """See the port."""
        for message in messages:
            place = message.conversation
            values = {"b_platform": place.platform, "b_place": place.id, "b_receipt": message.id}
            if found := one_of(self._connection, _SHOWN, PassedQuestion, values):
                return found
        return None


_since = bindparam("since", type_=_question.c.at.type)
_useful = func.coalesce(func.sum(case((_vote.c.useful.is_(True), 1), else_=0)), 0)
_useless = func.coalesce(func.sum(case((_vote.c.useful.is_(False), 1), else_=0)), 0)
_LAST = (
    select(_question.c.event_id)
    .where(
        _question.c.person_id == bindparam("b_person"),
        _question.c.at >= _since,
        _question.c.outcome == QuestionOutcome.ANSWERED,
    )
    .order_by(_question.c.at.desc(), _question.c.seq.desc())
    .limit(1)
)
_asked = [_question.c[name] for name in ("text", "lang", "outcome", "entry_id", "at", "person_id")]
_with_votes = (
    select(*_asked, _useful.label("useful"), _useless.label("useless"))
    .outerjoin(_vote, _vote.c.event_id == _question.c.event_id)
    .group_by(_question.c.seq, *_asked)
)
_THIS = _with_votes.where(_question.c.event_id == bindparam("b_event")).order_by(_question.c.seq).limit(1)
_UNANSWERED = (
    _with_votes.where(_question.c.at >= _since)
    .having((_question.c.outcome != QuestionOutcome.ANSWERED) | (_useless > 0))
    .order_by(_question.c.at.desc(), _question.c.seq.desc())
    .limit(bindparam("most"))
)
_all = select(*columns(_passed, PassedQuestion))
_is_open = _passed.c.state == PassedState.OPEN
_ONE = _all.where(_passed.c.id == bindparam("b_id"))
_ALL_OPEN = _all.where(_is_open).order_by(_passed.c.asked_at, _passed.c.id).limit(bindparam("most"))
_OPEN_OF = _ALL_OPEN.where(_passed.c.scope.in_(bindparam("b_scopes", expanding=True)))
_PASSED_SINCE = (
    _all.where(_passed.c.asked_at >= _since).order_by(_passed.c.asked_at.desc(), _passed.c.id).limit(bindparam("most"))
)
_SHOWN_TO = (
    select(DELIVERY.c.recipient)
    .join(_notice, _notice.c.delivery_id == DELIVERY.c.id)
    .where(_notice.c.question_id == bindparam("b_question"))
    .order_by(DELIVERY.c.seq)
)
_PASSED_BY = (
    _all.join(_asker, _asker.c.question_id == _passed.c.id)
    .where(_is_open, _asker.c.person_id == bindparam("b_person"), _asker.c.withdrawn.is_(False))
    .order_by(_asker.c.at.desc(), _passed.c.id)
    .limit(bindparam("most"))
)
_ASKERS = (
    select(*columns(_asker, Asker))
    .where(_asker.c.question_id == bindparam("b_question"))
    .order_by(_asker.c.at, _asker.c.person_id)
)
_SHOWN = (
    _all.join(_notice, _notice.c.question_id == _passed.c.id)
    .join(DELIVERY, DELIVERY.c.id == _notice.c.delivery_id)
    .where(
        DELIVERY.c.sent_platform == bindparam("b_platform"),
        DELIVERY.c.sent_conversation == bindparam("b_place"),
        DELIVERY.c.receipt == bindparam("b_receipt"),
    )
)
