"""What was heard and is done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class FinishEvent:
    """
    Mark an event of the inbox as done.

    Raises `EventDone` if it is done already.
    """

    platform: str
    event_id: str
    at: datetime


InboxEffect = FinishEvent
