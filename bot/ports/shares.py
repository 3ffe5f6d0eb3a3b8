"""What the core asks of the store about what teams share: a part of `bot.ports.store.Repositories`."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Protocol

from bot.domain.identity import MessageRef
from bot.domain.share import Share, ShareAnswer, ShareThread


class Shares(Protocol):
    """Reads of shares and of the answers to them."""

    def share(self, share_id: str) -> Share | None:
        """That share."""
        ...

    def shares_of_day(self, collective_id: str, day: date) -> int:
        """How many shares a team has posted on a day, those that were taken back among them."""
        ...

    def shares_of_teams(self, collective_ids: Collection[str], limit: int) -> list[Share]:
        """The shares of those teams, the latest first."""
        ...

    def shares_by(self, author_id: str, limit: int) -> list[Share]:
        """The shares of one author, the latest first."""
        ...

    def shares_in(self, collective_id: str, *, since: datetime, limit: int) -> list[Share]:
        """The shares that were posted in a collective's room from an instant on and not taken back, the latest first."""
        ...

    def share_thread(self, collective_id: str, messages: Sequence[MessageRef]) -> ShareThread | None:
        """What the first of those messages of ours in a collective's room belongs to, if it belongs to a share."""
        ...

    def share_answers(self, share_id: str) -> list[ShareAnswer]:
        """The answers to a share, the earliest first."""
        ...

    def share_answer(self, answer_id: str) -> ShareAnswer | None:
        """That answer."""
        ...
