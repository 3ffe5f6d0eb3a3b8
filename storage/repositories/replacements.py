"""Deliveries that take the place of earlier ones: an untried one takes the new words, a tried one is followed by an edit."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Boolean, Connection, UpdateBase, and_, bindparam, case, or_, select, update
from sqlalchemy.sql.elements import ColumnElement

from bot.domain.delivery import Delivery, DeliveryState, delivery_id
from bot.domain.identity import ConversationRef, MessageRef
from storage.fetching import Row
from storage.listed import listed
from storage.prepared import Values
from storage.row import table
from storage.statements import Step, Work, insert
from storage.tables import DeliveryRow

_delivery = table(DeliveryRow)

TAKEN_BACK = "delivery-taken-back"
"""Phrase: it was taken back before anybody tried to send it."""

_COLUMNS = ("id", "key", "recipient", "kind", "message", "offers", "due_at", "expires_at", "next_at", "replaces")


def queue(work: Work, delivery: Delivery) -> None:
    """Say it in the place of the earlier one."""
    work.queue(_REPLACE, _row(delivery, delivery.replaces or ""))


def _row(delivery: Delivery, replaced: str) -> Values:
    return {
        "b_id": delivery.id,
        "b_key": delivery.key,
        "b_recipient": delivery.to,
        "b_kind": delivery.kind,
        "b_message": delivery.message,
        "b_offers": bool(delivery.message.options),
        "b_due_at": delivery.due_at,
        "b_expires_at": delivery.expires_at,
        "b_next_at": delivery.due_at,
        "b_replaces": replaced,
        "b_replaced": delivery_id(replaced),
        "b_withdraws": delivery.withdraws,
    }


@cache
def _replace(dialect: str) -> Sequence[UpdateBase]:
    return [_reword(), _follow(dialect)]


_replaced = _delivery.c.id == bindparam("b_replaced")
_untried = and_(_delivery.c.state == DeliveryState.PENDING, _delivery.c.attempts == 0)


def _reword() -> UpdateBase:
    withdraws: ColumnElement[bool] = bindparam("b_withdraws", type_=Boolean())
    return (
        update(_delivery)
        .where(_replaced, _untried)
        .values(
            message=bindparam("b_message"),
            offers=bindparam("b_offers"),
            state=case((withdraws, DeliveryState.CANCELLED), else_=_delivery.c.state),
            reason=case((withdraws, TAKEN_BACK), else_=_delivery.c.reason),
        )
    )


def _follow(dialect: str) -> UpdateBase:
    given = [bindparam(f"b_{name}", type_=_delivery.c[name].type) for name in _COLUMNS]
    pending: ColumnElement[Any] = bindparam("new_state", DeliveryState.PENDING, type_=_delivery.c.state.type)
    tried = or_(
        _delivery.c.state == DeliveryState.SENDING,
        _delivery.c.state == DeliveryState.SENT,
        and_(_delivery.c.state == DeliveryState.PENDING, _delivery.c.attempts > 0),
    )
    chosen = select(*given, pending).where(_replaced, tried)
    return insert(dialect, _delivery).from_select([*_COLUMNS, "state"], chosen).on_conflict_do_nothing(
        index_elements=["id"]
    )  # fmt: skip


_REPLACE = Step(table=_delivery.name, build=_replace, last=True)


def earlier_messages(connection: Connection, rows: Sequence[Row]) -> dict[str, MessageRef]:
    """The message that each of these deliveries replaces, by the id of the delivery; what was never sent is absent."""
    wanted = {row["id"]: delivery_id(row["replaces"]) for row in rows if row["replaces"] is not None}
    sent: dict[str, MessageRef] = {}
    if wanted:
        for identifier, platform, conversation, receipt in connection.execute(_SENT, {"ids": list(wanted.values())}):
            place = ConversationRef(platform=platform, id=conversation)
            sent[identifier] = MessageRef(conversation=place, id=receipt)
    return {name: sent[replaced] for name, replaced in wanted.items() if replaced in sent}


_SENT = select(
    _delivery.c.id, _delivery.c.sent_platform, _delivery.c.sent_conversation, _delivery.c.receipt
).where(listed(_delivery.c.id, "ids"), _delivery.c.state == DeliveryState.SENT)  # fmt: skip
