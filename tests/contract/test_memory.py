"""The contract of chat adapters, on the platform in memory."""

from __future__ import annotations

import pytest

from bot.ports.chat import Capabilities
from tests.contract.chat_adapter import ChatAdapterContract
from tests.support.drivers_memory import PLAIN, POOR, RICH, MemoryDriver


class TestMemoryAdapter(ChatAdapterContract):
    @pytest.fixture(params=[PLAIN, RICH, POOR], ids=["plain", "rich", "poor"])
    def driver(self, request: pytest.FixtureRequest) -> MemoryDriver:
        capabilities: Capabilities = request.param
        return MemoryDriver(capabilities)
