"""What people read is in the catalogues, whole, in both languages, and nowhere else."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.i18n import Translator
from tests.architecture.source_code import PACKAGES, ROOT, callee, modules, nodes, strings

LOCALES = ROOT / "bot" / "locales"
LANGUAGES = ("fr", "en")
FILES = sorted(path.name for path in (LOCALES / "fr").glob("*.ftl"))
KEY = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)+")


class _References(Visitor):
    """Collects the variables and the other messages that a message uses."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - the visitor's protocol
        self.names.add(f"${node.id.name}")

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:  # noqa: N802 - the visitor's protocol
        self.names.add(node.id.name)


@cache
def _variables(lang: str) -> set[str]:
    """The names of all values that any sentence takes."""
    found = _References()
    for name in FILES:
        for entry in _entries(lang, name):
            found.visit(entry)
    return {each.removeprefix("$") for each in found.names if each.startswith("$")}


@cache
def _entries(lang: str, name: str) -> tuple[ftl.EntryType, ...]:
    return tuple(FluentParser().parse((LOCALES / lang / name).read_text("utf-8")).body)


def _messages(lang: str, name: str) -> dict[str, set[str]]:
    """The keys of a file, each with its `$variables` and the messages that it contains."""
    found: dict[str, set[str]] = {}
    for entry in _entries(lang, name):
        if isinstance(entry, ftl.Message):
            visitor = _References()
            visitor.visit(entry)
            found[entry.id.name] = visitor.names
    return found


def _keys() -> set[str]:
    return {key for name in FILES for key in _messages("fr", name)}


def _contained() -> set[str]:
    """The keys that other messages contain."""
    names = {used for name in FILES for used in set().union(*_messages("fr", name).values())}
    return {name for name in names if not name.startswith("$")}


def test_both_languages_have_the_same_files() -> None:
    assert sorted(path.name for path in (LOCALES / "en").glob("*.ftl")) == FILES


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", FILES)
def test_a_catalogue_has_nothing_that_fluent_cannot_read(lang: str, name: str) -> None:
    junk = [entry.content for entry in _entries(lang, name) if isinstance(entry, ftl.Junk)]

    assert junk == []


@pytest.mark.parametrize("name", FILES)
def test_both_languages_have_the_same_keys_with_the_same_variables(name: str) -> None:
    assert _messages("en", name) == _messages("fr", name)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_key_is_written_twice(lang: str) -> None:
    written = [entry.id.name for name in FILES for entry in _entries(lang, name) if isinstance(entry, ftl.Message)]

    assert sorted(written) == sorted(set(written))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_key_has_a_text(lang: str) -> None:
    empty = [
        entry.id.name
        for name in FILES
        for entry in _entries(lang, name)
        if isinstance(entry, ftl.Message) and (entry.value is None or not entry.value.elements)
    ]

    assert empty == []


_LITERAL = re.compile(r"\{[^{}]*\}|« [^«»]* »")
"""What is put in, and what is quoted as it is to be typed."""
_CROWDED = re.compile(r"[^\W\d_»”)][;?!](?!\w)|[^\W\d_»”)]:(?=\s|$)|«(?=\S)|(?<=\S)»")


def test_french_has_a_space_before_its_double_signs_which_the_translator_keeps_from_breaking() -> None:
    """As it is typed in a catalogue, so that whoever translates need not tell one space from another."""
    sentences = {
        line
        for name in FILES
        for line in (LOCALES / "fr" / name).read_text("utf-8").splitlines()
        if not line.startswith("#") and "; " not in line.replace(" ; ", "")
    }

    assert sorted(line for line in sentences if _CROWDED.search(_LITERAL.sub("…", line))) == []
    assert sorted(line for line in sentences if "\u00a0" in line or "\u202f" in line) == []


def test_every_key_that_the_code_says_exists() -> None:
    """What is given to a callable that is elsewhere given a key (`say`, `Phrase`, `PersonError`…) must be one."""
    keys = _keys()
    given = [(path, callee(call), key) for path, call, key in _given_keys()]
    speaking = {name for _, name, key in given if key in keys}

    missing = [f"{path}: {name}({key!r})" for path, name, key in given if name in speaking and key not in keys]

    assert missing == []


def test_every_message_that_another_contains_exists() -> None:
    assert _contained() - _keys() == set()


def test_every_key_is_said_somewhere() -> None:
    said, patterns = _literals() | _contained(), _patterns()

    orphans = [key for key in sorted(_keys()) if key not in said and not any(each.fullmatch(key) for each in patterns)]

    assert orphans == []


def _given_keys() -> Iterator[tuple[Path, ast.Call, str]]:
    """Each call with a literal that looks like a key among its arguments, also in a choice between two."""
    for path, tree in modules(*PACKAGES).items():
        for node in nodes(tree):
            if isinstance(node, ast.Call) and callee(node):
                for argument in node.args:
                    yield from ((path, node, key) for key in _chosen(argument) if KEY.fullmatch(key))


def _chosen(argument: ast.expr) -> Iterator[str]:
    match argument:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from _chosen(body)
            yield from _chosen(orelse)
        case _:
            return


def _literals() -> set[str]:
    return {str(node.value) for tree in modules(*PACKAGES).values() for node in strings(tree)}


def _patterns() -> list[re.Pattern[str]]:
    """The keys that f-strings can make; what is filled in is one word."""
    made = []
    for tree in modules(*PACKAGES).values():
        for node in nodes(tree):
            if isinstance(node, ast.JoinedStr):
                parts = [
                    re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z0-9_]+"
                    for part in node.values
                ]
                if re.match(r"[a-z]+\\-", parts[0]):
                    made.append(re.compile("".join(parts)))
    return made


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sentence_can_be_said_first(lang: str) -> None:
    """They are parsed as they are needed, and so is what stands in them."""
    for name in FILES:
        for entry in _entries(lang, name):
            references = _References()
            references.visit(entry)
            if isinstance(entry, ftl.Message) and any(not each.startswith("$") for each in references.names):
                assert Translator(lang)(entry.id.name, **dict.fromkeys(_variables(lang), 2))
