"""`relais demo`: the conversation, through a pipe and on a terminal."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.command import COMMAND, Done, environment, relais, relais_process
from tests.support.drivers_console import Emulator

NOW = ("--now", "2027-01-04T07:00+03:00")


def _demo(folder: Path, typed: str | bytes, *more: str) -> Done:
    return relais("demo", *more, cwd=folder, stdin=typed if isinstance(typed, bytes) else typed.encode())


def _told(done: Done) -> list[str]:
    assert (done.code, done.err) == (0, "")
    return [line["text"] for line in done.objects]


def test_each_line_is_answered_in_order(tmp_path: Path) -> None:
    texts = _told(_demo(tmp_path, "bonjour\nC'est quand le module 2 ?\nmerci\n", "--json", *NOW))

    assert [("Bonjour Amina" in texts[0]), ("Module 2" in texts[1]), texts[2]] == [True, True, "Avec plaisir !"]


def test_the_last_line_needs_no_end(tmp_path: Path) -> None:
    assert len(_told(_demo(tmp_path, "bonjour\nmerci", "--json"))) == 2


@pytest.mark.parametrize("typed", [b"", b"\n\n  \n", b"\x00\n"])
def test_nothing_typed_prints_nothing(typed: bytes, tmp_path: Path) -> None:
    done = _demo(tmp_path, typed)

    assert (done.code, done.out, done.err) == (0, "", "")


def test_time_passes_at_will(tmp_path: Path) -> None:
    done = _demo(tmp_path, "@ advance 2h\n@ advance bientôt\n@ now 2027-02-01T08:00\n@ stop\nmerci\n", *NOW)

    assert done.code == 0
    assert "Point d'étape de la semaine : Koungou" in done.out
    assert "« bientôt » n’est pas une durée" in done.out
    assert "lundi 1er février à 08:00" in done.out
    assert done.out.endswith("Avec plaisir !\n")


def test_a_check_in_is_answered_in_the_conversation(tmp_path: Path) -> None:
    done = _demo(tmp_path, "@ advance 2h\n2\n", *NOW)

    assert "2/3" in done.out


def test_whatever_comes_through_the_pipe_the_next_line_is_answered(tmp_path: Path) -> None:
    odd = b"\xff\xfe caf\xe9\n\x00\x00quoi\x00\n" + b"x" * 200_000 + b"\n\xe2\x80\xae\x1b[31mrouge\r\n@\nmerci\n"
    done = relais_process("demo", cwd=tmp_path, stdin=odd)

    assert (done.code, done.err) == (0, "")
    assert done.out.endswith("Avec plaisir !\n")
    assert "Cette ligne est trop longue" in done.out
    assert "\x1b" not in done.out


def test_another_person_is_played(tmp_path: Path) -> None:
    assert "Hello Salim" in _told(_demo(tmp_path, "hello\n", "--json", "--as", "salim"))[0]


def test_an_unknown_person_is_refused(tmp_path: Path) -> None:
    done = _demo(tmp_path, "bonjour\n", "--as", "personne")

    assert (done.code, done.out, done.err.startswith("--as : ")) == (2, "", True)


def test_a_named_store_remembers(tmp_path: Path) -> None:
    first, second = (_demo(tmp_path, "bonjour\n", "--store", "sqlite:///r.db") for _ in range(2))

    assert ["robot" in each.out for each in (first, second)] == [True, False]


def test_without_a_store_nothing_is_left_behind(tmp_path: Path) -> None:
    _demo(tmp_path, "bonjour\n")

    assert list(tmp_path.iterdir()) == []


def test_a_configured_store_is_not_for_demonstrations(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('[store]\nurl = "sqlite:///r.db"\n')
    _demo(tmp_path, "bonjour\n")

    assert [path.name for path in tmp_path.iterdir()] == ["config.toml"]


def test_a_closed_standard_input_is_an_empty_one(tmp_path: Path) -> None:
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" <&-', "sh", *COMMAND, "demo"],
        cwd=tmp_path, env=environment(), capture_output=True, timeout=60, check=False,
    )  # fmt: skip

    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


class Terminal:
    """The demonstration on a pseudo-terminal, and who sits there."""

    def __init__(self, folder: Path, *more: str) -> None:
        self.emulator = Emulator()
        slave = self.emulator.slave
        self.process = subprocess.Popen(
            [*COMMAND, "demo", *more], cwd=folder, env=environment({"TERM": "xterm-256color"}), start_new_session=True,
            stdin=slave, stdout=slave, stderr=slave,
        )  # fmt: skip

    def until(self, words: str) -> str:
        """Wait for words on the screen."""
        deadline = time.monotonic() + 60
        while words not in (text := self.emulator.text()):
            assert time.monotonic() < deadline, text
            assert self.process.poll() is None, text
            time.sleep(0.05)  # noqa: TID251 - another process is waited for
        return text

    def ended(self) -> int:
        """Wait for the end."""
        return self.process.wait(timeout=60)


@contextmanager
def _terminal(folder: Path, *more: str) -> Iterator[Terminal]:
    terminal = Terminal(folder, *more)
    try:
        yield terminal
    finally:
        if terminal.process.poll() is None:
            terminal.process.kill()
            terminal.process.wait()
        terminal.emulator.close()


def test_on_a_terminal_it_greets_answers_and_ends_with_ctrl_d(tmp_path: Path) -> None:
    with _terminal(tmp_path) as terminal:
        terminal.until("Vous êtes Amina")
        terminal.until("amina>")
        terminal.emulator.type(b"merci\r")
        terminal.until("Avec plaisir")
        terminal.emulator.type(b"\x04")

        assert terminal.ended() == 0
        assert "Traceback" not in terminal.emulator.text()


def test_on_a_terminal_ctrl_c_ends_without_a_trace(tmp_path: Path) -> None:
    with _terminal(tmp_path) as terminal:
        terminal.until("amina>")
        terminal.emulator.type(b"\x03")

        assert terminal.ended() == 0
        assert "Traceback" not in terminal.emulator.text()


def test_an_interrupted_pipe_ends_without_a_trace(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [*COMMAND, "demo"], cwd=tmp_path, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )  # fmt: skip
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(b"bonjour\n")
    process.stdin.flush()
    os.read(process.stdout.fileno(), 1)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)

    assert (process.returncode, err) == (130, b"")
