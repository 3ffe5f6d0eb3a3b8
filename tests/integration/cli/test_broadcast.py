"""`relais broadcast`: announcing from the command line, by the rules that hold in chat."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.command import Done, relais

KEYS = [
    "id", "state", "author", "audience", "texts", "urgent", "due_at", "recipients", "unreached", "languages", "missing",
    "confirmers", "dry_run",
]  # fmt: skip
NOW = ("--now", "2027-01-05T10:00+01:00")


def _broadcast(folder: Path, *typed: str, who: str = "claire", audience: str = "Liévin") -> Done:
    return relais("broadcast", "--as", who, "--audience", audience, "--text", "Bonjour", *NOW, *typed, cwd=folder)


def _played(folder: Path, *lines: str) -> list[tuple[str, str]]:
    """What everybody receives when the bot works on the store afterwards."""
    script = folder / "script.txt"
    script.write_text("\n".join(["@ now 2027-01-05T10:00+01:00", *lines]), "utf-8")
    done = relais("simulate", "--json", "--store", "sqlite:///kept.db", script, cwd=folder)
    assert (done.code, done.err) == (0, "")
    return [(line["to"], line["text"]) for line in done.objects]


def _kept(folder: Path, *lines: str) -> None:
    """A store in which everybody can be written to."""
    _played(folder, *lines)


def test_a_trial_shows_who_would_get_it_and_leaves_nothing(tmp_path: Path) -> None:
    done = _broadcast(tmp_path, "--dry-run", "--json", "--store", "sqlite:///kept.db")

    assert (done.code, done.err, list(done.object)) == (0, "", KEYS)
    assert done.object["recipients"] == ["dm:hugo", "dm:karim", "dm:lea"]
    assert (done.object["state"], list(tmp_path.iterdir())) == ("draft", [])


def test_what_is_announced_is_sent_by_the_bot(tmp_path: Path) -> None:
    _kept(tmp_path)
    done = _broadcast(tmp_path, "--store", "sqlite:///kept.db", "--json")

    received = _played(tmp_path, "@ advance 1h")

    assert (done.code, done.object["state"], done.object["unreached"]) == (0, "scheduled", [])
    assert [to for to, text in received if "Annonce de Claire" in text] == ["hugo", "karim", "lea"]


def test_above_the_size_it_waits_for_a_second_coordinator_in_chat(tmp_path: Path) -> None:
    _kept(tmp_path)
    (tmp_path / "config.toml").write_text('[store]\nurl = "sqlite:///kept.db"\n[broadcasts]\nconfirm_above = 2\n')
    done = _broadcast(tmp_path, "--json")

    received = _played(tmp_path, "@ advance 1h", "marc! Confirmer", "@ advance 1m")

    assert (done.object["state"], done.object["confirmers"]) == ("waiting", ["nadia", "marc"])
    whom = [to for to, text in received if "Annonce de Claire" in text]
    assert whom == ["hugo", "karim", "lea"]
    assert [to for to, text in received if "demande votre accord" in text] == ["nadia", "marc"]


def test_each_reads_their_language_and_a_missing_one_is_said(tmp_path: Path) -> None:
    _kept(tmp_path)
    typed = ("--dry-run", "--json", "--store", "sqlite:///kept.db")
    alone = _broadcast(tmp_path, *typed, who="nadia", audience="Koungou")
    both = _broadcast(tmp_path, *typed, "--text-en", "Hello", who="nadia", audience="Koungou")

    assert (alone.object["languages"], alone.object["missing"], both.object["missing"]) == (
        {"fr": 4, "en": 1},
        ["en"],
        [],
    )


def test_what_is_planned_is_in_the_plan(tmp_path: Path) -> None:
    _kept(tmp_path)
    _broadcast(tmp_path, "--store", "sqlite:///kept.db", "--at", "2027-01-09T09:00")
    day = ("--from", "2027-01-09", "--to", "2027-01-09")

    done = relais("plan", "--json", *day, "--store", "sqlite:///kept.db", cwd=tmp_path)

    lines = [each for each in done.objects if each["kind"] == "broadcast"]
    assert [each["conversation"] for each in lines] == ["dm:hugo", "dm:karim", "dm:lea"]
    assert {(each["at"], each["audience"], each["conditional"]) for each in lines} == {
        ("2027-01-09T09:00:00+01:00", "collective:lievin", False)
    }


def test_it_goes_at_the_hour_that_was_named(tmp_path: Path) -> None:
    done = _broadcast(tmp_path, "--dry-run", "--json", "--at", "2027-01-06T09:00")

    assert done.object["due_at"] == "2027-01-06T08:00:00+00:00"


@pytest.mark.parametrize(
    ("who", "audience", "typed", "place"),
    [
        ("amina", "Liévin", (), "--as"),
        ("zoe", "Liévin", (), "--as"),
        ("claire", "region:mayotte", (), "--audience"),
        ("claire", "region:atlantide", (), "--audience"),
        ("claire", "tout le monde", (), "--audience"),
        ("claire", "person:claire", (), "--audience"),
        ("claire", "Liévin", ("--at", "demain"), "--at"),
        ("claire", "Liévin", ("--at", "2020-01-01T09:00"), "--at"),
        ("claire", "Liévin", ("--text", ""), "--text"),
        ("claire", "Liévin", ("--text", "a" * 4000), "--text"),
    ],
)
def test_what_may_not_be_is_refused_with_its_place(
    who: str, audience: str, typed: tuple[str, ...], place: str, tmp_path: Path
) -> None:
    done = _broadcast(tmp_path, "--dry-run", *typed, who=who, audience=audience)

    assert (done.code, done.out, done.err.split(" : ")[0]) == (2, "", place)


def test_without_json_the_preview_is_for_people(tmp_path: Path) -> None:
    done = _broadcast(tmp_path, "--dry-run")

    assert "Aperçu de l’annonce" in done.out
    assert "Rien n’a été changé" in done.out


def test_without_a_person_an_audience_or_a_text_there_is_nothing_to_announce(tmp_path: Path) -> None:
    done = relais("broadcast", "--audience", "programme", "--text", "Bonjour", cwd=tmp_path)

    assert (done.code, done.out) == (2, "")
