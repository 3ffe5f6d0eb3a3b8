"""How a question is put: what kind of thing it asks for, or that it asks at all."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.knowledge.language import Language

OPENING = {"qui": "who", "ou": "where", "quand": "when", "when": "when"}
"""Words that ask only in some places: elsewhere they link."""

BEFORE_AN_OPENING = frozenset(
    [
        "est",
        "depuis",
        "jusqu",
        "since",
        "until",
        "is",
        "was",
        "and",
        "know",
        "say",
        "says",
        "tell",
        "of",
        "etait",
        "dit",
        "partir",
        "a",
        "par",
        "avec",
        "de",
        "d",
        "pour",
        "chez",
        "et",
        "c",
        "sur",
        "contre",
        "sait",
        "savoir",
        "dire",
        "sont",
    ]
)
"""Words after which they still ask: "c'est qui", "avec qui", "savoir où", "depuis quand"."""

INVERTED = frozenset(
    (a, b) for a in ("t", "est", "sont", "a", "ont") for b in ("il", "elle", "on", "ils", "elles", "ce")
)
"""Pairs of words that only a question puts in this order: "y a-t-il", "est-ce"."""


def question_types(running: Sequence[str], language: Language) -> frozenset[str]:
    """How a question is asked (who, when, how many…), from its folded words."""
    found = {
        kind
        for place, word in enumerate(running)
        for kind, phrase in language.types.get(word, ())
        if tuple(running[place : place + len(phrase)]) == phrase
    }
    for number, word in enumerate(running):
        if word in language.initial and _opens(running, number):
            found.add(OPENING[word])
    if "howlong" in found or "when" in found:
        found.discard("howmany")
    if found & {"howmany", "howlong"} and "how" in found:
        found.discard("how")
    return frozenset(found)


def puts_a_question(running: Sequence[str], language: Language) -> bool:
    """Tell whether words without a question word or mark ask all the same."""
    if any(pair in INVERTED for pair in pairwise(running)):
        return True
    opening = [word for word in running if word not in language.greetings][:1]
    return bool(language.requests.intersection(opening) or language.knowing.intersection(running))


def _opens(running: Sequence[str], number: int) -> bool:
    """Tell whether a `qui` or an `ou` at this place asks rather than links."""
    if number == 0 or number == len(running) - 1:
        return True
    return number == 1 or running[number - 1] in BEFORE_AN_OPENING
