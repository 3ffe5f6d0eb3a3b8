"""Whoever the data concerns can see that a program read it: a line for each token, what it read of, and the hour."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from bot.domain.access import Token
from bot.domain.audit import PROGRAMS, AuditEntry, Deed
from bot.domain.effects import Audit
from bot.domain.exports import Subject


class Notes:
    """Remembers what was noted in this hour, so that a program which reads page after page doesn't bury everything else."""

    def __init__(self) -> None:
        self._hour: datetime | None = None
        self._noted: set[tuple[str, str]] = set()

    def read(self, token: Token, scopes: Iterable[str], now: datetime) -> tuple[Audit, ...]:
        """What is still to be noted of a reading: empty if the hour's line is there."""
        hour = now.replace(minute=0, second=0, microsecond=0)
        if hour != self._hour:
            self._hour = hour
            self._noted.clear()
        return tuple(_line(token, each, now) for each in scopes if (token.digest, each) not in self._noted)

    def done(self, token: Token, scopes: Iterable[str]) -> None:
        """It was noted."""
        self._noted |= {(token.digest, each) for each in scopes}


def _line(token: Token, scope: str, now: datetime) -> Audit:
    subject = f"{Subject.ANSWERS.value}/{scope}"
    return Audit(
        AuditEntry(at=now, deed=Deed.EXPORTED, person_id="", account=f"{PROGRAMS}{token.name}", subject=subject)
    )
