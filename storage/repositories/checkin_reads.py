"""Reads of rounds, of who was asked, of answers and their history, and of the definitions that they answer to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cache
from operator import itemgetter
from typing import Any

from sqlalchemy import (
    BindParameter,
    CompoundSelect,
    Select,
    Table,
    and_,
    bindparam,
    exists,
    func,
    or_,
    select,
    union_all,
)
from sqlalchemy.sql.elements import ColumnElement

from bot.domain.checkin import Answer, AnswerChange, AnswerState, IndicatorVersion, Participation, Round
from storage.account_tables import AccountRow
from storage.checkin_tables import (
    AnswerChangeRow,
    AnswerRow,
    IndicatorVersionRow,
    PromptedRow,
    RoundRow,
    SilenceRow,
)
from storage.fetching import rows_of
from storage.repositories.connected import Connected
from storage.repositories.respondents import kept_word, last_word
from storage.repositories.rows import all_of, chunks, columns, one_of, part, prefixed
from storage.row import table

_round, _prompted, _silence = table(RoundRow), table(PromptedRow), table(SilenceRow)
_answer, _change, _version = table(AnswerRow), table(AnswerChangeRow), table(IndicatorVersionRow)
_account = table(AccountRow)


class CheckInReads(Connected):
    """See `bot.ports.checkins`."""

    def rounds(self, collective_id: str, *, open_at: datetime) -> list[Round]:
        """See the port."""
        return all_of(self._connection, _OPEN_ROUNDS, Round, {"collective": collective_id, "at": open_at})

    def closed_rounds(self, collective_id: str, *, since: datetime, at: datetime) -> list[Round]:
        """See the port."""
        return all_of(self._connection, _CLOSED, Round, {"collective": collective_id, "since": since, "at": at})

    def round(self, round_id: str) -> Round | None:
        """See the port."""
        return one_of(self._connection, _ROUND, Round, {"b_id": round_id})

    def answered_round(self, round_id: str, *, seen_by: str) -> tuple[Round, list[Answer]] | None:
        """See the port."""
        rows = rows_of(self._connection, _ANSWERED, {"b_id": round_id, "who": seen_by})
        known = part(rows[0], _round, Round, known_by="check_in_id") if rows else None
        answers = (part(row, _answer, Answer, known_by="round_id") for row in rows)
        return (known, [each for each in answers if each is not None]) if known else None

    def answers(self, round_id: str, *, seen_by: str | None = None) -> list[Answer]:
        """See the port."""
        if seen_by is None:
            return all_of(self._connection, _ANSWERS, Answer, {"b_round": round_id})
        return all_of(self._connection, _ANSWERS_SEEN, Answer, {"b_round": round_id, "who": seen_by})

    def last_answers(self, collective_id: str, before: Round) -> list[Answer]:
        """See the port."""
        values = {"collective": collective_id, "check_in": before.check_in_id, "opens_on": before.opens_on}
        previous = self._connection.execute(_PREVIOUS, values).scalar_one_or_none()
        return [] if previous is None else self.answers(previous)

    def earlier_answers(
        self, collective_id: str, subjects: Mapping[str, str], *, before: date, limit: int
    ) -> list[Answer]:
        """See the port."""
        if not subjects:
            return []
        values = {"collective": collective_id, "before": before, "most": limit}
        for place, (indicator, subject) in enumerate(subjects.items()):
            values |= {f"indicator_{place}": indicator, f"subject_{place}": subject}
        found = rows_of(self._connection, _earlier(len(subjects)), values)
        latest_first = sorted(found, key=itemgetter("opened", "changed"), reverse=True)
        return [_undated(**row) for row in latest_first]

    def carried(self, person_id: str, message_id: str) -> list[Answer]:
        """See the port."""
        values = {"who": person_id, "message": message_id, "edited": f"{message_id}/"}
        return all_of(self._connection, _CARRIED, Answer, values)

    def overruled(self, person_id: str, message_id: str) -> list[AnswerChange]:
        """See the port."""
        values = {"who": person_id, "message": message_id, "edited": f"{message_id}/"}
        return all_of(self._connection, _OVERRULED, AnswerChange, values)

    def answer_changes(self, round_id: str, indicator_id: str) -> list[AnswerChange]:
        """See the port."""
        values = {"b_round": round_id, "b_indicator": indicator_id}
        return all_of(self._connection, _CHANGES, AnswerChange, values)

    def respondents(self, round_id: str) -> set[str]:
        """See the port."""
        return set(self._connection.execute(_RESPONDENTS, {"b_round": round_id}).scalars())

    def prompted(self, round_id: str) -> set[str]:
        """See the port."""
        return set(self._connection.execute(_ASKED, {"b_round": round_id}).scalars())

    def participation(self, person_ids: Sequence[str], *, since: datetime) -> list[Participation]:
        """See the port."""
        return [
            each
            for some in chunks(person_ids)
            for each in all_of(self._connection, _PARTICIPATION, Participation, {"who": some, "since": since})
        ]

    def silences(self, person_ids: Sequence[str]) -> dict[str, datetime]:
        """See the port."""
        return self._instants(_SILENT, person_ids)

    def heard(self, person_ids: Sequence[str]) -> dict[str, datetime]:
        """See the port."""
        return self._instants(_HEARD, person_ids)

    def _instants(self, query: Select[Any], person_ids: Sequence[str]) -> dict[str, datetime]:
        found: dict[str, datetime] = {}
        for some in chunks(person_ids):
            found |= {who: at for who, at in self._connection.execute(query, {"who": some}) if at is not None}
        return found

    def indicator_versions(self, indicator_id: str) -> list[IndicatorVersion]:
        """See the port."""
        return all_of(self._connection, _VERSIONS, IndicatorVersion, {"b_indicator": indicator_id})


_WHO: BindParameter[Any] = bindparam("who", expanding=True)
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
_CLOSED = (
    select(*columns(_round, Round))
    .where(
        _round.c.collective_id == bindparam("collective"),
        _round.c.closes_at > bindparam("since"),
        _round.c.closes_at <= bindparam("at"),
    )
    .order_by(_round.c.closes_at.desc(), _round.c.id)
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
_SEEN = or_(_answer.c.subject == "", _answer.c.subject == bindparam("who"))
_ANSWERS_SEEN = _ANSWERS.where(_SEEN)
_ANSWERED = (
    select(*prefixed(_round, Round), *prefixed(_answer, Answer))
    .select_from(_round.outerjoin(_answer, and_(_answer.c.round_id == _round.c.id, _SEEN)))
    .where(_round.c.id == bindparam("b_id"))
    .order_by(_answer.c.change)
)


@cache
def _earlier(indicators: int) -> CompoundSelect[Any]:
    """
    Of so many indicators at once, in no order.

    Nothing is to be sorted here: to sort what is limited SQLite makes a table each time, which can cost ten times what the search does.
    """
    return union_all(*(select(_earlier_of(place).subquery()) for place in range(indicators)))


def _earlier_of(place: int) -> Select[Any]:
    return (
        select(*columns(_answer, Answer), _round.c.opens_on.label("opened"), _answer.c.change.label("changed"))
        .select_from(_round.join(_answer, _answer.c.round_id == _round.c.id))
        .where(
            _round.c.collective_id == bindparam("collective"),
            _round.c.opens_on < bindparam("before"),
            _answer.c.indicator_id == bindparam(f"indicator_{place}"),
            _answer.c.subject == bindparam(f"subject_{place}"),
            _answer.c.state == AnswerState.GIVEN,
        )
        .order_by(_round.c.opens_on.desc(), _round.c.id.desc())
        .limit(bindparam("most"))
    )


def _undated(*, opened: date, changed: int, **answer: Any) -> Answer:
    return Answer(**answer)


def _of_message(table: Table) -> ColumnElement[bool]:
    """Whether a message carried it, edited since or not."""
    edited = func.substr(table.c.event_id, 1, func.length(bindparam("edited"))) == bindparam("edited")
    return or_(table.c.event_id == bindparam("message"), edited)


_CARRIED = (
    select(*columns(_answer, Answer))
    .where(
        or_(_answer.c.person_id == bindparam("who"), _answer.c.recorded_by == bindparam("who")), _of_message(_answer)
    )
    .order_by(_answer.c.change)
)
_OVERRULED = (
    select(*columns(_change, AnswerChange))
    .where(
        _change.c.person_id == bindparam("who"),
        _change.c.recorded_by == "",
        _of_message(_change),
        last_word(),
        ~exists().where(_answer.c.round_id == _change.c.round_id, _answer.c.change == _change.c.change),
    )
    .order_by(_change.c.change)
)
_CHANGES = (
    select(*columns(_change, AnswerChange))
    .where(_change.c.round_id == bindparam("b_round"), _change.c.indicator_id == bindparam("b_indicator"))
    .order_by(_change.c.change)
)
_RESPONDENTS = select(_change.c.person_id).where(kept_word(of_round=bindparam("b_round"))).distinct()
_ASKED = select(_prompted.c.person_id).where(_prompted.c.round_id == bindparam("b_round"))
_PARTICIPATION = (
    select(
        _prompted.c.person_id,
        _prompted.c.round_id,
        _prompted.c.at.label("asked_at"),
        _round.c.closes_at,
        exists()
        .where(_change.c.round_id == _prompted.c.round_id, _change.c.person_id == _prompted.c.person_id)
        .label("answered"),
    )
    .join(_round, _round.c.id == _prompted.c.round_id)
    .where(_prompted.c.person_id.in_(_WHO), _prompted.c.at >= bindparam("since"))
    .order_by(_prompted.c.person_id, _prompted.c.at, _prompted.c.round_id)
)
_SILENT = select(_silence.c.person_id, _silence.c.since).where(_silence.c.person_id.in_(_WHO))
_HEARD = (
    select(_account.c.person_id, func.max(_account.c.heard_at, type_=_account.c.heard_at.type))
    .where(_account.c.person_id.in_(_WHO))
    .group_by(_account.c.person_id)
)
_VERSIONS = (
    select(*columns(_version, IndicatorVersion))
    .where(_version.c.indicator_id == bindparam("b_indicator"))
    .order_by(_version.c.version)
)
