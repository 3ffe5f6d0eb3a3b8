"""Where what is costly to make is kept between two starts."""

from __future__ import annotations

from typing import Protocol


class Shelf(Protocol):
    """
    Bytes under a name; whatever is on it may be gone at any time, and is then made anew.

    Nothing raises: a shelf that can't be read is empty, and one that can't be written keeps nothing.
    """

    def take(self, name: str) -> bytes | None:
        """What was put under that name, None if it isn't there."""
        ...

    def put(self, name: str, content: bytes) -> None:
        """Keep it under that name; names hold letters, digits and hyphens only."""
        ...
