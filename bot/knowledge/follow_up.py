"""Questions that continue the one before: "et à Mayotte ?", "pourquoi ?", "and the third?"."""

from __future__ import annotations

from dataclasses import replace

from bot.knowledge.language import Language
from bot.knowledge.query import Query, Word

SHORT = 3
"""Words of substance up to which an opening such as "et" makes a question a continuation."""

CARRIED = 0.4
"""What a word of the earlier question is worth beside a new subject: too little for its absence to forbid an answer."""

BRIEF = 2
"""Words of substance up to which a question may lean on the one before without showing it."""


def completed(query: Query, before: Query, language: Language) -> Query:
    """The question with the subject of the one before."""
    words = tuple(word for word in query.words if word.form not in language.pronouns)
    own = {word.stem for word in words}
    carried = [word for word in before.words if word.stem not in own]
    if _told(query, language):
        carried = [_faded(word) for word in carried if not (word.name or word.number)]
    return replace(
        query, words=(*words, *carried), types=query.types or before.types, asks=True, negated=False, continued=True
    )


def continues(query: Query, language: Language) -> bool:
    """Tell whether a question leans on the one before it."""
    told = _told(query, language)
    if not told:
        return True
    line = f"{' '.join(query.running)} "
    opens = any(line.startswith(f"{opening} ") for opening in language.openings)
    points = any(word in language.pronouns for word in query.running)
    return (opens and len(told) <= SHORT) or (points and len(told) <= 1)


def may_continue(query: Query, language: Language) -> bool:
    """Tell whether a question is so short that it could lean on the one before it."""
    told = _told(query, language)
    return len(told) <= BRIEF and not any(word.name or word.number for word in told)


def _told(query: Query, language: Language) -> tuple[Word, ...]:
    """The words that say what is asked about: neither "year" nor "people", which every answer could have."""
    return tuple(word for word in query.subject if word.form not in language.hollow)


def _faded(word: Word) -> Word:
    """A word of the earlier question beside a new subject; what was to be told (a price, a date) is still to be told."""
    return word if word.attribute else replace(word, weight=word.weight * CARRIED)
