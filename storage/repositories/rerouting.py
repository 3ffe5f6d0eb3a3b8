"""What one account of a person refuses, or can't take for long, goes to another one of theirs, once, as the same delivery."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, case, select, true, update

from bot.domain.delivery import DeliveryState, GivenUp, Postponed, SendResult, Sent
from bot.domain.identity import ConversationRef
from storage.fetching import Row, rows_of
from storage.listed import listed
from storage.prepared import Values, run_many
from storage.repositories import accounts
from storage.repositories.deliveries import DELIVERY, PENDING, SENDING, unfinished


def rerouted(connection: Connection, results: Sequence[SendResult]) -> list[SendResult]:
    """The results that are left once what may go elsewhere is on its way there."""
    movable = {each.delivery_id: each for each in results if not isinstance(each, Sent) and each.elsewhere}
    if not movable:
        return list(results)
    rows = [row for row in rows_of(connection, _MOVABLE, {"ids": list(movable)}) if not row["recipient"].is_room]
    known = accounts.direct(connection, {row["recipient"].id for row in rows})
    moved = {
        row["id"]: (row, place)
        for row in rows
        if (place := _another(row, movable[row["id"]], known.get(row["recipient"].id, [])))
    }
    if moved:
        run_many(connection, _GO_THERE, [_moved_row(row["id"], movable[row["id"]], to) for row, to in moved.values()])
    waited = [_waited_row(row, movable[row["id"]]) for row, _ in moved.values()]
    if behind := [values for values in waited if values["b_since"] is not None]:
        run_many(connection, _WAITED_AS_LONG, behind)
    return [each for each in results if each.delivery_id not in moved]


def _another(row: Row, result: Postponed | GivenUp, known: Sequence[ConversationRef]) -> ConversationRef | None:
    """Of the other places, the one that its person is written to first; of those that are connected, if it only waits."""
    others = [each for each in known if (each.platform, each.id) != (row["sent_platform"], row["sent_conversation"])]
    if isinstance(result, Postponed):
        others = [each for each in others if each.platform in result.elsewhere]
    return others[-1] if others else None


def _moved_row(identifier: str, result: Postponed | GivenUp, to: ConversationRef) -> Values:
    return {"b_id": identifier, "b_platform": to.platform, "b_conversation": to.id, "b_reason": result.reason}


def _waited_row(row: Row, result: Postponed | GivenUp) -> Values:
    now = result.failed_at if isinstance(result, Postponed) else None
    since = None if now is None else row["failing_since"] or now
    return {"b_recipient": row["recipient"], "b_since": since, "b_now": now}


_MOVABLE = select(
    *(DELIVERY.c[name] for name in ("id", "recipient", "sent_platform", "sent_conversation", "failing_since"))
).where(
    listed(DELIVERY.c.id, "ids"),
    DELIVERY.c.state == SENDING,
    ~DELIVERY.c.stays,
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
        attempts=1,  # the platform that it comes to has all its tries
        stays=true(),
        lease_until=None,
        claimed_by=None,
    )
)
_since = bindparam("b_since", type_=DELIVERY.c.failing_since.type)
# what stood in line behind it was not tried, and need not wait anew
_WAITED_AS_LONG = (
    update(DELIVERY)
    .where(
        DELIVERY.c.recipient == bindparam("b_recipient"),
        unfinished(DELIVERY),
        DELIVERY.c.state == PENDING,
        DELIVERY.c.failing_since.is_(None),
        DELIVERY.c.conversation_id.is_(None),
        DELIVERY.c.due_at <= bindparam("b_now", type_=DELIVERY.c.due_at.type),
    )
    .values(failing_since=case((DELIVERY.c.due_at > _since, DELIVERY.c.due_at), else_=_since))
)
