"""The contract of chat adapters, on Matrix: a real server, in encrypted rooms and in clear ones."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.contract.chat_adapter import ChatAdapterContract
from tests.support.drivers_matrix import MatrixDriver, Neighbourhood
from tests.support.synapse import Synapse


@pytest.fixture(scope="module", params=[True, False], ids=["encrypted", "clear"])
def neighbourhood(
    request: pytest.FixtureRequest, synapse: Synapse, tmp_path_factory: pytest.TempPathFactory
) -> Neighbourhood:
    return Neighbourhood(synapse, tmp_path_factory.mktemp("matrix"), encrypted=request.param)


class TestMatrixAdapter(ChatAdapterContract):
    @pytest.fixture
    async def driver(self, neighbourhood: Neighbourhood) -> AsyncIterator[MatrixDriver]:
        driver = await neighbourhood.driver()
        yield driver
        await neighbourhood.leave(driver)
