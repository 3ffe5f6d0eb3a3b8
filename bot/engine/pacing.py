"""At which pace each platform and each conversation is written to; answers to people come first (DESIGN 9)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from bot.domain.identity import ConversationRef
from bot.domain.pace import Bucket
from bot.ports.chat import Capabilities, ChatAdapter

SHARE_FOR_ANSWERS = 0.2
"""Of a platform's pace: what nobody asked for leaves that much of it to answers."""
BEARABLE = 3
"""Messages that one conversation takes at once before its pace holds: an answer and the question that follows it."""
AHEAD = timedelta(minutes=5)
"""Whose turn comes later than that is asked again then: what is before it may have been stopped."""
_MANY = 1_000_000


def unasked(per_second: float) -> float:
    """What is left of a platform's pace for what nobody asked for."""
    return per_second * (1 - SHARE_FOR_ANSWERS)


class Paces:
    """The buckets of every platform; they live as long as this process's connections and are nobody else's."""

    def __init__(self, adapters: Mapping[str, ChatAdapter]) -> None:
        self._adapters = adapters
        self._platforms: dict[str, _Platform] = {}

    @property
    def any(self) -> bool:
        """Whether something may have to wait for its turn."""
        return any(
            each.capabilities.per_second or each.capabilities.per_conversation for each in self._adapters.values()
        )

    def room(self, now: datetime, *, answers: bool) -> int:
        """How many may go now, on all platforms together; very many without a pace."""
        return sum(self._of(name).room(now, answers=answers) for name in self._adapters)

    def turn(self, to: ConversationRef, now: datetime, *, answers: bool) -> datetime | None:
        """Take a turn, and None; or from when on it is to be asked for again."""
        return self._of(to.platform).turn(to.id, now, answers=answers) if to.platform in self._adapters else None

    def stop(self, to: ConversationRef, until: datetime, *, everywhere: bool) -> None:
        """A platform asks for patience: there, or in that conversation alone."""
        if to.platform in self._adapters:
            self._of(to.platform).stop(None if everywhere else to.id, until)

    def next_at(self, now: datetime) -> datetime | None:
        """When more may go; None if something may now."""
        return min((self._of(name).free_at(now) for name in self._adapters), default=None)

    def _of(self, name: str) -> _Platform:
        capabilities = self._adapters[name].capabilities
        known = self._platforms.get(name)
        if known is None or known.capabilities != capabilities:
            known = self._platforms[name] = _Platform(capabilities)
        return known


class _Platform:
    def __init__(self, capabilities: Capabilities) -> None:
        self.capabilities = capabilities
        rate = capabilities.per_second
        self._all = Bucket(rate, max(1.0, rate)) if rate else None
        self._unasked = Bucket(unasked(rate), max(1.0, unasked(rate))) if rate else None
        self._conversations: dict[str, Bucket] = {}
        self._stopped: datetime | None = None
        self._tail: datetime | None = None

    def room(self, now: datetime, *, answers: bool) -> int:
        if self._stopped and self._stopped > now:
            return 0
        return min((each.count(now) for each in self._buckets(answers=answers)), default=_MANY)

    def _buckets(self, *, answers: bool) -> Iterable[Bucket]:
        chosen = (self._all,) if answers else (self._all, self._unasked)
        return [each for each in chosen if each is not None]

    def free_at(self, now: datetime) -> datetime:
        free = [each.free_at(now) for each in self._buckets(answers=False)]
        return max([now, *free, *([self._stopped] if self._stopped else [])])

    def turn(self, conversation: str, now: datetime, *, answers: bool) -> datetime | None:
        own = self._conversations.get(conversation)
        if own is not None and (free := own.free_at(now)) > now:
            return free
        buckets = self._buckets(answers=answers)
        free = max([each.free_at(now) for each in buckets] + [self._stopped or now])
        if free > now:
            return free if answers else self._later(free, now)
        for each in buckets:
            each.take(now)
        if pace := self.capabilities.per_conversation:
            self._conversations.setdefault(conversation, Bucket(pace, BEARABLE)).take(now)
            self._forget(now)
        return None

    def _later(self, free: datetime, now: datetime) -> datetime:
        """A place in the line, so that all who wait don't come again at the same moment."""
        step = timedelta(seconds=1 / self._unasked.rate) if self._unasked else timedelta()
        self._tail = max(free, self._tail + step) if self._tail and self._tail > now else free
        return max(free, min(self._tail, now + AHEAD))

    def stop(self, conversation: str | None, until: datetime) -> None:
        if conversation is None:
            self._stopped = max(until, self._stopped) if self._stopped else until
        else:
            pace = self.capabilities.per_conversation or 1.0
            self._conversations.setdefault(conversation, Bucket(pace, BEARABLE)).stop(until)

    def _forget(self, now: datetime) -> None:
        if len(self._conversations) > 1_000:
            self._conversations = {name: each for name, each in self._conversations.items() if each.full_at > now}
