"""What the feature works with."""

from __future__ import annotations

from dataclasses import dataclass

from bot.ports.agenda import AgendaWriter
from bot.ports.entropy import Entropy


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """
    The means.

    Attributes:
        write: Makes the files.
        entropy: Where secret addresses come from.
        public_url: Where people's calendars find the web part; None if there is none.
    """

    write: AgendaWriter
    entropy: Entropy
    public_url: str | None = None

    def secret(self) -> str:
        """What can't be guessed: 160 bits, in letters and digits that no chat takes for markup."""
        return self.entropy.letters("0123456789abcdef", 40)

    def address(self, secret: str) -> str:
        """The address of a feed."""
        return f"{self.public_url}{PATH.format(secret=secret)}"


PATH = "/agenda/{secret}.ics"
"""Where a feed is, below the public address."""
