"""
Which store the tests of what people see are played on: `RELAIS_TEST_STORE` says so (tests/README.md).

- `sqlite`, where nothing is said: a file in the folder of the test.
- `postgresql`: a database of the test's own on the server of the run.
- `four`: the same, on which transcripts are played by four engines at once.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

CHOSEN = os.environ.get("RELAIS_TEST_STORE") or "sqlite"
SERVER, CREW = CHOSEN != "sqlite", CHOSEN == "four"

if CHOSEN not in ("sqlite", "postgresql", "four"):
    raise ValueError(f"RELAIS_TEST_STORE is sqlite, postgresql or four, not {CHOSEN!r}")


class Places:
    """The store of each folder, the same one at every call."""

    def __init__(self) -> None:
        self.new_database: Callable[[], str] | None = None
        self._known: dict[Path, str] = {}

    def url(self, folder: Path) -> str:
        """Where the store of a test is that has this folder."""
        if self.new_database is None:
            return f"sqlite:///{folder}/relais.db"
        if folder not in self._known:
            self._known[folder] = self.new_database()
        return self._known[folder]


PLACES = Places()
"""Of this run; `conftest.py` gives it a server where one is chosen."""
