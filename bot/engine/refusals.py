"""A platform that refuses the bot's account while others serve: who coordinates the programme is told on those."""

from __future__ import annotations

import structlog

from bot.domain.errors import AuthFailed, StoreUnavailable
from bot.domain.message import Message
from bot.engine.notices import told
from bot.engine.outgoing import admit
from bot.engine.places import platform_name
from bot.engine.world import World
from bot.i18n import Translator

log = structlog.get_logger()


async def tell_refused(world: World, platform: str, error: AuthFailed) -> None:
    """Once a day for each platform; the log has it in any case."""
    directory = await world.directories.current()
    moment = world.moment(directory)

    def words(say: Translator) -> Message:
        name, reason = platform_name(platform, say), say.reason(error.reason)
        return Message.of(say("platform-refused-told", name=name, reason=reason))

    whom = [each.id for each in directory.coordinators(None)]
    telling = await told(moment, whom, f"refused/{platform}/{moment.now.date().isoformat()}", words, urgent=True)
    try:
        await world.store.commit(await admit(moment, telling))
    except StoreUnavailable:
        log.warning("refusal_not_told", platform=platform)
