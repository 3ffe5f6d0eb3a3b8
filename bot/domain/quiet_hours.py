"""The hours in which nobody is written to without having asked. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from bot.domain.wall_time import instant, zone


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietHours:
    """
    By the recipient's clock, from `starts` until just before `ends`; the same hour twice means that there are none.

    Answers and personal reminders are no matter of theirs, nor is what comes at the hour of its own rule. They hold back what comes late,
    announcements, and what the bot has to tell by itself or because of what somebody else did.
    """

    starts: time = time(21)
    ends: time = time(8)

    def permitted(self, at: datetime, zone_name: str) -> datetime:
        """That instant, or the end of the quiet hours that it falls in."""
        local = at.astimezone(zone(zone_name))
        if not self._hold(local.time()):
            return at
        overnight = self.starts > self.ends and local.time() >= self.starts
        return instant(local.date() + timedelta(days=1 if overnight else 0), self.ends, zone_name)

    def _hold(self, hour: time) -> bool:
        if self.starts <= self.ends:
            return self.starts <= hour < self.ends
        return hour >= self.starts or hour < self.ends
