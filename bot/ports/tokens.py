"""What can be read of tokens: a part of `bot.ports.store.Repositories`."""

from __future__ import annotations

from typing import Protocol

from bot.domain.access import Token


class TokenReads(Protocol):
    """Reads of one moment."""

    def token(self, digest: str) -> Token | None:
        """The token with that fingerprint, good or not."""
        ...

    def tokens(self) -> list[Token]:
        """All that were given, in the order in which they were."""
        ...
