"""The platforms that are configured, beside the terminal."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.bootstrap.api import check_api
from bot.bootstrap.mirror import mirror
from bot.bootstrap.places import part
from bot.domain.errors import ConfigError, Fault, Phrase
from bot.i18n import translator
from bot.ports.chat import ChatAdapter
from bot.ports.clock import Clock
from bot.settings import Settings
from bot.settings.sections import SlackSettings


def check(settings: Settings) -> None:
    """
    See to it that the bot is signed in where it has to be, before anything is opened.

    Raises:
        ConfigError: It isn't, with all that is missing.
    """
    faults: list[Fault] = []
    look: Callable[[Settings], object]
    for look in (matrix, slack, check_api, mirror):
        try:
            look(settings)
        except ConfigError as error:
            faults += error.faults
    if faults:
        raise ConfigError(faults)


def configured(settings: Settings, clock: Clock) -> dict[str, ChatAdapter]:
    """
    Their adapters by name, not connected yet.

    Raises:
        ConfigError: The bot isn't signed in to one of them.
    """
    found: list[ChatAdapter] = []
    if (place := matrix(settings)) is not None:
        found.append(part("matrix")(place, clock))
    if (workspace := slack(settings)) is not None:
        found.append(part("slack")(workspace, clock))
    return {adapter.name: adapter for adapter in found}


def matrix(settings: Settings) -> Any:
    """
    The Matrix account that is configured; None if none is.

    Raises:
        ConfigError: The bot was never signed in there, or its session can't be used.
    """
    section = settings.adapters.matrix
    if not section.enabled:
        return None
    return part("matrix_place")(
        session=part("matrix_session")(section.folder),
        folder=section.folder,
        invites_from=section.invites_from,
        per_second=section.per_second,
        polls=section.polls,
    )


def slack(settings: Settings) -> Any:
    """
    The Slack workspace that is configured; None if none is.

    Raises:
        ConfigError: A secret is missing, or the web part that Slack's requests come in by.
    """
    section = settings.adapters.slack
    if not section.enabled:
        return None
    http = section.mode == "http"
    if http and settings.web.port is None:
        raise ConfigError([Fault(where="web.port", phrase=Phrase("slack-needs-web"))])
    bot_token, app_token, signing_secret = part("slack_load")(_secrets(section), http=http)
    return part("slack_workspace")(
        bot_token=bot_token,
        app_token=app_token,
        signing_secret=signing_secret,
        http=http,
        api=section.api,
        per_second=section.per_second,
        by_address=section.invite_by_address,
        busy=translator(settings.lang)("slack-answers-in-private"),
    )


def _secrets(section: SlackSettings) -> Any:
    return part("slack_secrets")(
        bot_token=section.bot_token_file,
        app_token=section.app_token_file,
        signing_secret=section.signing_secret_file,
    )
