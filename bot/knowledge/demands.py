"""What kind of thing a question demands (a date, a sum, a person, a choice among several…), and whether a topic tells one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.domain.text import fold
from bot.knowledge.compose import list_items, plain
from bot.knowledge.language import Language
from bot.knowledge.query import Query
from bot.knowledge.text import sentences, tokens
from bot.knowledge.topics import Topic
from bot.knowledge.wording import running_words

CHECKED = frozenset({"when", "money", "howlong", "howmany", "who", "where"})
"""Types of question of which it is looked up whether a topic holds such a thing."""

REACH = 2
"""Words between a number and what it counts."""

ONE = frozenset({"un", "une", "a", "one"})

ENUMERATED = 2
"""Items from which a list, and commas from which a sentence, tells several things one by one."""

PLACE = re.compile(
    r"\b(?:[àÀ]|en|dans|in|at|from)\s+(?:(?:les?|la|the)\s+)?[A-ZÀ-Ý][\w'’-]+|https?://|\d+,? (?:rue|avenue)\b"
)
"""How a text shows that it says where: "à Montréal", "dans les Hauts-de-France", an address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """
    What a topic says, word by word, in every language it has.

    Attributes:
        several: It tells several things one by one.
        wanted: What its ways to ask want to be told several of: "quelles villes" wants the stem of "villes".
    """

    words: tuple[str, ...]
    stems: tuple[str, ...]
    names: bool
    places: bool
    several: bool
    wanted: frozenset[str]


def said_by(topic: Topic, language: Language) -> Said:
    """Read a topic for numbers and names; the date of its source, which entries recall, is not what they say."""
    words: list[str] = []
    wanted: set[str] = set()
    names = places = several = False
    for lang, entry in topic.siblings.items():
        text = plain(f"{entry.title}.\n{entry.body}")
        words += _undated([spoken.form for spoken in running_words(text, language)], entry.date, language)
        for question in entry.questions:
            asked = [spoken.form for spoken in running_words(question, language)]
            words += ["", *asked]
            wanted.update(_wanted_several(asked, language))
        text = plain(entry.body)
        several = several or _tells_several(text)
        following = tokens(text)[1:]
        places = places or bool(PLACE.search(text))
        names = names or any(token[0].isupper() and not language.is_stop(fold(token), lang) for token in following)
    digits = tuple(language.numbers.get(word, word) for word in words)
    return Said(
        words=digits,
        stems=tuple(language.root(word) if word else "" for word in digits),
        names=names,
        places=places,
        several=several,
        wanted=frozenset(wanted),
    )


def _undated(words: list[str], date: str | None, language: Language) -> list[str]:
    """The words without the month and year of a date that stand side by side."""
    if date is None or len(date) < len("2022-12"):
        return words
    year, month = date[:4], int(date[5:7])
    recalled = [
        place
        for place in range(len(words) - 1)
        if language.months.get(words[place]) == month and words[place + 1] == year
    ]
    return [word for place, word in enumerate(words) if place not in recalled and place - 1 not in recalled]


def meets_demands(query: Query, said: Said, language: Language) -> bool:
    """Tell whether the topic tells several things where one asks which, and compares where one asks which is most."""
    wanted = set(_wanted_several(query.running, language))
    if wanted and not said.several and wanted.isdisjoint(said.wanted):
        return False
    return all(_says_degree(degree, word, said, language) for degree, word in _degrees(query.running, language))


def _tells_several(text: str) -> bool:
    listed = len(list_items(text)) >= ENUMERATED
    return listed or any(sentence.count(",") >= ENUMERATED or ":" in sentence for sentence in sentences(text))


def _wanted_several(running: Sequence[str], language: Language) -> Iterator[str]:
    """The stem of what several are wanted of, as in "quels sont les indicateurs", "which of the five towns" or "name the towns"."""
    for place, word in enumerate(running):
        names = word in language.nearby["naming"] and running[place + 1 : place + 2]
        if word in language.nearby["choosing_several"] or (names and names[0] in language.nearby["before_several"]):
            noun = next((each for each in running[place + 1 :] if not _may_stand_between(each, language)), "")
            if noun.endswith(("s", "x")) and not language.is_function(noun):
                yield language.root(noun)


def _may_stand_between(word: str, language: Language) -> bool:
    return word.isdigit() or word in language.numbers or word in language.nearby["before_several"]


def _degrees(running: Sequence[str], language: Language) -> Iterator[tuple[str, str]]:
    """Words that compare, and what they compare by: "la plus importante", "the hardest" (which says both)."""
    near = language.nearby
    yield from ((word, word) for word in running if word in near["superlatives"])
    for before, word, after in zip(running, running[1:], running[2:], strict=False):
        compares = word in near["degrees"] and before in near["before_degrees"]
        if compares and not after.isdigit() and not language.is_function(after):
            yield word, after


def _says_degree(degree: str, word: str, said: Said, language: Language) -> bool:
    if degree == word:
        return word in said.words
    stem = language.root(word)
    return any(
        each == degree and following == stem for each, following in zip(said.words, said.stems[1:], strict=False)
    )


def tells(query: Query, said: Said, language: Language) -> bool:
    """Tell whether a topic has a date, a count, a place… that a question wants, and every word of what it wants it of."""
    own = {word.stem for word in query.subject if word.form not in language.hollow}
    return bool(query.types & CHECKED) and own <= set(said.stems) and has_what_is_asked(query, said, language)


def has_what_is_asked(query: Query, said: Said, language: Language) -> bool:
    """Tell whether the topic holds a date, a count, a sum… where the question wants one."""
    return all(_holds(kind, query, said, language) for kind in query.types)


def _holds(kind: str, query: Query, said: Said, language: Language) -> bool:
    evidence, words = language.evidence, said.words
    units = {language.root(unit) for unit in evidence["units"]}
    match kind:
        case "when":
            dated = any(word.isdigit() and len(word) == 4 for word in words)
            return dated or not evidence["calendar"].isdisjoint(words) or _counts(said, units)
        case "money":
            return not evidence["money"].isdisjoint(words)
        case "howlong":
            return _lasts(said, units)
        case "howmany":
            return _counts(said, _counted_nouns(query, language) & set(said.stems))
        case "who":
            return said.names
        case "where":
            return said.places or not evidence["place"].isdisjoint(words)
        case _:
            return True


def _counted_nouns(query: Query, language: Language) -> set[str]:
    """What the question wants to be counted: the first words of substance after "how many"."""
    running = query.running
    asking = [
        place
        for place, word in enumerate(running)
        if word in {"combien", "many", "much", "nombre", "number", "pourcentage", "percentage"}
    ]
    after = running[asking[0] + 1 :] if asking else running
    return {language.root(word) for word in [word for word in after if not language.is_stop(word, query.lang)][:1]}


def _lasts(said: Said, units: set[str]) -> bool:
    """Whether it tells a length of time; "une semaine" is one."""
    single = any(word in ONE and stem in units for word, stem in zip(said.words, said.stems[1:], strict=False))
    return single or _counts(said, units)


def _counts(said: Said, nouns: set[str]) -> bool:
    for place, word in enumerate(said.words):
        if word.isdigit() and (not nouns or nouns & set(said.stems[place + 1 : place + 1 + REACH])):
            return True
    return False
