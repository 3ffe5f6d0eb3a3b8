"""Which platforms can be written to at this moment, by whom, and when another account of a person is tried."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta

from bot.domain.delivery import Fallback
from bot.engine.leadership import Leadership
from bot.engine.presence import Presence


class Reach:
    """What the outbox asks before it sends, and after it could not."""

    def __init__(
        self, platforms: Collection[str], leadership: Leadership, presence: Presence, after: timedelta | None
    ) -> None:
        """`platforms` are this process's adapters; `after` is how long an account may be out of reach, None for ever."""
        self._platforms = platforms
        self._leadership = leadership
        self._presence = presence
        self._after = after

    @property
    def idle(self) -> bool:
        """Whether every platform that this process could write to is another one's."""
        return self._leadership.idle

    @property
    def elsewhere(self) -> frozenset[str]:
        """Platforms that another living process is connected to."""
        return self._leadership.elsewhere

    @property
    def fallback(self) -> Fallback:
        """When another account is tried, and where: what nobody supervises is connected for as long as the bot runs."""
        connected = self._presence.connected
        own = {name for name in self._platforms if self._leadership.leads(name) and connected.get(name, not connected)}
        return Fallback(after=self._after, platforms=self.elsewhere.union(own))
