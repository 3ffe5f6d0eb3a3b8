"""One device goes on where another was: only one that was made for that, once, and it looks for what the other may have said."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from adapters.matrix.heard_until import HeardUntil
from adapters.matrix.session import Session, save, write_secret
from bot.domain.errors import AuthFailed

TAKEN_OVER_FILE = "taken-over.json"
FORGOTTEN = timedelta(hours=20)
"""Servers forget after a day which transactions they have seen; some time before, what was tried is looked for instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenOver:
    """Since when this device goes on where another was; None if there was none."""

    at: datetime | None = None

    @classmethod
    def read(cls, folder: Path) -> TakenOver:
        """What the folder says of it."""
        try:
            kept = json.loads((folder / TAKEN_OVER_FILE).read_text("utf-8"))
        except FileNotFoundError:
            return cls()
        return cls(at=datetime.fromisoformat(kept["at"]))

    def doubtful(self, since: datetime, now: datetime) -> bool:
        """Whether the server may show again what was tried at some time since then: it was another device's, or is forgotten."""
        return now - since >= FORGOTTEN or (self.at is not None and since < self.at)


def take_over(kept: HeardUntil, session: Session, folder: Path, now: datetime) -> None:
    """
    See to it that this device may go on from there; noted before anything is said with it.

    Raises:
        AuthFailed: Another device has led this account on this store, and this one was not made to replace it.
    """
    if kept.device in (None, session.device_id):
        return
    if not session.takes_over:
        raise AuthFailed("matrix-other-device")
    write_secret(folder / TAKEN_OVER_FILE, json.dumps({"device": kept.device, "at": now.isoformat()}))
    save(folder, replace(session, takes_over=False))
