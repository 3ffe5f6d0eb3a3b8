"""What the web part shows, and how it is kept running."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from bot.ports.chat import Inbox


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """
    How the bot is; no secret, nobody's name.

    Attributes:
        store: Whether it can be read.
        connected: By platform, whether it is connected.
    """

    version: str
    store: bool
    connected: Mapping[str, bool]


class Site(Protocol):
    """What is behind the addresses."""

    async def calendar(self, secret: str) -> bytes | None:
        """
        The calendar at a secret address; None if it isn't good, whatever the reason.

        Raises:
            StoreUnavailable: Nobody can say now.
        """
        ...

    async def health(self) -> Health:
        """How the bot is; never raises."""
        ...


class Supervised(Protocol):
    """What the supervisor keeps running: a platform's adapter, or the web part."""

    @property
    def name(self) -> str:
        """What it is called in the log and in the health."""
        ...

    async def __aenter__(self) -> Supervised:
        """
        Connect, or open.

        Raises:
            Unreachable: It can't now; it is tried again.
            AuthFailed: It never can.
        """
        ...

    async def __aexit__(self, *_: object) -> None:
        """Close in good order."""
        ...

    async def run(self, inbox: Inbox) -> None:
        """Work until it has ended by itself, or until closed."""
        ...
