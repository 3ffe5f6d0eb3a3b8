"""The use case: read a pack, check it, compare it with the store, keep it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from bot.domain.pack import Pack
from bot.features.programme.changes import Changes, changes, effects
from bot.features.programme.validate import validate
from bot.features.programme.versions import settled
from bot.ports.calendars import Holidays
from bot.ports.packs import PackReader
from bot.ports.store import Repositories, Store
from bot.ports.view import StoreView


def load(path: Path, *, reader: PackReader, holidays: Holidays) -> Pack:
    """
    The pack at a path.

    Raises:
        ConfigError: With all its faults.
    """
    return validate(reader.read(path), holidays)


async def compare(pack: Pack, store: StoreView) -> Changes:
    """What importing the pack would change."""
    return (await _compared(pack, store))[0]


async def keep(pack: Pack, store: Store, *, prune: bool = False, at: datetime | None = None) -> Changes:
    """
    Import a pack, in one unit of work; the same one again changes nothing. What it lacks goes only with `prune`; people who asked to be
    erased are not brought back.

    `at` is when, as calendars tell it.
    """
    found, kept = await _compared(pack, store)
    if wanted := effects(found, kept, prune=prune, at=at):
        await store.commit(wanted)
    return found


async def _compared(pack: Pack, store: StoreView) -> tuple[Changes, Pack]:
    """What would change, and the pack as it would be kept: without those who asked to be erased."""

    def query(repositories: Repositories) -> tuple[Changes, Pack]:
        entities = repositories.entities()
        erased = repositories.erased([each.id for each in pack.people])
        kept = settled(entities, pack.without_people(erased))
        return changes(entities, repositories.entries(), kept, sorted(erased)), kept

    return await store.read(query)
