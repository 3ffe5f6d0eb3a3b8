"""Which form the tables have, and how they are brought to the present one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

from sqlalchemy import URL, Connection, Engine, insert, inspect, text

from bot.domain.errors import ConfigError, Fault, Phrase
from storage.engine import migration_engine
from storage.lock import held
from storage.place import parse_url, reported, shown
from storage.row import Row, table
from storage.tables import MetaRow

REVISIONS = (
    "0001",
    "0002",
    "0003",
    "0004",
    "0005",
    "0006",
    "0007",
    "0008",
    "0009",
    "0010",
    "0011",
    "0012",
    "0013",
    "0014",
    "0015",
    "0016",
    "0017",
    "0018",
    "0019",
    "0020",
    "0021",
    "0022",
)
"""Every revision, oldest first; a test holds it against the migrations."""

HEAD = REVISIONS[-1]

COMMAND = "relais db upgrade"

_ADVISORY = 0x52454C41
"""A number that stands for the tables' form among a server's locks."""


def upgrade(url: str, revision: str = "head") -> None:
    """
    Bring a store to a revision; a SQLite file that doesn't exist is created.

    Raises:
        ConfigError: It can't be opened, or another process holds it.
    """
    with _migrated(parse_url(url)) as connection:
        _migrating().up(connection, revision)


def downgrade(url: str, revision: str) -> None:
    """Take a store back to an earlier revision; at `base` nothing is left of it. Raises as `upgrade`."""
    with _migrated(parse_url(url)) as connection:
        _migrating().down(connection, revision)


def current(url: str) -> str | None:
    """The store's revision; None if it has no tables of ours."""
    parsed = parse_url(url)
    engine = migration_engine(parsed)
    try:
        with reported(parsed), engine.connect() as connection:
            return stored_revision(connection)
    finally:
        engine.dispose()


@contextmanager
def _migrated(url: URL) -> Iterator[Connection]:
    engine = migration_engine(url)
    try:
        with reported(url), held(url), engine.begin() as connection:
            alone(connection)
            yield connection
    finally:
        engine.dispose()


def alone(connection: Connection) -> None:
    """Wait until no other process changes the form of a server's tables; a SQLite file is held by its lock."""
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"SELECT pg_advisory_xact_lock({_ADVISORY})"))


def _migrating() -> ModuleType:
    """Alembic takes a third of a second to import: a store that is up to date never waits for it."""
    from storage import migrating  # noqa: PLC0415

    return migrating


def stored_revision(connection: Connection) -> str | None:
    """The revision that the store says it has; None if it has no tables of ours."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()
    return None if found is None else str(found)


def known_revision(connection: Connection, url: URL) -> str:
    """
    The revision of a store that this version can read, perhaps an older one.

    Raises:
        ConfigError: It is newer, somebody else's, or there is nothing.
    """
    found = stored_revision(connection)
    if found in REVISIONS:
        return found
    phrase = Phrase("archive-no-store", {"path": shown(url)}) if is_bare(connection) else _mismatch(url, found)
    raise ConfigError([Fault(where=shown(url), phrase=phrase)])


def is_bare(connection: Connection) -> bool:
    """Whether there are no tables, neither ours nor anybody's."""
    return stored_revision(connection) is None and not set(inspect(connection).get_table_names()) - {"alembic_version"}


def ensure(engine: Engine) -> None:
    """
    Make sure that the tables have the present form; create them in an empty SQLite file.

    Raises:
        ConfigError: They have another form, or are somebody else's.
    """
    with engine.begin() as connection:
        if engine.dialect.name == "sqlite" and is_bare(connection):
            _create(connection)
        else:
            check(connection, engine.url)


def check(connection: Connection, url: URL) -> None:
    """
    Make sure that the tables have the present form.

    Raises:
        ConfigError: They have another one, or are somebody else's.
    """
    found = stored_revision(connection)
    if found != HEAD:
        raise ConfigError([Fault(where=shown(url), phrase=_mismatch(url, found, empty=is_bare(connection)))])


_VERSION_TABLE = """
CREATE TABLE IF NOT EXISTS alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))
"""
"""As Alembic makes it."""


def _create(connection: Connection) -> None:
    """What the migrations make of an empty file, at once and without Alembic: a test holds one against the other."""
    Row.metadata.create_all(connection)
    furnish(connection)
    connection.execute(text(_VERSION_TABLE))
    connection.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": HEAD})


def furnish(connection: Connection) -> None:
    """Put in the rows that a new store has."""
    connection.execute(insert(table(MetaRow)), {"id": 1, "revision": 0})


def _mismatch(url: URL, found: str | None, *, empty: bool = False) -> Phrase:
    path = shown(url)
    if found in REVISIONS or empty:
        return Phrase("store-outdated", {"path": path, "found": found or "0", "wanted": HEAD, "command": COMMAND})
    if found is None:
        return Phrase("store-foreign", {"path": path})
    return Phrase("store-too-new", {"path": path, "found": found, "wanted": HEAD})
