"""What a reminder's record must respect by itself."""

from __future__ import annotations

import re
from datetime import date

from bot.domain.pack import RECURRING_FIELDS, REMINDER_FIELDS
from bot.domain.recurrence import Repeat
from bot.features.programme.drafts import Draft, suggest

_BRACES = re.compile(r"\{([^{}]*)\}")
_OF_MILESTONES = ("about", "milestone", "days", "anchor")
_OF_REPEATS = ("weekday", "month_day", "every", "since", "until")
_GIVES = {Repeat.WEEKLY: "weekday", Repeat.MONTHLY: "month_day", Repeat.YEARLY: "since"}


def check_reminder(drafted: Draft) -> None:
    """Add a fault for each rule that a reminder breaks."""
    written = drafted.record.data
    if "repeat" in written:
        _check_repeat(drafted)
    else:
        _check_about(drafted)
    about = any(key in written for key in _OF_MILESTONES)
    _check_texts(drafted, RECURRING_FIELDS if "repeat" in written and not about else REMINDER_FIELDS)


def _check_about(drafted: Draft) -> None:
    written = drafted.record.data
    if "about" in written and "milestone" in written:
        drafted.fault("milestone", "pack-reminder-about-both")
    if "about" not in written and "milestone" not in written:
        drafted.fault("", "pack-reminder-about-nothing")
    if "days" not in written:
        drafted.fault("", "pack-missing-key", name="days", table=drafted.kind)
    for key in _OF_REPEATS:
        if key in written:
            drafted.fault(key, "pack-reminder-not-repeated", name=key)


def _check_repeat(drafted: Draft) -> None:
    written = drafted.record.data
    for key in _OF_MILESTONES:
        if key in written:
            drafted.fault(key, "pack-reminder-repeated", name=key)
    repeat = drafted.value("repeat", Repeat)
    needed = _GIVES.get(repeat) if repeat else None
    if needed and needed not in written and "since" not in written:
        drafted.fault("repeat", "pack-repeat-when", name=needed, repeat=str(repeat))
    for key, kind in (("weekday", Repeat.WEEKLY), ("month_day", Repeat.MONTHLY)):
        if repeat and repeat is not kind and key in written:
            drafted.fault(key, "pack-repeat-unused", name=key, repeat=str(repeat))
    if (drafted.value("every", int) or 1) > 1 and "since" not in written:
        drafted.fault("every", "pack-repeat-since")
    since, until = drafted.value("since", date), drafted.value("until", date)
    if since and until and until < since:
        drafted.fault("until", "pack-ends-before-start", starts=since, ends=until)


def _check_texts(drafted: Draft, fields: frozenset[str]) -> None:
    texts = drafted.record.data.get("text")
    for lang, text in texts.items() if isinstance(texts, dict) else ():
        for name in dict.fromkeys(_BRACES.findall(str(text))):
            if name not in fields:
                suggestion = suggest(name, sorted(fields))
                drafted.fault(f"text.{lang}", "pack-unknown-field", field=f"{{{name}}}", **suggestion)
