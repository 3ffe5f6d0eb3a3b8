"""What is asked of the store about check-ins: a part of `bot.ports.store.Repositories`."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from bot.domain.checkin import Answer, Round


class CheckInReads(Protocol):
    """Reads of one moment."""

    def rounds(self, collective_id: str, *, open_at: datetime) -> list[Round]:
        """The rounds of a collective that are open at an instant, the latest opened first."""
        ...

    def round(self, round_id: str) -> Round | None:
        """That round, if it was opened."""
        ...

    def answers(self, round_id: str) -> list[Answer]:
        """The values of a round as they stand, in the order of their last change."""
        ...

    def last_answers(self, collective_id: str, before: Round) -> list[Answer]:
        """The values of the collective's previous round of the same check-in, as they stand."""
        ...

    def prompted(self, round_id: str) -> set[str]:
        """Ids of the people who were asked in a round."""
        ...
