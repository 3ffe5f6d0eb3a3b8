"""What is asked of the store about rooms: a part of `bot.ports.store.Repositories`."""

from __future__ import annotations

from typing import Protocol

from bot.domain.identity import ConversationRef
from bot.domain.rooms import Room


class RoomReads(Protocol):
    """Reads of one moment."""

    def rooms(self) -> list[Room]:
        """Every room that is a collective's, the first tied first; of one collective the last that isn't lost is written to."""
        ...

    def room(self, conversation: ConversationRef) -> Room | None:
        """That room, if it is a collective's."""
        ...
