"""The directory of the present revision, rebuilt only when the programme changed."""

from __future__ import annotations

import asyncio

from bot.domain.directory import Directory
from bot.ports.store import Repositories
from bot.ports.view import StoreView


class Directories:
    """Keeps the last directory; every process asks the store for the revision, so a change made by another one is seen."""

    def __init__(self, store: StoreView) -> None:
        self._store = store
        self._directory = Directory((), revision=-1)
        self._loading = asyncio.Lock()

    @property
    def known(self) -> Directory:
        """The directory that was asked for last."""
        return self._directory

    async def current(self, revision: int | None = None) -> Directory:
        """The directory of the store's revision, or of the one that was just read with something else."""
        wanted = await self._store.read(lambda stored: stored.revision()) if revision is None else revision
        before = self._directory
        if wanted != before.revision:
            async with (
                self._loading
            ):  # once for all who ask meanwhile: it takes seconds where there are thousands of people
                if self._directory is before or self._directory.revision < wanted:
                    self._directory = await self._store.read(_load)
        return self._directory


def _load(stored: Repositories) -> Directory:
    return Directory(stored.entities(), revision=stored.revision())
