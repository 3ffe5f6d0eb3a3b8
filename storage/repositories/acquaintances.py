"""Who writes, where, what is under way with them there, and whose turn it is: one query, for it is asked of every event."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Connection,
    ScalarSelect,
    Select,
    String,
    and_,
    bindparam,
    cast,
    func,
    literal,
    select,
    type_coerce,
)
from sqlalchemy.sql.elements import ColumnElement
from sqlalchemy.sql.selectable import FromClause

from bot.domain.conversation import Flow, Offered, Turn
from bot.domain.delivery import DeliveryKind
from bot.domain.identity import AccountRef, ConversationRef
from bot.domain.person import Preferences
from bot.ports.processes import EventName
from bot.ports.store import Acquaintance
from storage.account_tables import AccountRow, RoomRow
from storage.fetching import Row, rows_of
from storage.repositories.rows import part, prefixed
from storage.row import table
from storage.tables import DeliveryRow, EventRow, FlowRow, MetaRow, OfferedRow, PreferencesRow, TurnRow

_account, _room, _meta, _event = table(AccountRow), table(RoomRow), table(MetaRow), table(EventRow)
_preferences, _flow, _turn = table(PreferencesRow), table(FlowRow), table(TurnRow)
_offered, _delivery = table(OfferedRow), table(DeliveryRow)


def acquaintance(
    connection: Connection, account: AccountRef, conversation: ConversationRef, *, direct: bool
) -> Acquaintance:
    """See `bot.ports.store.Repositories`."""
    values = {
        "account_platform": account.platform,
        "account_id": account.id,
        "room_platform": None if direct else conversation.platform,
        "room_id": None if direct else conversation.id,
        "here_platform": conversation.platform,
        "here_id": conversation.id,
    }
    (row,) = rows_of(connection, _WHO_IN_PRIVATE if direct else _WHO_IN_A_ROOM, values)
    return Acquaintance(
        person_id=row["person"],
        collective_id=row["collective"],
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


_LINES = ("here", "elsewhere")
"""Where an event may stand before another: in its conversation, and, of a direct one, in those of its person."""


def _first_undone(platform: ColumnElement[str], place: ColumnElement[str]) -> ScalarSelect[Any]:
    """
    Which event of a conversation is the first that isn't done.

    Of a sum PostgreSQL can't think that it finds the least one by walking through all that isn't done, which a burst makes long.
    """
    event = _event.alias("undone")
    undone = and_(event.c.done_at.is_(None), event.c.platform == platform, event.c.conversation == place)
    return select(func.min(event.c.received + 0)).where(undone).scalar_subquery()


def _first_elsewhere() -> ScalarSelect[Any]:
    """The same of all direct conversations of a person; one by one, for the same reason."""
    theirs = _account.alias("theirs")
    first = _first_undone(theirs.c.conversation_platform, theirs.c.conversation_id)
    return (
        select(func.min(first)).where(theirs.c.person_id == _account.c.person_id).correlate(_account).scalar_subquery()
    )


def _named(received: ScalarSelect[Any]) -> ScalarSelect[Any]:
    """An event by its place: that, its platform and its id in one text, for a join might read all events to find it."""
    event = _event.alias("named")
    name = cast(event.c.received, String) + " " + event.c.platform + " " + event.c.event_id
    return select(name).where(event.c.received == received).correlate(_account).scalar_subquery()


def _under_way(place: ColumnElement[str]) -> FromClause:
    here: FromClause = _meta.outerjoin(
        _account, and_(_account.c.platform == bindparam("account_platform"), _account.c.id == bindparam("account_id"))
    ).outerjoin(_room, and_(_room.c.platform == bindparam("room_platform"), _room.c.id == bindparam("room_id")))
    here = here.outerjoin(_preferences, _preferences.c.person_id == _account.c.person_id)
    for dialogue in (_flow, _turn):
        here = here.outerjoin(
            dialogue, and_(type_coerce(dialogue.c.place, String) == place, dialogue.c.person_id == _account.c.person_id)
        )
    here = here.outerjoin(_offered, type_coerce(_offered.c.place, String) == place)
    return here.outerjoin(_delivery, _delivery.c.id == _offered.c.delivery_id)


def _who(place: ColumnElement[str], *, direct: bool) -> Select[Any]:
    lines = [_named(_first_undone(bindparam("here_platform"), bindparam("here_id"))).label("here")]
    if direct:
        lines.append(_named(_first_elsewhere()).label("elsewhere"))
    return (
        select(
            _account.c.person_id.label("person"),
            _room.c.collective_id.label("collective"),
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
        .select_from(_under_way(place))
        .where(_meta.c.id == 1)  # PostgreSQL, never told that there is one, would plan for a thousand
    )


_WHO_IN_PRIVATE = _who(literal("dm:", String) + _account.c.person_id, direct=True)
_WHO_IN_A_ROOM = _who(literal("room:", String) + _room.c.collective_id, direct=False)
