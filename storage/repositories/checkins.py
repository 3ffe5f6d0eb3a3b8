"""Rounds, who was asked, and the answers with their history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime
from functools import cache
from typing import assert_never

from sqlalchemy import UpdateBase, bindparam, select

from bot.domain.checkin import Answer, Round
from bot.domain.effects import CheckInEffect, OpenRound, Prompted, SaveAnswer
from storage.prepared import Values
from storage.repositories.connected import Connected
from storage.repositories.rows import all_of, columns, one_of
from storage.row import table
from storage.statements import Step, Work, insert, insert_new
from storage.tables import AnswerChangeRow, AnswerRow, PromptedRow, RoundRow

_round, _prompted, _answer, _change = table(RoundRow), table(PromptedRow), table(AnswerRow), table(AnswerChangeRow)
_ANSWER_FIELDS = tuple(field.name for field in fields(Answer))


def apply(effect: CheckInEffect, work: Work) -> None:
    """Carry out what concerns check-ins."""
    match effect:
        case OpenRound():
            work.queue(_OPEN, _round_row(effect.round))
        case Prompted():
            work.queue(_PROMPTED, {"round_id": effect.round_id, "person_id": effect.person_id, "at": effect.at})
        case SaveAnswer(answer=answer):
            subject = answer.person_id if effect.perception else ""
            row: Values = {name: getattr(answer, name) for name in _ANSWER_FIELDS}
            row["subject"] = subject
            work.queue(_SAVE_ANSWER, row, (answer.round_id, answer.indicator_id, subject))
        case _:
            assert_never(effect)


def _round_row(opened: Round) -> Values:
    return {
        "id": opened.id,
        "check_in_id": opened.check_in_id,
        "collective_id": opened.collective_id,
        "opens_on": opened.opens_on,
        "opens_at": opened.opens_at,
        "closes_at": opened.closes_at,
    }


@cache
def _open_round(dialect: str) -> Sequence[UpdateBase]:
    return [insert_new(dialect, _round, "id")]


@cache
def _note_prompted(dialect: str) -> Sequence[UpdateBase]:
    return [insert_new(dialect, _prompted, "round_id", "person_id")]


@cache
def _save_answer(dialect: str) -> Sequence[UpdateBase]:
    """The change first, once per event; then the answer as a projection of its latest change."""
    return [_append_change(dialect), _project_answer(dialect)]


def _append_change(dialect: str) -> UpdateBase:
    before = [_answer.c[name] == bindparam(name) for name in ("round_id", "indicator_id", "subject")]
    return (
        insert_new(dialect, _change, "round_id", "indicator_id", "subject", "event_id")
        .values({name: bindparam(name) for name in (*_ANSWER_FIELDS, "subject")})
        .values(
            old_state=select(_answer.c.state).where(*before).scalar_subquery(),
            old_value=select(_answer.c.value).where(*before).scalar_subquery(),
        )
    )


def _project_answer(dialect: str) -> UpdateBase:
    names = [column.name for column in _answer.columns]
    this = [_change.c[name] == bindparam(name) for name in ("round_id", "indicator_id", "subject", "event_id")]
    statement = insert(dialect, _answer).from_select(names, select(*(_change.c[name] for name in names)).where(*this))
    new = statement.excluded
    key = ["round_id", "indicator_id", "subject"]
    return statement.on_conflict_do_update(
        index_elements=key,
        set_={name: new[name] for name in names if name not in key},
        # an event that comes again never undoes a later one
        where=new.change > _answer.c.change,
    )


_OPEN = Step(table=_round.name, build=_open_round)
_PROMPTED = Step(table=_prompted.name, build=_note_prompted)
_SAVE_ANSWER = Step(table=_answer.name, build=_save_answer, alone=True)


class CheckInReads(Connected):
    """See `bot.ports.checkins`."""

    def rounds(self, collective_id: str, *, open_at: datetime) -> list[Round]:
        """See the port."""
        return all_of(self._connection, _OPEN_ROUNDS, Round, {"collective": collective_id, "at": open_at})

    def round(self, round_id: str) -> Round | None:
        """See the port."""
        return one_of(self._connection, _ROUND, Round, {"b_id": round_id})

    def answers(self, round_id: str) -> list[Answer]:
        """See the port."""
        return all_of(self._connection, _ANSWERS, Answer, {"b_round": round_id})

    def last_answers(self, collective_id: str, before: Round) -> list[Answer]:
        """See the port."""
        values = {"collective": collective_id, "check_in": before.check_in_id, "opens_on": before.opens_on}
        previous = self._connection.execute(_PREVIOUS, values).scalar_one_or_none()
        return [] if previous is None else self.answers(previous)

    def prompted(self, round_id: str) -> set[str]:
        """See the port."""
        return set(self._connection.execute(_ASKED, {"b_round": round_id}).scalars())


_ROUND = select(*columns(_round, Round)).where(_round.c.id == bindparam("b_id"))
_OPEN_ROUNDS = (
    select(*columns(_round, Round))
    .where(
        _round.c.collective_id == bindparam("collective"),
        _round.c.opens_at <= bindparam("at"),
        _round.c.closes_at > bindparam("at"),
    )
    .order_by(_round.c.opens_at.desc(), _round.c.id)
)
_PREVIOUS = (
    select(_round.c.id)
    .where(
        _round.c.collective_id == bindparam("collective"),
        _round.c.check_in_id == bindparam("check_in"),
        _round.c.opens_on < bindparam("opens_on"),
    )
    .order_by(_round.c.opens_on.desc())
    .limit(1)
)
_ANSWERS = (
    select(*columns(_answer, Answer)).where(_answer.c.round_id == bindparam("b_round")).order_by(_answer.c.change)
)
_ASKED = select(_prompted.c.person_id).where(_prompted.c.round_id == bindparam("b_round"))
