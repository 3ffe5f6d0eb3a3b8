"""Which addresses of calendars are good."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.agenda import Feed


@dataclass(frozen=True, slots=True)
class OpenFeed:
    """Make an address good, beside those that are."""

    feed: Feed


@dataclass(frozen=True, slots=True)
class CloseFeeds:
    """Make every address of a scope worth nothing; there being none is fine."""

    scope: str


FeedEffect = OpenFeed | CloseFeeds
