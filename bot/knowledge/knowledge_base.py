"""The knowledge base: what to reply to a question, from entries alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.domain.knowledge import Decision, Entry, Verdict
from bot.knowledge.answers import Reply, reply_from
from bot.knowledge.calibration import Calibration
from bot.knowledge.compose import list_items
from bot.knowledge.confidence import evidence
from bot.knowledge.coverage import Request
from bot.knowledge.follow_up import completed, nth_item
from bot.knowledge.guards import Objection, objection
from bot.knowledge.language import Language, load_language
from bot.knowledge.lexicon import Lexicon, generic_lexicon
from bot.knowledge.query import Query, analyse
from bot.knowledge.search import Match, SearchIndex

CONSIDERED = 6
SUGGESTED = 3
NEAR = 0.55
"""Share of the best score from which another topic is worth suggesting."""


NOTHING = Reply(text="", more="")
LEVEL = 0.85
"""Share of the best rank from which the next topic is looked at, should something forbid the first."""

TIE = 0.025
"""Difference of rank (and of likeness) under which two topics answer a question equally well."""

SURER = 0.15
"""How much surer one must be of a topic that is not the first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """How sure one may be of one match, and what forbids it."""

    confidence: float
    objection: Objection | None
    features: dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """What the model sees of one question: the best entry and its features; for fitting and for evaluation."""

    entry: Entry
    features: dict[str, float]
    objection: Objection | None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnowledgeBase:
    """
    Answers from entries, or abstains; immutable, safe to share between threads, nothing is read or written.

    A changed entry means a new base: building takes about a millisecond per entry.
    """

    index: SearchIndex
    calibration: Calibration
    language: Language

    @classmethod
    def build(cls, entries: Iterable[Entry], lexicon: Lexicon, calibration: Calibration) -> KnowledgeBase:
        """Index entries; the generic lexicon is always added to the pack's own."""
        language = load_language()
        index = SearchIndex.build(entries, lexicon.merged(generic_lexicon()), language)
        return cls(index=index, calibration=calibration, language=language)

    def decide(self, question: str, *, lang: str | None = None, context: str | None = None) -> Decision:
        """
        Answer a question, ask back, or abstain.

        Args:
            question: What the person wrote.
            lang: The person's language, for questions that could be in either.
            context: The same person's question before, for a question that continues it.
        """
        number = nth_item(question, self.language) if context else None
        if context is None or number is None:
            return self._decide(self._query(question, lang, context))
        return self._item(number, self._decide(self._query(context, lang, None)))

    def ranked(self, question: str, limit: int, *, lang: str | None = None, context: str | None = None) -> list[str]:
        """The ids of the best entries for a question, best first, one per topic, whatever the decision."""
        query = self._query(question, lang, context)
        matches = self.index.matches(self.index.request(query), limit)
        return [self.index.topics[match.topic].entry(query.lang).id for match in matches]

    def observe(self, question: str, *, lang: str | None = None) -> Observation | None:
        """What the decision on a question rests on; None if nothing matches."""
        query = self._query(question, lang, None)
        request = self.index.request(query)
        matches = self.index.matches(request, CONSIDERED)
        if not matches:
            return None
        weighed = self._weighed(request, matches, 0)
        entry = self.index.topics[matches[0].topic].entry(query.lang)
        return Observation(entry=entry, features=weighed.features, objection=weighed.objection)

    def _query(self, question: str, lang: str | None, context: str | None) -> Query:
        query = analyse(question, self.language, hint=lang, speller=self.index.speller)
        return completed(query, context, self.language) if context else query

    def _answer(self, request: Request, match: Match, confidence: float) -> Decision:
        entry = self.index.topics[match.topic].entry(request.query.lang)
        reply = reply_from(self.index, request, match, entry)
        return _decision(Verdict.ANSWER, reply, (entry,), request.query.lang, confidence)

    def _decide(self, query: Query) -> Decision:
        request = self.index.request(query)
        matches = [] if query.too_long else self.index.matches(request, CONSIDERED)
        if not matches:
            return Decision(verdict=Verdict.ABSTAIN, text="", more="", entries=(), lang=query.lang, confidence=None)
        first = self._weighed(request, matches, 0)
        if _undecided(matches):
            return self._asked_back(query, matches, first)
        for place in range(_contenders(matches)):
            weighed = first if place == 0 else self._weighed(request, matches, place)
            needed = self.calibration.answer + (SURER if place else 0.0)
            if weighed.objection is None and weighed.confidence >= needed:
                return self._answer(request, matches[place], weighed.confidence)
        return self._asked_back(query, matches, first)

    def _weighed(self, request: Request, matches: list[Match], place: int) -> Weighed:
        found = evidence(self.index, request, matches, place)
        against = objection(request, matches[place], self.index.topics[matches[place].topic], found, self.language)
        return Weighed(
            confidence=self.calibration.probability(found.features), objection=against, features=found.features
        )

    def _item(self, number: int, before: Decision) -> Decision:
        """The nth item of the list that answered the question before; abstains if there is no such item."""
        items = list_items(before.text)
        if before.verdict is not Verdict.ANSWER or number > len(items):
            return replace(before, verdict=Verdict.ABSTAIN, text="", more="", entries=())
        return replace(before, text=items[number - 1], more=before.text)

    def _asked_back(self, query: Query, matches: list[Match], first: Weighed) -> Decision:
        hopeless = first.objection in {Objection.NO_SUBJECT, Objection.WEAK, Objection.ORDERS}
        if hopeless or first.confidence < self.calibration.suggest:
            return _decision(Verdict.ABSTAIN, NOTHING, (), query.lang, first.confidence)
        near = [match for match in matches if match.rank >= NEAR * matches[0].rank][:SUGGESTED]
        entries = tuple(self.index.topics[match.topic].entry(query.lang) for match in near)
        return _decision(Verdict.SUGGEST, NOTHING, entries, query.lang, first.confidence)


def _undecided(matches: list[Match]) -> bool:
    """Tell whether the first two are a tie that no known variant breaks: better to ask which one is meant."""
    if len(matches) < 2 or matches[0].rank - matches[1].rank >= TIE:
        return False
    return max(matches[0].likeness) - max(matches[1].likeness) < TIE


def _contenders(matches: list[Match]) -> int:
    """How many of the first matches are so close that the second may be right where the first is not."""
    return sum(match.rank >= LEVEL * matches[0].rank for match in matches[:SUGGESTED])


def _decision(verdict: Verdict, reply: Reply, entries: tuple[Entry, ...], lang: str, confidence: float) -> Decision:
    return Decision(
        verdict=verdict, text=reply.text, more=reply.more, entries=entries, lang=lang, confidence=round(confidence, 3)
    )
