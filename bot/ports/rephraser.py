"""Something that says an answer in other words: optional, off by default, and never believed (`bot.knowledge.faithful`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """A passage that was retrieved: all that may be said."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rephrasing:
    """Other words, and the ids of the passages that they are said to rest on; neither is checked yet."""

    text: str
    cites: tuple[str, ...]


class Rephraser(Protocol):
    """Asks whatever rephrases."""

    async def rephrase(self, instructions: str, question: str, materials: Sequence[Material]) -> Rephrasing | None:
        """
        The answer in other words; it sees nothing but what is given here.

        None within its own time budget if it refuses, is away, is slow, or says something that can't be read: it never raises.
        """
        ...
