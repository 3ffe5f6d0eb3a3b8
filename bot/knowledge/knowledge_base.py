"""The knowledge base: what to reply to a question, from entries alone."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass, replace

from bot.domain.knowledge import Decision, Entry, Verdict
from bot.domain.text import fold
from bot.knowledge.answers import Reply, reply_from
from bot.knowledge.calibration import Calibration
from bot.knowledge.comparison import compared
from bot.knowledge.compose import list_items
from bot.knowledge.confidence import evidence
from bot.knowledge.coverage import Request
from bot.knowledge.follow_up import completed
from bot.knowledge.guards import Guard, Objection
from bot.knowledge.items import Lists, Wish, counted_lists, item_text, item_wished
from bot.knowledge.language import Language, load_language
from bot.knowledge.lexicon import Lexicon, generic_lexicon
from bot.knowledge.query import LONGEST, Query, analyse
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
    lists: Lists
    guard: Guard

    @classmethod
    def build(cls, entries: Iterable[Entry], lexicon: Lexicon, calibration: Calibration) -> KnowledgeBase:
        """Index entries; the generic lexicon is always added to the pack's own."""
        language = load_language()
        index = SearchIndex.build(entries, lexicon.merged(generic_lexicon()), language)
        lists = counted_lists(index.topics, language)
        return cls(index=index, calibration=calibration, language=language, lists=lists, guard=Guard(language=language))

    def seen_by(self, scopes: Set[str]) -> KnowledgeBase:
        """The same for somebody of those membership scopes, without the entries of others; quick, for nothing is built."""
        return replace(self, index=self.index.seen_by(scopes))

    def decide(self, question: str, *, lang: str | None = None, context: str | None = None) -> Decision:
        """
        Answer a question, ask back, or abstain.

        Args:
            question: What the person wrote.
            lang: The person's language, for questions that could be in either.
            context: The same person's question before, for a question that continues it.
        """
        short = question[:LONGEST]
        return (
            self._item(short, lang, context)
            or self._comparison(short, lang)
            or self._decide(self._query(question, lang, context))
        )

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
        if _undecided(matches) and _rivals(first, self._weighed(request, matches, 1)):
            return self._asked_back(query, matches, first)
        for place in range(_contenders(matches)):
            weighed = first if place == 0 else self._weighed(request, matches, place)
            needed = self.calibration.answer + (SURER if place else 0.0)
            if weighed.objection is None and weighed.confidence >= needed:
                return self._answer(request, matches[place], weighed.confidence)
        return self._asked_back(query, matches, first)

    def _weighed(self, request: Request, matches: list[Match], place: int) -> Weighed:
        found = evidence(self.index, request, matches, place)
        topic = self.index.topics[matches[place].topic]
        against = self.guard.objection(request, matches[place], topic, found)
        return Weighed(
            confidence=self.calibration.probability(found.features), objection=against, features=found.features
        )

    def _item(self, question: str, lang: str | None, context: str | None) -> Decision | None:
        """The item that a question wants of a list, its own or the one that answered the question before."""
        wish = item_wished(question, self.language)
        if wish is None:
            return None
        if wish.alone and not wish.noun and context:
            return _one_of(wish, self._decide(self._query(context, lang, None)))
        lists = self.lists.get(self.language.root(fold(wish.noun)), ()) if wish.noun else ()
        own = self.language.detect(question, lang) if lists else None
        for topic, count in lists:
            whole = self._decide(self._query(wish.for_all(count), own, None))
            if whole.verdict is Verdict.ANSWER and whole.entries[0] in self.index.topics[topic].siblings.values():
                return _one_of(wish, whole)
        return None

    def _comparison(self, question: str, lang: str | None) -> Decision | None:
        """Both answers, if a question compares two things that entries tell of; one is only worth suggesting."""
        cuts = compared(question)
        if not cuts:
            return None
        own = self.language.detect(question, lang)
        known: dict[str, Entry] = {}
        for cut in cuts:
            sides = [self._decide(self._query(side, own, None)) for side in cut]
            given = [side for side in sides if side.verdict is Verdict.ANSWER]
            known |= {side.entries[0].id: side.entries[0] for side in given}
            if len(given) == len(cut) and given[0].entries != given[1].entries:
                return _joined(given, own)
        verdict = Verdict.SUGGEST if known else Verdict.ABSTAIN
        entries = tuple(known.values())[:SUGGESTED]
        return Decision(verdict=verdict, text="", more="", entries=entries, lang=own, confidence=None)

    def _asked_back(self, query: Query, matches: list[Match], first: Weighed) -> Decision:
        hopeless = first.objection in {
            Objection.NO_SUBJECT,
            Objection.WEAK,
            Objection.REMARK,
            Objection.INDIRECT,
            Objection.ORDERS,
        }
        if hopeless or first.confidence < self.calibration.suggest:
            return _decision(Verdict.ABSTAIN, NOTHING, (), query.lang, first.confidence)
        near = [match for match in matches if match.rank >= NEAR * matches[0].rank][:SUGGESTED]
        entries = tuple(self.index.topics[match.topic].entry(query.lang) for match in near)
        return _decision(Verdict.SUGGEST, NOTHING, entries, query.lang, first.confidence)


def _one_of(wish: Wish, whole: Decision) -> Decision:
    """The item wished for of a list that was found; abstains if the list has no such item."""
    text = item_text(wish, list_items(whole.text), whole.lang)
    if whole.verdict is not Verdict.ANSWER or not text:
        return replace(whole, verdict=Verdict.ABSTAIN, text="", more="", entries=())
    return replace(whole, text=text, more=whole.text)


def _joined(sides: list[Decision], lang: str) -> Decision:
    """Two answers as one, each with its title."""
    return Decision(
        verdict=Verdict.ANSWER,
        text="\n\n".join(f"{side.entries[0].title}\n{side.text}" for side in sides),
        more="\n\n".join(side.more for side in sides if side.more),
        entries=tuple(side.entries[0] for side in sides),
        lang=lang,
        confidence=min(side.confidence or 0.0 for side in sides),
    )


def _undecided(matches: list[Match]) -> bool:
    """Tell whether the first two are a tie that no known variant breaks: better to ask which one is meant."""
    if len(matches) < 2 or matches[0].rank - matches[1].rank >= TIE:
        return False
    return max(matches[0].likeness) - max(matches[1].likeness) < TIE


def _rivals(first: Weighed, second: Weighed) -> bool:
    """Tell whether nothing speaks against either side of a tie, or against the second more than the first."""
    return first.objection is None and second.objection is None and second.features["alike"] >= first.features["alike"]


def _contenders(matches: list[Match]) -> int:
    """How many of the first matches are so close that the second may be right where the first is not."""
    return sum(match.rank >= LEVEL * matches[0].rank for match in matches[:SUGGESTED])


def _decision(verdict: Verdict, reply: Reply, entries: tuple[Entry, ...], lang: str, confidence: float) -> Decision:
    return Decision(
        verdict=verdict, text=reply.text, more=reply.more, entries=entries, lang=lang, confidence=round(confidence, 3)
    )
