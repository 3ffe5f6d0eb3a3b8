"""What can be read of results: a part of `bot.ports.store.Repositories`. What people felt is read as it was published, and no other way."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Protocol

from bot.domain.checkin import Round
from bot.domain.protection import Period
from bot.domain.results import Fact, FactTotal, Published, Turnout, Voice


class ResultReads(Protocol):
    """Reads of one moment."""

    def is_published(self, period: Period) -> bool:
        """Whether a period was published; what comes of it afterwards changes nothing of that."""
        ...

    def voices(self, period: Period) -> list[Voice]:
        """What people felt, as they said it until the rounds of a period closed: for `bot.domain.protection` and nothing else."""
        ...

    def turnout_now(self, period: Period) -> list[Turnout]:
        """Who was asked in a period and who answered until it closed, counted by collective, as the rows say it now."""
        ...

    def rounds_in(self, period: Period) -> list[Round]:
        """The rounds that were opened in a period, by collective."""
        ...

    def published(self, scopes: Collection[str] | None, *, since: date) -> list[Published]:
        """What was published of those scopes (None: of all) in periods that opened on that day or later, the earliest first."""
        ...

    def periods(self, *, since: date | None, until: date | None) -> list[Period]:
        """The periods that were published and opened on those days or between them (None: ever), by day and check-in."""
        ...

    def turnout(
        self, collective_ids: Collection[str] | None, *, since: date, until: date | None = None
    ) -> list[Turnout]:
        """Who took part, as it was counted at closing, the earliest first."""
        ...

    def facts(self, collective_ids: Collection[str] | None, *, since: date, until: date | None = None) -> list[Fact]:
        """What teams stated or left open in periods that opened on those days or between them, as it stands, the earliest first."""
        ...

    def fact_totals(self, *, since: date) -> list[FactTotal]:
        """The numbers that teams gave, by region, period and version of an indicator, the earliest first."""
        ...
