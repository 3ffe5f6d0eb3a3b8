"""`relais token`: made once, shown once, listed without the secret, revoked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.command import Done, relais

STORE = ("--store", "sqlite:///r.db", "--now", "2027-01-04T09:00+03:00")


def token(folder: Path, *typed: str) -> Done:
    return relais("token", *typed, *STORE, cwd=folder)


def test_a_token_is_shown_once_and_kept_nowhere(tmp_path: Path) -> None:
    made = token(tmp_path, "add", "Tableau  de bord", "--grant", "dictionary", "--grant", "results")
    assert (made.code, made.err.count("\n")) == (0, 2)
    secret = made.out.strip()
    assert (secret[:7], len(secret)) == ("relais_", 47)
    listed = token(tmp_path, "list")
    assert listed.out == "Tableau de bord : results, dictionary ; programme ; jusqu’au mardi 4 janvier 2028\n"
    assert not [path for path in tmp_path.iterdir() if secret.encode() in path.read_bytes()]


def test_programs_are_told_all_of_it(tmp_path: Path) -> None:
    made = token(
        tmp_path, "add", "Mayotte", "--grant", "internal", "--scope", "region:mayotte", "--days", "30", "--json"
    )
    shown = {
        "name": "Mayotte",
        "grants": ["internal"],
        "scope": "region:mayotte",
        "made_at": "2027-01-04T09:00:00+03:00",
        "expires_at": "2027-02-03T09:00:00+03:00",
        "revoked_at": None,
        "good": True,
    }
    assert {**made.object, "token": ""} == {**shown, "token": ""}
    (listed,) = token(tmp_path, "list", "--json").objects
    assert [listed["name"], listed["good"]] == ["Mayotte", True]


def test_a_revoked_one_makes_room_for_another_of_its_name(tmp_path: Path) -> None:
    assert token(tmp_path, "add", "Carte", "--grant", "results").code == 0
    again = token(tmp_path, "add", "Carte", "--grant", "results")
    assert (again.code, again.out) == (2, "")
    assert token(tmp_path, "revoke", "Carte").out == "L’accès « Carte » n’ouvre plus rien.\n"
    assert token(tmp_path, "revoke", "Carte").code == 2
    assert token(tmp_path, "add", "Carte", "--grant", "results").code == 0
    lines = token(tmp_path, "list").out.splitlines()
    assert sorted(each.rpartition(" ; ")[2].split()[0] for each in lines) == ["jusqu’au", "retiré"]


def test_there_may_be_none(tmp_path: Path) -> None:
    done = token(tmp_path, "list")
    assert (done.code, done.out) == (0, "")
    assert "relais token add" in done.err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "typed",
    [
        ("add", "X"),
        ("add", "X", "--grant", "everything"),
        ("add", "X", "--grant", "results", "--scope", "region:lyon"),
        ("add", "X", "--grant", "results", "--scope", "koungou"),
        ("add", "X", "--grant", "results", "--days", "0"),
        ("add", "X", "--grant", "results", "--days", "9999"),
        ("add", " ", "--grant", "results"),
        ("add", "x" * 61, "--grant", "results"),
        ("revoke", "X"),
        ("revoke",),
        ("give", "X"),
    ],
)
def test_what_is_wrong_is_said_and_leaves_no_store(tmp_path: Path, typed: tuple[str, ...]) -> None:
    done = token(tmp_path, *typed)
    assert (done.code, done.out) == (2, "")
    assert done.err
    assert not list(tmp_path.iterdir())


def test_the_api_wants_a_port(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("[web]\napi = true\n", "utf-8")
    checked = relais("check", cwd=tmp_path)
    assert (checked.code, "web.port" in checked.err) == (1, True)
    assert relais("run", cwd=tmp_path).code == 2
