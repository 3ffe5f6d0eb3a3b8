"""What the operator and the platforms lay down for broadcasts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

CONFIRM_ABOVE = 50
"""People above which a second coordinator confirms, unless the operator says otherwise."""


def no_pace() -> Mapping[str, float]:
    """No platform is connected."""
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """
    The terms.

    Attributes:
        confirm_above: More people than that need a second coordinator's word.
        pace: Messages a second that each connected platform bears unasked; 0 for no limit.
    """

    confirm_above: int = CONFIRM_ABOVE
    pace: Callable[[], Mapping[str, float]] = no_pace

    def lasts(self, platforms: Mapping[str, int]) -> timedelta:
        """How long so many messages take, platforms beside one another."""
        pace = self.pace()
        seconds = [count / pace[name] for name, count in platforms.items() if pace.get(name)]
        return timedelta(seconds=max(seconds, default=0.0))

    def lasts_at_most(self, count: int) -> timedelta:
        """How long so many messages take on the slowest platform."""
        return self.lasts(dict.fromkeys(self.pace(), count))
