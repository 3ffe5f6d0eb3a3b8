"""The tables of what happens: rows of the domain's values. All SQL that is written against them is Core."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, false, text
from sqlmodel import Field

from bot.domain.delivery import DeliveryKind, DeliveryState
from bot.domain.effects import QuestionOutcome
from bot.domain.events import Event
from bot.domain.identity import Recipient
from bot.domain.message import Message
from bot.domain.occurrence import OccurrenceKind
from bot.domain.personal import Rule
from storage.row import Row
from storage.types import EVENT, RULE, MessageJson, RecipientText, UTCDateTime, Words
from storage.words import OccurrenceState


def _where(name: str, *columns: str, only: str, unique: bool = False) -> Index:
    """A partial index, in both dialects."""
    return Index(name, *columns, sqlite_where=text(only), postgresql_where=text(only), unique=unique)


class MetaRow(Row, table=True):
    """One row: what is true of the whole store. `revision` goes up with every change of the programme, `planned_until` with time."""

    __tablename__ = "meta"
    __table_args__ = (CheckConstraint("id = 1", name="only_one"),)
    id: int = Field(primary_key=True)
    revision: int
    planned_until: datetime | None = Field(default=None, sa_type=UTCDateTime)
    planned_revision: int | None = None


class PreferencesRow(Row, table=True):
    """What a person decided; it outlives their row in the pack, so that `stop` holds when they come back."""

    __tablename__ = "preferences"
    person_id: str = Field(primary_key=True)
    lang: str | None
    stopped: bool
    paused_from: datetime | None = Field(sa_type=UTCDateTime)
    paused_until: datetime | None = Field(sa_type=UTCDateTime)
    notice: int
    platform: str | None


class FlowRow(Row, table=True):
    """A dialogue under way."""

    __tablename__ = "flow"
    place: Recipient = Field(primary_key=True, sa_type=RecipientText)
    person_id: str = Field(primary_key=True)
    name: str
    version: int
    state: str
    expires_at: datetime = Field(sa_type=UTCDateTime)


class TurnRow(Row, table=True):
    """The last question asked in a place."""

    __tablename__ = "turn"
    place: Recipient = Field(primary_key=True, sa_type=RecipientText)
    person_id: str = Field(primary_key=True)
    question: str
    entry_id: str
    at: datetime = Field(sa_type=UTCDateTime)


class OfferedRow(Row, table=True):
    """The last message with choices that was sent to a place; the choices are in it."""

    __tablename__ = "offered"
    place: Recipient = Field(primary_key=True, sa_type=RecipientText)
    delivery_id: str = Field(foreign_key="delivery.id", ondelete="CASCADE")


class QuestionRow(Row, table=True):
    """What was asked, and what became of it."""

    __tablename__ = "question"
    seq: int | None = Field(default=None, primary_key=True)
    event_id: str = Field(index=True)
    person_id: str | None = Field(index=True)
    text: str
    lang: str
    outcome: QuestionOutcome = Field(sa_type=Words(QuestionOutcome))
    entry_id: str | None
    confidence: float | None
    at: datetime = Field(sa_type=UTCDateTime, index=True)


class DeliveryRow(Row, table=True):
    """
    What the bot says, in the order of commit (`seq`).

    `id` is derived from `key` (`delivery_id`), so that its uniqueness is that of the key. `offers` says that the message has choices.
    `conversation_*` is where a reply goes back to; `sent_*` where the first attempt went, which later attempts keep to. `withdrawn` is
    set on what a process holds while its person says `stop`: it is not tried again. Of one recipient one row at most is being sent,
    whichever processes claim. `replaces` is the key of the earlier delivery whose message this one takes the place of; `told` says of one
    that was given up that coordinators were told. `failing_since` is when it could not be sent for the first time; one that `stays` may be
    there already, or went from one account of its person to another: it goes to no other.
    """

    __tablename__ = "delivery"
    __table_args__ = (
        _where("delivery_line", "recipient", "seq", only="state IN ('pending', 'sending')"),
        _where("delivery_due", "due_at", "seq", only="state = 'pending'"),
        _where("delivery_next", "next_at", only="state = 'pending'"),
        _where("delivery_lease", "lease_until", only="state = 'sending'"),
        _where("delivery_held_once", "recipient", only="state = 'sending'", unique=True),
        _where("delivery_reply", "recipient", only="state = 'pending' AND kind = 'reply'"),
        _where("delivery_expiry", "expires_at", only="state IN ('pending', 'sending') AND expires_at IS NOT NULL"),
        _where("delivery_untold", "reason", only="state IN ('failed', 'expired') AND NOT told"),
        _where("delivery_day", "due_at", only="kind <> 'reply'"),
    )
    seq: int | None = Field(default=None, primary_key=True)
    id: str = Field(unique=True)
    key: str
    recipient: Recipient = Field(sa_type=RecipientText)
    kind: DeliveryKind = Field(sa_type=Words(DeliveryKind))
    message: Message = Field(sa_type=MessageJson)
    offers: bool
    conversation_platform: str | None
    conversation_id: str | None
    due_at: datetime = Field(sa_type=UTCDateTime)
    expires_at: datetime | None = Field(sa_type=UTCDateTime)
    state: DeliveryState = Field(sa_type=Words(DeliveryState))
    attempts: int = Field(sa_column_kwargs={"server_default": "0"})
    withdrawn: bool = Field(sa_column_kwargs={"server_default": false()})
    next_at: datetime = Field(sa_type=UTCDateTime)
    lease_until: datetime | None = Field(sa_type=UTCDateTime)
    claimed_by: str | None
    sent_platform: str | None
    sent_conversation: str | None
    sent_at: datetime | None = Field(sa_type=UTCDateTime)
    receipt: str | None
    reason: str = Field(sa_column_kwargs={"server_default": ""})
    replaces: str | None
    told: bool = Field(sa_column_kwargs={"server_default": false()})
    late: bool = Field(sa_column_kwargs={"server_default": false()})
    failing_since: datetime | None = Field(sa_type=UTCDateTime)
    stays: bool = Field(sa_column_kwargs={"server_default": false()})


class OccurrenceRow(Row, table=True):
    """A firing of a rule, for ever unique by `key`; the reason of a planned one says that it was held back, `told` as in `delivery`."""

    __tablename__ = "occurrence"
    __table_args__ = (
        _where("occurrence_due", "due_at", "key", only="state = 'planned'"),
        _where("occurrence_of_rule", "rule_id", only="state = 'planned'"),
        _where("occurrence_missed", "finished_at", only="state = 'missed'"),
        _where("occurrence_untold", "reason", only="state = 'missed' AND NOT told"),
    )
    key: str = Field(primary_key=True)
    kind: OccurrenceKind = Field(sa_type=Words(OccurrenceKind))
    rule_id: str
    subject: str
    scope: str
    zone: str
    local_date: date
    due_at: datetime = Field(sa_type=UTCDateTime)
    useful_until: datetime = Field(sa_type=UTCDateTime)
    state: OccurrenceState = Field(sa_type=Words(OccurrenceState))
    reason: str
    finished_at: datetime | None = Field(sa_type=UTCDateTime)
    told: bool = Field(sa_column_kwargs={"server_default": false()})


class PersonalReminderRow(Row, table=True):
    """What a person asked to be reminded of; it goes when it is done, and with its person."""

    __tablename__ = "personal_reminder"
    id: str = Field(primary_key=True)
    person_id: str = Field(foreign_key="person.id", ondelete="CASCADE", index=True)
    what: str
    rule: Rule = Field(sa_type=RULE)
    zone: str
    made_at: datetime = Field(sa_type=UTCDateTime)


class EventRow(Row, table=True):
    """What the bot heard, in the order of arrival (`received`); undone ones whose `owner` doesn't live are taken up by another."""

    __tablename__ = "event"
    __table_args__ = (
        UniqueConstraint("platform", "event_id", name="event_heard_once"),
        _where("event_unfinished", "received", only="done_at IS NULL"),
        _where("event_turn", "platform", "conversation", "received", only="done_at IS NULL"),
    )
    received: int | None = Field(default=None, primary_key=True)
    platform: str
    event_id: str
    payload: Event = Field(sa_type=EVENT)
    received_at: datetime = Field(sa_type=UTCDateTime)
    owner: str | None
    done_at: datetime | None = Field(sa_type=UTCDateTime)
    conversation: str | None = None


class CursorRow(Row, table=True):
    """Up to where a platform was heard."""

    __tablename__ = "cursor"
    platform: str = Field(primary_key=True)
    value: str
    at: datetime = Field(sa_type=UTCDateTime)
