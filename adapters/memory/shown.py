"""What platforms in memory have shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.domain.identity import ConversationRef, MessageRef
from bot.domain.message import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """
    One thing that appeared in a conversation.

    Attributes:
        number: Its place among everything that was shown, from 1.
        at: When, UTC.
        ref: The message; an edit or a withdrawal has the reference of the message that it changes.
        text: The plain text that the platform shows, with the options as a numbered list where it has no buttons for them.
        edits: The number of the earlier line that this one replaces or takes back; None for a new message.
        withdrawn: The message was taken back; `message` is empty.
    """

    number: int
    at: datetime
    ref: MessageRef
    message: Message
    text: str
    edits: int | None = None
    withdrawn: bool = False

    @property
    def conversation(self) -> ConversationRef:
        """Where it appeared."""
        return self.ref.conversation

    @property
    def choices(self) -> tuple[str, ...]:
        """The labels that can be chosen."""
        return tuple(option.shown for option in self.message.options)

    @property
    def files(self) -> tuple[str, ...]:
        """The names of the files that came along."""
        return tuple(file.name for file in self.message.files)


class Transcript:
    """Everything that was shown, in order; several adapters may share one, and so one numbering."""

    def __init__(self, listener: Callable[[Shown], None] | None = None) -> None:
        self._lines: list[Shown] = []
        self._listener = listener

    def __iter__(self) -> Iterator[Shown]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)

    def __getitem__(self, place: int) -> Shown:
        return self._lines[place]

    def since(self, number: int) -> tuple[Shown, ...]:
        """Every line after that number: what is new to who has read so far."""
        return tuple(self._lines[number:])

    def add(self, shown: Shown) -> None:
        """
        Append a line and tell the listener.

        Raises:
            ValueError: It doesn't bear the next number.
        """
        if shown.number != len(self._lines) + 1:
            raise ValueError(f"line {shown.number} can't follow line {len(self._lines)}")
        self._lines.append(shown)
        if self._listener is not None:
            self._listener(shown)
