"""
Figures of one question, as JSON: through the whole engine (memory platform, SQLite), through the path of `relais ask`, and the memory
of a `relais demo` process after ten questions.

Run from the repository: `python tests/bench/answer.py`. Limits: a median under 5 ms, memory under 150 MB.
"""

from __future__ import annotations

import asyncio
import json
import logging
import random
import subprocess
import sys
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice, pairwise
from pathlib import Path
from time import perf_counter, process_time

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

import structlog  # noqa: E402

from bot.bootstrap import parts  # noqa: E402
from bot.bootstrap.stage import MemoryStage  # noqa: E402
from bot.domain.text import clean  # noqa: E402
from bot.features.rehearsal.script import Line, Start  # noqa: E402

NOW = datetime(2027, 1, 9, 7, tzinfo=UTC)
QUESTIONS = 300
LIVE = ("C'est quand le prochain module ?", "nos échéances", "qui est dans mon collectif ?", "who is our coordinator?")


def main() -> None:
    """Measure everything and print it."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    figures = {
        "engine": asyncio.run(through_the_engine()),
        "ask": asyncio.run(as_asked()),
        "demo_memory_mb": memory_of_a_conversation(),
        "limits": {"median_ms": 5, "demo_memory_mb": 150},
    }
    print(json.dumps(figures, indent=2))


def questions() -> list[str]:
    """Ways to ask that the pack's entries know, things that nobody knows, and questions about one's own programme."""
    known = [question for entry in parts.load_pack(None).entries for question in entry.questions]
    dice = random.Random(1)
    made_up = [f"combien coûte {dice.choice(['un', 'le'])} {dice.choice('abcdefgh')}hélicoptère ?" for _ in range(30)]
    every = [*known, *made_up, *LIVE * 8]
    dice.shuffle(every)
    return every[:QUESTIONS]


async def through_the_engine() -> dict[str, float]:
    """From what somebody writes to what they receive, every step included."""
    with tempfile.TemporaryDirectory() as folder:
        received = asyncio.Event()
        stage = MemoryStage(
            f"sqlite:///{folder}/relais.db", parts.load_pack(None), [Line(1, Start(NOW))], lambda _: received.set()
        )
        await stage.start()
        platform = stage.platform("")
        await platform.say("amina", "dm:amina", "quelles sont les cinq conditions ?")
        await stage.settle()
        seconds: list[float] = []
        busy = 0.0
        for question in questions():
            received.clear()
            started, used = perf_counter(), process_time()
            await platform.say("amina", "dm:amina", question)
            await received.wait()
            seconds.append(perf_counter() - started)
            busy += process_time() - used
            await stage.settle()
        await stage.stop()
    return spread(seconds, busy)


async def as_asked() -> dict[str, float]:
    """What `relais ask` does for each line."""
    knowledge = parts.pack_knowledge(parts.load_pack(None))
    routes = parts.routes(knowledge)
    context = parts.asking(NOW, parts.no_directory(), parts.no_store, None)
    await routes.respond(context, "quelles sont les cinq conditions ?")
    moments, busy = [perf_counter()], process_time()
    for number, question in enumerate(questions()):
        asked = replace(context, event=replace(context.event, id=f"ask-{number}"))
        await routes.respond(asked, clean(question))
        moments.append(perf_counter())
    return spread([after - before for before, after in pairwise(moments)], process_time() - busy)


def spread(seconds: list[float], busy: float) -> dict[str, float]:
    """Median, 99th percentile, and processor time per question: what a busy machine can't blur."""
    ordered = sorted(seconds)
    return {
        "questions": len(ordered),
        "median_ms": round(ordered[len(ordered) // 2] * 1e3, 2),
        "p99_ms": round(ordered[int(len(ordered) * 0.99)] * 1e3, 2),
        "cpu_ms": round(busy / len(ordered) * 1e3, 2),
    }


def memory_of_a_conversation() -> float:
    """Resident memory of the terminal conversation once ten questions are answered."""
    command = [sys.executable, "-m", "bot", "demo", "--as", "amina", "--now", "2027-01-09T10:00+03:00"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as demo:
        if demo.stdin is None or demo.stdout is None:
            raise AssertionError("pipes were asked for")
        asked = questions()[:10]
        demo.stdin.write("\n".join([*asked, "merci beaucoup"]) + "\n")
        demo.stdin.flush()
        answered = next(line for line in islice(demo.stdout, 10_000) if "Avec plaisir" in line)
        status = Path(f"/proc/{demo.pid}/status").read_text("ascii")
        demo.stdin.close()
        demo.stdout.read()
    resident = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return round(int(resident.split()[1]) / 1024, 1) if answered else 0.0


if __name__ == "__main__":
    main()
