"""Writing to a server: one thread, whose units share a commit, and each caller is told after it."""

from __future__ import annotations

from functools import partial
from typing import Any, TypeVar

from sqlalchemy import Engine

from storage.lane import Lane
from storage.units import MOST_TOGETHER, Handler, Unit, carry_out

Q = TypeVar("Q")
R = TypeVar("R")


class Writer:
    """Runs units on its own thread (`storage.units`)."""

    def __init__(self, engine: Engine) -> None:
        """Start; called on the event loop."""
        self._lane: Lane[Unit, Any] = Lane("store-writer", partial(carry_out, engine), threads=1, most=MOST_TOGETHER)

    async def submit(self, handler: Handler[Q, R], request: Q, *, weight: int = 1) -> R:
        """
        Carry out a request that changes about so many rows; return its result once it is on disk.

        Raises:
            Conflict: It doesn't fit what is stored.
            StoreUnavailable: The database can't be written, or the store is closed.
        """
        result: R = await self._lane.submit(Unit(handler, request, weight))
        return result

    async def close(self) -> None:
        """Carry out what waits, then stop."""
        await self._lane.close()
