"""Who writes, where, what is under way with them there, and whose turn it is: one query, for it is asked of every event."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import (
    Connection,
    Integer,
    ScalarSelect,
    Select,
    String,
    TableValuedAlias,
    and_,
    bindparam,
    cast,
    func,
    literal,
    literal_column,
    select,
    type_coerce,
)
from sqlalchemy.sql.elements import ColumnElement
from sqlalchemy.sql.selectable import FromClause
from sqlalchemy.types import TypeEngine

from bot.domain.conversation import Flow, Offered, Turn
from bot.domain.delivery import DeliveryKind
from bot.domain.identity import AccountRef, ConversationRef
from bot.domain.person import Preferences
from bot.ports.acquaintance import Acquaintance
from bot.ports.processes import EventName
from storage.account_tables import AccountRow, RoomRow
from storage.fetching import Row, rows_of
from storage.prepared import Values
from storage.repositories.rows import part, prefixed
from storage.row import table
from storage.tables import DeliveryRow, EventRow, FlowRow, MetaRow, OfferedRow, PreferencesRow, TurnRow

_account, _room, _meta, _event = table(AccountRow), table(RoomRow), table(MetaRow), table(EventRow)
_preferences, _flow, _turn = table(PreferencesRow), table(FlowRow), table(TurnRow)
_offered, _delivery = table(OfferedRow), table(DeliveryRow)


class Approach(NamedTuple):
    """Somebody writes: as whom, where, and whether to the bot alone."""

    account: AccountRef
    conversation: ConversationRef
    direct: bool


def acquaintances(connection: Connection, approaches: Sequence[Approach]) -> list[Acquaintance]:
    """
    What is known of each, in order.

    Of a file it is read at once: what this statement costs there is spent before its first row, 23 µs one by one, 8 of 64 together.
    """
    if connection.dialect.name == "postgresql":
        rows = [row for each in approaches for row in rows_of(connection, _ONE[each.direct], _values(each))]
        return [_known(row) for row in rows]
    found: dict[int, Acquaintance] = {}
    for direct, query in _SEVERAL.items():
        asked = [(place, *_values(each).values()) for place, each in enumerate(approaches) if each.direct is direct]
        if asked:
            found |= {row["asked"]: _known(row) for row in rows_of(connection, query, {"asked": json.dumps(asked)})}
    return [found[place] for place in range(len(approaches))]


def _values(approach: Approach) -> Values:
    account, here = approach.account, approach.conversation
    return {
        "account_platform": account.platform,
        "account_id": account.id,
        "here_platform": here.platform,
        "here_id": here.id,
    }


def _known(row: Row) -> Acquaintance:
    return Acquaintance(
        person_id=row["person"],
        collective_id=row.get("collective"),
        preferences=part(row, _preferences, Preferences, known_by="person_id"),
        flow=part(row, _flow, Flow, known_by="place"),
        turn=part(row, _turn, Turn, known_by="place"),
        offered=_choices(row),
        revision=row["revision"],
        first=_first(row),
    )


def _choices(row: Row) -> Offered | None:
    if row["offered_id"] is None:
        return None
    return Offered(
        place=row["offered_place"],
        delivery_id=row["offered_id"],
        options=row["offered_message"].options,
        message=row["offered_message"],
        at=row["offered_at"],
        reply=row["offered_kind"] is DeliveryKind.REPLY,
    )


def _first(row: Row) -> EventName | None:
    undone = [each.split(" ", 2) for line in _LINES if (each := row.get(line))]
    first = min(undone, key=lambda each: int(each[0]), default=None)
    return (first[1], first[2]) if first else None


_ASKED = ("account_platform", "account_id", "here_platform", "here_id")
_LINES = ("here", "elsewhere")
"""Where an event may stand before another: in its conversation, and, of a direct one, in those of its person."""


def _first_undone(platform: ColumnElement[str], place: ColumnElement[str]) -> ScalarSelect[Any]:
    """
    Which event of a conversation is the first that isn't done.

    Of a sum PostgreSQL can't think that it finds the least one by walking through all that isn't done, which a burst makes long.
    """
    event = _event.alias("undone")
    undone = and_(event.c.done_at.is_(None), event.c.platform == platform, event.c.conversation == place)
    return select(func.min(event.c.received + 0)).where(undone).correlate_except(event).scalar_subquery()


def _first_elsewhere() -> ScalarSelect[Any]:
    """The same of all direct conversations of a person; one by one, for the same reason."""
    theirs = _account.alias("theirs")
    first = _first_undone(theirs.c.conversation_platform, theirs.c.conversation_id)
    return (
        select(func.min(first))
        .where(theirs.c.person_id == _account.c.person_id)
        .correlate_except(theirs)
        .scalar_subquery()
    )


def _named(received: ScalarSelect[Any]) -> ScalarSelect[Any]:
    """An event by its place: that, its platform and its id in one text, for a join might read all events to find it."""
    event = _event.alias("named")
    name = cast(event.c.received, String) + " " + event.c.platform + " " + event.c.event_id
    return select(name).where(event.c.received == received).correlate_except(event).scalar_subquery()


@dataclass(frozen=True, slots=True)
class _Asked:
    """Whom and where a query is about, and what it is read from beside the programme's revision."""

    account_platform: ColumnElement[str]
    account_id: ColumnElement[str]
    here_platform: ColumnElement[str]
    here_id: ColumnElement[str]
    source: TableValuedAlias | None = None


def _one() -> _Asked:
    platform, account, here_platform, here = (bindparam(name, type_=String()) for name in _ASKED)
    return _Asked(platform, account, here_platform, here)


def _several() -> _Asked:
    """A list in JSON, each of its place in it and those four."""
    source = func.json_each(bindparam("asked", type_=String())).table_valued("value", name="asked")
    platform, account, here_platform, here = (_element(source, place, String()) for place in range(1, 5))
    return _Asked(platform, account, here_platform, here, source)


def _element(source: TableValuedAlias, place: int, type_: TypeEngine[Any]) -> ColumnElement[Any]:
    return func.json_extract(source.c.value, literal_column(f"'$[{place}]'"), type_=type_)


def _under_way(asked: _Asked, place: ColumnElement[str], *, direct: bool) -> FromClause:
    is_account = and_(_account.c.platform == asked.account_platform, _account.c.id == asked.account_id)
    here: FromClause = _meta if asked.source is None else asked.source.join(_meta, _meta.c.id == 1)
    here = here.outerjoin(_account, is_account)
    if not direct:
        here = here.outerjoin(_room, and_(_room.c.platform == asked.here_platform, _room.c.id == asked.here_id))
    here = here.outerjoin(_preferences, _preferences.c.person_id == _account.c.person_id)
    for dialogue in (_flow, _turn):
        here = here.outerjoin(
            dialogue, and_(type_coerce(dialogue.c.place, String) == place, dialogue.c.person_id == _account.c.person_id)
        )
    here = here.outerjoin(_offered, type_coerce(_offered.c.place, String) == place)
    return here.outerjoin(_delivery, _delivery.c.id == _offered.c.delivery_id)


def _who(asked: _Asked, *, direct: bool) -> Select[Any]:
    place = (
        literal("dm:", String) + _account.c.person_id if direct else literal("room:", String) + _room.c.collective_id
    )
    lines = [_named(_first_undone(asked.here_platform, asked.here_id)).label("here")]
    if direct:
        lines.append(_named(_first_elsewhere()).label("elsewhere"))
    else:
        lines.append(_room.c.collective_id.label("collective"))
    if asked.source is not None:
        lines.append(_element(asked.source, 0, Integer()).label("asked"))
    return (
        select(
            _account.c.person_id.label("person"),
            _meta.c.revision.label("revision"),
            *prefixed(_preferences, Preferences),
            *prefixed(_flow, Flow),
            *prefixed(_turn, Turn),
            _offered.c.place.label("offered_place"),
            _delivery.c.id.label("offered_id"),
            _delivery.c.message.label("offered_message"),
            _delivery.c.kind.label("offered_kind"),
            _delivery.c.sent_at.label("offered_at"),
            *lines,
        )
        .select_from(_under_way(asked, place, direct=direct))
        .where(_meta.c.id == 1)  # PostgreSQL, never told that there is one, would plan for a thousand
    )


_ONE = {direct: _who(_one(), direct=direct) for direct in (True, False)}
_SEVERAL = {direct: _who(_several(), direct=direct) for direct in (True, False)}
