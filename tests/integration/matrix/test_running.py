"""`relais run` on Matrix when it can't."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from pathlib import Path

import pytest

from adapters.matrix import MatrixAdapter, Place
from adapters.matrix.session import save
from adapters.timer.system_clock import SystemClock
from tests.support.command import relais
from tests.support.synapse import Synapse

CONFIG = """\
[adapters.console]
enabled = false
[adapters.matrix]
enabled = true
folder = "bot"
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "home"
    home.mkdir()
    (home / "config.toml").write_text(CONFIG, "utf-8")
    return home


def test_without_a_session_nothing_is_opened_and_the_command_that_makes_one_is_named(home: Path) -> None:
    done = relais("run", cwd=home)

    assert (done.code, done.out) == (2, "")
    assert "relais matrix login" in done.err
    assert [path.name for path in home.iterdir()] == ["config.toml"]


def test_a_revoked_session_ends_it_with_a_sentence(synapse: Synapse, place: Place, home: Path) -> None:
    save(home / "bot", place.session)
    synapse.call("POST", "/_matrix/client/v3/logout", {}, place.session.access_token)

    done = relais("run", "--store", "sqlite:///kept.db", cwd=home)

    assert (done.code, done.out) == (1, "")
    assert "relais matrix login --again" in done.err
    assert place.session.access_token not in done.err


def test_check_says_who_is_signed_in_and_until_when(place: Place, home: Path) -> None:
    save(home / "bot", place.session)
    (home / "config.toml").write_text(CONFIG + 'invites_from = ["@*:exemple.fr"]\nrenewed = 2027-01-04\n', "utf-8")
    asyncio.run(_first_start(replace(place, folder=home / "bot")))

    done = relais("check", "--now", "2027-02-01T09:00", cwd=home)

    assert done.code == 0
    assert place.session.user_id in done.out
    assert "signé" in done.out
    assert "4 février 2028" in done.out


def test_check_says_how_to_mend_what_is_wrong(synapse: Synapse, place: Place, home: Path) -> None:
    path = save(home / "bot", place.session)
    path.chmod(0o644)
    readable = relais("check", cwd=home)
    path.chmod(0o600)
    synapse.call("POST", "/_matrix/client/v3/logout", {}, place.session.access_token)
    revoked = relais("check", cwd=home)
    path.unlink()
    missing = relais("check", cwd=home)

    assert [done.code for done in (readable, revoked, missing)] == [1, 1, 1]
    assert "chmod 600" in readable.err
    assert "relais matrix login --again" in revoked.err
    assert "invites_from" in revoked.out
    assert "relais matrix login" in missing.err
    assert [path.name for path in home.iterdir() if path.suffix == ".db"] == []


def test_check_tells_that_the_account_has_ended(place: Place, home: Path) -> None:
    save(home / "bot", place.session)
    (home / "config.toml").write_text(CONFIG + "renewed = 2025-12-01\n", "utf-8")
    done = relais("check", "--now", "2027-02-01T09:00", cwd=home)
    assert done.code == 1
    assert "1er janvier 2027" in done.err


async def _first_start(place: Place) -> None:
    async with MatrixAdapter(place, SystemClock()):
        pass


def test_coordinators_of_the_programme_are_warned_before_the_account_ends(home: Path) -> None:
    (home / "config.toml").write_text(CONFIG + "renewed = 2027-01-04\n", "utf-8")
    script = home / "script.txt"
    script.write_text("@ now 2027-12-05T12:00+01:00\n@ advance 2d\n@ advance 30d\n@ advance 23d\n", "utf-8")

    done = relais("simulate", str(script), "--json", cwd=home)

    told = [json.loads(line) for line in done.out.splitlines()]
    warned = [(each["at"][:16], each["to"]) for each in told if "expire dans" in each["text"]]
    assert [at for at, to in warned if to == "nadia"] == ["2027-12-06T09:00", "2028-01-05T09:00", "2028-01-28T09:00"]
    assert {to for _, to in warned} == {"nadia", "marc"}
