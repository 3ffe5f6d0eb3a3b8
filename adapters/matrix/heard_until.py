"""Up to where the bot has heard, and with which device: what the store keeps as the platform's cursor."""

from __future__ import annotations

import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardUntil:
    """
    The device lives with the store: what it sent is told apart only by itself, and another one must not go on unasked.

    Attributes:
        device: None where an earlier version kept the token alone.
        token: Of the server's sync; None before the first.
    """

    device: str | None = None
    token: str | None = None

    @classmethod
    def read(cls, cursor: str | None) -> HeardUntil:
        """What `written` wrote, or the token that an earlier version kept."""
        if cursor is None or not cursor.startswith("{"):
            return cls(token=cursor)
        kept = json.loads(cursor)
        return cls(device=str(kept["device"]), token=str(kept["token"]))

    @property
    def written(self) -> str:
        """For the store."""
        return json.dumps({"device": self.device, "token": self.token})
