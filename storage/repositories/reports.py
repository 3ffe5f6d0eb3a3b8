"""What became of a day: deliveries counted, those that were given up, occurrences that were missed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Connection,
    Executable,
    Select,
    and_,
    bindparam,
    case,
    func,
    literal_column,
    select,
    text,
)
from sqlalchemy.sql.elements import ColumnElement

from bot.domain.delivery import DeliveryState
from bot.domain.identity import Recipient
from bot.domain.occurrence import Occurrence
from bot.domain.outcomes import Failure, Figures, Missed
from storage.broadcast_tables import AcknowledgementRow
from storage.prepared import Values
from storage.repositories.deliveries import DELIVERY
from storage.repositories.rows import chunks, columns
from storage.row import table
from storage.tables import OccurrenceRow

_occurrence, _acknowledgement = table(OccurrenceRow), table(AcknowledgementRow)


def figures(
    connection: Connection, since: datetime, until: datetime, recipients: Sequence[Recipient] | None
) -> Figures:
    """What nobody asked for and was due in that time, counted."""
    window: Values = {"since": since, "until": until}
    if recipients is None:
        said = connection.execute(_SAID, window).scalar_one()
        return replace(_counted(connection, _COUNTS, window), acknowledged=said)
    total = Figures()
    for some in chunks(recipients):
        found = _counted(connection, _COUNTS_OF, {**window, "whom": list(some)})
        people = [to.id for to in some if not to.is_room]
        said = connection.execute(_SAID_BY, {**window, "people": people}).scalar_one()
        total = _sum(total, replace(found, acknowledged=said))
    return total


def _sum(one: Figures, other: Figures) -> Figures:
    names = ("planned", "sent", "late", "waiting", "failed", "acknowledged")
    return Figures(**{name: getattr(one, name) + getattr(other, name) for name in names})


def _counted(connection: Connection, query: Executable, values: Values) -> Figures:
    planned, sent, late, waiting, failed = connection.execute(query, values).one()
    return Figures(planned=planned, sent=sent or 0, late=late or 0, waiting=waiting or 0, failed=failed or 0)


def given_up(connection: Connection, since: datetime, until: datetime, limit: int) -> list[Failure]:
    """Deliveries that were given up, the latest first."""
    rows = connection.execute(_GIVEN_UP, {"since": since, "until": until, "most": limit})
    return [Failure(key=key, to=to, reason=reason, state=state) for key, to, reason, state in rows]


def late_ones(connection: Connection, since: datetime, until: datetime, limit: int) -> list[Recipient]:
    """Who got something late."""
    return list(connection.execute(_LATE, {"since": since, "until": until, "most": limit}).scalars())


def missed_to_tell(connection: Connection, limit: int) -> list[Missed]:
    """Missed occurrences that nobody was told of."""
    return _missed(connection, _UNTOLD, {"most": limit})


def missed(connection: Connection, since: datetime, until: datetime, limit: int) -> list[Missed]:
    """Occurrences that were given up in that time."""
    return _missed(connection, _MISSED, {"since": since, "until": until, "most": limit})


def _missed(connection: Connection, query: Select[Any], values: Values) -> list[Missed]:
    found = []
    for row in connection.execute(query, values).mappings():
        fields = dict(row)
        reason = fields.pop("reason")
        found.append(Missed(occurrence=Occurrence(**fields), reason=reason))
    return found


# written out: a partial index serves a query only if its condition is in it word for word
_unasked: ColumnElement[bool] = literal_column("kind <> 'reply'", Boolean())
_day: list[ColumnElement[bool]] = [
    _unasked,
    DELIVERY.c.due_at >= bindparam("since"),
    DELIVERY.c.due_at < bindparam("until"),
]
_sent = DELIVERY.c.state == DeliveryState.SENT
_failed = DELIVERY.c.state.in_([DeliveryState.FAILED, DeliveryState.EXPIRED])
_COUNTS = select(
    func.count(),
    func.sum(case((_sent, 1), else_=0)),
    func.sum(case((and_(_sent, DELIVERY.c.late), 1), else_=0)),
    func.sum(case((DELIVERY.c.state.in_([DeliveryState.PENDING, DeliveryState.SENDING]), 1), else_=0)),
    func.sum(case((_failed, 1), else_=0)),
).where(*_day, DELIVERY.c.state != DeliveryState.CANCELLED)
_COUNTS_OF = _COUNTS.where(DELIVERY.c.recipient.in_(bindparam("whom", expanding=True)))
_SAID = select(func.count(func.distinct(_acknowledgement.c.person_id))).where(
    _acknowledgement.c.at >= bindparam("since"), _acknowledgement.c.at < bindparam("until")
)
_SAID_BY = _SAID.where(_acknowledgement.c.person_id.in_(bindparam("people", expanding=True)))
_GIVEN_UP = (
    select(DELIVERY.c.key, DELIVERY.c.recipient, DELIVERY.c.reason, DELIVERY.c.state)
    .where(*_day, _failed)
    .order_by(DELIVERY.c.seq.desc())
    .limit(bindparam("most"))
)
_LATE = select(DELIVERY.c.recipient).where(*_day, _sent, DELIVERY.c.late).distinct().limit(bindparam("most"))
_WANTED = [*columns(_occurrence, Occurrence), _occurrence.c.reason]
_is_missed = _occurrence.c.state == literal_column("'missed'")
_first = (_occurrence.c.due_at, _occurrence.c.key)
_UNTOLD = select(*_WANTED).where(_is_missed, text("NOT occurrence.told")).order_by(*_first).limit(bindparam("most"))
_MISSED = (
    select(*_WANTED)
    .where(_is_missed, _occurrence.c.finished_at >= bindparam("since"), _occurrence.c.finished_at < bindparam("until"))
    .order_by(*_first)
    .limit(bindparam("most"))
)
