"""What is remembered of a conversation, and what people decided about it."""

from __future__ import annotations

from bot.domain.conversation import Flow, Turn
from bot.domain.frozen import frozen
from bot.domain.identity import Recipient
from bot.domain.person import Preferences


@frozen()
class SaveFlow:
    """Begin or go on with a dialogue; it replaces the one that was under way in that place."""

    flow: Flow


@frozen()
class EndFlow:
    """Leave the dialogue under way with that person in that place, if there is one."""

    place: Recipient
    person_id: str


@frozen()
class SaveTurn:
    """Remember the question just asked, for a follow-up."""

    turn: Turn


@frozen()
class SavePreferences:
    """Keep what a person decided."""

    preferences: Preferences


DialogueEffect = SaveFlow | EndFlow | SaveTurn | SavePreferences
