"""What the store knows of whoever writes."""

from __future__ import annotations

from bot.domain.conversation import Flow, Offered, Turn
from bot.domain.frozen import frozen
from bot.domain.person import Preferences
from bot.ports.processes import EventName


@frozen(kw_only=True)
class Acquaintance:
    """
    All that must be known to handle one event, read at once.

    Attributes:
        person_id: Who the account is; None for a stranger.
        collective_id: Whose room it is, in a room that is tied to a collective.
        revision: Of the programme; goes up with every change of it.
        first: The event that was accepted first of those that aren't done: there and, in private, wherever else the person writes.
    """

    person_id: str | None
    collective_id: str | None
    preferences: Preferences | None
    flow: Flow | None
    turn: Turn | None
    offered: Offered | None
    revision: int
    first: EventName | None = None
