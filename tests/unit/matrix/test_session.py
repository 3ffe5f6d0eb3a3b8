"""The session file."""

from __future__ import annotations

from pathlib import Path

import pytest

from adapters.matrix.session import SESSION_FILE, Session, load, save
from bot.domain.errors import ConfigError

SESSION = Session(
    homeserver="https://matrix.exemple.fr",
    user_id="@relais:exemple.fr",
    device_id="D",
    access_token="syt_secret",
    pickle_key="k",
)


def fault(folder: Path) -> str:
    with pytest.raises(ConfigError) as caught:
        load(folder)
    return caught.value.faults[0].phrase.key


def test_a_session_is_kept_for_its_owner_alone(tmp_path: Path) -> None:
    path = save(tmp_path / "matrix", SESSION)
    assert (load(tmp_path / "matrix"), oct(path.stat().st_mode & 0o777)) == (SESSION, "0o600")


def test_a_session_never_shows_its_secrets() -> None:
    assert (repr(SESSION), str(SESSION)) == ("Session(@relais:exemple.fr, D)",) * 2


def test_without_a_session_the_command_that_makes_one_is_named(tmp_path: Path) -> None:
    assert fault(tmp_path) == "matrix-session-missing"


def test_a_session_that_others_can_read_is_refused(tmp_path: Path) -> None:
    save(tmp_path, SESSION).chmod(0o644)
    assert fault(tmp_path) == "matrix-session-open"


@pytest.mark.parametrize("written", ["", "{", "[]", "{}", '{"homeserver": "x"}'])
def test_a_broken_session_is_refused(tmp_path: Path, written: str) -> None:
    path = tmp_path / SESSION_FILE
    path.touch(0o600)
    path.write_text(written, "utf-8")
    assert fault(tmp_path) == "matrix-session-unreadable"
