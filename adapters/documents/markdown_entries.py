"""A knowledge entry: one Markdown file, its particulars in YAML between two lines `---`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches

import yaml

from adapters.documents.text_files import TextFile
from bot.domain.errors import Fault, Phrase
from bot.domain.knowledge import LANGUAGES, Entry

REQUIRED = ("id", "lang", "title", "source")
OPTIONAL = ("section", "date", "review", "translation_of", "questions")
LONGEST = {"id": 120, "title": 300, "source": 300}

# libyaml is six times as fast; wheels have it, a build from source may not
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_FENCE = re.compile(r"---[ \t]*$")
_DATE = re.compile(r"\d{4}(-\d{2}){0,2}")


@dataclass(slots=True)
class _FrontMatter:
    """Every scalar is kept as it was written: `id: 007` and `lang: no` are texts."""

    file: TextFile
    texts: dict[str, str] = field(default_factory=dict)
    questions: list[str] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def fault(self, line: int, key: str, /, **values: object) -> None:
        self.faults.append(self.file.fault(line, key, **values))


def read_entry(file: TextFile) -> tuple[tuple[str, Entry] | None, list[Fault]]:
    """The entry of a file with its place, or all that is wrong with it."""
    lines = file.text.split("\n")
    if not _FENCE.match(lines[0]):
        return None, [file.fault(1, "pack-entry-front-matter")]
    end = next((number for number, line in enumerate(lines[1:], 1) if _FENCE.match(line)), None)
    if end is None:
        return None, [file.fault(1, "pack-entry-unclosed")]
    matter = _FrontMatter(file)
    _read_yaml(matter, "\n".join(lines[1:end]))
    body = "\n".join(lines[end + 1 :]).strip()
    if not body:
        matter.fault(end + 1, "pack-entry-body")
    if matter.faults:
        return None, matter.faults
    # the questions are set apart because they are the only list
    entry = Entry.model_validate({**matter.texts, "questions": matter.questions, "body": body})
    return (file.at(matter.lines["id"]), entry), []


def repeated(entries: Iterable[tuple[str, Entry]]) -> list[Fault]:
    """A fault for each id that an earlier entry has."""
    first: dict[str, str] = {}
    faults = []
    for where, entry in entries:
        if entry.id in first:
            values: dict[str, object] = {"id": entry.id, "first": first[entry.id]}
            faults.append(Fault(where=where, phrase=Phrase("pack-entry-twice", values)))
        first.setdefault(entry.id, where)
    return faults


def _read_yaml(matter: _FrontMatter, written: str) -> None:
    try:
        # nodes rather than values: they know their lines, and a date or a number stays the text that it is
        node = yaml.compose(written, Loader=_LOADER)
    except yaml.YAMLError as error:
        _yaml_fault(matter, error)
        return
    if not isinstance(node, yaml.MappingNode):
        matter.fault(1, "pack-entry-front-matter")
        return
    for key, value in node.value:
        _read_key(matter, key, value)
    for name in REQUIRED:
        if name not in matter.lines:
            matter.fault(1, "pack-entry-missing", name=name)
    _check(matter)


def _yaml_fault(matter: _FrontMatter, error: yaml.YAMLError) -> None:
    mark = getattr(error, "problem_mark", None)
    problem = str(getattr(error, "problem", "") or error)
    line = mark.line + 2 if mark else 1
    key = "pack-yaml-colon" if problem.startswith("mapping values") else "pack-yaml"
    matter.fault(line, key, detail=problem)


def _read_key(matter: _FrontMatter, key: yaml.Node, value: yaml.Node) -> None:
    line = key.start_mark.line + 2
    name = str(key.value)
    if name not in (*REQUIRED, *OPTIONAL):
        known = [*REQUIRED, *OPTIONAL]
        close = next(iter(get_close_matches(name.casefold(), known, n=1)), "none")
        matter.fault(line, "pack-entry-unknown", name=name, close=close, choices=", ".join(known))
        return
    if name in matter.lines:
        matter.fault(line, "pack-entry-key-twice", name=name, line=str(matter.lines[name]))
        return
    matter.lines[name] = line
    if name == "questions":
        _read_questions(matter, value, line)
    elif isinstance(value, yaml.ScalarNode):
        if text := value.value.strip():
            matter.texts[name] = text
        elif name in REQUIRED:
            matter.fault(line, "pack-entry-empty", name=name)
    else:
        matter.fault(line, "pack-entry-not-text", name=name)


def _read_questions(matter: _FrontMatter, value: yaml.Node, line: int) -> None:
    if isinstance(value, yaml.ScalarNode) and not value.value:
        return
    if not isinstance(value, yaml.SequenceNode):
        matter.fault(line, "pack-entry-questions")
        return
    for item in value.value:
        if isinstance(item, yaml.ScalarNode) and item.value.strip():
            matter.questions.append(item.value.strip())
        else:
            matter.fault(item.start_mark.line + 2, "pack-entry-question")


def _check(matter: _FrontMatter) -> None:
    for name, line in matter.lines.items():
        texts = matter.questions if name == "questions" else [matter.texts.get(name, "")]
        if any("\0" in text for text in texts):
            matter.fault(line, "pack-nul")
    lang = matter.texts.get("lang")
    if lang is not None and lang not in LANGUAGES:
        matter.fault(matter.lines["lang"], "pack-entry-lang", value=lang)
    for name in ("date", "review"):
        written = matter.texts.get(name)
        if written is not None and not _is_date(written, whole=name == "review"):
            matter.fault(matter.lines[name], f"pack-entry-{name}", value=written)
    for name, longest in LONGEST.items():
        if len(matter.texts.get(name, "")) > longest:
            matter.fault(matter.lines[name], "pack-entry-long", name=name, longest=longest)


def _is_date(written: str, *, whole: bool) -> bool:
    if not _DATE.fullmatch(written) or (whole and len(written) < 10):
        return False
    try:
        date.fromisoformat(written + "-01-01"[: 10 - len(written)])
    except ValueError:
        return False
    return True
