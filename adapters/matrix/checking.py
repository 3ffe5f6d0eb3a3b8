"""
What the library checks of all that it is sent, checked quickly: by functions that are made of its schemas once.

Each event of each sync was gone through by a general checker that is built anew for each part of it: a sixth of what an answer took. The
library's own still has the last word on whatever isn't plainly right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from nio import schemas

Fits = Callable[[Any], bool]
"""Whether a value is right beyond doubt; what defaults it lacks are set."""

THOROUGH = schemas.Validator
"""The library's own checker, which also says what is wrong."""

_TYPES: Mapping[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}


class Checker:
    """Stands for the library's, made for one schema."""

    def __init__(self, schema: Mapping[str, Any], format_checker: Any) -> None:
        self.schema = schema
        self.fits = _fitting(schema)
        self._thorough = partial(THOROUGH, schema, format_checker=format_checker)

    def validate(self, instance: Any) -> None:
        """Raise what the library's raises."""
        if not self.fits(instance):
            self._thorough().validate(instance)


_made: dict[int, Checker] = {}


def checker(schema: Mapping[str, Any], *, format_checker: Any) -> Checker:
    """The one for a schema; the library has so many and no more."""
    found = _made.get(id(schema))
    if found is None:
        found = _made[id(schema)] = Checker(schema, format_checker)
    return found


def _fitting(schema: Any) -> Fits:
    if not isinstance(schema, dict) or schema.keys() & THOROUGH.VALIDATORS.keys() - _MAKERS.keys():
        return _doubtful
    checks = tuple(_MAKERS[each](schema[each], schema) for each in schema if each in THOROUGH.VALIDATORS)
    if len(checks) == 1:
        return checks[0]
    return lambda value: all(each(value) for each in checks)


def _doubtful(value: Any) -> bool:
    del value
    return False


def _of_type(names: str | Sequence[str], _: object) -> Fits:
    wanted = [names] if isinstance(names, str) else names
    types = tuple({each for name in wanted for each in _TYPES[name]})
    if bool in types:
        return lambda value: isinstance(value, types)
    return lambda value: isinstance(value, types) and not isinstance(value, bool)


def _with_properties(properties: Mapping[str, Any], _: object) -> Fits:
    checks = [(name, _fitting(each)) for name, each in properties.items()]
    defaults = [(name, each["default"]) for name, each in properties.items() if "default" in each]

    def fits(value: Any) -> bool:
        if not isinstance(value, dict):
            return False
        for name, default in defaults:
            value.setdefault(name, default)
        return all(check(value[name]) for name, check in checks if name in value)

    return fits


def _with_patterns(properties: Mapping[str, Any], _: object) -> Fits:
    checks = [(re.compile(pattern), _fitting(each)) for pattern, each in properties.items()]

    def fits(value: Any) -> bool:
        return isinstance(value, dict) and all(
            check(each) for pattern, check in checks for name, each in value.items() if pattern.search(name)
        )

    return fits


def _with_items(schema: Any, _: object) -> Fits:
    check = _fitting(schema)
    return lambda value: isinstance(value, list) and all(check(each) for each in value)


def _without_others(allowed: object, schema: Mapping[str, Any]) -> Fits:
    if allowed is not False or "patternProperties" in schema:
        return _doubtful
    known = schema.get("properties", {}).keys()
    return lambda value: isinstance(value, dict) and value.keys() <= known


def _requiring(names: Sequence[str], _: object) -> Fits:
    wanted = frozenset(names)
    return lambda value: isinstance(value, dict) and wanted <= value.keys()


def _one_of(values: Sequence[Any], _: object) -> Fits:
    return lambda value: isinstance(value, str) and value in values


def _in_format(name: str, _: object) -> Fits:
    if name not in schemas.Checker.checkers:
        return lambda value: True
    return lambda value: isinstance(value, str) and schemas.Checker.conforms(value, name)


def _at_least(least: float, _: object) -> Fits:
    return lambda value: type(value) in (int, float) and value >= least


def _matching(pattern: str, _: object) -> Fits:
    found = re.compile(pattern)
    return lambda value: isinstance(value, str) and found.search(value) is not None


def _unlike(schema: Mapping[str, Any], _: object) -> Fits:
    if schema.keys() != {"required"}:
        return _doubtful
    unwanted = frozenset(schema["required"])
    return lambda value: isinstance(value, dict) and not unwanted <= value.keys()


_MAKERS: Mapping[str, Callable[[Any, Mapping[str, Any]], Fits]] = {
    "type": _of_type,
    "properties": _with_properties,
    "patternProperties": _with_patterns,
    "additionalProperties": _without_others,
    "items": _with_items,
    "required": _requiring,
    "enum": _one_of,
    "format": _in_format,
    "minimum": _at_least,
    "pattern": _matching,
    "not": _unlike,
}

schemas.Validator = checker
