"""`relais run` on Matrix when it can't."""

from __future__ import annotations

from pathlib import Path

import pytest

from adapters.matrix import Place
from adapters.matrix.session import save
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
