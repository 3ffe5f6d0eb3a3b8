"""Forms as modals, pages as Home tabs, and what somebody put into them; pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice

from adapters.slack.render import Json, block_kit, plain
from bot.domain.form import Faults, Field, FieldKind, Form, Values
from bot.domain.message import Choices, Message
from bot.domain.visible import visible

FORM = "form"
VALUE = "value"
"""The callback of every form, and the action of every field: which ones they are is in the metadata and in the block's id."""
_TITLE, _BUTTON, _LABEL, _OPTION, _TEXT = 24, 24, 2_000, 75, 3_000
_MOST_RADIOS, _MOST_OPTIONS, _MOST_BLOCKS = 10, 100, 100
_NUMBER = re.compile(r"-?\d+(\.\d+)?")


def modal(form: Form) -> Json:
    """A form; what is typed into it is told as it is typed, so that it isn't lost with it."""
    intro = [shown for block in form.intro for shown in block_kit(block)]
    aside = block_kit(Choices(form.aside)) if form.aside else ()
    blocks = [*intro, *(_field(field) for field in form.fields), *aside]
    return {
        "type": "modal",
        "callback_id": FORM,
        "private_metadata": form.action.pack(),
        "title": plain(_cut(form.title, _TITLE)),
        "submit": plain(_cut(form.submit, _BUTTON)),
        "close": plain(_cut(form.close, _BUTTON)),
        "notify_on_close": True,
        "blocks": blocks[:_MOST_BLOCKS],
    }


def home(page: Message) -> Json:
    """A page, from top to bottom."""
    shown = (each for block in page.blocks for each in block_kit(block))
    return {"type": "home", "blocks": list(islice(shown, _MOST_BLOCKS))}


def told(view: Mapping[str, object], sentence: str) -> Json:
    """A form without fields that can't be taken: what it said, replaced by why."""
    return {
        "type": "modal",
        "callback_id": FORM,
        "private_metadata": str(view.get("private_metadata") or ""),
        "title": view.get("title"),
        "close": view.get("close"),
        "blocks": [{"type": "section", "text": plain(_cut(sentence, _TEXT))}],
    }


def answer(faults: Faults, view: Mapping[str, object]) -> Json:
    """What the acknowledgement of a form says that can't be taken as it is."""
    found = faults.within(inputs(view))
    if found:
        return {"response_action": "errors", "errors": {name: visible(each) for name, each in found.items()}}
    return {"response_action": "update", "view": told(view, " ".join(faults.by_field.values()))}


def is_on_top(view: Mapping[str, object]) -> bool:
    """Whether a modal lies on top of another: once it is taken, that one is done with too."""
    return view.get("root_view_id") not in (None, "", view.get("id"))


def inputs(view: Mapping[str, object]) -> list[str]:
    """The ids of a modal's fields, in order."""
    blocks = view.get("blocks")
    found = blocks if isinstance(blocks, list) else []
    return [str(block["block_id"]) for block in found if isinstance(block, Mapping) and block.get("type") == "input"]


def values(view: Mapping[str, object]) -> dict[str, str]:
    """What stands in the fields of a modal; `bot.domain.form.Values`."""
    state = view.get("state")
    held = state.get("values") if isinstance(state, Mapping) else None
    found: dict[str, str] = {}
    for name, actions in held.items() if isinstance(held, Mapping) else ():
        element = actions.get(VALUE) if isinstance(actions, Mapping) else None
        value = _value(element) if isinstance(element, Mapping) else None
        if value:
            found[str(name)] = value
    return found


def _value(element: Mapping[str, object]) -> str | None:
    option = element.get("selected_option")
    value = option.get("value") if isinstance(option, Mapping) else None
    for name in ("value", "selected_date", "selected_time"):
        value = value or element.get(name)
    return str(value) if value else None


def pairs(values: Values) -> tuple[tuple[str, str], ...]:
    """Values as events carry them."""
    return tuple(values.items())


def _field(field: Field) -> Json:
    hint = {"hint": plain(_cut(field.hint, _LABEL))} if visible(field.hint).strip() else {}
    return {
        "type": "input",
        "block_id": field.id,
        "optional": not field.needed,
        "label": plain(_cut(field.label, _LABEL)),
        "dispatch_action": True,
        "element": {"action_id": VALUE, **_element(field)},
        **hint,
    }


def _element(field: Field) -> Json:
    match field.kind:
        case FieldKind.CHOICE:
            return _choice(field)
        case FieldKind.DATE:
            return {"type": "datepicker", **({"initial_date": field.value} if field.value else {})}
        case FieldKind.TIME:
            return {"type": "timepicker", **({"initial_time": field.value} if field.value else {})}
        case FieldKind.NUMBER if not field.value or _NUMBER.fullmatch(field.value):
            return {"type": "number_input", "is_decimal_allowed": True, **_typed(field)}
        case FieldKind.PARAGRAPH:
            return {"type": "plain_text_input", "multiline": True, "max_length": _TEXT, **_typed(field)}
        case _:
            return {"type": "plain_text_input", "max_length": _TEXT, **_typed(field)}


def _typed(field: Field) -> Json:
    told_when = {"dispatch_action_config": {"trigger_actions_on": ["on_character_entered"]}}
    return {**told_when, **({"initial_value": field.value[:_TEXT]} if field.value else {})}


def _choice(field: Field) -> Json:
    options = [
        {"text": plain(_cut(option.label, _OPTION)), "value": option.value} for option in field.options[:_MOST_OPTIONS]
    ]
    chosen = next((option for option in options if option["value"] == field.value), None)
    kind = "radio_buttons" if len(options) <= _MOST_RADIOS else "static_select"
    return {"type": kind, "options": options, **({"initial_option": chosen} if chosen else {})}


def _cut(text: str, limit: int) -> str:
    shown = visible(text) or "…"  # Slack takes no empty name
    return shown if len(shown) <= limit else f"{shown[: limit - 1]}…"
