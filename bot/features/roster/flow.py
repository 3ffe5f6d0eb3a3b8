"""A change of the roster being settled: what is known of it, as state that survives a restart. Pure."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import timedelta

from bot.domain.identity import ConversationRef
from bot.features.roster.reading import Deed

FLOW = "roster"
VERSION = 1
LASTS = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """
    What is known.

    Attributes:
        id: What choices of this very change carry.
        person_id: Who of the roster; empty for somebody new.
        new: It was said that nobody of the roster is meant.
        said_role: A role as it was written, to be told if it isn't known.
        sought: An address was given to find them by.
        platform: Where they were found, and
        place: which direct conversation is theirs there; the invitation goes to it.
    """

    id: str
    deed: Deed
    name: str
    person_id: str = ""
    new: bool = False
    to: str = ""
    out_of: str = ""
    role: str = ""
    said_role: str = ""
    sought: bool = False
    platform: str = ""
    place: str = ""

    @property
    def found(self) -> ConversationRef | None:
        """Where the invitation goes; None if it is for the coordinator to pass on."""
        return ConversationRef(platform=self.platform, id=self.place) if self.place else None

    def dump(self) -> str:
        """JSON, for the store."""
        return json.dumps(asdict(self))

    @classmethod
    def load(cls, written: str) -> State:
        """Read what `dump` wrote."""
        raw = json.loads(written)
        return cls(**{**raw, "deed": Deed(raw["deed"])})
