"""What changes about accounts: whose they are, where they were heard, what is left."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache
from typing import Any, assert_never

from sqlalchemy import UpdateBase, and_, bindparam, case, delete, exists, func, literal_column, or_, update
from sqlalchemy.sql.elements import ColumnElement

from bot.domain.effects import AccountEffect, LeaveAccount, NoteUnread, TieAccount, UntieAccount
from bot.domain.events import AccountChanged, Event, RoomChanged
from bot.domain.identity import AccountRef, ConversationRef, Recipient
from storage.account_tables import AccountRow
from storage.prepared import Values
from storage.repositories.rows import conversation_columns
from storage.row import table
from storage.statements import Step, Work, insert
from storage.tables import DeliveryRow

_account, _delivery = table(AccountRow), table(DeliveryRow)


def apply(effect: AccountEffect, work: Work) -> None:
    """Carry out what concerns accounts."""
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
        case LeaveAccount():
            let_go(work, effect.conversation)
            work.run(_LEAVE, _named(effect.account) | {"b_conversation": effect.conversation.id, "b_at": effect.at})
        case NoteUnread():
            work.run(_UNREAD, _named(effect.account) | {"b_at": effect.at})
        case _:
            assert_never(effect)


def _named(account: AccountRef) -> Values:
    return {"b_platform": account.platform, "b_id": account.id}


def note_heard(work: Work, events: Iterable[Event], at: datetime) -> None:
    """Note for known accounts in which direct conversation, and when, they were heard last."""
    for event in events:
        # nobody speaks where somebody leaves
        if (
            event.direct
            and not isinstance(event, RoomChanged)
            and (not isinstance(event, AccountChanged) or event.here)
        ):
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


_CONVERSATION = ("conversation_platform", "conversation_id")
_TIE_ACCOUNT = Step(table=_account.name, build=_tie_account)
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


_HERE = [_account.c.platform == bindparam("b_platform"), _account.c.id == bindparam("b_id")]
_LEAVE = (
    update(_account)
    .where(*_HERE, _account.c.conversation_id == bindparam("b_conversation"))
    .values(dict.fromkeys(_CONVERSATION) | {"left_at": bindparam("b_at", type_=_account.c.left_at.type)})
)
_UNREAD = update(_account).where(*_HERE).values(unread_at=bindparam("b_at", type_=_account.c.unread_at.type))


def let_go(work: Work, conversation: ConversationRef) -> None:
    """What waits to be sent to a conversation goes wherever its recipient is written to next."""
    work.run(_LET_GO_ALL, {"b_platform": conversation.platform, "b_id": conversation.id})


_LET_GO_ALL = (
    update(_delivery)
    .where(
        _delivery.c.state == literal_column("'pending'"),
        or_(
            and_(
                _delivery.c.sent_platform == bindparam("b_platform"), _delivery.c.sent_conversation == bindparam("b_id")
            ),
            and_(
                _delivery.c.conversation_platform == bindparam("b_platform"),
                _delivery.c.conversation_id == bindparam("b_id"),
            ),
        ),
    )
    .values(dict.fromkeys((*_CONVERSATION, "sent_platform", "sent_conversation")))
)
