"""What was acknowledged is on disk, whatever happens to the process or the disk."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from storage.unit_of_work import SqlStore
from tests.integration.storage.samples import NOW, heard

COMMIT_FOR_EVER = """
import asyncio, sys
from bot.domain.effects import Enqueue, FinishEvent
from storage.unit_of_work import SqlStore
from tests.integration.storage.samples import NOW, heard, said

async def one(store, n):
    await store.accept("tchap", [heard(f"e{n}")], None, NOW)
    await store.commit([Enqueue(said(f"a{n}")), FinishEvent("tchap", f"e{n}", NOW), Enqueue(said(f"b{n}"))])
    print(n, flush=True)

async def main():
    async with SqlStore(sys.argv[1]) as store:
        numbers = iter(range(10**9))
        async def worker():
            for n in numbers:
                await one(store, n)
        await asyncio.gather(*(worker() for _ in range(16)))

asyncio.run(main())
"""

FILL_THE_DISK = """
import asyncio, resource, signal, sys
from bot.domain.effects import Enqueue
from bot.domain.errors import StoreUnavailable
from storage.unit_of_work import SqlStore
from tests.integration.storage.samples import NOW, said

async def main():
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    async with SqlStore(sys.argv[1]) as store:
        _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (800_000, most))
        kept = 0
        try:
            while True:
                await store.commit([Enqueue(said(f"k{kept}", text="x" * 10_000))])
                kept += 1
        except StoreUnavailable:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
        await store.commit([Enqueue(said("after"))])
        reports = await store.read(lambda read: [read.delivery(f"k{n}") is not None for n in range(kept + 1)])
        print(kept > 0, all(reports[:-1]), reports[-1], await store.read(lambda read: read.delivery("after")) is not None)

asyncio.run(main())
"""


def kill_after(script: str, url: str, seconds: float) -> set[int]:
    """Run a script, kill it, and return the numbers that it had acknowledged."""
    with subprocess.Popen([sys.executable, "-c", script, url], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        acknowledged = {int(process.stdout.readline())}
        time.sleep(seconds)  # noqa: TID251  # the moment of the crash is the test's input
        process.send_signal(signal.SIGKILL)
        return acknowledged | {int(line) for line in process.stdout if line.endswith("\n")}


async def test_killed_processes_lose_nothing_that_they_acknowledged(tmp_path: Path, soak: bool) -> None:
    chance = random.Random(1)
    for number in range(200 if soak else 3):
        await check_killed(tmp_path / f"{number}.db", chance.uniform(0.05, 0.4))


async def check_killed(path: Path, seconds: float) -> None:
    """
    Kill a process that commits, and look at what it leaves.

    Raises:
        AssertionError: The file is not sound, something acknowledged is missing, or a unit is there by half.
    """
    acknowledged = kill_after(COMMIT_FOR_EVER, f"sqlite:///{path}", seconds)
    async with SqlStore(f"sqlite:///{path}") as store:
        fresh = await store.accept("tchap", [heard(f"e{n}") for n in sorted(acknowledged)], None, NOW)
    with closing(sqlite3.connect(path)) as connection:
        [sound] = connection.execute("PRAGMA integrity_check").fetchone()
        keys = {key for (key,) in connection.execute("SELECT key FROM delivery")}
        done = {name for (name,) in connection.execute("SELECT event_id FROM event WHERE done_at IS NOT NULL")}
    wanted = {f"{side}{n}" for n in acknowledged for side in "ab"}
    halves = {key[1:] for key in keys if key[0] == "a"} ^ {key[1:] for key in keys if key[0] == "b"}
    assert (sound, fresh, wanted - keys) == ("ok", [], set())
    assert (halves, {f"e{key[1:]}" for key in keys} ^ done) == (set(), set())


def test_a_full_disk_is_told_and_the_store_goes_on_once_there_is_room(tmp_path: Path) -> None:
    command = [sys.executable, "-c", FILL_THE_DISK, f"sqlite:///{tmp_path / 'relais.db'}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("True True False True\n", "")
