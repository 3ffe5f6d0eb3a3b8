"""Packs for the command line's tests."""

from __future__ import annotations

from pathlib import Path

from tests.unit.programme.packs import SMALL

ENTRY = """---
id: pain-noir
lang: fr
title: Le pain noir
source: Carnet du fournil
date: 2021-05
questions:
  - Comment fait-on le pain noir ?
---
Le pain noir se fait avec du seigle et du levain.
"""

BROKEN_ENTRY = "---\nid: pain-blanc\nlang: fr\ntitle: Le pain blanc\n---\nDe la farine.\n"
"""Without its source."""

BROKEN_PROGRAMME = SMALL.replace('zone = "Indian/Mayotte"', 'zone = "Indian/Nulle-Part"').replace(
    "weekday = 1", "weekday = 9"
)
"""Wrong at two lines."""


def knowledge_only(folder: Path) -> Path:
    """A folder with one entry."""
    (folder / "knowledge" / "pain").mkdir(parents=True)
    (folder / "knowledge" / "pain" / "noir.md").write_text(ENTRY, "utf-8")
    return folder


def programme_only(folder: Path, text: str = SMALL) -> Path:
    """A folder with a programme."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "programme.toml").write_text(text, "utf-8")
    return folder


def broken(folder: Path) -> Path:
    """A folder with three faults: two in the programme, one in an entry."""
    (knowledge_only(folder) / "knowledge" / "blanc.md").write_text(BROKEN_ENTRY, "utf-8")
    return programme_only(folder, BROKEN_PROGRAMME)


def line_of(text: str, wanted: str) -> int:
    """The number of the first line that contains something."""
    return next(number for number, line in enumerate(text.splitlines(), start=1) if wanted in line)


FAULTS = [
    f"programme.toml:{line_of(BROKEN_PROGRAMME, 'Nulle-Part')}",
    f"programme.toml:{line_of(BROKEN_PROGRAMME, 'weekday = 9')}",
    "knowledge/blanc.md",
]
"""Where `broken` is wrong; the place in the entry goes on with a line."""
