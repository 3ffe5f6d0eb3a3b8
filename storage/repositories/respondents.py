"""Who answered in a round: whoever said something and has not taken it back since, were it that another one's answer stands by now."""

from __future__ import annotations

from typing import Any

from sqlalchemy import and_, exists
from sqlalchemy.sql.elements import ColumnElement

from bot.domain.checkin import AnswerState
from storage.checkin_tables import AnswerChangeRow
from storage.row import table

_change = table(AnswerChangeRow)
_later = table(AnswerChangeRow).alias("later")
_ONE_WORD = ("round_id", "indicator_id", "subject", "person_id")
"""What a person said of a question, whoever noted it: the last of it is their word."""


def kept_word(*, of_round: Any) -> ColumnElement[bool]:
    """Whether a line of the history of that round was said, and its author took nothing back of that question after it."""
    taken_back = exists().where(_said_later(), _later.c.state == AnswerState.WITHDRAWN)
    return and_(_change.c.round_id == of_round, _change.c.state != AnswerState.WITHDRAWN, ~taken_back)


def last_word() -> ColumnElement[bool]:
    """Whether a line of the history is the last of its author to that question, and wasn't taken back."""
    return and_(_change.c.state != AnswerState.WITHDRAWN, ~exists().where(_said_later()))


def _said_later() -> ColumnElement[bool]:
    return and_(_later.c.change > _change.c.change, *(_later.c[name] == _change.c[name] for name in _ONE_WORD))
