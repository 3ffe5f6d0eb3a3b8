"""The terminal without a terminal: what programs can rely on."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from adapters.console import ConsoleAdapter, Hooks, open_terminal
from adapters.console.plain import PlainTerminal
from adapters.memory import ManualClock
from bot.domain.errors import Rejected, Unreachable
from bot.domain.identity import ConversationRef
from bot.domain.message import File, Message
from tests.support.drivers import eventually, running
from tests.support.drivers_console import SCENE, TEXTS, PipeDriver
from tests.support.inbox import RecordingInbox


@pytest.fixture
def driver() -> Iterator[PipeDriver]:
    driver = PipeDriver()
    yield driver
    driver.close()


async def _heard(driver: PipeDriver, typed: bytes) -> list[str]:
    async with running(driver) as listening:
        await asyncio.to_thread(driver.type, typed)
        await driver.end_input()
        await asyncio.wait({listening})
    return driver.inbox.texts


async def test_broken_utf8_is_replaced(driver: PipeDriver) -> None:
    assert await _heard(driver, b"o\xf9 \xff ?\n\xc3\xa9t\xc3\xa9\n") == ["o\ufffd \ufffd ?", "été"]


async def test_controls_are_removed_and_empty_lines_say_nothing(driver: PipeDriver) -> None:
    assert await _heard(driver, b"a\x00b\r\n\n   \n\x1b[31mc\x1b[0m\n") == ["ab", "c"]


async def test_the_last_line_needs_no_end(driver: PipeDriver) -> None:
    assert await _heard(driver, b"un\ndeux") == ["un", "deux"]


async def test_a_line_of_100_000_characters_is_read(driver: PipeDriver) -> None:
    assert await _heard(driver, "é".encode() * 100_000 + b"\n") == ["é" * 100_000]


@pytest.mark.parametrize("size", [100_001, 1_000_000], ids=str)
async def test_a_longer_line_is_refused_with_a_sentence_and_the_next_is_read(driver: PipeDriver, size: int) -> None:
    assert await _heard(driver, "é".encode() * size + b"\nensuite\n") == ["ensuite"]
    assert driver.finished() == f"{TEXTS.too_long}\n"


async def test_each_line_is_answered_before_the_next_is_read() -> None:
    order: list[str] = []

    async def settled() -> None:
        order.append(f"answered {len(piped.inbox.events)}")

    piped = PipeDriver(hooks=Hooks(settled=settled))
    await _heard(piped, b"un\ndeux\n")
    piped.close()
    assert order == ["answered 1", "answered 2", "answered 2"]


async def test_a_clock_line_is_handed_to_the_clock_and_its_answer_is_printed() -> None:
    asked: list[str] = []

    async def commands(line: str) -> str | None:
        asked.append(line)
        return "Il est 11 h." if "advance" in line else None

    driver = PipeDriver(hooks=Hooks(commands=commands))
    await _heard(driver, b"@ advance 2h\n@ stop\n")
    assert driver.finished() == "Il est 11 h.\n"
    driver.close()
    assert asked == ["@ advance 2h", "@ stop"]
    assert driver.inbox.events == []


async def test_answers_are_separated_by_an_empty_line_and_those_of_others_are_labelled(driver: PipeDriver) -> None:
    async with running(driver):
        await driver.adapter.send("d1", driver.direct, Message.of("Pour moi."))
        await driver.adapter.send("d2", driver.room, Message.of("Pour tous."))
        await driver.adapter.send("d3", ConversationRef(platform="console", id="dm:zaina"), Message.of("Pour Zaina."))
    assert driver.finished() == "Pour moi.\n\n→ #koungou\nPour tous.\n\n→ zaina\nPour Zaina.\n"


async def test_an_edit_and_a_withdrawal_are_said(driver: PipeDriver) -> None:
    async with running(driver):
        mine = await driver.adapter.send("d1", driver.direct, Message.of("avant"))
        ours = await driver.adapter.send("d2", driver.room, Message.of("faux"))
        await driver.adapter.edit(mine, Message.of("après"))
        await driver.adapter.withdraw(ours)
    assert driver.finished().split("\n\n")[2:] == ["Message modifié :\naprès", "→ #koungou Message retiré.\n"]


async def test_there_is_neither_header_nor_prompt(driver: PipeDriver) -> None:
    assert await _heard(driver, b"") == []
    assert driver.finished() == ""


@pytest.mark.parametrize("kind", ["file", "device", "none"])
async def test_files_and_devices_are_read_as_pipes_are(tmp_path: Path, kind: str) -> None:
    file = tmp_path / "questions.txt"
    file.write_text("un\ndeux\n")
    path = file if kind == "file" else Path(os.devnull)
    inbox = RecordingInbox()
    with path.open() as stdin:
        terminal = open_terminal(None if kind == "none" else stdin, TextIOWrapper(BytesIO()), prompt="> ")
        adapter = ConsoleAdapter(
            SCENE, TEXTS, clock=ManualClock(datetime(2027, 1, 4, 8, tzinfo=UTC)), terminal=terminal
        )
        async with adapter:
            await adapter.run(inbox)
    assert inbox.texts == (["un", "deux"] if kind == "file" else [])


def test_what_the_output_can_not_encode_is_replaced() -> None:
    printed = BytesIO()
    terminal = PlainTerminal(None, TextIOWrapper(printed, encoding="latin-1"))
    terminal.say("été 🎉 \ud800")
    assert printed.getvalue() == "été ? ?\n".encode("latin-1")


async def test_a_file_is_put_where_the_scene_says(tmp_path: Path) -> None:
    driver = PipeDriver(scene=replace(SCENE, downloads=tmp_path))
    async with running(driver):
        await driver.adapter.send("d1", driver.direct, Message.of(File("a.csv", "text/csv", b"1;2", "Le tableau.")))
    assert (tmp_path / "a.csv").read_bytes() == b"1;2"
    assert driver.finished() == f"Le tableau.\n[a.csv]\n\n{tmp_path / 'a.csv'}\n"
    driver.close()


async def test_a_file_that_can_not_be_written_is_an_error_that_names_the_folder(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    driver = PipeDriver(scene=replace(SCENE, downloads=tmp_path / "file" / "folder"))
    async with running(driver):
        with pytest.raises(Rejected, match="folder"):
            await driver.adapter.send("d1", driver.direct, Message.of(File("a.csv", "text/csv", b"", "Le tableau.")))
    assert driver.finished() == ""
    driver.close()


async def test_once_nobody_reads_the_conversation_ends(driver: PipeDriver) -> None:
    async with running(driver) as listening:
        driver.fail_next(Unreachable("plus personne"))
        with pytest.raises(Unreachable):
            await driver.adapter.send("d1", driver.direct, Message.of("Bonjour."))
        await eventually(listening.done)
        assert listening.done()
