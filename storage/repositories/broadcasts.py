"""Broadcasts: what coordinators announce, whose turn came, what became of it."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from functools import cache
from typing import assert_never

from sqlalchemy import (
    Connection,
    String,
    UpdateBase,
    and_,
    bindparam,
    case,
    func,
    literal,
    or_,
    select,
    type_coerce,
    update,
)
from sqlalchemy import insert as plain_insert

from bot.domain.broadcast import Acknowledgement, Addressed, Broadcast, Tally
from bot.domain.delivery import DeliveryState, delivery_id
from bot.domain.effects import Acknowledge, AddressBroadcast, BroadcastEffect, CancelBroadcast, SaveBroadcast
from bot.domain.errors import Conflict
from bot.domain.identity import Recipient
from storage.broadcast_tables import AcknowledgementRow, AddressedRow, BroadcastRow
from storage.prepared import Values
from storage.repositories.deliveries import DELIVERY, PENDING, unfinished
from storage.repositories.rows import all_of, columns, one_of
from storage.row import table
from storage.statements import Work, insert_new

_broadcast, _addressed, _acknowledgement = table(BroadcastRow), table(AddressedRow), table(AcknowledgementRow)
_FIELDS = tuple(field.name for field in fields(Broadcast))


def apply(effect: BroadcastEffect, work: Work) -> None:
    """Carry out what concerns broadcasts."""
    match effect:
        case SaveBroadcast(broadcast=broadcast):
            _save(broadcast, work)
        case AddressBroadcast():
            _address(effect, work)
        case CancelBroadcast():
            work.run(_CANCEL, {"b_broadcast": effect.broadcast_id, "b_reason": effect.reason})
        case Acknowledge():
            row = {name: getattr(effect, name) for name in ("broadcast_id", "person_id", "what", "at")}
            work.run_many(insert_new(work.dialect, _acknowledgement, "broadcast_id", "person_id", "what"), [row])
        case _:
            assert_never(effect)


def _save(broadcast: Broadcast, work: Work) -> None:
    row: Values = {name: getattr(broadcast, name) for name in _FIELDS}
    row["revision"] += 1
    if broadcast.revision == 0:
        work.run(plain_insert(_broadcast), row)
        return
    given = {f"b_{name}": value for name, value in row.items()}
    if work.run(_change(), given | {"b_expected": broadcast.revision}).rowcount != 1:
        raise Conflict("a broadcast was changed by somebody else")


@cache
def _change() -> UpdateBase:
    values: Values = {name: bindparam(f"b_{name}") for name in _FIELDS if name != "id"}
    this = [_broadcast.c.id == bindparam("b_id"), _broadcast.c.revision == bindparam("b_expected")]
    return update(_broadcast).where(*this).values(**values)


def _address(effect: AddressBroadcast, work: Work) -> None:
    found = work.run(_REVISION, {"b_id": effect.broadcast_id}).scalar_one_or_none()
    if found != effect.revision:
        raise Conflict("a broadcast was changed by somebody else")
    if effect.addressed:
        rows = [_addressed_row(effect.broadcast_id, each) for each in effect.addressed]
        work.run_many(insert_new(work.dialect, _addressed, "broadcast_id", "recipient"), rows)


def _addressed_row(broadcast_id: str, addressed: Addressed) -> Values:
    key = f"broadcast/{broadcast_id}/{addressed.to}"
    return {
        "broadcast_id": broadcast_id,
        "recipient": addressed.to,
        "delivery_id": None if addressed.skipped else delivery_id(key),
        "skipped": addressed.skipped,
    }


_deliveries_of = select(_addressed.c.delivery_id).where(_addressed.c.broadcast_id == bindparam("b_broadcast"))
_REVISION = select(_broadcast.c.revision).where(_broadcast.c.id == bindparam("b_id")).with_for_update()
_CANCEL = (
    update(DELIVERY)
    .where(unfinished(DELIVERY), DELIVERY.c.id.in_(_deliveries_of))
    .values(
        withdrawn=True,
        # what a process is sending right now may be out already: it is only kept from being tried again
        state=case((DELIVERY.c.state == PENDING, DeliveryState.CANCELLED), else_=DELIVERY.c.state),
        reason=case((DELIVERY.c.state == PENDING, bindparam("b_reason")), else_=DELIVERY.c.reason),
    )
)


def by_id(connection: Connection, broadcast_id: str) -> Broadcast | None:
    """That broadcast."""
    return one_of(connection, _ONE, Broadcast, {"b_id": broadcast_id})


def latest(connection: Connection, limit: int) -> list[Broadcast]:
    """The latest broadcasts."""
    return all_of(connection, _LATEST, Broadcast, {"most": limit})


def addressed(connection: Connection, broadcast_id: str, after: Recipient | None, limit: int) -> list[Addressed]:
    """Recipients whose turn has come, from behind one of them on."""
    values = {"b_broadcast": broadcast_id, "after": "" if after is None else str(after), "most": limit}
    return [Addressed(to=to, skipped=skipped) for to, skipped in connection.execute(_ADDRESSED, values)]


def tally(connection: Connection, broadcast_id: str, late_after: datetime) -> list[Tally]:
    """Recipients counted by what became of them."""
    rows = connection.execute(_TALLY, {"b_broadcast": broadcast_id, "late_after": late_after})
    return [
        Tally(state=state, reason=reason, late=bool(late), count=count, until=until)
        for state, reason, late, count, until in rows
    ]


def troubles(connection: Connection, broadcast_id: str, limit: int) -> list[tuple[Recipient, str]]:
    """Who got nothing, and why."""
    rows = connection.execute(_TROUBLES, {"b_broadcast": broadcast_id, "most": limit})
    return [(to, reason) for to, reason in rows]


def acknowledgements(connection: Connection, broadcast_id: str) -> list[tuple[str, Acknowledgement]]:
    """Who said what."""
    return [(who, what) for who, what in connection.execute(_ACKNOWLEDGED, {"b_broadcast": broadcast_id})]


_of_broadcast = _addressed.c.broadcast_id == bindparam("b_broadcast")
_written = type_coerce(_addressed.c.recipient, String)
_ONE = select(*columns(_broadcast, Broadcast)).where(_broadcast.c.id == bindparam("b_id"))
_LATEST = (
    select(*columns(_broadcast, Broadcast))
    .order_by(_broadcast.c.made_at.desc(), _broadcast.c.id)
    .limit(bindparam("most"))
)
_ADDRESSED = (
    select(_addressed.c.recipient, _addressed.c.skipped)
    .where(_of_broadcast, _written > bindparam("after", type_=String()))
    .order_by(_written)
    .limit(bindparam("most"))
)
_reason = case((_addressed.c.skipped != "", _addressed.c.skipped), else_=func.coalesce(DELIVERY.c.reason, ""))
_with_deliveries = _addressed.outerjoin(DELIVERY, DELIVERY.c.id == _addressed.c.delivery_id)
_late_after = bindparam("late_after", type_=DELIVERY.c.sent_at.type)
_standing = (
    select(
        DELIVERY.c.state.label("state"),
        _reason.label("reason"),
        case((and_(DELIVERY.c.sent_at > _late_after, DELIVERY.c.due_at <= _late_after), 1), else_=0).label("late"),
        case((DELIVERY.c.state == PENDING, DELIVERY.c.next_at)).label("next_at"),
    )
    .select_from(_with_deliveries)
    .where(_of_broadcast)
    .subquery()
)
_kinds = (_standing.c.state, _standing.c.reason, _standing.c.late)
_TALLY = select(*_kinds, func.count(), func.max(_standing.c.next_at)).group_by(*_kinds).order_by(*_kinds)
_given_up = DELIVERY.c.state.in_([DeliveryState.FAILED, DeliveryState.EXPIRED])
_TROUBLES = (
    select(_addressed.c.recipient, _reason)
    .select_from(_with_deliveries)
    .where(_of_broadcast, or_(_addressed.c.skipped != literal(""), and_(DELIVERY.c.id.is_not(None), _given_up)))
    .order_by(_written)
    .limit(bindparam("most"))
)
_ACKNOWLEDGED = (
    select(_acknowledgement.c.person_id, _acknowledgement.c.what)
    .where(_acknowledgement.c.broadcast_id == bindparam("b_broadcast"))
    .order_by(_acknowledgement.c.at, _acknowledgement.c.person_id, _acknowledgement.c.what)
)
