"""Connections: one for the writer, others for reads, with what each dialect needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import monotonic
from urllib.parse import quote

from sqlalchemy import URL, Connection, Dialect, Engine, QueuePool, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection

_BUSY_SECONDS = 5.0
"""For which somebody else may have a file in use, such as a tool of the operator's."""
_NOTICE_SILENCE = {
    "connect_timeout": 5,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
}
"""A server that went away without a word is noticed within seconds, not after the quarter of an hour that TCP waits (libpq's words)."""


_BY_INDEX = (
    "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_bitmapscan=off -c enable_sort=off -c jit=off"
)
"""
The writer's statements find their rows by the indexes made for them, each planned once. Left to itself PostgreSQL plans by statistics that
a burst has outdated: it sorts all that waits to take the first hundred.
"""


_USED = "used"
_SURE_SECONDS = 1.0
"""After which a connection is asked whether it is still one."""

LANES = 2
"""Connections on which a server is written to at once: what people wait for, and the outbox's rounds beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AtOnce:
    """The same for what is done on the event loop itself: a connection that waits for nobody."""

    writer: Engine
    reader: Engine


@dataclass(frozen=True, slots=True, kw_only=True)
class Engines:
    """
    Where writes and reads get their connections.

    Attributes:
        at_once: Of a file; a server is always far away.
    """

    writer: Engine
    reader: Engine
    at_once: AtOnce | None = None

    def dispose(self) -> None:
        """Close every connection."""
        if self.at_once is not None:
            self.at_once.reader.dispose()
            self.at_once.writer.dispose()
        self.reader.dispose()
        self.writer.dispose()


def open_engines(url: URL, *, readers: int) -> Engines:
    """Engines for a URL; nothing is connected yet."""
    if url.get_backend_name() == "sqlite":
        return _file_engines(url, readers)
    writer = _server(url, size=LANES, options=_BY_INDEX)
    return Engines(
        writer=writer, reader=_server(url, size=readers).execution_options(isolation_level="REPEATABLE READ")
    )


def _file_engines(url: URL, readers: int) -> Engines:
    def writing(patience: float) -> Engine:
        return _sqlite(url, begin="BEGIN IMMEDIATE", size=1, pragmas=_writing_pragmas, patience=patience)

    def reading(size: int, patience: float) -> Engine:
        return _sqlite(url, begin="BEGIN", size=size, pragmas=_reading_pragmas, patience=patience)

    return Engines(
        writer=writing(_BUSY_SECONDS),
        reader=reading(readers, _BUSY_SECONDS),
        at_once=AtOnce(writer=writing(0), reader=reading(1, 0)),
    )


def viewing_engine(url: URL, *, readers: int = 1) -> Engine:
    """An engine that changes nothing and makes no file: it reads beside the process that holds a SQLite store, as WAL allows."""
    if url.get_backend_name() != "sqlite":
        return open_engines(url, readers=readers).reader
    # `rw` makes no file; reading alone (`ro`) would leave `-wal` and `-shm` behind where nobody else has the store open
    there = url.set(
        database=f"file:{quote(str(Path(str(url.database)).absolute()))}", query={"mode": "rw", "uri": "true"}
    )
    return _sqlite(there, begin="BEGIN", size=readers, pragmas=_reading_pragmas)


def migration_engine(url: URL) -> Engine:
    """An engine for one connection that may rebuild tables: SQLite then must not follow foreign keys."""
    if url.get_backend_name() == "sqlite":
        return _sqlite(url, begin="BEGIN IMMEDIATE", size=1, pragmas=_rebuilding_pragmas)
    return _server(url, size=1)


def filling_engine(url: URL) -> Engine:
    """An engine for a new SQLite file that nobody sees before it is whole and on disk."""
    return _sqlite(url, begin="BEGIN IMMEDIATE", size=1, pragmas=_filling_pragmas)


_Pragmas = Callable[[DBAPIConnection, ConnectionPoolEntry], None]


def _server(url: URL, *, size: int, options: str = "") -> Engine:
    arguments: dict[str, str | int] = {**_NOTICE_SILENCE, "options": options}
    # parameters are what people wrote: they stay out of the errors' text, and so out of logs
    engine = create_engine(url, hide_parameters=True, pool_size=size, max_overflow=0, connect_args=arguments)
    event.listen(engine, "checkin", _note_use)
    event.listen(engine, "checkout", partial(_ping_after_silence, engine.dialect))
    return engine


def _note_use(_connection: DBAPIConnection | None, record: ConnectionPoolEntry) -> None:
    record.info[_USED] = monotonic()


def _ping_after_silence(
    dialect: Dialect, connection: DBAPIConnection, record: ConnectionPoolEntry, _proxy: PoolProxiedConnection
) -> None:
    """The pool replaces a connection that is lost; one that was just in use is not asked, which spares a burst a tenth of its queries."""
    if monotonic() - record.info.get(_USED, monotonic()) < _SURE_SECONDS:
        return
    try:
        dialect.do_ping(connection)
    except dialect.loaded_dbapi.Error as error:
        raise DisconnectionError from error


def _sqlite(url: URL, *, begin: str, size: int, pragmas: _Pragmas, patience: float = _BUSY_SECONDS) -> Engine:
    engine = create_engine(
        url,
        poolclass=QueuePool,
        pool_size=size,
        max_overflow=0,
        hide_parameters=True,
        # the driver's own handling of transactions begins them late and ends them early; ours is written out
        connect_args={"check_same_thread": False, "isolation_level": None, "timeout": patience},
    )
    event.listen(engine, "connect", pragmas)

    def on_begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine, "begin", on_begin)
    return engine


def _execute(connection: DBAPIConnection, *pragmas: str) -> None:
    cursor = connection.cursor()
    for pragma in pragmas:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _writing_pragmas(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    # FULL: what was acknowledged survives a power cut; group commit makes it cheap (research/perf.md 2)
    kept = "synchronous=FULL", "foreign_keys=ON", "journal_size_limit=67108864"
    # 32 MB of changes before they go into the file itself: a page that changes again and again goes there once
    _execute(connection, "journal_mode=WAL", *kept, "wal_autocheckpoint=8000")


def _reading_pragmas(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    _execute(connection, "query_only=ON")


def _rebuilding_pragmas(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    _execute(connection, "journal_mode=WAL", "synchronous=FULL", "foreign_keys=OFF")


def _filling_pragmas(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    _execute(connection, "journal_mode=MEMORY", "synchronous=OFF", "foreign_keys=OFF", "locking_mode=EXCLUSIVE")
