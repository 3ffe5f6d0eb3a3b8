"""What the app asks for, until it has a manifest of its own: scopes, events, commands and shortcuts."""

from __future__ import annotations

from tests.support.slack.wire import Json

MANIFEST: Json = {
    "display_information": {"name": "Relais"},
    "features": {
        "app_home": {"home_tab_enabled": True, "messages_tab_enabled": True, "messages_tab_read_only_enabled": False},
        "bot_user": {"display_name": "relais", "always_online": True},
        "slash_commands": [{"command": "/relais", "description": "Relais", "should_escape": True}],
        "shortcuts": [
            {"name": "Transmettre", "type": "message", "callback_id": "pass_on", "description": "Transmettre à la coordination"},
            {"name": "Ajouter", "type": "message", "callback_id": "add_entry", "description": "Ajouter à la base"},
        ],
    },
    "oauth_config": {
        "scopes": {
            "bot": [
                "app_mentions:read", "channels:history", "channels:read", "chat:write", "commands", "files:write", "groups:history",
                "groups:read", "im:history", "im:read", "im:write", "reactions:read", "reactions:write", "users:read",
            ]
        }
    },
    "settings": {
        "event_subscriptions": {
            "bot_events": [
                "app_home_opened", "app_mention", "app_uninstalled", "message.channels", "message.groups", "message.im",
                "reaction_added", "reaction_removed", "tokens_revoked", "user_change",
            ]
        },
        "interactivity": {"is_enabled": True},
        "socket_mode_enabled": True,
    },
}  # fmt: skip
