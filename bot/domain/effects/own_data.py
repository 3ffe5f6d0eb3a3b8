"""What a person's word and the passing of time take away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.retention import Limits


@dataclass(frozen=True, slots=True)
class ErasePerson:
    """
    Delete what is somebody's own, put the pseudonym where a row has to stay, and remember that they were erased.

    What is being sent at this moment, and the answer that tells them, stay until the next purge.
    """

    person_id: str
    pseudonym: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Purge:
    """Delete what has been kept long enough."""

    limits: Limits


OwnDataEffect = ErasePerson | Purge
