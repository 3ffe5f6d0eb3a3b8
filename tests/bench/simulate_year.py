"""
Figures of a year played forward, as JSON: `relais simulate` of the whole default pack, with check-ins answered, and `relais plan`.

Run from the repository: `python tests/bench/simulate_year.py`. Limit: 20 s for the simulation.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).parents[2]
ANSWERS = ("2", "temps", "12")


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "year.txt"
        script.write_text(year(), "utf-8")
        simulated, received = timed("simulate", str(script), "--json")
    planned, lines = timed("plan", "--from", "2027-01-01", "--to", "2027-12-31", "--json")
    figures = {
        "simulate_s": round(simulated, 2),
        "cpu_of_both_s": round(resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime, 2),
        "messages_received": received,
        "plan_s": round(planned, 2),
        "lines_planned": lines,
        "limit_simulate_s": 20,
    }
    print(json.dumps(figures, indent=2))


def year() -> str:
    """A year: everything due happens; amina answers every check-in, lea every other one."""
    lines = ["@ now 2027-01-01T00:00+01:00", "@ advance 82h"]
    for week in range(51):
        lines += [f"amina> {answer}" for answer in ANSWERS]
        lines += [f"lea> {answer}" for answer in ANSWERS if week % 2]
        lines.append("@ advance 7d")
    lines.append("@ advance 110h")
    return "\n".join(lines) + "\n"


def timed(*arguments: str) -> tuple[float, int]:
    """Seconds that a command takes from its start to its end, and the lines that it prints."""
    started = perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "bot", *arguments], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return perf_counter() - started, len(done.stdout.splitlines())


if __name__ == "__main__":
    main()
