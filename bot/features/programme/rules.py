"""What one record must respect by itself, beyond types and bounds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from zoneinfo import available_timezones

from bot.domain.closures import LONGEST, Closure, SchoolHoliday, span
from bot.domain.pack import CONDITIONS
from bot.domain.programme import Indicator, IndicatorKind
from bot.domain.wall_time import zone
from bot.features.programme.drafts import Draft, suggest
from bot.features.programme.reminders import check_reminder
from bot.ports.calendars import Holidays

_WITH_OPTIONS = (IndicatorKind.SCALE, IndicatorKind.CHOICE)
_WITH_BOUNDS = (IndicatorKind.INTEGER, IndicatorKind.DECIMAL, IndicatorKind.PERCENTAGE)
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
        drafted.fault("ends", "pack-ends-before-start", starts=starts.isoformat(), ends=ends.isoformat())


def _check_days(drafted: Draft) -> None:
    first, last = drafted.value("first", date), drafted.value("last", date)
    if first is None or last is None:
        return
    if last < first:
        drafted.fault("last", "pack-ends-before-start", starts=first.isoformat(), ends=last.isoformat())
    elif span(first, last) > LONGEST:
        drafted.fault("last", "pack-closure-long", days=span(first, last), longest=LONGEST)


def _check_indicator(drafted: Draft) -> None:
    condition = drafted.value("condition", str)
    if condition is not None and condition not in CONDITIONS:
        drafted.fault("condition", "pack-unknown-condition", value=condition, **suggest(condition, CONDITIONS))
    low, high = drafted.value("low", float), drafted.value("high", float)
    if low is not None and high is not None and low > high:
        drafted.fault("low", "pack-low-above-high", low=f"{low:g}", high=f"{high:g}")
    _check_options(drafted)
    kind = drafted.value("type", IndicatorKind)
    for bound in ("low", "high"):
        if kind and kind not in _WITH_BOUNDS and bound in drafted.record.data:
            drafted.fault(bound, "pack-bounds-unused", name=bound, type=kind.value)


def _check_options(drafted: Draft) -> None:
    kind = drafted.value("type", IndicatorKind)
    if kind in _WITH_OPTIONS and not drafted.record.data.get("options"):
        drafted.fault("type", "pack-options-missing", type=kind.value)
    if kind and kind not in _WITH_OPTIONS and drafted.record.data.get("options"):
        drafted.fault("options", "pack-options-unused", type=kind.value)
    seen: set[str] = set()
    options = drafted.record.data.get("options")
    for index, option in enumerate(options if isinstance(options, list) else ()):
        value = option.get("value") if isinstance(option, dict) else None
        if isinstance(value, str):
            if value in seen:
                drafted.fault(f"options[{index}].value", "pack-option-twice", value=value)
            seen.add(value)


def _check_check_in(drafted: Draft) -> None:
    asked = drafted.value("indicators", list)
    if asked == []:
        drafted.fault("indicators", "pack-check-in-empty")
    for indicator, times in Counter(asked or []).items():
        if times > 1:
            drafted.fault("indicators", "pack-indicator-twice", value=indicator)


_RULES: Mapping[str, Callable[[Draft], None]] = {
    "programme": _check_programme,
    "milestone": _check_milestone,
    "reminder": check_reminder,
    Closure.kind: _check_days,
    SchoolHoliday.kind: _check_days,
    Indicator.kind: _check_indicator,
    "check_in": _check_check_in,
}
