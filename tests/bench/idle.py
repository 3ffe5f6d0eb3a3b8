"""
A quiet hour, as JSON: `python tests/bench/idle.py [--people N] [--occurrences N] [--seconds S]`.

The engine works on a store with everybody in it and a year of occurrences to come, of which none is due; nothing is written to it. Its
share of one core, on SQLite, then on a PostgreSQL of its own (where it says now and then that it lives), after it has planned.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import resource
import tempfile
from datetime import date, datetime, timedelta
from pathlib import Path
from time import perf_counter, process_time

from adapters.holidays.calendars import PublicHolidays
from adapters.timer.apscheduler import APSchedulerTimer
from adapters.timer.system_clock import SystemClock
from bot.domain.effects import PlanOccurrence
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.engine.directories import Directories
from bot.engine.engine import Engine
from bot.engine.router import Routes
from bot.engine.world import World
from bot.features.help.handlers import router as help_router
from storage.unit_of_work import SqlStore
from tests.bench.outbox import PLATFORM, Taker, prepare, quiet
from tests.support.postgres import postgres_server

_SETTLING = 10.0
"""Seconds in which the engine starts and plans, before the quiet begins."""


def to_come(number: int, now: datetime) -> Occurrence:
    """One of many, each some minutes later than the last; the rules of the bench plan none, so they are of another kind than reminders."""
    due = now + timedelta(days=40, minutes=5 * number)
    return Occurrence(
        kind=OccurrenceKind.PERSONAL,
        rule_id=f"r{number}",
        subject=f"p{number % 25_000}",
        scope="programme",
        zone="Europe/Paris",
        local_date=date.fromordinal(due.toordinal()),
        due_at=due,
        useful_until=due + timedelta(hours=1),
    )


async def rest(url: str, people: int, occurrences: int, seconds: float) -> dict[str, object]:
    """Figures of an engine that has nothing to do."""
    async with SqlStore(url) as store:
        await prepare(store, people)
        now = SystemClock().now()
        await store.commit([PlanOccurrence(to_come(number, now)) for number in range(occurrences)])
        world = World(store=store, clock=SystemClock(), holidays=PublicHolidays(), directories=Directories(store))
        async with Engine(world, APSchedulerTimer(), Routes([help_router]), {PLATFORM: Taker()}):
            await asyncio.sleep(_SETTLING)
            began, cpu = perf_counter(), process_time()
            await asyncio.sleep(seconds)
            used, took = process_time() - cpu, perf_counter() - began
    return {
        "seconds": round(took, 1),
        "cpu_seconds": round(used, 3),
        "percent_of_a_core": round(100 * used / took, 3),
        "memory_mib": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=25_000)
    parser.add_argument("--occurrences", type=int, default=100_000)
    parser.add_argument("--seconds", type=float, default=60.0)
    asked = parser.parse_args()
    quiet()
    sizes = (asked.people, asked.occurrences, asked.seconds)
    with tempfile.TemporaryDirectory() as folder:
        figures = {"sqlite": asyncio.run(rest(f"sqlite:///{Path(folder) / 'bench.db'}", *sizes))}
    with postgres_server(durable=True) as server:
        figures["postgresql"] = asyncio.run(rest(server.new_database(), *sizes))
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
