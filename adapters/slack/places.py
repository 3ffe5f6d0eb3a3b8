"""Where things are said: what a reference of the core is in Slack, and back. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.errors import Rejected
from bot.domain.identity import AccountRef, ConversationRef, MessageRef

PLATFORM = "slack"


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """
    Where a message goes.

    Attributes:
        target: A channel's id, or the account's whose direct conversation it is: that one needn't be opened first.
        thread: The message under which it goes; "" for none.
    """

    target: str
    thread: str = ""

    @property
    def direct(self) -> bool:
        """Whether it is somebody's direct conversation."""
        return self.target.startswith(("U", "W"))


def address(conversation: ConversationRef) -> Address:
    """A conversation, or a thread of one."""
    target, _, thread = conversation.id.partition("/")
    return Address(target=target, thread=thread)


def account(user_id: str) -> AccountRef:
    """An account; it is the same in every workspace that it can be met from."""
    return AccountRef(platform=PLATFORM, id=user_id)


def conversation(channel: str, user_id: str, thread: str = "") -> ConversationRef:
    """The conversation that is a channel, or, of a direct one, that of its account; with a thread, that thread of it."""
    target = user_id if is_direct(channel) else channel
    return ConversationRef(platform=PLATFORM, id=f"{target}/{thread}" if thread else target)


def is_direct(channel: str) -> bool:
    """Whether a channel is the direct conversation of one person and the bot."""
    return channel.startswith("D")


def message(conversation: ConversationRef, channel: str, ts: str) -> MessageRef:
    """A message; its id says by itself in which channel it stands, for a direct conversation's reference doesn't."""
    return MessageRef(conversation=conversation, id=f"{channel}/{ts}")


def within(message: MessageRef) -> tuple[str, str]:
    """
    Channel and `ts` of a message.

    Raises:
        Rejected: It is a file that was shown without a message.
    """
    channel, _, ts = message.id.partition("/")
    if not ts or ts.startswith("F"):
        raise Rejected("slack-not-changeable")
    return channel, ts
