"""What forbids an answer whatever the probability says: something asked for or claimed that the entry doesn't have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bot.knowledge.confidence import Evidence
from bot.knowledge.coverage import Request
from bot.knowledge.demands import CHECKED, Said, has_what_is_asked, meets_demands, said_by
from bot.knowledge.expansion import Slot
from bot.knowledge.heads import Head
from bot.knowledge.items import HIGHEST
from bot.knowledge.language import Language
from bot.knowledge.query import WHOLE_WEIGHT, Query
from bot.knowledge.search import Match, SearchIndex
from bot.knowledge.topics import Topic

FLOOR = 0.06
"""Score under which a match is chance."""

PART = 0.51
"""Share of a question that a topic must have (of six strangers' sets, no right answer had less)."""

STRICT_GAP = 0.62
"""Weight of a name, a number or what one wants to be told that an answer may lack."""

UNKNOWN_GAP = 1.0
"""Weight of a thing that an answer may lack though no entry has it: "the prefecture's rectorate"."""

HAS, HALF = 0.9, 0.5
"""How far a topic has a word that it has, and one that it hardly has."""

ASPECT = 0.8
"""Weight of the other words of a question about a name, of which a topic must have something."""

REFUSED = 0.6
"""Likeness from which a question is one that the sources are known not to answer, unless an entry is nearer."""

SAME_QUESTION = 0.75
"""Likeness to a known variant from which a few words without a subject are a question."""

TELLING_DIGITS = 3
"""Digits from which a number may be what a question is about: a year, "7000"."""

TYPED_WAYS = 3
"""Ways to ask for a topic from which one may conclude that it tells of nobody, if none of them asks who."""

ASKED_NEARLY = 0.85
"""Likeness to a known variant from which another word may stand for what is wanted ("which foundation": no principle)."""

PUT_ALIKE = 0.9
"""Likeness from which a remark is the same remark that an entry gives as a way to ask for it."""


class Objection(StrEnum):
    """Why a topic may not be given as the answer."""

    NO_SUBJECT = "no subject"
    WEAK = "weak"
    MISSING = "missing word"
    NUMBER = "number"
    REMARK = "remark"
    INDIRECT = "indirect"
    ORDERS = "orders"


class Doubt(StrEnum):
    """What speaks against a topic, as a feature of the model."""

    WANTED = "lacks_wanted"
    STRICT = "lacks_strict"
    PERSON = "lacks_person"
    THING = "lacks_thing"
    NAME_ONLY = "name_only"
    KIND = "kind"
    DEMAND = "demand"
    REFUSED = "refused_before"


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """What is looked for before an answer is given; remembers what it has read of each topic."""

    language: Language
    read: dict[int, Said] = field(default_factory=dict, repr=False, compare=False)

    def objection(self, request: Request, match: Match, index: SearchIndex, found: Evidence) -> Objection | None:
        """The first reason not to answer with a topic, None if there is none."""
        head, topic = index.head(match.topic), index.topics[match.topic]
        doubt = _doubt(request, match, head, found, self.language)
        if doubt is not None:
            return doubt
        said = self.said(match.topic, topic)
        if _contradicts_a_number(request.query, said, self.language):
            return Objection.NUMBER
        return None

    def doubts(self, request: Request, match: Match, index: SearchIndex, found: Evidence) -> frozenset[Doubt]:
        """What speaks against a topic: the model has learned how much."""
        said = self.said(match.topic, index.topics[match.topic])
        return frozenset(_doubts(request, index.head(match.topic), found, said, self.language))

    def said(self, number: int, topic: Topic) -> Said:
        """What a topic says, read once."""
        found = self.read.get(number)
        if found is None:
            found = self.read[number] = said_by(topic, self.language)
        return found


def _doubt(request: Request, match: Match, head: Head, found: Evidence, language: Language) -> Objection | None:
    """What the question's own words and their place in the topic forbid."""
    query = request.query
    if _says_nothing(query) or (not query.subject and found.closest < SAME_QUESTION):
        return Objection.NO_SUBJECT
    if query.commands:
        return Objection.ORDERS
    if match.score < FLOOR or found.features["covered"] < PART:
        return Objection.WEAK
    if query.negated and _only_remarks(request, match, head, language):
        return Objection.REMARK
    if found.indirect:
        return Objection.INDIRECT
    misses = _misses_a_name(request, found) or _misses_a_count(request, found)
    return Objection.MISSING if misses or _misses_what_is_wanted(request, found, language) else None


def _misses_what_is_wanted(request: Request, found: Evidence, language: Language) -> bool:
    """Tell whether nothing but what is wanted of it tells a question from a way to ask for a topic: "quel objectif a l'équipe"."""
    return (
        found.closest >= PUT_ALIKE
        and not request.query.types & CHECKED
        and any(
            slot.word.wanted and slot.word.form not in language.nearby["chosen_anyhow"] and part < HALF
            for slot, part in zip(request.slots, found.covered, strict=True)
        )
    )


def _misses_a_count(request: Request, found: Evidence) -> bool:
    """Tell whether a topic lacks what is to be counted: "combien de fois"."""
    return "howmany" in request.query.types and any(
        slot.word.focus and _lacks(slot, part) for slot, part in zip(request.slots, found.covered, strict=True)
    )


def _lacks(slot: Slot, part: float) -> bool:
    return slot.word.loss * (1 - part) >= STRICT_GAP or (part < HALF and not slot.word.frame)


def _misses_a_name(request: Request, found: Evidence) -> bool:
    """Tell whether a topic lacks a name or a number of two digits or more that the question is about."""
    return any(
        (slot.word.name or (slot.word.number and len(slot.word.stem) > 1)) and slot.word.loss * (1 - part) >= STRICT_GAP
        for slot, part in zip(request.slots, found.covered, strict=True)
    )


def _says_nothing(query: Query) -> bool:
    """Tell whether a message is only numbers ("-3", "12"); a question about a year or a large number is more."""
    telling = [word for word in query.subject if not word.number or (query.asks and len(word.form) >= TELLING_DIGITS)]
    return bool(query.subject) and not telling


def _only_remarks(request: Request, match: Match, head: Head, language: Language) -> bool:
    """Tell whether a negated message asks nothing, unless a variant of the topic is put like it."""
    informative = [word for word in request.query.subject if word.form not in language.negations]
    if request.query.types or (request.query.asks and informative):
        return False
    return not any(likeness >= PUT_ALIKE and head.negated[place] for place, likeness in match.likeness.items())


def _contradicts_a_number(query: Query, said: Said, language: Language) -> bool:
    """A count that the topic gives otherwise ("seven conditions"), or a label it doesn't know ("module 3")."""
    running = [language.numbers.get(word, word) for word in query.running]
    for place, word in enumerate(running):
        if not word.isdigit():
            continue
        after = _noun(running, place + 1, query, language)
        before = _noun(running, place - 1, query, language)
        if before and _beside(word, before, said):
            continue
        if after and not _beside(word, after, said) and _counted_otherwise(word, after, said):
            return True
        is_year = len(word) == 4 or int(word) > HIGHEST
        if before and not after and not is_year and before in said.stems and not _beside(word, before, said):
            return True
    return False


def _noun(running: Sequence[str], place: int, query: Query, language: Language) -> str:
    """The stem of the content word at a place, empty if there is none."""
    if not 0 <= place < len(running):
        return ""
    word = running[place]
    if word.isdigit() or word in language.frame or language.is_stop(word, query.lang):
        return ""
    return language.root(word)


def _counted_otherwise(number: str, noun: str, said: Said) -> bool:
    counts = {
        said.words[place]
        for place in range(len(said.words) - 1)
        if said.words[place].isdigit() and said.stems[place + 1] == noun
    }
    return bool(counts) and number not in counts


def _beside(number: str, noun: str, said: Said) -> bool:
    pairs = zip(said.words, said.stems[1:], strict=False)
    reverse = zip(said.stems, said.words[1:], strict=False)
    return (number, noun) in pairs or (noun, number) in reverse


def _doubts(request: Request, head: Head, found: Evidence, said: Said, language: Language) -> Iterator[Doubt]:
    query = request.query
    if found.refused >= 0 and found.refused + found.closest >= REFUSED:
        yield Doubt.REFUSED
    if _knows_only_the_name(request, found):
        yield Doubt.NAME_ONLY
    if not found.asked_alike and (_never_asks_who(query, head) or not has_what_is_asked(query, said, language)):
        yield Doubt.KIND
    if not meets_demands(query, said, language):
        yield Doubt.DEMAND
    for slot, part in zip(request.slots, found.covered, strict=True):
        yield from _lacking(request, slot, part, found, language)


def _never_asks_who(query: Query, head: Head) -> bool:
    asked = list(head.asked) if "who" in query.types else []
    return len(asked) >= TYPED_WAYS and "who" not in asked


def _lacking(request: Request, slot: Slot, part: float, found: Evidence, language: Language) -> Iterator[Doubt]:
    """What a topic lacks of one word: a name, a number, what one wants to be told."""
    word, types = slot.word, request.query.types
    gap = word.loss * (1 - part)
    wanted = word.wanted and word.form not in language.nearby["chosen_anyhow"]
    if gap >= UNKNOWN_GAP and word.thing and not slot.known:
        yield Doubt.THING
    if gap >= STRICT_GAP and word.strict:
        yield Doubt.STRICT
    if "who" in types and word.focus and word.thing and word.weight >= STRICT_GAP and part < HALF:
        yield Doubt.PERSON
    told = bool(types & CHECKED)
    if wanted and (gap >= STRICT_GAP or (part < HALF and not told) or (part < 1 and found.closest < ASKED_NEARLY)):
        yield Doubt.WANTED


def _knows_only_the_name(request: Request, found: Evidence) -> bool:
    """Tell whether a topic has a name of the question and nothing of what is asked about it: "the main challenge of Liévin"."""
    pairs = [(slot.word, part) for slot, part in zip(request.slots, found.covered, strict=True) if not slot.word.frame]
    named = any(word.name and part >= HAS for word, part in pairs)
    asked = [(word.weight, part) for word, part in pairs if not word.name and word.weight > WHOLE_WEIGHT]
    lacks_all = all(part < HALF for _, part in asked)
    return named and lacks_all and sum(weight for weight, _ in asked) >= ASPECT
