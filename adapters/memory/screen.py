"""The bot's side of a platform in memory: what it shows, once per delivery, and how that goes wrong."""

from __future__ import annotations

from collections.abc import Iterator

from adapters.memory.pieces import pieces
from adapters.memory.setting import Attempt, Faults, Mishap
from adapters.memory.shown import Shown, Transcript
from bot.domain.errors import Rejected
from bot.domain.identity import ConversationRef, MessageRef
from bot.domain.message import Message, numbered, plain_text
from bot.ports.chat import Capabilities
from bot.ports.clock import Clock

_NOTHING = Message(())


class Screen:
    """Every conversation as people see it."""

    def __init__(
        self, capabilities: Capabilities, clock: Clock, *, transcript: Transcript, faults: Faults, session: str
    ) -> None:
        self._capabilities = capabilities
        self._clock = clock
        self._transcript = transcript
        self._faults = faults
        self._session = session
        self._receipts: dict[str, MessageRef] = {}
        self._latest: dict[ConversationRef, dict[MessageRef, Shown]] = {}
        self._tries: dict[tuple[str, str], int] = {}

    def send(self, delivery_id: str, conversation: ConversationRef, message: Message) -> MessageRef:
        """Show a message, in as many pieces as it takes; a delivery that was shown gives its reference again."""
        mishap = self._mishap("send", delivery_id, conversation, message)
        if delivery_id not in self._receipts and (mishap is None or mishap.shown):
            for piece in pieces(message, self._capabilities.text_limit, self._text):
                self._receipts[delivery_id] = self._show_new(conversation, piece)
        if mishap is not None:
            raise mishap.error
        return self._receipts[delivery_id]

    def edit(self, ref: MessageRef, content: Message) -> None:
        """Replace a message."""
        self._change("edit", ref, content)

    def withdraw(self, ref: MessageRef) -> None:
        """Take a message back."""
        self._change("withdraw", ref, _NOTHING)
        del self._latest[ref.conversation][ref]

    def offering(self, conversation: ConversationRef, ref: MessageRef | None) -> Iterator[Shown]:
        """That message, or those there on which something can be pressed, the latest first: earlier ones can still be pressed."""
        there = self._latest.get(conversation, {})
        for shown in sorted(there.values(), key=lambda shown: shown.number, reverse=True):
            if (shown.choices or shown.message.reactions) and ref in (None, shown.ref):
                yield shown

    def _change(self, verb: str, ref: MessageRef, content: Message) -> None:
        mishap = self._mishap(verb, ref.id, ref.conversation, content)
        earlier = self._latest.get(ref.conversation, {}).get(ref)
        if earlier is None or not self._capabilities.edit:
            raise Rejected(f"{ref.conversation.platform} can't {verb} the message {ref.id}")
        if mishap is None or mishap.shown:
            self._show(ref, content, edits=earlier.number, withdrawn=verb == "withdraw")
        if mishap is not None:
            raise mishap.error

    def _mishap(self, verb: str, key: str, conversation: ConversationRef, message: Message) -> Mishap | None:
        count = self._tries[verb, key] = self._tries.get((verb, key), 0) + 1
        return self._faults(Attempt(verb=verb, id=key, conversation=conversation, message=message, count=count))

    def _show_new(self, conversation: ConversationRef, message: Message) -> MessageRef:
        ref = MessageRef(conversation=conversation, id=f"{self._session}b{len(self._transcript) + 1}")
        self._show(ref, message)
        return ref

    def _show(self, ref: MessageRef, message: Message, *, edits: int | None = None, withdrawn: bool = False) -> None:
        shown = Shown(
            number=len(self._transcript) + 1,
            at=self._clock.now(),
            ref=ref,
            message=message,
            text=self._text(message),
            edits=edits,
            withdrawn=withdrawn,
        )
        self._latest.setdefault(ref.conversation, {})[ref] = shown
        self._transcript.add(shown)

    def _text(self, message: Message) -> str:
        text = plain_text(message)
        if len(message.options) <= self._capabilities.buttons:
            return text
        return "\n".join(part for part in (text, numbered(message.options)) if part)
