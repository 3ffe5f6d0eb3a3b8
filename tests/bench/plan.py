"""
Figures of the plan of a year of every priority neighbourhood, as JSON: 1,600 collectives, 25,000 people, six modules, the default reminders
and a weekly check-in, by the real command and a pack in a file.

Run from the repository: `python tests/bench/plan.py`. Limit: 30 s from the start of the command to its end.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from contextlib import suppress
from functools import partial
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).parents[2]
COLLECTIVES, PEOPLE = 1_600, 25_000
ZONES = (
    ("Europe/Paris", "FR"),
    ("Indian/Mayotte", "FR-976"),
    ("America/Martinique", "FR-972"),
    ("Indian/Reunion", "FR-974"),
)
KEPT = ("programme", "role", "milestone", "reminder", "indicator", "check_in")


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "programme.toml"
        path.write_text(programme(), "utf-8")
        seconds, lines, megabytes = timed(
            "--pack", str(path), "plan", "--from", "2027-01-01", "--to", "2027-12-31", "--json"
        )
    figures = {"plan_s": round(seconds, 1), "lines": lines, "peak_mb": megabytes, "limit_s": 30}
    print(json.dumps(figures, indent=2))


def programme(collectives: int = COLLECTIVES, people: int = PEOPLE) -> str:
    """The default programme with made-up regions, collectives and people."""
    default = (files("bot") / "packs" / "default" / "programme.toml").read_text("utf-8")
    head, *rest = default.split("\n[[")
    kept = [head, *("[[" + block for block in rest if block.partition("]]")[0] in KEPT)]
    return "\n".join([*kept, *regions(), *teams(collectives), *members(people, collectives)])


def regions() -> list[str]:
    """Eighteen of them, one of which the default programme names."""
    return [f'[[region]]\nid = "{region(number)}"\nname = "Région {number}"' for number in range(18)]


def region(number: int) -> str:
    """The id of a region."""
    return f"r{number}" if number else "hauts-de-france"


def teams(count: int) -> list[str]:
    """Nine in ten by the clock of Paris."""
    made = []
    for number in range(count):
        zone, holidays = ZONES[0 if number % 10 else number // 10 % len(ZONES)]
        made.append(
            f'[[collective]]\nid = "c{number}"\nname = "Quartier {number}"\nregion = "{region(number % 18)}"\n'
            f'zone = "{zone}"\nholidays = "{holidays}"'
        )
    return made


def members(count: int, collectives: int) -> list[str]:
    """One in nineteen reads English, so that most teams have readers of both."""
    made = []
    for number in range(count):
        lang = "en" if number % 19 == 0 else "fr"
        made.append(
            f'[[person]]\nid = "p{number}"\nname = "Personne {number}"\nlang = "{lang}"\n[[membership]]\nperson = "p{number}"\n'
            f'scope = "collective:c{number % collectives}"\nrole = "habitant"'
        )
    return made


def timed(*arguments: str) -> tuple[float, int, int]:
    """Seconds that a command takes from its start to its end with nobody reading; then the lines of another run, and its peak."""
    command = [sys.executable, "-m", "bot", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    started = perf_counter()
    subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, check=True)
    seconds = perf_counter() - started
    peak = lines = 0
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE) as running:
        for block in iter(partial((running.stdout or BytesIO()).read, 2**24), b""):
            lines += block.count(b"\n")
            peak = max(peak, held(running.pid))
    return seconds, lines, peak // 1024


def held(process: int) -> int:
    """KiB of a process and of those that it made, memory that they share counted once."""
    found = 0
    for each in (str(process), *Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()):
        with suppress(OSError):  # it has ended
            rollup = Path(f"/proc/{each}/smaps_rollup").read_text("ascii")
            found += int(rollup.partition("\nPss:")[2].split()[0])
    return found


if __name__ == "__main__":
    main()
