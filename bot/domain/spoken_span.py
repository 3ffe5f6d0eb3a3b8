"""The days that a sentence speaks of: « du 12 au 30 juillet », "on 27 April", « en août ». Pure."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from bot.domain.text import fold

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "janvier january janv jan", "fevrier february fevr fev feb", "mars march mar", "avril april avr apr",
            "mai may", "juin june jun", "juillet july juil jul", "aout august aug", "septembre september sept sep",
            "octobre october oct", "novembre november nov", "decembre december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("lundi monday", "mardi tuesday", "mercredi wednesday", "jeudi thursday", "vendredi friday", "samedi saturday", "dimanche sunday"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip

_MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})"
_N = r"(?:\d{1,2})(?:er|st|nd|rd|th|e)?"
_DATE = (
    rf"(?:\d{{4}}-\d{{1,2}}-\d{{1,2}}|\d{{1,2}}[/.]\d{{1,2}}(?:[/.]\d{{4}})?"
    rf"|{_N}(?: of)? {_MONTH}\.?(?:,? \d{{4}})?|{_MONTH}\.? (?:the )?{_N}(?:,? \d{{4}})?)"
)
_LINK = r"\s*(?:jusqu ?au|jusqu'au|au|a|to|till|until|through|et le|et|and|-|–)\s*(?:le |the )?"
_DAY = rf"(?:(?:{'|'.join(WEEKDAYS)})\s+)?(?:the )?"
_UNTIL = r"(?:jusqu ?'?au|jusqu ?'?a|until|till|through)\s+(?:le |the )?"
_NEAR = {
    "apres-demain": 2, "apres demain": 2, "day after tomorrow": 2, "demain": 1, "tomorrow": 1, "aujourd'hui": 0, "today": 0,
}  # fmt: skip
_NEARBY = rf"(?:{'|'.join(_NEAR)}|{'|'.join(WEEKDAYS)})"
_HOUR = r"(?!\s*(?:h|:|heures?|am|pm|o'clock)(?![a-z]))"
_SPAN = (
    rf"(?<![\w/])(?:{_UNTIL}{_DAY}(?P<until>{_DATE})"
    rf"|(?:la )?(?P<coming>semaine prochaine|next week)|(?P<this>cette semaine|this week)"
    rf"|(?:la |the )?(?:semaine du|week of|week from) {_DAY}(?P<week>{_DATE})"
    rf"|{_DAY}(?P<first>{_DATE}|{_N}){_LINK}{_DAY}(?P<last>{_DATE})"
    rf"|{_DAY}(?P<start>{_DATE}|{_NEARBY}){_LINK}{_DAY}(?P<stop>{_DATE}|{_NEARBY})"
    rf"|{_DAY}(?P<since>{_DATE}){_LINK}{_DAY}(?P<till_day>{_N}){_HOUR}"
    rf"|(?P<whole>{_MONTH} )(?:the )?(?P<from>{_N}){_LINK}(?P<till>{_N})"
    rf"|{_DAY}(?P<one>{_DATE})"
    rf"|(?:en|in|tout le mois d.|tout le mois de|mois de|mois d.|all of)\s?(?P<month>{_MONTH})(?: (?P<year>\d{{4}}))?"
    rf"|(?:(?<=du )|(?<=from )){_DAY}(?P<low>{_N}){_LINK}{_DAY}(?P<high>{_N}){_HOUR}"
    rf"|(?P<weekend>ce week-?end|this weekend)"
    rf"|(?P<near>{_NEARBY}))(?![\w/])"
)


@cache
def _pattern() -> re.Pattern[str]:
    """The pattern, when somebody first speaks of days: compiling it takes a tenth of what a command needs to start."""
    return re.compile(_SPAN)


@dataclass(frozen=True, slots=True)
class Span:
    """Days from the first to the last, both included."""

    first: date
    last: date


def read_span(text: str, today: date) -> Span | None:
    """
    The first span of days in a text, the next to come where no year is said; None if there is none.

    Raises:
        ValueError: It speaks of days that don't exist, or that end before they begin.
    """
    found = find_span(text, today)
    return found[0] if found else None


def find_span(text: str, today: date) -> tuple[Span, str] | None:
    """The same with what else the text says, folded; raises as `read_span`."""
    folded = fold(text)
    found = _pattern().search(folded)
    if found is None:
        return None
    span = _coming(found, today)
    if span.last < span.first:
        raise ValueError("it ends before it begins")
    return span, f"{folded[: found.start()]} {folded[found.end() :]}".strip()


def _coming(found: re.Match[str], today: date) -> Span:
    """
    What was found, this year or the next.

    Raises:
        ValueError: There are no such days.
    """
    if near := found["near"]:
        day = _nearby(near, today)
        return Span(day, day)
    if found["coming"] or found["this"] or found["weekend"]:
        return _week(found, today + timedelta(days=7 - today.isoweekday()), today)
    if found["low"]:
        return _numbered(_number(found["low"]), _number(found["high"]), today)
    candidates = list(_candidates(found, today))
    if not candidates:
        raise ValueError("there are no such days")
    return next((span for span in candidates if span.last >= today), candidates[-1])


def _week(found: re.Match[str], sunday: date, today: date) -> Span:
    if found["coming"]:
        return Span(sunday + timedelta(days=1), sunday + timedelta(days=7))
    return Span(today if found["this"] else max(today, sunday - timedelta(days=1)), sunday)


def _numbered(low: int, high: int, today: date) -> Span:
    """The next days of those numbers: « du 3 au 10 »."""
    coming = [today + timedelta(days=each) for each in range(62)]
    first = next((day for day in coming if day.day == low), None)
    last = next((day for day in coming if first and day >= first and day.day == high), None)
    if first is None or last is None:
        raise ValueError("there are no such days")
    return Span(first, last)


def _nearby(word: str, today: date) -> date:
    """The day that « demain » is, or the next of that name."""
    if word in _NEAR:
        return today + timedelta(days=_NEAR[word])
    return today + timedelta(days=(WEEKDAYS[word] - today.isoweekday() - 1) % 7 + 1)


def _candidates(found: re.Match[str], today: date) -> Iterator[Span]:
    for year in (today.year, today.year + 1):
        try:
            yield _span(found, year, today)
        except ValueError:
            continue


def _span(found: re.Match[str], year: int, today: date) -> Span:
    if month := found["month"]:
        chosen = int(found["year"] or year)
        number = MONTHS[month]
        return Span(date(chosen, number, 1), date(chosen, number, monthrange(chosen, number)[1]))
    if whole := found["whole"]:
        number = MONTHS[whole.strip()]
        return Span(date(year, number, _number(found["from"])), date(year, number, _number(found["till"])))
    if until := found["until"]:
        return Span(today, _date(until, year))
    if one := found["one"]:
        day = _date(one, year)
        return Span(day, day)
    if week := found["week"]:
        day = _date(week, year)
        monday = day - timedelta(days=day.isoweekday() - 1)
        return Span(monday, monday + timedelta(days=6))
    if start := found["start"]:
        first = _spot(start, year, today)
        return Span(first, _spot(found["stop"], first.year, first))
    if since := found["since"]:
        first = _date(since, year)
        return Span(first, first.replace(day=_number(found["till_day"])))
    last = _date(found["last"], year)
    written = found["first"]
    first = last.replace(day=_number(written)) if re.fullmatch(_N, written) else _date(written, last.year)
    if first > last and not re.search(r"\d{4}", written) and not re.fullmatch(_N, written):
        first = first.replace(year=first.year - 1)  # du 20 décembre au 3 janvier
    return Span(first, last)


def _spot(written: str, year: int, today: date) -> date:
    return _nearby(written, today) if written in _NEAR or written in WEEKDAYS else _date(written, year)


def _number(written: str) -> int:
    found = re.match(r"\d+", written)
    return int(found[0]) if found else 0


def _date(written: str, year: int) -> date:
    parts = [int(each) for each in re.findall(r"\d+", written)]
    if iso := re.fullmatch(r"\d{4}-\d{1,2}-\d{1,2}", written):
        return date(*(int(each) for each in iso[0].split("-")))
    if "/" in written or (re.fullmatch(r"[\d.]+", written) and len(parts) > 1):
        return date(parts[2] if len(parts) > 2 else year, parts[1], parts[0])
    month = next(MONTHS[word] for word in re.findall(r"[a-z]+", written) if word in MONTHS)
    return date(next((each for each in parts if each > 31), year), month, parts[0])
