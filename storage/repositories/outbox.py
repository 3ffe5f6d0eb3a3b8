"""The outbox: deliveries are claimed under a lease and settled; of one recipient only the first is ever held."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import assert_never

from sqlalchemy import Connection, RowMapping, UpdateBase, bindparam, case, literal_column, or_, select, update

from bot.domain.delivery import PACED, Claimed, DeliveryState, GivenUp, Postponed, SendResult, Sent
from bot.domain.identity import ConversationRef, MessageRef
from storage.listed import listed
from storage.prepared import Values, run_many, update_many
from storage.repositories import accounts
from storage.repositories.deliveries import DELIVERY, PENDING, SENDING, WITHDRAWN, held_up, read, unfinished
from storage.repositories.replacements import earlier_messages
from storage.repositories.rows import conversation
from storage.row import table
from storage.statements import upsert
from storage.tables import OfferedRow

EXPIRED = "delivery-expired"
"""Phrase: nobody has any use of it any more."""

NO_CONVERSATION = "delivery-no-conversation"
"""Phrase: its recipient is on no platform."""

NEVER_SENT = "delivery-nothing-to-replace"
"""Phrase: what it was to correct or to take back was never sent."""

_offered = table(OfferedRow)


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What one process asks of the outbox."""

    now: datetime
    limit: int
    worker: str
    lease: timedelta
    answers: bool = False


def claim(connection: Connection, requests: Sequence[Request]) -> list[list[Claimed]]:
    """Take due deliveries, for each request in turn."""
    return [_claim(connection, request) for request in requests]


def _claim(connection: Connection, request: Request) -> list[Claimed]:
    connection.execute(_EXPIRE, {"now": request.now})
    taken: list[Claimed] = []
    while len(taken) < request.limit:
        rows = _candidates(connection, request, request.limit - len(taken))
        earlier = earlier_messages(connection, rows)
        found = _places(connection, rows, earlier)
        taken += _take(connection, rows, found, request, earlier)
        if len(found) == len(rows):
            break  # else some were given up, and those behind them may go
    return taken


def _candidates(connection: Connection, request: Request, limit: int) -> list[RowMapping]:
    """Due heads of their lines: of those who wait for an answer first, then the earliest due, those whose lease ended among them."""
    connection.execute(_DROP_WITHDRAWN, {"now": request.now})
    values: Values = {"now": request.now, "most": limit}
    waiting = list(connection.execute(_WAITING, values).scalars())
    lines = _NEXT_TO if request.answers else _DUE_TO
    urgent = list(connection.execute(lines, values | {"recipients": waiting}).mappings()) if waiting else []
    if request.answers:
        return urgent
    rows = [*connection.execute(_LAPSED, values).mappings(), *connection.execute(_DUE, values).mappings()]
    rows = urgent + sorted(rows, key=lambda row: (row["due_at"], row["seq"]))
    return list({row["seq"]: row for row in rows}.values())[:limit]


def _places(
    connection: Connection, rows: Sequence[RowMapping], earlier: dict[str, MessageRef]
) -> dict[str, ConversationRef]:
    """Where each delivery goes: to what it replaces, back to where it replies, to where it was tried before, or to its recipient."""
    fixed = {row["id"]: place for row in rows if row["replaces"] is None and (place := _fixed(row)) is not None}
    fixed |= {identifier: message.conversation for identifier, message in earlier.items()}
    open_rows = [row for row in rows if row["replaces"] is None and row["id"] not in fixed]
    known = accounts.conversations(connection, [row["recipient"] for row in open_rows])
    return fixed | {row["id"]: known[row["recipient"]] for row in open_rows if row["recipient"] in known}


def _fixed(row: RowMapping) -> ConversationRef | None:
    given = conversation(row["conversation_platform"], row["conversation_id"])
    return given or conversation(row["sent_platform"], row["sent_conversation"])


def _take(
    connection: Connection,
    rows: Sequence[RowMapping],
    places: dict[str, ConversationRef],
    request: Request,
    earlier: dict[str, MessageRef],
) -> list[Claimed]:
    lost = [_lost_row(row) for row in rows if row["id"] not in places]
    if lost:
        run_many(connection, _GIVE_UP, lost)
    held = [row for row in rows if row["id"] in places]
    if held:
        update_many(connection, _HOLD, [_held_row(row["id"], places[row["id"]], request) for row in held])
    return [
        Claimed(
            id=row["id"],
            delivery=read(row),
            conversation=places[row["id"]],
            attempt=row["attempts"] + 1,
            earlier=earlier.get(row["id"]),
        )
        for row in held
    ]


def _lost_row(row: RowMapping) -> Values:
    if row["replaces"] is not None:
        return _given_up_row(row["id"], DeliveryState.CANCELLED, NEVER_SENT)
    return _given_up_row(row["id"], DeliveryState.FAILED, NO_CONVERSATION)


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


def _given_up_row(identifier: str, state: DeliveryState, reason: str) -> Values:
    return {"b_id": identifier, "b_state": state, "b_reason": reason}


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
    .values(state=DeliveryState.EXPIRED, reason=EXPIRED)
)
_DROP_WITHDRAWN = (
    update(DELIVERY).where(*_lapsed, DELIVERY.c.withdrawn).values(state=DeliveryState.CANCELLED, reason=WITHDRAWN)
)
_NEEDED = [
    DELIVERY.c[name]
    for name in (
        "seq", "id", "key", "recipient", "kind", "message", "due_at", "expires_at", "attempts",
        "conversation_platform", "conversation_id", "sent_platform", "sent_conversation", "replaces",
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
_END_LEASES = update(DELIVERY).where(DELIVERY.c.state == SENDING).values(lease_until=bindparam("lease_until"))
_HOLD = (
    update(DELIVERY)
    .where(DELIVERY.c.id == bindparam("b_id"))
    .values(
        state=DeliveryState.SENDING,
        attempts=DELIVERY.c.attempts + 1,
        lease_until=bindparam("lease_until"),
        claimed_by=bindparam("claimed_by"),
        sent_platform=bindparam("sent_platform"),
        sent_conversation=bindparam("sent_conversation"),
    )
)


def settle(connection: Connection, groups: Sequence[Sequence[SendResult]]) -> list[None]:
    """Note what became of deliveries; what is final stays as it is."""
    sent, postponed, given_up = _sorted([result for group in groups for result in group])
    if sent:
        _note_offers(connection, [row["b_id"] for row in sent])
        update_many(connection, _SENT, sent)
    if postponed:
        run_many(connection, _POSTPONE, postponed)
    if given_up:
        run_many(connection, _GIVE_UP, given_up)
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
                given_up.append(_given_up_row(result.delivery_id, result.state, result.reason))
            case _:
                assert_never(result)
    return sent, postponed, given_up


def _postponed_row(result: Postponed) -> Values:
    return {
        "b_id": result.delivery_id,
        "next_at": result.until,
        "b_reason": result.reason,
        "b_tries": 0 if result.tried else 1,
    }


def _sent_row(result: Sent) -> Values:
    return {
        "b_id": result.delivery_id,
        "sent_at": result.at,
        "receipt": result.receipt.id,
        "sent_platform": result.receipt.conversation.platform,
        "sent_conversation": result.receipt.conversation.id,
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
    )
)
_GIVE_UP = update(DELIVERY).where(*_this).values(state=bindparam("b_state"), reason=bindparam("b_reason"))
