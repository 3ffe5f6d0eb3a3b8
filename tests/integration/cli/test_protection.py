"""What people feel, through the whole bot: from five people up, published once, the same in every output."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from bot.bootstrap import parts
from tests.support.command import relais

KOUNGOU = ("amina", "salim", "fatima", "daoud", "zaina")
LIEVIN = ("lea", "hugo", "karim")


def pack(folder: Path) -> Path:
    """The example programme, whose weekly check-in asks one thing: what each person feels."""
    text = (parts.DEFAULT_PACK / "programme.toml").read_text("utf-8")
    lines = text.splitlines()
    asked = next(place for place, line in enumerate(lines) if line.startswith("indicators = "))
    lines[asked] = 'indicators = ["I10"]'
    made = folder / "felt"
    made.mkdir(exist_ok=True)
    (made / "programme.toml").write_text("\n".join(lines).replace('"quarterly"', '"weekly"') + "\n", "utf-8")
    return made


def play(folder: Path, answers: dict[str, str], *after: str) -> list[tuple[str, str]]:
    """A week in which those people answer, and what everybody received from its closing on."""
    said = [f"{who}> {value}" for who, value in answers.items()]
    script = ["@ now 2027-01-04T07:00+01:00", "@ advance 3h", *said, "@ advance 7d", *after]
    (folder / "script.txt").write_text("\n".join(script) + "\n", "utf-8")
    done = relais(
        "simulate", "--json", "--store", "sqlite:///kept.db", "--pack", pack(folder), "script.txt", cwd=folder
    )
    assert done.code == 0, done.err
    lines = map(json.loads, done.out.splitlines())
    return [(line["to"], line["text"]) for line in lines if line["at"] >= "2027-01-10"]


def published(folder: Path, profile: str) -> list[tuple[str, str, str]]:
    """What an export has of feelings."""
    done = relais(
        "export", "answers", "--out", "a.csv", "--profile", profile, "--store", "sqlite:///kept.db", cwd=folder
    )
    assert done.code == 0, done.err
    with (folder / "a.csv").open(encoding="utf-8", newline="") as file:
        return [(each["scope"], each["value"], each["n"]) for each in csv.DictReader(file)]


def test_five_people_are_told_together_and_nobody_else_can_be_worked_out(tmp_path: Path) -> None:
    koungou = dict(zip(KOUNGOU, "43243", strict=True))
    lievin = dict(zip(LIEVIN, "155", strict=True))
    received = play(tmp_path, koungou | lievin)

    to_amina = next(text for to, text in received if to == "amina" and "ce que Koungou a dit" in text)
    assert "3,2 sur 5 en moyenne (5 réponses)" in to_amina
    assert "Vos réponses à vous (vous seul les voyez)" in to_amina
    assert "plutôt oui" in to_amina
    to_lea = next(text for to, text in received if to == "lea" and "ce que Liévin a dit" in text)
    assert "pas du tout" in to_lea
    assert "en moyenne" not in to_lea
    in_room = [text for to, text in received if to == "#koungou" and "ce que Koungou a dit" in text]
    assert "3,2 sur 5 en moyenne (5 réponses)" in in_room[0]
    assert "plutôt oui" not in in_room[0]
    # Liévin's three are the rest of their region and of the programme: neither is told
    mayotte = [("collective:koungou", "3.20", "5"), ("region:mayotte", "3.20", "5")]
    assert published(tmp_path, "public") == mayotte
    assert published(tmp_path, "internal") == mayotte


def test_four_people_leave_no_trace_in_any_output(tmp_path: Path) -> None:
    received = play(
        tmp_path, dict(zip(KOUNGOU[:4], "4324", strict=True)), "amina> nos chiffres", "nadia> bilan du mois"
    )

    assert not [text for _, text in received if "en moyenne" in text]
    assert any("pas encore de chiffres" in text for to, text in received if to == "amina")
    assert published(tmp_path, "internal") == []


def test_what_was_published_stays_when_the_last_answer_comes_late(tmp_path: Path) -> None:
    play(tmp_path, dict(zip(KOUNGOU[:4], "4324", strict=True)), "zaina> 3", "@ advance 7d")

    assert "2027-01-04" not in {row[0] for row in published(tmp_path, "internal")}
    assert published(tmp_path, "internal") == []


@pytest.mark.parametrize("k", [2, 1, 0, -1])
def test_fewer_than_three_is_refused(tmp_path: Path, k: int) -> None:
    (tmp_path / "config.toml").write_text(f"[privacy]\nsmallest_group = {k}\n", "utf-8")
    done = relais("plan", "--from", "2027-01-04", "--to", "2027-01-04", cwd=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "privacy.smallest_group" in done.err
    assert "3" in done.err
