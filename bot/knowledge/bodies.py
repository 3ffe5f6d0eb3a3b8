"""What an entry says, block by block, as an answer is put together from it."""

from __future__ import annotations

from collections.abc import Iterable

from bot.domain.knowledge import Entry
from bot.knowledge.compose import blocks, is_heading, plain
from bot.knowledge.language import Language
from bot.knowledge.text import tokens
from bot.knowledge.wording import terms


class Body:
    """
    The blocks of one entry's body, read once.

    Attributes:
        headings: The numbers of those that are headings.
        texts: All of them as plain text.
    """

    def __init__(self, entry: Entry, language: Language) -> None:
        self._language, self._lang = language, entry.lang
        self._known: dict[int, frozenset[str]] = {}
        parts = blocks(entry.body)
        self.headings = frozenset(number for number, part in enumerate(parts) if is_heading(part))
        self.texts = tuple(map(plain, parts))

    def known(self, number: int) -> frozenset[str]:
        """The stems of a block."""
        found = self._known.get(number)
        if found is None:
            found = self._known[number] = frozenset(terms(tokens(self.texts[number]), self._language, self._lang))
        return found

    def joined(self, numbers: Iterable[int]) -> str:
        """Those blocks as one text."""
        return "\n\n".join(self.texts[number] for number in numbers)
