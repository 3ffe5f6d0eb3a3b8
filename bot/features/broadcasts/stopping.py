"""« annule l'annonce de demain », "don't send the broadcast": what is to be stopped, by the words of the catalogues. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache

from bot.domain.spoken_days import read_days
from bot.domain.spoken_outcome import Present
from bot.domain.text import fold_in_place
from bot.domain.wall_time import zone
from bot.engine.courtesy import any_of

_LONGEST = 160
_OF = re.compile(r"['’]s\b")
"""« tomorrow's broadcast »"""
_UNREAD = 6
"""Words behind it that may tell which one is meant, though not when it goes; more of them say something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StopOrder:
    """
    An order to stop an announcement.

    Attributes:
        day: On which it is to go, if that is said.
        at: At which hour of the clock.
        clear: Nothing else is said of it.
        recalls: The verb is one that takes back what went out, too.
        surely: It is called an announcement; a message may be any.
    """

    day: date | None = None
    at: time | None = None
    clear: bool = True
    recalls: bool = False
    surely: bool = True

    @property
    def timed(self) -> bool:
        """Whether it says when what it means is to go."""
        return self.day is not None or self.at is not None

    def fits(self, due: datetime, zone_name: str) -> bool:
        """Whether what goes at an instant may be what it means."""
        local = due.astimezone(zone(zone_name))
        return self.day in (None, local.date()) and self.at in (None, local.time().replace(second=0, microsecond=0))


def stop_order(text: str, present: Present, lang: str) -> StopOrder | None:
    """The order that a text is; None for anything else."""
    folded, places = fold_in_place(text[:_LONGEST])
    found = _order().fullmatch(folded) if len(text) <= _LONGEST else None
    if found is None:
        return None
    written = (text[places[found.start(part)] : places[found.end(part)]] for part in ("before", "rest"))
    days = read_days(_OF.sub("", " ".join(written)), present, lang)
    left = _around().sub(" ", fold_in_place(days.rest)[0])
    unread = re.findall(r"\w+", left)
    if len(unread) > _UNREAD or len(days.days) > 1 or days.shift or days.months or days.wrong:
        return None
    return StopOrder(
        day=days.days[0].day if days.days else None,
        at=days.at,
        clear=not unread,
        recalls=_recalling().fullmatch(found["verb"]) is not None,
        surely=_announcement().fullmatch(found["noun"]) is not None,
    )


@cache
def _order() -> re.Pattern[str]:
    around = any_of("answer-no", "answer-around", "words-rather", "broadcast-words-mistaken")
    verbs = any_of("broadcast-verbs-stop", "broadcast-verbs-recall")
    nouns = any_of("broadcast-nouns", "broadcast-nouns-message")
    return re.compile(
        rf"[\s,.]*(?:(?:{around})(?!\w)[\s,.!:;…-]*)*(?P<verb>{verbs})(?!\w) +(?P<before>.{{0,30}}?)"
        rf"(?<!\w)(?P<noun>{nouns})(?!\w)(?P<rest>.*)",
        re.DOTALL,
    )


@cache
def _recalling() -> re.Pattern[str]:
    return re.compile(any_of("broadcast-verbs-recall"))


@cache
def _announcement() -> re.Pattern[str]:
    return re.compile(any_of("broadcast-nouns"))


@cache
def _around() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of('broadcast-words-stop-around')})(?!\w)'?")
