"""The tables of check-ins: rounds, who was asked, the answers with their history, and the definitions that they answer to."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Index, UniqueConstraint, false, text
from sqlmodel import Field

from bot.domain.checkin import AnswerReason, AnswerState
from bot.domain.indicator import Indicator
from storage.row import Row
from storage.types import INDICATOR, NAMES, UTCDateTime, Words

_NOBODY = {"server_default": ""}
_NO = {"server_default": false()}


class RoundRow(Row, table=True):
    """A period of a check-in in a collective, and which indicators it asks; it outlives both."""

    __tablename__ = "round"
    __table_args__ = (
        Index("round_of_collective", "collective_id", "check_in_id", "opens_on"),
        Index("round_by_day", "collective_id", "opens_on", "id"),
    )
    id: str = Field(primary_key=True)
    check_in_id: str
    collective_id: str
    opens_on: date
    opens_at: datetime = Field(sa_type=UTCDateTime)
    closes_at: datetime = Field(sa_type=UTCDateTime)
    asked: tuple[str, ...] = Field(sa_type=NAMES, sa_column_kwargs={"server_default": "[]"})


class PromptedRow(Row, table=True):
    """Who was asked in a round."""

    __tablename__ = "prompted"
    __table_args__ = (Index("prompted_person", "person_id", "at"),)
    round_id: str = Field(primary_key=True, foreign_key="round.id")
    person_id: str = Field(primary_key=True)
    at: datetime = Field(sa_type=UTCDateTime)


class SilenceRow(Row, table=True):
    """Who left too many rounds unanswered and is asked no more, since when; it counts until they write again."""

    __tablename__ = "silence"
    person_id: str = Field(primary_key=True)
    since: datetime = Field(sa_type=UTCDateTime)


class AnswerRow(Row, table=True):
    """The value as it stands: a projection of `answer_change`, whose row `change` it is."""

    __tablename__ = "answer"
    __table_args__ = (
        Index(
            "answer_recorder",
            "recorded_by",
            sqlite_where=text("recorded_by <> ''"),
            postgresql_where=text("recorded_by <> ''"),
        ),
    )
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
    reason: AnswerReason = Field(sa_type=Words(AnswerReason), sa_column_kwargs={"server_default": "answered"})
    late: bool = Field(sa_column_kwargs=_NO)
    recorded_by: str = Field(sa_column_kwargs=_NOBODY)
    consent: bool = Field(sa_column_kwargs=_NO)


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
    reason: AnswerReason = Field(sa_type=Words(AnswerReason), sa_column_kwargs={"server_default": "answered"})
    late: bool = Field(sa_column_kwargs=_NO)
    recorded_by: str = Field(sa_column_kwargs=_NOBODY)
    consent: bool = Field(sa_column_kwargs=_NO)


class IndicatorVersionRow(Row, table=True):
    """A definition of an indicator as it held from `since` on, NULL for one that was there before; none is ever removed."""

    __tablename__ = "indicator_version"
    indicator_id: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    definition: Indicator = Field(sa_type=INDICATOR)
    since: datetime | None = Field(sa_type=UTCDateTime)
