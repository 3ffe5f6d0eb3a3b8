"""What the bot hears, in words that every platform shares."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Literal

from bot.domain.frozen import frozen
from bot.domain.identity import AccountRef, ConversationRef, MessageRef


@frozen(kw_only=True)
class Incoming:
    """
    What every event carries.

    Attributes:
        id: The platform's own id of the event: the same when the platform repeats it.
        at: When the platform says that it happened, aware, UTC.
        account: Who did it; never the bot itself (the adapter drops its own events).
        conversation: Where.
        direct: True between one person and the bot, false in a room.
        thread: The platform's id of the thread, if there is one.
        answers: Where an answer goes, where that is not simply `conversation`: the thread of a room that others use too.
        trigger: What lets a form be opened in answer; good for a few seconds and for one form. None where there is no such thing.
    """

    id: str
    at: datetime
    account: AccountRef
    conversation: ConversationRef
    direct: bool
    thread: str | None = None
    answers: ConversationRef | None = None
    trigger: str | None = None


@frozen(kw_only=True)
class MessageReceived(Incoming):
    """
    Somebody wrote to the bot: in a direct conversation, or in a room while naming it.

    Attributes:
        text: As written, without the bot's name.
        message: The platform's reference of that message, so that an edit or a deletion finds it again.
        replies_to: The message that it answers, or that began the thread it stands in, where the platform says so.
        quoted: The text of that message, where the platform gives it.
    """

    kind: Literal["message"] = "message"
    text: str
    message: MessageRef | None = None
    replies_to: MessageRef | None = None
    quoted: str = ""


@frozen(kw_only=True)
class ActionChosen(Incoming):
    """
    Somebody pressed a choice: a button, a reaction, or a number that stood beside it.

    Attributes:
        action: The packed action of the option (`bot.domain.actions`).
        message: Our message that offered it, if the platform says which.
    """

    kind: Literal["action"] = "action"
    action: str
    message: MessageRef | None = None


@frozen(kw_only=True)
class MessageEdited(Incoming):
    """Somebody changed a message that they had sent; `text` is the whole new text."""

    kind: Literal["edit"] = "edit"
    message: MessageRef
    text: str


@frozen(kw_only=True)
class MessageDeleted(Incoming):
    """Somebody took back a message that they had sent."""

    kind: Literal["delete"] = "delete"
    message: MessageRef


@frozen(kw_only=True)
class MessageUnreadable(Incoming):
    """Somebody wrote something that can't be decrypted; it comes once for all that is locked with the same key."""

    kind: Literal["unreadable"] = "unreadable"


@frozen(kw_only=True)
class FormSubmitted(Incoming):
    """
    Somebody sent a form (`bot.domain.form`).

    Attributes:
        action: The form's packed action.
        values: What stands in its fields, as pairs of a field's id and its value.
    """

    kind: Literal["form"] = "form"
    action: str
    values: tuple[tuple[str, str], ...]


@frozen(kw_only=True)
class FormLeft(Incoming):
    """
    Somebody closed a form without sending it, or went on from it to the next.

    Attributes:
        action: The form's packed action.
        values: What stands in its fields, as in `FormSubmitted`: a draft.
        onward: The next form lies on top of it now; nothing in it was refused.
    """

    kind: Literal["form-left"] = "form-left"
    action: str
    values: tuple[tuple[str, str], ...]
    onward: bool = False


@frozen(kw_only=True)
class HomeOpened(Incoming):
    """Somebody opened the page that the bot has on their platform, or has just pressed something on it."""

    kind: Literal["home"] = "home"


@frozen(kw_only=True)
class ShortcutUsed(Incoming):
    """
    Somebody picked a message, anybody's, and something to be done with it.

    The conversation is the direct one of who did it, for the answer is theirs alone; `message` says where the message stands.

    Attributes:
        shortcut: Which: "pass-on" or "keep".
        text: Of the message.
        message: The message.
        author: Who wrote it; None where that isn't an account.
    """

    kind: Literal["shortcut"] = "shortcut"
    shortcut: str
    text: str
    message: MessageRef
    author: AccountRef | None = None


class RoomChange(StrEnum):
    """What became of the bot in a room."""

    ENTERED = "entered"
    REMOVED = "removed"
    BANNED = "banned"
    MOVED = "moved"
    CLOSED = "closed"
    INVITED = "invited"


@frozen(kw_only=True)
class RoomChanged(Incoming):
    """
    The bot has come into a room, was shown out of it, or the room has gone elsewhere; the account is whoever did that.

    Attributes:
        change: `MOVED` once the bot is in the room that replaces another, `CLOSED` if it can't enter the one that replaces this, `INVITED`
            if it didn't follow an invitation because whoever sent it may not invite it.
        predecessor: The room that this one replaces (`MOVED`), by the word of both.
    """

    kind: Literal["room"] = "room"
    change: RoomChange
    predecessor: ConversationRef | None = None


@frozen(kw_only=True)
class AccountChanged(Incoming):
    """Somebody came into their direct conversation with the bot, or left it (`here` is false): nothing that is said there reaches them."""

    kind: Literal["account"] = "account"
    here: bool


Event = (
    MessageReceived
    | ActionChosen
    | MessageEdited
    | MessageDeleted
    | MessageUnreadable
    | FormSubmitted
    | FormLeft
    | HomeOpened
    | ShortcutUsed
    | RoomChanged
    | AccountChanged
)
"""What the bot hears; the last two are done to it rather than said to it."""
