"""What a sentence wants done with the calendar, by the words of the catalogues. Pure."""

from __future__ import annotations

import re
from functools import cache

from bot.domain.knowledge import LANGUAGES
from bot.domain.text import bare, fold
from bot.engine.asking import asks
from bot.features.milestones.draft import Act, Field
from bot.i18n import translator

_LONGEST = 400
_ORDER = 3
"""Words at the beginning among which the verb of an order stands."""


def act_of(text: str) -> tuple[Act, Field] | None:
    """What is to be done, and with what of it; None if it isn't about that, or a question."""
    if len(text) > _LONGEST or asks(text):
        return None
    folded = fold(text)
    opening = " ".join(bare(folded).split()[:_ORDER])
    if _has(opening, "add"):
        return Act.ADD, Field.WHEN
    if _has(opening, "edit") and (field := _field(folded)):
        return Act.CHANGE, field
    if _has(opening, "rename"):
        return Act.CHANGE, Field.TITLE
    if _has(opening, "cancel") or _has(folded, "cancelled"):
        return Act.CANCEL, Field.WHEN
    if _has(opening, "move") or _has(folded, "moved"):
        return Act.CHANGE, Field.WHEN
    return None


def _field(folded: str) -> Field | None:
    found = [
        (place.start(), field)
        for field in Field
        if field is not Field.SCOPE
        for word in _words(f"milestone-field-{field}")
        if (place := re.search(rf"(?<!\w){re.escape(word)}(?!\w)", folded))
    ]
    return min(found)[1] if found else None


def done_subject(text: str) -> str:
    """What a sentence says to be done, « le livrable du module 3 est rendu »; empty if it says nothing of the kind."""
    folded = fold(text.strip())
    found = _done().fullmatch(folded) if not asks(text) else None
    return "" if found is None or _NOT.search(folded) else found["subject"]


_NOT = re.compile(r"\b(?:pas|jamais|not|never)\b|\bn'|n't\b")


@cache
def _done() -> re.Pattern[str]:
    being, ends = (
        "|".join(sorted(map(re.escape, _words(f"milestone-done-{part}")), key=len, reverse=True))
        for part in ("being", "ends")
    )
    return re.compile(rf"\W*(?P<subject>.{{3,80}}?)[ ,:]+(?:(?:{being}) )*(?:{ends})[ .!]*")


def _has(text: str, verbs: str) -> bool:
    return _verbs(verbs).search(text) is not None


@cache
def _verbs(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, _words(f'milestone-verbs-{name}')))})(?!\w)")


@cache
def _words(key: str) -> tuple[str, ...]:
    return tuple(word for lang in LANGUAGES for word in translator(lang).words(key))
