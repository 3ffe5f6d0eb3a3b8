"""A store for each test, on every database that the product knows."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from sqlalchemy import create_engine, text

from storage.unit_of_work import SqlStore

Rows = Callable[[str], list[tuple[Any, ...]]]


@pytest.fixture
async def store(store_url: str) -> AsyncIterator[SqlStore]:
    """An open, empty store."""
    async with SqlStore(store_url) as opened:
        yield opened


@pytest.fixture
def rows(store_url: str) -> Rows:
    """What a query finds in the tables, behind the store's back."""

    def look(query: str) -> list[tuple[Any, ...]]:
        engine = create_engine(store_url)
        try:
            with engine.connect() as connection:
                return [tuple(row) for row in connection.execute(text(query))]
        finally:
            engine.dispose()

    return look
