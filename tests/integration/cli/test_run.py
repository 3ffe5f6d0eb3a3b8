"""`relais run`: the service, stopped at any moment."""

from __future__ import annotations

import json
import signal
import sqlite3
import subprocess
from pathlib import Path
from typing import IO

import pytest

from tests.support.command import COMMAND, environment, relais_process

STORE = ("--store", "sqlite:///r.db")


def _started(folder: Path, *more: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*COMMAND, "run", *STORE, *more], cwd=folder, env=environment(),
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def _pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    assert process.stdin is not None
    assert process.stdout is not None
    return process.stdin, process.stdout


def _type(process: subprocess.Popen[bytes], *lines: str) -> None:
    stdin, _ = _pipes(process)
    stdin.write("".join(f"{line}\n" for line in lines).encode())
    stdin.flush()


def test_it_answers_until_the_input_ends(tmp_path: Path) -> None:
    done = relais_process("run", *STORE, "--json", cwd=tmp_path, stdin=b"bonjour\nmerci\n")

    assert (done.code, done.err, [line["to"] for line in done.objects]) == (0, "", ["amina", "amina"])


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_in_order(number: signal.Signals, tmp_path: Path) -> None:
    process = _started(tmp_path, "--json")
    _type(process, "bonjour")
    _pipes(process)[1].readline()
    process.send_signal(number)
    _, err = process.communicate(timeout=60)

    assert (process.returncode, err) == (0, b"")


def test_stopped_in_a_burst_it_answers_each_question_once_now_or_after_the_next_start(tmp_path: Path) -> None:
    questions = 400
    process = _started(tmp_path, "--json")
    _type(process, *(f"Quelle est la recette numéro {number} ?" for number in range(questions)))
    first = _pipes(process)[1].readline()
    process.send_signal(signal.SIGTERM)
    out, err = process.communicate(timeout=120)
    again = relais_process("run", *STORE, "--json", cwd=tmp_path, stdin=b"merci\n")

    assert (process.returncode, err, again.code, again.err) == (0, b"", 0, "")
    answers = [json.loads(line)["text"] for line in (first + out).splitlines()] + [
        line["text"] for line in again.objects
    ]
    assert answers[-1] == "Avec plaisir !"
    assert len(answers) == _accepted(tmp_path)


def _accepted(folder: Path) -> int:
    """How many events the store has heard, by another tool than ours."""
    connection = sqlite3.connect(folder / "r.db")
    try:
        (count,) = connection.execute("SELECT count(*) FROM event").fetchone()
    finally:
        connection.close()
    return int(count)


def test_a_second_process_on_the_same_store_names_the_first(tmp_path: Path) -> None:
    process = _started(tmp_path)
    _type(process, "bonjour")
    _pipes(process)[1].readline()
    second = relais_process("run", *STORE, cwd=tmp_path)
    process.terminate()
    process.communicate(timeout=60)

    assert (second.code, second.out) == (2, "")
    assert second.err.startswith(
        f"r.db : Un autre Relais utilise déjà ce magasin SQLite : processus {process.pid} sur "
    )


def test_a_killed_process_gives_the_store_back(tmp_path: Path) -> None:
    process = _started(tmp_path)
    _type(process, "bonjour")
    _pipes(process)[1].readline()
    process.kill()
    process.communicate(timeout=60)

    assert relais_process("run", *STORE, cwd=tmp_path, stdin=b"merci\n").code == 0


def test_now_sets_the_clock_which_then_goes_on(tmp_path: Path) -> None:
    done = relais_process("run", *STORE, "--json", "--now", "2027-01-04T07:00+03:00", cwd=tmp_path, stdin=b"bonjour\n")

    assert done.object["at"].startswith("2027-01-04T07:00")


def test_what_is_due_under_another_present_is_sent(tmp_path: Path) -> None:
    process = _started(tmp_path, "--json", "--now", "2027-01-04T08:59:58+03:00")
    line = json.loads(_pipes(process)[1].readline())
    process.terminate()
    process.communicate(timeout=60)

    assert (line["at"], "1/3" in line["text"]) == ("2027-01-04T09:00:00+03:00", True)


def test_without_configuration_it_says_that_nothing_is_kept(tmp_path: Path) -> None:
    done = relais_process("run", cwd=tmp_path, stdin=b"bonjour\n")

    assert (done.code, done.err.startswith("Aucune configuration : le magasin est temporaire")) == (0, True)
    assert list(tmp_path.iterdir()) == []


def test_without_messenger_there_is_nothing_to_run(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("[adapters.console]\nenabled = false\n")
    done = relais_process("run", cwd=tmp_path)

    assert (done.code, done.out, done.err.startswith("adapters : Aucune messagerie")) == (2, "", True)


def test_a_configured_person_must_exist(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('[adapters.console]\nperson = "personne"\n')
    done = relais_process("run", cwd=tmp_path)

    assert (done.code, done.out, done.err.startswith("adapters.console.person : ")) == (2, "", True)
