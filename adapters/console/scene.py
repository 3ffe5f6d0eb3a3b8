"""Who is in front of the terminal, and what it is told to say and to call."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_hex

from bot.domain.identity import AccountRef, ConversationRef, Recipient
from bot.domain.message import Message, Note, plain_text
from bot.domain.visible import visible

PLATFORM = "console"
LONGEST_LINE = 100_000
"""Most characters of one line; a longer one is refused with a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsoleTexts:
    """
    Every sentence that the terminal itself prints, already in the reader's language.

    Attributes:
        header: Shown first on a terminal: who you play and the few things to type.
        too_long: The line is longer than `LONGEST_LINE` and was not read.
        edited: Stands before the new text of a message that the bot changed.
        withdrawn: The bot took a message back.
    """

    header: str
    too_long: str
    edited: str
    withdrawn: str


async def _no_command(line: str) -> str | None:
    del line
    return None


async def _at_once() -> None:
    return


@dataclass(frozen=True, slots=True, kw_only=True)
class Hooks:
    """
    What the terminal calls.

    Attributes:
        commands: Takes a line that begins with `@ ` (a clock line of scripts) and returns what to print, if anything.
        settled: Returns once everything that was heard has been answered; awaited after each line when nobody sits there.
        ended: The same, awaited once when the input ends.
    """

    commands: Callable[[str], Awaitable[str | None]] = _no_command
    settled: Callable[[], Awaitable[None]] = _at_once
    ended: Callable[[], Awaitable[None]] = _at_once


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """
    Who speaks, and who else there is.

    Attributes:
        me: The account that plain lines come from.
        people: Accounts that script lines (`zaina> text`) may speak for; `me` is always one.
        rooms: Collectives whose rooms there are (`#koungou text`).
        bot_name: How the bot is called in rooms.
        session: What all ids start with; another one each time, since a store remembers the ids of earlier sessions.
        downloads: Where files that the bot sends are put; None to only name them.
        home: Rooms that `me` reads; with `brief`, all other conversations but those where somebody spoke here are told in one line.
        brief: Whether what others receive is told in one line.
    """

    me: str
    people: frozenset[str] = frozenset()
    rooms: frozenset[str] = frozenset()
    bot_name: str = "@relais"
    session: str = field(default_factory=lambda: f"{token_hex(6)}-")
    downloads: Path | None = None
    home: frozenset[str] = frozenset()
    brief: bool = False


def direct(account: str) -> ConversationRef:
    """The direct conversation of an account with the bot."""
    return ConversationRef(platform=PLATFORM, id=str(Recipient.person(account)))


def room(collective: str) -> ConversationRef:
    """The room of a collective."""
    return ConversationRef(platform=PLATFORM, id=str(Recipient.collective(collective)))


def account(account_id: str) -> AccountRef:
    """An account of the terminal."""
    return AccountRef(platform=PLATFORM, id=account_id)


def summary(message: Message, longest: int = 72) -> str:
    """The first line of what a message is about, remarks left out."""
    telling = Message(tuple(block for block in message.blocks if not isinstance(block, Note)))
    first = next((line for line in plain_text(telling).splitlines() if line.strip()), "")
    first = visible(first)
    return first if len(first) <= longest else first[: longest - 1] + "…"


def label(scene: Scene, conversation: ConversationRef) -> str:
    """How a conversation is announced: `→ #koungou`, `→ zaina`; empty for one's own."""
    if conversation == direct(scene.me):
        return ""
    try:
        recipient = Recipient.parse(conversation.id)
    except ValueError:
        return f"→ {conversation.id}"
    return f"→ #{recipient.id}" if recipient.is_room else f"→ {recipient.id}"
