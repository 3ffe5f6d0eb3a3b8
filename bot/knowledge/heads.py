"""The ways to ask for a topic, read: which terms each has, what kind of thing it asks for, how it is put."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise
from typing import Any, NamedTuple

from bot.knowledge.asking import question_types
from bot.knowledge.language import Language
from bot.knowledge.phrasing import Runs, Wordings, runs
from bot.knowledge.text import tokens
from bot.knowledge.topics import Topic
from bot.knowledge.wording import terms_of, words_of

MANY = 20
"""Ways to ask for a topic from which what only one of them says need not be what the topic is about."""

CHANCE = 60
"""Ways to ask of which a word that stands in one of them is there by chance."""

KIND = "?"
"""What marks a kind of question among the stems of a head."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """
    The titles and questions of a topic, in every language, in the order of `Topic.ways`.

    Attributes:
        types: The types of question that its ways have, each once; `kinds` are the places of theirs, way by way.
        negated: For each way, 1 if it says that something is not so.
        holders: For each stem, the places of the ways that have it.
        once: Stems of one or a few questions, where there are many: what somebody happened to say as well.
        runs: How many of its ways have each word and each pair of neighbouring words (`bot.knowledge.phrasing`).
    """

    types: Sequence[frozenset[str]]
    kinds: array[int]
    negated: bytes
    holders: Mapping[str, array[int]]
    once: frozenset[str]
    runs: Runs

    def __len__(self) -> int:
        return len(self.kinds)

    @property
    def known(self) -> Set[str]:
        """Every stem."""
        return self.holders.keys()

    @property
    def asked(self) -> Iterator[str]:
        """The kinds of question that its ways ask, as often as they do."""
        return chain.from_iterable(map(self.types.__getitem__, self.kinds))

    def having(self, terms: Iterable[str]) -> frozenset[int]:
        """The places of the ways that have any of some terms."""
        return frozenset(chain.from_iterable(self.holders.get(term, ()) for term in terms))

    def worths(self, rarity: Callable[[str], float]) -> array[float]:
        """For each way, the sum of its terms' rarities."""
        found = array("d", bytes(8 * len(self)))
        for term, places in self.holders.items():
            worth = rarity(term)
            for place in places:
                found[place] += worth
        return found

    def as_parts(self, numbers: Mapping[str, int]) -> tuple[Any, ...]:
        """The head as values that `marshal` writes; every term as its number."""
        starts, places = array("I", [0]), array("I")
        for held in self.holders.values():
            places.extend(held)
            starts.append(len(places))
        known, once = (array("I", map(numbers.__getitem__, terms)) for terms in (self.holders, sorted(self.once)))
        arrays = (self.kinds, known, starts, places, once)
        return [sorted(each) for each in self.types], self.negated, *map(array.tobytes, arrays), self.runs.as_parts()

    @classmethod
    def from_parts(cls, parts: Sequence[Any], terms: Sequence[str]) -> Head:
        """Read what `as_parts` wrote."""
        kinds, known, starts, places, once = (array("I", each) for each in parts[2:7])
        spans = (places[first:last] for first, last in pairwise(starts))
        return cls(
            types=tuple(shared_types(frozenset(each)) for each in parts[0]),
            kinds=kinds,
            negated=parts[1],
            holders=dict(zip(map(terms.__getitem__, known), spans, strict=True)),
            once=frozenset(map(terms.__getitem__, once)),
            runs=Runs.from_parts(parts[7]),
        )


class Way(NamedTuple):
    """
    A title or a question, read.

    Attributes:
        spelled: Its tokens as written.
        running: What they mean, folded.
    """

    spelled: list[str]
    running: list[str]
    stems: list[str]
    types: frozenset[str]


def ways_of(topic: Topic, language: Language) -> list[Way]:
    """Read the ways to ask for a topic."""
    return [_read_way(text, lang, language) for text, lang in topic.ways]


def _read_way(text: str, lang: str, language: Language) -> Way:
    spelled = tokens(text)
    words = words_of(spelled, language)
    running = [spoken.form for spoken in words]
    stems = terms_of(words, language, language.detect(text, lang, spelled))
    return Way(spelled, running, stems, question_types(running, language))


def index_terms(ways: Iterable[Way]) -> list[str]:
    """What the index keeps of them: stems, and the kinds of question with a mark, as often as they occur."""
    return [term for way in ways for term in (*way.stems, *(f"{KIND}{kind}" for kind in way.types))]


def wordings_of(ways: Iterable[Way], language: Language) -> Wordings:
    """How each of them is put."""
    return Wordings(runs(way.running, language) for way in ways)


def head_of(ways: Sequence[Way], asked: Wordings, titles: int, language: Language) -> Head:
    """The ways to ask for a topic, of which the first are so many titles, and how each is put."""
    types = {kind: place for place, kind in enumerate(dict.fromkeys(way.types for way in ways))}
    holders = _holders(way.stems for way in ways)
    named = frozenset().union(*(way.stems for way in ways[:titles]))
    return Head(
        types=tuple(map(shared_types, types)),
        kinds=array("I", [types[way.types] for way in ways]),
        negated=bytes(not language.negations.isdisjoint(way.running) for way in ways),
        holders=holders,
        once=_once(holders, len(ways)) - named,
        runs=Runs(asked),
    )


def read_head(topic: Topic, language: Language) -> Head:
    """The ways to ask for a topic."""
    ways = ways_of(topic, language)
    return head_of(ways, wordings_of(ways, language), len(topic.siblings), language)


def _holders(ways: Iterable[Sequence[str]]) -> dict[str, array[int]]:
    found: dict[str, array[int]] = {}
    for place, stems in enumerate(ways):
        for term in dict.fromkeys(stems):
            held = found.get(term)
            if held is None:
                found[term] = array("I", (place,))
            else:
                held.append(place)
    return found


@cache
def shared_types(types: frozenset[str]) -> frozenset[str]:
    """The same types, kept once: a programme has thousands of ways to ask, of a few kinds."""
    return types


def _once(holders: Mapping[str, Sequence[int]], ways: int) -> frozenset[str]:
    if ways < MANY:
        return frozenset()
    return frozenset(term for term, places in holders.items() if len(places) <= max(1, ways // CHANCE))
