"""The contract of chat adapters, on the terminal: through pipes, and through a pseudo-terminal."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.contract.chat_adapter import ChatAdapterContract
from tests.support.drivers_console import PipeDriver, TerminalDriver


class TestConsoleThroughPipes(ChatAdapterContract):
    @pytest.fixture
    def driver(self) -> Iterator[PipeDriver]:
        driver = PipeDriver()
        yield driver
        driver.close()


class TestConsoleOnATerminal(ChatAdapterContract):
    @pytest.fixture
    def driver(self) -> Iterator[TerminalDriver]:
        driver = TerminalDriver()
        yield driver
        driver.close()
