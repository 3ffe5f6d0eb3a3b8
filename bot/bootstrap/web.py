"""The web part on a store and an engine."""

from __future__ import annotations

from collections.abc import Mapping

from bot import __version__
from bot.bootstrap import parts
from bot.bootstrap.api import BotApi
from bot.bootstrap.places import part
from bot.domain.errors import StoreUnavailable
from bot.engine.engine import Engine
from bot.features.agenda.feeds import Feeds
from bot.i18n import translator
from bot.ports.chat import Watched
from bot.ports.processes import Leader
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
        world, present = self._engine.world, self._engine.presence.connected
        try:
            found = await world.store.read(lambda stored: stored.leading(world.clock.now()))
        except StoreUnavailable:
            found = None
        watched = {name: each for name, each in self._engine.adapters.items() if isinstance(each, Watched)}
        connected = {name: there and (name not in watched or watched[name].heard) for name, there in present.items()}
        remarks = [self._say(key) for name, each in watched.items() if connected.get(name) for key in each.remarks]
        return Health(
            version=__version__,
            store=found is not None,
            connected=connected,
            remarks=remarks,
            process=world.store.process,
            leaders={} if found is None else self._leaders(present, found),
        )

    def _leaders(self, present: Mapping[str, bool], found: Mapping[str, Leader]) -> dict[str, str]:
        """On a store that nobody else uses, this process leads what it is to be connected to."""
        own = {name: self._engine.world.store.process for name in present if name in self._engine.adapters}
        return own | {name: each.process for name, each in found.items()}


def web_servers(engine: Engine, settings: Settings) -> tuple[Supervised, ...]:
    """The web part that is configured, if it is, with the addresses of adapters that have some."""
    web = settings.web
    if web.port is None:
        return ()
    reached = [each for each in engine.adapters.values() if isinstance(each, Reached)]
    endpoints = [endpoint for each in reached for endpoint in each.endpoints]
    site, api = BotSite(engine, settings.lang), BotApi(engine.world, settings) if web.api else None
    server: Supervised = part("web_server")(site, host=web.host, port=web.port, endpoints=endpoints, api=api)
    return (server,)
