"""`relais template`: what it writes can be imported."""

from __future__ import annotations

from pathlib import Path

from tests.support.command import relais

STORE = "sqlite:///r.db"
DEFAULT = Path(__file__).parents[3] / "bot" / "packs" / "default" / "programme.toml"


def test_the_example_workbook_is_the_programme_that_it_was_made_from(tmp_path: Path) -> None:
    made = relais("template", "programme.xlsx", "--json", cwd=tmp_path)
    imported = relais("import", "programme-exemple.xlsx", "--store", STORE, "--json", cwd=tmp_path)
    again = relais("import", str(DEFAULT), "--store", STORE, "--json", cwd=tmp_path)

    assert (made.code, made.object) == (0, {"files": ["programme.xlsx", "programme-exemple.xlsx"]})
    assert imported.code == 0
    assert {"kind": "collective", "id": "koungou"} in imported.object["added"]
    assert again.object == {"added": [], "changed": [], "missing": [], "erased": []}


def test_an_empty_workbook_is_told_and_changes_nothing(tmp_path: Path) -> None:
    relais("template", "programme.xlsx", cwd=tmp_path)
    imported = relais("import", "programme.xlsx", "--store", STORE, "--json", cwd=tmp_path)

    assert (imported.code, imported.out) == (2, "")
    assert "programme.xlsx : Ce classeur ne définit encore rien" in imported.err


def test_a_file_that_is_there_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "programme-exemple.xlsx").write_text("mine", "utf-8")
    refused = relais("template", "programme.xlsx", cwd=tmp_path)

    assert refused.code == 2
    assert "programme-exemple.xlsx" in refused.err
    assert not (tmp_path / "programme.xlsx").exists()


def test_only_workbooks_are_written(tmp_path: Path) -> None:
    refused = relais("template", "programme.ods", cwd=tmp_path)

    assert (refused.code, ".xlsx" in refused.err) == (2, True)
