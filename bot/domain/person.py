"""What a person decided about the bot, beside what the roster says of them."""

from __future__ import annotations

from datetime import datetime

from bot.domain.frozen import frozen


@frozen(kw_only=True)
class Preferences:
    """
    The person's word, which wins (DESIGN 2.6).

    Attributes:
        lang: Language they chose, over the roster's; None if they never chose.
        stopped: They said `stop`: nothing is sent but direct replies.
        paused_from: When their pause begins, UTC; None for one that began when they said it.
        paused_until: They said `pause`: from then, and before this instant, nothing is sent but direct replies.
        platform: Of the account that they want to be written to on; None for the one they used last.
        notice: Version of the first-contact notice that they have seen; 0 is none.
    """

    person_id: str
    lang: str | None = None
    stopped: bool = False
    paused_until: datetime | None = None
    notice: int = 0
    platform: str | None = None
    paused_from: datetime | None = None

    def held_until(self, at: datetime) -> datetime | None:
        """Until when nothing is sent, if that instant is within their pause."""
        begun = self.paused_from is None or self.paused_from <= at
        return self.paused_until if self.paused_until and begun and at < self.paused_until else None

    def reachable(self, at: datetime) -> bool:
        """Whether the bot may write to them unasked."""
        return not self.stopped and self.held_until(at) is None
