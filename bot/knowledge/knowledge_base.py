"""The knowledge base: what to reply to a question, from entries alone."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass, replace

from bot.domain.knowledge import Decision, Entry, Verdict
from bot.domain.text import fold
from bot.knowledge.answers import reply_from
from bot.knowledge.calibration import Calibration
from bot.knowledge.clauses import last_clause, twofold
from bot.knowledge.comparison import compared
from bot.knowledge.compose import list_items
from bot.knowledge.confidence import evidence
from bot.knowledge.coverage import Request
from bot.knowledge.decisions import NOTHING, decided, joined, one_of, silent
from bot.knowledge.demands import tells
from bot.knowledge.follow_up import completed, continues, may_continue
from bot.knowledge.grams import CANDIDATES, Candidate, in_order
from bot.knowledge.guards import Doubt, Guard, Objection
from bot.knowledge.items import Lists, Wish, counted_lists, item_wished, step_wished
from bot.knowledge.language import Language, load_language
from bot.knowledge.lexicon import Lexicon, generic_lexicon
from bot.knowledge.parts import Parts, read_parts
from bot.knowledge.query import LONGEST, Query, analyse
from bot.knowledge.search import Match, SearchIndex
from bot.knowledge.weighing import (
    SUGGESTED,
    WORDED,
    Observation,
    Weighed,
    as_near,
    contenders,
    rivals,
    surest,
    undecided,
    worded,
)

CONSIDERED = 6
NEAR = 1.0
"""How far behind the best rank another topic is worth suggesting."""

LACKS = 0.75
"""Weight of a word that the question for one item may have and its list not."""


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
        return cls.of(read_parts(entries, language), lexicon, calibration)

    @classmethod
    def of(cls, parts: Parts, lexicon: Lexicon, calibration: Calibration) -> KnowledgeBase:
        """The base of entries that were read before (`bot.knowledge.parts`)."""
        language = load_language()
        index = SearchIndex.of(parts, lexicon.merged(generic_lexicon()), language)
        lists = counted_lists(index.topics, language)
        return cls(index=index, calibration=calibration, language=language, lists=lists, guard=Guard(language=language))

    def seen_by(self, scopes: Set[str]) -> KnowledgeBase:
        """The same for somebody of those membership scopes, without the entries of others; quick, for nothing is built."""
        return replace(self, index=self.index.seen_by(scopes))

    def decide(
        self, question: str, *, lang: str | None = None, context: str | None = None, about: str | None = None
    ) -> Decision:
        """
        Answer a question, ask back, or abstain.

        Args:
            question: What the person wrote.
            lang: The person's language, for questions that could be in either.
            context: The same person's question before, for a question that continues it.
            about: Id of the entry that the question before was answered from, if it was.
        """
        short = question[:LONGEST]
        found = self._item(short, lang, context) or self._comparison(short, lang)
        found = found or self._continued(question, lang, self._context(context, about))
        if found.verdict is Verdict.ANSWER or self._query(short, lang).commands:
            return found
        return self._twofold(short, lang) or self._last_clause(short, lang) or found

    def ranked(self, question: str, limit: int, *, lang: str | None = None, context: str | None = None) -> list[str]:
        """
        The ids of the best entries for a question, best first, one per topic, whatever the decision: what would be answered, then by words
        and by runs of letters, which find what was put in other words.
        """
        query = self._query(question, lang)
        if context and continues(query, self.language):
            query = completed(query, self._query(context, query.lang), self.language)
        matches = self.index.matches(self.index.request(query), max(limit, CANDIDATES))
        if not matches:
            return []
        entries = [self.index.topics[match.topic].entry(query.lang) for match in matches]
        candidates = [
            Candidate(match.rank, " ".join([entry.title, *entry.questions]), entry.body)
            for match, entry in zip(matches, entries, strict=True)
        ]
        decision = self._decide(query)
        answering = [entry.id for entry in decision.entries] if decision.verdict is Verdict.ANSWER else []
        ordered = (entries[place].id for place in in_order(question, candidates))
        return list(dict.fromkeys([*answering, *ordered]))[:limit]

    def observe(self, question: str, *, lang: str | None = None, context: str | None = None) -> Observation | None:
        """What the decision on a question rests on; None if nothing matches."""
        query = self._query(question, lang)
        if context and may_continue(query, self.language):
            query = completed(query, self._query(context, query.lang), self.language)
        request = self.index.request(query)
        matches = self.index.matches(request, CONSIDERED)
        if not matches:
            return None
        weighed = self._weighed(request, matches, 0)
        entry = self.index.topics[matches[0].topic].entry(query.lang)
        return Observation(entry=entry, features=weighed.features, objection=weighed.objection)

    def _query(self, question: str, lang: str | None) -> Query:
        return analyse(question, self.language, hint=lang, speller=self.index.speller)

    def _context(self, context: str | None, about: str | None) -> str | None:
        """The question before; the title of the entry that answered it, if it leaned on another one; the item that it asked for."""
        if context and about and continues(self._query(context, None), self.language):
            entry = self.index.by_id.get(about)
            return entry.title if entry else context
        wish = item_wished(context, self.language) if context else None
        if context and wish is not None and wish.noun:
            item = self._counted(wish, context, None)
            return item.text.split(": ", 1)[-1] if item and item.text else context
        return context

    def _continued(self, question: str, lang: str | None, context: str | None) -> Decision:
        """The reply to a question by itself, or as the continuation of the one before, whichever it is."""
        query = self._query(question, lang)
        if not context or not may_continue(query, self.language):
            return self._decide(query)
        leaning = self._decide(completed(query, self._query(context, query.lang), self.language))
        if not query.subject:
            return leaning
        alone = self._decide(query)
        if continues(query, self.language):
            return leaning if leaning.verdict is Verdict.ANSWER or alone.verdict is not Verdict.ANSWER else alone
        return max((leaning, alone), key=lambda each: (each.verdict is Verdict.ANSWER, each.confidence or 0.0))

    def _answer(self, request: Request, match: Match, confidence: float) -> Decision:
        entry = self.index.topics[match.topic].entry(request.query.lang)
        reply = reply_from(self.index, request, match, entry)
        return decided(Verdict.ANSWER, reply, (entry,), request.query.lang, confidence)

    def _decide(self, query: Query) -> Decision:
        request = self.index.request(query)
        matches = [] if query.too_long else self.index.matches(request, CONSIDERED)
        if not matches:
            return silent(query.lang)
        leaning = self._leaning(query, matches)
        if leaning >= WORDED:
            matches[:2] = matches[1::-1]
        weighed = [
            self._weighed(request, matches, place) for place in range(max(2, contenders(matches)))[: len(matches)]
        ]
        place = surest(weighed, self.calibration.answer)
        open_still = len(weighed) > 1 and abs(leaning) < WORDED and undecided(matches) and rivals(*weighed[:2])
        if place is not None and not (place == 0 and open_still):
            return self._answer(request, matches[place], weighed[place].confidence)
        return self._asked_back(query, matches, weighed[0])

    def _leaning(self, query: Query, matches: list[Match]) -> float:
        """How much rather the small words are the second's ("que fait le comité", not who is on it), if the first two are as near."""
        if not as_near(matches):
            return 0.0
        first, second = (worded(query, self.index.topics[match.topic], self.language) for match in matches[:2])
        return second - first

    def _weighed(self, request: Request, matches: list[Match], place: int) -> Weighed:
        found = evidence(self.index, request, matches, place)
        doubts = self.guard.doubts(request, matches[place], self.index, found)
        features = found.features | {doubt.value: float(doubt in doubts) for doubt in Doubt}
        against = self.guard.objection(request, matches[place], self.index, found)
        return Weighed(confidence=self.calibration.probability(features), objection=against, features=features)

    def _item(self, question: str, lang: str | None, context: str | None) -> Decision | None:
        """The item that a question wants of a list, its own or the one that the question before was about."""
        wish = item_wished(question, self.language)
        if context and wish is not None and wish.alone and not wish.noun:
            return self._other(wish, item_wished(context, self.language), self._whole(context, lang))
        step = step_wished(question, self.language) if context and wish is None else None
        if context and step is not None:
            last = item_wished(context, self.language)
            return self._stepped(last, step, context, lang) if last else None
        if wish is None or self.language.root(fold(wish.noun)) not in self.lists:
            return None
        return self._counted(wish, question, lang) or silent(self.language.detect(question, lang))

    def _stepped(self, last: Wish, step: int, context: str, lang: str | None) -> Decision | None:
        """The item so many steps from the last one."""
        whole = self._whole(context, lang)
        if whole.verdict is not Verdict.ANSWER:
            return None
        if not step:
            return whole
        told = self._other(replace(last, number=last.number + step), last, whole)
        return told if told.verdict is Verdict.ANSWER or list_items(whole.text) else None

    def _other(self, wish: Wish, last: Wish | None, whole: Decision) -> Decision:
        """Another item than the last one: of its list, or told by itself, as the second wave is."""
        if last is None or list_items(whole.text):
            return one_of(wish, whole)
        return self._decide(self._query(f"{last.before} {last.noun} {wish.number} {last.after}", whole.lang))

    def _whole(self, question: str, lang: str | None) -> Decision:
        """The whole list that a question is about, though it may have asked for one item."""
        wish = item_wished(question, self.language)
        found = self._list(wish, question, lang) if wish is not None and wish.noun else None
        return found or self._decide(self._query(question, lang))

    def _counted(self, wish: Wish, question: str, lang: str | None) -> Decision | None:
        whole = self._list(wish, question, lang)
        return one_of(wish, whole) if whole else None

    def _list(self, wish: Wish, question: str, lang: str | None) -> Decision | None:
        """The list that counts what is wished for."""
        lists = self.lists.get(self.language.root(fold(wish.noun)), ())
        own = self.language.detect(question, lang) if lists else None
        for topic, count in lists:
            seen = self.observe(wish.for_all(count), lang=own)
            if seen is None or seen.features["missing"] > LACKS:
                continue
            whole = self._decide(self._query(wish.for_all(count), own))
            if whole.verdict is Verdict.ANSWER and whole.entries[0] in self.index.topics[topic].siblings.values():
                return whole
        return None

    def _comparison(self, question: str, lang: str | None) -> Decision | None:
        """Both answers, if a question compares two things that entries tell of; one is only worth suggesting."""
        cuts = compared(question)
        if not cuts:
            return None
        own = self.language.detect(question, lang)
        known: dict[str, Entry] = {}
        for cut in cuts:
            sides = [self._decide(self._query(side, own)) for side in cut]
            given = [side for side in sides if side.verdict is Verdict.ANSWER]
            known |= {side.entries[0].id: side.entries[0] for side in given}
            if len(given) == len(cut) and given[0].entries != given[1].entries:
                return joined(given, own)
        verdict = Verdict.SUGGEST if known else Verdict.ABSTAIN
        entries = tuple(known.values())[:SUGGESTED]
        return Decision(verdict=verdict, text="", more="", entries=entries, lang=own, confidence=None)

    def _twofold(self, question: str, lang: str | None) -> Decision | None:
        """The answer to the first of two questions in one, if its entry tells what the second one wants as well."""
        cut = twofold(question)
        given = self._decide(self._query(cut[0], lang)) if cut else None
        if cut is None or given is None or given.verdict is not Verdict.ANSWER:
            return None
        topics = enumerate(self.index.topics)
        said = next(
            self.guard.said(place, each) for place, each in topics if given.entries[0] in each.siblings.values()
        )
        return given if tells(self._query(cut[1], given.lang), said, self.language) else None

    def _last_clause(self, question: str, lang: str | None) -> Decision | None:
        """The answer to what is asked behind the words that lead up to it, if that is sure by itself."""
        clause = last_clause(question)
        found = self._decide(self._query(clause, lang)) if clause else None
        return found if found is not None and found.verdict is Verdict.ANSWER else None

    def _asked_back(self, query: Query, matches: list[Match], first: Weighed) -> Decision:
        hopeless = first.objection in {
            Objection.NO_SUBJECT,
            Objection.WEAK,
            Objection.REMARK,
            Objection.INDIRECT,
            Objection.ORDERS,
        }
        refused = bool(first.features[Doubt.REFUSED])
        if hopeless or refused or first.confidence < self.calibration.suggest:
            return decided(Verdict.ABSTAIN, NOTHING, (), query.lang, first.confidence)
        near = [match for match in matches if match.rank >= matches[0].rank - NEAR][:SUGGESTED]
        entries = tuple(self.index.topics[match.topic].entry(query.lang) for match in near)
        return decided(Verdict.SUGGEST, NOTHING, entries, query.lang, first.confidence)
