"""Tokens with which programs read results over HTTP: what each opens, where, and until when. Values only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.agenda import fingerprint

PREFIX = "relais_"
"""What a token begins with, so that whoever finds one in a file, and programs that look for leaked secrets, know what it is."""
LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
LENGTH = 40
"""Two hundred bits of chance: so a plain fingerprint is all that need be kept."""
LASTS = timedelta(days=365)
LONGEST = timedelta(days=3 * 366)
NAME = 60
"""Characters of a name, at most."""


class Grant(StrEnum):
    """What a token opens."""

    RESULTS = "results"
    """What is exported in public: facts of teams, and what was published of perceptions."""
    INTERNAL = "internal"
    """The same with remarks, instants and who answered for a team: people are in it."""
    DICTIONARY = "dictionary"
    COMPLETENESS = "completeness"
    """How complete and how timely the collectives' answers are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """
    A token that was given, without the secret itself.

    Attributes:
        digest: `fingerprint` of the secret.
        name: What it is for, chosen by whoever made it; of the good ones no two have the same.
        scope: `programme`, `region:ID` or `collective:ID`: nothing is read of what lies elsewhere, but what was published around it.
        revoked_at: None if it wasn't.
    """

    digest: str
    name: str
    grants: tuple[Grant, ...]
    scope: str
    made_at: datetime
    expires_at: datetime
    revoked_at: datetime | None = None

    def is_good(self, now: datetime) -> bool:
        """Whether it opens anything."""
        return self.revoked_at is None and now < self.expires_at


def given(secret: str, name: str, grants: tuple[Grant, ...], *, scope: str, now: datetime, lasts: timedelta) -> Token:
    """What is kept of a token that is given now."""
    return Token(digest=fingerprint(secret), name=name, grants=grants, scope=scope, made_at=now, expires_at=now + lasts)
