"""Where a copy of results is kept for others."""

from __future__ import annotations

from typing import Protocol

from bot.domain.mirror import Brought, MirrorTable


class Mirror(Protocol):
    """A place with tables. Both raise `AdapterError`: `MirrorRefused` if somebody has to mend something, else it can be tried again."""

    async def bring(self, table: MirrorTable, *, dry_run: bool = False) -> Brought:
        """
        Make that table hold these rows: the table and columns that lack are made, rows that are too many go, others' rows and columns stay.

        It may be interrupted anywhere and begun again: what is done is seen, and not done twice. With `dry_run` nothing is changed.
        """
        ...

    async def reach(self) -> None:
        """See whether the place can be reached with that key."""
        ...
