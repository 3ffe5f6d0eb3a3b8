"""Who writes faster than anybody can read is asked for patience; the others are served (research/domain.md 5.3, A8)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.events import AccountChanged, Event, MessageReceived, RoomChanged
from bot.domain.identity import AccountRef
from bot.domain.pace import Bucket

_KNOWN = 10_000


class Verdict(StrEnum):
    """What becomes of an event: it is read; it is the first that isn't, and its sender is told; it is left aside."""

    READ = "read"
    TELL = "tell"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """
    How much one account may write: so much at once, then one message in so many seconds.

    Attributes:
        at_once: More than anybody has to say who answers what came while the bot was away (fault D5: 130 messages).
    """

    at_once: int = 200
    seconds: float = 3.0


@dataclass(slots=True)
class _Sender:
    bucket: Bucket
    latest: datetime
    told: bool = False


@dataclass(slots=True)
class Flood:
    """
    The accounts that write, each with its bucket. `urgent` says whether words must pass at any rate.

    An event is measured by the instant at which it was written, so that what waited during an absence is not taken for a flood; one that
    comes behind later ones, as platforms hand over again what failed, by theirs: it is one message, however old. What comes again under an
    id that is being looked at already costs nothing: platforms repeat themselves.
    """

    limit: Limit
    urgent: Callable[[str], bool]
    _senders: dict[AccountRef, _Sender] = field(default_factory=dict)

    def judge(self, event: Event, now: datetime) -> Verdict:
        """What becomes of an event."""
        at = min(event.at, now)
        sender = self._senders.get(event.account)
        if sender is None:
            self._forget(now)
            bucket = Bucket(1 / self.limit.seconds, float(self.limit.at_once))
            sender = self._senders[event.account] = _Sender(bucket, at)
        at = sender.latest = max(sender.latest, at)
        if sender.bucket.full_at <= at:
            sender.told = False
        if isinstance(event, RoomChanged | AccountChanged):
            return Verdict.READ
        if sender.bucket.count(at):
            sender.bucket.take(at)
            return Verdict.READ
        if isinstance(event, MessageReceived) and self.urgent(event.text):
            return Verdict.READ
        if sender.told:
            return Verdict.LEAVE
        sender.told = True
        return Verdict.TELL

    def _forget(self, now: datetime) -> None:
        if len(self._senders) >= _KNOWN:
            calm = now - timedelta(seconds=1)
            self._senders = {who: each for who, each in self._senders.items() if each.bucket.full_at > calm}
