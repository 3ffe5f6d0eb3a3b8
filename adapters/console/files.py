"""Files that the bot sends, put on disk."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from bot.domain.message import File

_UNSAFE = re.compile(r"[^\w.()+ -]|^\.+")


def put_down(files: Sequence[File], folder: Path) -> list[str]:
    """
    Write each file under its own name, or with a number where there is one of that name, and return the paths.

    Raises:
        OSError: The folder can't be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    return [str(_put_down(file, folder)) for file in files]


def _put_down(file: File, folder: Path) -> Path:
    name = Path(_UNSAFE.sub("_", file.name) or "_")
    path, number = folder / name, 1
    while True:
        try:
            with path.open("xb") as stream:
                stream.write(file.content)
        except FileExistsError:
            number += 1
            path = folder / f"{name.stem}-{number}{name.suffix}"
        else:
            return path
