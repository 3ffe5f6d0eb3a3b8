"""Time-zone data: which copy this machine reads, and whether the other one says the same."""

from __future__ import annotations

import re
import zoneinfo
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, tzinfo
from importlib import import_module
from importlib.resources import files
from pathlib import Path

from bot.bootstrap.inspection import Finding, found

_AHEAD = timedelta(days=3 * 366)
_VERSION = re.compile(r"# version (\S+)")


def check_zones(names: Iterable[str], now: datetime) -> list[Finding]:
    """
    Say which copy is read. The system's wins over the package's (zoneinfo's own rule): it is a fault if they disagree on the hours of
    the next three years in a zone that the programme needs, and worth a remark if one is older.
    """
    system = _system_copy()
    package = str(import_module("tzdata").IANA_VERSION)
    if system is None:
        return [found("tzdata", "check-zones-package", package=package)]
    number, path = _version(system) or "?", str(system)
    if different := [name for name in names if _differ(system / name, name, now)]:
        zones = ", ".join(different)
        return [
            found("tzdata", "check-zones-differ", wrong=True, zones=zones, system=number, package=package, path=path)
        ]
    key = "check-zones-same" if number == package else "check-zones-agree"
    return [found("tzdata", key, system=number, package=package, path=path)]


def _system_copy() -> Path | None:
    return next((Path(each) for each in zoneinfo.TZPATH if (Path(each) / "Europe" / "Paris").is_file()), None)


def _version(folder: Path) -> str | None:
    try:
        head = (folder / "tzdata.zi").read_text("utf-8", errors="replace")[:100]
    except OSError:
        return None
    found_version = _VERSION.match(head)
    return found_version[1] if found_version else None


def _differ(system: Path, name: str, now: datetime) -> bool:
    try:
        with system.open("rb") as ours, (files("tzdata") / "zoneinfo" / name).open("rb") as theirs:
            one, other = zoneinfo.ZoneInfo.from_file(ours), zoneinfo.ZoneInfo.from_file(theirs)
    except OSError:
        return False  # only one of them has it, and that one is read
    start = now.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    hours = range(int(_AHEAD.total_seconds()) // 3600)
    return any(_offset(one, start, hour) != _offset(other, start, hour) for hour in hours)


def _offset(zone: tzinfo, start: datetime, hour: int) -> timedelta | None:
    return (start + timedelta(hours=hour)).astimezone(zone).utcoffset()
