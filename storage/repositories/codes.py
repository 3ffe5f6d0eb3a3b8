"""One-time codes by their digests, and how the accounts stand that type them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from datetime import timedelta
from functools import cache
from typing import assert_never

from sqlalchemy import Connection, UpdateBase, bindparam, delete, insert, select, update

from bot.domain.account import VISITS_LAST, Code, CodePurpose, Visit
from bot.domain.effects import CodeEffect, GiveCode, RevokeCodes, SaveVisit, SpendCode
from bot.domain.identity import AccountRef
from storage.code_tables import CodeRow, VisitRow
from storage.prepared import Values
from storage.repositories.rows import all_of, columns, one_of
from storage.row import table
from storage.statements import Step, Work, upsert

_code, _visit = table(CodeRow), table(VisitRow)

_KEPT = timedelta(days=30)
"""How long after its end a code is still known, so that who types it is told that it is too late."""


def apply(effect: CodeEffect, work: Work) -> None:
    """Carry out what concerns codes."""
    match effect:
        case GiveCode(code=code):
            work.run(_FORGET_CODES, {"b_before": code.made_at - _KEPT})
            _revoke(work, RevokeCodes(code.person_id, code.purpose, code.made_at))
            work.run(insert(_code), {field.name: getattr(code, field.name) for field in fields(Code)})
        case SpendCode():
            work.queue(_SPEND, {"b_digest": effect.digest, "b_at": effect.at})
        case RevokeCodes():
            _revoke(work, effect)
        case SaveVisit(visit=visit):
            work.run(_FORGET_VISITS, {"b_before": visit.at - VISITS_LAST})
            work.run(upsert(work.dialect, _visit), _visit_row(visit))
        case _:
            assert_never(effect)


def _revoke(work: Work, effect: RevokeCodes) -> None:
    work.run(_REVOKE, {"b_person": effect.person_id, "b_purpose": effect.purpose, "b_at": effect.at})


def _visit_row(visit: Visit) -> Values:
    kept = {field.name: getattr(visit, field.name) for field in fields(Visit) if field.name != "account"}
    return {"platform": visit.account.platform, "id": visit.account.id} | kept


@cache
def _spend(_dialect: str) -> Sequence[UpdateBase]:
    unspent = update(_code).where(_code.c.digest == bindparam("b_digest"), _code.c.spent_at.is_(None))
    return [unspent.values(spent_at=bindparam("b_at", type_=_code.c.spent_at.type))]


_SPEND = Step(table=_code.name, build=_spend, refusal="the code is spent")
_FORGET_CODES = delete(_code).where(_code.c.expires_at < bindparam("b_before", type_=_code.c.expires_at.type))
_FORGET_VISITS = delete(_visit).where(_visit.c.at < bindparam("b_before", type_=_visit.c.at.type))
_REVOKE = (
    update(_code)
    .where(
        _code.c.person_id == bindparam("b_person"),
        _code.c.purpose == bindparam("b_purpose", type_=_code.c.purpose.type),
        _code.c.spent_at.is_(None),
    )
    .values(spent_at=bindparam("b_at", type_=_code.c.spent_at.type))
)


def code(connection: Connection, digest: str) -> Code | None:
    """The code of that digest."""
    return one_of(connection, _CODE, Code, {"b_digest": digest})


def invitations(connection: Connection) -> list[Code]:
    """The invitations that were given and not used, also those that are too old."""
    return all_of(connection, _INVITATIONS, Code, {})


def visit(connection: Connection, account: AccountRef) -> Visit | None:
    """How that account stands."""
    row = connection.execute(_VISIT, {"b_platform": account.platform, "b_id": account.id}).mappings().first()
    if row is None:
        return None
    return Visit(
        account=account,
        at=row["at"],
        explained_at=row["explained_at"],
        wrong=row["wrong"],
        wrong_at=row["wrong_at"],
    )


_CODE = select(*columns(_code, Code)).where(_code.c.digest == bindparam("b_digest"))
_INVITATIONS = (
    select(*columns(_code, Code))
    .where(_code.c.purpose == CodePurpose.INVITATION, _code.c.spent_at.is_(None))
    .order_by(_code.c.expires_at, _code.c.digest)
)
_VISIT = select(_visit).where(_visit.c.platform == bindparam("b_platform"), _visit.c.id == bindparam("b_id"))
