"""What an indicator and a check-in must respect by themselves, beyond types and bounds."""

from __future__ import annotations

from collections import Counter
from datetime import date, time

from bot.domain.pack import CONDITIONS
from bot.domain.programme import IndicatorKind
from bot.features.programme.drafts import Draft, suggest

_WITH_OPTIONS = (IndicatorKind.SCALE, IndicatorKind.CHOICE)


def check_indicator(drafted: Draft) -> None:
    """Add a fault for each rule that a definition breaks."""
    condition = drafted.value("condition", str)
    if condition is not None and condition not in CONDITIONS:
        drafted.fault("condition", "pack-unknown-condition", value=condition, **suggest(condition, CONDITIONS))
    low, high = drafted.value("low", float), drafted.value("high", float)
    if low is not None and high is not None and low > high:
        drafted.fault("low", "pack-low-above-high", low=f"{low:g}", high=f"{high:g}")
    _check_options(drafted)
    kind = drafted.value("type", IndicatorKind)
    for bound in ("low", "high", "at_most"):
        if kind and not kind.is_number and bound in drafted.record.data:
            drafted.fault(bound, "pack-bounds-unused", name=bound, type=kind.value)
    for name in ("baseline", "target"):
        _check_mark(drafted, name)
    since, until = drafted.value("baseline_on", date), drafted.value("target_on", date)
    if since and until and until <= since:
        drafted.fault("target_on", "pack-target-before", since=since, until=until)


def _check_mark(drafted: Draft, name: str) -> None:
    """A baseline or a target: a value that an answer could have, on a date."""
    value, kind = drafted.value(name, float), drafted.value("type", IndicatorKind)
    written = [key for key in (name, f"{name}_on") if key in drafted.record.data]
    if len(written) == 1:
        drafted.fault(written[0], "pack-mark-half", name=name, date=f"{name}_on")
    if value is None or kind is None:
        return
    if not (kind.is_number or kind is IndicatorKind.SCALE):
        drafted.fault(name, "pack-mark-unused", name=name, type=kind.value)
        return
    low, high = _reach(drafted, kind)
    if (low is not None and value < low) or (high is not None and value > high):
        drafted.fault(name, "pack-mark-out", name=name, value=f"{value:g}")


def _reach(drafted: Draft, kind: IndicatorKind) -> tuple[float | None, float | None]:
    """The lowest and the highest value of an answer, as far as they are known."""
    if kind is IndicatorKind.SCALE:
        options = drafted.record.data.get("options")
        values = (
            [str(each.get("value")) for each in options if isinstance(each, dict)] if isinstance(options, list) else []
        )
        numbers = [float(each) for each in values if each.isdecimal()]
        return min(numbers, default=None), max(numbers, default=None)
    low, high = drafted.value("low", float), drafted.value("high", float)
    if kind is IndicatorKind.PERCENTAGE:
        return 0.0 if low is None else low, 100.0 if high is None else high
    return low, high


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


def check_check_in(drafted: Draft) -> None:
    """Add a fault for each rule that a check-in breaks."""
    asked = drafted.value("indicators", list)
    if asked == []:
        drafted.fault("indicators", "pack-check-in-empty")
    for indicator, times in Counter(asked or []).items():
        if times > 1:
            drafted.fault("indicators", "pack-indicator-twice", value=indicator)
    opens, closes = drafted.value("at", time), drafted.value("close_at", time)
    if opens and closes and drafted.value("open_days", int) == 1 and closes <= opens:
        drafted.fault("close_at", "pack-closes-first", opens=f"{opens:%H:%M}", closes=f"{closes:%H:%M}")
