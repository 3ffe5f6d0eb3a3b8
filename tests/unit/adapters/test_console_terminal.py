"""The terminal on a pseudo-terminal: what somebody who sits there sees."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.domain.message import Heading, Message, Quote
from tests.support.drivers import eventually, read_back, running
from tests.support.drivers_console import TEXTS, Emulator, TerminalDriver


@pytest.fixture
def driver() -> Iterator[TerminalDriver]:
    driver = TerminalDriver()
    yield driver
    driver.close()


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    emulator = Emulator(columns=80, rows=24)
    yield emulator
    emulator.close()


def _child(emulator: Emulator, kind: str = "xterm-256color") -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.support.drivers_child"]
    ends = emulator.slave
    return subprocess.Popen(command, stdin=ends, stdout=ends, stderr=ends, env=os.environ | {"TERM": kind})


async def test_the_header_comes_first_then_the_prompt(driver: TerminalDriver) -> None:
    async with running(driver):
        await read_back(driver, "amina>")
        assert driver.shown().splitlines() == ["Vous êtes Amina.", "Ctrl-D pour finir.", "", "amina>"]


async def test_a_message_that_arrives_while_one_types_appears_above_what_is_typed(driver: TerminalDriver) -> None:
    async with running(driver):
        await read_back(driver, "amina>")
        driver.type(b"C'est quoi, l'imp")
        await read_back(driver, "l'imp")
        await driver.adapter.send("d1", driver.direct, Message.of("Rappel : le module 2 est demain."))
        await eventually(
            lambda: driver.shown().endswith("Rappel : le module 2 est demain.\n\namina> C'est quoi, l'imp")
        )
        driver.type(b"act ?\n")
        await driver.inbox.until(1)
    assert driver.inbox.texts == ["C'est quoi, l'impact ?"]


async def test_formats_are_drawn(driver: TerminalDriver) -> None:
    async with running(driver):
        await driver.adapter.send(
            "d1", driver.direct, Message.of(Heading("Titre"), "Un **mot**.", Quote("des **paroles**"))
        )
        await read_back(driver, "**paroles**")
        styles = [driver.emulator.styles(word) for word in ("Titre", "mot", "**paroles**")]
    assert styles == [{"bold", "underscore"}, {"bold"}, {"italics"}]


async def test_a_message_of_a_room_is_labelled(driver: TerminalDriver) -> None:
    async with running(driver):
        await driver.adapter.send("d1", driver.room, Message.of("Pour tous."))
        await read_back(driver, "Pour tous.")
        assert "→ #koungou\nPour tous." in driver.shown()


async def test_the_line_can_be_edited(driver: TerminalDriver) -> None:
    async with running(driver):
        await read_back(driver, "amina>")
        driver.type(b"aidde" + b"\x1b[D\x7f\n")
        await driver.inbox.until(1)
    assert driver.inbox.texts == ["aide"]


async def test_the_line_before_can_be_called_back(driver: TerminalDriver) -> None:
    async with running(driver):
        await read_back(driver, "amina>")
        driver.type(b"aide\n")
        await driver.inbox.until(1)
        driver.type(b"\x1b[A\n")
        await driver.inbox.until(2)
    assert driver.inbox.texts == ["aide", "aide"]


async def test_a_history_in_a_file_is_its_owners_alone(tmp_path: Path) -> None:
    history = tmp_path / "state" / "history"
    driver = TerminalDriver(history=history)
    async with running(driver):
        await read_back(driver, "amina>")
        driver.type(b"aide\n")
        await driver.inbox.until(1)
    driver.close()
    assert history.stat().st_mode & 0o777 == 0o600
    assert "+aide" in history.read_text()


async def test_interrupting_empties_the_line_and_on_an_empty_line_it_ends(driver: TerminalDriver) -> None:
    async with running(driver) as listening:
        await read_back(driver, "amina>")
        driver.type(b"une erreur\x03aide\n")
        await driver.inbox.until(1)
        assert not listening.done()
        driver.type(b"\x03")
        await eventually(listening.done)
    assert driver.inbox.texts == ["aide"]


async def test_several_lines_pasted_at_once_are_one_message(driver: TerminalDriver) -> None:
    async with running(driver):
        await read_back(driver, "amina>")
        driver.emulator.type(b"\x1b[200~un\rdeux\x1b[201~\r")
        await driver.inbox.until(1)
    assert driver.inbox.texts == ["un\ndeux"]


async def test_a_line_that_is_too_long_is_refused_with_a_sentence(driver: TerminalDriver) -> None:
    async with running(driver):
        await read_back(driver, "amina>")
        await asyncio.to_thread(driver.emulator.type, b"\x1b[200~" + b"a" * 100_001 + b"\x1b[201~\r")
        assert TEXTS.too_long in await read_back(driver, TEXTS.too_long)
    assert driver.inbox.events == []


async def test_a_process_on_a_terminal_answers_and_gives_the_terminal_back(emulator: Emulator) -> None:
    before = termios.tcgetattr(emulator.slave)
    child = _child(emulator)
    emulator.type("été\r".encode())
    await eventually(lambda: "ÉTÉ" in emulator.text())
    emulator.type(b"\x04")
    await eventually(lambda: child.poll() is not None)
    assert child.returncode == 0
    assert termios.tcgetattr(emulator.slave) == before
    assert "Traceback" not in emulator.text()


async def test_a_terminal_that_can_do_nothing_is_sent_no_escape_code(emulator: Emulator) -> None:
    child = _child(emulator, "dumb")
    emulator.type("été\r".encode())
    await eventually(lambda: "ÉTÉ" in emulator.text())
    emulator.type(b"\x04")
    await eventually(lambda: child.poll() is not None)
    assert b"\x1b" not in emulator.raw


def test_a_process_without_a_terminal_answers_without_any_escape_code() -> None:
    command = [sys.executable, "-m", "tests.support.drivers_child"]
    done = subprocess.run(command, input="été\nautomne\n".encode(), capture_output=True, check=True, timeout=60)
    assert done.stdout.decode() == "ÉTÉ\n\nAUTOMNE\n"
    assert done.stderr == b""


def test_neither_prompt_toolkit_nor_rich_is_loaded_without_a_terminal() -> None:
    code = (
        "import sys, adapters.console as console; console.open_terminal(None, sys.stdout, prompt='');"
        "print({'rich', 'prompt_toolkit'} & {*sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, timeout=60)
    assert done.stdout == b"set()\n"
