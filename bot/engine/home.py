"""A person's page on a platform that has one: what each feature puts there, in the order in which it is read."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from enum import IntEnum

from bot.domain.message import Block, Message
from bot.engine.context import Context

HomeHandler = Callable[[Context], Awaitable[tuple[Block, ...]]]


class HomePart(IntEnum):
    """The parts of the page, from top to bottom."""

    WELCOME = 1
    COMING = 2
    CHECKIN = 3
    RESULTS = 4
    SETTINGS = 5


async def page(ctx: Context, parts: Iterable[tuple[HomePart, HomeHandler]]) -> Message | None:
    """All that concerns whoever looks at it; None if nobody has anything to put there."""
    blocks: list[Block] = []
    for _, handler in sorted(parts, key=lambda each: each[0]):
        blocks += await handler(ctx)
    return Message(tuple(blocks)) if blocks else None
