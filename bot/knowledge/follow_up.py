"""Questions that continue the one before: "et à Mayotte ?", "pourquoi ?", "and the third?"."""

from __future__ import annotations

from dataclasses import replace

from bot.knowledge.language import Language
from bot.knowledge.query import Query, Word, analyse

SHORT = 3
"""Words of substance up to which an opening such as "et" makes a question a continuation."""

CARRIED = 0.4
"""What a word of the earlier question is worth beside a new subject: too little for its absence to forbid an answer."""


def completed(query: Query, context: str, language: Language) -> Query:
    """The question with the subject of the one before, if it can't stand alone; else unchanged."""
    if not continues(query, language):
        return query
    before = analyse(context, language, hint=query.lang)
    own = {word.stem for word in query.words}
    carried = [word for word in before.words if word.stem not in own]
    if query.subject:
        carried = [_faded(word) for word in carried if not (word.name or word.number)]
    return replace(query, words=(*query.words, *carried), types=query.types or before.types)


def _faded(word: Word) -> Word:
    """A word of the earlier question beside a new subject; what was to be told (a price, a date) is still to be told."""
    return word if word.attribute else replace(word, weight=word.weight * CARRIED)


def continues(query: Query, language: Language) -> bool:
    """Tell whether a question leans on the one before it."""
    if not query.subject:
        return True
    line = f"{' '.join(query.running)} "
    opens = any(line.startswith(f"{opening} ") for opening in language.openings)
    points = any(word in language.pronouns for word in query.running)
    return (opens and len(query.subject) <= SHORT) or (points and len(query.subject) <= 1)
