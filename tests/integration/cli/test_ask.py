"""`relais ask`: one question."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.command import relais, relais_process

KEYS = ["id", "kind", "answer", "abstained", "sources", "suggestions", "lang", "confidence", "ms"]
KNOWN = "Quelles sont les cinq conditions de l'impact collectif ?"
UNKNOWN = "Quelle est la recette de la tarte aux prunes ?"


@pytest.mark.parametrize("question", [KNOWN, UNKNOWN, "bonjour", "", "?", "\ufeff", "🙂"])
def test_all_keys_are_there_whatever_is_asked(question: str, tmp_path: Path) -> None:
    assert list(relais("ask", "--json", question, cwd=tmp_path).object) == KEYS


@pytest.mark.parametrize("question", [KNOWN, UNKNOWN, "bonjour", "", "?", "\x07", "x" * 60_000])
def test_the_answer_is_never_empty(question: str, tmp_path: Path) -> None:
    assert relais("ask", "--json", question, cwd=tmp_path).object["answer"].strip()


def test_an_answer_says_where_it_comes_from(tmp_path: Path) -> None:
    done = relais("ask", "--json", KNOWN, cwd=tmp_path)

    assert (done.code, done.err, done.object["kind"], done.object["id"]) == (0, "", "answer", None)
    assert [list(source) for source in done.object["sources"]] == [["entry", "title", "section", "date"]]
    assert done.object["sources"][0]["entry"] == "cinq-conditions"


def test_an_abstention_has_exit_code_3(tmp_path: Path) -> None:
    done = relais("ask", "--json", UNKNOWN, cwd=tmp_path)

    assert (done.code, done.object["kind"], done.object["abstained"]) == (3, "abstain", True)


def test_a_greeting_is_smalltalk_and_no_answer(tmp_path: Path) -> None:
    done = relais("ask", "--json", "bonjour", cwd=tmp_path)

    assert (done.code, done.object["kind"], done.object["abstained"]) == (3, "smalltalk", True)


def test_without_json_the_answer_is_followed_by_its_source(tmp_path: Path) -> None:
    done = relais("ask", KNOWN, cwd=tmp_path)

    assert done.code == 0
    assert done.out.splitlines()[-1].startswith("Source : Quartiers à impact collectif, faire œuvre commune")


def test_several_words_are_one_question(tmp_path: Path) -> None:
    whole = relais("ask", "--json", KNOWN, cwd=tmp_path).object["answer"]

    assert relais("ask", "--json", *KNOWN.split(), cwd=tmp_path).object["answer"] == whole


def test_ranked_gives_the_best_entries_whatever_the_decision(tmp_path: Path) -> None:
    known = relais("ask", "--json", "--ranked", "3", KNOWN, cwd=tmp_path).object
    unknown = relais("ask", "--json", "--ranked", "3", UNKNOWN, cwd=tmp_path).object

    assert (known["ranked"][0], len(known["ranked"])) == ("cinq-conditions", 3)
    assert isinstance(unknown["ranked"], list)


@pytest.mark.parametrize(
    "question",
    [
        "Quelle est la prochaine échéance ?",
        "C'est quand le module 2 ?",
        "Quand a lieu le module 1 ?",
        "Qui est dans mon équipe ?",
        "Qui est Amina ?",
        "Qui coordonne la région Hauts-de-France ?",
        "Quelle est la date de l'immersion ?",
        "Qu'est-ce que l'indicateur I01 ?",
        "When is module 3?",
    ],
)
def test_without_a_person_the_programme_is_not_knowledge(question: str, tmp_path: Path) -> None:
    found = relais("ask", "--json", question, cwd=tmp_path).object

    assert found["kind"] != "live"
    assert "2027" not in found["answer"]


def test_without_a_person_a_stored_programme_is_not_knowledge_either(tmp_path: Path) -> None:
    found = relais("ask", "--json", "--store", "sqlite:///r.db", "C'est quand le module 2 ?", cwd=tmp_path).object

    assert found["kind"] != "live"


def test_with_a_person_the_programme_answers(tmp_path: Path) -> None:
    done = relais("ask", "--json", "--as", "amina", "C'est quand le module 2 ?", cwd=tmp_path)

    assert (done.code, done.object["kind"], done.object["abstained"]) == (0, "live", False)
    assert "2027" in done.object["answer"]


def test_an_unknown_person_is_refused(tmp_path: Path) -> None:
    done = relais("ask", "--as", "personne", "bonjour", cwd=tmp_path)

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("--as : Le programme ne connaît personne du nom de « personne ».")


@pytest.mark.parametrize("typed", [[], ["--batch", "a.jsonl", "et une question"], ["--out", "b.jsonl", "question"]])
def test_neither_or_both_of_question_and_batch_is_refused(typed: list[str], tmp_path: Path) -> None:
    done = relais("ask", *typed, cwd=tmp_path)

    assert (done.code, done.out) == (2, "")


def test_a_real_process_answers_in_utf8_whatever_the_locale_says(tmp_path: Path) -> None:
    done = relais_process(
        "ask", KNOWN, cwd=tmp_path, env={"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    )

    assert done.code == 0
    assert "faire œuvre commune" in done.out


def test_a_real_process_takes_a_question_of_60_kilobytes(tmp_path: Path) -> None:
    done = relais_process("ask", "--json", "impact collectif " * 3_600, cwd=tmp_path)

    assert done.code in {0, 3}
    assert done.object["answer"]
