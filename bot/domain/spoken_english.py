"""How times are said in English, folded."""

from __future__ import annotations

import re
from datetime import time
from functools import cache

from bot.domain.spoken_pieces import Language, one_of, whole

_CARDINALS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty-five": 45,
}  # fmt: skip
_NUMBERS = _CARDINALS | {
    "other": 2, "second": 2, "couple of": 2, "a couple of": 2,
    "half an hour": 30, "a half hour": 30, "a quarter of an hour": 15, "three quarters of an hour": 45, "an hour and a half": 90,
    "half past": 30, "quarter past": 15, "a quarter past": 15, "ten past": 10, "twenty past": 20, "five past": 5,
    "quarter to": 15, "a quarter to": 15, "ten to": 10, "twenty to": 20, "five to": 5,
}  # fmt: skip
_WEEKDAYS = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
    "tues": 2, "tue": 2, "wed": 3, "thurs": 4, "thur": 4, "thu": 4, "fri": 5,
}  # fmt: skip
_SHORT_WEEKDAYS = {"mon": 1, "sat": 6, "sun": 7}
_MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_UNITS = {
    "minute": "minute", "minutes": "minute", "mins": "minute", "min": "minute",
    "hour": "hour", "hours": "hour", "hrs": "hour", "hr": "hour", "h": "hour",
    "day": "day", "days": "day", "daily": "day", "week": "week", "weeks": "week", "weekly": "week",
    "fortnight": "fortnight", "fortnights": "fortnight", "fortnightly": "fortnight",
    "month": "month", "months": "month", "monthly": "month",
    "year": "year", "years": "year", "yearly": "year", "annually": "year", "hourly": "hour",
    "quarter": "other", "quarters": "other", "quarterly": "other",
}  # fmt: skip
_PARTS = {
    "morning": time(9), "afternoon": time(14), "evening": time(18), "night": time(20), "tonight": time(20), "lunchtime": time(12),
    "noon": time(12),
    "midday": time(12), "midnight": time(0), "end of the day": time(17), "a": time(0), "p": time(12),
}  # fmt: skip
_AHEAD = {
    "today": 0,
    "tomorrow": 1,
    "tmrw": 1,
    "tmr": 1,
    "2moro": 1,
    "2morrow": 1,
    "the day after tomorrow": 2,
    "yesterday": -1,
}
_EVES = {
    "before": -1, "ahead of": -1, "after": 1, "the day before": -1, "the eve of": -1, "the night before": -1, "the day after": 1,
    "the day of": 0, "the morning of": 0, "the first day of": 0,
}  # fmt: skip
_ORDINALS = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": -1,
}  # fmt: skip


_N = one_of(*_CARDINALS, "a couple of", "couple of") + r"|\d{1,3}"
_W, _M, _U = one_of(*_WEEKDAYS), one_of(*_MONTHS), one_of(*_UNITS)
_WS = one_of(*_WEEKDAYS, *_SHORT_WEEKDAYS)
_D = r"\d{1,2}(?:st|nd|rd|th)?"
_DTH = r"\d{1,2}(?:st|nd|rd|th)"
_PART = one_of("morning", "afternoon", "evening")
_AMPM = r"(?P<half_day>[ap])\.?m\b\.?"
_IN_THE = rf"(?: (?:in the |at )(?P<half_day>{_PART}|night))?"
_PAST = "half past|a quarter past|quarter past|ten past|twenty past|five past"
_TO = "a quarter to|quarter to|ten to|twenty to|five to"
_ARTICLE = "(?:the |our |my )?"
_DAYS = rf"(?:{_WS})s?(?:(?:, ?| and |, and )(?:every |each |on )?(?:{_WS})s?)*"

_FORGIVEN = frozenset(
    (
        *(day for day in _WEEKDAYS if len(day) > 5), *(month for month in _MONTHS if len(month) > 5), "april", "tomorrow", "tonight",
        "weeks", "month", "months", "hours", "minute", "minutes", "morning", "afternoon", "evening", "before", "module", "fortnight",
    )
)  # fmt: skip

_PATTERNS = (
    ("around", rf"(?P<n>{_N}) (?P<unit>{_U}) (?P<side>before|ahead of|after) {_ARTICLE}"),
    ("around", rf"(?:on )?(?P<eve>the (?:day|night) before|the eve of|the day after|the (?:first )?day of|the morning of) {_ARTICLE}"),
    ("month_weekday", rf"(?:on )?(?:the |every )?(?P<nth>{one_of(*_ORDINALS)}) (?:(?P<weekday>{_W})|day) of (?:the|every|each) month"),
    ("month_weekday", rf"(?:on )?every (?P<nth>first|1st|last) (?P<weekday>{_W})"),
    ("month_day", rf"(?:on )?the (?P<day>{_D}) (?:of|day of) (?:the|every|each) month"),
    ("dated", rf"(?:on )?the (?P<day>{_D}) (?:of )?(?P<next_month>next month)"),
    ("every_weekday", rf"(?:every|each) (?P<days>{_DAYS})"),
    ("every_weekday", rf"on (?P<days>(?:{_W})s(?:(?:, ?| and |, and )(?:on )?(?:{_W})s)*)"),
    ("every_weekday", rf"every (?P<other>other|second) (?P<days>{_WS})"),
    ("every_part", rf"(?:every|each) (?P<part>{_PART}|night)"),
    ("workdays", r"(?:every|each) (?:weekday|working day|workday)|on weekdays|on working days"),
    ("every", rf"(?:every|each) (?:(?P<n>{_N}|other|second) )?(?P<unit>{_U})"),
    ("every", r"(?P<unit>daily|weekly|monthly|fortnightly|yearly|annually|quarterly|hourly)"),
    ("quarters", r"in (?:about )?(?P<quarters>half an hour|a half hour|a quarter of an hour|three quarters of an hour|an hour and a half)"),
    ("in", rf"in (?:about )?(?P<n>{_N}) ?(?P<unit>{_U})(?P<half> and a half)?"),
    ("in", rf"(?P<n>{_N}) (?P<unit>{_U}) from now"),
    ("ahead", rf"(?P<ahead>{one_of(*_AHEAD)})"),
    ("today", rf"this (?P<part>{_PART})"),
    ("today", r"(?P<part>tonight)"),
    ("next_week", r"next week"),
    ("next_month", r"(?:at the beginning of )?next month"),
    ("weekend", r"(?:this|at the|next) weekend"),
    ("dated", rf"(?:on )?(?:(?P<weekday>{_WS}),? )?(?:the )?(?P<day>{_D}) (?:of )?(?P<month>{_M})\.?(?:,? (?P<year>\d{{4}}))?"),
    ("dated", rf"(?:on )?(?:(?P<weekday>{_WS}),? )?(?P<month>{_M})\.? (?:the )?(?P<day>{_D})(?!:)(?:,? (?P<year>\d{{4}}))?"),
    ("dated", rf"(?:on )?(?:(?P<weekday>{_WS}),? )?(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})(?:/(?P<year>\d{{4}}|\d{{2}}))?"),
    ("dated", rf"(?:on )?(?:(?P<weekday>{_WS}),? )?(?P<day>\d{{1,2}})-(?P<month>\d{{1,2}})-(?P<year>\d{{4}}|\d{{2}})"),
    ("dated", r"(?:on )?(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})"),
    ("dated", rf"(?:on )?(?P<weekday>{_W}),? (?:the )?(?P<day>{_DTH})"),
    ("dated", rf"(?:on )?the (?P<day>{_DTH})"),
    ("dated", r"(?:at the |at |by the |by )?end of (?:(?:the|this) )?month|(?:at )?month[- ]end"),
    ("dated", rf"(?:at the )?end of (?P<month>{_M})"),
    ("weekday", rf"(?:on )?(?P<later>a) week on (?P<weekday>{_W})"),
    ("weekday", rf"(?:on )?(?P<weekday>{_W}) (?P<next_week>(?:of )?next week)"),
    ("weekday", rf"(?:on )?(?:this |next |this coming |the coming )?(?P<weekday>{_W})"),
    ("weekday", rf"(?:on|this|next|this coming) (?P<weekday>{_WS})"),
    ("clock", rf"(?:(?:at|around|about) )?(?P<hour>\d{{1,2}})(?:[:.h](?P<minute>\d{{2}}))? ?{_AMPM}"),
    ("clock", rf"(?:(?:at|around|about) )?(?P<hour>\d{{1,2}}):(?P<minute>\d{{2}}){_IN_THE}"),
    ("clock", rf"(?:(?:at|around|about) )?(?P<hour>{_N}) o'clock{_IN_THE}"),
    ("clock", rf"(?:at|around) (?P<hour>{_N})(?:\.(?P<minute>\d{{2}}))?(?![.:/%]\d| ?%){_IN_THE}"),
    ("clock", rf"(?:(?:at|around) )?(?:(?P<and>{_PAST})|(?P<to>{_TO})) (?P<hour>{_N})(?: ?{_AMPM})?"),
    ("clock", rf"(?:(?:at|around) )?(?:(?P<and>{_PAST})|(?P<to>{_TO})) (?P<hour>{_N}){_IN_THE}"),
    ("named_clock", r"(?:(?:at|around) )?(?P<named>noon|midday|midnight|lunchtime)"),
    ("part", rf"(?:in the )?(?P<part>{_PART})"),
    ("part", r"at (?:the )?(?P<part>night|end of the day)"),
)  # fmt: skip


@cache
def english() -> Language:
    """English."""
    return Language(
        numbers=_NUMBERS,
        weekdays={name + ending: day for name, day in (_WEEKDAYS | _SHORT_WEEKDAYS).items() for ending in ("", "s")},
        months=_MONTHS,
        units=_UNITS,
        parts=_PARTS,
        ahead=_AHEAD,
        eves=_EVES,
        ordinals=_ORDINALS,
        patterns=tuple((piece, whole(said)) for piece, said in _PATTERNS),
        joint=re.compile(r"[ ,;]*(?:(?:at|on|the|in) )?"),
        either=re.compile(r" ?(?:,|and|or|then|/) ?(?:on |at |the )?"),
        bound=re.compile(r"\b(?:of|before|after|until|till|since|between|during|for|by|from|of the|before the|after the|for the|by the) $"),
        lead=re.compile(r"^(?:(?:rather|instead|also)(?: |$))*(?:to |that |about |of |for )?"),
        deed=re.compile(r"^(?:to |that (?:i|we) )"),
        courtesy=re.compile(r"[ ,]*(?:please|thanks|thank you)?[ .!?…]*$"),
        forgiven=_FORGIVEN,
        twelve_hours=True,
    )  # fmt: skip
