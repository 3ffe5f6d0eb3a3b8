"""`relais mirror`, `relais check` and the bot itself against a Grist on loopback, as processes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.command import Done, relais, relais_process
from tests.support.grist import DOCUMENT, KEY, GristDouble

SCRIPT = "@ now 2027-01-04T08:30+03:00\n@ advance 1h\namina> 2\namina> rien\namina> 12\n@ advance 7d\n"


@pytest.fixture
async def grist() -> AsyncIterator[GristDouble]:
    async with GristDouble() as running:
        yield running


@pytest.fixture
def folder(tmp_path: Path, grist: GristDouble) -> Path:
    """A store with a week of answers, and a configuration that names the document."""
    (tmp_path / "script.txt").write_text(SCRIPT, "utf-8")
    assert relais("simulate", "--store", "sqlite:///r.db", "script.txt", cwd=tmp_path).code == 0
    lines = f'[store]\nurl = "sqlite:///r.db"\n[grist]\nserver = "{grist.url}"\ndocument = "{DOCUMENT}"\n'
    (tmp_path / "config.toml").write_text(lines, "utf-8")
    return tmp_path


async def run(folder: Path, *typed: str, key: str = KEY) -> Done:
    return await asyncio.to_thread(relais_process, *typed, cwd=folder, env={"RELAIS_GRIST_KEY": key})


async def test_results_are_copied_and_a_dry_run_only_says_so(folder: Path, grist: GristDouble) -> None:
    foreseen = await run(folder, "mirror", "--dry-run")
    assert (foreseen.code, grist.tables) == (0, {})
    assert "Relais_results : lignes à ajouter : 3, à changer : 0, à retirer : 0." in foreseen.out
    done = await run(folder, "mirror", "--json")
    results, completeness = done.object["tables"]
    assert (results["added"], completeness["added"]) == (3, 2)
    assert {row["value"] for row in grist.tables["Relais_results"].rows.values()} == {2, "rien", 12}


async def test_it_goes_on_after_what_passes_and_says_what_does_not(folder: Path, grist: GristDouble) -> None:
    grist.headers = {"Retry-After": "0"}
    grist.faults = [429, None, 503]
    assert (await run(folder, "mirror", "--json")).code == 0
    refused = await run(folder, "mirror", key="wrong")
    assert (refused.code, refused.out) == (1, "")
    assert "Grist refuse la clé" in refused.err
    assert "wrong" not in refused.err


async def test_check_says_whether_it_is_reached(folder: Path, grist: GristDouble) -> None:
    assert f"le miroir Grist répond ({grist.url})" in (await run(folder, "check")).out
    found = await run(folder, "check", key="wrong")
    assert (found.code, "le miroir Grist : Grist refuse la clé" in found.err) == (1, True)


def test_what_is_missing_is_said(tmp_path: Path) -> None:
    nowhere = relais("mirror", cwd=tmp_path)
    assert (nowhere.code, "[grist]" in nowhere.err) == (2, True)
    for lines, missing in (
        ('server = "https://grist.example.org"', "document"),
        ('server = "https://grist.example.org"\ndocument = "d"', "RELAIS_GRIST_KEY"),
        ('server = "grist.example.org"', "grist.server"),
        ('results = "1 table"', "grist.results"),
    ):
        (tmp_path / "config.toml").write_text(f"[grist]\n{lines}\n", "utf-8")
        for command in ("mirror", "run"):
            done = relais(command, cwd=tmp_path)
            assert (done.code, missing in done.err) == (2, True), done.err
