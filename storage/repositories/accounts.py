"""Accounts and rooms: who writes, where they are written to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache
from typing import Any, assert_never

from sqlalchemy import (
    Connection,
    RowMapping,
    Select,
    String,
    UpdateBase,
    and_,
    bindparam,
    case,
    delete,
    desc,
    exists,
    false,
    func,
    literal,
    literal_column,
    or_,
    select,
    type_coerce,
    update,
)
from sqlalchemy.sql.elements import ColumnElement
from sqlalchemy.sql.selectable import FromClause

from bot.domain.account import Account
from bot.domain.conversation import Flow, Offered, Turn
from bot.domain.effects import AccountEffect, TieAccount, TieRoom, UntieAccount
from bot.domain.events import Event
from bot.domain.identity import AccountRef, ConversationRef, Recipient
from bot.domain.person import Preferences
from bot.ports.store import Acquaintance
from storage.listed import listed
from storage.prepared import Values
from storage.repositories.rows import conversation, conversation_columns, part, prefixed
from storage.row import table
from storage.statements import Step, Work, insert, upsert
from storage.tables import AccountRow, DeliveryRow, FlowRow, MetaRow, OfferedRow, PreferencesRow, RoomRow, TurnRow

_account, _room, _meta = table(AccountRow), table(RoomRow), table(MetaRow)
_preferences, _flow, _turn = table(PreferencesRow), table(FlowRow), table(TurnRow)
_offered, _delivery = table(OfferedRow), table(DeliveryRow)


def apply(effect: AccountEffect, work: Work) -> None:
    """Carry out what concerns accounts and rooms."""
    match effect:
        case TieAccount(account=account):
            row: Values = {
                "platform": account.platform,
                "id": account.id,
                "person_id": effect.person_id,
                "at": effect.at,
            }
            work.queue(_TIE_ACCOUNT, row | conversation_columns(effect.conversation))
        case UntieAccount(account=account):
            owned = {"b_platform": account.platform, "b_id": account.id, "b_person": effect.person_id}
            work.run(_LET_GO, owned | {"b_recipient": Recipient.person(effect.person_id)})
            work.run(_UNTIE, owned)
        case TieRoom(conversation=room):
            work.queue(_TIE_ROOM, {"platform": room.platform, "id": room.id, "collective_id": effect.collective_id})
        case _:
            assert_never(effect)


def note_heard(work: Work, events: Iterable[Event], at: datetime) -> None:
    """Note for known accounts in which direct conversation, and when, they were heard last."""
    for event in events:
        if event.direct:
            work.queue(_HEARD, _heard_row(event, at))


def _heard_row(event: Event, at: datetime) -> Values:
    return {"b_platform": event.account.platform, "b_id": event.account.id, "heard_at": at} | conversation_columns(
        event.conversation
    )


@cache
def _heard(_dialect: str) -> Sequence[UpdateBase]:
    heard: Values = {name: bindparam(name) for name in ("conversation_platform", "conversation_id", "heard_at")}
    return [
        update(_account)
        .where(_account.c.platform == bindparam("b_platform"), _account.c.id == bindparam("b_id"))
        .values(**heard)
    ]


_HEARD = Step(table=_account.name, build=_heard)


@cache
def _tie_account(dialect: str) -> Sequence[UpdateBase]:
    given: Values = {name: bindparam(name) for name in ("platform", "id", "person_id", *_CONVERSATION)}
    times: Values = {name: bindparam("at", type_=_account.c.tied_at.type) for name in ("heard_at", "tied_at")}
    statement = insert(dialect, _account).values(given | times)
    new = statement.excluded
    stays = _account.c.person_id == new.person_id
    replaced = {
        "person_id": new.person_id,
        "heard_at": case((stays, func.coalesce(new.heard_at, _account.c.heard_at)), else_=new.heard_at),
        "tied_at": case((stays, _account.c.tied_at), else_=new.tied_at),
        # the account's conversation stays what it was where the effect names none
        "conversation_platform": func.coalesce(new.conversation_platform, _account.c.conversation_platform),
        "conversation_id": func.coalesce(new.conversation_id, _account.c.conversation_id),
    }
    return [statement.on_conflict_do_update(index_elements=["platform", "id"], set_=replaced)]


@cache
def _tie_room(dialect: str) -> Sequence[UpdateBase]:
    others = _room.alias("others")
    last = select(func.coalesce(func.max(others.c.tie), 0) + 1).scalar_subquery()
    names = ("platform", "id", "collective_id")
    return [upsert(dialect, _room).values({name: bindparam(name) for name in names} | {"tie": last})]


_CONVERSATION = ("conversation_platform", "conversation_id")
_TIE_ACCOUNT = Step(table=_account.name, build=_tie_account)
_TIE_ROOM = Step(table=_room.name, build=_tie_room)
_OWN = [
    _account.c.platform == bindparam("b_platform"),
    _account.c.id == bindparam("b_id"),
    _account.c.person_id == bindparam("b_person"),
]
_UNTIE = delete(_account).where(*_OWN)


def _there(platform: ColumnElement[Any], identifier: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether two columns name the direct conversation of the account in hand."""
    here = and_(platform == _account.c.conversation_platform, identifier == _account.c.conversation_id)
    return exists().where(*_OWN, here).correlate(_delivery)


# what waits to be sent there goes wherever its person is written to next
_LET_GO = (
    update(_delivery)
    .where(
        _delivery.c.recipient == bindparam("b_recipient"),
        _delivery.c.state == literal_column("'pending'"),
        or_(
            _there(_delivery.c.sent_platform, _delivery.c.sent_conversation),
            _there(_delivery.c.conversation_platform, _delivery.c.conversation_id),
        ),
    )
    .values(dict.fromkeys((*_CONVERSATION, "sent_platform", "sent_conversation")))
)


def acquaintance(
    connection: Connection, account: AccountRef, conversation: ConversationRef, *, direct: bool
) -> Acquaintance:
    """Who writes, where, and what is under way with them there, in one query."""
    values = {
        "account_platform": account.platform,
        "account_id": account.id,
        "room_platform": None if direct else conversation.platform,
        "room_id": None if direct else conversation.id,
    }
    row = connection.execute(_WHO_IN_PRIVATE if direct else _WHO_IN_A_ROOM, values).mappings().one()
    return Acquaintance(
        person_id=row["person"],
        collective_id=row["collective"],
        preferences=part(row, _preferences, Preferences, known_by="person_id"),
        flow=part(row, _flow, Flow, known_by="place"),
        turn=part(row, _turn, Turn, known_by="place"),
        offered=_choices(row),
        revision=row["revision"],
    )


def _choices(row: RowMapping) -> Offered | None:
    if row["offered_id"] is None:
        return None
    return Offered(place=row["offered_place"], delivery_id=row["offered_id"], options=row["offered_message"].options)


def _who(place: ColumnElement[str]) -> Select[Any]:
    here: FromClause = _meta.outerjoin(
        _account, and_(_account.c.platform == bindparam("account_platform"), _account.c.id == bindparam("account_id"))
    ).outerjoin(_room, and_(_room.c.platform == bindparam("room_platform"), _room.c.id == bindparam("room_id")))
    here = here.outerjoin(_preferences, _preferences.c.person_id == _account.c.person_id)
    for dialogue in (_flow, _turn):
        here = here.outerjoin(
            dialogue, and_(type_coerce(dialogue.c.place, String) == place, dialogue.c.person_id == _account.c.person_id)
        )
    here = here.outerjoin(_offered, type_coerce(_offered.c.place, String) == place)
    here = here.outerjoin(_delivery, _delivery.c.id == _offered.c.delivery_id)
    return select(
        _account.c.person_id.label("person"),
        _room.c.collective_id.label("collective"),
        _meta.c.revision.label("revision"),
        *prefixed(_preferences, Preferences),
        *prefixed(_flow, Flow),
        *prefixed(_turn, Turn),
        _offered.c.place.label("offered_place"),
        _delivery.c.id.label("offered_id"),
        _delivery.c.message.label("offered_message"),
    ).select_from(here)


_WHO_IN_PRIVATE = _who(literal("dm:", String) + _account.c.person_id)
_WHO_IN_A_ROOM = _who(literal("room:", String) + _room.c.collective_id)


def conversations(connection: Connection, recipients: Sequence[Recipient]) -> dict[Recipient, ConversationRef]:
    """Where each recipient is written to; who is reached nowhere is absent."""
    found: dict[Recipient, ConversationRef] = {}
    for query, make, ids in (
        (_ROOMS, Recipient.collective, [to.id for to in recipients if to.is_room]),
        (_DIRECT, Recipient.person, [to.id for to in recipients if not to.is_room]),
    ):
        for owner, platform, identifier in connection.execute(query, {"owners": ids}) if ids else ():
            found[make(owner)] = ConversationRef(platform=platform, id=identifier)
    return found


def platform_of(recipient: ColumnElement[Recipient]) -> ColumnElement[str]:
    """The platform of the conversation that a recipient is written to, for queries over recipients."""
    written = type_coerce(recipient, String)
    person = _account.c.person_id == func.substr(written, len("dm:") + 1)
    collective = _room.c.collective_id == func.substr(written, len("room:") + 1)
    direct = (
        select(_account.c.conversation_platform)
        .select_from(_account.outerjoin(_preferences, _preferences.c.person_id == _account.c.person_id))
        .where(written.startswith("dm:"), person, _account.c.conversation_id.is_not(None))
        .order_by(*[desc(each) for each in _LAST_COUNTS])
    )
    room = select(_room.c.platform).where(written.startswith("room:"), collective).order_by(_room.c.tie.desc())
    return func.coalesce(direct.limit(1).scalar_subquery(), room.limit(1).scalar_subquery())


def direct(connection: Connection, people: Iterable[str]) -> dict[str, list[ConversationRef]]:
    """The direct conversations of each person, the one that they are written to first at the end."""
    found: dict[str, list[ConversationRef]] = {}
    for owner, platform, identifier in connection.execute(_DIRECT, {"owners": list(people)}):
        found.setdefault(owner, []).append(ConversationRef(platform=platform, id=identifier))
    return found


def accounts(connection: Connection, person_id: str) -> list[Account]:
    """A person's accounts, the first tied first."""
    found = connection.execute(_ACCOUNTS, {"b_person": person_id}).mappings()
    return [
        Account(
            account=AccountRef(platform=row["platform"], id=row["id"]),
            person_id=row["person_id"],
            conversation=conversation(row["conversation_platform"], row["conversation_id"]),
            tied_at=row["tied_at"],
        )
        for row in found
    ]


_ACCOUNTS = (
    select(_account)
    .where(_account.c.person_id == bindparam("b_person"))
    .order_by(_account.c.tied_at.is_not(None), _account.c.tied_at, _account.c.platform, _account.c.id)
)
# later rows win: an account never heard from comes before one that was, that on the preferred platform last; and the last room tied
_ROOMS = (
    select(_room.c.collective_id, _room.c.platform, _room.c.id)
    .where(listed(_room.c.collective_id, "owners"))
    .order_by(_room.c.tie)
)
_LAST_COUNTS: tuple[ColumnElement[Any], ...] = (
    func.coalesce(_preferences.c.platform == _account.c.platform, false()),
    _account.c.heard_at.is_not(None),
    _account.c.heard_at,
    _account.c.platform,
    _account.c.id,
)
_DIRECT = (
    select(_account.c.person_id, _account.c.conversation_platform, _account.c.conversation_id)
    .select_from(_account.outerjoin(_preferences, _preferences.c.person_id == _account.c.person_id))
    .where(listed(_account.c.person_id, "owners"), _account.c.conversation_id.is_not(None))
    .order_by(*_LAST_COUNTS)
)
