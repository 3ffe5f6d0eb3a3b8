"""What was published at closing, and what teams stated."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import fields
from datetime import date
from typing import Any

from sqlalchemy import Connection, Float, Select, and_, bindparam, cast, func, select
from sqlalchemy.sql.elements import ColumnElement

from bot.domain.checkin import AnswerState, Round
from bot.domain.effects import PublicationEffect
from bot.domain.protection import Period
from bot.domain.results import Fact, FactTotal, Published, Turnout, Voice
from storage.checkin_tables import AnswerChangeRow, AnswerRow, PromptedRow, RoundRow
from storage.programme_tables import CollectiveRow
from storage.publication_tables import PublicationRow, PublishedRow, TurnoutRow
from storage.repositories.connected import Connected
from storage.repositories.respondents import kept_word
from storage.repositories.rows import all_of, chunks, columns
from storage.row import table
from storage.statements import Work, insert_new

_publication, _published, _turnout = table(PublicationRow), table(PublishedRow), table(TurnoutRow)
_answer, _round, _prompted, _collective = table(AnswerRow), table(RoundRow), table(PromptedRow), table(CollectiveRow)
_change = table(AnswerChangeRow)


def apply(effect: PublicationEffect, work: Work) -> None:
    """Publish, unless it is done."""
    period = effect.period
    row = {"check_in_id": period.check_in_id, "opens_on": period.opens_on, "at": effect.at, "k": effect.k}
    first = insert_new(work.dialect, _publication, "check_in_id", "opens_on").returning(_publication.c.at)
    if work.run(first, row).first() is None:
        return
    for into, rows in ((_published, effect.cells), (_turnout, effect.turnout)):
        if rows:
            values = [{each.name: getattr(row, each.name) for each in fields(row)} for row in rows]
            work.run_many(into.insert(), values)


class ResultReads(Connected):
    """See `bot.ports.results`."""

    def is_published(self, period: Period) -> bool:
        """See the port."""
        return self._connection.execute(_IS_PUBLISHED, _of(period)).first() is not None

    def voices(self, period: Period) -> list[Voice]:
        """See the port."""
        return all_of(self._connection, _VOICES, Voice, _of(period))

    def turnout_now(self, period: Period) -> list[Turnout]:
        """See the port."""
        return all_of(self._connection, _TURNOUT_NOW, Turnout, _of(period))

    def rounds_in(self, period: Period) -> list[Round]:
        """See the port."""
        return all_of(self._connection, _ROUNDS, Round, _of(period))

    def published(self, scopes: Collection[str] | None, *, since: date) -> list[Published]:
        """See the port."""
        rows = _some(self._connection, _PUBLISHED, _published.c.scope, scopes, since, None)
        found = [Published(**row) for row in rows]
        return sorted(found, key=lambda each: (each.opens_on, each.indicator_id, each.indicator_version, each.scope))

    def periods(self, *, since: date | None, until: date | None) -> list[Period]:
        """See the port."""
        return all_of(self._connection, _PERIODS, Period, {"since": since or date.min, "until": until or date.max})

    def turnout(
        self, collective_ids: Collection[str] | None, *, since: date, until: date | None = None
    ) -> list[Turnout]:
        """See the port."""
        rows = _some(self._connection, _PARTICIPATION, _turnout.c.collective_id, collective_ids, since, until)
        found = [Turnout(**row) for row in rows]
        return sorted(found, key=lambda each: (each.opens_on, each.check_in_id, each.collective_id))

    def facts(self, collective_ids: Collection[str] | None, *, since: date, until: date | None = None) -> list[Fact]:
        """See the port."""
        rows = _some(self._connection, _FACTS, _round.c.collective_id, collective_ids, since, until)
        found = [Fact(**row) for row in rows]
        return sorted(found, key=lambda each: (each.opens_on, each.indicator_id, each.collective_id, each.check_in_id))

    def fact_totals(self, *, since: date) -> list[FactTotal]:
        """See the port."""
        numeric = _NUMERIC[self._connection.dialect.name]
        return all_of(self._connection, _totals(numeric), FactTotal, {"since": since})


def _of(period: Period) -> dict[str, object]:
    return {"check_in": period.check_in_id, "opens_on": period.opens_on}


def _some(
    connection: Connection,
    query: Select[Any],
    column: Any,
    wanted: Collection[str] | None,
    since: date,
    until: date | None,
) -> list[dict[str, Any]]:
    """The rows of a query, of all or of those wanted, as many at once as fit in one list."""
    between = {"since": since, "until": until or date.max}
    if wanted is None:
        return [dict(row) for row in connection.execute(query, between).mappings()]
    listed = query.where(column.in_(bindparam("wanted", expanding=True)))
    found: list[dict[str, Any]] = []
    for part in chunks(sorted(wanted)):
        rows = connection.execute(listed, {**between, "wanted": list(part)}).mappings()
        found += (dict(row) for row in rows)
    return found


_period_of_round = and_(
    _round.c.check_in_id == bindparam("check_in"),
    _round.c.opens_on == bindparam("opens_on", type_=_round.c.opens_on.type),
)
_ROUNDS = select(*columns(_round, Round)).where(_period_of_round).order_by(_round.c.collective_id)
_IN_TIME = _answer.c.late.is_(False)
"""Said before the round closed, were it that the bot was away then and noted it after."""
_IS_PUBLISHED = select(_publication.c.at).where(
    _publication.c.check_in_id == bindparam("check_in"),
    _publication.c.opens_on == bindparam("opens_on", type_=_publication.c.opens_on.type),
)
_VOICES = (
    select(
        _answer.c.indicator_id,
        _answer.c.indicator_version,
        _round.c.collective_id,
        _answer.c.person_id,
        _answer.c.value,
    )
    .join_from(_round, _answer, _answer.c.round_id == _round.c.id)
    .where(_period_of_round, _answer.c.subject != "", _answer.c.state == AnswerState.GIVEN, _IN_TIME)
)


def _counted() -> Select[Any]:
    asked = select(func.count()).select_from(_prompted).where(_prompted.c.round_id == _round.c.id).scalar_subquery()
    answered = (
        select(func.count(func.distinct(_change.c.person_id)))
        .where(kept_word(of_round=_round.c.id), _change.c.late.is_(False))
        .correlate(_round)
        .scalar_subquery()
    )
    return (
        select(
            _round.c.check_in_id,
            _round.c.opens_on,
            _round.c.collective_id,
            asked.label("asked"),
            answered.label("answered"),
        )
        .where(_period_of_round)
        .order_by(_round.c.collective_id)
    )


_TURNOUT_NOW = _counted()


def _between(day: Any) -> ColumnElement[bool]:
    return and_(day >= bindparam("since", type_=day.type), day <= bindparam("until", type_=day.type))


_PERIODS = (
    select(*columns(_publication, Period))
    .where(_between(_publication.c.opens_on))
    .order_by(_publication.c.opens_on, _publication.c.check_in_id)
)
_PUBLISHED = select(*columns(_published, Published)).where(_between(_published.c.opens_on))
_PARTICIPATION = select(*columns(_turnout, Turnout)).where(_between(_turnout.c.opens_on))
_FACTS = (
    select(
        _round.c.check_in_id,
        _round.c.opens_on,
        _round.c.collective_id,
        _answer.c.indicator_id,
        _answer.c.indicator_version,
        _answer.c.person_id,
        _answer.c.state,
        _answer.c.value,
        _answer.c.note,
        _answer.c.at,
        _answer.c.late,
    )
    .join_from(_round, _answer, _answer.c.round_id == _round.c.id)
    .where(_between(_round.c.opens_on), _answer.c.subject == "")
)
_NUMERIC = {
    "sqlite": _answer.c.value.op("NOT GLOB")("*[^0-9.-]*"),
    "postgresql": _answer.c.value.op("~")(r"^-?[0-9.]+$"),
}
"""What a stored number looks like (`bot.domain.indicator_values.plain_number`): options in words make no sum."""


def _totals(numeric: Any) -> Select[Any]:
    number = cast(_answer.c.value, Float)
    return (
        select(
            _collective.c.region_id,
            _round.c.opens_on,
            _answer.c.indicator_id,
            _answer.c.indicator_version,
            func.count().label("n"),
            func.sum(number).label("total"),
            func.avg(number).label("mean"),
        )
        .join_from(_round, _answer, _answer.c.round_id == _round.c.id)
        .join(_collective, _collective.c.id == _round.c.collective_id)
        .where(
            _round.c.opens_on >= bindparam("since"),
            _answer.c.subject == "",
            _answer.c.state == AnswerState.GIVEN,
            _answer.c.value != "",
            numeric,
        )
        .group_by(_collective.c.region_id, _round.c.opens_on, _answer.c.indicator_id, _answer.c.indicator_version)
        .order_by(_round.c.opens_on, _answer.c.indicator_id, _answer.c.indicator_version, _collective.c.region_id)
    )
