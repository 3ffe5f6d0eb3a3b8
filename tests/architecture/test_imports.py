"""Who may import whom: import-linter's contracts, and a home for each library."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

from tests.architecture.source_code import PACKAGES, ROOT, modules, nodes

HOMES = {
    "Crypto": ("adapters/matrix",),
    "aiohttp": ("adapters/grist", "adapters/llm", "adapters/matrix", "adapters/slack"),
    "alembic": ("storage",),
    "apscheduler": ("adapters/timer",),
    "babel": ("bot/i18n.py",),
    "docx": ("adapters/documents",),
    "fluent": ("bot/i18n.py",),
    "holidays": ("adapters/holidays",),
    "icalendar": ("adapters/documents",),
    "nio": ("adapters/matrix",),
    "nh3": ("adapters/documents",),
    "matplotlib": ("adapters/charts",),
    "openpyxl": ("adapters/documents",),
    "prompt_toolkit": ("adapters/console",),
    "pydantic": ("bot/settings", "bot/domain", "bot/features/programme", "storage", "adapters"),
    "pydantic_settings": ("bot/settings",),
    "pypdf": ("adapters/documents",),
    "rapidfuzz": ("bot/knowledge", "bot/features"),
    "rich": ("adapters/console",),
    "slack_bolt": ("adapters/slack",),
    "slack_sdk": ("adapters/slack",),
    "sqlalchemy": ("storage",),
    "sqlmodel": ("bot/domain", "storage"),
    "starlette": ("adapters/web",),
    "structlog": ("bot/cli", "bot/engine", "adapters", "storage"),
    "typer": ("bot/cli",),
    "uvicorn": ("adapters/web",),
    "xlsxwriter": ("adapters/documents",),
    "yaml": ("adapters/documents",),
}
"""Where each library may be imported; a new one is entered here, in pyproject.toml and in the README's list."""

DISTRIBUTIONS = {
    "Crypto": "pycryptodome",
    "docx": "python-docx",
    "nio": "matrix-nio",
    "yaml": "pyyaml",
    "fluent": "fluent-runtime",
}
NEVER_IMPORTED = {"psycopg", "tzdata"}
"""What SQLAlchemy loads by the name in the store's address; data that zoneinfo finds by itself."""


def test_the_contracts_hold(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)

    status = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)

    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out


def test_each_library_stays_at_home() -> None:
    strays = [
        f"{path} imports {library}, whose home is {', '.join(HOMES.get(library, ('nowhere yet',)))}"
        for path, tree in modules(*PACKAGES).items()
        for library in set(_libraries(tree))
        if not any(path.is_relative_to(home) for home in HOMES.get(library, ()))
    ]

    assert strays == []


def test_what_is_imported_is_declared_and_nothing_else() -> None:
    imported = {library for tree in modules(*PACKAGES).values() for library in _libraries(tree)}
    imported_distributions = {DISTRIBUTIONS.get(name, name.replace("_", "-")) for name in imported}

    assert _declared() - NEVER_IMPORTED == imported_distributions


def test_nothing_imports_the_tests() -> None:
    guilty = [path for path, tree in modules(*PACKAGES).items() if "tests" in _imported(tree)]

    assert guilty == []


def _libraries(tree: ast.Module) -> Iterator[str]:
    ours = {*PACKAGES, "tests", "_typeshed"} | sys.stdlib_module_names
    return (name for name in _imported(tree) if name not in ours)


def _imported(tree: ast.Module) -> set[str]:
    """The top-level names that a module imports."""
    found: set[str] = set()
    for node in nodes(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            found.add(node.module.partition(".")[0])
    return found


def _declared() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    written = list(project["dependencies"])
    for name, extra in project.get("optional-dependencies", {}).items():
        written += [] if name == "test" else extra
    return {re.split(r"[^A-Za-z0-9._-]", each)[0].lower().replace(".", "-").replace("_", "-") for each in written}


def test_every_home_exists() -> None:
    missing = [home for homes in HOMES.values() for home in homes if not (ROOT / Path(home)).exists()]

    assert missing == []
