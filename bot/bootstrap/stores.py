"""Stores as they are found: looked at, and nothing changed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.bootstrap import parts
from bot.bootstrap.places import part
from bot.domain.broadcast import Broadcast
from bot.domain.directory import Directory
from bot.domain.pack import Pack
from bot.domain.person import Preferences
from bot.engine.directories import Directories
from bot.engine.router import Routes
from bot.ports.store import Repositories
from bot.ports.view import StoreView

_BROADCASTS = 500
"""The latest announcements: among them are all that are still to go."""


_TOGETHER = 5_000


def file_of(url: str) -> Path | None:
    """
    The file of a SQLite store; None for a server.

    Raises:
        ConfigError: It is no address of a store.
    """
    found: Path | None = part("store_file")(part("store_url")(url))
    return found


def shown(url: str) -> str:
    """A store's address as people may read it, without its password."""
    return str(part("store_shown")(part("store_url")(url)))


def exists(url: str) -> bool:
    """Whether there is anything to read: false for a SQLite file that would have to be made first."""
    file = file_of(url)
    return file is None or (file.exists() and file.stat().st_size > 0)


def is_possible(url: str) -> bool:
    """Whether there is no store yet, but room for one."""
    file = file_of(url)
    return file is not None and not exists(url) and file.absolute().parent.is_dir()


@asynccontextmanager
async def viewed(url: str) -> AsyncIterator[StoreView]:
    """
    A store that exists, looked at beside whoever works on it.

    Raises:
        ConfigError: It can't be read, or has another form than this version's.
    """
    async with part("store_view")(url) as store:
        yield store


@asynccontextmanager
async def furnished(url: str | None, pack: Pack) -> AsyncIterator[tuple[StoreView, Directory]]:
    """A store with its programme: looked at if it has one; else opened, and given the pack's. Raises as `viewed`."""
    if url is not None and exists(url):
        async with viewed(url) as store:
            directory = await Directories(store).current()
            if directory.revision:
                yield store, directory
                return
    async with parts.opened_store(url) as opened:
        yield opened, await parts.furnish(opened, pack)


async def known_programme(url: str | None, pack: Pack) -> Directory:
    """
    The programme that a bot started on that store would have: the store's own, or the pack's if there is none yet.

    Raises:
        ConfigError: There is no such store, and there can't be.
    """
    return (await known_plans(url, pack)).directory


@dataclass(frozen=True, slots=True, kw_only=True)
class Plans:
    """What a plan is made from: the programme, the latest announcements, and what people decided, by their ids."""

    directory: Directory
    broadcasts: list[Broadcast] = field(default_factory=list)
    chosen: dict[str, Preferences] = field(default_factory=dict)


async def known_plans(url: str | None, pack: Pack) -> Plans:
    """The same, and what else the store holds of what is to come; raises as `known_programme`."""
    if url is None or is_possible(url):
        return Plans(directory=Directory(pack.entities))
    async with viewed(url) as store:
        directory = await Directories(store).current()
        if not directory.revision:
            directory = Directory(pack.entities)
        broadcasts = await store.read(lambda stored: stored.broadcasts(_BROADCASTS))
        chosen = await store.read(lambda stored: _preferences(stored, list(directory.people)))
    return Plans(directory=directory, broadcasts=broadcasts, chosen=chosen)


def _preferences(stored: Repositories, people: list[str]) -> dict[str, Preferences]:
    """Of all of them, some thousand at a time: a database takes no more values in one question."""
    found: dict[str, Preferences] = {}
    for first in range(0, len(people), _TOGETHER):
        found |= stored.preferences(people[first : first + _TOGETHER])
    return found


async def with_peoples_rules(url: str | None, routes: Routes) -> Routes:
    """The features with what people asked for in that store, if there is one."""
    if url is None or not exists(url):
        return routes
    async with viewed(url) as store:
        return await store.read(routes.informed)
