"""The contract of chat adapters, on Slack: Slack's own library, over a real connection, against the double."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from adapters.slack.manifest import manifest
from tests.contract.chat_adapter import ChatAdapterContract
from tests.support.drivers_slack import SlackDriver
from tests.support.slack import SlackDouble


class TestSlackAdapter(ChatAdapterContract):
    @pytest.fixture
    async def driver(self) -> AsyncIterator[SlackDriver]:
        async with SlackDouble(manifest(), speed=300) as slack:
            yield SlackDriver(slack)
