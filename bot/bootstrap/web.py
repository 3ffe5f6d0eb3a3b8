"""The web part on a store and an engine."""

from __future__ import annotations

from bot import __version__
from bot.bootstrap import parts
from bot.bootstrap.places import part
from bot.domain.errors import StoreUnavailable
from bot.engine.engine import Engine
from bot.features.agenda.feeds import Feeds
from bot.ports.web import Health, Supervised
from bot.settings.sections import WebSettings


class BotSite:
    """`bot.ports.web.Site`."""

    def __init__(self, engine: Engine) -> None:
        world = engine.world
        self._engine = engine
        self._feeds = Feeds(world.store, world.clock, world.directories, parts.write_agenda)

    async def calendar(self, secret: str) -> bytes | None:
        """See the port."""
        return await self._feeds.calendar(secret)

    async def health(self) -> Health:
        """See the port."""
        try:
            await self._engine.world.store.read(lambda stored: stored.revision())
        except StoreUnavailable:
            return Health(version=__version__, store=False, connected=self._engine.presence.connected)
        return Health(version=__version__, store=True, connected=self._engine.presence.connected)


def web_servers(engine: Engine, settings: WebSettings) -> tuple[Supervised, ...]:
    """The web part that is configured, if it is."""
    if settings.port is None:
        return ()
    server: Supervised = part("web_server")(BotSite(engine), host=settings.host, port=settings.port)
    return (server,)
