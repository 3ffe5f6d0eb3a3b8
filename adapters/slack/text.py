"""Slack's written form of text ↔ plain text; pure (research/slack.md 4, Text)."""

from __future__ import annotations

import re

from bot.domain.visible import visible

_REFERENCE = re.compile(r"<([^<>]*)>")
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))


def escaped(text: str) -> str:
    """Plain text as Slack takes it: nothing in it is a mention, a link or a date."""
    return visible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def plain(written: str) -> str:
    """What somebody wrote, as they read it themselves: mentions by name where Slack gives one, links by address."""
    return _unescaped(_REFERENCE.sub(lambda found: _named(found[1]), written))


def without_mention(written: str, user_id: str) -> str | None:
    """The written form without the mention of that account, wherever it stands; None if it isn't mentioned."""
    pattern = re.compile(rf"<@{re.escape(user_id)}(\|[^<>]*)?>[ \t]*[:,]?[ \t]*")
    left, times = pattern.subn("", written)
    return left.strip() if times else None


def _named(reference: str) -> str:
    target, _, label = reference.partition("|")
    if target.startswith("@"):
        return f"@{label or target[1:]}"
    if target.startswith("#"):
        return f"#{label or target[1:]}"
    if target.startswith("!"):
        return label or f"@{target[1:].partition('^')[0]}"
    address = target.removeprefix("mailto:").removeprefix("tel:")
    return address if not label or label in (address, target) else f"{label} ({address})"


def _unescaped(text: str) -> str:
    for entity, sign in _ENTITIES:
        text = text.replace(entity, sign)
    return text
