"""The knowledge base of the present revision, rebuilt only when entries changed."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Protocol

from bot.domain.knowledge import Entry
from bot.engine.context import Read
from bot.knowledge.calibration import Calibration
from bot.knowledge.knowledge_base import KnowledgeBase
from bot.knowledge.lexicon import Lexicon


class KnowledgeSource(Protocol):
    """Where the knowledge base comes from."""

    async def current(self, read: Read, revision: int) -> KnowledgeBase:
        """The knowledge base of that revision of the programme."""
        ...


class StoredKnowledge:
    """Built from the store's entries, off the event loop, once per revision."""

    def __init__(self, lexicon: Lexicon, calibration: Calibration) -> None:
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
        return KnowledgeBase.build(entries, self._lexicon, self._calibration)


class PackKnowledge:
    """Built once from a pack, for questions that are asked without a store."""

    def __init__(self, entries: Iterable[Entry], lexicon: Lexicon, calibration: Calibration) -> None:
        self.base = KnowledgeBase.build(entries, lexicon, calibration)

    async def current(self, read: Read, revision: int) -> KnowledgeBase:
        """The `KnowledgeSource` protocol; neither the store nor its revision matters."""
        del read, revision
        return self.base
