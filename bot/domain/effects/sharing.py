"""What teams share with others, and what they are answered."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.share import Share, ShareAnswer


@dataclass(frozen=True, slots=True)
class SaveShare:
    """
    Keep a share; its revision moves on.

    Raises `Conflict` if what is stored has another revision, or if its team has another one of that day and turn.
    """

    share: Share


@dataclass(frozen=True, slots=True)
class SaveShareAnswer:
    """Keep an answer to a share, in the place of what it was before."""

    answer: ShareAnswer


SharingEffect = SaveShare | SaveShareAnswer
