"""How often Slack lets itself be called: per method and workspace, and for posts per conversation and in all."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from tests.support.slack.app import METHOD_TIERS

TIERS = {1: (1.0, 3), 2: (20.0, 20), 3: (50.0, 50), 4: (100.0, 100)}
"""Calls a minute and burst. Slack says the first and keeps the second to itself: an assumption."""
POSTING = frozenset({"chat.postMessage", "chat.postEphemeral", "files.completeUploadExternal"})


@dataclass(slots=True)
class Bucket:
    """Tokens that come back at a steady pace."""

    per_second: float
    burst: int
    tokens: float = field(init=False)
    at: float = 0.0

    def __post_init__(self) -> None:
        self.tokens = float(self.burst)

    def wait(self, now: float) -> float:
        """Seconds until there is a token."""
        self.tokens = min(float(self.burst), self.tokens + (now - self.at) * self.per_second)
        self.at = now
        return 0.0 if self.tokens >= 1 else (1 - self.tokens) / self.per_second


@dataclass(slots=True, kw_only=True)
class Limits:
    """
    The limits of one workspace.

    Attributes:
        per_channel: Posts a minute in one conversation, and burst.
        in_all: Posts a minute in the workspace ("several hundred", says Slack), and burst.
        speed: How many times faster time goes here.
    """

    per_channel: tuple[float, int] = (60.0, 4)
    in_all: tuple[float, int] = (300.0, 20)
    speed: float = 1.0
    _buckets: dict[Hashable, Bucket] = field(default_factory=dict)

    def retry_after(self, method: str, channel: str, monotonic: Callable[[], float]) -> int:
        """Whole seconds to wait, as the header of a refusal says them; 0 for a call that goes through, which is then counted."""
        now = monotonic() * self.speed
        buckets = [
            self._buckets.setdefault(key, Bucket(rate / 60, burst))
            for key, (rate, burst) in self._apply(method, channel)
        ]
        wait = max((bucket.wait(now) for bucket in buckets), default=0.0)
        if wait > 0:
            return max(1, math.ceil(wait / self.speed))
        for bucket in buckets:
            bucket.tokens -= 1
        return 0

    def _apply(self, method: str, channel: str) -> list[tuple[Hashable, tuple[float, int]]]:
        if method in POSTING:
            return [(("posts", channel), self.per_channel), ("posts", self.in_all)]
        tier = METHOD_TIERS.get(method, 3)
        return [(method, TIERS[tier])] if tier else []
