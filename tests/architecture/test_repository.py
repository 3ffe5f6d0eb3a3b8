"""The repository around the code: its top level, its locks, its size, and nothing of the machine that it was written on."""

from __future__ import annotations

import ast
import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.source_code import PACKAGES, ROOT, docstrings, modules, nodes, tracked

LOCKS = ("requirements.txt", "requirements-test.txt")
TOP_LEVEL = {
    ".ci", ".gitignore", "CHANGELOG.md", "LICENSE", "Makefile", "README.md", "adapters", "bot", "config.example.toml",
    "pyproject.toml", "storage", "tests", *LOCKS,
}  # fmt: skip
PINNED = re.compile(r"^([a-z0-9-]+)==([^ ;\\]+)", re.MULTILINE)
MACHINE = re.compile(r"(?<![\w:/.])/(work|root|home|Users|opt|tmp|mnt)/[\w.-]+")
LONGEST_FILE, LONGEST_FUNCTION = 300, 30


def test_the_top_level_is_what_the_design_says() -> None:
    assert {path.parts[0] for path in tracked()} == TOP_LEVEL


@pytest.mark.parametrize("lock", LOCKS)
def test_everything_locked_has_hashes(lock: str) -> None:
    entries = re.split(r"\n(?=[a-z0-9])", (ROOT / lock).read_text("utf-8"))
    bare = [entry for entry in entries if not entry.startswith("#") and "--hash=sha256:" not in entry]

    assert bare == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address(lock: str) -> None:
    lines = (ROOT / lock).read_text("utf-8").splitlines()

    assert [line for line in lines if "://" in line or re.match(r"\s*-(?!-hash=)", line)] == []


@pytest.mark.parametrize(("lock", "extras"), [(LOCKS[0], ()), (LOCKS[1], ("test",))])
def test_a_lock_has_what_the_project_asks_for(lock: str, extras: tuple[str, ...]) -> None:
    pinned = _pinned(lock)
    wanted = [Requirement(line) for line in _asked(*extras)]
    astray = [str(each) for each in wanted if not each.specifier.contains(pinned.get(canonicalize_name(each.name), ""))]

    assert astray == []


def test_the_tests_run_on_what_is_shipped() -> None:
    shipped, tested = (_pinned(lock) for lock in LOCKS)

    assert {name: tested.get(name) for name in shipped} == shipped


def test_no_file_names_a_path_of_the_machine_it_was_written_on() -> None:
    named = [
        f"{path}: {found.group()}"
        for path in tracked()
        if path.suffix in {".py", ".toml", ".md", ".txt", ".ftl", ".json", ".jsonl", ".service", ""}
        for found in MACHINE.finditer((ROOT / path).read_text("utf-8"))
    ]

    assert named == []


def test_files_are_short_enough_to_be_read() -> None:
    long = [
        f"{path}: {lines} lines"
        for path in modules(*PACKAGES)
        if (lines := len((ROOT / path).read_text("utf-8").splitlines())) > LONGEST_FILE
    ]

    assert long == []


def test_functions_are_short_enough_to_be_read() -> None:
    long = [
        f"{path}:{node.lineno} {node.name}: {lines} lines"
        for path, tree in modules(*PACKAGES).items()
        for node in nodes(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (lines := _length(node)) > LONGEST_FUNCTION
    ]

    assert long == []


def _pinned(lock: str) -> dict[str, str]:
    return dict(PINNED.findall((ROOT / lock).read_text("utf-8")))


def _asked(*extras: str) -> list[str]:
    written = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    lines: list[str] = [*written["project"]["dependencies"], *written["build-system"]["requires"]]
    for extra in extras:
        lines += written["project"]["optional-dependencies"][extra]
    return lines


def _length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function's body, its docstring aside."""
    told = docstrings(function)
    body = [line for line in function.body if not (isinstance(line, ast.Expr) and line.value in told)]
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0
