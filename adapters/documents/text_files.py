"""Text files as people save them: UTF-8, with or without a byte order mark."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bot.domain.errors import Fault, Phrase
from bot.domain.os_reasons import os_reason

_BINARY = (b"PK\x03\x04", bytes.fromhex("D0CF11E0A1B11AE1"), b"%PDF-", b"\x1f\x8b")
"""How workbooks, documents and archives begin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFile:
    """A file's text, and how its reader calls it."""

    shown: str
    text: str

    def at(self, line: int) -> str:
        """A place in the file, such as `programme.toml:12`; lines count from 1."""
        return f"{self.shown}:{line}"

    def fault(self, line: int, key: str, /, **values: object) -> Fault:
        """Something wrong on that line."""
        return Fault(where=self.at(line), phrase=Phrase(key, values))


def read_text(path: Path) -> TextFile | Fault:
    """The text of a file; a fault if it can't be opened, isn't text in UTF-8, or holds a NUL, which no database keeps."""
    shown = str(path)
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Fault(where=shown, phrase=Phrase("pack-file-missing"))
    except OSError as error:
        return Fault(where=shown, phrase=Phrase("pack-file-unreadable", {"reason": os_reason(error)}))
    if data.startswith(_BINARY):
        return Fault(where=shown, phrase=Phrase("pack-binary"))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Fault(where=f"{shown}:{line}", phrase=Phrase("pack-not-utf8"))
    file = TextFile(shown=shown, text=text.replace("\r\n", "\n"))
    if "\0" in text:
        return file.fault(file.text.count("\n", 0, file.text.index("\0")) + 1, "pack-nul")
    return file
