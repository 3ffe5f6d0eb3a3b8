"""Who and where: references to accounts, conversations and messages, each under its platform's name."""

from __future__ import annotations

from bot.domain.frozen import frozen


@frozen(kw_only=True)
class AccountRef:
    """Somebody as one platform knows them; `id` means something on that platform only."""

    platform: str
    id: str


@frozen(kw_only=True)
class ConversationRef:
    """A direct conversation or a room of one platform."""

    platform: str
    id: str


@frozen(kw_only=True)
class MessageRef:
    """One message that a platform keeps, ours or a person's."""

    conversation: ConversationRef
    id: str


@frozen()
class Recipient:
    """
    Whom a message is for, whichever platform carries it.

    Written `dm:PERSON` or `room:COLLECTIVE` (DESIGN 6, plan); `conversation:…` is where a stranger wrote, to be answered there only.
    """

    kind: str
    id: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}"

    @property
    def is_room(self) -> bool:
        """True for a collective's room, false for a person's direct conversation."""
        return self.kind == "room"

    @classmethod
    def person(cls, person_id: str) -> Recipient:
        """The direct conversation with a person."""
        return cls("dm", person_id)

    @classmethod
    def collective(cls, collective_id: str) -> Recipient:
        """The room of a collective."""
        return cls("room", collective_id)

    @classmethod
    def parse(cls, written: str) -> Recipient:
        """
        Read what `str()` wrote.

        Raises:
            ValueError: It is none of `dm:…`, `room:…`, `conversation:…`.
        """
        kind, _, identifier = written.partition(":")
        if kind not in ("dm", "room", "conversation") or not identifier:
            raise ValueError(f"{written!r} is none of dm:PERSON, room:COLLECTIVE, conversation:PLATFORM/ID")
        return cls(kind, identifier)
