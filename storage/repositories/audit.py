"""The audit, and the failures that coordinators are told of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from functools import cache
from typing import assert_never

from sqlalchemy import Connection, UpdateBase, bindparam, literal_column, select, text, true, update
from sqlalchemy import insert as plain_insert

from bot.domain.audit import AuditEntry
from bot.domain.effects import Audit, AuditEffect, TellFailures, TellMissed
from bot.domain.outcomes import Failure
from storage.broadcast_tables import AuditRow
from storage.repositories.deliveries import DELIVERY
from storage.repositories.rows import all_of, columns
from storage.row import table
from storage.statements import Step, Work
from storage.tables import OccurrenceRow

_audit, _occurrence = table(AuditRow), table(OccurrenceRow)


def apply(effect: AuditEffect, work: Work) -> None:
    """Carry out what concerns the audit and the failures."""
    match effect:
        case Audit(entry=entry):
            work.queue(_NOTE, {field.name: getattr(entry, field.name) for field in fields(AuditEntry)})
        case TellFailures():
            if effect.delivery_ids:
                work.run_many(_TELL, [{"b_id": each} for each in effect.delivery_ids])
        case TellMissed():
            if effect.keys:
                work.run_many(_TELL_MISSED, [{"b_key": each} for each in effect.keys])
        case _:
            assert_never(effect)


@cache
def _note(_dialect: str) -> Sequence[UpdateBase]:
    return [plain_insert(_audit)]


_NOTE = Step(table=_audit.name, build=_note)
_TELL = update(DELIVERY).where(DELIVERY.c.id == bindparam("b_id")).values(told=true())


_TELL_MISSED = update(_occurrence).where(_occurrence.c.key == bindparam("b_key")).values(told=true())


def latest(connection: Connection, limit: int) -> list[AuditEntry]:
    """The latest lines of the audit."""
    return all_of(connection, _LATEST, AuditEntry, {"most": limit})


def causes_to_tell(connection: Connection) -> set[str]:
    """Why deliveries and occurrences were given up that nobody was told of."""
    return {*connection.execute(_CAUSES).scalars(), *connection.execute(_MISSED_CAUSES).scalars()}


def failures_to_tell(connection: Connection, limit: int) -> list[Failure]:
    """Those deliveries."""
    rows = connection.execute(_FAILURES, {"most": limit})
    return [Failure(key=key, to=to, reason=reason, state=state) for key, to, reason, state in rows]


# written out: a partial index serves a query only if its condition is in it word for word
_given_up = DELIVERY.c.state.in_([literal_column("'failed'"), literal_column("'expired'")])
_untold = text("NOT delivery.told")
_CAUSES = select(DELIVERY.c.reason).where(_given_up, _untold).distinct()
_MISSED_CAUSES = (
    select(_occurrence.c.reason)
    .where(_occurrence.c.state == literal_column("'missed'"), text("NOT occurrence.told"))
    .distinct()
)
_FAILURES = (
    select(DELIVERY.c.key, DELIVERY.c.recipient, DELIVERY.c.reason, DELIVERY.c.state)
    .where(_given_up, _untold)
    .order_by(DELIVERY.c.reason, DELIVERY.c.seq)
    .limit(bindparam("most"))
)
_LATEST = select(*columns(_audit, AuditEntry)).order_by(_audit.c.seq.desc()).limit(bindparam("most"))
