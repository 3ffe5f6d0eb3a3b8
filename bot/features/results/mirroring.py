"""A mirror kept in step with the store while the bot runs, and its faults told to who coordinates, once, in plain words."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from bot.domain.directory import Directory
from bot.domain.errors import AdapterError, RateLimited
from bot.domain.message import Message
from bot.domain.mirror import Brought, MirrorRefused, MirrorTable
from bot.engine.notices import told
from bot.engine.world import World
from bot.i18n import Translator
from bot.ports.chat import Inbox
from bot.ports.mirror import Mirror
from bot.ports.store import Repositories

_EVERY = timedelta(minutes=5)
"""How often it is looked whether anything changed: at a closing, by a correction, a withdrawal, an erasure."""
_ANYWAY = timedelta(days=1)
"""After that long the place is looked at although nothing changed here."""
_FIRST, _LONGEST = timedelta(minutes=1), timedelta(hours=1)
_PATIENCE = timedelta(hours=1)
"""How long it may be out of reach before anybody is told."""

Content = Callable[[Repositories, Directory], tuple[MirrorTable, ...]]
"""What the mirror is to show, read at one moment."""


class MirrorService:
    """`bot.ports.web.Supervised`: works until closed; a fault is raised for the supervisor to wait and try again."""

    def __init__(self, world: World, content: Content, place: Mirror, wake: Callable[[], None]) -> None:
        """`wake` is called when there is something to tell."""
        self._world = world
        self._content = content
        self._place = place
        self._wake = wake
        self._shown: tuple[MirrorTable, ...] = ()
        self._shown_at: datetime | None = None
        self._failures = 0
        self._failing_since: datetime | None = None
        self._told = ""

    @property
    def name(self) -> str:
        """See the port."""
        return "grist"

    async def __aenter__(self) -> MirrorService:
        """See the port; connections are made when they are needed."""
        return self

    async def __aexit__(self, *_: object) -> None:
        """See the port."""

    async def run(self, _inbox: Inbox) -> None:
        """See the port; it never ends by itself."""
        while True:
            try:
                await self.bring()
            except AdapterError as error:
                wait = await self._failed(error)
                raise RateLimited(error.told, retry_after=wait.total_seconds()) from error
            await asyncio.sleep(_EVERY.total_seconds())

    async def bring(self) -> Sequence[Brought]:
        """
        Bring the place up to date; it is left alone if it was, and nothing has changed here since.

        Raises:
            AdapterError: It couldn't be.
        """
        world = self._world
        directory = await world.directories.current()
        tables = await world.store.read(lambda stored: self._content(stored, directory))
        now = world.clock.now()
        if tables == self._shown and self._shown_at is not None and now - self._shown_at < _ANYWAY:
            return ()
        done = [await self._place.bring(each) for each in tables]
        self._shown, self._shown_at = tables, now
        self._failures, self._failing_since, self._told = 0, None, ""
        return done

    async def _failed(self, error: AdapterError) -> timedelta:
        """Tell who coordinates what they should know; how long to wait."""
        now = self._world.clock.now()
        self._shown_at = None
        self._failures += 1
        self._failing_since = self._failing_since or now
        lasting = isinstance(error, MirrorRefused) or now - self._failing_since >= _PATIENCE
        if lasting and error.phrase != self._told:
            await self._tell(error, now)
            self._told = error.phrase
        return pause(self._failures, error)

    async def _tell(self, error: AdapterError, now: datetime) -> None:
        world = self._world
        directory = await world.directories.current()

        def words(say: Translator) -> Message:
            return Message.of(say("mirror-fault", reason=say.reason(error.told)))

        whom = [each.id for each in directory.coordinators(None)]
        key = f"mirror/{error.phrase}/{now.date().isoformat()}"
        await world.store.commit(await told(world.moment(directory), whom, key, words))
        self._wake()


def pause(failures: int, error: AdapterError) -> timedelta:
    """How long to wait after so many failures in a row: longer and longer, never less than the place asks for."""
    grown = min(_FIRST * float(1 << min(failures - 1, 10)), _LONGEST)
    asked = timedelta(seconds=error.retry_after) if isinstance(error, RateLimited) else timedelta()
    return max(grown, asked)
