"""The inbox: what was heard, up to where, and what is done."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from zlib import crc32

from sqlalchemy import (
    ARRAY,
    Connection,
    Integer,
    UpdateBase,
    bindparam,
    delete,
    func,
    or_,
    select,
    tuple_,
    update,
)

from bot.domain.effects import FinishEvent
from bot.domain.errors import EventDone
from bot.domain.events import Event
from bot.ports.processes import EventName
from storage.account_tables import AccountRow
from storage.fetching import Row, rows_of
from storage.listed import listed
from storage.prepared import Values, run_many
from storage.process_tables import ProcessRow
from storage.repositories import account_changes
from storage.repositories.rows import chunks
from storage.row import table
from storage.statements import Step, Work, insert_new, upsert
from storage.tables import CursorRow, EventRow

_event, _cursor, _process, _account = table(EventRow), table(CursorRow), table(ProcessRow), table(AccountRow)

_TURNS = 0x5455524E
"""A number that stands for the order of conversations among a server's locks; each conversation shares one of `_LOCKS`."""
_LOCKS = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """What one platform hands over at once."""

    platform: str
    events: tuple[Event, ...]
    cursor: str | None
    at: datetime
    owner: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """A process says that it lives, and asks for what is to be done."""

    process: str
    now: datetime
    lease: timedelta
    own: bool


def apply(effect: FinishEvent, work: Work) -> None:
    """Mark an event as done."""
    row = {"b_platform": effect.platform, "b_event": effect.event_id, "done_at": effect.at}
    work.queue(_FINISH, row)


def accept(connection: Connection, arrivals: Sequence[Arrival]) -> list[list[Event]]:
    """Keep what arrived; give back, for each arrival, what was not known yet."""
    work = Work(connection)
    seen = _seen(connection, arrivals)
    fresh = [_fresh(arrival, seen) for arrival in arrivals]
    rows = [_row(arrival, event) for arrival, events in zip(arrivals, fresh, strict=True) for event in events]
    _in_order(connection, rows)
    if rows and work.run_many(insert_new(work.dialect, _event, "platform", "event_id"), rows) != len(rows):
        fresh = [_kept(connection, *each) for each in zip(arrivals, fresh, strict=True)]
    for arrival, events in zip(arrivals, fresh, strict=True):
        account_changes.note_heard(work, events, arrival.at)
        if arrival.cursor is not None:
            work.queue(_MOVE, {"platform": arrival.platform, "value": arrival.cursor, "at": arrival.at})
    work.flush()
    return fresh


def _seen(connection: Connection, arrivals: Sequence[Arrival]) -> set[EventName]:
    """The names of those that were kept before."""
    heard: defaultdict[str, list[Event]] = defaultdict(list)
    for each in arrivals:
        heard[each.platform] += each.events
    return {
        (platform, row["event_id"])
        for platform, events in heard.items()
        for row in _known(connection, platform, events)
    }


def _fresh(arrival: Arrival, seen: set[EventName]) -> list[Event]:
    """What was not seen, each once; it is seen now."""
    fresh = []
    for event in arrival.events:
        name = (arrival.platform, event.id)
        if name not in seen:
            seen.add(name)
            fresh.append(event)
    return fresh


def _row(arrival: Arrival, event: Event) -> Values:
    return {
        "platform": arrival.platform,
        "event_id": event.id,
        "payload": event,
        "received_at": arrival.at,
        "owner": arrival.owner,
        "conversation": event.conversation.id,
    }


def _in_order(connection: Connection, rows: Sequence[Values]) -> None:
    """
    Of one conversation, and of one person, what is numbered first is also seen first, whichever process keeps it: on a server they wait
    for each other.
    """
    if rows and connection.dialect.name == "postgresql":
        lines = {f"{row['platform']}/{row['conversation']}" for row in rows} | _people_who_write(connection, rows)
        locks = sorted({crc32(line.encode()) % _LOCKS for line in lines})
        connection.execute(_LOCK, {"locks": locks})


def _people_who_write(connection: Connection, rows: Sequence[Values]) -> set[str]:
    accounts_of = {(row["platform"], row["payload"].account.id) for row in rows if row["payload"].direct}
    found: set[str] = set()
    for some in chunks(sorted(accounts_of)):
        found.update(connection.execute(_WHO, {"accounts": some}).scalars())
    return found


def _kept(connection: Connection, arrival: Arrival, events: Sequence[Event]) -> list[Event]:
    """Those that no other process kept in the same moment."""
    own = {row["event_id"] for row in _known(connection, arrival.platform, events) if row["owner"] == arrival.owner}
    return [event for event in events if event.id in own]


def _known(connection: Connection, platform: str, events: Sequence[Event]) -> list[Row]:
    """The rows of those of some events that were kept."""
    return (
        rows_of(connection, _KNOWN, {"b_platform": platform, "names": [event.id for event in events]}) if events else []
    )


@cache
def _move_cursor(dialect: str) -> Sequence[UpdateBase]:
    return [upsert(dialect, _cursor)]


@cache
def _finish_event(_dialect: str) -> Sequence[UpdateBase]:
    this = [_event.c.platform == bindparam("b_platform"), _event.c.event_id == bindparam("b_event")]
    return [update(_event).where(*this, _event.c.done_at.is_(None)).values(done_at=bindparam("done_at"))]


_MOVE = Step(table=_cursor.name, build=_move_cursor)
_FINISH = Step(
    table=_event.name,
    build=_finish_event,
    refusal="an event is done already, or was never heard",
    refused=EventDone,
)
_LOCK = select(func.pg_advisory_xact_lock(_TURNS, func.unnest(bindparam("locks", type_=ARRAY(Integer)))))
_WHO = select(_account.c.person_id).where(
    tuple_(_account.c.platform, _account.c.id).in_(bindparam("accounts", expanding=True))
)
# by platform: of several pairs in one list, SQLite looks at every event that was ever kept
_KNOWN = select(_event.c.event_id, _event.c.owner).where(
    _event.c.platform == bindparam("b_platform"), listed(_event.c.event_id, "names")
)


def take_up(connection: Connection, beats: Sequence[Beat]) -> list[list[Event]]:
    """Note that processes live, and give each what is its to do."""
    return [_take_up(connection, beat) for beat in beats]


def _take_up(connection: Connection, beat: Beat) -> list[Event]:
    alive = {"id": beat.process, "alive_until": beat.now + beat.lease}
    connection.execute(upsert(connection.dialect.name, _process), alive)
    orphans = connection.execute(_ORPHANS, {"now": beat.now}).all()
    if orphans:
        run_many(connection, _ADOPT, [{"b_received": row.received, "owner": beat.process} for row in orphans])
    connection.execute(_FORGET_DEAD, {"now": beat.now})
    if beat.own:
        return list(connection.execute(_OWN, {"b_owner": beat.process}).scalars())
    return [row.payload for row in orphans]


def leave(connection: Connection, processes: Sequence[str]) -> list[None]:
    """A process goes in order: what it leaves undone is free at once."""
    for process in processes:
        connection.execute(_LEAVE, {"b_id": process})
    return [None] * len(processes)


def forget_processes(connection: Connection) -> None:
    """No process lives but this one."""
    connection.execute(delete(_process))


def cursor(connection: Connection, platform: str) -> str | None:
    """The platform's cursor that was kept last."""
    return connection.execute(_CURSOR, {"b_platform": platform}).scalar_one_or_none()


_now = bindparam("now", type_=_process.c.alive_until.type)
_living = select(_process.c.id).where(_process.c.alive_until > _now)
_undone = _event.c.done_at.is_(None)
_ORPHANS = (
    select(_event.c.received, _event.c.payload)
    .where(_undone, or_(_event.c.owner.is_(None), _event.c.owner.not_in(_living)))
    .order_by(_event.c.received)
    .with_for_update(skip_locked=True)
)
_ADOPT = update(_event).where(_event.c.received == bindparam("b_received")).values(owner=bindparam("owner"))
_OWN = select(_event.c.payload).where(_undone, _event.c.owner == bindparam("b_owner")).order_by(_event.c.received)
_FORGET_DEAD = delete(_process).where(_process.c.alive_until <= _now)
_LEAVE = delete(_process).where(_process.c.id == bindparam("b_id"))
_CURSOR = select(_cursor.c.value).where(_cursor.c.platform == bindparam("b_platform"))
