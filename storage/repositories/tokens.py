"""Tokens, by their fingerprints."""

from __future__ import annotations

from dataclasses import fields
from typing import assert_never

from sqlalchemy import bindparam, insert, select, update

from bot.domain.access import Token
from bot.domain.effects import GiveToken, RevokeToken, TokenEffect
from storage.repositories.connected import Connected
from storage.repositories.rows import all_of, columns, one_of
from storage.row import table
from storage.statements import Work
from storage.token_tables import TokenRow

_token = table(TokenRow)


def apply(effect: TokenEffect, work: Work) -> None:
    """Carry out what concerns tokens."""
    match effect:
        case GiveToken(token=made):
            work.run(insert(_token), {field.name: getattr(made, field.name) for field in fields(Token)})
        case RevokeToken():
            work.run(_REVOKE, {"b_digest": effect.digest, "b_at": effect.at})
        case _:
            assert_never(effect)


class TokenReads(Connected):
    """See `bot.ports.tokens`."""

    def token(self, digest: str) -> Token | None:
        """See the port."""
        return one_of(self._connection, _ALL.where(_token.c.digest == bindparam("b")), Token, {"b": digest})

    def tokens(self) -> list[Token]:
        """See the port."""
        return all_of(self._connection, _ALL, Token, {})


_ALL = select(*columns(_token, Token)).order_by(_token.c.made_at, _token.c.digest)
_REVOKE = (
    update(_token)
    .where(_token.c.digest == bindparam("b_digest"), _token.c.revoked_at.is_(None))
    .values(revoked_at=bindparam("b_at", type_=_token.c.revoked_at.type))
)
