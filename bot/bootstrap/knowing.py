"""The knowledge behind the answers, with the words and the calibration of its pack."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from bot.bootstrap.places import part
from bot.domain.errors import StoreUnavailable
from bot.domain.pack import Pack
from bot.engine.context import Read
from bot.features.ask.knowledge import KnowledgeSource, PackKnowledge, StoredKnowledge
from bot.knowledge.calibration import own_calibration
from bot.knowledge.lexicon import Lexicon


def stored_knowledge(pack: Pack) -> StoredKnowledge:
    """Knowledge from the store's entries, with the words of a pack."""
    return StoredKnowledge(
        Lexicon.parse(pack.lexicon), own_calibration(pack.calibration), part("shelf")(part("cache_folder")())
    )


async def foreseen(knowledge: KnowledgeSource, read: Read, after: float = 0.0) -> None:
    """Build the knowledge base so many seconds from now, before anybody asks; where the store is away, the first question builds it."""
    await asyncio.sleep(after)
    with suppress(StoreUnavailable):
        await knowledge.current(read, await read(lambda stored: stored.revision()))


def pack_knowledge(pack: Pack) -> PackKnowledge:
    """Knowledge from a pack alone, without a store."""
    return PackKnowledge(
        pack.entries,
        Lexicon.parse(pack.lexicon),
        own_calibration(pack.calibration),
        part("shelf")(part("cache_folder")()),
    )


def no_knowledge() -> PackKnowledge:
    """A knowledge base without entries, where nobody asks."""
    return PackKnowledge((), Lexicon.parse({}), own_calibration({}))
