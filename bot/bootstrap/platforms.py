"""The platforms that are configured, beside the terminal."""

from __future__ import annotations

from bot.bootstrap.places import part
from bot.ports.chat import ChatAdapter
from bot.ports.clock import Clock
from bot.settings.sections import AdapterSettings


def check(settings: AdapterSettings) -> None:
    """
    See to it that the bot is signed in where it has to be, before anything is opened.

    Raises:
        ConfigError: It isn't.
    """
    if settings.matrix.enabled:
        part("matrix_session")(settings.matrix.folder)


def configured(settings: AdapterSettings, clock: Clock) -> dict[str, ChatAdapter]:
    """
    Their adapters by name, not connected yet.

    Raises:
        ConfigError: The bot isn't signed in to one of them.
    """
    found: list[ChatAdapter] = []
    if settings.matrix.enabled:
        matrix = settings.matrix
        place = part("matrix_place")(
            session=part("matrix_session")(matrix.folder),
            folder=matrix.folder,
            invites_from=matrix.invites_from,
            per_second=matrix.per_second,
        )
        found.append(part("matrix")(place, clock))
    return {adapter.name: adapter for adapter in found}
