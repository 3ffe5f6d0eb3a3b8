"""The words of somebody who was mistaken, and what they say instead: « oups, 16 », « non 17 pardon », `sorry, it was 18`. Pure."""

from __future__ import annotations

import re
from functools import cache

from bot.domain.text import fold_in_place
from bot.engine.courtesy import any_of, rather


def without_mistake(text: str) -> str:
    """What somebody says who was mistaken, without the words that say so; the text as it is if there are none, empty if nothing else."""
    folded, places = fold_in_place(text)
    before, after = _mistakes()
    opening = before.match(folded)
    start = opening.end() if opening else 0
    closing = after.search(folded, start)
    end = closing.start() if closing else len(folded)
    return text[places[start] : places[end]].strip() if (start, end) != (0, len(folded)) else text


def meant_instead(text: str) -> str | None:
    """What is said in the place of a value that was asked about, « non, plutôt 13 »; None if nothing is."""
    said = without_mistake(rather(text))
    return said if said and said != text else None


@cache
def _mistakes() -> tuple[re.Pattern[str], re.Pattern[str]]:
    listed = any_of("checkin-mistakes")
    behind = any_of("checkin-mistakes-behind")
    return (
        re.compile(rf"\W*(?:(?:{listed})(?:[ ,;:.!…-]+|$))+"),
        re.compile(rf"(?:[ ,;:.!…-]+(?:{behind})(?!\w))+[ .!…]*$"),
    )
