"""What people asked, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from functools import cache

from sqlalchemy import UpdateBase
from sqlalchemy import insert as plain_insert

from bot.domain.effects import RecordQuestion
from storage.row import table
from storage.statements import Step, Work
from storage.tables import QuestionRow

_question = table(QuestionRow)
_FIELDS = tuple(field.name for field in fields(RecordQuestion))


def apply(effect: RecordQuestion, work: Work) -> None:
    """Remember a question."""
    work.queue(_RECORD, {name: getattr(effect, name) for name in _FIELDS})


@cache
def _record(_dialect: str) -> Sequence[UpdateBase]:
    return [plain_insert(_question)]


_RECORD = Step(table=_question.name, build=_record)
