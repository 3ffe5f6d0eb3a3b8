"""What coordinators announce."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.broadcast import Acknowledgement, Addressed, Broadcast


@dataclass(frozen=True, slots=True)
class SaveBroadcast:
    """
    Keep a broadcast; its revision moves on.

    Raises `Conflict` if what is stored has another revision: somebody else changed it.
    """

    broadcast: Broadcast


@dataclass(frozen=True, slots=True)
class AddressBroadcast:
    """
    Note whose turn came in a broadcast; who was noted already stays as they were.

    Raises `Conflict` if the broadcast has another revision.
    """

    broadcast_id: str
    revision: int
    addressed: tuple[Addressed, ...]


@dataclass(frozen=True, slots=True)
class CancelBroadcast:
    """Withdraw the deliveries of a broadcast that were not sent yet; `reason` is a phrase."""

    broadcast_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Acknowledge:
    """Note what somebody says of a broadcast that they received; saying it again changes nothing."""

    broadcast_id: str
    person_id: str
    what: Acknowledgement
    at: datetime


BroadcastEffect = SaveBroadcast | AddressBroadcast | CancelBroadcast | Acknowledge
