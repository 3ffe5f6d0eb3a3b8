"""`config.example.toml` names every setting, in the order of the model, and shows its default."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

import pytest
from pydantic import BaseModel

from bot.settings import Settings, load
from tests.architecture.source_code import ROOT

EXAMPLE = ROOT / "config.example.toml"
OPTIONAL = re.compile(r"^# (?=[a-z_]+ = )", re.MULTILINE)
"""Before a setting without a default: taken away, the line says what it could be."""


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("RELAIS_")]:
        monkeypatch.delenv(name)


def test_the_example_shows_the_defaults() -> None:
    assert load(EXAMPLE) == Settings()


def test_the_example_names_every_setting_in_the_order_of_the_model() -> None:
    written = tomllib.loads(OPTIONAL.sub("", EXAMPLE.read_text("utf-8")))

    assert list(named(written)) == list(settings(Settings))


def test_the_example_loads_with_every_setting_set(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(OPTIONAL.sub("", EXAMPLE.read_text("utf-8")), "utf-8")

    assert load(path).pack == "programme"


def test_every_setting_of_the_example_is_explained() -> None:
    lines = EXAMPLE.read_text("utf-8").splitlines()
    bare = [
        line for before, line in pairwise(lines) if re.match(r"(# )?[a-z_]+ = ", line) and not before.startswith("# ")
    ]

    assert bare == []


def test_the_readme_lists_every_setting() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    listed = re.findall(r"^\| `([a-z_.]+)` \| `(RELAIS_[A-Z_]+)` \|", readme, re.MULTILINE)

    assert listed == [(name, "RELAIS_" + name.upper().replace(".", "__")) for name in settings(Settings)]


def named(table: Mapping[str, object], above: str = "") -> Iterator[str]:
    """The dotted names of the values of a TOML table, in their order."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from named(value, f"{above}{name}.")
        else:
            yield f"{above}{name}"


def settings(model: type[BaseModel], above: str = "") -> Iterator[str]:
    """The dotted names of the settings of a model, in their order."""
    for name, field in model.model_fields.items():
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            yield from settings(field.annotation, f"{above}{name}.")
        else:
            yield f"{above}{name}"
