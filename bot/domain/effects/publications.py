"""What is published when a period closes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.protection import Period
from bot.domain.results import Published, Turnout


@dataclass(frozen=True, slots=True, kw_only=True)
class Publish:
    """Publish a period, once and for ever: one that is published already stays as it is."""

    period: Period
    at: datetime
    k: int
    cells: tuple[Published, ...]
    turnout: tuple[Turnout, ...]


PublicationEffect = Publish
