"""Whether other words say nothing that the passages don't: no number, date, name, address or matter of their own. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.domain.text import fold
from bot.knowledge.compose import list_items
from bot.knowledge.language import Language, load_language
from bot.knowledge.text import named_tokens
from bot.knowledge.wording import running_words

LONGEST = 800
"""Characters of an answer that fits a phone."""
HELD = 0.75
"""Share of its words of substance that must stand in the passages: the others are the joints of sentences."""
KEPT = 0.5
"""Share of the words of each item of a list, up to its first comma, that must come back."""
_NUMBER = re.compile(r"\d+(?:[.,\u202f\u00a0 ]\d+)*")
_ADDRESS = re.compile(r"https?:|www\.|\S+@\S+|[\[\]<>`]|\w\.(?:fr|com|org|net|eu)\b", re.IGNORECASE)


def faithful(text: str, answer: str, passages: Sequence[str]) -> bool:
    """Whether a text may stand for an answer: it rests on the passages alone, leaves out nothing of a list, denies nothing."""
    language = load_language()
    held = "\n".join(passages)
    return (
        0 < len(text) <= LONGEST
        and not _ADDRESS.search(text)
        and _numbers(text, language) <= _numbers(held, language)
        and _names(text) <= set(_words(held))
        and _share(text, held, language) >= HELD
        and not (_negates(text, language) and not _negates(held, language))
        and not (_negates(answer, language) and not _negates(text, language))
        and all(_share(_head(item), text, language) >= KEPT for item in list_items(answer))
    )


def _head(item: str) -> str:
    return re.split(r"[,;:(]", item, maxsplit=1)[0]


def _numbers(text: str, language: Language) -> set[str]:
    """Every number, in digits or in words."""
    digits = {re.sub(r"\D", "", found) for found in _NUMBER.findall(text)}
    return digits | {language.numbers[word] for word in _words(text) if word in language.numbers}


def _names(text: str) -> set[str]:
    """What is written like a proper noun within a sentence, folded."""
    return {fold(each) for each in named_tokens(text) if each[:1].isupper()}


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", fold(text))


def _share(text: str, held: str, language: Language) -> float:
    own, known = list(_stems(text, language)), set(_stems(held, language))
    return sum(each in known for each in own) / len(own) if own else 0.0


def _stems(text: str, language: Language) -> Iterable[str]:
    lang = language.detect(text, None)
    for word in running_words(text, language):
        if not language.is_stop(word.form, lang) and len(word.form) > 2:
            yield language.root(word.form)


def _negates(text: str, language: Language) -> bool:
    return bool(language.negations.intersection(word.form for word in running_words(text, language)))
