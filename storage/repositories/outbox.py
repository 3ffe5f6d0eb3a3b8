"""The outbox: deliveries are claimed under a lease; of one recipient only the first is ever held."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from operator import itemgetter
from typing import Any

from sqlalchemy import (
    Connection,
    Select,
    bindparam,
    case,
    func,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.sql.elements import ColumnElement

from bot.domain.delivery import PACED, Claimed, DeliveryState
from bot.domain.identity import ConversationRef, MessageRef
from storage.fetching import Row, rows_of
from storage.listed import listed
from storage.prepared import Values, run_many, update_many
from storage.repositories import accounts
from storage.repositories.deliveries import DELIVERY, PENDING, SENDING, WITHDRAWN, held_up, read, unfinished
from storage.repositories.opted_out import disturbing
from storage.repositories.reasons import EXPIRED, NEVER_SENT, NO_CONVERSATION, QUIET
from storage.repositories.replacements import earlier_messages
from storage.repositories.rows import conversation
from storage.repositories.settling import GIVE_UP, given_up_row


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What one process asks of the outbox."""

    now: datetime
    limit: int
    worker: str
    lease: timedelta
    answers: bool = False
    elsewhere: tuple[str, ...] = ()


def claim(connection: Connection, requests: Sequence[Request]) -> list[list[Claimed]]:
    """Take due deliveries, for each request in turn."""
    return [_claim(connection, request) for request in requests]


def _claim(connection: Connection, request: Request) -> list[Claimed]:
    run_many(connection, _EXPIRE, [{"now": request.now}])
    taken: list[Claimed] = []
    while len(taken) < request.limit:
        rows = _candidates(connection, request, request.limit - len(taken))
        earlier = earlier_messages(connection, rows)
        found = _places(connection, rows, earlier)
        before = len(taken)
        taken += _take(connection, rows, found, request, earlier)
        if len(taken) == before + len(rows):
            break  # else some were given up, and those behind them may go
    return taken


def _candidates(connection: Connection, request: Request, limit: int) -> list[Row]:
    """Due heads of their lines: of those who wait for an answer first, then the earliest due, those whose lease ended among them."""
    run_many(connection, _DROP_WITHDRAWN, [{"now": request.now}])
    values: Values = {"now": request.now, "most": limit}
    if request.elsewhere:
        values["elsewhere"] = request.elsewhere

    def found(query: Select[Any], **more: object) -> list[Row]:
        return rows_of(connection, _here(query) if request.elsewhere else query, values | more)

    waiting = [row["recipient"] for row in rows_of(connection, _WAITING, values)]
    lines = _NEXT_TO if request.answers else _DUE_TO
    urgent = found(lines, recipients=waiting) if waiting else []
    if request.answers:
        return urgent
    due = urgent + sorted([*found(_LAPSED), *found(_DUE)], key=itemgetter("due_at", "seq"))
    return list({row["seq"]: row for row in due}.values())[:limit]


def _places(connection: Connection, rows: Sequence[Row], earlier: dict[str, MessageRef]) -> dict[str, ConversationRef]:
    """Where each delivery goes: to what it replaces, back to where it replies, to where it was tried before, or to its recipient."""
    fixed = {row["id"]: place for row in rows if row["replaces"] is None and (place := _fixed(row)) is not None}
    fixed |= {identifier: message.conversation for identifier, message in earlier.items()}
    open_rows = [row for row in rows if row["replaces"] is None and row["id"] not in fixed]
    known = accounts.conversations(connection, [row["recipient"] for row in open_rows])
    return fixed | {row["id"]: known[row["recipient"]] for row in open_rows if row["recipient"] in known}


def _fixed(row: Row) -> ConversationRef | None:
    given = conversation(row["conversation_platform"], row["conversation_id"])
    return given or conversation(row["sent_platform"], row["sent_conversation"])


def _take(
    connection: Connection,
    rows: Sequence[Row],
    places: dict[str, ConversationRef],
    request: Request,
    earlier: dict[str, MessageRef],
) -> list[Claimed]:
    silent = disturbing(connection, rows, request.now)
    lost = [_lost_row(row, silent) for row in rows if row["id"] not in places or row["id"] in silent]
    if lost:
        run_many(connection, GIVE_UP, lost)
    held = [row for row in rows if row["id"] in places and row["id"] not in silent]
    if held:
        update_many(connection, _HOLD, [_held_row(row["id"], places[row["id"]], request) for row in held])
    return [
        Claimed(
            id=row["id"],
            delivery=read(row),
            conversation=places[row["id"]],
            attempt=row["attempts"] + 1,
            earlier=earlier.get(row["id"]),
            failing_since=row["failing_since"],
            stays=row["stays"] or row["state"] is DeliveryState.SENDING,
        )
        for row in held
    ]


def _lost_row(row: Row, silent: set[str]) -> Values:
    if row["id"] in silent:
        return given_up_row(row["id"], DeliveryState.CANCELLED, WITHDRAWN)
    if row["replaces"] is not None:
        return given_up_row(row["id"], DeliveryState.CANCELLED, NEVER_SENT)
    return given_up_row(row["id"], DeliveryState.FAILED, NO_CONVERSATION)


def end_leases(connection: Connection) -> None:
    """Nobody is sending any more: what was held may be claimed at once."""
    connection.execute(_END_LEASES, {"lease_until": datetime(1970, 1, 1, tzinfo=UTC)})


def _held_row(identifier: str, place: ConversationRef, request: Request) -> Values:
    return {
        "b_id": identifier,
        "lease_until": request.now + request.lease,
        "claimed_by": request.worker,
        "sent_platform": place.platform,
        "sent_conversation": place.id,
    }


_now = bindparam("now", type_=DELIVERY.c.due_at.type)
_lapsed = [DELIVERY.c.state == SENDING, DELIVERY.c.lease_until <= _now]
_EXPIRE = (
    update(DELIVERY)
    .where(
        unfinished(DELIVERY),
        DELIVERY.c.expires_at.is_not(None),
        DELIVERY.c.expires_at <= _now,
        or_(DELIVERY.c.state == PENDING, DELIVERY.c.lease_until <= _now),
    )
    .values(
        state=DeliveryState.EXPIRED,
        reason=case((DELIVERY.c.expires_at <= DELIVERY.c.due_at, QUIET), else_=EXPIRED),
    )
)
_DROP_WITHDRAWN = (
    update(DELIVERY).where(*_lapsed, DELIVERY.c.withdrawn).values(state=DeliveryState.CANCELLED, reason=WITHDRAWN)
)
_NEEDED = [
    DELIVERY.c[name]
    for name in (
        "seq", "id", "key", "recipient", "kind", "message", "due_at", "expires_at", "attempts",
        "conversation_platform", "conversation_id", "sent_platform", "sent_conversation", "replaces", "late",
        "state", "failing_since", "stays",
    )
]  # fmt: skip
_first = (DELIVERY.c.due_at, DELIVERY.c.seq)
_LAPSED = select(*_NEEDED).where(*_lapsed).order_by(*_first).limit(bindparam("most")).with_for_update(skip_locked=True)
_first_in_line = [DELIVERY.c.state == PENDING, DELIVERY.c.due_at <= _now, ~held_up(_now)]
_due = [*_first_in_line, DELIVERY.c.next_at <= _now]
_DUE = select(*_NEEDED).where(*_due).order_by(*_first).limit(bindparam("most")).with_for_update(skip_locked=True)
_WAITING = (
    select(DELIVERY.c.recipient)
    .where(DELIVERY.c.state == PENDING, DELIVERY.c.kind == literal_column("'reply'"), DELIVERY.c.next_at <= _now)
    .distinct()
    .limit(bindparam("most"))
)
_TO = (
    select(*_NEEDED)
    # said twice, so that the index of lines serves it
    .where(listed(DELIVERY.c.recipient, "recipients"), unfinished(DELIVERY), *_first_in_line)
    .order_by(*_first)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_DUE_TO = _TO.where(DELIVERY.c.next_at <= _now)
# what only waits for its turn takes that of the answer behind it
_NEXT_TO = _TO.where(or_(DELIVERY.c.next_at <= _now, DELIVERY.c.reason == PACED))


@cache
def _here(query: Select[Any]) -> Select[Any]:
    """What doesn't go to a platform that another process is connected to."""
    tried = func.coalesce(DELIVERY.c.conversation_platform, DELIVERY.c.sent_platform)
    place: ColumnElement[str] = func.coalesce(tried, accounts.platform_of(DELIVERY.c.recipient), "")
    return query.where(~listed(place, "elsewhere"))


_END_LEASES = update(DELIVERY).where(DELIVERY.c.state == SENDING).values(lease_until=bindparam("lease_until"))
_HOLD = (
    update(DELIVERY)
    .where(DELIVERY.c.id == bindparam("b_id"))
    .values(
        state=DeliveryState.SENDING,
        attempts=DELIVERY.c.attempts + 1,
        # whoever held it may have sent it
        stays=or_(DELIVERY.c.stays, DELIVERY.c.state == SENDING),
        lease_until=bindparam("lease_until"),
        claimed_by=bindparam("claimed_by"),
        sent_platform=bindparam("sent_platform"),
        sent_conversation=bindparam("sent_conversation"),
    )
)
