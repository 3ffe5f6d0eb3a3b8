"""What the bot will say: one row per message and conversation, decided before it is sent (DESIGN 2.1)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import blake2b

from bot.domain.errors import AdapterError, Ambiguous, AuthFailed, RateLimited, Rejected, Unreachable
from bot.domain.frozen import frozen
from bot.domain.identity import ConversationRef, MessageRef, Recipient
from bot.domain.message import Message


class DeliveryKind(StrEnum):
    """Why something is said; the first six are those of `relais plan`."""

    REMINDER = "reminder"
    CHECKIN = "checkin"
    NUDGE = "nudge"
    GIVEBACK = "giveback"
    BROADCAST = "broadcast"
    PERSONAL = "personal"
    SHARE = "share"
    REPLY = "reply"
    NOTICE = "notice"


class DeliveryState(StrEnum):
    """Where a delivery stands; the last four are final."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    EXPIRED = "expired"
    CANCELLED = "cancelled"


@frozen(kw_only=True)
class Delivery:
    """
    One message to one conversation.

    Attributes:
        key: Unique: who retries writes the same key and nothing is said twice.
        conversation: Where a reply goes back to; None to let the store choose the recipient's conversation at sending.
        due_at: Not before, UTC.
        expires_at: Past it the message is of no use and is listed instead of sent; None for never.
        late: It says something that was due earlier.
        urgent: It goes at any hour, quiet or not; not kept.
        replaces: Key of the earlier delivery whose message this one takes the place of, where its platform can edit; without any block
            it takes the message back.
    """

    key: str
    to: Recipient
    kind: DeliveryKind
    message: Message
    due_at: datetime
    conversation: ConversationRef | None = None
    expires_at: datetime | None = None
    replaces: str | None = None
    late: bool = False
    urgent: bool = False

    @property
    def withdraws(self) -> bool:
        """Whether it takes back what an earlier one said."""
        return self.replaces is not None and not self.message.blocks

    @property
    def id(self) -> str:
        """The delivery's id, derived from its key: the transaction id on platforms that have one."""
        return delivery_id(self.key)


def delivery_id(key: str) -> str:
    """A short, stable id for a key."""
    return blake2b(key.encode(), digest_size=12).hexdigest()


@frozen(kw_only=True)
class Claimed:
    """
    A delivery that this process holds under a lease, ready to be sent.

    Attributes:
        attempt: Counts from 1.
        earlier: The message that it replaces, if it replaces one.
        failing_since: When it could not be sent for the first time.
        stays: It goes to no other account of its person: it may be on this one already, or went there from another.
    """

    id: str
    delivery: Delivery
    conversation: ConversationRef
    attempt: int
    earlier: MessageRef | None = None
    failing_since: datetime | None = None
    stays: bool = False


@frozen(kw_only=True)
class Hold:
    """Who claims a reply as it is kept, and until when, UTC."""

    worker: str
    until: datetime


@frozen(kw_only=True)
class Sent:
    """The platform took it, perhaps `late`."""

    delivery_id: str
    at: datetime
    receipt: MessageRef
    late: bool = False


@frozen(kw_only=True)
class Postponed:
    """
    It will be tried again at `until`; one that did not get as far as being tried (`tried`) is as if it had not been claimed.

    Attributes:
        failed_at: When its platform could not take it; None if its turn had not come.
        doubtful: It may be there for all that.
        elsewhere: Platforms on which another account of its person takes it instead, at once and only once, if there is one.
    """

    delivery_id: str
    until: datetime
    reason: str
    tried: bool = True
    failed_at: datetime | None = None
    doubtful: bool = False
    elsewhere: tuple[str, ...] = ()


@frozen(kw_only=True)
class GivenUp:
    """
    It will never be sent there; `reason` is in plain words, for a coordinator.

    Attributes:
        elsewhere: It is certain that nobody has seen it: if it was to go to whichever account of its person, another one of theirs is
            tried, once.
    """

    delivery_id: str
    state: DeliveryState
    reason: str
    elsewhere: bool = False


SendResult = Sent | Postponed | GivenUp


@frozen(kw_only=True)
class Fallback:
    """
    When another account of a person is tried.

    Attributes:
        after: How long their first one may be out of reach; None for ever.
        platforms: Those that can be written to at this moment.
    """

    after: timedelta | None = None
    platforms: frozenset[str] = frozenset()


FALLBACK_AFTER = timedelta(hours=4)
"""Unless the operator says otherwise."""

PACED = "delivery-paced"
"""Phrase: its turn has not come, by the platform's pace."""
NEXT = "delivery-next"
"""Phrase: it answers somebody, or stands before what does, and goes as soon as its platform bears it."""
NOT_CONNECTED = "delivery-not-connected"
"""Phrase: its platform is not connected."""

LATE = timedelta(minutes=15)
"""What comes later than that after its hour is late, and says so."""
MAX_ATTEMPTS = 12
PATIENCE = timedelta(days=1)
"""How long a platform may be away before what waits for it is set aside, however often it was tried."""
_FIRST_WAIT = timedelta(seconds=2)
_LONGEST_WAIT = timedelta(minutes=15)
_LONGEST_AWAY = timedelta(minutes=1)
"""So long at most after a platform is there again: whoever waits for an answer has waited for as long as it was away already."""
_NO_FALLBACK = Fallback()


def after_failure(
    claimed: Claimed, error: AdapterError, now: datetime, fallback: Fallback = _NO_FALLBACK
) -> Postponed | GivenUp:
    """Decide what becomes of a delivery that could not be sent: a value, so that nothing sleeps on it."""
    match error:
        case RateLimited():
            until = now + timedelta(seconds=error.retry_after)
            return Postponed(delivery_id=claimed.id, until=until, reason=error.told, tried=False)
        case Rejected():
            # an earlier attempt may have arrived after all: then nowhere else
            elsewhere = not claimed.stays
            return GivenUp(delivery_id=claimed.id, state=DeliveryState.FAILED, reason=error.told, elsewhere=elsewhere)
        case Ambiguous() | AuthFailed() | Unreachable() | AdapterError():
            doubtful = not isinstance(error, AuthFailed | Unreachable)
            patient = isinstance(error, Unreachable) and now - claimed.delivery.due_at < PATIENCE
            if claimed.attempt >= MAX_ATTEMPTS and not patient:
                elsewhere = fallback.after is not None and not (doubtful or claimed.stays)
                return GivenUp(
                    delivery_id=claimed.id, state=DeliveryState.FAILED, reason=error.told, elsewhere=elsewhere
                )
            longest = _LONGEST_AWAY if isinstance(error, Unreachable) else _LONGEST_WAIT
            wait = min(_FIRST_WAIT * 2 ** min(claimed.attempt - 1, 16), longest)
            later = Postponed(delivery_id=claimed.id, until=now + wait, reason=error.told, failed_at=now)
            return replace(later, doubtful=True) if doubtful else _or_elsewhere(later, claimed, now, fallback)


def not_connected(claimed: Claimed, now: datetime, fallback: Fallback = _NO_FALLBACK) -> Postponed:
    """What becomes of a delivery whose platform this bot is not connected to at all."""
    later = Postponed(
        delivery_id=claimed.id, until=now + _LONGEST_WAIT, reason=NOT_CONNECTED, tried=False, failed_at=now
    )
    return _or_elsewhere(later, claimed, now, fallback)


def _or_elsewhere(later: Postponed, claimed: Claimed, now: datetime, fallback: Fallback) -> Postponed:
    """The same, unless it has waited long enough; it is tried when it has."""
    if fallback.after is None or claimed.stays:
        return later
    enough = (claimed.failing_since or now) + fallback.after
    if now < enough:
        return replace(later, until=min(later.until, enough))
    return replace(later, elsewhere=tuple(sorted(fallback.platforms - {claimed.conversation.platform})))
