"""Public holidays and school holidays, as the core asks for them."""

from __future__ import annotations

from datetime import date
from typing import Protocol


class Holidays(Protocol):
    """Public holidays by calendar id: `FR`, `FR-976`, `CA-QC`…; school holidays by zone: `A`, `B`, `C`."""

    def name(self, calendar: str, day: date, lang: str = "fr") -> str | None:
        """
        The holiday's name on that date, in that language, or None on an ordinary day.

        Raises:
            ValueError: The calendar is unknown: missing data is never "no holiday".
        """
        ...

    def school(self, zone: str, day: date, lang: str = "fr") -> str | None:
        """
        The school holiday's name on that date, or None on a day of school.

        Raises:
            ValueError: The zone is unknown, or nothing is published for that date: missing data is never "no holiday".
        """
        ...
