"""`relais invite`: how the first coordinator gets in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.command import Done, relais

STORE = ("--store", "sqlite:///kept.db")
NOW = ("--now", "2027-01-05T10:00+01:00")


def _invite(folder: Path, who: str, *typed: str) -> Done:
    return relais("invite", who, *STORE, *NOW, *typed, cwd=folder)


def _played(folder: Path, *lines: str) -> list[tuple[str, str]]:
    script = folder / "script.txt"
    script.write_text("\n".join(["@ now 2027-01-05T10:05+01:00", *lines]), "utf-8")
    done = relais("simulate", "--json", *STORE, script, cwd=folder)
    assert (done.code, done.err) == (0, "")
    return [(line["to"], line["text"]) for line in done.objects]


def test_the_code_lets_its_person_in_from_an_account_that_nobody_knows(tmp_path: Path) -> None:
    done = _invite(tmp_path, "claire", "--json")
    received = _played(tmp_path, f"inconnue> {done.object['code']}")

    assert (done.code, done.err, list(done.object)) == (0, "", ["person", "name", "code", "expires_at", "platforms"])
    assert (done.object["person"], done.object["expires_at"]) == ("claire", "2027-01-19T10:00:00+01:00")
    assert [text for _, text in received if "Bienvenue Claire" in text] != []


def test_a_second_invitation_takes_the_place_of_the_first(tmp_path: Path) -> None:
    first, second = (_invite(tmp_path, "claire", "--json").object["code"] for _ in range(2))
    received = _played(tmp_path, f"inconnue> {first}", f"inconnue> {second}")

    assert [text.startswith("Bienvenue Claire") for _, text in received if "code" in text or "Bienvenue" in text] == [
        False,
        True,
    ]


def test_it_is_said_in_words_for_who_passes_it_on(tmp_path: Path) -> None:
    done = _invite(tmp_path, "Claire")

    assert (done.code, done.err) == (0, "")
    assert "Invitation pour Claire" in done.out
    assert "mardi 19 janvier 2027" in done.out


@pytest.mark.parametrize(("typed", "near"), [("clair", "claire"), ("Klaire", "claire"), ("nadja", "nadia")])
def test_who_is_unknown_is_refused_with_the_nearest_and_leaves_no_store(typed: str, near: str, tmp_path: Path) -> None:
    done = _invite(tmp_path, typed)

    assert (done.code, done.out) == (2, "")
    assert (typed in done.err, f"{near} (" in done.err) == (True, True)
    assert list(tmp_path.iterdir()) == []


def test_without_a_store_that_lasts_there_is_nothing_to_invite_to(tmp_path: Path) -> None:
    done = relais("invite", "claire", cwd=tmp_path)

    assert (done.code, done.out, "--store" in done.err) == (2, "", True)


def test_who_has_an_account_already_is_told_what_the_code_is_for(tmp_path: Path) -> None:
    _played(tmp_path)
    done = _invite(tmp_path, "claire", "--json")

    assert (done.code, len(done.object["platforms"])) == (0, 1)
