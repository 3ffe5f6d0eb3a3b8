"""`relais simulate`: scripts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.support.command import Done, relais, relais_process

KEYS = ["at", "to", "text", "choices", "files", "edits"]
NOW = "@ now 2027-01-04T07:00+03:00\n"


def _play(folder: Path, script: str | bytes, *more: str) -> Done:
    (folder / "s.txt").write_bytes(script if isinstance(script, bytes) else script.encode())
    return relais("simulate", "s.txt", "--json", *more, cwd=folder)


def _lines(folder: Path, script: str | bytes, *more: str) -> list[dict[str, Any]]:
    done = _play(folder, script, *more)
    assert (done.code, done.err) == (0, "")
    return done.objects


def _places(done: Done) -> list[str]:
    return [line.split(" : ")[0] for line in done.err.splitlines()]


def test_a_line_has_all_its_keys_and_the_recipients_time(tmp_path: Path) -> None:
    lines = _lines(tmp_path, NOW + "amina> bonjour\nlea> bonjour\namina#koungou> @relais bonjour\n")

    assert {tuple(line) for line in lines} == {tuple(KEYS)}
    assert [(line["at"], line["to"]) for line in lines] == [
        ("2027-01-04T07:00:00+03:00", "amina"),
        ("2027-01-04T05:00:00+01:00", "lea"),
        ("2027-01-04T07:00:00+03:00", "#koungou"),
    ]


def test_a_stranger_is_answered(tmp_path: Path) -> None:
    assert [line["to"] for line in _lines(tmp_path, NOW + "inconnu> bonjour\n")] == ["inconnu"]


def test_what_is_not_for_the_bot_stays_unanswered(tmp_path: Path) -> None:
    assert _lines(tmp_path, NOW + "amina#koungou> bonjour à tous\n") == []


def test_what_is_due_happens_at_its_own_time(tmp_path: Path) -> None:
    lines = _lines(tmp_path, NOW + "@ advance 7d\n")
    opened = [(line["at"], line["to"]) for line in lines if line["to"] in {"amina", "lea"} and "1/3" in line["text"]]

    assert opened[:2] == [("2027-01-04T09:00:00+03:00", "amina"), ("2027-01-04T09:00:00+01:00", "lea")]


def test_a_week_is_168_hours(tmp_path: Path) -> None:
    by_days = _lines(tmp_path, "@ now 2027-03-25T08:00+01:00\n@ advance 7d\nlea> bonjour\n")[-1]
    by_hours = _lines(tmp_path, "@ now 2027-03-25T08:00+01:00\n@ advance 168h\nlea> bonjour\n")[-1]

    assert (by_days["at"], by_hours["at"]) == ("2027-04-01T09:00:00+02:00",) * 2


def test_a_jump_moves_only_the_clock(tmp_path: Path) -> None:
    lines = _lines(tmp_path, NOW + "@ jump 3h\namina> bonjour\n")

    assert {line["at"] for line in lines if line["to"] == "amina"} == {"2027-01-04T10:00:00+03:00"}


def test_a_choice_is_pressed_by_label_or_by_number(tmp_path: Path) -> None:
    offered = [line for line in _lines(tmp_path, NOW + "@ advance 2h\n") if line["to"] == "amina"][-1]
    by_label = _lines(tmp_path, NOW + f"@ advance 2h\namina! {offered['choices'][0]}\n")
    by_number = _lines(tmp_path, NOW + "@ advance 2h\namina! 1\n")

    assert by_label == by_number
    assert by_label[-1]["to"] == "amina"
    assert "2/3" in by_label[-1]["text"]


def test_a_choice_that_is_not_there_fails_after_the_lines_before_it(tmp_path: Path) -> None:
    done = _play(tmp_path, NOW + "amina> bonjour\namina! Jamais vu\namina> merci\n")

    assert (done.code, [line["to"] for line in done.objects], _places(done)) == (1, ["amina"], ["s.txt:3"])


@pytest.mark.parametrize("line", ["amina~ autre chose", "amina-", "amina! 1", "amina#koungou! 1"])
def test_what_needs_a_message_fails_without_one(line: str, tmp_path: Path) -> None:
    done = _play(tmp_path, NOW + line + "\n")

    assert (done.code, done.out, _places(done)) == (1, "", ["s.txt:2"])


def test_a_stopped_bot_answers_when_it_starts(tmp_path: Path) -> None:
    lines = _lines(tmp_path, NOW + "@ stop\namina> bonjour\n@ advance 30m\n@ start\n")

    assert [(line["at"], line["to"]) for line in lines] == [("2027-01-04T07:30:00+03:00", "amina")]


def test_starting_and_stopping_twice_changes_nothing(tmp_path: Path) -> None:
    assert len(_lines(tmp_path, NOW + "@ start\n@ stop\n@ stop\n@ start\namina> bonjour\n@ stop\n")) == 1


def test_a_second_account_is_the_same_person(tmp_path: Path) -> None:
    lines = _lines(tmp_path, NOW + "amina> bonjour\namina@slack> C'est quand le module 2 ?\n")

    assert [line["to"] for line in lines] == ["amina", "amina"]
    assert "2027" in lines[1]["text"]
    assert "robot" not in lines[1]["text"]


def test_a_message_can_be_edited_and_deleted(tmp_path: Path) -> None:
    assert _play(tmp_path, NOW + "amina> bonjour\namina~ merci\namina-\n").code == 0


def test_an_answer_under_way_is_corrected_by_an_edit(tmp_path: Path) -> None:
    lines = _lines(tmp_path, NOW + "@ advance 2h\namina! 1\namina> 5\namina~ 6\n")

    assert lines[-1]["to"] == "amina"
    assert "corrigé" in lines[-1]["text"]


@pytest.mark.parametrize(
    "script", ["", "# rien\n", "amina> bonjour\n", "@ advance 2h\n@ now 2027-01-04T08:00Z\n", "\x00"]
)
def test_a_script_begins_with_the_present(script: str, tmp_path: Path) -> None:
    done = _play(tmp_path, script)

    assert (done.code, done.out) == (2, "")
    assert "@ now" in done.err


def test_every_fault_is_named_at_once_and_nothing_is_played(tmp_path: Path) -> None:
    bad = ["n'importe quoi", "@ dance", "@ advance bientôt", "@ jump", "@ now hier", "amina#nulle-part> bonjour", "@ advance 99999d",
           "@ now 9999-12-31T23:59Z", "@ stop now", "@ advance -2h"]  # fmt: skip
    done = _play(tmp_path, NOW + "amina> bonjour\n" + "\n".join(bad))

    assert (done.code, done.out) == (2, "")
    assert _places(done) == [f"s.txt:{number}" for number in range(3, 3 + len(bad))]


def test_a_bad_first_instant_is_one_fault(tmp_path: Path) -> None:
    done = _play(tmp_path, "@ now 2027-13-01\namina> bonjour\n")

    assert (done.code, _places(done)) == (2, ["s.txt:1"])


def test_a_wrong_script_makes_no_store(tmp_path: Path) -> None:
    assert _play(tmp_path, NOW + "bla\n", "--store", "sqlite:///r.db").code == 2
    assert not (tmp_path / "r.db").exists()


def test_a_script_may_come_from_any_editor(tmp_path: Path) -> None:
    plain = _lines(tmp_path, NOW + "# accentué é\namina> c'est quoi un QPV ?\n")
    odd = b"\xef\xbb\xbf\r\n  " + NOW.strip().encode() + b"\r\n# \xff\xfe\r\n\r\namina>  c'est quoi \x00un QPV ?\r\n"

    assert [line["text"] for line in _lines(tmp_path, odd)] == [line["text"] for line in plain]


def test_broken_utf8_is_answered(tmp_path: Path) -> None:
    assert [line["to"] for line in _lines(tmp_path, NOW.encode() + b"amina> \xff\xfe caf\xe9\n")] == ["amina"]


def test_a_script_comes_through_standard_input_too(tmp_path: Path) -> None:
    done = relais_process("simulate", "-", "--json", cwd=tmp_path, stdin=(NOW + "amina> bonjour\n").encode())

    assert (done.code, [line["to"] for line in done.objects], done.err) == (0, ["amina"], "")


def test_a_missing_script_is_named(tmp_path: Path) -> None:
    done = relais("simulate", "absent.txt", cwd=tmp_path)

    assert (done.code, done.out, _places(done)) == (2, "", ["absent.txt"])


def test_a_store_remembers_between_two_scripts(tmp_path: Path) -> None:
    store = ("--store", "sqlite:///r.db")
    first = _lines(tmp_path, NOW + "amina> bonjour\n", *store)
    second = _lines(tmp_path, "@ now 2027-01-05T07:00+03:00\namina> bonjour\n", *store)
    own = [line for line in second if line["to"] == "amina"]

    assert "robot" in first[0]["text"]
    assert "robot" not in own[-1]["text"]


def test_two_scripts_may_begin_at_the_same_instant(tmp_path: Path) -> None:
    store = ("--store", "sqlite:///r.db")
    played = [_lines(tmp_path, NOW + "amina> bonjour\namina> merci\n", *store) for _ in range(2)]

    assert [len(lines) for lines in played] == [2, 2]


def test_a_script_after_a_failed_one_finds_the_store_free(tmp_path: Path) -> None:
    store = ("--store", "sqlite:///r.db")

    assert _play(tmp_path, NOW + "amina! x\n", *store).code == 1
    assert len(_lines(tmp_path, NOW + "amina> bonjour\n", *store)) == 1


def test_answers_come_in_the_order_of_the_questions(tmp_path: Path) -> None:
    asked = ["amina", "lea", "claire", "amina", "marc", "lea"]
    lines = _lines(tmp_path, NOW + "".join(f"{who}> bonjour\n" for who in asked))

    assert [line["to"] for line in lines] == asked


def test_for_people_there_is_a_paragraph_each(tmp_path: Path) -> None:
    (tmp_path / "s.txt").write_text(NOW + "amina> bonjour\n")
    done = relais("simulate", "s.txt", cwd=tmp_path)

    assert done.out.startswith("2027-01-04 07:00 amina> ")


def test_now_is_accepted_and_the_script_decides(tmp_path: Path) -> None:
    lines = _lines(tmp_path, NOW + "amina> bonjour\n", "--now", "2030-01-01T00:00Z")

    assert lines[0]["at"] == "2027-01-04T07:00:00+03:00"
