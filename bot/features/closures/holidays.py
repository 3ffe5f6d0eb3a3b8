"""Which public holidays are coming for somebody's collectives: « jours fériés », « quels sont les prochains jours fériés ? »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from bot.domain.message import Block, Items, Text, verbatim
from bot.domain.programme import Collective
from bot.domain.spoken_span import MONTHS
from bot.features.closures.reading import plain
from bot.i18n import Translator
from bot.ports.calendars import Holidays

_AHEAD = timedelta(days=366)
_LISTED = 6


def coming(text: str, known: Holidays, collectives: Sequence[Collective], today: date, say: Translator) -> list[Block]:
    """The next ones, or those of a month that is named; where they are not everybody's, whose they are."""
    months = {MONTHS[word] for word in plain(text).split() if word in MONTHS}
    found = list(_found(known, collectives, today, say.lang))
    wanted = [each for each in found if not months or each[0].month in months][:_LISTED]
    if not wanted:
        return [Text(say("closure-holidays-none"))]
    lines = (_line(day, name, whose, collectives, say) for day, name, whose in wanted)
    return [Text(say("closure-holidays")), Items(tuple(lines))]


def _found(
    known: Holidays, collectives: Sequence[Collective], today: date, lang: str
) -> Iterator[tuple[date, str, list[Collective]]]:
    """Each day with its name and whose it is, in order."""
    calendars = list(dict.fromkeys(each.holidays for each in collectives))
    for ahead in range(_AHEAD.days):
        day = today + timedelta(days=ahead)
        names = {each: name for each in calendars if (name := known.name(each, day, lang))}
        if names:
            yield day, next(iter(names.values())), [each for each in collectives if each.holidays in names]


def _line(day: date, name: str, whose: Sequence[Collective], collectives: Sequence[Collective], say: Translator) -> str:
    if len(whose) == len(collectives):
        return say("closure-holiday", day=say.day(day), name=name)
    teams = say.listed([verbatim(each.name) for each in whose])
    return say("closure-holiday-of", day=say.day(day), name=name, teams=teams)
