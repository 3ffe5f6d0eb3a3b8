"""What several processes on one store tell each other through it: who lives, and who is connected to what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.events import Event
from bot.domain.occurrence import Planning


@dataclass(frozen=True, slots=True, kw_only=True)
class Leads:
    """Platforms by who is connected to them: this process, or another that lives."""

    own: frozenset[str]
    elsewhere: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Leader:
    """
    A process that is connected to a platform.

    Attributes:
        process: Tells it from all others; a new one at each start, and no secret.
        host: Where it runs; with `pid` for operators only.
    """

    process: str
    host: str
    pid: str


EventName = tuple[str, str]
"""Platform and id of an event."""


class ProcessReads(Protocol):
    """Reads of what processes leave to each other."""

    def planning(self) -> Planning:
        """What was planned last, by whichever process."""
        ...

    def leading(self, now: datetime) -> dict[str, Leader]:
        """By platform, the living process that is connected to it; none on a store that isn't shared, nor where several may be."""
        ...


class Processes(Protocol):
    """The part of the store that is about processes."""

    @property
    def process(self) -> str:
        """What tells this process from all others on the store; a new one at each opening, and no secret."""
        ...

    @property
    def shared(self) -> bool:
        """Whether other processes may work on it at the same time."""
        ...

    async def take_up(self, now: datetime, *, lease: timedelta, own: bool = False) -> list[Event]:
        """
        Say that this process lives until `now + lease`, and take over the undone events of those that don't live any more.

        Called before the first `accept`, and from then on more often than the lease. Returns the events in the order of their arrival;
        with `own` also the undone ones that were this process's already. Leaving a store in order says that this process is gone. Who
        was thought dead and wasn't does no harm: an event is finished once (`EventDone`).
        """
        ...

    async def lead(self, platforms: Sequence[str], now: datetime) -> Leads:
        """
        Become the process that is connected to platforms, those of them that no living process is connected to.

        Called after `take_up`, whose lease holds for it. A store that isn't shared gives everything.
        """
        ...
