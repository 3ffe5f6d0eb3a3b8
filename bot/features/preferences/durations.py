"""Durations as people type them after `pause`. Pure."""

from __future__ import annotations

import re

from bot.domain.text import bare

LONGEST_DAYS = 366
"""Longer is `stop`."""

_DURATION = re.compile(r"^(?:(\d{1,4})|un|une|one|a|an)?\s*(jours?|days?|j|d|semaines?|weeks?|s|w|mois|months?|m)$")
_DAYS = {"j": 1, "d": 1, "s": 7, "w": 7, "m": 30}


def read_days(words: str) -> int | None:
    """The whole days of « 3 jours », « 2 semaines », « un mois », `2 weeks`; None if it is no duration."""
    found = _DURATION.match(bare(words))
    if found is None:
        return None
    return int(found[1] or 1) * _DAYS[found[2][0]]
