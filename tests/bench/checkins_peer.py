"""
Answers a second beside what one would write instead, as JSON: `python tests/bench/checkins_peer.py [--answers N] [--rounds N]`.

The whole bot, a bare slack-bolt handler with a SQLModel session, and opsdroid with its own SQLite database, by turns, each durably on
SQLite with 64 in flight; the ratios of each round.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from tests.bench.checkins import closed
from tests.bench.outbox import quiet

_HERE = Path(__file__).parent
_OF_OPSDROID = 1_000
"""Answers: it does a few hundred a second."""


def bolt(count: int) -> float:
    """Answers a second of the handler."""
    return _printed([sys.executable, str(_HERE / "bolt_answers.py"), str(count)])


def opsdroid() -> float:
    """Answers a second of opsdroid; it is installed once, in an environment of its own."""
    home = _HERE.parents[1] / ".venv" / "opsdroid"
    python = home / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
        install = ["-m", "pip", "install", "-qq", "--require-hashes", "-r", str(_HERE / "opsdroid.txt")]
        subprocess.run([str(python), *install], check=True, stdout=sys.stderr)
    return _printed([str(python), str(_HERE / "opsdroid_answers.py"), str(_OF_OPSDROID)])


def _printed(command: list[str]) -> float:
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return float(done.stdout.split()[-1])


def ours(count: int) -> float:
    """Answers a second through the whole bot."""
    with tempfile.TemporaryDirectory() as folder:
        figures = asyncio.run(closed(f"sqlite:///{Path(folder) / 'relais.db'}", count))
    if figures["stored"] != figures["confirmed"]:
        raise AssertionError(f"answers were lost: {figures}")
    return float(str(figures["per_second"]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--answers", type=int, default=5_000)
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    quiet()
    rounds = [(ours(asked.answers), bolt(asked.answers), opsdroid()) for _ in range(asked.rounds)]
    figures = {
        "answers_per_second": round(median(mine for mine, _, _ in rounds)),
        "bolt_with_sqlmodel": round(median(theirs for _, theirs, _ in rounds)),
        "opsdroid": round(median(theirs for _, _, theirs in rounds)),
        "beside_bolt": [round(mine / theirs, 2) for mine, theirs, _ in rounds],
        "beside_opsdroid": [round(mine / theirs, 2) for mine, _, theirs in rounds],
    }
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
