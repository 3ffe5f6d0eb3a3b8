"""
Figures of the knowledge base, as JSON: build time, time to open it again, question time, memory; ranking on public questions.

Run from the repository: `python tests/bench/knowledge.py`, with `--all` also at 100,000 passages. The public data, the noise and the
prototype that ranking is measured beside are read from `../shared` if they are there; nothing of them is in the repository. The
prototype needs numpy, scipy, PyStemmer and wordfreq, which this project doesn't: without them its figure says that it is left out.
"""

from __future__ import annotations

import json
import random
import sys
import tracemalloc
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from bot.domain.knowledge import Entry  # noqa: E402
from bot.knowledge import KnowledgeBase, Lexicon  # noqa: E402
from bot.knowledge.calibration import default_calibration  # noqa: E402
from bot.knowledge.index import SATURATION, FieldIndex  # noqa: E402
from bot.knowledge.keeping import kept_base  # noqa: E402
from bot.knowledge.text import folded_words  # noqa: E402
from tests.support.knowledge import default_entries  # noqa: E402
from tests.support.questions import PARTS, default_base, heavy, score  # noqa: E402

SHARED = ROOT.parent / "shared"
PUBLIC, PROTOTYPE = SHARED / "eval" / "cnil_faq.json", SHARED / "prototypes" / "knowledge"
SIZES = (100, 1_000, 10_000)
LARGEST = 100_000
LIMITS = {
    "default_pack": {"p50_ms": 2, "p99_ms": 10},
    "10000": {"build_s": 4, "reopen_ms": 200},
    "100000": {"p99_ms": 50},
}

LEFT_OUT = "left out: it needs numpy, scipy, PyStemmer, wordfreq and a module `kb` that cuts sentences (`sents`)"

Ranked = Callable[[str], list[str]]


class MemoryShelf:
    """A shelf that keeps what it is given."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def take(self, name: str) -> bytes | None:
        """The `Shelf` protocol."""
        return self.kept.get(name)

    def put(self, name: str, content: bytes) -> None:
        """The `Shelf` protocol."""
        self.kept[name] = content


def main() -> None:
    """Measure everything and print it."""
    figures: dict[str, object] = {"default_pack": timed(default_base, questions())}
    for size in (*SIZES, LARGEST) if "--all" in sys.argv else SIZES:
        entries = synthetic(size)
        asked = [entry.title for entry in random.Random(1).sample(entries, min(size, 200))] + questions()[::10]
        figures[f"passages_{size}"] = sized(entries, asked)
    base = default_base()
    figures["question_set"] = {part: vars_of(score(base, part)) for part in PARTS}
    if PUBLIC.exists():
        figures["cnil"] = public()
    print(json.dumps(figures | {"limits": LIMITS}, indent=2, ensure_ascii=False))


def sized(entries: Sequence[Entry], asked: Sequence[str]) -> dict[str, float]:
    """Build and keep, open again, ask; the memory is what building leaves allocated."""
    shelf = MemoryShelf()
    seconds: list[float] = []
    opened: list[float] = []
    for found in (seconds, opened):
        started, used = perf_counter(), process_time()
        base = kept_base(entries, Lexicon(), default_calibration(), shelf)
        found += [perf_counter() - started, process_time() - used]
    times = sorted(_time(base, question) for question in asked)
    tracemalloc.start()
    kept = kept_base(entries, Lexicon(), default_calibration(), shelf)
    memory = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return {
        "topics": len(kept.index.topics),
        "build_s": round(seconds[0], 2),
        "build_cpu_s": round(seconds[1], 2),
        "reopen_ms": round(opened[0] * 1e3),
        "reopen_cpu_ms": round(opened[1] * 1e3),
        "kept_mb": round(sum(map(len, shelf.kept.values())) / 1e6, 1),
        "memory_mb": round(memory / 1e6, 1),
        **spread(times),
    }


def spread(times: Sequence[float]) -> dict[str, float]:
    """Median and 99th percentile, in milliseconds of processor time: what a busy machine blurs least."""
    return {
        "p50_ms": round(times[len(times) // 2] * 1e3, 2),
        "p99_ms": round(times[int(len(times) * 0.99)] * 1e3, 2),
    }


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
        **spread(times),
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


def public() -> dict[str, object]:
    """Ranking of 503 public-sector entries for 159 paraphrases of the public, clean and noisy: ours, plain BM25, the prototype."""
    raw = json.loads(PUBLIC.read_text(encoding="utf-8"))
    parts = [(part["id"], part["title"][:300], part["text"] or part["title"]) for part in raw["passages"]]
    entries = [Entry(id=each, lang="fr", title=title, source="CNIL", body=body) for each, title, body in parts]
    base = built(entries)
    asked = [(query["q"], set(query["gold"])) for query in raw["queries"] if not query["missing"]]
    rankers: dict[str, Ranked | None] = {
        "relais": lambda question: base.ranked(question, 10, lang="fr"),
        "bm25": plain_bm25(parts),
        "prototype": prototype(parts),
    }
    noises: dict[str, Callable[[str], str]] = {"clean": str, "heavy": noisy()}
    return {
        name: {noise: ranking(ranked, asked, change) for noise, change in noises.items()} if ranked else LEFT_OUT
        for name, ranked in rankers.items()
    }


def noisy() -> Callable[[str], str]:
    """Heavy chat noise: the study's own if it can be had."""
    sys.path.insert(0, str(PROTOTYPE))
    try:
        changed: Callable[[str], str] = import_module("noise").heavy
    except ImportError:
        return heavy
    return changed


def plain_bm25(parts: Sequence[tuple[str, str, str]]) -> Ranked:
    """Folded words of title and body in one field."""
    index = FieldIndex.build([folded_words(f"{title} {body}") for _, title, body in parts], flatten=0.75)

    def ranked(question: str) -> list[str]:
        scores = [0.0] * len(parts)
        for term in folded_words(question):
            for document, weight in zip(*index.postings(term), strict=True):
                scores[document] += index.rarity(term) * weight / (SATURATION + 1)
        return [parts[place][0] for place in sorted(range(len(parts)), key=lambda place: -scores[place])[:10]]

    return ranked


def prototype(parts: Sequence[tuple[str, str, str]]) -> Ranked | None:
    """The study's prototype; None without it, or without what it needs."""
    sys.path.insert(0, str(PROTOTYPE))
    try:
        study: Any = import_module("kb2").KB2([title for _, title, _ in parts], [body for _, _, body in parts])
    except ImportError:
        return None
    return lambda question: [parts[place][0] for place in (-study.scores([question])[0]).argsort()[:10]]


def ranking(ranked: Ranked, asked: Sequence[tuple[str, set[str]]], change: Callable[[str], str]) -> dict[str, float]:
    """hit@1, hit@5 and mean reciprocal rank (of the first ten)."""
    places = []
    for question, right in asked:
        ids = ranked(change(question))
        places.append(next((number for number, found in enumerate(ids, 1) if found in right), 0))
    return {
        "hit1": round(sum(place == 1 for place in places) / len(places), 3),
        "hit5": round(sum(0 < place <= 5 for place in places) / len(places), 3),
        "mrr": round(sum(1 / place for place in places if place) / len(places), 3),
    }


def vars_of(result: object) -> dict[str, float]:
    """The fields of a score, rounded."""
    return {name: round(getattr(result, name), 3) for name in result.__slots__}  # type: ignore[attr-defined]


def _time(base: KnowledgeBase, question: str) -> float:
    started = process_time()
    base.decide(question)
    return process_time() - started


if __name__ == "__main__":
    main()
