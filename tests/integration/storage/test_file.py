"""A file is worked on where that keeps nobody waiting: on the event loop what is brief, on threads what is long or has to wait."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from bot.domain.effects import Enqueue, SaveFlow
from bot.domain.errors import Conflict, StoreUnavailable
from storage.brief import BriefReader
from storage.engine import open_engines
from storage.file_writer import FileWriter
from storage.place import parse_url
from storage.unit_of_work import SqlStore
from tests.integration.storage.samples import TO_AMINA, flow, said

Fill = Callable[[Connection, Sequence[int]], Sequence[int]]


@pytest.fixture
async def writer(tmp_path: Path) -> AsyncIterator[FileWriter]:
    """Of a file with one table of numbers."""
    engines = open_engines(parse_url(f"sqlite:///{tmp_path / 'relais.db'}"), readers=1)
    with engines.writer.begin() as connection:
        connection.execute(text("CREATE TABLE number (n INTEGER PRIMARY KEY)"))
    assert engines.at_once is not None
    writer = FileWriter(engines.writer, engines.at_once.writer)
    yield writer
    await writer.close()
    engines.dispose()


def filling(threads: list[str]) -> Fill:
    """Adds as many numbers as are asked for, and notes on which threads it was begun."""

    def fill(connection: Connection, asked: Sequence[int]) -> Sequence[int]:
        threads.append(threading.current_thread().name)
        for most in asked:
            connection.execute(_FILL, {"most": most})
        return asked

    return fill


_FILL = text(
    "WITH RECURSIVE next (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM next WHERE n < :most) "
    "INSERT INTO number SELECT n + (SELECT coalesce(max(n), 0) FROM number) FROM next"
)


async def test_what_is_brief_is_done_on_the_event_loop(writer: FileWriter) -> None:
    threads: list[str] = []
    assert await writer.submit(filling(threads), 10) == 10
    assert threads == [threading.current_thread().name]


async def test_what_turns_out_long_is_done_anew_on_a_thread(writer: FileWriter) -> None:
    threads: list[str] = []
    assert await writer.submit(filling(threads), 200_000) == 200_000
    assert threads == [threading.current_thread().name, "store-writer_0"]
    assert await writer.submit(_count, None) == 200_000


async def test_a_file_that_cannot_be_opened_once_more_is_written_on_the_thread_and_told(tmp_path: Path) -> None:
    engines = open_engines(parse_url(f"sqlite:///{tmp_path / 'relais.db'}"), readers=1)
    away = open_engines(parse_url(f"sqlite:///{tmp_path / 'nowhere' / 'relais.db'}"), readers=1)
    assert away.at_once is not None
    with engines.writer.begin() as connection:
        connection.execute(text("CREATE TABLE number (n INTEGER PRIMARY KEY)"))
    threads: list[str] = []
    writer = FileWriter(engines.writer, away.at_once.writer)
    assert await writer.submit(filling(threads), 10) == 10
    assert threads == ["store-writer_0"]
    with pytest.raises(StoreUnavailable):
        BriefReader(away.at_once.reader).read(lambda connection: connection.execute(text("SELECT 1")).scalar_one())
    await writer.close()
    engines.dispose()
    away.dispose()


async def test_what_is_known_to_be_long_is_not_begun_on_the_event_loop(writer: FileWriter) -> None:
    threads: list[str] = []
    await writer.submit(filling(threads), 10, weight=10_000)
    assert threads == ["store-writer_0"]


async def test_units_beside_a_long_one_are_kept_with_it(writer: FileWriter) -> None:
    fill = filling([])
    added = await asyncio.gather(*(writer.submit(fill, n) for n in (1, 200_000, 2)))
    assert added == [1, 200_000, 2]
    assert await writer.submit(_count, None) == 200_003


async def test_a_file_in_use_by_another_tool_keeps_only_those_waiting_who_write(store: SqlStore, file: Path) -> None:
    with sqlite3.connect(file, isolation_level=None) as tool:
        tool.execute("BEGIN IMMEDIATE")
        writes = asyncio.create_task(store.commit([SaveFlow(flow("checkin"))]))
        for _ in range(3):  # the loop goes on, and reads
            assert await store.read(lambda read: read.flow(TO_AMINA, "amina"), brief=True) is None
        assert not writes.done()
        tool.execute("ROLLBACK")
    await writes
    assert await store.read(lambda read: read.flow(TO_AMINA, "amina"), brief=True) == flow("checkin")


async def test_brief_reads_of_one_turn_of_the_loop_see_one_moment_and_the_next_turn_another(store: SqlStore) -> None:
    async def look() -> bool:
        return await store.read(lambda read: read.delivery("k") is not None, brief=True)

    for n in range(20):
        assert not await store.read(lambda read, n=n: read.delivery(f"k{n}") is not None, brief=True)  # type: ignore[misc]
        await asyncio.gather(store.commit([Enqueue(said(f"k{n}"))]), look())
        assert await store.read(lambda read, n=n: read.delivery(f"k{n}") is not None, brief=True)  # type: ignore[misc]


async def test_a_brief_read_that_fails_tells_why_and_spoils_none(store: SqlStore) -> None:
    with pytest.raises(Conflict, match="too early"):
        await store.read(_too_early, brief=True)
    assert await store.read(lambda read: read.revision(), brief=True) == 0


def _too_early(_: object) -> int:
    raise Conflict("too early")


def _count(connection: Connection, asked: Sequence[None]) -> list[int]:
    return [connection.execute(text("SELECT count(*) FROM number")).scalar_one() for _ in asked]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the store of a test is."""
    return tmp_path / "relais.db"


@pytest.fixture
async def store(file: Path) -> AsyncIterator[SqlStore]:
    """A file, whatever other tests are run on."""
    async with SqlStore(f"sqlite:///{file}") as opened:
        yield opened
