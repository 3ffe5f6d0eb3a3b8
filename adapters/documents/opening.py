"""Looking at a file before a library reads it: its size, its kind, what hides in an archive."""

from __future__ import annotations

import zipfile
from pathlib import Path

from bot.domain.errors import Fault, Phrase
from bot.domain.os_reasons import os_reason

LARGEST = 20 * 1024 * 1024
"""Bytes of a file: a book with pictures; what is larger is no text."""
UNPACKED = 64 * 1024 * 1024
"""Bytes of an archive's parts once unpacked, and
PARTS: how many there may be.
"""
PARTS = 5_000
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def problem(path: Path) -> Fault | None:
    """Why a file isn't even looked into: it isn't there, can't be opened, is empty or too large."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            file.read(1)
    except FileNotFoundError:
        return Fault(where=str(path), phrase=Phrase("document-missing"))
    except OSError as error:
        return Fault(where=str(path), phrase=Phrase("pack-file-unreadable", {"reason": os_reason(error)}))
    if size == 0:
        return Fault(where=str(path), phrase=Phrase("document-empty"))
    if size > LARGEST:
        values: dict[str, object] = {"size": str(size >> 20), "limit": str(LARGEST >> 20)}
        return Fault(where=str(path), phrase=Phrase("document-large", values))
    return None


def archive_problem(path: Path) -> Phrase | None:
    """Why an office document isn't given to its library: a password, macros, an old format, more than it says."""
    with path.open("rb") as file:
        start = file.read(len(_OLE))
        if start == _OLE:
            return Phrase("document-password" if _ENCRYPTED in file.read(LARGEST) else "document-old")
    if not zipfile.is_zipfile(path):
        return Phrase("document-corrupt")
    with zipfile.ZipFile(path) as archive:
        parts = archive.infolist()
    if any(part.flag_bits & 1 for part in parts):
        return Phrase("document-password")
    if any(part.filename.casefold().endswith("vbaproject.bin") for part in parts):
        return Phrase("document-macros")
    size = sum(part.file_size for part in parts)  # zipfile never unpacks more than a part declares
    if size > UNPACKED or len(parts) > PARTS:
        return Phrase("document-bomb", {"size": str(size >> 20), "limit": str(UNPACKED >> 20)})
    return None
