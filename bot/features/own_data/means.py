"""What the feature works with."""

from __future__ import annotations

from dataclasses import dataclass

from bot.ports.entropy import Entropy
from bot.ports.pages import PageWriter


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """
    The means.

    Attributes:
        write: Makes the page.
        entropy: Where pseudonyms come from.
    """

    write: PageWriter
    entropy: Entropy

    def pseudonym(self) -> str:
        """What stands in the place of somebody who was erased: nobody can find them by it."""
        return f"erased-{self.entropy.letters('0123456789abcdef', 12)}"
