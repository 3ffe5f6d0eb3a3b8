"""What the reads of every aggregate have in common."""

from __future__ import annotations

from sqlalchemy import Connection


class Connected:
    """Reads on one connection, and so of one moment."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
