"""
What Slack accepts as blocks and views, and what it doesn't.

Shapes and limits come from `schema/slack.schema.json`, which is made from Slack's own TypeScript types (`schema/build.py`). The rules below
are those that no type says: surfaces, uniqueness, totals (docs.slack.dev, Block Kit reference). Faults have the form of Slack's own
`blocks.validate`: `{"pointer", "code", "message"}`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any, Literal, cast

from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

from tests.support.slack.wire import Json

Surface = Literal["message", "modal", "home"]

MOST_BLOCKS: dict[Surface, int] = {"message": 50, "modal": 100, "home": 100}
FORBIDDEN: dict[Surface, frozenset[str]] = {
    "message": frozenset({"alert", "file"}),
    "modal": frozenset(
        {
            "card",
            "carousel",
            "container",
            "context_actions",
            "data_table",
            "file",
            "markdown",
            "plan",
            "table",
            "task_card",
        }
    ),
    "home": frozenset({"alert", "context_actions", "file", "markdown", "plan", "task_card", "table", "data_table"}),
}
ELEMENT_SURFACES: dict[str, frozenset[Surface]] = {
    "file_input": frozenset({"modal"}),
    "email_text_input": frozenset({"modal"}),
    "url_text_input": frozenset({"modal"}),
    "number_input": frozenset({"modal"}),
    "rich_text_input": frozenset({"modal", "home"}),
    "datetimepicker": frozenset({"message", "modal"}),
    "workflow_button": frozenset({"message"}),
    "feedback_buttons": frozenset({"message"}),
    "icon_button": frozenset({"message"}),
}
INPUT_ONLY = frozenset(
    {"plain_text_input", "email_text_input", "url_text_input", "number_input", "rich_text_input", "file_input"}
)
MOST_MARKDOWN, LARGEST_VIEW = 12_000, 250_000
_SCHEMA_CODES = {
    "required": "missing_field",
    "additionalProperties": "unknown_field",
    "enum": "invalid_enum",
    "const": "invalid_enum",
    "type": "invalid_type",
}


@cache
def schema() -> Json:
    """The schema made from Slack's types."""
    return cast("Json", json.loads((Path(__file__).parent / "schema" / "slack.schema.json").read_text("utf-8")))


@cache
def _linked() -> Json:
    """The definitions with what they refer to in the place of each reference: to look one up costs more than to check what it says."""
    definitions = cast("Json", deepcopy(schema()["definitions"]))
    waiting: list[Any] = [definitions]
    while waiting:
        holder = waiting.pop()
        for place, inner in list(holder.items() if isinstance(holder, dict) else enumerate(holder)):
            if isinstance(inner, dict) and "$ref" in inner:
                holder[place] = definitions[inner["$ref"].rpartition("/")[2]]
            elif isinstance(inner, dict | list):
                waiting.append(inner)
    return definitions


def _by_type(validator: Any, branches: list[Json], instance: object, _schema: Json) -> Iterator[ValidationError]:
    """`allOf`, of which the branches for other types aren't tried: a union is one for each of its types (`schema/build.py`)."""
    kind = instance.get("type") if isinstance(instance, dict) else None
    for place, branch in enumerate(branches):
        wanted = branch.get("if", {}).get("properties", {}).get("type", {}).get("const")
        if wanted is None or wanted == kind:
            yield from validator.descend(instance, branch if wanted is None else branch["then"], schema_path=place)


_Validator: Any = extend(Draft7Validator, {"allOf": _by_type})  # type: ignore[no-untyped-call]


@cache
def _validator(definition: str) -> Any:
    return _Validator(_linked()[definition])


def fault(pointer: str, code: str, message: str) -> Json:
    """One thing that is wrong."""
    return {"pointer": pointer, "code": code, "message": message}


def shape_faults(definition: str, value: object, base: str = "") -> list[Json]:
    """Where a value differs from one of Slack's types."""
    return [_told(error, base) for error in _validator(definition).iter_errors(value)]


def _told(error: ValidationError, base: str) -> Json:
    while error.context:  # the branch that went furthest names the cause
        error = max(error.context, key=lambda each: (len(each.absolute_path), each.validator != "additionalProperties"))
    pointer = base + "".join(f"/{part}" for part in error.absolute_path)
    return fault(pointer, _SCHEMA_CODES.get(str(error.validator), "failed_constraint"), error.message[:200])


def block_faults(blocks: object, surface: Surface = "message", base: str = "") -> list[Json]:
    """What is wrong with a list of blocks on a surface; nothing if it is valid."""
    if not isinstance(blocks, list):
        return [fault(base, "invalid_type", "blocks must be an array")]
    found = shape_faults("Blocks", blocks, base)
    if len(blocks) > MOST_BLOCKS[surface]:
        found.append(
            fault(base, "failed_constraint", f"no more than {MOST_BLOCKS[surface]} items allowed in {surface}")
        )
    whole = [block for block in blocks if isinstance(block, dict)]
    for place, block in enumerate(whole):
        found += _one_block(block, surface, f"{base}/{place}")
    return [*found, *_together(whole, base)]


def _one_block(block: Json, surface: Surface, pointer: str) -> Iterator[Json]:
    kind = block.get("type")
    if kind in FORBIDDEN[surface]:
        yield fault(pointer + "/type", "failed_constraint", f"block `{kind}` is not supported on {surface}")
    if kind == "section" and not block.get("text") and not block.get("fields"):
        yield fault(pointer, "missing_field", "section requires `text` or `fields`")
    actions = [element.get("action_id") for _, element in elements(block)]
    if repeated := _repeated(actions):
        yield fault(pointer, "failed_constraint", f"`action_id` {repeated} is not unique in its block")
    for place, element in elements(block):
        yield from _one_element(element, kind, surface, f"{pointer}/{place}")


def elements(block: Json) -> Iterator[tuple[str, Json]]:
    """What can be pressed or filled in a block, with its place there."""
    for name in ("accessory", "element"):
        if isinstance(block.get(name), dict):
            yield name, block[name]
    for place, element in enumerate(block.get("elements") or ()):
        if isinstance(element, dict):
            yield f"elements/{place}", element


def _one_element(element: Json, holder: object, surface: Surface, pointer: str) -> Iterator[Json]:
    kind = str(element.get("type"))
    if surface not in ELEMENT_SURFACES.get(kind, {surface}):
        yield fault(pointer + "/type", "failed_constraint", f"`{kind}` is not supported on {surface}")
    if kind in INPUT_ONLY and holder != "input":
        yield fault(pointer, "failed_constraint", f"`{kind}` must be inside an input block")
    if kind.endswith("static_select") and bool(element.get("options")) == bool(element.get("option_groups")):
        yield fault(pointer, "failed_constraint", "exactly one of `options` / `option_groups` is required")
    options = options_of(element)
    initial = element.get("initial_options") or [element[name] for name in ("initial_option",) if element.get(name)]
    if options and any(each not in options for each in initial):
        yield fault(pointer, "failed_constraint", "initial option must exactly match one of options")
    if repeated := _repeated(option.get("value") for option in options if isinstance(option, dict)):
        yield fault(pointer, "failed_constraint", f"two options have the value {repeated}")


def options_of(element: Json) -> list[Json]:
    """The options of a menu, groups opened."""
    groups = [group for group in element.get("option_groups") or () if isinstance(group, dict)]
    return list(element.get("options") or ()) + [option for group in groups for option in group.get("options") or ()]


def _together(blocks: list[Json], base: str) -> Iterator[Json]:
    if repeated := _repeated(block.get("block_id") for block in blocks):
        yield fault(base, "failed_constraint", f"`block_id` {repeated} already exists")
    if sum(len(block.get("text") or "") for block in blocks if block.get("type") == "markdown") > MOST_MARKDOWN:
        yield fault(base, "failed_constraint", f"markdown text exceeds {MOST_MARKDOWN} characters in total")
    if sum(block.get("type") in ("table", "data_table") for block in blocks) > 1:
        yield fault(base, "failed_constraint", "only_one_table_allowed")
    if sum(bool(element.get("focus_on_load")) for block in blocks for _, element in elements(block)) > 1:
        yield fault(base, "failed_constraint", "only one element may set focus_on_load")


def _repeated(names: Iterable[Any]) -> str:
    seen: set[Any] = set()
    for name in names:
        if name is not None and name in seen:
            return repr(name)
        seen.add(name)
    return ""


def view_faults(view: object) -> list[Json]:
    """What is wrong with a modal or a Home tab."""
    if not isinstance(view, dict):
        return [fault("", "invalid_type", "view must be an object")]
    kind = view.get("type")
    if kind not in ("modal", "home"):
        return [fault("/type", "invalid_enum", "view type must be `modal` or `home`")]
    found = shape_faults("Modal" if kind == "modal" else "Home", view | {"blocks": []})
    if "blocks" not in view:
        return [*found, fault("", "missing_field", "missing required field: blocks")]
    found += block_faults(view["blocks"], kind, "/blocks")
    asks = isinstance(view["blocks"], list) and any(
        isinstance(block, dict) and block.get("type") == "input" for block in view["blocks"]
    )
    if kind == "modal" and asks and not view.get("submit"):
        found.append(
            fault("/submit", "missing_field", "`submit` is required when an input block is within the blocks array")
        )
    if len(json.dumps(view, separators=(",", ":")).encode()) > LARGEST_VIEW:
        found.append(fault("", "view_too_large", "view is greater than 250kb"))
    return found
