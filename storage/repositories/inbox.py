"""The inbox: what was heard, up to where, and what is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from sqlalchemy import Connection, UpdateBase, bindparam, select, tuple_, update

from bot.domain.effects import FinishEvent
from bot.domain.events import Event
from storage.repositories import accounts
from storage.repositories.rows import chunks
from storage.row import table
from storage.statements import Step, Work, insert_new, upsert
from storage.tables import CursorRow, EventRow

_event, _cursor = table(EventRow), table(CursorRow)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """What one platform hands over at once."""

    platform: str
    events: tuple[Event, ...]
    cursor: str | None
    at: datetime


def apply(effect: FinishEvent, work: Work) -> None:
    """Mark an event as done."""
    row = {"b_platform": effect.platform, "b_event": effect.event_id, "done_at": effect.at}
    work.queue(_FINISH, row)


def accept(connection: Connection, arrivals: Sequence[Arrival]) -> list[list[Event]]:
    """Keep what arrived; give back, for each arrival, what was not known yet."""
    work = Work(connection)
    seen = _known(connection, {(each.platform, event.id) for each in arrivals for event in each.events})
    fresh = [_keep(work, arrival, seen) for arrival in arrivals]
    work.flush()
    return fresh


def _keep(work: Work, arrival: Arrival, seen: set[tuple[str, str]]) -> list[Event]:
    fresh = []
    for event in arrival.events:
        name = (arrival.platform, event.id)
        if name in seen:
            continue
        seen.add(name)
        fresh.append(event)
        row = {"platform": arrival.platform, "event_id": event.id, "payload": event, "received_at": arrival.at}
        work.queue(_KEEP, row)
    accounts.note_heard(work, fresh, arrival.at)
    if arrival.cursor is not None:
        work.queue(_MOVE, {"platform": arrival.platform, "value": arrival.cursor, "at": arrival.at})
    return fresh


def _known(connection: Connection, names: set[tuple[str, str]]) -> set[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for some in chunks(sorted(names)):
        found |= {(platform, event) for platform, event in connection.execute(_KNOWN, {"names": some})}
    return found


@cache
def _keep_event(dialect: str) -> Sequence[UpdateBase]:
    return [insert_new(dialect, _event, "platform", "event_id")]


@cache
def _move_cursor(dialect: str) -> Sequence[UpdateBase]:
    return [upsert(dialect, _cursor)]


@cache
def _finish_event(_dialect: str) -> Sequence[UpdateBase]:
    this = [_event.c.platform == bindparam("b_platform"), _event.c.event_id == bindparam("b_event")]
    return [update(_event).where(*this, _event.c.done_at.is_(None)).values(done_at=bindparam("done_at"))]


_KEEP = Step(table=_event.name, build=_keep_event)
_MOVE = Step(table=_cursor.name, build=_move_cursor)
_FINISH = Step(table=_event.name, build=_finish_event, refusal="an event is done already, or was never heard")
_KNOWN = select(_event.c.platform, _event.c.event_id).where(
    tuple_(_event.c.platform, _event.c.event_id).in_(bindparam("names", expanding=True))
)


def unfinished(connection: Connection) -> list[Event]:
    """Events that are not done, in the order of their arrival."""
    return list(connection.execute(_UNFINISHED).scalars())


def cursor(connection: Connection, platform: str) -> str | None:
    """The platform's cursor that was kept last."""
    return connection.execute(_CURSOR, {"b_platform": platform}).scalar_one_or_none()


_UNFINISHED = select(_event.c.payload).where(_event.c.done_at.is_(None)).order_by(_event.c.received)
_CURSOR = select(_cursor.c.value).where(_cursor.c.platform == bindparam("b_platform"))
