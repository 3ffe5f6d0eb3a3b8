from __future__ import annotations

import pytest

from bot.bootstrap import parts
from bot.domain.pack import Pack


@pytest.fixture(scope="session")
def default_pack() -> Pack:
    """The pack that comes with Relais."""
    return parts.load_pack(None)
