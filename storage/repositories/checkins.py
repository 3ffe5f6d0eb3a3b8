"""Rounds, who was asked, and the answers with their history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from functools import cache
from typing import assert_never

from sqlalchemy import UpdateBase, bindparam, or_, select

from bot.domain.checkin import Answer, Round
from bot.domain.effects import AskNoMore, CheckInEffect, OpenRound, Prompted, SaveAnswer
from storage.checkin_tables import AnswerChangeRow, AnswerRow, PromptedRow, RoundRow, SilenceRow
from storage.prepared import Values
from storage.row import table
from storage.statements import Step, Work, insert, insert_new, upsert

_round, _prompted, _silence = table(RoundRow), table(PromptedRow), table(SilenceRow)
_answer, _change = table(AnswerRow), table(AnswerChangeRow)
_ANSWER_FIELDS = tuple(field.name for field in fields(Answer))


def apply(effect: CheckInEffect, work: Work) -> None:
    """Carry out what concerns check-ins."""
    match effect:
        case OpenRound():
            work.queue(_OPEN, _round_row(effect.round))
        case Prompted():
            work.queue(_PROMPTED, {"round_id": effect.round_id, "person_id": effect.person_id, "at": effect.at})
        case AskNoMore():
            work.queue(_ASK_NO_MORE, {"person_id": effect.person_id, "since": effect.since}, effect.person_id)
        case SaveAnswer():
            _save(effect, work)
        case _:
            assert_never(effect)


def _save(effect: SaveAnswer, work: Work) -> None:
    answer = effect.answer
    subject = answer.person_id if effect.perception else ""
    row: Values = {name: getattr(answer, name) for name in _ANSWER_FIELDS}
    row["subject"] = subject
    identity = (answer.round_id, answer.indicator_id, subject)
    if not effect.stands:
        work.queue(_NOTE_CHANGE, row, identity)
    elif effect.instead_of is None:
        work.queue(_SAVE_ANSWER, row, identity)
    else:
        work.queue(_SAVE_KNOWINGLY, {**row, "instead_of": effect.instead_of}, identity)


def _round_row(opened: Round) -> Values:
    return {
        "id": opened.id,
        "check_in_id": opened.check_in_id,
        "collective_id": opened.collective_id,
        "opens_on": opened.opens_on,
        "opens_at": opened.opens_at,
        "closes_at": opened.closes_at,
        "asked": opened.asked,
    }


@cache
def _open_round(dialect: str) -> Sequence[UpdateBase]:
    return [insert_new(dialect, _round, "id")]


@cache
def _note_prompted(dialect: str) -> Sequence[UpdateBase]:
    return [insert_new(dialect, _prompted, "round_id", "person_id")]


@cache
def _ask_no_more(dialect: str) -> Sequence[UpdateBase]:
    return [upsert(dialect, _silence)]


@cache
def _note_change(dialect: str) -> Sequence[UpdateBase]:
    return [_append_change(dialect)]


@cache
def _save_answer(dialect: str) -> Sequence[UpdateBase]:
    """The change first, once per event; then the answer as a projection of its latest change."""
    return [_append_change(dialect), _project_answer(dialect, knowingly=False)]


@cache
def _save_knowingly(dialect: str) -> Sequence[UpdateBase]:
    """The same, unless the answer is neither the one that was known nor of the same event."""
    return [_append_change(dialect), _project_answer(dialect, knowingly=True)]


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


def _project_answer(dialect: str, *, knowingly: bool) -> UpdateBase:
    names = [column.name for column in _answer.columns]
    this = [_change.c[name] == bindparam(name) for name in ("round_id", "indicator_id", "subject", "event_id")]
    statement = insert(dialect, _answer).from_select(names, select(*(_change.c[name] for name in names)).where(*this))
    new = statement.excluded
    key = ["round_id", "indicator_id", "subject"]
    known = or_(_answer.c.event_id == bindparam("instead_of"), _answer.c.event_id == bindparam("event_id"))
    return statement.on_conflict_do_update(
        index_elements=key,
        set_={name: new[name] for name in names if name not in key},
        # an event that comes again never undoes a later one
        where=known if knowingly else new.change > _answer.c.change,
    )


_OPEN = Step(table=_round.name, build=_open_round)
_PROMPTED = Step(table=_prompted.name, build=_note_prompted)
_ASK_NO_MORE = Step(table=_silence.name, build=_ask_no_more, alone=True)
_NOTE_CHANGE = Step(table=_answer.name, build=_note_change, alone=True)
_SAVE_ANSWER = Step(table=_answer.name, build=_save_answer, alone=True)
_SAVE_KNOWINGLY = Step(
    table=_answer.name, build=_save_knowingly, alone=True, refusal="somebody else answered in the meantime"
)
