"""Chance that nobody can guess."""

from __future__ import annotations

from typing import Protocol


class Entropy(Protocol):
    """Where one-time codes and secret addresses come from."""

    def letters(self, alphabet: str, count: int) -> str:
        """So many letters of an alphabet, each drawn by itself, all equally likely."""
        ...
