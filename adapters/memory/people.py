"""The people's side of a platform in memory: who wrote what, and the events that come of it."""

from __future__ import annotations

from bot.domain.events import ActionChosen, MessageDeleted, MessageEdited, MessageReceived
from bot.domain.identity import AccountRef, ConversationRef, MessageRef
from bot.domain.message import Option
from bot.domain.naming import without_name
from bot.ports.clock import Clock


class People:
    """Makes events, with ids that are the same every time the same things are done."""

    def __init__(self, platform: str, clock: Clock, *, bot_name: str, session: str) -> None:
        self._platform = platform
        self._clock = clock
        self._bot_name = bot_name
        self._session = session
        self._serial = 0
        self._said: dict[MessageRef, MessageReceived] = {}

    def say(
        self,
        account: str,
        conversation: ConversationRef,
        text: str,
        *,
        direct: bool,
        replies_to: MessageRef | None = None,
        quoted: str = "",
    ) -> tuple[MessageRef, MessageReceived | None]:
        """A new message, and its event if it concerns the bot: it names it, or is for it alone, and isn't its own."""
        ref = MessageRef(conversation=conversation, id=self._next_id("m"))
        heard = text if direct else without_name(text, self._bot_name)
        if heard is None or account == self._bot_name:
            return ref, None
        event = MessageReceived(
            id=ref.id,
            at=self._clock.now(),
            account=AccountRef(platform=self._platform, id=account),
            conversation=conversation,
            direct=direct,
            text=heard,
            message=ref,
            replies_to=replies_to,
            quoted=quoted or (self._said[replies_to].text if replies_to in self._said else ""),
        )
        self._said[ref] = event
        return ref, event

    def press(self, account: str, message: MessageRef, option: Option, *, direct: bool) -> ActionChosen:
        """An option of a message of ours, pressed."""
        return ActionChosen(
            id=self._next_id("a"),
            at=self._clock.now(),
            account=AccountRef(platform=self._platform, id=account),
            conversation=message.conversation,
            direct=direct,
            action=option.action.pack(),
            message=message,
        )

    def edit(self, account: str, message: MessageRef | None, text: str) -> MessageEdited:
        """A message changed: that one, or the account's last."""
        ref, said = self._find(account, message)
        heard = text if said.direct else without_name(text, self._bot_name)
        return MessageEdited(
            id=self._next_id("e"),
            at=self._clock.now(),
            account=said.account,
            conversation=said.conversation,
            direct=said.direct,
            message=ref,
            text=text if heard is None else heard,
        )

    def delete(self, account: str, message: MessageRef | None) -> MessageDeleted:
        """A message taken back: that one, or the account's last."""
        ref, said = self._find(account, message)
        del self._said[ref]
        return MessageDeleted(
            id=self._next_id("d"),
            at=self._clock.now(),
            account=said.account,
            conversation=said.conversation,
            direct=said.direct,
            message=ref,
        )

    def _find(self, account: str, message: MessageRef | None) -> tuple[MessageRef, MessageReceived]:
        for ref, said in reversed(self._said.items()):
            if said.account.id == account and message in (None, ref):
                return ref, said
        raise LookupError(f"{account} has written no such message to the bot")

    def _next_id(self, kind: str) -> str:
        # as on real platforms, no message is called like one of another platform
        self._serial += 1
        where = "" if self._platform == "memory" else f"{self._platform}-"
        return f"{self._session}{where}{kind}{self._serial}"
