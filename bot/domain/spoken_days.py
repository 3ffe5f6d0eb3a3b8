"""Reading the days of something out of a sentence: « au 18 mai », « du 18 au 19 mai à 14 h », « d'une semaine plus tôt ». Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from functools import cache

from bot.domain.spoken_dates import spoken_day
from bot.domain.spoken_english import english
from bot.domain.spoken_french import french
from bot.domain.spoken_outcome import Pieces, Present, Unread
from bot.domain.spoken_pieces import Ahead, Clock, Dated, InMonths, Language, NextWeek, Piece, Weekday, one_of
from bot.domain.spoken_scan import moments
from bot.domain.text import fold_in_place

_DAYS = (Dated, Weekday, Ahead, InMonths, NextWeek)
_EARLIER = re.compile(r"\b(?:avanc\w*|plus tot|en avance|earlier|sooner|bring forward|forwards?|advance)\b")


@dataclass(frozen=True, slots=True)
class Said:
    """A day that is spoken of, and where in the folded text."""

    start: int
    end: int
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """
    What a sentence says of when.

    Attributes:
        days: The days that are spoken of, in order; two make a span.
        at: The time of day.
        shift: How much later, in days; negative is earlier.
        months: How many months later.
        wrong: Why a day can't be read.
        rest: The text without all that, as it was written.
    """

    days: tuple[Said, ...] = ()
    at: time | None = None
    shift: int = 0
    months: int = 0
    wrong: Unread | None = None
    rest: str = ""

    @property
    def silent(self) -> bool:
        """Whether it says nothing of when."""
        return not (self.days or self.at or self.shift or self.months or self.wrong)


def read_days(text: str, present: Present, lang: str) -> Days:
    """What a sentence says of when, in the language in which most of it speaks of time."""
    folded, places = fold_in_place(text)
    folded = folded.replace("–", "-").replace("—", "-")
    languages = (english(), french()) if lang == "en" else (french(), english())
    found = min((_read(folded, language, present) for language in languages), key=lambda each: len(each.rest.split()))
    return replace(found, rest=without(text, folded, found.rest, places))


def without(text: str, folded: str, left: str, places: Sequence[int]) -> str:
    """What is left of a text of which only some of the folded letters are left, blanks in the place of the others."""
    kept = (text[places[at] : places[at + 1]] if left[at] == letter else " " for at, letter in enumerate(folded))
    return " ".join("".join(kept).split())


def _read(folded: str, language: Language, present: Present) -> Days:
    shift, months, rest = _shifted(folded)
    found, rest = _spans(rest, present)
    days, clock, wrong = list(found.days), None, found.wrong
    kept = rest
    for moment in reversed(moments(rest, language, {})):
        read = [_day(group, present) for group in _apart(moment.pieces)]
        times = [piece for piece in moment.pieces if isinstance(piece, Clock)]
        if not read and not times:
            continue
        clock = times[0].at if times else clock
        wrong = next((each for each in read if isinstance(each, Unread)), wrong)
        said = [Said(moment.start, moment.end, each) for each in read if isinstance(each, date)]
        days = said + days
        kept = kept[: moment.start] + " " * (moment.end - moment.start) + kept[moment.end :]
    ordered = tuple(sorted(days, key=lambda each: each.start))
    return Days(days=ordered, at=clock, shift=shift, months=months, wrong=wrong, rest=kept)


def _apart(pieces: tuple[Piece, ...]) -> Iterator[tuple[Piece, ...]]:
    """Each day with what belongs to it: a weekday beside a date only confirms it."""
    dated = [piece for piece in pieces if isinstance(piece, Dated)]
    weekday = next((piece for piece in pieces if isinstance(piece, Weekday)), None)
    if len(dated) == 1:
        yield (dated[0], weekday) if weekday else (dated[0],)
        return
    yield from ((piece,) for piece in pieces if isinstance(piece, _DAYS))


def _day(pieces: tuple[Piece, ...], present: Present) -> date | Unread | None:
    return spoken_day(Pieces(pieces), present)


@cache
def _month() -> str:
    return one_of(*french().months, *english().months)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    weekday = rf"(?:(?:{one_of(*french().weekdays, *english().weekdays)}),? )?"
    day, to = r"(?:er|st|nd|rd|th)?", r" ?(?:et|and|au|a|to|-|&|until|jusqu'au) ?(?:le |the )?"
    first, last = rf"{weekday}(?P<first>\d{{1,2}}){day}", rf"{weekday}(?P<last>\d{{1,2}}){day}"
    onto = r" ?(?:au|jusqu'au|to|until|till|→|->) ?(?:le |the )?"
    alone = rf"(?! ?(?:h|heures?|[:.]\d|[ap]\.?m|%|{_month()})(?!\w)| ?h\d)"
    begin, end = r"(?<![\w/])(?:du |les |le |from |on |the )*", r"(?![\w/])"
    month = rf"(?P<month>{_month()})\.?"
    return tuple(
        re.compile(begin + said + end)
        for said in (
            rf"{first}{to}{last} (?:of )?{month}(?:,? (?P<year>\d{{4}}))?",
            rf"{month} {first}{to}{last}(?:,? (?P<year>\d{{4}}))?",
            rf"{first}{to}{last}/(?P<number>\d{{1,2}})(?:/(?P<year>\d{{4}}|\d{{2}}))?",
            rf"{first} {month}(?:,? (?P<year>\d{{4}}))?{onto}{last}{alone}",
            rf"{first}/(?P<number>\d{{1,2}})(?:/(?P<year>\d{{4}}|\d{{2}}))?{onto}{last}{alone}",
        )
    )


def _spans(folded: str, present: Present) -> tuple[Days, str]:
    """« les 18 et 19 mai »: two days of which only the second has its month."""
    for pattern in _patterns():
        for found in pattern.finditer(folded):
            said = found.groupdict()
            month = (
                int(said["number"]) if said.get("number") else {**french().months, **english().months}[said["month"]]
            )
            year = int(said["year"]) + (2000 if len(said["year"]) == 2 else 0) if said["year"] else None
            read = list(_both(int(said["first"]), int(said["last"]), month, year, present))
            rest = folded[: found.start()] + " " * (found.end() - found.start()) + folded[found.end() :]
            if wrong := next((each for each in read if isinstance(each, Unread)), None):
                return Days(wrong=wrong), rest
            days = (
                Said(found.start() + place, found.end(), each)
                for place, each in enumerate(read)
                if isinstance(each, date)
            )
            return Days(days=tuple(days)), rest
    return Days(), folded


def _both(first: int, last: int, month: int, year: int | None, present: Present) -> Iterator[date | Unread | None]:
    """The two days of a span; of « du 30 avril au 2 » the second is of the next month."""
    begins = _day((Dated(first, month, year),), present)
    yield begins
    following = isinstance(begins, date) and last < first
    yield _day((Dated(last, month % 12 + 1 if following else month, None if following else year),), present)


@cache
def _shift() -> re.Pattern[str]:
    numbers = one_of(*(word for word in (*french().numbers, *english().numbers) if " " not in word and "'" not in word))
    units = one_of(*(unit for unit, kind in {**french().units, **english().units}.items() if kind in _UNITS))
    before = r"(?:d'|de |by |for |of |back |forward |forwards )(?:by )?"
    after = r"(?: (?:plus tot|plus tard|earlier|later|sooner|en avance))"
    amount = rf"(?P<n>\d{{1,3}}|{numbers}) ?(?P<unit>{units})"
    again = amount.replace("<n>", "<n2>").replace("<unit>", "<unit2>")
    return re.compile(rf"(?<![\w'])(?:{before}{amount}{after}?|{again}{after})(?!\w)")


_UNITS = {"day": 1, "week": 7, "fortnight": 14, "month": 0}


_NEXT = re.compile(r"\b(?:(?:au|le|pour le) lendemain|(?:to |on )?the (?:next day|day after))\b")
_EVE = re.compile(r"\b(?:(?:a|pour) la veille|(?:to |on )?the day before)\b")


def _shifted(folded: str) -> tuple[int, int, str]:
    """« d'une semaine », `by two days`, « au lendemain »: days, months, and the text without it."""
    for pattern, days in ((_NEXT, 1), (_EVE, -1)):
        if beside := pattern.search(folded):
            return days, 0, folded[: beside.start()] + " " * (beside.end() - beside.start()) + folded[beside.end() :]
    found = _shift().search(folded)
    if found is None:
        return 0, 0, folded
    unit = {**french().units, **english().units}[found["unit"] or found["unit2"]]
    written = found["n"] or found["n2"]
    number = int(written) if written.isdigit() else {**english().numbers, **french().numbers}.get(written, 1)
    sign = -1 if _EARLIER.search(folded) else 1
    rest = folded[: found.start()] + " " * (found.end() - found.start()) + folded[found.end() :]
    return sign * number * _UNITS[unit], sign * number if unit == "month" else 0, rest


def later(day: date, days: int, months: int) -> date:
    """A day so many days and months later; the last of the month where that is too short."""
    year, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + year, month + 1, 1)
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return min(first + timedelta(days=day.day - 1), following - timedelta(days=1)) + timedelta(days=days)
