"""How well questions are answered: what a set of them wants, and the shares that come out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import median

from bot.domain.text import fold

LONGEST = 800
"""Characters that an answer may have on a phone; what is longer is not counted as right."""

UNANSWERABLE = ("near-miss", "false-premise", "off-topic", "adversarial")
ANSWERABLE = ("question", "keywords", "chat", "typos", "follow-up")
KINDS = (*ANSWERABLE, *UNANSWERABLE)
"""The kinds of question that a set has. Those of `UNANSWERABLE` must not be answered, or only to correct what they suppose."""

_BETWEEN_DIGITS = re.compile(r"(?<=\d)[ ,.](?=\d{3}\b)")


class Mark(StrEnum):
    """What a question got."""

    RIGHT = "right"
    WRONG = "wrong"
    SILENT = "silent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """
    What one question must get.

    Attributes:
        kind: One of `KINDS`.
        says: What the answer must hold, all of them, accents and case aside; a "|" stands between spellings that will all do. Of
            a false premise: what corrects it.
        entries: Ids of entries of which one must be the first source; empty if any will do.
    """

    kind: str
    says: tuple[str, ...] = ()
    entries: frozenset[str] = frozenset()

    def mark(self, given: Given) -> Mark:
        """Judge an answer."""
        if not given.answered:
            return Mark.RIGHT if self.kind in UNANSWERABLE else Mark.SILENT
        if self.kind in UNANSWERABLE and not self.says:
            return Mark.WRONG
        fits = len(given.text) <= LONGEST and (not self.entries or given.entry in self.entries)
        return Mark.RIGHT if fits and all(says(given.text, each) for each in self.says) else Mark.WRONG


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """
    What was answered.

    Attributes:
        answered: False for asking back, abstaining and small talk.
        entry: Id of the first source; empty if there is none.
        ranked: The best entries, whatever the decision.
    """

    answered: bool
    text: str
    entry: str = ""
    ranked: tuple[str, ...] = ()
    ms: float = 0.0


def says(text: str, wanted: str) -> bool:
    """Whether a text holds one of several spellings, at the start of a word; a number must be whole."""
    plain = _plain(text)
    return any(re.search(rf"(?<!\w){re.escape(each)}(?!\d)", plain) for each in map(_plain, wanted.split("|")))


def _plain(text: str) -> str:
    return _BETWEEN_DIGITS.sub("", fold(text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """How many questions there were, and which shares of them (0 to 1) were right, wrong, and left without an answer."""

    asked: int
    right: float
    wrong: float
    silent: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """How often an entry that is wanted came first, and among the first five (0 to 1), of the questions that name one."""

    asked: int
    first: float
    five: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """
    What came of a set.

    Attributes:
        kinds: By kind, in the order of `KINDS`, those that occur.
        ranking: None if no question names an entry.
        ms: Median and 99th percentile of the time that an answer took, in milliseconds.
    """

    answerable: Shares
    unanswerable: Shares
    kinds: Mapping[str, Shares]
    ranking: Ranking | None
    ms: tuple[float, float]


def evaluate(rows: Sequence[tuple[Expected, Given]]) -> Evaluation:
    """Judge the answers to a set that has at least one question."""
    marked = [(expected.kind, expected.mark(given)) for expected, given in rows]
    times = sorted(given.ms for _, given in rows)
    return Evaluation(
        answerable=_shares(mark for kind, mark in marked if kind in ANSWERABLE),
        unanswerable=_shares(mark for kind, mark in marked if kind in UNANSWERABLE),
        kinds={
            each: found for each in KINDS if (found := _shares(mark for kind, mark in marked if kind == each)).asked
        },
        ranking=_ranking([(expected.entries, given.ranked) for expected, given in rows if expected.entries]),
        ms=(round(median(times), 2), round(times[len(times) * 99 // 100], 2)),
    )


def _shares(marks: Iterable[Mark]) -> Shares:
    found = list(marks)
    share = {mark: round(found.count(mark) / (len(found) or 1), 4) for mark in Mark}
    return Shares(asked=len(found), right=share[Mark.RIGHT], wrong=share[Mark.WRONG], silent=share[Mark.SILENT])


def _ranking(rows: Sequence[tuple[frozenset[str], tuple[str, ...]]]) -> Ranking | None:
    if not rows:
        return None
    first, five = (sum(not wanted.isdisjoint(ranked[:top]) for wanted, ranked in rows) for top in (1, 5))
    return Ranking(asked=len(rows), first=round(first / len(rows), 4), five=round(five / len(rows), 4))
