"""The question set, and how a knowledge base does on it."""

from __future__ import annotations

import json
import random
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.domain.knowledge import Decision, Entry, Verdict
from bot.domain.text import fold
from bot.knowledge import KnowledgeBase, Lexicon
from bot.knowledge.calibration import Calibration
from tests.support.knowledge import PACK, default_entries

FILE = Path(__file__).parents[1] / "fixtures" / "questions.toml"
SETS = FILE.parent / "questions"
FIRST = SETS / "first.jsonl"
"""The part that may be looked at; `relais knowledge evaluate` and `calibrate` read it as it is."""
PARTS = ("tuning", "test", "independent", "reserve")
CHAT = (("est-ce que", "esk"), ("pourquoi", "pk"), ("quand", "qd"), ("quoi", "koi"), ("comment", "cmt"), ("dans", "ds"))
"""What a phone keyboard makes of some words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """
    Shares of a set of questions, 0 to 1.

    Attributes:
        first: Answerable ones whose right topic is ranked first.
        right: Answerable ones answered with the right topic, in the right language.
        wrong: Answerable ones answered with something else.
        claimed: Unanswerable ones that were answered.
    """

    answerable: int
    unanswerable: int
    first: float
    right: float
    wrong: float
    claimed: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """
    What one answerable question must get.

    Attributes:
        options: Any one will do; of a comparison, the topics of both sides together.
        fact: What the answer must say, accents and case aside; empty if the topic says it all.
    """

    lang: str
    question: str
    options: tuple[frozenset[str], ...]
    fact: str

    @classmethod
    def read(cls, row: Sequence[str]) -> Wanted:
        """Read a line of the file: language, question, topics, and sometimes the fact."""
        lang, question, topics, *fact = row
        options = tuple(frozenset(option.split("+")) for option in topics.split())
        return cls(lang=lang, question=question, options=options, fact="".join(fact))

    @property
    def topics(self) -> frozenset[str]:
        """Every topic that has a part in a right answer."""
        return frozenset().union(*self.options)

    def met_by(self, decision: Decision) -> bool:
        """Tell whether a decision answers rightly, in the question's language."""
        if decision.verdict is not Verdict.ANSWER or decision.lang != self.lang:
            return False
        given = frozenset(topic(entry) for entry in decision.entries)
        return given in self.options and fold(self.fact) in fold(decision.text)


def part(name: str) -> dict[str, list[list[str]]]:
    """The rows of one part of the set: answerable (language, question, topics, perhaps the fact) and unanswerable (language, question)."""
    if name != "tuning":
        found: dict[str, list[list[str]]] = tomllib.loads(FILE.read_text(encoding="utf-8"))[name]
        return found
    rows = [json.loads(line) for line in FIRST.read_text(encoding="utf-8").splitlines()]
    return {
        "answerable": [
            [
                row["lang"],
                row["question"],
                " ".join(dict.fromkeys(each.removesuffix(".en") for each in row["entries"])),
                *row.get("says", []),
            ]
            for row in rows
            if "entries" in row
        ],
        "unanswerable": [[row["lang"], row["question"]] for row in rows if "entries" not in row],
    }


def default_base() -> KnowledgeBase:
    """The default pack with its lexicon and calibration, as the product builds it."""
    return KnowledgeBase.build(default_entries(), *default_words())


def default_words() -> tuple[Lexicon, Calibration]:
    """The lexicon and the calibration of the default pack."""
    lexicon, calibration = (
        tomllib.loads((PACK / f"{name}.toml").read_text(encoding="utf-8")) for name in ("lexicon", "calibration")
    )
    return Lexicon.parse(lexicon), Calibration.parse(calibration)


def score(base: KnowledgeBase, half: str) -> Score:
    """Ask every question of one part of the set (one of `PARTS`)."""
    asked = part(half)
    wanted = [Wanted.read(row) for row in asked["answerable"]]
    decisions = [base.decide(want.question) for want in wanted]
    given = [decision.verdict is Verdict.ANSWER for decision in decisions]
    right = [want.met_by(decision) for want, decision in zip(wanted, decisions, strict=True)]
    first = [bool({i.removesuffix(".en") for i in base.ranked(want.question, 1)} & want.topics) for want in wanted]
    claimed = [base.decide(question).verdict is Verdict.ANSWER for _, question in asked["unanswerable"]]
    return Score(
        answerable=len(wanted),
        unanswerable=len(claimed),
        first=sum(first) / len(first),
        right=sum(right) / len(right),
        wrong=(sum(given) - sum(right)) / len(right),
        claimed=sum(claimed) / len(claimed),
    )


def topic(entry: Entry) -> str:
    """The topic of an entry: a translation counts as what it translates."""
    return entry.translation_of or entry.id


def heavy(question: str) -> str:
    """Lower case without accents, chat spelling, a slip in three words of ten from five letters up."""
    dice = random.Random(question)
    text = fold(question)
    for written, chat in CHAT:
        text = text.replace(written, chat) if dice.random() < 0.6 else text
    return " ".join(
        _slip(word, dice) if len(word) > 4 and word.isalpha() and dice.random() < 0.3 else word for word in text.split()
    )


def _slip(word: str, dice: random.Random) -> str:
    place = dice.randrange(1, len(word) - 1)
    kinds = (
        word[:place] + word[place + 1 :],
        word[:place] + word[place + 1] + word[place] + word[place + 2 :],
        word[:place] + dice.choice("aeiorst") + word[place + 1 :],
        word[:place] + word[place] + word[place:],
    )
    return dice.choice(kinds)
