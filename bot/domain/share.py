"""A team's note or question in the rooms of other collectives, and what is answered (DESIGN 3; the source's "espace de partage")."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.identity import Recipient

LONGEST = 2_000
"""Characters of a note or of an answer: what every platform shows as one message."""
PER_DAY = 3
"""Notes that one team may post on one day of its own calendar: rooms are for their own people first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """
    Something that a team posted in other collectives' rooms.

    Attributes:
        collective_id: The team in whose name it was posted.
        rooms: Ids of the collectives in whose rooms it was posted.
        text: As it was written.
        day: The team's local date, and
        turn: which of that day it was, from 1: no two of a team have both alike.
        version: Of the text; a correction makes the next one.
        withdrawn: It was taken back.
        revision: Of what is stored; 0 before the first time.
    """

    id: str
    author_id: str
    collective_id: str
    rooms: tuple[str, ...]
    text: str
    made_at: datetime
    day: date
    turn: int
    version: int = 1
    withdrawn: bool = False
    revision: int = 0

    def key(self, to: Recipient, mark: str = "") -> str:
        """The key of its delivery to a room; a correction or a withdrawal has a mark."""
        return f"share/{self.id}/{to}" + (f"/{mark}" if mark else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareAnswer:
    """
    What somebody answered.

    Attributes:
        id: Derived from the message that said it, so that an edit or a deletion finds it again.
        room_id: The collective in whose room it was said.
        to_id: The collective in whose room it is shown.
        withdrawn: Its author deleted it.
    """

    id: str
    share_id: str
    person_id: str
    room_id: str
    to_id: str
    text: str
    at: datetime
    version: int = 1
    withdrawn: bool = False

    @property
    def key(self) -> str:
        """The key of its delivery."""
        return f"share-answer/{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareThread:
    """What a message of ours in a room belongs to: a share, and the collective to whose room an answer to it goes."""

    share_id: str
    to_id: str
