"""Time comes from the Clock port: nothing else reads it, and nothing blocks on it."""

from __future__ import annotations

import ast

from tests.architecture.source_code import PACKAGES, modules, nodes

CLOCK = "adapters/timer/system_clock.py"
READERS = {
    "datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "time.time_ns", "time.localtime",
    "time.gmtime", "time.sleep", "time.ctime", "time.strftime",
}  # fmt: skip


def test_only_the_system_clock_reads_the_time() -> None:
    readers = [
        f"{path}:{node.lineno} {ast.unparse(node)}"
        for path, tree in modules(*PACKAGES).items()
        for node in nodes(tree)
        if isinstance(node, ast.Attribute) and _dotted(node) in READERS and str(path) != CLOCK
    ]

    assert readers == []


def test_nothing_takes_a_reader_of_the_time_by_name() -> None:
    """`from time import time` would slip past the other test."""
    taken = [
        f"{path}:{node.lineno} {alias.name}"
        for path, tree in modules(*PACKAGES).items()
        for node in nodes(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "time"
        for alias in node.names
        if f"time.{alias.name}" in READERS
    ]

    assert taken == []


def _dotted(node: ast.Attribute) -> str:
    """The last two names: `datetime.now` for `datetime.datetime.now`."""
    match node.value:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return f"{name}.{node.attr}"
        case _:
            return ""
