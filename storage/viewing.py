"""A store looked at beside whoever works on it: it is held by nobody, and nothing is changed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Engine

from bot.domain.errors import StoreUnavailable
from bot.ports.store import Repositories
from storage import schema
from storage.engine import viewing_engine
from storage.place import parse_url, reported
from storage.reader import Reader
from storage.repositories import SqlRepositories

T = TypeVar("T")


class StoreView:
    """The reads of a store that exists; an async context manager, to be entered once."""

    def __init__(self, url: str) -> None:
        """Name a store, as for `SqlStore`."""
        self._url = parse_url(url)
        self._engine: Engine | None = None
        self._reader: Reader | None = None

    async def __aenter__(self) -> StoreView:
        """
        Open.

        Raises:
            ConfigError: There is no store, or it has another form than this version's.
        """
        self._engine = await asyncio.to_thread(self._open)
        self._reader = Reader(self._engine, threads=1)
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close."""
        if self._reader is not None:
            await self._reader.close()
        if self._engine is not None:
            await asyncio.to_thread(self._engine.dispose)

    async def read(self, query: Callable[[Repositories], T], *, brief: bool = False) -> T:
        """See the port `Store`."""
        if self._reader is None:
            raise StoreUnavailable("the store is closed")
        return await self._reader.submit(lambda connection: query(SqlRepositories(connection)))

    def _open(self) -> Engine:
        engine = viewing_engine(self._url)
        try:
            with reported(self._url), engine.connect() as connection:
                schema.check(connection, self._url)
        except BaseException:
            engine.dispose()
            raise
        return engine
