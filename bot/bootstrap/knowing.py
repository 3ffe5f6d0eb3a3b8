"""The knowledge behind the answers, with the words and the calibration of its pack."""

from __future__ import annotations

from bot.bootstrap.places import part
from bot.domain.pack import Pack
from bot.features.ask.knowledge import PackKnowledge, StoredKnowledge
from bot.knowledge.calibration import own_calibration
from bot.knowledge.lexicon import Lexicon


def stored_knowledge(pack: Pack) -> StoredKnowledge:
    """Knowledge from the store's entries, with the words of a pack."""
    return StoredKnowledge(
        Lexicon.parse(pack.lexicon), own_calibration(pack.calibration), part("shelf")(part("cache_folder")())
    )


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
