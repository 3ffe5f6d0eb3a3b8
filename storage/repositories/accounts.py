"""Accounts: who writes, where they are written to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import (
    Connection,
    String,
    desc,
    false,
    func,
    select,
    type_coerce,
)
from sqlalchemy.sql.elements import ColumnElement

from bot.domain.account import Account
from bot.domain.identity import AccountRef, ConversationRef, Recipient
from storage.account_tables import AccountRow, RoomRow
from storage.listed import listed
from storage.repositories.rows import conversation
from storage.row import table
from storage.tables import DeliveryRow, FlowRow, MetaRow, OfferedRow, PreferencesRow, TurnRow

_account, _room, _meta = table(AccountRow), table(RoomRow), table(MetaRow)
_preferences, _flow, _turn = table(PreferencesRow), table(FlowRow), table(TurnRow)
_offered, _delivery = table(OfferedRow), table(DeliveryRow)


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
    room = (
        select(_room.c.platform)
        .where(written.startswith("room:"), collective, _room.c.lost.is_(None))
        .order_by(_room.c.tie.desc())
    )
    return func.coalesce(direct.limit(1).scalar_subquery(), room.limit(1).scalar_subquery())


def direct(connection: Connection, people: Iterable[str]) -> dict[str, list[ConversationRef]]:
    """The direct conversations of each person, the one that they are written to first at the end."""
    found: dict[str, list[ConversationRef]] = {}
    for owner, platform, identifier in connection.execute(_DIRECT, {"owners": list(people)}):
        found.setdefault(owner, []).append(ConversationRef(platform=platform, id=identifier))
    return found


def accounts(connection: Connection, person_ids: Sequence[str]) -> list[Account]:
    """The accounts of people, of each the first tied first."""
    found = connection.execute(_ACCOUNTS, {"owners": list(person_ids)}).mappings()
    return [
        Account(
            account=AccountRef(platform=row["platform"], id=row["id"]),
            person_id=row["person_id"],
            conversation=conversation(row["conversation_platform"], row["conversation_id"]),
            tied_at=row["tied_at"],
            heard_at=row["heard_at"],
            left_at=row["left_at"],
            unread_at=row["unread_at"],
        )
        for row in found
    ]


_ACCOUNTS = (
    select(_account)
    .where(listed(_account.c.person_id, "owners"))
    .order_by(
        _account.c.person_id,
        _account.c.tied_at.is_not(None),
        _account.c.tied_at,
        _account.c.platform,
        _account.c.id,
    )
)
# later rows win: an account never heard from comes before one that was, that on the preferred platform last; and the last room tied
_ROOMS = (
    select(_room.c.collective_id, _room.c.platform, _room.c.id)
    .where(listed(_room.c.collective_id, "owners"), _room.c.lost.is_(None))
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
