"""What the contract of chat adapters asks of whoever drives a platform from the other side."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractContextManager, asynccontextmanager
from typing import Protocol

from bot.domain.errors import AdapterError
from bot.domain.identity import ConversationRef
from bot.ports.chat import ChatAdapter
from tests.support.inbox import RecordingInbox


class Driver(Protocol):
    """
    The far side of one platform: people and their screens, and whatever can go wrong there.

    What a platform can't do, its driver declares by returning False; the contract then checks the other side.
    """

    inbox: RecordingInbox
    idempotent: bool
    """The platform shows a delivery once, however often it is sent."""

    @property
    def adapter(self) -> ChatAdapter: ...

    @property
    def direct(self) -> ConversationRef:
        """The direct conversation of the person who writes."""
        ...

    @property
    def room(self) -> ConversationRef:
        """A room where that person and the bot are."""
        ...

    def world(self) -> AbstractContextManager[object]:
        """What must surround the adapter while it lives."""
        ...

    async def write(self, text: str) -> None:
        """The person writes in their direct conversation."""
        ...

    async def write_in_room(self, text: str) -> None:
        """The person writes in the room; `@relais` stands for the bot's name there."""
        ...

    async def press(self, label: str) -> bool:
        """The person presses that choice of the last message; False where there is nothing to press."""
        ...

    async def change_last(self, text: str | None) -> None:
        """The person edits their last message, or deletes it (None)."""
        ...

    async def repeat(self) -> bool:
        """The platform hands over the last event once more; False where it never does."""
        ...

    async def echo(self, text: str) -> bool:
        """The platform hands over a message of the bot's own; False where it never does."""
        ...

    def fail_next(self, error: AdapterError) -> bool:
        """The next thing that is sent meets that error; False where this can't happen."""
        ...

    async def end_input(self) -> bool:
        """There will be nothing to hear any more; False where that isn't known to happen."""
        ...

    def shown(self) -> str:
        """Everything that people can read by now, as plain text, in order."""
        ...

    def sizes(self) -> list[int]:
        """The length of each message shown, where there is a message and not a stream."""
        ...

    def harm(self) -> list[str]:
        """Whatever text written by people has achieved on the screens beyond being read."""
        ...


@asynccontextmanager
async def running(driver: Driver) -> AsyncIterator[asyncio.Future[None]]:
    """The adapter, connected and handing over to the driver's inbox; closing it must end that."""
    with driver.world():
        async with driver.adapter:
            listening = asyncio.ensure_future(driver.adapter.run(driver.inbox))
            await asyncio.sleep(0)
            yield listening
        async with asyncio.timeout(10):
            await asyncio.wait({listening})
        if not listening.cancelled():
            listening.result()


async def eventually(check: Callable[[], bool]) -> None:
    """Wait until it holds; a test that waits in vain fails."""
    async with asyncio.timeout(10):
        while not check():  # noqa: ASYNC110 - the far side of a platform has no event to wait for
            await asyncio.sleep(0.01)


async def read_back(driver: Driver, fragment: str) -> str:
    """Everything that is shown once the fragment is, in single spaces."""
    await eventually(lambda: fragment in " ".join(driver.shown().split()))
    return " ".join(driver.shown().split())
