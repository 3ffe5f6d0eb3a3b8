"""Deliveries as units of work see them: said once, withdrawn, looked up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any, assert_never

from sqlalchemy import (
    Connection,
    UpdateBase,
    and_,
    bindparam,
    case,
    exists,
    false,
    func,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.sql.elements import ColumnElement
from sqlalchemy.sql.selectable import FromClause

from bot.domain.delivery import Delivery, DeliveryKind, DeliveryState, Hold, delivery_id
from bot.domain.effects import CancelDeliveries, DeliveryEffect, Enqueue, RetryDeliveries
from bot.domain.outcomes import DeliveryReport
from storage.fetching import Row, rows_of
from storage.prepared import Values
from storage.repositories import replacements
from storage.repositories.rows import conversation, conversation_columns
from storage.row import table
from storage.statements import Step, Work, insert_new
from storage.tables import DeliveryRow

DELIVERY = table(DeliveryRow)

# written out: a partial index serves a query only if its condition is in it word for word
PENDING: ColumnElement[str] = literal_column("'pending'")
SENDING: ColumnElement[str] = literal_column("'sending'")

WITHDRAWN = "delivery-withdrawn"
"""Phrase: its person said `stop` before it was sent."""


def unfinished(of: FromClause) -> ColumnElement[bool]:
    """Pending or being sent."""
    return of.c.state.in_([PENDING, SENDING])


def apply(effect: DeliveryEffect, work: Work) -> None:
    """Carry out what concerns deliveries."""
    match effect:
        case Enqueue(delivery=delivery) if delivery.replaces is not None:
            replacements.queue(work, delivery)
        case Enqueue():
            enqueue(effect.delivery, work)
        case CancelDeliveries():
            work.run(_WITHDRAW, {"b_recipient": effect.to, "b_spared": effect.spared})
        case RetryDeliveries():
            work.run_many(_RETRY, [{"b_id": each, "b_at": effect.at} for each in effect.delivery_ids])
        case _:
            assert_never(effect)


def enqueue(delivery: Delivery, work: Work, hold: Hold | None = None) -> None:
    """Keep what is to be said; with a `hold` it is claimed."""
    work.queue(_ENQUEUE, _row(delivery) | _held(delivery, hold))


def _held(delivery: Delivery, hold: Hold | None) -> Values:
    place = delivery.conversation if hold else None
    return {
        "state": DeliveryState.SENDING if hold else DeliveryState.PENDING,
        "attempts": 1 if hold else 0,
        "lease_until": hold.until if hold else None,
        "claimed_by": hold.worker if hold else None,
        "sent_platform": place.platform if place else None,
        "sent_conversation": place.id if place else None,
    }


def _row(delivery: Delivery) -> Values:
    return {
        "id": delivery.id,
        "key": delivery.key,
        "recipient": delivery.to,
        "kind": delivery.kind,
        "message": delivery.message,
        "offers": bool(delivery.message.options),
        "due_at": delivery.due_at,
        "expires_at": delivery.expires_at,
        "late": delivery.late,
        "next_at": delivery.due_at,
    } | conversation_columns(delivery.conversation)


@cache
def _enqueue(dialect: str) -> Sequence[UpdateBase]:
    return [insert_new(dialect, DELIVERY, "id")]


_ENQUEUE = Step(table=DELIVERY.name, build=_enqueue)
_WITHDRAW = (
    update(DELIVERY)
    .where(
        DELIVERY.c.recipient == bindparam("b_recipient"),
        unfinished(DELIVERY),
        DELIVERY.c.kind.not_in([DeliveryKind.REPLY, bindparam("b_spared", type_=DELIVERY.c.kind.type)]),
    )
    .values(
        withdrawn=True,
        # what a process is sending right now may be out already: it is only kept from being tried again
        state=case((DELIVERY.c.state == PENDING, DeliveryState.CANCELLED), else_=DELIVERY.c.state),
        reason=case((DELIVERY.c.state == PENDING, WITHDRAWN), else_=DELIVERY.c.reason),
    )
)


_retried = DELIVERY.c.reason.like("delivery-ambiguous%")
_RETRY = (
    update(DELIVERY)
    .where(DELIVERY.c.id == bindparam("b_id"), DELIVERY.c.state == DeliveryState.FAILED)
    .values(
        state=DeliveryState.PENDING,
        attempts=0,
        next_at=bindparam("b_at", type_=DELIVERY.c.next_at.type),
        lease_until=None,
        claimed_by=None,
        told=false(),
        # where it may be already, it comes again under its id; else it goes to where its recipient is now
        sent_platform=case((_retried, DELIVERY.c.sent_platform)),
        sent_conversation=case((_retried, DELIVERY.c.sent_conversation)),
        failing_since=None,
        reason="",
    )
)


def read(row: Row) -> Delivery:
    """The delivery that a row holds."""
    return Delivery(
        key=row["key"],
        to=row["recipient"],
        kind=row["kind"],
        message=row["message"],
        due_at=row["due_at"],
        conversation=conversation(row["conversation_platform"], row["conversation_id"]),
        expires_at=row["expires_at"],
        replaces=row["replaces"],
        late=row["late"],
    )


def report(connection: Connection, key: str) -> DeliveryReport | None:
    """How the delivery of that key stands."""
    found = rows_of(connection, _REPORT, {"b_id": delivery_id(key)})
    return _report(found[0]) if found else None


def _report(row: Row) -> DeliveryReport:
    return DeliveryReport(
        delivery=read(row), state=row["state"], attempts=row["attempts"], sent_at=row["sent_at"], reason=row["reason"]
    )


def next_at(connection: Connection) -> datetime | None:
    """When the outbox has something to do next."""
    times = [connection.execute(query).scalar_one_or_none() for query in (_NEXT_LEASE, _NEXT_TRY)]
    return min((at for at in times if at is not None), default=None)


def held_up(by: ColumnElement[Any]) -> ColumnElement[bool]:
    """
    Whether another delivery of the same recipient goes first at an instant.

    That is one being sent, or an earlier one that is due by then, even if it waits to be tried again; but who writes on one messenger is
    answered there, whatever waits for another that is out of reach.
    """
    ahead = DELIVERY.alias("ahead")
    waits = and_(ahead.c.failing_since.is_not(None), ahead.c.next_at > by)
    there = func.coalesce(ahead.c.conversation_platform, case((waits, func.coalesce(ahead.c.sent_platform, ""))))
    here = DELIVERY.c.conversation_platform
    elsewhere = and_(here.is_not(None), there.is_not(None), there != here)
    earlier = and_(ahead.c.due_at <= by, ahead.c.seq < DELIVERY.c.seq, ~elsewhere)
    return exists().where(
        ahead.c.recipient == DELIVERY.c.recipient, unfinished(ahead), or_(ahead.c.state == SENDING, earlier)
    )


_REPORT = select(DELIVERY).where(DELIVERY.c.id == bindparam("b_id"))
_NEXT_LEASE = select(func.min(DELIVERY.c.lease_until)).where(DELIVERY.c.state == SENDING)
_NEXT_TRY = (
    select(DELIVERY.c.next_at)
    .where(DELIVERY.c.state == PENDING, ~held_up(DELIVERY.c.next_at))
    .order_by(DELIVERY.c.next_at)
    .limit(1)
)
