"""People who have seen the notice at first contact, so that what they are sent begins with nothing else."""

from __future__ import annotations

from bot.domain.retention import Retention
from bot.engine.outgoing import NOTICE


def seen(controller: str = "") -> int:
    """The version that somebody has seen who is shown none: of the default limits, and of whoever answers for the data."""
    return Retention().version(NOTICE, controller)
