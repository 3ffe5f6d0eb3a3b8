"""`relais knowledge`: the knowledge base from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.command import relais

SET = [
    {"question": "Quelles sont les cinq conditions ?", "kind": "keywords", "entries": ["cinq-conditions"]},
    {"question": "Qui a inventé l'impact collectif ?", "kind": "question", "says": ["personne de ce nom"]},
    {"question": "Quelle est la recette de la tarte ?", "kind": "off-topic"},
]


def test_a_set_is_asked_and_its_shares_are_told(tmp_path: Path) -> None:
    (tmp_path / "set.jsonl").write_text("\n".join(map(json.dumps, SET)), "utf-8")

    done = relais("knowledge", "evaluate", "set.jsonl", "--misses", "--json", cwd=tmp_path)

    assert (done.code, done.err) == (0, "")
    assert (done.object["answerable"]["asked"], done.object["answerable"]["right"]) == (2, 0.5)
    assert done.object["kinds"]["off-topic"]["right"] == 1
    assert done.object["ranking"] == {"asked": 1, "first": 1.0, "five": 1.0}
    assert [each["question"] for each in done.object["misses"]] == ["Qui a inventé l'impact collectif ?"]


def test_people_read_the_shares_as_percentages(tmp_path: Path) -> None:
    (tmp_path / "set.jsonl").write_text("\n".join(map(json.dumps, SET)), "utf-8")

    done = relais("knowledge", "evaluate", "set.jsonl", cwd=tmp_path)

    assert done.code == 0
    assert "2 questions ; juste 50.0 %" in done.out.replace("\u2068", "").replace("\u2069", "")


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("", "set.jsonl"),
        ("{", "set.jsonl:1"),
        ('{"kind": "question"}', "set.jsonl:1"),
        ('\n{"question": "x", "kind": "riddle"}', "set.jsonl:2"),
        ('{"question": "x", "kind": "question"}', "set.jsonl:1"),
        ('{"question": "x", "kind": "question", "says": "x"}', "set.jsonl:1"),
        ('{"question": "x", "kind": "question", "says": [" "]}', "set.jsonl:1"),
    ],
)
def test_a_set_that_cannot_be_read_is_refused_by_line(written: str, named: str, tmp_path: Path) -> None:
    (tmp_path / "set.jsonl").write_text(written, "utf-8")

    done = relais("knowledge", "evaluate", "set.jsonl", cwd=tmp_path)

    assert (done.code, done.out) == (2, "")
    assert named in done.err


def _pack(folder: Path) -> Path:
    topics = {
        "piscine": "la piscine ouvre à 9 heures",
        "mairie": "la mairie est rue Neuve",
        "bus": "le bus 12 passe ici",
    }
    for name, said in topics.items():
        asked = "".join(
            f"  - {start} {name} {end}\n" for start in ("où est", "que dire de", "parle de") for end in ("", "svp")
        )
        (folder / "knowledge").mkdir(parents=True, exist_ok=True)
        text = f"---\nid: {name}\nlang: fr\ntitle: {name}\nsource: Guide\nquestions:\n{asked}---\nOn dit que {said}.\n"
        (folder / "knowledge" / f"{name}.md").write_text(text, "utf-8")
    return folder


def test_a_calibration_is_kept_with_the_pack_and_used(tmp_path: Path) -> None:
    pack = _pack(tmp_path / "pack")
    (tmp_path / "set.jsonl").write_text(
        '{"question": "piscine", "kind": "keywords", "entries": ["piscine"]}\n' * 4, "utf-8"
    )

    tried = relais("knowledge", "calibrate", "set.jsonl", "--dry-run", "--json", "--pack", pack, cwd=tmp_path)
    assert (tried.code, tried.object["file"], (pack / "calibration.toml").exists()) == (0, None, False)
    done = relais("knowledge", "calibrate", "set.jsonl", "--pack", pack, cwd=tmp_path)
    asked = relais("ask", "--json", "piscine", "--pack", pack, cwd=tmp_path)

    assert (done.code, done.err) == (0, "")
    assert (pack / "calibration.toml").exists()
    assert asked.object["kind"] == "answer"


def test_a_calibration_that_cannot_be_read_is_a_fault_of_the_pack(tmp_path: Path) -> None:
    pack = _pack(tmp_path / "pack")
    (pack / "calibration.toml").write_text('features = ["a"]\n', "utf-8")

    done = relais("ask", "piscine", "--pack", pack, cwd=tmp_path)

    assert (done.code, done.out) == (2, "")
    assert "calibration.toml" in done.err


def test_a_calibration_needs_a_folder_and_questions(tmp_path: Path) -> None:
    pack = _pack(tmp_path / "pack")
    (tmp_path / "file.toml").write_text("", "utf-8")
    for page in (pack / "knowledge").glob("[bm]*.md"):
        page.unlink()

    assert relais("knowledge", "calibrate", "--pack", tmp_path / "file.toml", cwd=tmp_path).code == 2
    assert relais("knowledge", "calibrate", "--pack", pack, cwd=tmp_path).code == 2
