"""
A million answers, as JSON: `python tests/bench/results.py [--collectives N] [--weeks N] [--people N]`.

Facts of teams every week and perceptions every month, on SQLite and on a PostgreSQL of its own: aggregates by region and period with
what was published of perceptions; a period published; all of it as CSV and XLSX, with the memory that it took; a chart, the first time
and warm, and whether its library was loaded before.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import resource
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any

from sqlalchemy import Connection, create_engine, insert, text

from adapters.documents.tables import WRITERS
from bot.bootstrap.places import part
from bot.domain.charts import Chart, Dot, Panel, Picture
from bot.domain.checkin import AnswerReason, AnswerState
from bot.domain.directory import Directory
from bot.domain.effects import Publish, PutEntities
from bot.domain.exports import Form, Profile, Subject
from bot.domain.programme import Collective, Indicator, IndicatorKind, IndicatorOption, Region
from bot.domain.protection import SMALLEST_GROUP, Period, published, scopes
from bot.domain.results import Published
from bot.engine.directories import Directories
from bot.features.results.exporting import Extract, table
from bot.ports.store import Repositories
from storage.checkin_tables import AnswerRow, RoundRow
from storage.row import table as table_of
from storage.unit_of_work import SqlStore
from tests.support.postgres import postgres_server

_REGIONS, _FACTS, _FIRST = 18, 9, date(2027, 1, 4)
_MONTH, _ROWS = 4, 20_000
_ROUNDS = 5
_LONG_AGO = date(2000, 1, 1)


def programme(collectives: int) -> list[Any]:
    scale = [IndicatorOption(value=str(each), label={"fr": str(each)}) for each in range(1, 6)]
    facts = [
        Indicator(id=f"F{each}", condition="vision", question={"fr": "?"}, type=IndicatorKind.INTEGER)
        for each in range(_FACTS)
    ]
    felt = Indicator(
        id="P0", condition="vision", question={"fr": "?"}, type=IndicatorKind.SCALE, options=scale, perception=True
    )
    return [
        *(Region(id=f"r{each}", name=f"R{each}") for each in range(_REGIONS)),
        *(
            Collective(id=f"c{each}", name=f"C{each}", region_id=f"r{each % _REGIONS}", zone="Europe/Paris")
            for each in range(collectives)
        ),
        *facts,
        felt,
    ]


def periods(weeks: int) -> list[date]:
    return [_FIRST + timedelta(weeks=each) for each in range(weeks)]


def rounds(collectives: int, weeks: int) -> Iterator[dict[str, Any]]:
    for day in periods(weeks):
        opens = datetime(day.year, day.month, day.day, 8, tzinfo=UTC)
        for each in range(collectives):
            yield {
                "id": f"hebdo/c{each}/{day.isoformat()}",
                "check_in_id": "hebdo",
                "collective_id": f"c{each}",
                "opens_on": day,
                "opens_at": opens,
                "closes_at": opens + timedelta(days=5),
                "asked": (),
            }


def answers(collectives: int, weeks: int, people: int) -> Iterator[dict[str, Any]]:
    chance, change = random.Random(7), 0
    for week, day in enumerate(periods(weeks)):
        at = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
        for each in range(collectives):
            said = [(f"F{fact}", "", f"p{each}-0", str(chance.randrange(60))) for fact in range(_FACTS)]
            if week % _MONTH == 0:
                who = [f"p{each}-{place}" for place in range(chance.randrange(2, 2 * people - 1))]
                said += [("P0", name, name, str(chance.randrange(1, 6))) for name in who]
            for indicator, subject, person, value in said:
                change += 1
                yield _row(
                    change, f"hebdo/c{each}/{day.isoformat()}", f"c{each}", at, (indicator, subject, person, value)
                )


def _row(change: int, round_id: str, collective: str, at: datetime, said: tuple[str, str, str, str]) -> dict[str, Any]:
    indicator, subject, person, value = said
    return {
        "round_id": round_id,
        "indicator_id": indicator,
        "subject": subject,
        "change": change,
        "indicator_version": 1,
        "collective_id": collective,
        "person_id": person,
        "state": AnswerState.GIVEN,
        "value": value,
        "note": "",
        "at": at,
        "event_id": str(change),
        "reason": AnswerReason.ANSWERED,
        "late": False,
        "recorded_by": "",
        "consent": False,
    }


def fill(url: str, asked: argparse.Namespace) -> int:
    """The rows, written past the store: it is not what is measured here."""
    engine = create_engine(url)
    with engine.begin() as connection:
        _insert(connection, table_of(RoundRow), rounds(asked.collectives, asked.weeks))
        count = _insert(connection, table_of(AnswerRow), answers(asked.collectives, asked.weeks, asked.people))
        connection.execute(text("ANALYZE"))
    engine.dispose()
    return count


def _insert(connection: Connection, into: Any, rows: Iterator[dict[str, Any]]) -> int:
    count, waiting = 0, []
    for row in rows:
        waiting.append(row)
        if len(waiting) == _ROWS:
            connection.execute(insert(into), waiting)
            count, waiting = count + len(waiting), []
    if waiting:
        connection.execute(insert(into), waiting)
    return count + len(waiting)


async def timed(store: SqlStore, query: Callable[[Repositories], object], times: int = _ROUNDS) -> tuple[float, Any]:
    """The median of several runs in seconds, and what the last gave."""
    took, found = [], None
    for _ in range(times):
        began = perf_counter()
        found = await store.read(query)
        took.append(perf_counter() - began)
    return round(median(took), 3), found


async def measure(url: str, asked: argparse.Namespace, folder: Path) -> dict[str, object]:
    entities = programme(asked.collectives)
    async with SqlStore(url) as store:
        await store.commit([PutEntities(tuple(entities))])
    count = await asyncio.to_thread(fill, url, asked)
    async with SqlStore(url) as store:
        directory = await Directories(store).current()
        publishing = await publish_all(store, directory, asked.weeks)
        totals, groups = await timed(store, lambda stored: stored.fact_totals(since=_LONG_AGO))
        both, _ = await timed(
            store, lambda stored: (stored.fact_totals(since=_LONG_AGO), stored.published(_wide(), since=_LONG_AGO))
        )
        files = {form.value: await exported(store, directory, form, folder) for form in (Form.CSV, Form.XLSX)}
    return {
        "answers": count,
        "groups": len(groups),
        "publish_a_period_seconds": publishing,
        "fact_totals_seconds": totals,
        "aggregates_with_published_seconds": both,
        **{f"{form}_{name}": value for form, figures in files.items() for name, value in figures.items()},
    }


def _wide() -> list[str]:
    return ["programme", *(f"region:r{each}" for each in range(_REGIONS))]


async def publish_all(store: SqlStore, directory: Directory, weeks: int) -> float:
    """Publish every month's period; how long one takes, the decision and the commit."""
    took = []
    for day in periods(weeks)[::_MONTH]:
        period, began = Period(check_in_id="hebdo", opens_on=day), perf_counter()
        cells = await store.read(partial(_decided, period, directory))
        at = datetime(2028, 1, 1, tzinfo=UTC)
        await store.commit([Publish(period=period, at=at, k=SMALLEST_GROUP, cells=cells, turnout=())])
        took.append(perf_counter() - began)
    return round(median(took), 3)


def _decided(period: Period, directory: Directory, stored: Repositories) -> tuple[Published, ...]:
    return published(period, stored.voices(period), directory.indicators, scopes(directory), SMALLEST_GROUP)


async def exported(store: SqlStore, directory: Directory, form: Form, folder: Path) -> dict[str, float]:
    """Everything that may be seen internally, as a file."""
    wanted = Extract(subject=Subject.ANSWERS, profile=Profile.INTERNAL, k=SMALLEST_GROUP)
    path = folder / f"answers.{form.value}"
    before, began, cpu = _peak(), perf_counter(), process_time()
    rows = await store.read(lambda stored: WRITERS[form](table(stored, directory, wanted), path))
    return {
        "rows": rows,
        "seconds": round(perf_counter() - began, 2),
        "cpu_seconds": round(process_time() - cpu, 2),
        "mib": round(path.stat().st_size / 2**20, 1),
        "peak_memory_grew_mib": round(_peak() - before, 1),
    }


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


async def charts() -> dict[str, object]:
    """One indicator of a year, with its target."""
    loaded_before = "matplotlib" in sys.modules
    dots = tuple(Dot(day=day, value=float(place % 17), label=day.isoformat()) for place, day in enumerate(periods(52)))
    panel = Panel(title="Combien d'habitants ont pris part", dots=dots, target=20, target_label="objectif : 20")
    chart, draw = Chart(title="Koungou", panels=(panel,)), part("chart_drawer")
    took: list[float] = []
    for _ in range(8):
        began = perf_counter()
        await draw(chart, Picture.PNG)
        took.append(perf_counter() - began)
    return {
        "library_loaded_before": loaded_before,
        "first_ms": round(took[0] * 1000),
        "warm_ms": round(median(took[1:]) * 1000),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--collectives", type=int, default=1_600)
    parser.add_argument("--weeks", type=int, default=52)
    parser.add_argument("--people", type=int, default=12)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        found: dict[str, object] = {
            "sqlite": asyncio.run(measure(f"sqlite:///{folder / 'relais.db'}", asked, folder)),
        }
        with postgres_server() as server:
            found["postgresql"] = asyncio.run(measure(server.new_database(), asked, folder))
        found["chart"] = asyncio.run(charts())
    print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
