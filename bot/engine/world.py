"""What the engine works with."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.domain.directory import Directory
from bot.domain.quiet_hours import QuietHours
from bot.domain.retention import Retention
from bot.engine.context import Moment
from bot.engine.directories import Directories
from bot.engine.flood import Limit
from bot.ports.calendars import Holidays
from bot.ports.clock import Clock
from bot.ports.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """
    What the engine works with.

    Attributes:
        quiet: When nobody is written to without having asked.
        retention: How long what is kept of people is kept.
        limit: How much one account may write; None where nobody but its owner does.
    """

    store: Store
    clock: Clock
    holidays: Holidays
    directories: Directories
    quiet: QuietHours = field(default_factory=QuietHours)
    retention: Retention = field(default_factory=Retention)
    limit: Limit | None = field(default_factory=Limit)

    def moment(self, directory: Directory) -> Moment:
        """The present, with that programme."""
        return Moment(
            now=self.clock.now(),
            directory=directory,
            holidays=self.holidays,
            read=self.store.read,
            quiet=self.quiet,
            retention=self.retention,
        )
