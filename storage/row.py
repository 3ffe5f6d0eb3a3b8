"""What every table class inherits."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy import MetaData, Table
from sqlmodel import SQLModel


class Row(SQLModel):
    """A table of the store; constraints have names, so that migrations find them again."""

    metadata: ClassVar[MetaData] = MetaData(
        naming_convention={
            "ix": "%(table_name)s_%(column_0_name)s",
            "uq": "%(table_name)s_%(column_0_name)s_once",
            "ck": "%(table_name)s_%(constraint_name)s",
            "fk": "%(table_name)s_%(column_0_name)s_known",
            "pk": "%(table_name)s_key",
        }
    )


def table(row: type[Row]) -> Table:
    """The Core table of a table class."""
    return Row.metadata.tables[str(row.__tablename__)]
