"""
Figures of the knowledge base, as JSON: build time, question time, memory; ranking on public questions if they are there.

Run from the repository: `python tests/bench/knowledge.py`. The public data is read from `../shared/eval`; it is not ours
to publish, so nothing of it is in the repository.
"""

from __future__ import annotations

import json
import random
import sys
import tracemalloc
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from bot.domain.knowledge import Entry  # noqa: E402
from bot.knowledge import KnowledgeBase, Lexicon  # noqa: E402
from bot.knowledge.calibration import default_calibration  # noqa: E402
from tests.support.knowledge import default_entries  # noqa: E402
from tests.support.questions import PARTS, default_base, heavy, score  # noqa: E402

PUBLIC = ROOT.parent / "shared" / "eval" / "cnil_faq.json"


def main() -> None:
    """Measure everything and print it."""
    figures: dict[str, object] = {"default_pack": timed(default_base, questions())}
    for size in (1_000, 5_000):
        entries = synthetic(size)
        asked = [entry.title for entry in random.Random(1).sample(entries, 200)] + questions()
        figures[f"synthetic_{size}"] = timed(partial(built, entries), asked)
    base = default_base()
    figures["question_set"] = {part: vars_of(score(base, part)) for part in PARTS}
    if PUBLIC.exists():
        figures["cnil"] = public()
    print(json.dumps(figures, indent=2, ensure_ascii=False))


def built(entries: Sequence[Entry]) -> KnowledgeBase:
    """A base without a lexicon of its own."""
    return KnowledgeBase.build(entries, Lexicon(), default_calibration())


def timed(build: Callable[[], KnowledgeBase], asked: Sequence[str]) -> dict[str, float]:
    """Build, ask everything, and build once more to see the memory."""
    build()
    started = perf_counter()
    base = build()
    seconds = perf_counter() - started
    times = sorted(_time(base, question) for question in asked)
    tracemalloc.start()
    kept = build()
    memory = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return {
        "entries": len(kept.index.topics),
        "build_s": round(seconds, 3),
        "memory_mb": round(memory / 1e6, 1),
        "p50_ms": round(times[len(times) // 2] * 1e3, 2),
        "p99_ms": round(times[int(len(times) * 0.99)] * 1e3, 2),
    }


def questions() -> list[str]:
    """Every way to ask that the default pack's entries know."""
    return [question for entry in default_entries() for question in entry.questions]


def synthetic(size: int) -> list[Entry]:
    """Entries of about a hundred words each, drawn from the default pack's words and made-up ones."""
    dice = random.Random(size)
    words = [word for entry in default_entries() for word in entry.body.split()]
    words += [f"{dice.choice(words)[:5]}{dice.choice(words)[:4]}".lower() for _ in range(size * 4)]
    return [
        Entry(
            id=f"entry-{number}",
            lang="fr",
            title=" ".join(dice.choices(words, k=6)),
            source="Synthetic",
            questions=[" ".join(dice.choices(words, k=5)) for _ in range(4)],
            body=" ".join(dice.choices(words, k=100)),
        )
        for number in range(size)
    ]


def public() -> dict[str, dict[str, float]]:
    """Ranking on 503 public-sector entries and 159 paraphrases of members of the public, clean and noisy."""
    raw = json.loads(PUBLIC.read_text(encoding="utf-8"))
    entries = [
        Entry(id=part["id"], lang="fr", title=part["title"][:300], source="CNIL", body=part["text"] or part["title"])
        for part in raw["passages"]
    ]
    base = built(entries)
    asked = [(query["q"], set(query["gold"])) for query in raw["queries"] if not query["missing"]]
    return {name: ranking(base, asked, change) for name, change in (("clean", str), ("heavy", heavy))}


def ranking(
    base: KnowledgeBase, asked: Sequence[tuple[str, set[str]]], change: Callable[[str], str]
) -> dict[str, float]:
    """hit@1 and mean reciprocal rank (of the first ten)."""
    places = []
    for question, right in asked:
        ids = base.ranked(change(question), 10, lang="fr")
        places.append(next((number for number, found in enumerate(ids, 1) if found in right), 0))
    return {
        "hit1": round(sum(place == 1 for place in places) / len(places), 3),
        "mrr": round(sum(1 / place for place in places if place) / len(places), 3),
    }


def vars_of(result: object) -> dict[str, float]:
    """The fields of a score, rounded."""
    return {name: round(getattr(result, name), 3) for name in result.__slots__}  # type: ignore[attr-defined]


def _time(base: KnowledgeBase, question: str) -> float:
    started = perf_counter()
    base.decide(question)
    return perf_counter() - started


if __name__ == "__main__":
    main()
