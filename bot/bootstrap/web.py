"""The web part on a store and an engine."""

from __future__ import annotations

from bot import __version__
from bot.bootstrap import parts
from bot.bootstrap.places import part
from bot.domain.errors import StoreUnavailable
from bot.engine.engine import Engine
from bot.features.agenda.feeds import Feeds
from bot.i18n import translator
from bot.ports.chat import Watched
from bot.ports.web import Health, Reached, Supervised
from bot.settings import Settings


class BotSite:
    """`bot.ports.web.Site`."""

    def __init__(self, engine: Engine, lang: str) -> None:
        world = engine.world
        self._say = translator(lang)
        self._engine = engine
        self._feeds = Feeds(world.store, world.clock, world.directories, parts.write_agenda)

    async def calendar(self, secret: str) -> bytes | None:
        """See the port."""
        return await self._feeds.calendar(secret)

    async def health(self) -> Health:
        """See the port."""
        try:
            await self._engine.world.store.read(lambda stored: stored.revision())
            store = True
        except StoreUnavailable:
            store = False
        watched = {name: each for name, each in self._engine.adapters.items() if isinstance(each, Watched)}
        present = self._engine.presence.connected
        connected = {name: there and (name not in watched or watched[name].heard) for name, there in present.items()}
        remarks = [self._say(key) for name, each in watched.items() if connected.get(name) for key in each.remarks]
        return Health(version=__version__, store=store, connected=connected, remarks=remarks)


def web_servers(engine: Engine, settings: Settings) -> tuple[Supervised, ...]:
    """The web part that is configured, if it is, with the addresses of adapters that have some."""
    web = settings.web
    if web.port is None:
        return ()
    reached = [each for each in engine.adapters.values() if isinstance(each, Reached)]
    endpoints = [endpoint for each in reached for endpoint in each.endpoints]
    site = BotSite(engine, settings.lang)
    server: Supervised = part("web_server")(site, host=web.host, port=web.port, endpoints=endpoints)
    return (server,)
