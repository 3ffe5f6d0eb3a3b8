"""What to reply to one question taken by itself: answer, ask back, or abstain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.knowledge import Decision, Verdict
from bot.knowledge.answers import reply_from
from bot.knowledge.calibration import Calibration
from bot.knowledge.confidence import evidence
from bot.knowledge.coverage import Request
from bot.knowledge.decisions import NOTHING, decided, silent
from bot.knowledge.follow_up import completed, may_continue
from bot.knowledge.guards import Doubt, Guard, Objection
from bot.knowledge.language import Language
from bot.knowledge.query import Query, analyse
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
BY_HEART = 0.98
"""How sure one is of an entry that lists the very question."""
NEAR = 1.0
"""How far behind the best rank another topic is worth suggesting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decider:
    """Weighs the topics of an index against one question; immutable, safe to share between threads."""

    index: SearchIndex
    calibration: Calibration
    language: Language
    guard: Guard

    def observe(self, question: str, *, lang: str | None = None, context: str | None = None) -> Observation | None:
        """What the decision on a question rests on; None if nothing matches."""
        query = self.query(question, lang)
        if context and may_continue(query, self.language):
            query = completed(query, self.query(context, query.lang), self.language)
        request = self.index.request(query)
        matches = self.index.matches(request, CONSIDERED)
        if not matches:
            return None
        weighed = self._weighed(request, matches, 0)
        entry = self.index.topics[matches[0].topic].entry(query.lang)
        return Observation(entry=entry, features=weighed.features, objection=weighed.objection)

    def query(self, question: str, lang: str | None) -> Query:
        """A question taken apart, its slips mended with the index's words."""
        return analyse(question, self.language, hint=lang, speller=self.index.speller)

    def _answer(self, request: Request, match: Match, confidence: float) -> Decision:
        entry = self.index.topics[match.topic].entry(request.query.lang)
        reply = reply_from(self.index, request, match, entry)
        return decided(Verdict.ANSWER, reply, (entry,), request.query.lang, confidence)

    def decide(self, query: Query) -> Decision:
        """Answer with the topic that one may be surest of, ask back if two are as near, or abstain."""
        request = self.index.request(query)
        matches = [] if query.too_long else self.index.matches(request, CONSIDERED)
        asked = self._spelled_out(query)
        if (known := self._by_heart(request, asked, matches)) is not None:
            return self._answer(request, known, BY_HEART)
        if not matches or any(map(self._asks_nothing_known, asked)):
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

    def nearest(self, query: Query) -> Decision:
        """What the best topic says, though one may not be sure that it answers: for more about what was already told."""
        request = self.index.request(query)
        matches = self.index.matches(request, CONSIDERED)
        return self._answer(request, matches[0], self.calibration.suggest) if matches else silent(query.lang)

    def _spelled_out(self, query: Query) -> Sequence[Sequence[str]]:
        """A question that stands by itself, without courtesies: with its slips, and without."""
        if query.continued or query.too_long:
            return ()
        return [
            [word for word in running if word not in self.language.greetings]
            for running in (query.spelled, query.running)
        ]

    def _asks_nothing_known(self, running: Sequence[str]) -> bool:
        """Whether it is known to have no answer, or only answers something itself."""
        return bool(self.index.refusals.verbatim.topics(running)) or self.language.only_replies(running)

    def _by_heart(self, request: Request, asked: Sequence[Sequence[str]], matches: Sequence[Match]) -> Match | None:
        """The only topic that lists the very question: whoever wrote its entry said so."""
        known = next(filter(None, (self.index.listing(request, each) for each in asked)), None)
        return known and next((match for match in matches if match.topic == known.topic), known)

    def _leaning(self, query: Query, matches: list[Match]) -> float:
        """How much rather the small words are the second's ("que fait le comité", not who is on it), if the first two are as near."""
        if not as_near(matches):
            return 0.0
        first, second = (worded(query, match, self.index.topics[match.topic], self.language) for match in matches[:2])
        return second - first

    def _weighed(self, request: Request, matches: list[Match], place: int) -> Weighed:
        found = evidence(self.index, request, matches, place)
        doubts = self.guard.doubts(request, matches[place], self.index, found)
        features = found.features | {doubt.value: float(doubt in doubts) for doubt in Doubt}
        against = self.guard.objection(request, matches[place], self.index, found)
        return Weighed(confidence=self.calibration.probability(features), objection=against, features=features)

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
