"""What is checked quickly is what the library would have let through, with the same defaults; the rest is for the library to refuse."""

import random
from collections.abc import Mapping
from copy import deepcopy
from typing import Any

import pytest
from jsonschema import ValidationError
from nio import schemas

from adapters.matrix.checking import THOROUGH, checker

SCHEMAS = {name: value for name, value in vars(schemas.Schemas).items() if isinstance(value, dict)}
ODD: list[Any] = [None, True, 0, -1, 1.5, "", "@a:b", "!r", "https://x", [], {}, ["x"], {"x": 1}, {"type": "m.x"}]
PLAIN = {"string": "@a:b", "integer": 7, "number": 1.5, "boolean": True, "null": None, "array": [], "object": {}}
QUICK = ("room_message_text", "room_message", "room_event", "room_encrypted", "room_timeline", "sync", "olm_event")


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_both_agree(name: str) -> None:
    chance = random.Random(name)
    for _ in range(150):
        value = _like(SCHEMAS[name], chance)
        assert _outcome(checker, SCHEMAS[name], value) == _outcome(THOROUGH, SCHEMAS[name], value)


@pytest.mark.parametrize("name", QUICK)
def test_what_comes_all_the_time_is_checked_quickly(name: str) -> None:
    schema = SCHEMAS[name]

    assert checker(schema, format_checker=schemas.Checker).fits(_like(schema, None))


def _outcome(made: Any, schema: Mapping[str, Any], value: Any) -> object:
    value = deepcopy(value)
    try:
        made(deepcopy(schema) if made is THOROUGH else schema, format_checker=schemas.Checker).validate(value)
    except ValidationError as error:
        return error.message
    except (AttributeError, TypeError) as error:  # the library's own checker breaks on some of what is wrong
        return type(error)
    return value


def _like(schema: Any, chance: random.Random | None) -> Any:
    """A value as the schema has it, with something odd in it by chance."""
    if (chance and chance.random() < 0.05) or not isinstance(schema, dict):
        return deepcopy(chance.choice(ODD)) if chance else "x"
    if "enum" in schema:
        return schema["enum"][0]
    if schema.get("format") == "http_url":
        return "https://x"
    kind = schema.get("type", "object")
    value = deepcopy(PLAIN[kind if isinstance(kind, str) else kind[0]])
    if isinstance(value, list) and "items" in schema:
        return [_like(schema["items"], chance) for _ in range(2)]
    if isinstance(value, dict):
        for name, each in schema.get("properties", {}).items():
            if chance is None or chance.random() < 0.9:
                value[name] = _like(each, chance)
        for pattern, each in schema.get("patternProperties", {}).items():
            value["ed25519:x" if "ed25519" in pattern else "@a:b"] = _like(each, chance)
    return value
