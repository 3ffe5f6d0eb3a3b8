"""What may be said instead of an answer; the catalogues list the spellings. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache

from bot.domain.checkin import AnswerState
from bot.domain.indicator import Indicator, IndicatorKind
from bot.domain.indicator_values import thumb
from bot.domain.knowledge import LANGUAGES
from bot.domain.slips import Known
from bot.domain.text import bare, fold
from bot.engine.asking import asks
from bot.i18n import translator

_LETTERS = re.compile(r"[a-z]+")
_LONGEST = 80
"""Characters; what is longer is none of these words."""
_NO_ANSWERS = (
    "command-checkin",
    *(
        f"smalltalk-{topic}-phrases"
        for topic in ("greeting", "thanks", "goodbye", "identity", "machine", "help", "wait")
    ),
)
_ORDERS = tuple(f"command-{name}" for name in ("cancel", "stop", "help", "pause"))


class Word(StrEnum):
    """What may be said instead of an answer."""

    SKIP = "skip"
    UNKNOWN = "unknown"
    SAME = "same"
    BACK = "back"
    LATER = "later"
    DEFINITION = "definition"


def word_of(text: str, indicator: Indicator, *, offered: bool) -> Word | None:
    """The word that a text is; « oui » and a thumb mean "the same" where the value of the last time was offered for a number."""
    if text.isdigit():
        return None
    typed = bare(text[:_LONGEST])
    found = _words().get(typed)
    if found is None and (is_wondering(text) or _asks_what_it_means(typed, indicator)):
        return Word.DEFINITION
    if found is None and indicator.type is not IndicatorKind.TEXT and _puts_off(typed):
        return Word.LATER
    if found is None and offered and indicator.type.is_number and (typed in _spelled("answer-yes") or thumb(text)):
        return Word.SAME
    return found


def _puts_off(typed: str) -> bool:
    """« pas maintenant, je suis en réunion »: what comes behind is why."""
    return any(typed.startswith(f"{begins} ") for begins in _spelled("checkin-later-begins"))


def is_wondering(text: str) -> bool:
    """Whether a text is nothing but question marks: at a question, help with that one is wanted."""
    return text.strip() != "" and not text.strip(" ?\u00a0\u202f")


def is_later(text: str) -> bool:
    """Whether a whole text puts the check-in off."""
    return _words().get(bare(text[:_LONGEST])) is Word.LATER


def _asks_what_it_means(typed: str, indicator: Indicator) -> bool:
    """Whether a folded text asks what some words of the question mean: « c'est quoi une action prioritaire »."""
    found = _meaning().match(typed)
    said = stems(found[1]) - _spelled("checkin-definition-articles") if found else set[str]()
    return any(said <= stems(fold(text)) for text in indicator.question.values()) if said else False


def stems(folded: str) -> set[str]:
    """The words of a folded text, one or many: « un habitant » is of « combien d'habitants »."""
    return {word.removesuffix("s") if len(word) > 3 else word for word in _LETTERS.findall(folded)}


@cache
def _meaning() -> re.Pattern[str]:
    before = "|".join(sorted(map(re.escape, _spelled("checkin-definition-asked")), key=len, reverse=True))
    after = "|".join(sorted(map(re.escape, _spelled("checkin-definition-after")), key=len, reverse=True))
    return re.compile(rf"^(?:{before}) ?(.{{2,60}}?)(?: (?:{after}))?$")


def nearly(text: str) -> Word | None:
    """The word that a text which is no sure answer is a slip of: « retou », « plus tar »."""
    found = {_words()[each] for each in _known_words().meant(bare(text[:_LONGEST]))}
    return found.pop() if len(found) == 1 else None


@cache
def _known_words() -> Known:
    return Known(_words())


@cache
def _words() -> Mapping[str, Word]:
    return {spelling: word for word in reversed(Word) for spelling in _spelled(f"checkin-word-{word}")}


def special(text: str) -> str | None:
    """The state that a part of a line stands for, where it is no value; `same` for what was said the last time."""
    found = _words().get(bare(text[:_LONGEST]))
    if found is Word.SAME:
        return Word.SAME
    if text.strip() in ("-", "–", "—") or found is Word.SKIP:
        return AnswerState.SKIPPED
    return AnswerState.UNKNOWN if text.strip() == "?" or found is Word.UNKNOWN else None


def listed(text: str, keys: Iterable[str]) -> bool:
    """Whether a whole text is one of the forms that the catalogues list."""
    typed = bare(text)
    return any(typed in _spelled(key) for key in keys)


def says_else(text: str) -> bool:
    """Whether what could be free text is more likely meant for the bot: it asks, greets or thanks, or is an order with a slip in it."""
    typed = bare(text[:_LONGEST])
    return asks(text) or listed(text, _NO_ANSWERS) or bool(_known_orders().meant(typed))


@cache
def _known_orders() -> Known:
    return Known(word for key in _ORDERS for word in _spelled(key))


@cache
def _spelled(key: str) -> frozenset[str]:
    return frozenset(word for lang in LANGUAGES for word in translator(lang).words(key))
