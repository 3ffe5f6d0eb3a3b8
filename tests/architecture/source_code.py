"""The product's own files, as the tests of its architecture read them."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("bot", "adapters", "storage")


@cache
def tracked() -> tuple[Path, ...]:
    """Every file of the repository, relative to it; the files around us if it isn't a checkout."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    names = listed.stdout.split("\0") if listed.returncode == 0 else map(str, _found())
    return tuple(sorted(Path(name) for name in names if name and (ROOT / name).is_file()))


def _found() -> Iterator[Path]:
    for path in ROOT.rglob("*"):
        relative = path.relative_to(ROOT)
        if path.is_file() and not any(part.startswith(".") or part == "__pycache__" for part in relative.parts):
            yield relative


def modules(*under: str) -> dict[Path, ast.Module]:
    """The parsed Python files below some folders, relative to the repository; migrations are history and stay out."""
    paths = [
        path
        for folder in under
        for path in sorted((ROOT / folder).rglob("*.py"))
        if "versions" not in path.parts and "__pycache__" not in path.parts
    ]
    return {path.relative_to(ROOT): _parsed(path) for path in paths}


@cache
def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


@cache
def nodes(tree: ast.AST) -> tuple[ast.AST, ...]:
    """All that a module is made of, gone through once for all tests."""
    return tuple(ast.walk(tree))


def docstrings(tree: ast.AST) -> set[ast.AST]:
    """The strings of a module that stand as statements: they are for readers of the code."""
    return {node.value for node in nodes(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)}


def strings(tree: ast.AST) -> Iterator[ast.Constant]:
    """The string literals of a module, docstrings aside; parts of f-strings too."""
    told = docstrings(tree)
    for node in nodes(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in told:
            yield node


def callee(node: ast.Call) -> str:
    """The last name of what is called: `say` for `ctx.say(…)`."""
    match node.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""
