"""A person's accounts, and the one-time codes that tie them: nothing is derived from a display name or a domain (domain.md 6.5)."""

from __future__ import annotations

import hashlib
import hmac
import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.identity import AccountRef, ConversationRef

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""What can't be mistaken for another when it is copied by hand: neither 0 and O, nor 1, I and L."""
LENGTH = 8
LINK_LASTS = timedelta(minutes=15)
INVITATION_LASTS = timedelta(days=14)
MOST_WRONG = 5
LOCKED_FOR = timedelta(minutes=15)
VISITS_LAST = timedelta(days=60)
"""How long an account that nobody tied is remembered (research/domain.md 4, L3)."""
EXPLAINED_AGAIN = timedelta(days=1)

_ROUNDS = 10_000
_SALT = b"relais one-time code"
_BARE = re.compile(rf"([{ALPHABET}]{{4}})[ ]?([{ALPHABET}]{{4}})|([A-Z0-9]{{4}})-([A-Z0-9]{{4}})")
_SHORTEST_LIKE, _LONGEST_LIKE = 5, 20
"""Signs of what somebody may take for a code."""
_DASHES = re.compile(r"\s*[-‐‑‒–—−_]\s*")


class CodePurpose(StrEnum):
    """What a code ties: another account of somebody, or the first one of who was invited."""

    LINK = "link"
    INVITATION = "invitation"


class Standing(StrEnum):
    """How an account stands: what is written to it arrives; it was never heard from; its person left; what they write can't be read."""

    REACHED = "reached"
    SILENT = "silent"
    LEFT = "left"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """
    An account that is somebody's.

    Attributes:
        conversation: Its direct conversation; None until the person has written there.
        tied_at: Since when it is theirs; None if it was always so.
        heard_at: When they last wrote there; None for never.
        left_at: When they left that conversation; what it was is then not known any more.
        unread_at: When they last wrote something there that could not be read.
    """

    account: AccountRef
    person_id: str
    conversation: ConversationRef | None
    tied_at: datetime | None
    heard_at: datetime | None = None
    left_at: datetime | None = None
    unread_at: datetime | None = None

    @property
    def standing(self) -> Standing:
        """Whether what is written to it reaches its person."""
        if self.conversation is None:
            return Standing.LEFT if self.left_at else Standing.SILENT
        unread = self.unread_at is not None and (self.heard_at is None or self.heard_at <= self.unread_at)
        return Standing.UNREADABLE if unread else Standing.REACHED


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """
    A code that was given, without the code itself.

    Attributes:
        person_id: Whose account it ties.
        made_by: The person who asked for it.
        spent_at: When it was used, or taken back; None while it is good.
    """

    digest: str
    purpose: CodePurpose
    person_id: str
    made_by: str
    made_at: datetime
    expires_at: datetime
    spent_at: datetime | None = None

    def is_good(self, now: datetime) -> bool:
        """Whether it can still be used."""
        return self.spent_at is None and now < self.expires_at

    def is_of(self, typed: str) -> bool:
        """Whether that is the code; takes as long whatever was typed."""
        return hmac.compare_digest(self.digest, digest(typed))


def kept(code: str, purpose: CodePurpose, *, person_id: str, made_by: str, now: datetime) -> Code:
    """What is kept of a code that is given now."""
    lasts = LINK_LASTS if purpose is CodePurpose.LINK else INVITATION_LASTS
    return Code(
        digest=digest(code), purpose=purpose, person_id=person_id, made_by=made_by, made_at=now, expires_at=now + lasts
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """
    What is remembered of an account apart from whose it is.

    Attributes:
        at: When this was last written down.
        explained_at: When it was told whom to ask to be let in.
        wrong: Codes that didn't exist, typed in a row; `wrong_at` is the last of them.
    """

    account: AccountRef
    at: datetime
    explained_at: datetime | None = None
    wrong: int = 0
    wrong_at: datetime | None = None

    def locked_until(self, now: datetime) -> datetime | None:
        """Until when its codes aren't looked at, for too many were wrong; None if they are."""
        if self.wrong < MOST_WRONG or self.wrong_at is None:
            return None
        until = self.wrong_at + LOCKED_FOR
        return until if now < until else None

    def with_wrong_code(self, now: datetime) -> Visit:
        """The same after one more wrong code; those of long ago don't count."""
        recent = self.wrong_at is not None and now - self.wrong_at < LOCKED_FOR and self.wrong < MOST_WRONG
        return replace(self, at=now, wrong=self.wrong + 1 if recent else 1, wrong_at=now)

    def explained(self, now: datetime) -> Visit:
        """The same after it was told whom to ask."""
        return replace(self, at=now, explained_at=now)

    def wants_explaining(self, now: datetime) -> bool:
        """Whether it is time to tell it, for the first time or again."""
        return self.explained_at is None or now - self.explained_at >= EXPLAINED_AGAIN


def spelled(code: str) -> str:
    """A code as it is shown: `ABCD-EF23`."""
    return f"{code[:4]}-{code[4:]}"


def is_mixed(code: str) -> bool:
    """Whether it has letters and digits: every code has both, so that no word and no number is taken for one."""
    return any(letter.isdigit() for letter in code) and any(letter.isalpha() for letter in code)


def read_code(text: str) -> str | None:
    """The code that a text is, in any case, with or without its dash or a space for it; None if it is something else."""
    found = _BARE.fullmatch(_DASHES.sub("-", text.strip(" .,;:!?«»\"'()*`\u00a0\u202f")).upper())
    if found is None:
        return None
    code = "".join(part for part in found.groups() if part)
    return code if is_mixed(code) else None


def resembles_code(text: str) -> bool:
    """Whether a text is written as a code is, though it can be none of ours: `ABCD-EFGH-IJKL`, `123456`, `AB3-D4`."""
    typed = _DASHES.sub("-", text.strip(" .,;:!?«»\"'()*`\u00a0\u202f"))
    signs = typed.replace("-", "")
    if not signs.isalnum() or not signs.isascii() or not _SHORTEST_LIKE <= len(signs) <= _LONGEST_LIKE:
        return False
    return any(sign.isdigit() for sign in signs) or ("-" in typed and typed == typed.upper())


def digest(code: str) -> str:
    """What is kept of a code: slow enough to work out that a stolen store gives none away before it has expired."""
    return hashlib.pbkdf2_hmac("sha256", code.encode(), _SALT, _ROUNDS).hex()
