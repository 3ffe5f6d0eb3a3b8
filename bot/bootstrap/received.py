"""What a person or a room received, as `relais simulate` tells it (DESIGN 6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.directory import Directory
from bot.domain.identity import ConversationRef, Recipient
from bot.domain.message import Message, plain_text
from bot.domain.wall_time import zone


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """
    One line of the transcript.

    Attributes:
        at: In the recipient's zone.
        to: `PERSON` or `#COLLECTIVE`.
        edits: The number of the earlier line that this one replaces.
    """

    at: datetime
    to: str
    text: str
    choices: tuple[str, ...]
    files: tuple[str, ...]
    edits: int | None


def received(
    directory: Directory, conversation: ConversationRef, at: datetime, message: Message, *, edits: int | None = None
) -> Received:
    """A message that appeared in a conversation that is played: one whose id is `dm:PERSON` or `room:COLLECTIVE`."""
    to = Recipient.parse(conversation.id)
    home = directory.collectives.get(to.id)
    zone_name = home.zone if to.is_room and home else directory.zone_of(to.id)
    return Received(
        at=at.astimezone(zone(zone_name)),
        to=f"#{to.id}" if to.is_room else to.id,
        text=plain_text(message),
        choices=tuple(option.shown for option in message.options),
        files=tuple(file.name for file in message.files),
        edits=edits,
    )
