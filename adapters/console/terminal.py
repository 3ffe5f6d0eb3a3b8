"""What the adapter needs of a terminal, and which of the two kinds this is."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Protocol, TextIO

from adapters.console.plain import PlainTerminal
from bot.domain.message import Message


class Terminal(Protocol):
    """Where lines come from and messages go to. Printing raises `OSError` once nobody reads."""

    @property
    def interactive(self) -> bool:
        """Somebody sits there; otherwise each line is answered before the next one is read."""
        ...

    async def __aenter__(self) -> Terminal:
        """Take the terminal."""
        ...

    async def __aexit__(self, *_: object) -> None:
        """Give it back."""
        ...

    def greet(self, header: str) -> None:
        """Say who is played and what can be typed, where somebody reads it."""
        ...

    def show(self, message: Message, label: str) -> None:
        """Print a message; the label says whose it is, if it isn't for who sits there."""
        ...

    def say(self, text: str) -> None:
        """Print a sentence."""
        ...

    def lines(self) -> AsyncIterator[str]:
        """Every line, without its end, until the input ends."""
        ...


def open_terminal(stdin: TextIO | None, stdout: TextIO, *, prompt: str, history: Path | None = None) -> Terminal:
    """
    A formatted terminal if both ends are one that can move its cursor, otherwise plain lines.

    `history` is a file for what was typed, None for memory.
    """
    able = os.environ.get("TERM", "dumb") != "dumb"
    if able and stdin is not None and stdin.isatty() and stdout.isatty():
        from adapters.console.interactive import InteractiveTerminal  # noqa: PLC0415 - 25 MB that a pipe doesn't need

        return InteractiveTerminal(prompt, history=history)
    return PlainTerminal(None if stdin is None else stdin.fileno(), stdout)
