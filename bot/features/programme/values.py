"""Values of a pack: what is wrong with one, told so that its author can mend it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time
from difflib import get_close_matches
from enum import StrEnum
from typing import get_args

from bot.domain.knowledge import LANGUAGES
from bot.domain.programme import CODE, SCOPE, SLUG, IndicatorOption, Localised

Finding = tuple[str, str, dict[str, object]]
"""Path of the key, key of the sentence, its values."""

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_TIME = re.compile(r"\d{2}:\d{2}(:\d{2})?")
_CHOICES = re.compile(r"^\^\(([a-z|]+)\)\$$")
_PATTERNS = {SLUG: "pack-bad-id", CODE: "pack-bad-code", SCOPE: "pack-bad-scope"}


def as_written(value: object) -> str:
    """A value as its author wrote it, or nearly."""
    match value:
        case bool():
            return "true" if value else "false"
        case date() | time():
            return value.isoformat()
        case dict():
            return "{ " + ", ".join(str(key) for key in value) + " }"
        case _:
            return str(value)


def shown(value: object) -> str:
    """A value as its author wrote it, cut short."""
    written = as_written(value)
    return written if len(written) <= 80 else written[:79] + "…"


def form_faults(key: str, annotation: object, value: object) -> Iterator[Finding]:
    """What is wrong with the form of a value: its type, its languages, its inner keys."""
    kinds = [kind for kind in (get_args(annotation) or (annotation,)) if kind is not type(None)]
    if annotation == Localised:
        yield from _localised(key, value)
    elif annotation == list[IndicatorOption]:
        yield from _options(key, value)
    elif annotation in (list[str], list[date]):
        yield from _list(key, value, get_args(annotation)[0])
    else:
        yield from _scalar(key, value, kinds[0])


def constraint_fault(kind: str, value: object, context: Mapping[str, object]) -> tuple[str, dict[str, object]]:
    """The sentence for a value of the right type that a rule of its field refuses."""
    values: dict[str, object] = {"value": shown(value)}
    match kind:
        case "greater_than_equal":
            return "pack-too-small", {**values, "bound": str(context["ge"])}
        case "less_than_equal":
            return "pack-too-big", {**values, "bound": str(context["le"])}
        case "string_too_short":
            return "pack-empty-text", values
        case "string_too_long":
            return "pack-too-long", {**values, "longest": str(context["max_length"])}
        case "string_pattern_mismatch":
            return _pattern_fault(values, str(context["pattern"]))
        case _:
            return "pack-refused", values


def _pattern_fault(values: dict[str, object], pattern: str) -> tuple[str, dict[str, object]]:
    if found := _CHOICES.match(pattern):
        return "pack-not-one-of", {**values, **_among(str(values["value"]), found[1].split("|"))}
    return _PATTERNS.get(pattern, "pack-refused"), values


def _among(written: str, choices: list[str]) -> dict[str, object]:
    close = get_close_matches(written.casefold(), choices, n=1)
    return {"close": close[0] if close else "none", "choices": ", ".join(choices)}


def _scalar(key: str, value: object, kind: object) -> Iterator[Finding]:
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        choices = [member.value for member in kind]
        if value not in choices:
            yield key, "pack-not-one-of", {"value": shown(value), **_among(str(value), choices)}
    elif isinstance(kind, type) and not _RIGHT[kind](value):
        yield key, _WRONG[kind], {"value": shown(value)}


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_integer(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_boolean(value: object) -> bool:
    return isinstance(value, bool)


def _is_date(value: object) -> bool:
    if isinstance(value, str):
        return bool(_DATE.fullmatch(value)) and _reads(date.fromisoformat, value)
    return isinstance(value, date) and not isinstance(value, datetime)


def _is_time(value: object) -> bool:
    if isinstance(value, str):
        return bool(_TIME.fullmatch(value)) and _reads(time.fromisoformat, value)
    return isinstance(value, time) and value.tzinfo is None


def _reads(parse: Callable[[str], object], value: str) -> bool:
    try:
        parse(value)
    except ValueError:
        return False
    return True


_RIGHT: Mapping[type, Callable[[object], bool]] = {
    str: _is_text,
    int: _is_integer,
    float: _is_number,
    bool: _is_boolean,
    date: _is_date,
    time: _is_time,
}
_WRONG: Mapping[type, str] = {
    str: "pack-not-text",
    int: "pack-not-integer",
    float: "pack-not-number",
    bool: "pack-not-boolean",
    date: "pack-not-date",
    time: "pack-not-time",
}


def _list(key: str, value: object, kind: type) -> Iterator[Finding]:
    if not isinstance(value, list):
        yield key, "pack-not-list", {"value": shown(value)}
        return
    for index, item in enumerate(value):
        yield from _scalar(f"{key}[{index}]", item, kind)


def _localised(key: str, value: object) -> Iterator[Finding]:
    if not isinstance(value, dict):
        yield key, "pack-not-localised", {"value": shown(value)}
        return
    for lang, text in value.items():
        if lang not in LANGUAGES:
            yield f"{key}.{lang}", "pack-unknown-language", {"lang": str(lang)}
        elif not isinstance(text, str):
            yield f"{key}.{lang}", "pack-not-text", {"value": shown(text)}
        elif not text.strip():
            yield f"{key}.{lang}", "pack-empty-text", {}
    for lang in LANGUAGES:
        if lang not in value:
            yield key, "pack-missing-language", {"lang": lang}


def _options(key: str, value: object) -> Iterator[Finding]:
    if not isinstance(value, list):
        yield key, "pack-not-list", {"value": shown(value)}
        return
    for index, option in enumerate(value):
        path = f"{key}[{index}]"
        if isinstance(option, dict):
            yield from _option(path, option)
        else:
            yield path, "pack-not-option", {"value": shown(option)}


def _option(path: str, option: dict[str, object]) -> Iterator[Finding]:
    fields = IndicatorOption.model_fields
    for key in option:
        if key not in fields:
            yield f"{path}.{key}", "pack-unknown-option-key", {"option": key, **_among(key, list(fields))}
    for key, info in fields.items():
        if key in option:
            for inner, fault_key, values in form_faults(f"{path}.{key}", info.annotation, option[key]):
                yield inner, fault_key, {"name": key, **values}
        elif info.is_required():
            yield path, "pack-missing-option-key", {"option": key}
