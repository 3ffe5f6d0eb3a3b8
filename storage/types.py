"""Column types: instants that are always UTC, words of an enumeration, and values of the domain as JSON."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Any, Generic, TypeVar, get_args

from pydantic import ConfigDict, Field, TypeAdapter
from sqlalchemy import DateTime, Dialect, String, Text, TypeDecorator

from bot.domain.events import Event
from bot.domain.identity import Recipient
from bot.domain.message import Block, Message
from bot.domain.milestones import Facts, facts_json
from bot.domain.personal import Rule, rules
from bot.domain.programme import Indicator, IndicatorOption, Milestone

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)


class UTCDateTime(TypeDecorator[datetime]):
    """
    An instant, kept and given back in UTC to the microsecond.

    Raises:
        ValueError: A naive datetime is written: it would mean another instant on another machine.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse what has no zone."""
        return None if value is None else _in_utc(value)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """SQLite gives naive values back, PostgreSQL values in the session's zone."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any] | None:
        """The same; SQLite's text is written here, as Core has it, in a fourth of the time: ten of these go with each message."""
        return _as_text if dialect.name == "sqlite" else super().bind_processor(dialect)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:
        """The same for reading."""
        return _from_text if dialect.name == "sqlite" else super().result_processor(dialect, coltype)


def _in_utc(value: datetime) -> datetime:
    if value.utcoffset() is None:
        raise ValueError(f"{value.isoformat()} has no time zone; give an aware datetime")
    return value if value.tzinfo is UTC else value.astimezone(UTC)


@lru_cache(maxsize=1_024)  # the moment of a unit stands in several rows
def _as_text(value: datetime | None) -> str | None:
    if value is None:
        return None
    return (value if value.tzinfo is UTC else _in_utc(value)).isoformat(" ", "microseconds")[:_INSTANT]


@lru_cache(maxsize=1_024)  # a round opens and closes for all who answer it
def _from_text(value: str | None) -> datetime | None:
    return None if value is None else datetime.fromisoformat(value).replace(tzinfo=UTC)


_INSTANT = len("2027-01-04 09:00:00.000000")


class Words(TypeDecorator[E], Generic[E]):
    """The values of a `StrEnum` as plain text, so that a new word needs no migration."""

    impl = String(32)
    cache_ok = True

    def __init__(self, words: type[E]) -> None:
        super().__init__()
        self.words = words
        self._written: dict[str, str] = {each: each.value for each in words}
        self._read: dict[str, E] = {each.value: each for each in words}

    def process_bind_param(self, value: E | None, dialect: Dialect) -> str | None:
        """Refuse a word that is not of the enumeration."""
        return None if value is None else self._written.get(value) or self.words(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> E | None:
        """Give the enumeration's member back."""
        return None if value is None else self._read.get(value) or self.words(value)


class RecipientText(TypeDecorator[Recipient]):
    """A recipient as it is written: `dm:PERSON` or `room:COLLECTIVE`."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: Recipient | None, dialect: Dialect) -> str | None:
        """Write it."""
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Recipient | None:
        """Read it."""
        return None if value is None else Recipient.parse(value)


class Json(TypeDecorator[T], Generic[T]):
    """A value of the domain as JSON text; pydantic writes it, and checks it when it is read."""

    impl = Text
    cache_ok = True

    def __init__(self, adapter: TypeAdapter[T]) -> None:
        super().__init__()
        self.adapter = adapter

    def process_bind_param(self, value: T | None, dialect: Dialect) -> str | None:
        """Write; None stays NULL."""
        return None if value is None else self.adapter.dump_json(value).decode()

    def process_result_value(self, value: str | None, dialect: Dialect) -> T | None:
        """Read; NULL stays None."""
        return None if value is None else self.adapter.validate_json(value)


_BYTES = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64")
_BLOCKS: TypeAdapter[tuple[Block, ...]] = TypeAdapter(
    tuple[Annotated[Block, Field(discriminator="kind")], ...], config=_BYTES
)


_SMALL = 10_000
"""Characters of a message that is worth keeping: those with files are not."""


@lru_cache(maxsize=256)
def _read_message(written: str) -> Message:
    """What is said to many is read once: messages never change, so they can be shared."""
    return Message(_BLOCKS.validate_json(written))


class MessageJson(TypeDecorator[Message]):
    """A message as the JSON list of its blocks; the content of files is base64."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Message | None, dialect: Dialect) -> str | None:
        """Write; None stays NULL."""
        return None if value is None else _BLOCKS.dump_json(value.blocks).decode()

    def process_result_value(self, value: str | None, dialect: Dialect) -> Message | None:
        """Read; NULL stays None."""
        if value is None:
            return None
        return _read_message(value) if len(value) < _SMALL else Message(_BLOCKS.validate_json(value))


class EventJson(Json[Event]):
    """An event; it is written as what it is, without asking of all kinds which one that is."""

    cache_ok = True

    def __init__(self) -> None:
        super().__init__(TypeAdapter(Annotated[Event, Field(discriminator="kind")]))
        self._kinds = {kind: TypeAdapter[Any](kind) for kind in get_args(Event)}

    def process_bind_param(self, value: Event | None, dialect: Dialect) -> str | None:
        """Write; None stays NULL."""
        return None if value is None else self._kinds[type(value)].dump_json(value).decode()


EVENT = EventJson()
RULE: Json[Rule] = Json(rules())
FACTS: Json[Facts] = Json(facts_json())
LOCALISED: Json[dict[str, str]] = Json(TypeAdapter(dict[str, str]))
NAMES: Json[tuple[str, ...]] = Json(TypeAdapter(tuple[str, ...]))
STRINGS: Json[list[str]] = Json(TypeAdapter(list[str]))
COUNTS: Json[dict[str, int]] = Json(TypeAdapter(dict[str, int]))
DATES: Json[list[date]] = Json(TypeAdapter(list[date]))
INDICATOR: Json[Indicator] = Json(TypeAdapter(Indicator))
MILESTONE: Json[Milestone] = Json(TypeAdapter(Milestone))
INDICATOR_OPTIONS: Json[list[IndicatorOption]] = Json(TypeAdapter(list[IndicatorOption]))
