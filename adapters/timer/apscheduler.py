"""The `Timer` port on APScheduler 3.11, which only wakes: our tables are the truth (DESIGN 5)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count

from apscheduler.jobstores.base import JobLookupError
from apscheduler.jobstores.memory import MemoryJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger

_NEVER_TOO_LATE = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
"""By default APScheduler drops whatever is a second late."""


class APSchedulerTimer:
    """Alarms as one-shot jobs in memory."""

    def __init__(self) -> None:
        self._scheduler = AsyncIOScheduler(
            jobstores={"default": MemoryJobStore()}, timezone=UTC, job_defaults=_NEVER_TOO_LATE
        )
        self._jobs: dict[str, str] = {}
        self._serial = count(1)
        self._open = False

    async def __aenter__(self) -> APSchedulerTimer:
        """Start; alarms that are already set and due ring at once."""
        self._open = True
        self._scheduler.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop; no alarm rings afterwards."""
        self._open = False
        self._jobs.clear()
        self._scheduler.shutdown(wait=False)
        await asyncio.sleep(0)  # AsyncIOScheduler shuts down in the next turn of the loop

    def wake_at(self, name: str, when: datetime, callback: Callable[[], None]) -> None:
        """
        Ring once at that instant; an alarm of the same name is replaced.

        Raises:
            ValueError: The instant is naive.
        """
        if when.tzinfo is None:
            raise ValueError(f"the alarm {name} needs an instant with a zone, not {when.isoformat()}")
        self.cancel(name)
        # A new job id every time: an alarm that its own callback sets again for "at once" would otherwise meet `max_instances`,
        # because APScheduler counts a job as running until the next turn of the loop, and be dropped.
        job = f"{name}#{next(self._serial)}"
        self._jobs[name] = job
        self._scheduler.add_job(
            self._ring, DateTrigger(when, timezone=UTC), args=(name, job, callback), id=job, name=name
        )

    def cancel(self, name: str) -> None:
        """Forget that alarm; an unknown name is fine."""
        job = self._jobs.pop(name, None)
        if job is None:
            return
        try:
            self._scheduler.remove_job(job)
        except JobLookupError:
            return  # it has just been handed to the executor; `_ring` sees that it was cancelled

    async def _ring(self, name: str, job: str, callback: Callable[[], None]) -> None:
        """A coroutine, since APScheduler runs plain functions on a thread."""
        if self._open and self._jobs.get(name) == job:
            del self._jobs[name]
            callback()
