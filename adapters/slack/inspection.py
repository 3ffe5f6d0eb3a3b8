"""What is wrong with an app's installation, as far as Slack tells: for `relais check`, which changes nothing."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

from aiohttp import ClientSession

from adapters.slack.api import Api
from adapters.slack.manifest import APP_SCOPE, scopes
from adapters.slack.workspace import Workspace
from bot.domain.errors import AdapterError, AuthFailed, Phrase, Rejected
from bot.ports.clock import Clock


@dataclass(frozen=True, slots=True)
class Noticed:
    """One thing to tell; `wrong` if the bot can't work like that."""

    phrase: Phrase
    wrong: bool = True


async def inspect(workspace: Workspace, clock: Clock) -> list[Noticed]:
    """Ask Slack who the bot is, what it may do, and whether it may open a connection."""
    async with ClientSession(trust_env=True) as session:
        api = Api(workspace, session, clock)
        return [each async for each in _looks(api, workspace)]


async def _looks(api: Api, workspace: Workspace) -> AsyncIterator[Noticed]:
    try:
        who = await api.me()
    except AdapterError as error:
        yield Noticed(Phrase(error.reason.partition(": ")[0]))
        return
    needed = scopes(by_address=workspace.by_address)
    missing = sorted(set(needed) - set(who.get("scopes", needed)))
    if missing:
        yield Noticed(Phrase("slack-check-scopes", {"scopes": ", ".join(missing)}))
    if not workspace.http:
        async for each in _connection(api):
            yield each
    names: dict[str, object] = {"bot": str(who.get("user", "")), "team": str(who.get("team", ""))}
    yield Noticed(Phrase("slack-check-well", names), wrong=False)


async def _connection(api: Api) -> AsyncIterator[Noticed]:
    try:
        await api.ticket()
    except AuthFailed:
        yield Noticed(Phrase("slack-check-app-token", {"scope": APP_SCOPE}))
    except Rejected as error:
        missing = error.reason.startswith("slack-missing-scope")
        yield Noticed(
            Phrase("slack-check-app-token", {"scope": APP_SCOPE}) if missing else Phrase("slack-check-socket")
        )
    except AdapterError as error:
        yield Noticed(Phrase(error.reason))
