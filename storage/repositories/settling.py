"""What became of deliveries: sent, postponed, given up; and the choices that their places now offer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import assert_never

from sqlalchemy import (
    Connection,
    UpdateBase,
    bindparam,
    case,
    func,
    or_,
    select,
    update,
)

from bot.domain.delivery import DeliveryState, GivenUp, Postponed, SendResult, Sent
from storage.listed import listed
from storage.prepared import Values, run_many, update_many
from storage.repositories.deliveries import DELIVERY, SENDING, WITHDRAWN, unfinished
from storage.repositories.rerouting import rerouted
from storage.row import table
from storage.statements import upsert
from storage.tables import OfferedRow

_offered = table(OfferedRow)


def settle(connection: Connection, groups: Sequence[Sequence[SendResult]]) -> list[None]:
    """Note what became of deliveries; what is final stays as it is."""
    sent, postponed, given_up = _sorted(rerouted(connection, [result for group in groups for result in group]))
    if sent:
        _note_offers(connection, [row["b_id"] for row in sent])
        update_many(connection, _SENT, sent)
    if postponed:
        run_many(connection, _POSTPONE, postponed)
    if given_up:
        run_many(connection, GIVE_UP, given_up)
    return [None] * len(groups)


def _note_offers(connection: Connection, sent: Sequence[str]) -> None:
    """Before the state changes, so that a result that comes twice offers nothing again."""
    offering = connection.execute(_OFFERING, {"ids": sent}).all()
    if offering:  # the later one counts
        run_many(connection, _offer(connection.dialect.name), [{"b_id": row.id} for row in sorted(offering)])


def _sorted(results: Sequence[SendResult]) -> tuple[list[Values], list[Values], list[Values]]:
    sent: list[Values] = []
    postponed: list[Values] = []
    given_up: list[Values] = []
    for result in results:
        match result:
            case Sent():
                sent.append(_sent_row(result))
            case Postponed():
                postponed.append(_postponed_row(result))
            case GivenUp():
                given_up.append(given_up_row(result.delivery_id, result.state, result.reason))
            case _:
                assert_never(result)
    return sent, postponed, given_up


def _postponed_row(result: Postponed) -> Values:
    return {
        "b_id": result.delivery_id,
        "next_at": result.until,
        "b_reason": result.reason,
        "b_tries": 0 if result.tried else 1,
        "b_failed_at": result.failed_at,
        "b_doubtful": result.doubtful,
    }


def given_up_row(identifier: str, state: DeliveryState, reason: str) -> Values:
    """The parameters of `GIVE_UP`."""
    return {"b_id": identifier, "b_state": state, "b_reason": reason}


def _sent_row(result: Sent) -> Values:
    return {
        "b_id": result.delivery_id,
        "sent_at": result.at,
        "receipt": result.receipt.id,
        "sent_platform": result.receipt.conversation.platform,
        "sent_conversation": result.receipt.conversation.id,
        "b_late": result.late,
    }


@cache
def _offer(dialect: str) -> UpdateBase:
    chosen = select(DELIVERY.c.recipient, DELIVERY.c.id).where(
        DELIVERY.c.id == bindparam("b_id"), unfinished(DELIVERY), DELIVERY.c.offers
    )
    return upsert(dialect, _offered).from_select(["place", "delivery_id"], chosen)


_OFFERING = select(DELIVERY.c.seq, DELIVERY.c.id).where(
    listed(DELIVERY.c.id, "ids"), unfinished(DELIVERY), DELIVERY.c.offers
)
_this = [DELIVERY.c.id == bindparam("b_id"), unfinished(DELIVERY)]
_SENT = (
    update(DELIVERY)
    .where(*_this)
    .values(
        state=DeliveryState.SENT,
        reason="",
        late=or_(DELIVERY.c.late, bindparam("b_late", type_=DELIVERY.c.late.type)),
        **{name: bindparam(name) for name in ("sent_at", "receipt", "sent_platform", "sent_conversation")},
    )
)
_POSTPONE = (
    update(DELIVERY)
    .where(DELIVERY.c.id == bindparam("b_id"), DELIVERY.c.state == SENDING)
    .values(
        state=case((DELIVERY.c.withdrawn, DeliveryState.CANCELLED), else_=DeliveryState.PENDING),
        reason=case((DELIVERY.c.withdrawn, WITHDRAWN), else_=bindparam("b_reason")),
        next_at=bindparam("next_at"),
        attempts=DELIVERY.c.attempts - bindparam("b_tries"),
        # what was never tried may still go elsewhere
        sent_platform=case((DELIVERY.c.attempts > bindparam("b_tries"), DELIVERY.c.sent_platform)),
        sent_conversation=case((DELIVERY.c.attempts > bindparam("b_tries"), DELIVERY.c.sent_conversation)),
        lease_until=None,
        claimed_by=None,
        failing_since=func.coalesce(
            DELIVERY.c.failing_since, bindparam("b_failed_at", type_=DELIVERY.c.failing_since.type)
        ),
        stays=or_(DELIVERY.c.stays, bindparam("b_doubtful", type_=DELIVERY.c.stays.type)),
    )
)
GIVE_UP = update(DELIVERY).where(*_this).values(state=bindparam("b_state"), reason=bindparam("b_reason"))
