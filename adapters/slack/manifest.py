"""
What the app is in Slack's eyes: its scopes, events, command and shortcuts, each with what needs it.

`adapters/slack/manifest.yaml` is written from here: `python -m adapters.slack.manifest > adapters/slack/manifest.yaml`; with
`--invite-by-address` it asks for what that setting needs besides.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence

COMMAND = "/relais"

SCOPES: Mapping[str, str] = {
    "app_mentions:read": "hears who calls it in a channel",
    "channels:history": "finds in public channels what it may have said already, before saying it again",
    "channels:read": "knows the public channels that it is in",
    "chat:write": "answers, reminds, announces",
    "commands": f"{COMMAND}, and the shortcuts on messages",
    "files:write": "sends charts, calendars and exports",
    "groups:history": "finds in private channels what it may have said already",
    "groups:read": "knows the private channels that it is in",
    "im:history": "hears what it is told in private, and finds there what it may have said already",
    "im:write": "sends files in private",
    "reactions:read": "takes a reaction for the choice that it means",
    "users:read": "knows the language and the time zone of who writes",
}
"""Scopes of the bot's token, and why."""

BY_ADDRESS = "users:read.email"
"""The scope by which an invitation finds somebody by their e-mail address: only where the operator allows it (`invite_by_address`)."""

APP_SCOPE = "connections:write"
"""Of the app-level token, in Socket Mode."""

EVENTS: Mapping[str, str] = {
    "app_home_opened": "shows the Home tab",
    "app_mention": "is called in a channel",
    "channel_left": "was shown out of a public channel",
    "group_left": "was shown out of a private channel",
    "member_joined_channel": "was invited to a channel",
    "message.im": "is written to in private",
    "reaction_added": "a reaction to one of its messages",
    "user_change": "somebody's account is closed",
}
"""Events that the bot is told of, each with what it is for; every one of them is acknowledged (`adapters.slack.inbound`)."""

SHORTCUTS: Mapping[str, tuple[str, str]] = {
    "pass-on": ("Transmettre", "Transmettre ce message à la coordination"),
    "keep": ("Ajouter à la base", "Proposer ce message pour la base de connaissances"),
}
"""What can be done with a message: name (24 characters) and description; a workspace sees one language."""


def scopes(*, by_address: bool) -> list[str]:
    """The scopes that the bot needs, with or without looking people up by their address."""
    return [*SCOPES, *([BY_ADDRESS] if by_address else [])]


def manifest(*, http: str = "", by_address: bool = False) -> dict[str, object]:
    """The manifest as data; `http` is the address at which Slack sends requests, "" for Socket Mode."""
    return {
        "_metadata": {"major_version": 1, "minor_version": 1},
        "display_information": {
            "name": "Relais",
            "description": "Le compagnon des collectifs d'impact collectif",
            "long_description": _LONG,
            "background_color": "#1f3a5f",
        },
        "features": _features(http),
        "oauth_config": {"scopes": {"bot": scopes(by_address=by_address)}},
        "settings": _settings(http),
    }


def _features(http: str) -> dict[str, object]:
    command = {
        "command": COMMAND,
        "description": "Poser une question, répondre, voir ce qui vient",
        "usage_hint": "[aide | point | nos échéances | votre question]",
        "should_escape": False,
        **({"url": http} if http else {}),
    }
    return {
        "app_home": {
            "home_tab_enabled": True,
            "messages_tab_enabled": True,
            "messages_tab_read_only_enabled": False,
        },
        "bot_user": {"display_name": "Relais", "always_online": True},
        "shortcuts": [
            {"name": name, "type": "message", "callback_id": callback, "description": description}
            for callback, (name, description) in SHORTCUTS.items()
        ],
        "slash_commands": [command],
    }


def _settings(http: str) -> dict[str, object]:
    request = {"request_url": http} if http else {}
    return {
        "event_subscriptions": {**request, "bot_events": list(EVENTS)},
        "interactivity": {"is_enabled": True, **request},
        "org_deploy_enabled": False,
        "socket_mode_enabled": not http,
        "token_rotation_enabled": False,
    }


_LONG = (
    "Relais répond aux questions sur l'impact collectif et sur l'état de votre collectif, avec ses sources, ou dit honnêtement qu'il ne "
    "sait pas. Il rappelle les jalons du programme à la bonne heure locale, porte les annonces de la coordination, et recueille en moins "
    "d'une minute les indicateurs du point d'étape, dont il rend les résultats à ceux qui ont répondu. C'est un robot : il le dit."
)


def written(value: object, indent: int = 0) -> Iterator[str]:
    """Data as YAML, in lines; strings are quoted as in JSON, which YAML takes."""
    pad = "  " * indent
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if isinstance(inner, Mapping | list):
                yield f"{pad}{key}:"
                yield from written(inner, indent + 1)
            else:
                yield f"{pad}{key}: {_scalar(inner)}"
    elif isinstance(value, Sequence):
        for item in value:
            if isinstance(item, Mapping):
                first, *others = written(item, indent + 1)
                yield f"{pad}- {first.strip()}"
                yield from others
            else:
                yield f"{pad}- {_scalar(item)}"


def _scalar(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    text = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{text}"'


def text(*, by_address: bool = False) -> str:
    """The file, for Socket Mode."""
    head = "# Written by adapters/slack/manifest.py; how to use it is in README.md beside it."
    return "\n".join([head, *written(manifest(by_address=by_address)), ""])


if __name__ == "__main__":
    sys.stdout.write(text(by_address="--invite-by-address" in sys.argv[1:]))
