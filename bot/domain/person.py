"""What a person decided about the bot, beside what the roster says of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """
    The person's word, which wins (DESIGN 2.6).

    Attributes:
        lang: Language they chose, over the roster's; None if they never chose.
        stopped: They said `stop`: nothing is sent but direct replies.
        paused_until: They said `pause`: nothing is sent before that instant but direct replies.
        platform: Of the account that they want to be written to on; None for the one they used last.
        notice: Version of the first-contact notice that they have seen; 0 is none.
    """

    person_id: str
    lang: str | None = None
    stopped: bool = False
    paused_until: datetime | None = None
    notice: int = 0
    platform: str | None = None

    def reachable(self, now: datetime) -> bool:
        """Whether the bot may write to them unasked."""
        return not self.stopped and (self.paused_until is None or self.paused_until <= now)
