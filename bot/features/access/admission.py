"""Who is let in: the token is looked up at every request, so that one which was revoked a moment ago opens nothing."""

from __future__ import annotations

from math import ceil

from bot.domain.access import Grant, Token
from bot.domain.agenda import fingerprint
from bot.domain.api import MOST, Refusal, Refused
from bot.domain.errors import Phrase
from bot.domain.pace import Bucket
from bot.ports.clock import Clock
from bot.ports.store import Store


class Admission:
    """Lets good tokens in, each so often a minute and all of a minute's worth at once."""

    def __init__(self, store: Store, clock: Clock, *, per_minute: int) -> None:
        self._store = store
        self._clock = clock
        self._per_minute = per_minute
        self._buckets: dict[str, Bucket] = {}

    async def admit(self, secret: str | None, grant: Grant) -> Token:
        """
        The token of that secret.

        Raises:
            Refused: It isn't good, it asks too often, or it doesn't open that.
            StoreUnavailable: Nobody can say now.
        """
        if secret is None:
            raise Refused(Refusal.ABSENT, Phrase("api-detail-missing"))
        digest = fingerprint(secret)
        token = await self._store.read(lambda stored: stored.token(digest))
        if token is None or not token.is_good(self._clock.now()):
            raise Refused(Refusal.INVALID, Phrase("api-detail-token"))
        self._count(token)
        if grant not in token.grants:
            opened = Phrase("api-detail-grant", {"grant": grant.value, "grants": ", ".join(token.grants)})
            raise Refused(Refusal.GRANT, opened, about=grant)
        return token

    def _count(self, token: Token) -> None:
        now = self._clock.now()
        fresh = Bucket(self._per_minute / 60, float(self._per_minute))
        bucket = self._buckets.setdefault(token.digest, fresh)
        if not bucket.count(now):
            wait = max(1, ceil((bucket.free_at(now) - now).total_seconds()))
            rate = Phrase("api-detail-rate", {"per_minute": self._per_minute, "seconds": wait, "most": MOST})
            raise Refused(Refusal.RATE, rate, retry_after=wait)
        bucket.take(now)
