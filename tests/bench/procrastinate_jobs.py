"""
Empty jobs worked off by procrastinate, which `tests/bench/outbox.py` runs in an environment of its own: it prints jobs a second.

The best of what its documentation offers for many short jobs: deferred in batches, ten at once, finished ones deleted.
"""

from __future__ import annotations

import asyncio
import logging
import sys
import time

import procrastinate  # type: ignore[import-not-found]  # only in that environment


async def main(conninfo: str, count: int) -> None:
    app = procrastinate.App(connector=procrastinate.PsycopgConnector(conninfo=conninfo, min_size=1, max_size=13))
    done = 0

    @app.task(name="send")  # type: ignore[untyped-decorator]
    async def send(number: int) -> None:
        nonlocal done
        done += 1

    async with app.open_async():
        await app.schema_manager.apply_schema_async()
        for first in range(0, count, 1_000):
            await send.batch_defer_async(*[{"number": number} for number in range(first, min(first + 1_000, count))])
        began = time.perf_counter()
        await app.run_worker_async(
            wait=False, concurrency=10, install_signal_handlers=False, listen_notify=False, delete_jobs="successful"
        )
        took = time.perf_counter() - began
    if done != count:
        raise SystemExit(f"{done} of {count} jobs were done")
    print(count / took)


if __name__ == "__main__":
    logging.disable(logging.ERROR)
    asyncio.run(main(sys.argv[1], int(sys.argv[2])))
