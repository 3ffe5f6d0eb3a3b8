"""What the web part shows, and how it is kept running."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

from bot.ports.chat import Inbox


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """
    How the bot is; no secret, nobody's name.

    Attributes:
        store: Whether it can be read.
        connected: By platform, whether it is connected, and was heard lately enough for being believed to listen.
        remarks: What is odd though it works, in words for the operator.
        process: What tells this process from the others on the store.
        leaders: By platform, the process that is connected to it; none while the store can't be read.
    """

    version: str
    store: bool
    connected: Mapping[str, bool]
    remarks: Sequence[str] = ()
    process: str = ""
    leaders: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpRequest:
    """
    A request as it came.

    Attributes:
        headers: By name in lower case; of a name that is there twice, the last one.
        query: As it stands in the address.
    """

    body: bytes
    headers: Mapping[str, str]
    query: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpReply:
    """What is answered."""

    status: int
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """
    An address that an adapter answers on, for `POST` requests (a platform that tells what happens over HTTP).

    Attributes:
        path: Begins with a slash.
        handle: Answers; it never raises. Nothing of a request is trusted before it has looked at it.
    """

    path: str
    handle: Callable[[HttpRequest], Awaitable[HttpReply]]


@runtime_checkable
class Reached(Protocol):
    """An adapter that is told what happens over HTTP; the web part has to be there."""

    @property
    def endpoints(self) -> Sequence[Endpoint]:
        """Its addresses; none if it is told in another way."""
        ...

    process: str
    leaders: Mapping[str, str]


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
    """What the supervisor keeps running: a platform's adapter, the web part, the mirror."""

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
