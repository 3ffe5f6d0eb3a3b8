"""The question set, and how a knowledge base does on it."""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass
from pathlib import Path

from bot.domain.knowledge import Entry, Verdict
from bot.domain.text import fold
from bot.knowledge import KnowledgeBase, Lexicon
from bot.knowledge.calibration import default_calibration
from tests.support.knowledge import PACK, default_entries

FILE = Path(__file__).parents[1] / "fixtures" / "questions.toml"
PARTS = ("tuning", "test", "independent")
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


def default_base() -> KnowledgeBase:
    """The default pack with its lexicon, as the product builds it."""
    lexicon = Lexicon.parse(tomllib.loads((PACK / "lexicon.toml").read_text(encoding="utf-8")))
    return KnowledgeBase.build(default_entries(), lexicon, default_calibration())


def score(base: KnowledgeBase, half: str) -> Score:
    """Ask every question of one part of the set (one of `PARTS`)."""
    asked = tomllib.loads(FILE.read_text(encoding="utf-8"))[half]
    answerable = [(lang, question, set(topics.split())) for lang, question, topics in asked["answerable"]]
    decisions = [base.decide(question) for _, question, _ in answerable]
    given = [decision.verdict is Verdict.ANSWER for decision in decisions]
    right = [
        was and topic(decision.entries[0]) in topics and decision.lang == lang
        for was, decision, (lang, _, topics) in zip(given, decisions, answerable, strict=True)
    ]
    first = [bool({i.removesuffix(".en") for i in base.ranked(q, 1)} & topics) for _, q, topics in answerable]
    claimed = [base.decide(question).verdict is Verdict.ANSWER for _, question in asked["unanswerable"]]
    return Score(
        answerable=len(answerable),
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
