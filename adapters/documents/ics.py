"""Writes calendars as iCalendar files (RFC 5545, RFC 7986)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import assert_never
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vDuration, vText

from bot.domain.agenda import Agenda, AgendaItem, AllDay, Timed
from bot.domain.visible import visible

REFRESHED = timedelta(hours=4)
"""How often a calendar is asked to look again; Google and Outlook keep their own time."""

_NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""When what nobody ever changed was made, as far as is known: the file must say something, and always the same."""
_ADDRESS = re.compile(r"https?://[^\s\"<>\\^`{|}]+")
_LONGEST_ADDRESS = 2000


def write_ics(agenda: Agenda) -> bytes:
    """`bot.ports.agenda.AgendaWriter`."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//Relais//Agenda//{agenda.lang.upper()}")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    for key in ("name", "x-wr-calname"):
        calendar.add(key, vText(_line(agenda.name)))
    for key in ("description", "x-wr-caldesc"):
        calendar.add(key, vText(_line(agenda.description)))
    calendar.add("refresh-interval", vDuration(REFRESHED), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(REFRESHED))
    for item in agenda.items:
        calendar.add_component(_event(item))
    _add_zones(calendar, [item.when for item in agenda.items if isinstance(item.when, Timed)])
    written: bytes = calendar.to_ical()
    return written


def _event(item: AgendaItem) -> Event:
    event = Event()
    event.add("uid", _line(item.uid))
    event.add("sequence", item.sequence)
    event.add("dtstamp", item.changed_at or _NEVER)
    if item.changed_at:
        event.add("last-modified", item.changed_at)
    _add_time(event, item.when)
    event.add("summary", _line(item.summary))
    for key, text in (("description", visible(item.description).strip()), ("location", _line(item.location))):
        if text:
            event.add(key, text)
    if item.link and len(item.link) <= _LONGEST_ADDRESS and _ADDRESS.fullmatch(item.link):
        event.add("url", item.link)
    event.add("status", "CANCELLED" if item.cancelled else "CONFIRMED")
    event.add("transp", "OPAQUE" if item.busy and not item.cancelled else "TRANSPARENT")
    return event


def _add_time(event: Event, when: AllDay | Timed) -> None:
    match when:
        case AllDay(first=first, last=last):
            event.add("dtstart", first)
            event.add("dtend", last + timedelta(days=1))  # the end of a calendar's day is the next one's beginning
        case Timed(starts=starts, lasts=lasts, zone=zone):
            begins = starts.replace(tzinfo=ZoneInfo(zone))
            event.add("dtstart", begins)
            if lasts:
                event.add("dtend", begins + lasts)
        case unknown:
            assert_never(unknown)


def _add_zones(calendar: Calendar, timed: Iterable[Timed]) -> None:
    """What the zones' clocks do in the years that are in the file: no calendar has to know their names."""
    years = [each.starts.year for each in timed]
    if years:
        calendar.add_missing_timezones(first_date=date(min(years) - 1, 1, 1), last_date=date(max(years) + 2, 1, 1))


def _line(text: str) -> str:
    return " ".join(visible(text).split())
