"""The definitions that indicators had: noted where the programme is written, whoever changes it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import cache

from sqlalchemy import UpdateBase

from bot.domain.programme import Indicator
from storage.checkin_tables import IndicatorVersionRow
from storage.row import table
from storage.statements import Work, insert

_version = table(IndicatorVersionRow)


def follow(work: Work, indicators: Iterable[Indicator], at: datetime | None) -> None:
    """Note these definitions; another wording of the same version takes its place and keeps its date."""
    rows = [{"indicator_id": each.id, "version": each.version, "definition": each, "since": at} for each in indicators]
    if rows:
        work.run_many(_note(work.dialect), rows)


@cache
def _note(dialect: str) -> UpdateBase:
    statement = insert(dialect, _version)
    return statement.on_conflict_do_update(
        index_elements=["indicator_id", "version"], set_={"definition": statement.excluded.definition}
    )
