"""`--pack`: the same commands on another programme."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.integration.cli.packs import FAULTS, broken, knowledge_only, programme_only
from tests.support.command import relais
from tests.unit.programme.packs import SMALL


def test_knowledge_alone_answers(tmp_path: Path) -> None:
    pack = knowledge_only(tmp_path / "savoir")
    done = relais("ask", "--json", "--pack", pack, "Comment fait-on le pain noir ?", cwd=tmp_path)

    assert (done.code, done.object["answer"]) == (0, "Le pain noir se fait avec du seigle et du levain.")
    assert done.object["sources"] == [
        {"entry": "pain-noir", "title": "Le pain noir", "section": None, "date": "2021-05"}
    ]


def test_what_the_default_pack_knows_is_unknown_to_another(tmp_path: Path) -> None:
    pack = knowledge_only(tmp_path / "savoir")

    assert relais("ask", "--pack", pack, "Quelles sont les cinq conditions ?", cwd=tmp_path).code == 3


@pytest.mark.parametrize("question", ["Qui est Amina ?", "C'est quand le premier module ?", "bonjour"])
def test_a_programme_alone_abstains_without_a_person(question: str, tmp_path: Path) -> None:
    pack = programme_only(tmp_path / "programme")
    done = relais("ask", "--json", "--pack", pack, question, cwd=tmp_path)

    assert (done.code, done.object["abstained"]) == (3, True)
    assert "12 janvier" not in done.object["answer"]


def test_a_programme_alone_answers_its_people(tmp_path: Path) -> None:
    pack = programme_only(tmp_path / "programme")
    done = relais("ask", "--json", "--pack", pack, "--as", "amina", "C'est quand le premier module ?", cwd=tmp_path)

    assert (done.code, done.object["kind"]) == (0, "live")


def test_one_toml_file_is_a_programme(tmp_path: Path) -> None:
    (tmp_path / "mien.toml").write_text(SMALL, "utf-8")
    done = relais("plan", "--json", "--pack", "mien.toml", "--from", "2027-01-11", "--to", "2027-01-11", cwd=tmp_path)

    # what the week before brought is given back, to her and to the room, before the next is asked
    assert [(line["kind"], line["conversation"]) for line in done.objects] == [
        ("giveback", "dm:amina"),
        ("giveback", "room:koungou"),
        ("checkin", "dm:amina"),
    ]


@pytest.mark.parametrize(
    "typed",
    [["ask", "bonjour"], ["plan"], ["demo"], ["run"], ["ask", "--as", "amina", "bonjour"], ["simulate", "s.txt"]],
)
def test_a_broken_pack_stops_every_command_with_each_fault_in_its_place(typed: list[str], tmp_path: Path) -> None:
    broken(tmp_path / "faux")
    (tmp_path / "s.txt").write_text("@ now 2027-01-04T08:00Z\n", "utf-8")
    done = relais(*typed, "--pack", "faux", cwd=tmp_path)
    places = sorted(line.split(" : ")[0] for line in done.err.splitlines())

    assert (done.code, done.out, len(places)) == (2, "", 3)
    assert [place.startswith(f"faux/{fault}") for place, fault in zip(places, sorted(FAULTS), strict=True)] == [
        True
    ] * 3


@pytest.mark.parametrize("path", ["absent", "vide", "tableau.xyz"])
def test_what_is_no_pack_is_named(path: str, tmp_path: Path) -> None:
    (tmp_path / "vide").mkdir()
    (tmp_path / "tableau.xyz").write_text("x")
    done = relais("ask", "--pack", path, "bonjour", cwd=tmp_path)

    assert (done.code, done.out, done.err.split(" : ")[0]) == (2, "", path)


def test_nobody_can_be_played_on_knowledge_alone(tmp_path: Path) -> None:
    pack = knowledge_only(tmp_path / "savoir")
    done = relais("demo", "--pack", pack, cwd=tmp_path)

    assert (done.code, done.err.startswith("--pack : Ce programme n’a personne")) == (2, True)
