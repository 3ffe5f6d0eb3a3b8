"""What a choice does when it is pressed: a short string that needs no memory of the message."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, unquote

from bot.domain.errors import StaleAction

LIMIT = 255
"""Longest packed action, in characters: Slack's `action_id` (research/slack.md 4)."""


@dataclass(frozen=True, slots=True)
class Action:
    """A route's name and its arguments; no secret and no right is in it, both are checked when it is pressed."""

    name: str
    args: tuple[str, ...] = ()

    def pack(self) -> str:
        """
        Write it as one string of at most 255 characters.

        Raises:
            ValueError: It is longer.
        """
        packed = ":".join(quote(part, safe="") for part in (self.name, *self.args))
        if len(packed) > LIMIT:
            raise ValueError(f"the action {self.name} is {len(packed)} characters long, at most {LIMIT} fit")
        return packed


def unpack(packed: str) -> Action:
    """
    Read what `pack` wrote.

    Raises:
        StaleAction: There is no action in it.
    """
    name, *args = (unquote(part) for part in packed.split(":"))
    if not name:
        raise StaleAction
    return Action(name, tuple(args))
