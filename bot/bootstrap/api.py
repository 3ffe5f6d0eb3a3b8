"""What programs read over HTTP, on a store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.access import Grant
from bot.domain.api import DataPage, Resource
from bot.domain.errors import ConfigError, Fault, Phrase
from bot.domain.exports import Profile
from bot.domain.wall_time import zone
from bot.engine.world import World
from bot.features.access.admission import Admission
from bot.features.access.noting import Notes
from bot.features.results.asked import understood
from bot.features.results.dictionary import licence
from bot.features.results.served import RESOURCES, page
from bot.i18n import translator
from bot.settings import Settings


class BotApi:
    """`bot.ports.api.DataApi`."""

    def __init__(self, world: World, settings: Settings) -> None:
        self._world = world
        self._k = settings.privacy.smallest_group
        self._lang = settings.lang
        self._server = settings.web.address or ""
        self._admission = Admission(self._world.store, self._world.clock, per_minute=settings.web.api_per_minute)
        self._notes = Notes()

    @property
    def resources(self) -> Sequence[Resource]:
        """See the port."""
        return RESOURCES

    @property
    def server(self) -> str:
        """See the port."""
        return self._server

    @property
    def lang(self) -> str:
        """See the port."""
        return self._lang

    def say(self, lang: str, phrase: Phrase) -> str:
        """See the port."""
        return translator(lang).phrase(phrase)

    async def read(
        self, secret: str | None, resource: Resource, asked: Sequence[tuple[str, str]], lang: str
    ) -> DataPage:
        """See the port. What people are in is given only once it is noted that it was."""
        token = await self._admission.admit(secret, resource.grant)
        directory = await self._world.directories.current()
        wanted = understood(resource, asked, directory, token)
        found = await self._world.store.read(lambda stored: page(stored, directory, resource, wanted, self._k))
        if resource.grant is Grant.INTERNAL:
            await self._world.store.commit(self._notes.read(token, wanted.named, self._world.clock.now()))
            self._notes.done(token, wanted.named)
        if resource.grant is not Grant.DICTIONARY:
            return found
        say, today = translator(lang), self._world.clock.now().astimezone(zone(directory.default_zone)).date()
        return replace(found, terms=licence(directory, Profile.PUBLIC, say.day(today), say))


def check_api(settings: Settings) -> None:
    """
    See to it that the API has somewhere to be.

    Raises:
        ConfigError: It is on, and there is no web part.
    """
    if settings.web.api and settings.web.port is None:
        raise ConfigError([Fault(where="web.port", phrase=Phrase("api-needs-port"))])
