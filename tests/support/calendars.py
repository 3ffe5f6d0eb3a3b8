"""Calendars as another library reads them than the one that writes them."""

from __future__ import annotations

from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream
from ical.event import Event


def read_calendar(content: bytes) -> Calendar:
    """The calendar of a file."""
    return IcsCalendarStream.calendar_from_ics(content.decode("utf-8"))


def events(content: bytes) -> dict[str, Event]:
    """Its events by UID, which no two of them share."""
    found = read_calendar(content).events
    by_uid = {each.uid: each for each in found}
    assert len(by_uid) == len(found)
    return by_uid
