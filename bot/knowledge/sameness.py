"""Whether two people ask the same thing: the same words but for endings, spelling and courtesies, asked in the same way. Pure."""

from __future__ import annotations

from rapidfuzz.distance import DamerauLevenshtein

from bot.knowledge.language import load_language
from bot.knowledge.query import Word, analyse

_ONE_SLIP_FROM, _TWO_SLIPS_FROM = 5, 9
"""Letters of a stem in which a slip is allowed: shorter ones are other words at once."""


def wording(text: str, lang: str | None = None) -> str:
    """
    What a question asks, as a line to be kept and compared: its stems, a bar, its types.

    Two texts with the same line ask the same; `same` allows for slips of spelling between two lines.
    """
    query = analyse(text, load_language(), hint=lang)
    stems = {_stem(word) for word in query.subject} or {_stem(word) for word in query.words} or set(query.running)
    negated = {"not"} if query.negated else set()
    return f"{' '.join(sorted(stems))}|{' '.join(sorted(query.types | negated))}"


def _stem(word: Word) -> str:
    return word.stem or word.form


def same(one: str, other: str) -> bool:
    """Whether two lines of `wording` ask the same: a wrong yes would answer somebody's other question, so names and numbers must agree."""
    (stems, _, types), (others, _, other_types) = one.partition("|"), other.partition("|")
    return _compatible(set(types.split()), set(other_types.split())) and _paired(
        set(stems.split()), set(others.split())
    )


def _compatible(types: set[str], others: set[str]) -> bool:
    if ("not" in types) != ("not" in others):
        return False
    return types == others or bool((types & others) - {"not"}) or not types - {"not"} or not others - {"not"}


def _paired(stems: set[str], others: set[str]) -> bool:
    left, right = stems - others, others - stems
    if len(left) != len(right) or (left and not stems & others):
        return False
    for stem in left:
        twin = next((each for each in right if _slip(stem, each)), None)
        if twin is None:
            return False
        right.discard(twin)
    return True


def _slip(one: str, other: str) -> bool:
    shorter = min(len(one), len(other))
    allowed = 2 if shorter >= _TWO_SLIPS_FROM else 1 if shorter >= _ONE_SLIP_FROM else 0
    return one.isalpha() and other.isalpha() and DamerauLevenshtein.distance(one, other) <= allowed
