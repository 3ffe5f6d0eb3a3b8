"""How reads run on a server."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import Connection, make_url, text

from storage.engine import open_engines
from storage.reader import Reader
from tests.support.postgres import Postgres

_OFTEN = 8
"""Times after which the driver has had a statement prepared."""


@pytest.fixture
async def reader(postgres: Postgres) -> AsyncIterator[Reader]:
    engines = open_engines(make_url(postgres.emptied_database()), readers=1)
    reader = Reader(engines.reader, threads=1)
    yield reader
    await reader.close()
    engines.dispose()


async def test_what_is_read_often_stays_prepared_from_one_read_to_the_next(reader: Reader) -> None:
    def query(connection: Connection) -> object:
        return connection.execute(text("SELECT revision FROM meta WHERE revision = :known"), {"known": 0}).all()

    for _ in range(_OFTEN):
        await reader.submit(query)

    prepared = await reader.submit(
        lambda connection: connection.execute(text("SELECT statement FROM pg_prepared_statements")).scalars().all()
    )
    assert [each for each in prepared if "FROM meta" in each]
