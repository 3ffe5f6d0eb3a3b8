"""A folder of files that may be deleted at any time."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

KEPT = 4
"""Files that stay; of more, those go that were not used for longest."""


def cache_folder() -> Path:
    """Where this machine keeps what can be made anew: what systemd gives (`CACHE_DIRECTORY`), else the user's own."""
    given = os.environ.get("CACHE_DIRECTORY", "").split(":")[0]
    own = os.environ.get("XDG_CACHE_HOME") or str(Path("~/.cache").expanduser())
    return Path(given) if given else Path(own) / "relais"


class FolderShelf:
    """`bot.ports.shelf.Shelf` in a folder, which is made when something is kept; only its owner may read it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def take(self, name: str) -> bytes | None:
        """The `Shelf` protocol."""
        path = self._folder / name
        try:
            content = path.read_bytes()
        except OSError:
            return None
        with suppress(OSError):
            os.utime(path)  # what is used stays
        return content

    def put(self, name: str, content: bytes) -> None:
        """The `Shelf` protocol; a file is there whole or not at all."""
        with suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            trial = self._folder / f".{name}.{os.getpid()}"
            trial.touch(mode=0o600)
            trial.write_bytes(content)
            trial.replace(self._folder / name)
            self._clear()

    def _clear(self) -> None:
        files = [path for path in self._folder.iterdir() if path.name.startswith("knowledge-")]
        for old in sorted(files, key=lambda path: path.stat().st_mtime)[:-KEPT]:
            old.unlink(missing_ok=True)
