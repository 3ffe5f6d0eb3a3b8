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
