"""The knowledge base: what to reply to a question, from entries alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace

from bot.domain.knowledge import Decision, Entry, Verdict
from bot.knowledge.calibration import Calibration
from bot.knowledge.clauses import last_clause, led_up, stories, twofold
from bot.knowledge.comparison import compared
from bot.knowledge.deciding import Decider
from bot.knowledge.decisions import certainty, joined
from bot.knowledge.demands import tells
from bot.knowledge.follow_up import completed, continues, may_continue
from bot.knowledge.grams import CANDIDATES, Candidate, in_order
from bot.knowledge.guards import Guard
from bot.knowledge.items import Lists, counted_lists, item_wished
from bot.knowledge.language import Language, load_language
from bot.knowledge.lexicon import Lexicon, generic_lexicon
from bot.knowledge.list_questions import ListQuestions
from bot.knowledge.query import LONGEST, Query
from bot.knowledge.search import SearchIndex
from bot.knowledge.weighing import SUGGESTED

SURE_OF_A_STORY = 0.7
"""
How sure an answer to a story must be: of 380 stories by somebody else, an answer was right for 20 more, wrong for 4 more, and 4 more
were answered that nothing answers.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnowledgeBase:
    """
    Answers from entries, or abstains; immutable, safe to share between threads, nothing is read or written.

    A changed entry means a new base: building takes about a millisecond per entry, and a tenth of one more for every way to ask.
    """

    decider: Decider
    items: ListQuestions

    @classmethod
    def build(cls, entries: Iterable[Entry], lexicon: Lexicon, calibration: Calibration) -> KnowledgeBase:
        """Index entries; the generic lexicon is always added to the pack's own."""
        language = load_language()
        index = SearchIndex.build(entries, lexicon.merged(generic_lexicon()), language)
        return cls.of(index, counted_lists(index.topics, language), calibration)

    @classmethod
    def of(cls, index: SearchIndex, lists: Lists, calibration: Calibration) -> KnowledgeBase:
        """The base of what was read before (`bot.knowledge.keeping`)."""
        guard = Guard(language=index.language)
        decider = Decider(index=index, calibration=calibration, language=index.language, guard=guard)
        return cls(decider=decider, items=ListQuestions(decider=decider, lists=lists))

    def seen_by(self, scopes: Set[str]) -> KnowledgeBase:
        """The same for somebody of those membership scopes, without the entries of others; quick, for nothing is built."""
        decider = replace(self.decider, index=self.index.seen_by(scopes))
        return KnowledgeBase(decider=decider, items=replace(self.items, decider=decider))

    @property
    def index(self) -> SearchIndex:
        """Where entries are looked up."""
        return self.decider.index

    @property
    def language(self) -> Language:
        """What is known of both languages."""
        return self.decider.language

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
        whole = self.decider.query(question, lang)
        found = self.items.item(short, lang, context) or self._comparison(short, lang) or self._led_up(short, whole)
        found = found or self._continued(whole, self._contexts(context, about))
        if found.verdict is Verdict.ANSWER or whole.commands or self.language.only_replies(whole.running):
            return found
        return self._twofold(short, lang) or self._last_clause(short, lang) or self._in_a_story(short, whole) or found

    def ranked(self, question: str, limit: int, *, lang: str | None = None, context: str | None = None) -> list[str]:
        """
        The ids of the best entries for a question, best first, one per topic, whatever the decision: what would be answered, then by words
        and by runs of letters, which find what was put in other words.
        """
        query = self.decider.query(question, lang)
        if context and continues(query, self.language):
            query = completed(query, self.decider.query(context, query.lang), self.language)
        matches = self.index.matches(self.index.request(query), max(limit, CANDIDATES))
        if not matches:
            return []
        entries = [self.index.topics[match.topic].entry(query.lang) for match in matches]
        candidates = [
            Candidate(match.rank, " ".join([entry.title, *entry.questions]), entry.body)
            for match, entry in zip(matches, entries, strict=True)
        ]
        decision = self.decider.decide(query)
        answering = [entry.id for entry in decision.entries] if decision.verdict is Verdict.ANSWER else []
        ordered = (entries[place].id for place in in_order(question, candidates))
        return list(dict.fromkeys([*answering, *ordered]))[:limit]

    def _contexts(self, context: str | None, about: str | None) -> Sequence[str]:
        """What a question may continue: the item of a list that the one before asked for; else what answered it, and itself."""
        if not context:
            return ()
        wish = item_wished(context, self.language)
        if wish is not None and wish.noun:
            item = self.items.counted(wish, context, None)
            return (item.text.split(": ", 1)[-1] if item and item.text else context,)
        answering = self.index.by_id.get(about or "")
        leant = about and continues(self.decider.query(context, None), self.language)
        return (*((answering.title,) if answering else ()), *(() if answering and leant else (context,)))

    def _continued(self, query: Query, contexts: Sequence[str]) -> Decision:
        """The reply to a question by itself, or as the continuation of what was said before, whichever it is."""
        if not contexts or not may_continue(query, self.language):
            return self.decider.decide(query)
        befores = (self.decider.query(each, query.lang) for each in contexts)
        leaning = max((self.decider.decide(completed(query, each, self.language)) for each in befores), key=certainty)
        if not query.subject:
            return leaning
        alone = self.decider.decide(query)
        if continues(query, self.language):
            return leaning if leaning.verdict is Verdict.ANSWER or alone.verdict is not Verdict.ANSWER else alone
        return max((leaning, alone), key=certainty)

    def _led_up(self, question: str, whole: Query) -> Decision | None:
        """The answer to what a message asks last, taken with the sentence before it ("… the food there. How many people was it?")."""
        cut = None if whole.commands or whole.too_long else led_up(question)
        if cut is None:
            return None
        before, asked = (self.decider.query(each, whole.lang) for each in cut)
        found = self.decider.decide(completed(asked, before, self.language)) if before.subject else None
        return found if found is not None and found.verdict is Verdict.ANSWER else None

    def _in_a_story(self, question: str, whole: Query) -> Decision | None:
        """The answer to what a story asks, taken with the sentence of it that makes it surest, if that is sure enough."""
        pairs = [] if whole.too_long else stories(question)
        found = (self.decider.decide(self._beside(asked, before, whole.lang)) for before, asked in pairs)
        best = max(found, key=certainty, default=None)
        return best if best is not None and certainty(best) >= (True, SURE_OF_A_STORY) else None

    def _beside(self, asked: str, before: str, lang: str) -> Query:
        return completed(self.decider.query(asked, lang), self.decider.query(before, lang), self.language)

    def _comparison(self, question: str, lang: str | None) -> Decision | None:
        """Both answers, if a question compares two things that entries tell of; one is only worth suggesting."""
        cuts = compared(question)
        if not cuts:
            return None
        own = self.language.detect(question, lang)
        known: dict[str, Entry] = {}
        for cut in cuts:
            sides = [self.decider.decide(self.decider.query(side, own)) for side in cut]
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
        given = self.decider.decide(self.decider.query(cut[0], lang)) if cut else None
        if cut is None or given is None or given.verdict is not Verdict.ANSWER:
            return None
        topics = enumerate(self.index.topics)
        said = next(
            self.decider.guard.said(place, each) for place, each in topics if given.entries[0] in each.siblings.values()
        )
        return given if tells(self.decider.query(cut[1], given.lang), said, self.language) else None

    def _last_clause(self, question: str, lang: str | None) -> Decision | None:
        """The answer to what is asked behind the words that lead up to it, if that is sure by itself."""
        clause = last_clause(question)
        found = self.decider.decide(self.decider.query(clause, lang)) if clause else None
        return found if found is not None and found.verdict is Verdict.ANSWER else None
