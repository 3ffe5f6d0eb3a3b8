"""What one account of a person refuses goes to another one of theirs, once, as the same delivery."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, select, update

from bot.domain.delivery import DeliveryState, GivenUp, SendResult
from storage.listed import listed
from storage.prepared import Values, run_many
from storage.repositories import accounts
from storage.repositories.deliveries import DELIVERY, SENDING


def rerouted(connection: Connection, results: Sequence[SendResult]) -> list[SendResult]:
    """The results that are left once what may go elsewhere is on its way there."""
    refused = {each.delivery_id: each for each in results if isinstance(each, GivenUp) and each.elsewhere}
    if not refused:
        return list(results)
    moved: dict[str, Values] = {}
    for row in connection.execute(_REFUSED, {"ids": list(refused)}):
        known = accounts.direct(connection, row.recipient.id) if row.recipient.kind == "dm" else []
        others = [each for each in known if (each.platform, each.id) != (row.sent_platform, row.sent_conversation)]
        if others:
            moved[row.id] = {
                "b_id": row.id,
                "b_platform": others[-1].platform,
                "b_conversation": others[-1].id,
                "b_reason": refused[row.id].reason,
            }
    if moved:
        run_many(connection, _GO_THERE, list(moved.values()))
    return [each for each in results if each.delivery_id not in moved]


_REFUSED = select(DELIVERY.c.id, DELIVERY.c.recipient, DELIVERY.c.sent_platform, DELIVERY.c.sent_conversation).where(
    listed(DELIVERY.c.id, "ids"),
    DELIVERY.c.state == SENDING,
    DELIVERY.c.attempts == 1,
    ~DELIVERY.c.withdrawn,
    DELIVERY.c.replaces.is_(None),
    DELIVERY.c.conversation_id.is_(None),
)
_GO_THERE = (
    update(DELIVERY)
    .where(DELIVERY.c.id == bindparam("b_id"), DELIVERY.c.state == SENDING)
    .values(
        state=DeliveryState.PENDING,
        reason=bindparam("b_reason"),
        sent_platform=bindparam("b_platform"),
        sent_conversation=bindparam("b_conversation"),
        next_at=DELIVERY.c.due_at,
        lease_until=None,
        claimed_by=None,
    )
)
