"""Reading knowledge entries in tests, without the pack reader."""

from __future__ import annotations

from pathlib import Path

import yaml

from bot.domain.knowledge import Entry

PACK = Path(__file__).parents[2] / "bot" / "packs" / "default"
PACKS = Path(__file__).parents[1] / "fixtures" / "packs"
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # six times as fast, where yaml was built with libyaml


def entry_from(text: str) -> Entry:
    """One entry from its file's text."""
    _, front, body = text.split("---\n", 2)
    return Entry.model_validate(yaml.load(front, Loader=_LOADER) | {"body": body.strip()})


def read_entries(folder: Path) -> list[Entry]:
    """Every entry under a folder, by path."""
    return [entry_from(path.read_text(encoding="utf-8")) for path in sorted(folder.rglob("*.md"))]


def default_entries() -> list[Entry]:
    """The entries of the default pack."""
    return read_entries(PACK / "knowledge")


def an_entry(entry_id: str = "a", **fields: object) -> Entry:
    """An entry with just what a test names."""
    values: dict[str, object] = {"id": entry_id, "lang": "fr", "title": entry_id, "source": "Guide", "body": "Texte."}
    return Entry.model_validate(values | fields)
