"""What `relais check` looks at; each look gives what it found, and changes nothing."""

from __future__ import annotations

import os
import platform
import shutil
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from importlib.metadata import version
from pathlib import Path

from bot import __version__
from bot.bootstrap import parts, stores
from bot.bootstrap.places import part
from bot.domain.errors import ConfigError, Fault, Phrase, StoreUnavailable
from bot.domain.pack import Pack
from bot.features.programme import load as programme
from bot.features.programme.changes import Changes
from bot.features.programme.school import unknown_school_holidays
from bot.knowledge.calibration import Calibration
from bot.ports.processes import Leader

LITTLE_SPACE = 200_000_000
"""Bytes: a busy store's `-wal` alone may take half of it."""
_LIBRARIES = ("tzdata", "holidays", "SQLAlchemy", "alembic", "APScheduler", "pydantic", "typer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to tell; `wrong` if the bot can't work like that."""

    fault: Fault
    wrong: bool


def found(where: str, key: str, /, *, wrong: bool = False, **values: object) -> Finding:
    """Put a finding into words."""
    return Finding(fault=Fault(where=where, phrase=Phrase(key, values)), wrong=wrong)


def faults(error: ConfigError) -> list[Finding]:
    """What kept something from being read."""
    return [Finding(fault=fault, wrong=True) for fault in error.faults]


def check_pack(path: Path | None) -> tuple[Pack | None, list[Finding]]:
    """The pack if it is right, and what it holds or what is wrong with it."""
    try:
        pack = parts.load_pack(path)
    except ConfigError as error:
        return None, faults(error)
    people, collectives, entries = len(pack.people), len(pack.collectives), len(pack.entries)
    where = str(path or "pack")
    outdated = bool(pack.calibration) and not Calibration.parse(pack.calibration).is_current
    return pack, [
        found(where, "check-pack", people=people, collectives=collectives, entries=entries),
        *([found("calibration.toml", "check-calibration")] if outdated else []),
    ]


def check_school(pack: Pack, today: date) -> list[Finding]:
    """School holidays that its rules rely on and that nobody has entered."""
    unknown = unknown_school_holidays(pack, parts.holidays(), today)
    return [Finding(fault=fault, wrong=False) for fault in unknown]


async def check_store(url: str | None, pack: Pack | None, now: datetime) -> list[Finding]:
    """Whether the store can be used, by whom it is used and who leads which platform, and whether it has the pack's programme."""
    if url is None:
        return [found("store", "check-store-temporary")]
    try:
        where = stores.shown(url)
        if not stores.exists(url):
            return [_place_of(stores.file_of(url), where)]
        return await _look_into(url, where, pack, now)
    except ConfigError as error:
        return faults(error)
    except (OSError, StoreUnavailable) as cause:
        return [found(url, "store-unusable", wrong=True, reason=str(cause))]


def _place_of(file: Path | None, where: str) -> Finding:
    folder = (file or Path()).absolute().parent
    if folder.is_dir() and os.access(folder, os.W_OK):
        return found(where, "check-store-absent")
    return found(where, "check-store-folder", wrong=True, folder=str(folder))


async def _look_into(url: str, where: str, pack: Pack | None, now: datetime) -> list[Finding]:
    revisions: tuple[str, ...] = part("schema_revisions")
    revision = part("schema_current")(url)
    if revision is not None and revision != revisions[-1]:
        key = "store-outdated" if revision in revisions else "store-too-new"
        return [found(where, key, wrong=True)]
    holder: dict[str, object] | None = part("store_holder")(part("store_url")(url))
    used = [found(where, "check-store-in-use", pid=holder["pid"], host=holder["host"])] if holder else []
    async with stores.viewed(url) as store:
        used += _led(where, await store.read(lambda stored: stored.leading(now)))
        if not await store.read(lambda stored: stored.revision()):
            return [found(where, "check-store-empty"), *used]
        changes = await programme.compare(pack, store) if pack else None
    return [_state(where, changes), *used, *_space(stores.file_of(url), where)]


def _led(where: str, leading: Mapping[str, Leader]) -> list[Finding]:
    """Of several processes on one store, which is connected to what."""
    return [
        found(where, "check-store-led", platform=platform, pid=leader.pid, host=leader.host)
        for platform, leader in sorted(leading.items())
    ]


def _state(where: str, changes: Changes | None) -> Finding:
    different = len(changes.added) + len(changes.changed) if changes else 0
    return found(where, "check-store-behind", count=different) if different else found(where, "check-store")


def _space(file: Path | None, where: str) -> list[Finding]:
    """Whether the disk of a SQLite store has room."""
    if file is None:
        return []
    free = shutil.disk_usage(file.absolute().parent).free
    return [found(where, "check-store-space", wrong=True, free=free // 1_000_000)] if is_little(free) else []


def is_little(free: int) -> bool:
    """Whether so many free bytes are too few: writing stops where there are none."""
    return free < LITTLE_SPACE


def versions() -> dict[str, str]:
    """Relais, what runs it, and the libraries that time and storage depend on."""
    own = {"relais": __version__, "python": platform.python_version(), "sqlite": sqlite3.sqlite_version}
    return own | {name: version(name) for name in _LIBRARIES}


def listed(numbers: dict[str, str]) -> str:
    """Versions as running text."""
    return ", ".join(f"{name} {number}" for name, number in numbers.items())


def zones_of(pack: Pack | None) -> Iterable[str]:
    """The zones that a programme needs."""
    return sorted({each.zone for each in pack.collectives} | {"Europe/Paris"}) if pack else ("Europe/Paris",)
