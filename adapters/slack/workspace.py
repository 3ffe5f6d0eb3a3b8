"""What the bot needs for one Slack workspace: its tokens, from the environment or from files, and how it is reached there."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.domain.errors import ConfigError, Fault, Phrase

API = "https://slack.com/api/"
SOCKET, HTTP = "socket", "http"

_BOT, _APP, _SECRET = "RELAIS_SLACK_BOT_TOKEN", "RELAIS_SLACK_APP_TOKEN", "RELAIS_SLACK_SIGNING_SECRET"
_BEGINS = {_BOT: "xoxb-", _APP: "xapp-"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """
    One app in one workspace.

    Attributes:
        bot_token: `xoxb-…`.
        app_token: `xapp-…`, with `connections:write`; in Socket Mode only.
        signing_secret: What requests are signed with; over HTTP only.
        http: Whether Slack tells what happens by signed requests; else the bot keeps a connection open (Socket Mode).
        per_second: Messages a second that the workspace bears in all; 0 for no limit.
        settling: Seconds until a message that was posted is certain to be found in its conversation's history (research/slack.md 5).
        by_address: Whether people may be looked up by their e-mail address, to be invited.
        busy: What somebody is shown who gives a command where others read: the answer comes in private.
    """

    bot_token: str = field(repr=False)
    app_token: str = field(default="", repr=False)
    signing_secret: str = field(default="", repr=False)
    http: bool = False
    api: str = API
    per_second: float = 3.8
    settling: float = 5.0
    by_address: bool = False
    busy: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Secrets:
    """Where secrets are read from, when no variable holds them: files that only their owner reads."""

    bot_token: Path | None = None
    app_token: Path | None = None
    signing_secret: Path | None = None


def load(files: Secrets, *, http: bool, environment: Mapping[str, str] | None = None) -> tuple[str, str, str]:
    """
    Bot token, app token and signing secret; what the way of being told doesn't need is "".

    Raises:
        ConfigError: One is missing, can't be read, can be read by others, or is another one's.
    """
    known = os.environ if environment is None else environment
    wanted = [(_BOT, files.bot_token), (_SECRET, files.signing_secret) if http else (_APP, files.app_token)]
    faults: list[Fault] = []
    found: dict[str, str] = {}
    for name, path in wanted:
        try:
            found[name] = _read(name, path, known)
        except ConfigError as error:
            faults += error.faults
    if faults:
        raise ConfigError(faults)
    return found[_BOT], found.get(_APP, ""), found.get(_SECRET, "")


def _read(name: str, path: Path | None, environment: Mapping[str, str]) -> str:
    secret = environment.get(name, "").strip() or (_in_file(path) if path is not None else "")
    where = str(path) if path is not None and not environment.get(name) else name
    if not secret:
        raise _wrong(where, "slack-secret-missing", variable=name)
    if not secret.startswith(_BEGINS.get(name, "")):
        raise _wrong(where, "slack-secret-other", begins=_BEGINS[name])
    return secret


def _in_file(path: Path) -> str:
    try:
        if path.stat().st_mode & 0o077:
            raise _wrong(str(path), "slack-secret-open")
        return path.read_text("utf-8").strip()
    except FileNotFoundError:
        return ""
    except (OSError, ValueError):
        raise _wrong(str(path), "slack-secret-unreadable") from None


def _wrong(where: str, key: str, **values: object) -> ConfigError:
    return ConfigError([Fault(where=where, phrase=Phrase(key, values))])
