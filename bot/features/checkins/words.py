"""What may be said instead of an answer; the catalogues list the spellings. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from bot.domain.checkin import AnswerState
from bot.domain.indicator import Indicator
from bot.domain.knowledge import LANGUAGES
from bot.domain.text import bare
from bot.i18n import translator


class Word(StrEnum):
    """What may be said instead of an answer."""

    SKIP = "skip"
    UNKNOWN = "unknown"
    SAME = "same"
    BACK = "back"
    LATER = "later"
    DEFINITION = "definition"


def word_of(text: str, indicator: Indicator, *, offered: bool) -> Word | None:
    """The word that a text is; « oui » means "the same" where the value of the last time was offered for a number."""
    found = next((word for word in Word if listed(text, [f"checkin-word-{word}"])), None)
    if found is None and offered and indicator.type.is_number and listed(text, ["answer-yes"]):
        return Word.SAME
    return Word.UNKNOWN if found is None and text.strip() == "?" else found


def special(text: str) -> str | None:
    """The state that a part of a line stands for, where it is no value."""
    if text.strip() in ("-", "–", "—") or listed(text, ["checkin-word-skip"]):
        return AnswerState.SKIPPED
    return AnswerState.UNKNOWN if text.strip() == "?" or listed(text, ["checkin-word-unknown"]) else None


def listed(text: str, keys: Iterable[str]) -> bool:
    """Whether a whole text is one of the forms that the catalogues list."""
    typed = bare(text)
    return any(typed in translator(lang).words(key) for lang in LANGUAGES for key in keys)
