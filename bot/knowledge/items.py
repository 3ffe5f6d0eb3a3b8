"""Questions that want one item of a list ("la troisième condition ?"), and the lists that entries count themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.domain.text import fold
from bot.knowledge.compose import blocks, list_items
from bot.knowledge.language import Language
from bot.knowledge.text import ORDINAL, tokens
from bot.knowledge.topics import Topic
from bot.knowledge.wording import running_words

LAST = -1
HIGHEST = 31
"""The highest item that a person asks for by a number after the word: "condition 3", never a year."""

FARTHEST = 4
"""Words within which the noun of an ordinal stands: "third of the five conditions"."""

BEFORE_A_VERB = ("it", "they", "does", "do", "did", "will", "that", "this", "to")
"""After these, "last" and "second" are no ordinals: "how long does it last"."""

AMONG = ("des", "parmi", "of", "among")
"""What stands between an ordinal and those that it is one of: "la première des conditions"."""

LISTED = re.compile(r"^\s*(?:[-*+•]|\d{1,3}[.)])\s", re.MULTILINE)

LABELS = ("numero", "number", "no", "n", "num")
"""What may stand between a noun and its number."""

Lists = Mapping[str, Sequence[tuple[int, int]]]
"""For the stem of what is counted, the topics whose list has just as many items as they say, and how many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """
    One item of a list, as a question asks for it.

    Attributes:
        number: From 1; `LAST` for the last one, and so on back.
        noun: What is counted, as written; empty in "et la troisième ?".
        vague: The noun could stand for an item of any list: "le dernier point".
        alone: The question says nothing else.
    """

    number: int
    noun: str
    alone: bool
    before: str
    after: str
    vague: bool = False

    def for_all(self, count: int) -> str:
        """The question for the whole list: the ordinal gives way to the count."""
        return f"{self.before} {count} {self.noun} {self.after}".strip()


def item_wished(question: str, language: Language) -> Wish | None:
    """Which item of which list a question wants; None if it names no place in a list, or several."""
    words = tokens(question)
    places = [
        place
        for place, word in enumerate(words)
        if _ordinal(word, language) is not None and not (place and fold(words[place - 1]) in BEFORE_A_VERB)
    ]
    if len(places) == 1:
        return _by_ordinal(words, places[0], language)
    return None if places else _by_number(words, language)


def step_wished(question: str, language: Language) -> int | None:
    """How far from the last item a question goes ("et la suivante ?"): 0 for all the others; None if it asks for no step, or for more."""
    words = [word for word in map(fold, tokens(question)) if word.isalpha()]
    steps = [language.steps[word] for word in words if word in language.steps]
    others = [word for word in words if word not in language.steps and _substance(word, language)]
    return steps[0] if len(steps) == 1 and not others else None


def counted_lists(topics: Sequence[Topic], language: Language) -> Lists:
    """The lists whose own title or introduction counts their items ("trois missions :"), by the stem of the noun."""
    found: dict[str, dict[int, int]] = {}
    for number, topic in enumerate(topics):
        for entry in topic.siblings.values():
            size = len(list_items(entry.body)) if LISTED.search(entry.body) else 0
            for noun in _counted(size, [entry.title, *blocks(entry.body)], language) if size > 1 else ():
                found.setdefault(noun, {})[number] = size
    return {noun: tuple(sizes.items()) for noun, sizes in found.items()}


def item_text(wish: Wish, items: Sequence[str], lang: str) -> str:
    """The item wished for, with its name and place; empty if the list has no such item."""
    number = wish.number if wish.number > 0 else len(items) + 1 + wish.number
    if not 1 <= number <= len(items):
        return ""
    name = f"{wish.noun[:1].upper()}{wish.noun[1:]} {number}/{len(items)}".strip()
    return f"{name}{' ' if lang == 'fr' else ''}: {items[number - 1].rstrip(' ;,.')}."


def _by_ordinal(words: Sequence[str], place: int, language: Language) -> Wish:
    number = _ordinal(words[place], language) or 0
    if number == LAST and place and fold(words[place - 1]) == "avant":
        number, words, place = LAST - 1, [*words[: place - 1], *words[place:]], place - 1
    named = _noun_after(words, place, language)
    noun = words[named] if named else ""
    noun = noun.removesuffix("s") if named and named > place + 1 else noun
    after = words[(named or place) + 1 :]
    others = [*words[:place], *after]
    return Wish(
        number=number,
        noun=noun,
        alone=not any(_substance(word, language) for word in others),
        before=" ".join(words[:place]),
        after=" ".join(after),
        vague=fold(noun) in language.vague and not (after and fold(after[0]) in ("d", "de", "du", "des", "of")),
    )


def _noun_after(words: Sequence[str], place: int, language: Language) -> int | None:
    """Where the noun of an ordinal is: next to it, or behind "la quatrième des", a count or not between them."""
    following = [fold(word) for word in words[place + 1 : place + 1 + FARTHEST]]
    for step, word in enumerate(following):
        if word.isalpha() and not language.is_function(word) and word not in language.numbers:
            counted = step > 0 and following[step - 1] in language.numbers
            among = step > 0 and following[0] in AMONG and word.endswith("s")
            return place + 1 + step if step == 0 or counted or among else None
    return None


def _by_number(words: Sequence[str], language: Language) -> Wish | None:
    """A singular noun before a number, as in "condition 3" or "condition numéro trois"."""
    words = [language.numbers.get(fold(word), word) if place else word for place, word in enumerate(words)]
    words = [word for word in words if fold(word) not in LABELS]
    for place, (noun, number) in enumerate(pairwise(words)):
        if (
            number.isdigit()
            and 0 < int(number) <= HIGHEST
            and _substance(noun, language)
            and not noun.lower().endswith("s")
        ):
            before, after = " ".join(words[:place]), " ".join(words[place + 2 :])
            return Wish(number=int(number), noun=noun, alone=False, before=before, after=after)
    return None


def _ordinal(word: str, language: Language) -> int | None:
    folded = fold(word)
    digits = ORDINAL.match(folded)
    return int(digits.group(1)) if digits else language.ordinals.get(folded)


def _substance(word: str, language: Language) -> bool:
    """Tell whether a word may say what is counted."""
    folded = fold(word)
    return folded.isalpha() and not language.is_function(folded) and folded not in language.frame


def _counted(size: int, texts: Iterable[str], language: Language) -> set[str]:
    found = set()
    for text in texts:
        words = [spoken.form for spoken in running_words(text, language)]
        counts = [language.numbers.get(word, word) for word in words]
        found |= {language.root(word) for count, word in zip(counts, words[1:], strict=False) if count == str(size)}
    return found
