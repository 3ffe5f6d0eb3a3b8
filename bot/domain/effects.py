"""
What a unit of work changes, as values: features return them, the store applies them in order, all or none.

An effect that no longer fits what is stored raises `Conflict`, and nothing of its unit is kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.checkin import Answer, Round
from bot.domain.conversation import Flow, Turn
from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.identity import AccountRef, ConversationRef, Recipient
from bot.domain.knowledge import Entry
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.domain.person import Preferences
from bot.domain.personal import PersonalReminder
from bot.domain.programme import Entity


@dataclass(frozen=True, slots=True)
class Enqueue:
    """Say something; a delivery whose key is known already changes nothing."""

    delivery: Delivery


@dataclass(frozen=True, slots=True)
class CancelDeliveries:
    """Withdraw what is pending for a person (they said `stop`) but the replies to them, and what is `spared`."""

    to: Recipient
    spared: DeliveryKind = DeliveryKind.REPLY


@dataclass(frozen=True, slots=True)
class SaveFlow:
    """Begin or go on with a dialogue; it replaces the one that was under way in that place."""

    flow: Flow


@dataclass(frozen=True, slots=True)
class EndFlow:
    """Leave the dialogue under way with that person in that place, if there is one."""

    place: Recipient
    person_id: str


@dataclass(frozen=True, slots=True)
class SaveTurn:
    """Remember the question just asked, for a follow-up."""

    turn: Turn


@dataclass(frozen=True, slots=True)
class SavePreferences:
    """Keep what a person decided."""

    preferences: Preferences


@dataclass(frozen=True, slots=True)
class OpenRound:
    """Open a round; one that exists already is left as it is."""

    round: Round


@dataclass(frozen=True, slots=True)
class Prompted:
    """Note that a person was asked in a round, once."""

    round_id: str
    person_id: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SaveAnswer:
    """Keep a value and its history; a team fact has one value per round, a perception one per person."""

    answer: Answer
    perception: bool


class QuestionOutcome(StrEnum):
    """What became of a question."""

    ANSWERED = "answered"
    SUGGESTED = "suggested"
    ABSTAINED = "abstained"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordQuestion:
    """Remember that something was asked, and what the bot made of it."""

    event_id: str
    person_id: str | None
    text: str
    lang: str
    outcome: QuestionOutcome
    entry_id: str | None
    confidence: float | None
    at: datetime


@dataclass(frozen=True, slots=True)
class PutEntities:
    """Add or replace what a pack defines, by id, and move the programme's revision on."""

    entities: tuple[Entity, ...]
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class RemoveEntities:
    """Remove what the pack no longer defines: pairs of kind and id (`entry` for a knowledge entry)."""

    ids: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class TieAccount:
    """Know a person by an account, and where to write to them there; replaces who held it."""

    account: AccountRef
    person_id: str
    conversation: ConversationRef | None


@dataclass(frozen=True, slots=True)
class TieRoom:
    """Know a room as a collective's."""

    conversation: ConversationRef
    collective_id: str


@dataclass(frozen=True, slots=True)
class PlanOccurrences:
    """
    Make the planned occurrences of [since, until) exactly these: new ones are added, stale ones cancelled, past and done ones kept.

    Of the kinds in `standing` none is cancelled: their rules are rows, and one that was made meanwhile has planned its own (`PlanRule`).
    """

    since: datetime
    until: datetime
    occurrences: tuple[Occurrence, ...]
    standing: frozenset[OccurrenceKind] = frozenset()


@dataclass(frozen=True, slots=True)
class PlanRule:
    """Make the planned occurrences of one rule exactly these, whenever they are due; done ones are kept."""

    rule_id: str
    occurrences: tuple[Occurrence, ...]


@dataclass(frozen=True, slots=True)
class HoldOccurrence:
    """Carry out later, at `until`, what came due while its person had said `pause`; after `FinishOccurrence`, which it undoes."""

    key: str
    until: datetime


@dataclass(frozen=True, slots=True)
class ReleaseOccurrences:
    """Carry out what is held for a person: they said `resume`."""

    person_id: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SavePersonalReminder:
    """Keep what somebody asked to be reminded of."""

    reminder: PersonalReminder


@dataclass(frozen=True, slots=True)
class RemovePersonalReminder:
    """Forget a personal reminder, with what is planned of it; one that has gone already is fine."""

    id: str


@dataclass(frozen=True, slots=True)
class RemovePersonalReminders:
    """Forget all that a person asked to be reminded of (they said `stop`), with what is planned of it."""

    person_id: str


@dataclass(frozen=True, slots=True)
class FinishOccurrence:
    """
    Mark a planned occurrence as carried out, or as missed with a reason.

    Raises `Conflict` if it is no longer planned: somebody else carried it out.
    """

    key: str
    at: datetime
    missed: str = ""


@dataclass(frozen=True, slots=True)
class FinishEvent:
    """
    Mark an event of the inbox as done.

    Raises `EventDone` if it is done already.
    """

    platform: str
    event_id: str
    at: datetime


Effect = (
    Enqueue
    | CancelDeliveries
    | SaveFlow
    | EndFlow
    | SaveTurn
    | SavePreferences
    | OpenRound
    | Prompted
    | SaveAnswer
    | RecordQuestion
    | PutEntities
    | RemoveEntities
    | TieAccount
    | TieRoom
    | PlanOccurrences
    | PlanRule
    | FinishOccurrence
    | HoldOccurrence
    | ReleaseOccurrences
    | SavePersonalReminder
    | RemovePersonalReminder
    | RemovePersonalReminders
    | FinishEvent
)
