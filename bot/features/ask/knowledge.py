"""The knowledge base of the present revision, rebuilt only when entries changed."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Protocol

from bot.domain.knowledge import Entry
from bot.engine.context import Read
from bot.knowledge.calibration import Calibration
from bot.knowledge.keeping import kept_base
from bot.knowledge.knowledge_base import KnowledgeBase
from bot.knowledge.lexicon import Lexicon
from bot.ports.shelf import Shelf


class KnowledgeSource(Protocol):
    """Where the knowledge base comes from."""

    async def current(self, read: Read, revision: int) -> KnowledgeBase:
        """The knowledge base of that revision of the programme."""
        ...


class StoredKnowledge:
    """Built from the store's entries, off the event loop, once per revision."""

    def __init__(self, lexicon: Lexicon, calibration: Calibration, shelf: Shelf | None = None) -> None:
        self._shelf = shelf
        self._lexicon = lexicon
        self._calibration = calibration
        self._revision = -1
        self._base: KnowledgeBase | None = None
        self._building = asyncio.Lock()

    async def current(self, read: Read, revision: int) -> KnowledgeBase:
        """The `KnowledgeSource` protocol."""
        async with self._building:
            if self._base is None or revision != self._revision:
                entries = await read(lambda stored: stored.entries())
                self._base = await asyncio.to_thread(self._build, entries)
                self._revision = revision
            return self._base

    def _build(self, entries: list[Entry]) -> KnowledgeBase:
        return kept_base(entries, self._lexicon, self._calibration, self._shelf)


class PackKnowledge:
    """Built once from a pack, for questions that are asked without a store."""

    def __init__(
        self, entries: Sequence[Entry], lexicon: Lexicon, calibration: Calibration, shelf: Shelf | None = None
    ) -> None:
        self.base = kept_base(entries, lexicon, calibration, shelf)

    async def current(self, read: Read, revision: int) -> KnowledgeBase:
        """The `KnowledgeSource` protocol; neither the store nor its revision matters."""
        del read, revision
        return self.base
