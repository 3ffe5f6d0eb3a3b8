"""Whom a note that is ordered at once is for: « partage à tous : … », « partage avec tout le programme que … ». Pure."""

from __future__ import annotations

import re
from functools import cache

from bot.domain.text import fold_in_place
from bot.engine.courtesy import any_of


def headed(text: str) -> tuple[str, bool]:
    """A note without the words that say whom it is for, and whether these mean the rooms of the whole programme."""
    folded, places = fold_in_place(text)
    for key, wide in (("share-whom-programme", True), ("share-whom-near", False)):
        if found := _pattern(key).match(folded):
            return text[places[found.end()] :], wide
    return text, False


@cache
def _pattern(key: str) -> re.Pattern[str]:
    whom = any_of(key)
    return re.compile(
        rf"(?:(?:{any_of('share-whom-to')}) )?(?:{whom})(?: ?[:,;–-]+ ?| (?:{any_of('share-whom-that')})[ '])(?=\S)"
    )
