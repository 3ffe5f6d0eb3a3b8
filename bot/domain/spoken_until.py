"""Until when: « jusqu'au 15 février », `until Monday`. Pure."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, time, timedelta

from bot.domain.spoken_days import read_days
from bot.domain.spoken_outcome import Present
from bot.domain.text import bare
from bot.domain.wall_time import instant

_UNTIL = re.compile(r"(?:jusqu ?'?(?:au|a la|a l'|a|en)|till|until|up to)(?!\w)\s*(?:and including )?(?:le |the )?")
_INCLUDED = re.compile(r",?\s*(?:inclus|compris|included|inclusive)$")
_DATE = re.compile(r"\d|(?<!\w)1er(?!\w)")
_THE_DAY = re.compile(r"(\d{1,2})(?:er|st|nd|rd|th)?")
_END = re.compile(r"(?:fin|end) (?:du|de la|of|of the) ?(?:(?P<week>semaine|week)|(?P<month>mois|month))")


def read_until(words: str, present: Present, lang: str) -> datetime | None:
    """
    The instant at which « jusqu'au 15 février », « jusqu'à lundi », `until tomorrow at 9` ends; None if it says no such thing alone.

    A date is still within it, as people mean it; on a weekday they are back. It may be past: that is for the caller to see.
    """
    written = bare(words)
    opening = _UNTIL.match(written)
    if opening is None:
        return None
    ending = _INCLUDED.sub("", written[opening.end() :])
    last = _alone(ending, present.today)
    if last is not None:
        return instant(last + timedelta(days=1), time(0), present.zone)
    said = read_days(ending, present, lang)
    if said.wrong or said.shift or said.months or len(said.days) > 1 or said.rest or said.silent:
        return None
    day = said.days[0].day if said.days else present.today
    if said.at is None and (not written.endswith(ending) or _DATE.search(ending)):
        day += timedelta(days=1)
    return instant(day, said.at or time(0), present.zone)


def _alone(ending: str, today: date) -> date | None:
    """The last day of « fin du mois », or of « 15 » where no month is said: the next one."""
    if end := _END.fullmatch(ending):
        if end["week"]:
            return today + timedelta(days=7 - today.isoweekday())
        return today.replace(day=monthrange(today.year, today.month)[1])
    found = _THE_DAY.fullmatch(ending)
    coming = (today + timedelta(days=each) for each in range(62))
    return next((day for day in coming if found and day.day == int(found[1])), None)
