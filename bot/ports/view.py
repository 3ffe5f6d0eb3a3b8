"""What it takes to look at a store."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from bot.ports.store import Repositories

T = TypeVar("T")


class StoreView(Protocol):
    """A store, or something that can only read one: beside the process that works on it, changing nothing."""

    async def read(self, query: Callable[[Repositories], T], *, brief: bool = False) -> T:
        """See `bot.ports.store.Store`."""
        ...
