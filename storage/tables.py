"""
The tables. What a pack defines inherits its data model of `bot.domain`; the rest are rows of the domain's values.

Table classes don't validate: what is written was validated as its data model. All SQL that is written against them is Core.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import CheckConstraint, Index, MetaData, Table, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from bot.domain import knowledge, programme
from bot.domain.checkin import AnswerState
from bot.domain.delivery import DeliveryKind, DeliveryState
from bot.domain.effects import QuestionOutcome
from bot.domain.events import Event
from bot.domain.identity import Recipient
from bot.domain.message import Message, Option
from bot.domain.occurrence import OccurrenceKind
from storage.types import (
    DATES,
    EVENT,
    INDICATOR_OPTIONS,
    LOCALISED,
    OPTIONS,
    STRINGS,
    MessageJson,
    RecipientText,
    UTCDateTime,
    Words,
)
from storage.words import OccurrenceState


def _where(name: str, *columns: str, only: str) -> Index:
    """A partial index, in both dialects."""
    return Index(name, *columns, sqlite_where=text(only), postgresql_where=text(only))


class Row(SQLModel):
    """A table of the store; constraints have names, so that migrations find them again."""

    metadata: ClassVar[MetaData] = MetaData(
        naming_convention={
            "ix": "%(table_name)s_%(column_0_name)s",
            "uq": "%(table_name)s_%(column_0_name)s_once",
            "ck": "%(table_name)s_%(constraint_name)s",
            "fk": "%(table_name)s_%(column_0_name)s_known",
            "pk": "%(table_name)s_key",
        }
    )


class Ordered(Row):
    """`position` keeps the order of definition within a kind."""

    position: int


class ProgrammeRow(Ordered, programme.Programme, table=True):
    """What a pack defines as a Programme."""

    __tablename__ = "programme"
    id: str = Field(primary_key=True)
    name: programme.Localised = Field(sa_type=LOCALISED)
    notice: programme.Localised = Field(sa_type=LOCALISED)


class RegionRow(Ordered, programme.Region, table=True):
    """What a pack defines as a Region."""

    __tablename__ = "region"
    id: str = Field(primary_key=True)


class RoleRow(Ordered, programme.Role, table=True):
    """What a pack defines as a Role."""

    __tablename__ = "role"
    id: str = Field(primary_key=True)
    name: programme.Localised = Field(sa_type=LOCALISED)


class CollectiveRow(Ordered, programme.Collective, table=True):
    """What a pack defines as a Collective."""

    __tablename__ = "collective"
    id: str = Field(primary_key=True)
    region_id: str = Field(foreign_key="region.id")
    insee: list[str] = Field(sa_type=STRINGS)
    days_off: list[date] = Field(sa_type=DATES)


class PersonRow(Ordered, programme.Person, table=True):
    """What a pack defines as a Person."""

    __tablename__ = "person"
    id: str = Field(primary_key=True)


class MembershipRow(Ordered, programme.Membership, table=True):
    """What a pack defines as a Membership."""

    __tablename__ = "membership"
    person_id: str = Field(primary_key=True, foreign_key="person.id", ondelete="CASCADE")
    scope: str = Field(primary_key=True)
    role_id: str = Field(primary_key=True, foreign_key="role.id")


class MilestoneRow(Ordered, programme.Milestone, table=True):
    """What a pack defines as a Milestone."""

    __tablename__ = "milestone"
    id: str = Field(primary_key=True)
    type: programme.MilestoneKind = Field(sa_type=Words(programme.MilestoneKind))
    title: programme.Localised = Field(sa_type=LOCALISED)
    place: programme.Localised = Field(sa_type=LOCALISED)
    preparation: programme.Localised = Field(sa_type=LOCALISED)
    deliverable: programme.Localised = Field(sa_type=LOCALISED)


class ReminderRow(Ordered, programme.Reminder, table=True):
    """What a pack defines as a Reminder."""

    __tablename__ = "reminder"
    id: str = Field(primary_key=True)
    about: programme.MilestoneKind | None = Field(sa_type=Words(programme.MilestoneKind))
    to: programme.ReminderTo = Field(sa_type=Words(programme.ReminderTo))
    on_day_off: programme.DayOffPolicy = Field(sa_type=Words(programme.DayOffPolicy))
    text: programme.Localised = Field(sa_type=LOCALISED)


class IndicatorRow(Ordered, programme.Indicator, table=True):
    """What a pack defines as a Indicator."""

    __tablename__ = "indicator"
    id: str = Field(primary_key=True)
    question: programme.Localised = Field(sa_type=LOCALISED)
    help: programme.Localised = Field(sa_type=LOCALISED)
    unit: programme.Localised = Field(sa_type=LOCALISED)
    type: programme.IndicatorKind = Field(sa_type=Words(programme.IndicatorKind))
    options: list[programme.IndicatorOption] = Field(sa_type=INDICATOR_OPTIONS)


class CheckInRow(Ordered, programme.CheckIn, table=True):
    """What a pack defines as a CheckIn."""

    __tablename__ = "check_in"
    id: str = Field(primary_key=True)
    title: programme.Localised = Field(sa_type=LOCALISED)
    indicators: list[str] = Field(sa_type=STRINGS)


class EntryRow(Ordered, knowledge.Entry, table=True):
    """An entry of the knowledge base."""

    __tablename__ = "entry"
    id: str = Field(primary_key=True)
    questions: list[str] = Field(sa_type=STRINGS)


class MetaRow(Row, table=True):
    """One row: what is true of the whole store. `revision` goes up with every change of the programme."""

    __tablename__ = "meta"
    __table_args__ = (CheckConstraint("id = 1", name="only_one"),)
    id: int = Field(primary_key=True)
    revision: int


class AccountRow(Row, table=True):
    """A person's account; `conversation` is its direct conversation, `heard_at` when the person last wrote there."""

    __tablename__ = "account"
    platform: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    person_id: str = Field(foreign_key="person.id", ondelete="CASCADE", index=True)
    conversation_platform: str | None
    conversation_id: str | None
    heard_at: datetime | None = Field(sa_type=UTCDateTime)


class RoomRow(Row, table=True):
    """A collective's room; of several, the one tied last (`tie`) is written to."""

    __tablename__ = "room"
    platform: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    collective_id: str = Field(foreign_key="collective.id", ondelete="CASCADE", index=True)
    tie: int


class PreferencesRow(Row, table=True):
    """What a person decided; it outlives their row in the pack, so that `stop` holds when they come back."""

    __tablename__ = "preferences"
    person_id: str = Field(primary_key=True)
    lang: str | None
    stopped: bool
    paused_until: datetime | None = Field(sa_type=UTCDateTime)
    notice: int


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
    """The choices of the last message with choices that was sent to a place."""

    __tablename__ = "offered"
    place: Recipient = Field(primary_key=True, sa_type=RecipientText)
    delivery_id: str = Field(foreign_key="delivery.id", ondelete="CASCADE")
    options: tuple[Option, ...] = Field(sa_type=OPTIONS)


class RoundRow(Row, table=True):
    """A period of a check-in in a collective; it outlives both."""

    __tablename__ = "round"
    __table_args__ = (Index("round_of_collective", "collective_id", "check_in_id", "opens_on"),)
    id: str = Field(primary_key=True)
    check_in_id: str
    collective_id: str
    opens_on: date
    opens_at: datetime = Field(sa_type=UTCDateTime)
    closes_at: datetime = Field(sa_type=UTCDateTime)


class PromptedRow(Row, table=True):
    """Who was asked in a round."""

    __tablename__ = "prompted"
    round_id: str = Field(primary_key=True, foreign_key="round.id")
    person_id: str = Field(primary_key=True)
    at: datetime = Field(sa_type=UTCDateTime)


class AnswerRow(Row, table=True):
    """The value as it stands: a projection of `answer_change`, whose row `change` it is."""

    __tablename__ = "answer"
    round_id: str = Field(primary_key=True, foreign_key="round.id")
    indicator_id: str = Field(primary_key=True)
    subject: str = Field(primary_key=True, description="The person for a perception, empty for a fact of the team.")
    change: int
    indicator_version: int
    collective_id: str
    person_id: str = Field(index=True)
    state: AnswerState = Field(sa_type=Words(AnswerState))
    value: str
    note: str
    at: datetime = Field(sa_type=UTCDateTime)
    event_id: str


class AnswerChangeRow(Row, table=True):
    """Every value that was given, and the one that it replaced; rows are only added."""

    __tablename__ = "answer_change"
    __table_args__ = (
        UniqueConstraint("round_id", "indicator_id", "subject", "event_id", name="answer_change_once_per_event"),
    )
    change: int | None = Field(default=None, primary_key=True)
    round_id: str = Field(foreign_key="round.id")
    indicator_id: str
    subject: str
    indicator_version: int
    collective_id: str
    person_id: str = Field(index=True)
    state: AnswerState = Field(sa_type=Words(AnswerState))
    value: str
    note: str
    at: datetime = Field(sa_type=UTCDateTime)
    event_id: str
    old_state: AnswerState | None = Field(sa_type=Words(AnswerState))
    old_value: str | None


class QuestionRow(Row, table=True):
    """What was asked, and what became of it."""

    __tablename__ = "question"
    seq: int | None = Field(default=None, primary_key=True)
    event_id: str
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

    `id` is derived from `key` (`delivery_id`), so that its uniqueness is that of the key. `conversation_*` is where a reply goes back to;
    `sent_*` where the first attempt went, which later attempts keep to. `withdrawn` is set on what a process holds while its person says
    `stop`: it is not tried again.
    """

    __tablename__ = "delivery"
    __table_args__ = (
        _where("delivery_line", "recipient", "seq", only="state IN ('pending', 'sending')"),
        _where("delivery_due", "due_at", "seq", only="state = 'pending'"),
        _where("delivery_next", "next_at", only="state = 'pending'"),
        _where("delivery_lease", "lease_until", only="state = 'sending'"),
        _where("delivery_expiry", "expires_at", only="state IN ('pending', 'sending') AND expires_at IS NOT NULL"),
    )
    seq: int | None = Field(default=None, primary_key=True)
    id: str = Field(unique=True)
    key: str
    recipient: Recipient = Field(sa_type=RecipientText)
    kind: DeliveryKind = Field(sa_type=Words(DeliveryKind))
    message: Message = Field(sa_type=MessageJson)
    options: tuple[Option, ...] | None = Field(sa_type=OPTIONS)
    conversation_platform: str | None
    conversation_id: str | None
    due_at: datetime = Field(sa_type=UTCDateTime)
    expires_at: datetime | None = Field(sa_type=UTCDateTime)
    state: DeliveryState = Field(sa_type=Words(DeliveryState))
    attempts: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    withdrawn: bool = Field(default=False, sa_column_kwargs={"server_default": text("false")})
    next_at: datetime = Field(sa_type=UTCDateTime)
    lease_until: datetime | None = Field(sa_type=UTCDateTime)
    claimed_by: str | None
    sent_platform: str | None
    sent_conversation: str | None
    sent_at: datetime | None = Field(sa_type=UTCDateTime)
    receipt: str | None
    reason: str = Field(default="", sa_column_kwargs={"server_default": ""})


class OccurrenceRow(Row, table=True):
    """A firing of a rule, for ever unique by `key`."""

    __tablename__ = "occurrence"
    __table_args__ = (_where("occurrence_due", "due_at", "key", only="state = 'planned'"),)
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


class EventRow(Row, table=True):
    """What the bot heard, in the order of arrival (`received`); undone ones are taken up at the next start."""

    __tablename__ = "event"
    __table_args__ = (
        UniqueConstraint("platform", "event_id", name="event_heard_once"),
        _where("event_unfinished", "received", only="done_at IS NULL"),
    )
    received: int | None = Field(default=None, primary_key=True)
    platform: str
    event_id: str
    payload: Event = Field(sa_type=EVENT)
    received_at: datetime = Field(sa_type=UTCDateTime)
    done_at: datetime | None = Field(sa_type=UTCDateTime)


class CursorRow(Row, table=True):
    """Up to where a platform was heard."""

    __tablename__ = "cursor"
    platform: str = Field(primary_key=True)
    value: str
    at: datetime = Field(sa_type=UTCDateTime)


def table(row: type[Row]) -> Table:
    """The Core table of a table class."""
    return Row.metadata.tables[str(row.__tablename__)]
