"""
Where people are in the tables, and what becomes of that: one place, which `mes données`, `oublie-moi` and restores go by.

Every table stands here, also those that hold nothing of anybody: a test makes sure that who adds one decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Table, func, or_, type_coerce
from sqlalchemy import Text as PlainText
from sqlalchemy.sql.elements import ColumnElement

from bot.domain.identity import Recipient
from storage.types import NAMES, RecipientText


class Fate(StrEnum):
    """What an erasure makes of the rows whose column names the person."""

    GOES = "goes"
    RENAMED = "renamed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """
    A column that says whose a row is.

    Attributes:
        column: It holds a person's id; `dm:ID` if it is a recipient, `person:ID` if it is a scope, a list of ids, or an id that other
            words follow behind a slash (`led`).
        emptied: Columns of the same row whose words go although the row stays.
        theirs: Whether a row that is found by it is theirs to have a copy of; else it is somebody else's that names them.
    """

    column: str
    fate: Fate
    emptied: tuple[str, ...] = ()
    led: bool = False
    theirs: bool = True

    def names(self, table: Table, person_id: str) -> ColumnElement[bool]:
        """The rows of that table that it finds."""
        column = table.c[self.column]
        if column.type is NAMES:
            return type_coerce(column, PlainText).contains(_quoted(person_id), autoescape=True)
        if self.led:
            return or_(column == person_id, column.startswith(f"{person_id}/", autoescape=True))
        return column == self._written(table, person_id)

    def renamed(self, table: Table, person_id: str, pseudonym: str) -> dict[str, object]:
        """What the rows that stay hold afterwards."""
        column = table.c[self.column]
        value: object = self._written(table, pseudonym)
        if column.type is NAMES:
            value = func.replace(type_coerce(column, PlainText), _quoted(person_id), _quoted(pseudonym))
        elif self.led:
            value = func.replace(column, person_id, pseudonym)
        return {self.column: value, **dict.fromkeys(self.emptied, "")}

    def _written(self, table: Table, person_id: str) -> object:
        if isinstance(table.c[self.column].type, RecipientText):
            return Recipient.person(person_id)
        return f"person:{person_id}" if self.column == "scope" else person_id


def _quoted(person_id: str) -> str:
    return f'"{person_id}"'


def _goes(*columns: str) -> tuple[Trace, ...]:
    return tuple(Trace(column=each, fate=Fate.GOES) for each in columns)


def _stays(column: str, *emptied: str, theirs: bool = True, led: bool = False) -> Trace:
    return Trace(column=column, fate=Fate.RENAMED, emptied=emptied, theirs=theirs, led=led)


NOBODY: tuple[Trace, ...] = ()

TRACES: Mapping[str, tuple[Trace, ...]] = {
    # what packs define, and what the bot keeps of itself
    **dict.fromkeys(
        (
            "programme",
            "region",
            "role",
            "collective",
            "closure",
            "school_holiday",
            "milestone",
            "reminder",
            "indicator",
        ),
        NOBODY,
    ),
    **dict.fromkeys(("check_in", "meta", "cursor", "process", "leader", "round", "room", "erasure"), NOBODY),
    **dict.fromkeys(
        (
            "announced",
            "edition",
            "share_post",
            "question_notice",
            "indicator_version",
            "publication",
            "published",
            "turnout",
            "token",
        ),
        NOBODY,
    ),
    # who somebody is
    "person": _goes("id"),
    "membership": _goes("person_id"),
    "account": _goes("person_id"),
    "code": (*_goes("person_id"), _stays("made_by", theirs=False)),
    "visit": NOBODY,  # goes with the account
    "preferences": _goes("person_id"),
    # what they answered and said: a team's fact stays without its author, and without their words
    "prompted": (_stays("person_id"),),
    "silence": _goes("person_id"),
    **dict.fromkeys(
        ("answer", "answer_change"),
        (*_goes("subject"), _stays("person_id", "note"), _stays("recorded_by", theirs=False)),
    ),
    "attendance": _goes("person_id"),
    "closing": (_stays("person_id"),),
    "acknowledgement": (_stays("person_id"),),
    "question": _goes("person_id"),
    "vote": _goes("person_id"),
    "asker": _goes("person_id"),
    "passed_question": (_stays("holder_id", theirs=False), _stays("answered_by")),
    "entry": (_stays("author_id"),),
    "personal_reminder": _goes("person_id"),
    "share": (_stays("author_id", "text"),),
    "share_answer": (_stays("person_id", "text"),),
    "broadcast": (_stays("author_id"), _stays("proposer", theirs=False), _stays("confirmations", theirs=False)),
    # what was under way with them, and what was said to them
    "flow": _goes("person_id", "place"),
    "turn": _goes("person_id", "place"),
    "offered": _goes("place"),
    "delivery": (_stays("recipient"),),  # counted in reports; its words and its key go (`repositories/purging.py`)
    "told": _goes("recipient"),
    "addressed": (_stays("recipient"),),
    "occurrence": _goes("scope"),
    "feed": (*_goes("person_id"), _stays("made_by", theirs=False)),
    "event": NOBODY,  # goes by the account, and by the conversation
    "audit": (_stays("person_id", "account"), _stays("subject", theirs=False, led=True)),
}
"""By table, in the order in which a person reads their data; of two columns of a table the first decides."""


def traced() -> Iterator[tuple[str, tuple[Trace, ...]]]:
    """The tables that hold something of people."""
    return ((name, traces) for name, traces in TRACES.items() if traces)
