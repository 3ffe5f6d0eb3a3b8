"""
How far a SQLite store has come, in its header and beside it: a file that was copied back by hand is behind what ran last.

`application_id` tells a store from others, `user_version` counts openings, closings and the time between; both are part of transactions,
and no table knows of them.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from typing import Self

from sqlalchemy import Connection


@dataclass(frozen=True, slots=True, kw_only=True)
class Generation:
    """Which store it is, and how far it has come."""

    store: int
    count: int

    @classmethod
    def of(cls, connection: Connection) -> Self:
        """That of an open store; a store that has no name yet is given one."""
        store = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
        count = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        if not store:
            store = secrets.randbelow(2**31 - 1) + 1
            connection.exec_driver_sql(f"PRAGMA application_id = {store:d}")
        return cls(store=int(store), count=int(count))

    def is_behind(self, noted: Generation | None) -> bool:
        """Whether the same store was further already."""
        return noted is not None and noted.store == self.store and noted.count > self.count

    def next(self, connection: Connection) -> Generation:
        """One further, and kept so."""
        after = replace(self, count=self.count % (2**31 - 2) + 1)
        connection.exec_driver_sql(f"PRAGMA user_version = {after.count:d}")
        return after
