"""`relais ask --batch`: a file of questions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.command import Done, relais

KNOWN = "Quelles sont les cinq conditions de l'impact collectif ?"


def _batch(folder: Path, content: str | bytes, *more: str) -> Done:
    (folder / "in.jsonl").write_bytes(content if isinstance(content, bytes) else content.encode())
    return relais("ask", "--batch", "in.jsonl", "--out", "out.jsonl", *more, cwd=folder)


def _answers(folder: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / "out.jsonl").read_text("utf-8").splitlines()]


def _line(**values: object) -> str:
    return json.dumps(values) + "\n"


def test_answers_come_in_order_and_with_exit_code_0_even_if_some_abstain(tmp_path: Path) -> None:
    questions = [KNOWN, "Quelle est la recette de la tarte ?", "bonjour", KNOWN]
    done = _batch(tmp_path, "".join(_line(id=n, question=each) for n, each in enumerate(questions)))

    assert (done.code, done.out, done.err) == (0, "", "")
    assert [(each["id"], each["kind"]) for each in _answers(tmp_path)] == [
        (0, "answer"), (1, "abstain"), (2, "smalltalk"), (3, "answer"),
    ]  # fmt: skip


def test_an_id_of_any_type_comes_back_verbatim(tmp_path: Path) -> None:
    ids = [1, -2.5, "é\u2028\x00", "\ud800", None, True, [1, {"a": []}], {"b": None}, 2**70]
    done = _batch(tmp_path, "".join(_line(id=each, question="bonjour") for each in ids))

    assert done.code == 0
    assert [each["id"] for each in _answers(tmp_path)] == ids


def test_a_question_without_id_has_null(tmp_path: Path) -> None:
    _batch(tmp_path, _line(question="bonjour"))

    assert _answers(tmp_path)[0]["id"] is None


def test_empty_lines_and_a_byte_order_mark_do_not_count(tmp_path: Path) -> None:
    done = _batch(tmp_path, b"\xef\xbb\xbf" + b'{"id":1,"question":"bonjour"}\r\n\r\n  \n{"id":2,"question":"merci"}')

    assert done.code == 0
    assert [each["id"] for each in _answers(tmp_path)] == [1, 2]


def test_the_language_decides_where_the_words_do_not(tmp_path: Path) -> None:
    _batch(
        tmp_path,
        _line(question="QPV ?", lang="en") + _line(question="QPV ?", lang="fr") + _line(question="QPV ?", lang="de"),
    )

    assert [each["lang"] for each in _answers(tmp_path)] == ["en", "fr", "fr"]


def test_the_context_completes_a_question(tmp_path: Path) -> None:
    _batch(tmp_path, _line(question="et la deuxième ?", context=KNOWN))

    assert [source["entry"] for source in _answers(tmp_path)[0]["sources"]] == ["cinq-conditions"]  # type: ignore[attr-defined]


def test_a_person_is_taken_too(tmp_path: Path) -> None:
    done = _batch(tmp_path, _line(question="C'est quand le module 2 ?"), "--as", "amina")

    assert done.code == 0
    assert _answers(tmp_path)[0]["kind"] == "live"


def test_ranked_is_added_to_each(tmp_path: Path) -> None:
    _batch(tmp_path, _line(question=KNOWN) * 2, "--ranked", "2")

    assert [len(each["ranked"]) for each in _answers(tmp_path)] == [2, 2]  # type: ignore[arg-type]


def test_each_bad_line_is_named_and_nothing_is_written(tmp_path: Path) -> None:
    bad = [
        "{",
        "[]",
        '"x"',
        '{"id":1}',
        '{"question":3}',
        '{"question":NaN}',
        '{"question":"a","id":1e999}',
        "[" * 100_000,
    ]
    done = _batch(tmp_path, _line(question="bonjour") + "\n" + "\n".join(bad) + "\n" + _line(question="bonjour"))

    assert (done.code, done.out) == (2, "")
    assert [line.split(" : ")[0] for line in done.err.splitlines()] == [f"in.jsonl:{n}" for n in range(3, 3 + len(bad))]
    assert not (tmp_path / "out.jsonl").exists()


def test_broken_utf8_nul_and_60_kilobytes_are_answered(tmp_path: Path) -> None:
    lines = [
        b'{"question":"c\xff\xfe quoi un QPV ?"}',
        b'{"question":"\\u0000bonjour\\u0000"}',
        _line(question="a b " * 15_000).encode(),
    ]
    done = _batch(tmp_path, b"\n".join(lines))

    assert done.code == 0
    assert [bool(each["answer"]) for each in _answers(tmp_path)] == [True, True, True]


def test_no_question_gives_an_empty_file(tmp_path: Path) -> None:
    assert _batch(tmp_path, "").code == 0
    assert _answers(tmp_path) == []


def test_without_out_the_answers_are_printed(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(_line(id="a", question="bonjour") * 2)

    assert [each["id"] for each in relais("ask", "--batch", "in.jsonl", cwd=tmp_path).objects] == ["a", "a"]


@pytest.mark.parametrize("place", ["nowhere/out.jsonl", "."])
def test_an_output_that_cannot_be_written_is_refused(place: str, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(_line(question="bonjour"))
    done = relais("ask", "--batch", "in.jsonl", "--out", place, cwd=tmp_path)

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"{place} : Ce fichier ne s’écrit pas")


def test_a_missing_batch_is_named(tmp_path: Path) -> None:
    done = relais("ask", "--batch", "absent.jsonl", cwd=tmp_path)

    assert (done.code, done.err.startswith("absent.jsonl : Ce fichier ne se lit pas")) == (2, True)
