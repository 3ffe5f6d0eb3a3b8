"""Durations as people type them after `pause`. Pure."""

from __future__ import annotations

import re

from bot.domain.text import bare
from bot.domain.written_numbers import read_number

LONGEST_DAYS = 366
"""Longer is `stop`."""

_DURATION = re.compile(
    r"(?:(?:pendant|pour|de|for|of|during) +)?(?:(?P<digits>\d{1,4}) *|(?P<word>[a-z]+) +)?"
    r"(?P<unit>jours?|days?|j|d|semaines?|weeks?|s|w|mois|months?|m)"
)
_DAYS = {"j": 1, "d": 1, "s": 7, "w": 7, "m": 30}


def read_days(words: str) -> int | None:
    """The whole days of « 3 jours », « deux semaines », « pendant un mois », `2 weeks`; None if it is no duration."""
    found = _DURATION.fullmatch(bare(words))
    if found is None:
        return None
    written = found["digits"] or found["word"] or "1"
    number = 1 if written in ("a", "an") else read_number(written)
    return None if number is None else int(number) * _DAYS[found["unit"][0]]
