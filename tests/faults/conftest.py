"""What faults need that other tests must not share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.postgres import Postgres, postgres_server


@pytest.fixture
def own_postgres() -> Iterator[Postgres]:
    """A server that may be stopped without hurting other tests, and that forgets nothing."""
    with postgres_server(durable=True) as server:
        yield server
