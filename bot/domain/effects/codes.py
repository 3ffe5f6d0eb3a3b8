"""One-time codes, and how the accounts stand that type them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.account import Code, CodePurpose, Visit


@dataclass(frozen=True, slots=True)
class GiveCode:
    """Accept a code, and none that was given before to the same person for the same purpose."""

    code: Code


@dataclass(frozen=True, slots=True)
class SpendCode:
    """Use up a code; `Conflict` if it is used up already."""

    digest: str
    at: datetime


@dataclass(frozen=True, slots=True)
class RevokeCodes:
    """Accept none of somebody's codes of a purpose any more."""

    person_id: str
    purpose: CodePurpose
    at: datetime


@dataclass(frozen=True, slots=True)
class SaveVisit:
    """Remember how an account that wrote stands; those of long ago are forgotten."""

    visit: Visit


CodeEffect = GiveCode | SpendCode | RevokeCodes | SaveVisit
