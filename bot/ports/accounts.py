"""What is asked of the store about people's accounts and the codes that tie them: a part of `bot.ports.store.Repositories`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bot.domain.account import Account, Code, Visit
from bot.domain.identity import AccountRef


class AccountReads(Protocol):
    """Reads of one moment."""

    def accounts(self, person_id: str) -> list[Account]:
        """The accounts that are somebody's, the first tied first."""
        ...

    def accounts_of(self, person_ids: Sequence[str]) -> list[Account]:
        """The accounts of those people, each one's in that order."""
        ...

    def code(self, digest: str) -> Code | None:
        """The one-time code of that digest, good or not; None also once it is long past its time."""
        ...

    def invitations(self) -> list[Code]:
        """The invitations that were given and neither used nor taken back, those past their time among them, the first to end first."""
        ...

    def visit(self, account: AccountRef) -> Visit | None:
        """How an account stands that wrote, whoever's it is; None if there is nothing to remember."""
        ...
