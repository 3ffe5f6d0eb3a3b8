"""What an app may do and hear, read from its manifest; the scopes of methods and events, and how often a method may be called."""

from __future__ import annotations

from dataclasses import dataclass

from tests.support.slack.wire import Json, SlackError

METHOD_SCOPES: dict[str, tuple[str, ...]] = {
    "chat.postMessage": ("chat:write",),
    "chat.update": ("chat:write",),
    "chat.delete": ("chat:write",),
    "chat.postEphemeral": ("chat:write",),
    "conversations.open": ("im:write", "mpim:write"),
    "conversations.join": ("channels:join",),
    "users.info": ("users:read",),
    "users.list": ("users:read",),
    "users.lookupByEmail": ("users:read.email",),
    "team.info": ("team:read",),
    "files.getUploadURLExternal": ("files:write",),
    "files.completeUploadExternal": ("files:write",),
    "reactions.add": ("reactions:write",),
    "reactions.remove": ("reactions:write",),
}
"""Any of them is enough; methods on conversations also ask for the one of the conversation's kind."""

EVENT_SCOPES: dict[str, tuple[str, ...]] = {
    "app_mention": ("app_mentions:read",),
    "message.im": ("im:history",),
    "message.channels": ("channels:history",),
    "message.groups": ("groups:history",),
    "message.mpim": ("mpim:history",),
    "reaction_added": ("reactions:read",),
    "reaction_removed": ("reactions:read",),
    "team_join": ("users:read",),
    "user_change": ("users:read",),
    "channel_archive": ("channels:read",),
    "channel_left": ("channels:read",),
    "group_left": ("groups:read",),
    "channel_rename": ("channels:read",),
    "member_joined_channel": ("channels:read", "groups:read"),
    "member_left_channel": ("channels:read", "groups:read"),
}

METHOD_TIERS: dict[str, int | None] = {
    "auth.test": None,
    "api.test": None,
    "blocks.validate": None,
    "users.info": 4,
    "users.list": 2,
    "conversations.list": 2,
    "conversations.members": 4,
    "chat.postEphemeral": 4,
    "views.open": 4,
    "views.update": 4,
    "views.push": 4,
    "views.publish": 4,
    "files.getUploadURLExternal": 4,
    "files.completeUploadExternal": 4,
    "reactions.remove": 2,
}
"""Tier 3 where nothing is said; None is not limited here. Posting has limits of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """An installed app."""

    scopes: frozenset[str]
    events: frozenset[str]
    commands: frozenset[str]
    shortcuts: frozenset[str]
    interactive: bool
    socket_mode: bool
    home_tab: bool
    messages_tab: bool

    @classmethod
    def of(cls, manifest: Json) -> App:
        """Read it from a manifest, as data."""
        features, settings = manifest.get("features", {}), manifest.get("settings", {})
        home = features.get("app_home", {})
        return cls(
            scopes=frozenset(manifest["oauth_config"]["scopes"]["bot"]),
            events=frozenset(settings.get("event_subscriptions", {}).get("bot_events", ())),
            commands=frozenset(each["command"] for each in features.get("slash_commands", ())),
            shortcuts=frozenset(each["callback_id"] for each in features.get("shortcuts", ())),
            interactive=bool(settings.get("interactivity", {}).get("is_enabled")),
            socket_mode=bool(settings.get("socket_mode_enabled")),
            home_tab=bool(home.get("home_tab_enabled")),
            messages_tab=bool(home.get("messages_tab_enabled")) and not home.get("messages_tab_read_only_enabled"),
        )

    def require(self, *scopes: str) -> None:
        """
        Refuse what needs a scope that was not granted.

        Raises:
            SlackError: None of them is there.
        """
        if scopes and not self.scopes.intersection(scopes):
            raise SlackError("missing_scope", needed=",".join(scopes), provided=",".join(sorted(self.scopes)))

    def hears(self, event: str) -> bool:
        """Whether an event is subscribed to, and may be."""
        wanted = EVENT_SCOPES.get(event, ())
        return event in self.events and (not wanted or bool(self.scopes.intersection(wanted)))
