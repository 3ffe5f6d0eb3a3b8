"""No sentence for people stands in the code: a translator would never find it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.architecture.source_code import callee, modules, nodes, strings

SPOKEN_TO_PEOPLE = ("bot/features", "bot/engine", "adapters/console", "adapters/memory")
WORDS = re.compile(r"[^\W\d_]{2,} +[^\W\d_]{2,}|[à-öø-ÿœ]")
"""Two words in a row, or a letter of French."""

STYLE = re.compile(r"(bold|dim|italic|underline)( \w+)*")
"""How the terminal looks."""

NAMES = {"the only one"}
"""Names that nobody is shown."""

SAYING = {"Text", "Note", "Heading", "Items", "Option", "Choices", "reply", "of"}
"""What makes a message; a literal with a letter in it has no place there."""


def test_no_sentence_is_written_in_the_code() -> None:
    written = [
        f"{path}:{node.lineno} {node.value!r}"
        for path, tree in modules(*SPOKEN_TO_PEOPLE).items()
        for node in strings(tree)
        if WORDS.search(str(node.value)) and node not in set(_raised(tree)) and not _unsaid(str(node.value))
    ]

    assert written == []


def test_no_message_is_made_of_a_literal() -> None:
    written = [
        f"{path}:{argument.lineno} {callee(node)}({argument.value!r})"
        for path, tree in modules("bot/features", "bot/engine").items()
        for node in nodes(tree)
        if isinstance(node, ast.Call) and callee(node) in SAYING
        for argument in node.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str) and argument.value.strip()
    ]

    assert written == []


def _unsaid(text: str) -> bool:
    return text in NAMES or STYLE.fullmatch(text) is not None


def _raised(tree: ast.Module) -> Iterator[ast.AST]:
    """The text of an error that is raised: developers read it."""
    for node in nodes(tree):
        if isinstance(node, ast.Raise):
            yield from ast.walk(node)
