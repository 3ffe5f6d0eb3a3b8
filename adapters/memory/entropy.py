"""Chance that is the same each time: rehearsals can be repeated. Never for a bot that serves people."""

from __future__ import annotations

import random


class SeededEntropy:
    """An `Entropy` that gives the same letters for the same seed."""

    def __init__(self, seed: str) -> None:
        self._random = random.Random(seed)  # noqa: S311 - it is meant to be foreseen

    def letters(self, alphabet: str, count: int) -> str:
        """The next letters."""
        return "".join(self._random.choice(alphabet) for _ in range(count))
