"""The tables of what people asked: questions with what became of them, votes, and those that were passed on to coordinators."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index, text
from sqlmodel import Field

from bot.domain.identity import Recipient
from bot.domain.question import PassedState
from storage.row import Row
from storage.types import RecipientText, UTCDateTime, Words

_OPEN = text("state = 'open'")


class VoteRow(Row, table=True):
    """Whether an answer was of use to somebody; `event_id` is that of the question."""

    __tablename__ = "vote"
    event_id: str = Field(primary_key=True)
    person_id: str = Field(primary_key=True, index=True)
    useful: bool
    at: datetime = Field(sa_type=UTCDateTime)


class PassedQuestionRow(Row, table=True):
    """A question that coordinators have; the same one is open once in a scope."""

    __tablename__ = "passed_question"
    __table_args__ = (
        Index("passed_question_open", "scope", "wording", unique=True, sqlite_where=_OPEN, postgresql_where=_OPEN),
    )
    id: str = Field(primary_key=True)
    text: str
    lang: str
    wording: str
    scope: str
    holder_id: str | None
    state: PassedState = Field(sa_type=Words(PassedState))
    asked_at: datetime = Field(sa_type=UTCDateTime, index=True)
    answer: str
    answered_by: str | None
    answered_at: datetime | None = Field(sa_type=UTCDateTime)
    entry_id: str | None
    version: int
    revision: int


class AskerRow(Row, table=True):
    """Somebody who waits for the answer to a question that was passed on, or has it."""

    __tablename__ = "asker"
    question_id: str = Field(primary_key=True, foreign_key="passed_question.id")
    person_id: str = Field(primary_key=True, index=True)
    place: Recipient = Field(sa_type=RecipientText)
    text: str
    lang: str
    at: datetime = Field(sa_type=UTCDateTime)
    withdrawn: bool


class QuestionNoticeRow(Row, table=True):
    """A delivery that showed a coordinator a question, so that a reply to it is an answer."""

    __tablename__ = "question_notice"
    delivery_id: str = Field(primary_key=True)
    question_id: str = Field(foreign_key="passed_question.id", index=True)
