"""What a platform in memory is told about its world."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.domain.errors import AdapterError
from bot.domain.identity import ConversationRef
from bot.domain.message import Message
from bot.ports.chat import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """
    One call of `send`, `edit` or `withdraw`.

    Attributes:
        verb: The name of the method.
        id: The delivery's id, or that of the message to change.
        count: How many times this very thing was tried, from 1.
    """

    verb: str
    id: str
    conversation: ConversationRef
    message: Message
    count: int


@dataclass(frozen=True, slots=True)
class Mishap:
    """What goes wrong at an attempt; with `shown`, the message appears all the same and only the answer is lost."""

    error: AdapterError
    shown: bool = False


Faults = Callable[[Attempt], Mishap | None]
"""Decides what goes wrong at an attempt; None for nothing."""


def no_faults(attempt: Attempt) -> Mishap | None:
    """Nothing goes wrong."""
    del attempt
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """
    The world around a platform.

    Attributes:
        bot_name: How the bot is called in rooms, and the id of its own account.
        session: What all ids start with: ids are deterministic, so a second script on the same store needs another session.
        profiles: What the platform knows of accounts, by id.
        faults: What goes wrong at each attempt to show something.
    """

    bot_name: str = "@relais"
    session: str = ""
    profiles: Mapping[str, Profile] = field(default_factory=dict)
    faults: Faults = no_faults
