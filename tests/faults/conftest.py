"""What faults need that other tests must not share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.postgres import Postgres, postgres_server


@pytest.fixture
def own_postgres() -> Iterator[Postgres]:
    """A server that may be stopped without hurting other tests, and that forgets nothing."""
    with postgres_server(durable=True) as server:
        yield server


@pytest.fixture
def account_name(tmp_path: Path) -> str:
    """A part of names that no other test has."""
    return re.sub(r"[^a-z0-9]", "", str(tmp_path).lower())[-24:]
