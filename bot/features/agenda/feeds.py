"""What a calendar program gets at an address."""

from __future__ import annotations

import asyncio
from datetime import date

from bot.domain.agenda import Agenda, Feed, fingerprint
from bot.domain.directory import Directory
from bot.domain.identity import Recipient
from bot.domain.person import Preferences
from bot.engine.context import language
from bot.engine.directories import Directories
from bot.features.agenda.composing import Editions, by_part, compose
from bot.features.agenda.views import view
from bot.i18n import translator
from bot.ports.agenda import AgendaWriter
from bot.ports.clock import Clock
from bot.ports.store import Repositories, Store


class Feeds:
    """Reads the store as it is at every call: what was revoked or moved a moment ago counts, whichever process did it."""

    def __init__(self, store: Store, clock: Clock, directories: Directories, write: AgendaWriter) -> None:
        self._store = store
        self._clock = clock
        self._directories = directories
        self._write = write
        self._revision = -1
        self._editions: Editions = {}

    async def calendar(self, secret: str) -> bytes | None:
        """
        The file behind an address; None if it isn't good, whatever the reason.

        Raises:
            StoreUnavailable: Nobody can say.
        """
        digest = fingerprint(secret)
        found = await self._store.read(lambda stored: _looked_up(stored, digest))
        if found is None:
            return None
        feed, chosen, revision = found
        directory, counted = await self._programme(revision)
        agenda = _agenda(feed, directory, counted, chosen, self._clock.now().date())
        return await asyncio.to_thread(self._write, agenda) if agenda else None

    async def _programme(self, revision: int) -> tuple[Directory, Editions]:
        """Programme and editions of one revision: a calendar that was given new numbers with old dates would keep them."""
        while True:
            directory = await self._directories.current(revision)
            if directory.revision != self._revision:
                self._editions, self._revision = await self._store.read(_counted)
            if directory.revision == self._revision:
                return directory, self._editions
            revision = self._revision


def _looked_up(stored: Repositories, digest: str) -> tuple[Feed, Preferences | None, int] | None:
    feed = stored.feed(digest)
    if feed is None:
        return None
    chosen = stored.preferences([feed.person_id]) if feed.person_id else {}
    return feed, chosen.get(feed.person_id or ""), stored.revision()


def _counted(stored: Repositories) -> tuple[Editions, int]:
    return by_part(stored.editions()), stored.revision()


def _agenda(
    feed: Feed, directory: Directory, editions: Editions, chosen: Preferences | None, today: date
) -> Agenda | None:
    shown = view(feed.scope, directory, translator(_lang(feed, directory, chosen)))
    return compose(shown, directory, editions, today=today) if shown else None


def _lang(feed: Feed, directory: Directory, chosen: Preferences | None) -> str:
    """That of the person or of the collective; a region has none, and so the programme's."""
    kind, _, identifier = feed.scope.partition(":")
    to = {"person": Recipient.person, "collective": Recipient.collective}.get(kind)
    if to is not None:
        return language(directory, to(identifier), chosen)
    return directory.programme.lang if directory.programme else "fr"
