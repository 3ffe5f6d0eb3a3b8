"""Where in a room something is said: the room, the thread, the message that is answered; as one conversation of the port."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.identity import ConversationRef

PLATFORM = "matrix"
_NONE = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place to say something; neither rooms nor events have a space in their ids."""

    room_id: str
    thread: str | None = None
    answers: str | None = None

    @classmethod
    def of(cls, conversation: ConversationRef) -> Spot:
        """The spot that `conversation` wrote."""
        room_id, *rest = conversation.id.split(" ")
        thread, answers = (*rest, _NONE, _NONE)[:2]
        return cls(
            room_id=room_id,
            thread=None if thread == _NONE else thread,
            answers=None if answers == _NONE else answers,
        )

    @property
    def conversation(self) -> ConversationRef:
        """The same for the port; a room as a whole is its id."""
        parts = [self.room_id]
        if self.thread or self.answers:
            parts += [self.thread or _NONE, self.answers or _NONE]
        return ConversationRef(platform=PLATFORM, id=" ".join(parts))

    @property
    def relation(self) -> dict[str, object] | None:
        """What an event there says of its place; None in a room as a whole."""
        answered = self.answers or self.thread
        if answered is None:
            return None
        reply: dict[str, object] = {"m.in_reply_to": {"event_id": answered}}
        if self.thread is None:
            return reply
        # clients that know no threads show it as an answer
        return {**reply, "rel_type": "m.thread", "event_id": self.thread, "is_falling_back": self.answers is None}
