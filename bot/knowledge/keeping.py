"""A knowledge base that is quickly there again: what was read from many entries is kept, and read anew when one of them changes."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.knowledge import Entry
from bot.knowledge.calibration import Calibration
from bot.knowledge.knowledge_base import KnowledgeBase
from bot.knowledge.language import load_language
from bot.knowledge.lexicon import Lexicon
from bot.knowledge.parts import Parts, fingerprint, read_parts, restored, written
from bot.ports.shelf import Shelf

MANY = 1_000
"""Entries from which reading them takes longer than anybody likes to wait; fewer are read each time, and nothing is kept."""


def kept_base(
    entries: Sequence[Entry], lexicon: Lexicon, calibration: Calibration, shelf: Shelf | None
) -> KnowledgeBase:
    """The base of some entries: from the shelf if these very entries were read before."""
    if shelf is None or len(entries) < MANY:
        return KnowledgeBase.build(entries, lexicon, calibration)
    return KnowledgeBase.of(_parts(entries, shelf), lexicon, calibration)


def _parts(entries: Sequence[Entry], shelf: Shelf) -> Parts:
    name = f"knowledge-{fingerprint(entries)}"
    content = shelf.take(name)
    if content is not None:
        try:
            return restored(content, entries)
        except (ValueError, EOFError, TypeError, KeyError, IndexError):
            pass  # damaged: read anew, and kept over it
    parts = read_parts(entries, load_language())
    shelf.put(name, written(parts))
    return parts
