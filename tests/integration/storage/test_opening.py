"""Opening a store: at once when all is well, with a sentence that says what to do when not."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from bot.domain.effects import SaveFlow
from bot.domain.errors import ConfigError, Phrase
from storage import schema
from storage.engine import open_engines
from storage.place import parse_url
from storage.unit_of_work import SqlStore
from tests.integration.storage.samples import TO_AMINA, flow
from tests.support.postgres import Postgres

HOLD = """
import asyncio, sys
from storage.unit_of_work import SqlStore

async def main():
    async with SqlStore(sys.argv[1]):
        print("open", flush=True)
        await asyncio.sleep(60)

asyncio.run(main())
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "relais.db"


@contextmanager
def held(file: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process has the store open."""
    command = [sys.executable, "-c", HOLD, f"sqlite:///{file}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "open\n"
            yield process
        finally:
            process.kill()


async def refusal(url: str) -> Phrase:
    """Why a store doesn't open."""
    with pytest.raises(ConfigError) as caught:
        async with SqlStore(url):
            pass
    [fault] = caught.value.faults
    return fault.phrase


def write(file: Path, content: str) -> None:
    """Put something else where the store was."""
    for old in file.parent.glob(f"{file.name}*"):
        old.unlink()
    file.write_text(content)


def sql(file: Path, script: str) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(script)


async def test_a_new_file_is_given_its_tables(file: Path) -> None:
    async with SqlStore(f"sqlite:///{file}") as store:
        assert await store.read(lambda read: read.entities()) == []
    assert schema.current(f"sqlite:///{file}") == schema.HEAD


async def test_an_empty_file_is_given_its_tables(file: Path) -> None:
    write(file, "")
    async with SqlStore(f"sqlite:///{file}") as store:
        assert await store.read(lambda read: read.revision()) == 0


def test_neither_creating_nor_opening_a_store_waits_for_alembic(file: Path) -> None:
    script = (
        "import asyncio, sys\n"
        "from storage.unit_of_work import SqlStore\n"
        "async def main():\n"
        "    for _ in range(2):\n"
        "        async with SqlStore(sys.argv[1]): pass\n"
        "asyncio.run(main())\n"
        "print('alembic' in sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, f"sqlite:///{file}"], capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"


async def test_a_second_process_is_refused_and_told_who_holds_the_store(file: Path) -> None:
    with held(file) as process:
        phrase = await refusal(f"sqlite:///{file}")
    values = dict(phrase.values)
    since = values.pop("since")
    assert phrase.key == "store-busy"
    assert values == {"path": str(file), "pid": str(process.pid), "host": os.uname().nodename}
    assert isinstance(since, datetime)


async def test_a_migration_is_refused_while_a_process_holds_the_store(file: Path) -> None:
    with held(file), pytest.raises(ConfigError) as caught:
        await asyncio.to_thread(schema.upgrade, f"sqlite:///{file}")
    assert caught.value.faults[0].phrase.key == "store-busy"


async def test_the_store_of_a_killed_process_opens_at_once(file: Path) -> None:
    with held(file) as process:
        process.send_signal(signal.SIGKILL)
        process.wait()
        async with SqlStore(f"sqlite:///{file}") as store:
            assert await store.read(lambda read: read.revision()) == 0


async def test_a_store_is_free_again_once_it_is_closed(file: Path) -> None:
    for _ in range(2):
        async with SqlStore(f"sqlite:///{file}") as store:
            await store.commit([])


async def test_a_store_that_failed_to_open_holds_nothing(file: Path) -> None:
    sql(file, "CREATE TABLE other (id INTEGER)")
    await refusal(f"sqlite:///{file}")
    write(file, "")
    async with SqlStore(f"sqlite:///{file}") as store:
        assert await store.read(lambda read: read.revision()) == 0


async def test_a_store_of_an_older_form_names_the_command_that_mends_it(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with SqlStore(f"sqlite:///{file}"):
        pass
    found = schema.HEAD
    monkeypatch.setattr(schema, "REVISIONS", (found, "9999"))
    monkeypatch.setattr(schema, "HEAD", "9999")
    assert await refusal(f"sqlite:///{file}") == Phrase(
        "store-outdated", {"path": str(file), "found": found, "wanted": "9999", "command": "relais db upgrade"}
    )


async def test_a_store_of_a_newer_form_is_refused(file: Path) -> None:
    async with SqlStore(f"sqlite:///{file}"):
        pass
    sql(file, "UPDATE alembic_version SET version_num = '4242'")
    assert await refusal(f"sqlite:///{file}") == Phrase(
        "store-too-new", {"path": str(file), "found": "4242", "wanted": schema.HEAD}
    )


async def test_somebody_else_s_database_is_refused_and_left_alone(file: Path) -> None:
    sql(file, "CREATE TABLE other (id INTEGER)")
    assert await refusal(f"sqlite:///{file}") == Phrase("store-foreign", {"path": str(file)})
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("other",)]


async def test_a_file_that_is_no_database_is_refused_with_the_reason(file: Path) -> None:
    write(file, "bonjour\n" * 1000)
    assert await refusal(f"sqlite:///{file}") == Phrase(
        "store-unusable", {"path": str(file), "reason": "file is not a database"}
    )


async def test_a_folder_that_is_missing_is_refused_with_the_reason(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "relais.db"
    assert await refusal(f"sqlite:///{path}") == Phrase(
        "store-unusable", {"path": str(path), "reason": Phrase("os-absent")}
    )


@pytest.mark.parametrize("url", ["relais.db", "mysql://host/db", "sqlite://", "sqlite:///:memory:"])
def test_what_names_no_store_is_refused(url: str) -> None:
    with pytest.raises(ConfigError) as caught:
        SqlStore(url)
    assert [fault.phrase.key for fault in caught.value.faults] == ["store-unusable"]


def test_a_password_is_never_shown() -> None:
    with pytest.raises(ConfigError) as caught:
        SqlStore("mysql://relais:secret@host/db")
    assert "secret" not in repr(caught.value.faults)


async def test_the_settings_that_promises_rest_on_are_on(file: Path) -> None:
    async with SqlStore(f"sqlite:///{file}"):
        pass
    engines = open_engines(parse_url(f"sqlite:///{file}"), readers=1)
    try:
        with engines.writer.connect() as connection:
            names = ("journal_mode", "synchronous", "foreign_keys")
            found = [connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in names]
    finally:
        engines.dispose()
    assert found == ["wal", 2, 1]


async def test_a_server_without_tables_names_the_command_that_makes_them(postgres: Postgres) -> None:
    url = postgres.new_database(empty=True)
    phrase = await refusal(url)
    assert (phrase.key, phrase.values["found"], phrase.values["command"]) == (
        "store-outdated", "0", "relais db upgrade"
    )  # fmt: skip


async def test_a_server_serves_several_processes_at_once(postgres: Postgres) -> None:
    url = postgres.new_database()
    async with SqlStore(url) as one, SqlStore(url) as other:
        await one.commit([SaveFlow(flow("checkin"))])
        assert await other.read(lambda read: read.flow(TO_AMINA, "amina")) == flow("checkin")


async def test_a_server_that_is_not_there_is_told_without_the_password() -> None:
    phrase = await refusal("postgresql+psycopg://relais:secret@127.0.0.1:1/relais")
    assert (phrase.key, "secret" in repr(phrase)) == ("store-unusable", False)


def test_a_slash_too_many_before_a_file_names_the_same_file() -> None:
    assert str(parse_url("sqlite://///srv/relais.db").database) == "/srv/relais.db"
    assert str(parse_url("sqlite:////srv/relais.db").database) == "/srv/relais.db"
    assert str(parse_url("sqlite:///relais.db").database) == "relais.db"
