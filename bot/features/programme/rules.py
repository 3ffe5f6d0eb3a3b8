"""What one record must respect by itself, beyond types and bounds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from zoneinfo import available_timezones

from bot.domain.closures import LONGEST, Closure, SchoolHoliday, span
from bot.domain.programme import CheckIn, Indicator
from bot.domain.wall_time import zone
from bot.features.programme.drafts import Draft, suggest
from bot.features.programme.indicators import check_check_in, check_indicator
from bot.features.programme.reminders import check_reminder
from bot.ports.calendars import Holidays

_ANY_DAY = date(2027, 1, 1)


def check_record(drafted: Draft, holidays: Holidays) -> None:
    """Add a fault for each rule that a record breaks."""
    _check_zone(drafted)
    _check_calendar(drafted, holidays)
    if rule := _RULES.get(drafted.kind):
        rule(drafted)


def _check_zone(drafted: Draft) -> None:
    name = drafted.value("zone", str)
    if name is None:
        return
    try:
        zone(name)
    except ValueError:
        suggestion = suggest(name, _zone_names())
        drafted.fault("zone", "pack-unknown-zone", value=name, close=suggestion["close"])


@cache
def _zone_names() -> list[str]:
    return sorted(available_timezones())


def _check_calendar(drafted: Draft, holidays: Holidays) -> None:
    calendar = drafted.value("holidays", str)
    if calendar is None:
        return
    try:
        holidays.name(calendar, _ANY_DAY)
    except ValueError:
        drafted.fault("holidays", "pack-unknown-calendar", value=calendar)


def _check_programme(drafted: Draft) -> None:
    if drafted.value("example", bool) and "notice" not in drafted.record.data:
        drafted.fault("example", "pack-example-without-notice")


def _check_milestone(drafted: Draft) -> None:
    starts, ends = drafted.value("starts", date), drafted.value("ends", date)
    if starts and ends and ends < starts:
        drafted.fault("ends", "pack-ends-before-start", starts=starts, ends=ends)


def _check_days(drafted: Draft) -> None:
    first, last = drafted.value("first", date), drafted.value("last", date)
    if first is None or last is None:
        return
    if last < first:
        drafted.fault("last", "pack-ends-before-start", starts=first, ends=last)
    elif span(first, last) > LONGEST:
        drafted.fault("last", "pack-closure-long", days=span(first, last), longest=LONGEST)


_RULES: Mapping[str, Callable[[Draft], None]] = {
    "programme": _check_programme,
    "milestone": _check_milestone,
    "reminder": check_reminder,
    Closure.kind: _check_days,
    SchoolHoliday.kind: _check_days,
    Indicator.kind: check_indicator,
    CheckIn.kind: check_check_in,
}
