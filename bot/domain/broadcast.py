"""A coordinator's message to an audience: what is kept of it, and how its deliveries are named (DESIGN 3, Broadcast)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain.delivery import DeliveryState
from bot.domain.identity import Recipient
from bot.domain.programme import Localised


class BroadcastState(StrEnum):
    """Where a broadcast stands; the last two are final."""

    DRAFT = "draft"
    WAITING = "waiting"
    SCHEDULED = "scheduled"
    SENDING = "sending"
    STOPPED = "stopped"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Broadcast:
    """
    A message from a coordinator to an audience.

    Attributes:
        audience: Expression of `bot.domain.audience`; with `rooms ` before it, the rooms of its collectives instead of its people.
        texts: By language, as they were written.
        due_at: When it begins, UTC.
        made_at: When its author confirmed it, UTC.
        confirmations: Ids of who confirmed it, the author first.
        version: Of the texts; a correction makes the next one.
        proposed: Corrected texts that wait for a second confirmation.
        proposer: Who wants them.
        withdrawn: It was taken back.
        ended: Phrase: why it was stopped.
        revision: Of what is stored; 0 before the first time.
        urgent: It goes in quiet hours too.
    """

    id: str
    author_id: str
    audience: str
    texts: Localised
    due_at: datetime
    made_at: datetime
    state: BroadcastState = BroadcastState.DRAFT
    confirmations: tuple[str, ...] = ()
    version: int = 1
    proposed: Localised = field(default_factory=dict)
    proposer: str = ""
    withdrawn: bool = False
    ended: str = ""
    revision: int = 0
    urgent: bool = False

    @property
    def waits(self) -> bool:
        """Whether a second coordinator must confirm it first."""
        return self.state is BroadcastState.WAITING

    @property
    def under_way(self) -> bool:
        """Whether it can still be stopped."""
        return self.state in (BroadcastState.WAITING, BroadcastState.SCHEDULED, BroadcastState.SENDING)

    @property
    def is_ahead(self) -> bool:
        """Whether nobody has received it yet, and somebody will."""
        return self.state in (BroadcastState.WAITING, BroadcastState.SCHEDULED)

    @property
    def went_out(self) -> bool:
        """Whether somebody may have received it, so that it can be corrected or taken back."""
        return self.state in (BroadcastState.SENDING, BroadcastState.STOPPED, BroadcastState.DONE)

    def key(self, to: Recipient, mark: str = "") -> str:
        """The key of its delivery to somebody; a correction or a withdrawal has a mark."""
        return f"broadcast/{self.id}/{to}" + (f"/{mark}" if mark else "")


class Acknowledgement(StrEnum):
    """What somebody says who received a broadcast."""

    SEEN = "seen"
    HELP = "help"


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressed:
    """
    One recipient of a broadcast, as it was when their turn came.

    Attributes:
        skipped: Phrase: why nothing was said to them; empty if it was.
    """

    to: Recipient
    skipped: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """
    How many recipients of a broadcast stand alike.

    Attributes:
        state: Of their delivery; None if they were skipped.
        reason: Why they were skipped, or why the delivery failed or waits.
        late: It arrived later than was to be expected.
        until: When the last of those that still wait may go, UTC; None if none waits.
    """

    state: DeliveryState | None
    reason: str
    late: bool
    count: int
    until: datetime | None = None
