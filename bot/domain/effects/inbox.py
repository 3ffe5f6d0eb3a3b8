"""What was heard and is done."""

from __future__ import annotations

from datetime import datetime

from bot.domain.frozen import frozen


@frozen()
class FinishEvent:
    """
    Mark an event of the inbox as done.

    Raises `EventDone` if it is done already.
    """

    platform: str
    event_id: str
    at: datetime


InboxEffect = FinishEvent
