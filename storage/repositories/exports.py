"""Rows as they leave in files: as text the database makes, a few at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from sqlalchemy import Connection, Select, String, Table, func, select, tuple_, type_coerce
from sqlalchemy.sql.elements import ColumnElement

from bot.domain.checkin import AnswerState
from bot.domain.delivery import DeliveryKind
from bot.domain.exports import ALL, Selection
from bot.domain.results import Published
from bot.ports.exports import CellKey, ExportedDelivery, ExportedQuestion, FactKey, StatedRow
from storage.checkin_tables import AnswerRow, RoundRow
from storage.publication_tables import PublishedRow
from storage.repositories.connected import Connected
from storage.repositories.rows import columns
from storage.row import table
from storage.tables import DeliveryRow, QuestionRow

_answer, _round, _published = table(AnswerRow), table(RoundRow), table(PublishedRow)
_delivery, _question = table(DeliveryRow), table(QuestionRow)


class ExportReads(Connected):
    """See `bot.ports.exports`."""

    def export_facts(self, selection: Selection = ALL, after: FactKey | None = None) -> Iterator[StatedRow]:
        """See the port."""
        return map(StatedRow._make, _streamed(self._connection, partial(_exported_facts, selection, after)))

    def export_published(self, selection: Selection = ALL, start: CellKey | None = None) -> Iterator[Published]:
        """See the port."""
        found = _streamed(self._connection, lambda _dialect: _exported_cells(selection, start))
        return (Published(**row._mapping) for row in found)  # noqa: SLF001 - SQLAlchemy's name for it

    def export_deliveries(self) -> Iterator[ExportedDelivery]:
        """See the port."""
        return map(ExportedDelivery._make, _streamed(self._connection, _exported_deliveries))

    def export_questions(self) -> Iterator[ExportedQuestion]:
        """See the port."""
        return map(ExportedQuestion._make, _streamed(self._connection, _exported_questions))


_ROWS_AT_ONCE = 2_000


def _streamed(connection: Connection, query: Callable[[str], Select[Any]]) -> Iterator[Any]:
    """The rows of a query, a few at a time: neither side ever holds them all."""
    made = query(connection.dialect.name)
    return iter(connection.execute(made, execution_options={"yield_per": _ROWS_AT_ONCE}))


def _iso_date(dialect: str, column: Any) -> Any:
    """A date as text; SQLite keeps it as that, and nothing need be parsed for a million rows."""
    return func.to_char(column, "YYYY-MM-DD") if dialect == "postgresql" else type_coerce(column, String)


def _iso_instant(dialect: str, column: Any) -> Any:
    """An instant as text, in UTC to the second."""
    if dialect == "postgresql":
        return func.to_char(func.timezone("UTC", column), 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
    text = type_coerce(column, String)
    return func.substr(text, 1, 10).op("||")("T").op("||")(func.substr(text, 12, 8)).op("||")("Z")


def _exported_facts(selection: Selection, after: FactKey | None, dialect: str) -> Select[Any]:
    query = (
        select(
            _round.c.check_in_id,
            _iso_date(dialect, _round.c.opens_on),
            _round.c.collective_id,
            _answer.c.indicator_id,
            _answer.c.indicator_version,
            type_coerce(_answer.c.state, String),
            _answer.c.value,
            _answer.c.note,
            _answer.c.late,
            _iso_instant(dialect, _answer.c.at),
            _answer.c.person_id,
        )
        .join_from(_round, _answer, _answer.c.round_id == _round.c.id)
        .where(_answer.c.subject == "")
        .order_by(_answer.c.round_id, _answer.c.indicator_id)
    )
    if selection.given:
        query = query.where(_answer.c.state == AnswerState.GIVEN, _answer.c.value != "")
    if after is not None:
        query = query.where(tuple_(_answer.c.round_id, _answer.c.indicator_id) > after)
    return _selected(query, selection, _round, _round.c.collective_id, selection.collectives, _answer)


def _exported_cells(selection: Selection, start: CellKey | None) -> Select[Any]:
    key = (
        _published.c.opens_on,
        _published.c.indicator_id,
        _published.c.indicator_version,
        _published.c.scope,
        _published.c.check_in_id,
    )
    query = select(*columns(_published, Published)).order_by(*key)
    if start is not None:
        query = query.where(tuple_(*key) >= start)
    return _selected(query, selection, _published, _published.c.scope, selection.scopes, _published)


def _selected(
    query: Select[Any],
    selection: Selection,
    dated: Table,
    where: ColumnElement[str],
    wanted: frozenset[str] | None,
    measured: Table,
) -> Select[Any]:
    if wanted is not None:
        query = query.where(where.in_(sorted(wanted)))
    if selection.indicators is not None:
        query = query.where(measured.c.indicator_id.in_(sorted(selection.indicators)))
    if selection.since is not None:
        query = query.where(dated.c.opens_on >= selection.since)
    if selection.until is not None:
        query = query.where(dated.c.opens_on <= selection.until)
    return query if selection.most is None else query.limit(selection.most)


def _exported_deliveries(dialect: str) -> Select[Any]:
    return (
        select(
            _iso_instant(dialect, _delivery.c.due_at),
            type_coerce(_delivery.c.kind, String),
            type_coerce(_delivery.c.recipient, String),
            type_coerce(_delivery.c.state, String),
            _delivery.c.sent_platform,
            _iso_instant(dialect, _delivery.c.sent_at),
            _delivery.c.attempts,
            _delivery.c.reason,
        )
        .where(_delivery.c.kind != DeliveryKind.REPLY)
        .order_by(_delivery.c.seq)
    )


def _exported_questions(dialect: str) -> Select[Any]:
    return select(
        _iso_instant(dialect, _question.c.at),
        _question.c.person_id,
        _question.c.lang,
        type_coerce(_question.c.outcome, String),
        _question.c.entry_id,
        _question.c.confidence,
        _question.c.text,
    ).order_by(_question.c.seq)
