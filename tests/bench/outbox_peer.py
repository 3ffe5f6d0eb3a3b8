"""
The outbox beside a queue that one would take instead, as JSON: `python tests/bench/outbox_peer.py [--deliveries N] [--rounds N]`.

Deliveries that are due at once, claimed, rendered, handed over and marked, and empty jobs of procrastinate, by turns on one PostgreSQL;
the ratio of each round.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import subprocess
import sys
from pathlib import Path
from statistics import median

from sqlalchemy import make_url

from tests.bench.outbox import burst, quiet
from tests.support.postgres import Postgres, postgres_server

_JOBS = 3_000


def procrastinate(url: str, count: int) -> float:
    """Empty jobs a second on the same server; it is installed once, in an environment of its own."""
    home = Path(__file__).parents[2] / ".venv" / "procrastinate"
    python = home / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
        lock = Path(__file__).with_name("procrastinate.txt")
        install = ["-m", "pip", "install", "-qq", "--require-hashes", "--only-binary=:all:", "-r", str(lock)]
        subprocess.run([str(python), *install], check=True, stdout=sys.stderr)
    script = Path(__file__).with_name("procrastinate_jobs.py")
    conninfo = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    done = subprocess.run(
        [str(python), str(script), conninfo, str(count)], check=True, stdout=subprocess.PIPE, text=True
    )
    return float(done.stdout)


async def versus(server: Postgres, count: int, rounds: int) -> dict[str, object]:
    """Deliveries and empty jobs a second, by turns."""
    ours, theirs = list[float](), list[float]()
    for _ in range(rounds):
        theirs.append(await asyncio.to_thread(procrastinate, server.new_database(empty=True), _JOBS))
        took = await burst(server.new_database(), count, 0)
        ours.append(count / float(str(took["seconds"])))
    ratios = [round(mine / other, 1) for mine, other in zip(ours, theirs, strict=True)]
    return {
        "deliveries_per_second": round(median(ours)),
        "procrastinate_jobs_per_second": round(median(theirs)),
        "ratios": ratios,
        "ratio": median(ratios),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--deliveries", type=int, default=25_000)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    quiet()
    with postgres_server(durable=True) as server:
        print(json.dumps(asyncio.run(versus(server, asked.deliveries, asked.rounds)), indent=2))


if __name__ == "__main__":
    main()
