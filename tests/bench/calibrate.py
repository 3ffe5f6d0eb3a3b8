"""
Rebuild the confidence model, `bot/knowledge/data/calibration.json`, from data that is in the repository.

Run from the repository: `python tests/bench/calibrate.py` writes the file and prints the figures below; with `--check`
nothing is written, and the exit status is 1 if the file differs from what would be written. Same data, same code: same
file, to the last digit (no random choice, no clock; the noise of a question is seeded by the question).

What the model learns
    One sample is one question put to one base: the features of the best entry (`bot.knowledge.confidence`), and whether
    that entry answers it. The model says how likely that is; guards that read the question and the entry come on top.

Where the samples come from
    - the *tuning* part of the question set (`tests/fixtures/questions/first.jsonl`) on the default pack, of whose many
      ways to ask only the first are taken; never the other parts, which measure;
    - the packs of `tests/fixtures/packs/`, each with its own `questions.toml`: a library (French, variants), a help desk
      (English, no variants), a tenants' booklet (long bodies under headings, no variants), a sports club (both
      languages). They are made up; they are there so that the model holds for packs that nobody has seen;
    - each of those packs again with every third entry taken out, three times over: the questions about what is gone are
      then near misses, the hardest ones to leave unanswered;
    - the questions of the other packs, asked of this one: far away, but in real words;
    - all packs in one heap, with all their questions: a base of a hundred topics, where neighbours are many (how large a
      base is is no feature: it would be guessed for every size that the packs don't have);
    - all of it again as a hurried phone would send it (`heavy`), at half weight.

What is printed
    For each pack, the answers of a model that was fitted without that pack (so on a pack "not seen"): right and wrong
    among the answerable, answered among the unanswerable. Thresholds are a decision, not fitted: 0.65 to answer
    (a wrong answer costs trust, an unanswered question goes to a human), 0.2 to suggest.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from bot.domain.knowledge import Entry  # noqa: E402
from bot.knowledge import KnowledgeBase, Lexicon  # noqa: E402
from bot.knowledge.calibration import Calibration, fit  # noqa: E402
from tests.support.knowledge import PACK, PACKS, default_entries, read_entries  # noqa: E402
from tests.support.questions import heavy, part, topic  # noqa: E402

CALIBRATION = ROOT / "bot" / "knowledge" / "data" / "calibration.json"
ANSWER, SUGGEST = 0.65, 0.2
NOISY = 0.5
"""Weight of a question as a phone would send it."""

UNFITTED = Calibration(features=(), mean=(), scale=(), coefficients=(), intercept=0.0, answer=ANSWER, suggest=SUGGEST)

HEAP = "all in one"
HEAPED = 0.5
"""Weight of a question put to all the packs in one."""

FAR = 0.3
"""Weight of a question that belongs to another pack."""

GONE = 3
"""One entry of so many is taken out at a time."""

WAYS = 16
"""
Ways to ask that are taken of an entry of the default pack, the first ones: it has thrice as many as authors write, and a model that is used
to so many asks the entries of other packs for a likeness that they can't have.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One question put to one base: its features, whether the best entry is right, what it counts for."""

    pack: str
    features: dict[str, float]
    right: bool
    answerable: bool
    forbidden: bool
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The questions about one pack: those with the topics that answer them, and those without any."""

    answerable: tuple[tuple[str, frozenset[str]], ...]
    unanswerable: tuple[str, ...]


def main() -> int:
    """Fit, report, and write or check the file."""
    samples = collected()
    text = json.dumps(fitted(samples).as_mapping(), indent=2) + "\n"
    for pack in sorted({sample.pack for sample in samples}):
        print(pack, report(samples, pack))
    if "--check" in sys.argv:
        same = CALIBRATION.read_text(encoding="utf-8") == text
        print("The calibration is what the data gives." if same else "The calibration differs: run without --check.")
        return 0 if same else 1
    CALIBRATION.write_text(text, encoding="utf-8")
    return 0


def fitted(samples: Sequence[Sample]) -> Calibration:
    """The model for some samples."""
    pairs = [(sample.features, sample.right) for sample in samples]
    return fit(pairs, answer=ANSWER, suggest=SUGGEST, weights=[sample.weight for sample in samples])


def collected() -> list[Sample]:
    """Every sample, in a fixed order."""
    names = sorted(path.name for path in PACKS.iterdir() if path.is_dir())
    asked = {name: questions_of(name) for name in names}
    found = list(observed("default", built(as_authors_write(), default_lexicon()), tuning_part()))
    for name in names:
        entries = read_entries(PACKS / name / "knowledge")
        far = tuple(question for other in names if other != name for question, _ in asked[other].answerable)
        found += observed(name, built(entries), asked[name])
        found += observed(name, built(entries), Asked(answerable=(), unanswerable=far), weight=FAR)
        for turn in range(GONE):
            kept, left = without(entries, asked[name], turn)
            found += observed(name, built(kept), left)
    return [*found, *observed(HEAP, *heap(names), weight=HEAPED)]


def observed(pack: str, base: KnowledgeBase, asked: Asked, *, weight: float = 1.0) -> Iterable[Sample]:
    """What the model sees of each question, as written and as a phone would send it."""
    rows = [*asked.answerable, *((question, frozenset[str]()) for question in asked.unanswerable)]
    for question, topics in rows:
        for text, share in ((question, weight), (heavy(question), weight * NOISY)):
            seen = base.decider.observe(text)
            if seen is not None:
                yield Sample(
                    pack=pack,
                    features=seen.features,
                    right=topic(seen.entry) in topics,
                    answerable=bool(topics),
                    forbidden=seen.objection is not None,
                    weight=share,
                )


def report(samples: Sequence[Sample], pack: str) -> dict[str, float]:
    """How a model fitted without a pack (nor the heap, which has it) does on that pack, guards included."""
    model = fitted([sample for sample in samples if sample.pack not in {pack, HEAP}])
    own = [sample for sample in samples if sample.pack == pack]
    given = [sample for sample in own if not sample.forbidden and model.probability(sample.features) >= ANSWER]
    answerable = sum(sample.weight for sample in own if sample.answerable)
    rest = sum(sample.weight for sample in own if not sample.answerable)
    return {
        "samples": len(own),
        "right": round(sum(sample.weight for sample in given if sample.right) / answerable, 3),
        "wrong": round(
            sum(sample.weight for sample in given if sample.answerable and not sample.right) / answerable, 3
        ),
        "claimed": round(sum(sample.weight for sample in given if not sample.answerable) / rest, 3),
    }


def as_authors_write() -> list[Entry]:
    """The entries of the default pack, with no more ways to ask than those of other packs."""
    return [entry.model_copy(update={"questions": entry.questions[:WAYS]}) for entry in default_entries()]


def tuning_part() -> Asked:
    """The part of the question set that may be looked at while improving the library."""
    rows = part("tuning")
    return Asked(
        answerable=tuple((row[1], frozenset(row[2].split())) for row in rows["answerable"]),
        unanswerable=tuple(question for _, question in rows["unanswerable"]),
    )


def questions_of(pack: str) -> Asked:
    """The questions about one of the fixture packs."""
    raw = tomllib.loads((PACKS / pack / "questions.toml").read_text(encoding="utf-8"))
    return Asked(
        answerable=tuple((question, frozenset({entry})) for question, entry in raw["answerable"]),
        unanswerable=tuple(raw["unanswerable"]),
    )


def without(entries: Sequence[Entry], asked: Asked, turn: int) -> tuple[list[Entry], Asked]:
    """The pack with every third topic gone, and its questions, now near misses where their topic is gone."""
    topics = sorted({topic(entry) for entry in entries})
    gone = frozenset(topics[turn::GONE])
    kept = [entry for entry in entries if topic(entry) not in gone]
    return kept, Asked(
        answerable=tuple(row for row in asked.answerable if not row[1] <= gone),
        unanswerable=tuple(question for question, wanted in asked.answerable if wanted <= gone),
    )


def heap(names: Sequence[str]) -> tuple[KnowledgeBase, Asked]:
    """All the packs in one base, the ids made distinct, and all their questions."""
    entries = [entry for name in names for entry in _renamed(name)]
    asked = [questions_of(name) for name in names]
    own = tuning_part()
    base = built([*as_authors_write(), *entries], default_lexicon())
    answerable = [
        (question, frozenset(f"{name}/{wanted}" for wanted in topics))
        for name, part in zip(names, asked, strict=True)
        for question, topics in part.answerable
    ]
    return base, Asked(
        answerable=(*own.answerable, *answerable),
        unanswerable=(*own.unanswerable, *(question for part in asked for question in part.unanswerable)),
    )


def _renamed(pack: str) -> list[Entry]:
    return [
        entry.model_copy(
            update={
                "id": f"{pack}/{entry.id}",
                "translation_of": entry.translation_of and f"{pack}/{entry.translation_of}",
            }
        )
        for entry in read_entries(PACKS / pack / "knowledge")
    ]


def default_lexicon() -> Lexicon:
    """The default pack's own words."""
    return Lexicon.parse(tomllib.loads((PACK / "lexicon.toml").read_text(encoding="utf-8")))


def built(entries: Sequence[Entry], lexicon: Lexicon | None = None) -> KnowledgeBase:
    """A base that is only observed: its model, which nobody reads, knows nothing."""
    return KnowledgeBase.build(entries, lexicon or Lexicon(), UNFITTED)


if __name__ == "__main__":
    sys.exit(main())
