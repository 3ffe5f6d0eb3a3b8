"""How what is told about an announcement is named."""

from __future__ import annotations

from bot.domain.broadcast import Broadcast


def note_key(broadcast: Broadcast, about: str) -> str:
    """The key of what is told about a broadcast, beside its own deliveries."""
    return f"broadcast-note/{broadcast.id}/{about}"
