"""The fields of a modal, as Slack's client lets people fill them."""

from __future__ import annotations

from collections.abc import Iterator

from tests.support.slack.blockkit import options_of
from tests.support.slack.surfaces import MANY, stateful
from tests.support.slack.wire import Json

_CHOICES = frozenset({"static_select", "radio_buttons"})


class NoSuchOption(AssertionError):
    """The label belongs to no option of the field."""


def fill_block(block: Json, state: dict[str, Json], value: object) -> None:
    """Write a value into the first field of a block; None empties it."""
    element = stateful(block)[0]
    held = state[element["action_id"]]
    key = next(name for name in held if name not in ("type",))
    if element["type"] in _CHOICES:
        held[key] = None if value is None else _option(element, str(value))
    elif element["type"] in MANY and key == "selected_options":
        held[key] = [_option(element, str(each)) for each in value] if isinstance(value, list | tuple) else []
    else:
        held[key] = value if value is None or isinstance(value, list) else str(value)


def _option(element: Json, label: str) -> Json:
    for option in options_of(element):
        if label in (option["text"]["text"], option.get("value")):
            return option
    raise NoSuchOption(f"{label!r} is none of {[option['text']['text'] for option in options_of(element)]}")


def missing(view: Json) -> list[str]:
    """What the client asks for before it submits: labels of fields that are empty or out of bounds."""
    return [
        block["label"]["text"] for block in view["blocks"] if block["type"] == "input" and any(_refused(view, block))
    ]


def _refused(view: Json, block: Json) -> Iterator[bool]:
    for element in stateful(block):
        held = view["state"]["values"][block["block_id"]][element["action_id"]]
        value = next(each for key, each in held.items() if key != "type")
        if not value:
            yield not block.get("optional")
        elif element["type"] == "number_input":
            yield not _a_number(element, str(value))
        elif element["type"] == "plain_text_input":
            yield not element.get("min_length", 0) <= len(value) <= element.get("max_length", 3000)


def _a_number(element: Json, value: str) -> bool:
    try:
        number = float(value)
    except ValueError:
        return False
    if not element["is_decimal_allowed"] and not number.is_integer():
        return False
    low, high = float(element.get("min_value", "-inf")), float(element.get("max_value", "inf"))
    return low <= number <= high
