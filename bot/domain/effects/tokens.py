"""Which tokens are good."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.access import Token


@dataclass(frozen=True, slots=True)
class GiveToken:
    """Make a token good, beside those that are."""

    token: Token


@dataclass(frozen=True, slots=True)
class RevokeToken:
    """Make the token of that fingerprint worth nothing, from now on; there being none, or none that is good, is fine."""

    digest: str
    at: datetime


TokenEffect = GiveToken | RevokeToken
