"""Where a terminal's words go, and whether anybody still reads them."""

from __future__ import annotations

import sys
from collections.abc import Callable

from bot.bootstrap.received import Received


class Screen:
    """
    Standard output as a stream; with a listener, standard error, and what everybody receives goes to the listener instead.

    Attributes:
        lost: Why nothing can be shown any more.
    """

    encoding = "utf-8"

    def __init__(self, listener: Callable[[Received], None] | None = None) -> None:
        self._listener = listener
        self._stream = sys.stderr if listener else sys.stdout
        self.lost: OSError | None = None

    @property
    def for_programs(self) -> bool:
        """Whether a listener is told instead."""
        return self._listener is not None

    def isatty(self) -> bool:
        """Whether somebody sits there."""
        return not self._listener and self._stream.isatty()

    def write(self, text: str) -> int:
        """Print a text."""
        return self._watched(lambda: self._stream.write(text)) or 0

    def flush(self) -> None:
        """Print it now."""
        self._watched(self._stream.flush)

    def show(self, received: Received) -> None:
        """Tell the listener."""
        if self._listener is not None:
            listener = self._listener
            self._watched(lambda: listener(received))

    def _watched(self, printing: Callable[[], int | None]) -> int | None:
        try:
            return printing()
        except OSError as error:
            self.lost = error
            raise
