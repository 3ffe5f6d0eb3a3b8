"""Runs the migrations: the only module that imports Alembic, and so itself imported only when something must change."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection


def config(connection: Connection) -> Config:
    """Alembic's configuration around an open connection."""
    made = Config()
    made.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    made.attributes["connection"] = connection
    return made


def up(connection: Connection, revision: str) -> None:
    """Bring the tables to a later revision."""
    command.upgrade(config(connection), revision)


def down(connection: Connection, revision: str) -> None:
    """Take the tables back to an earlier revision."""
    command.downgrade(config(connection), revision)
