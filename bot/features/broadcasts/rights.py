"""Who may announce what to whom: coordinators, within the scopes of their memberships (DESIGN 2.8). Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.audience import collectives, people
from bot.domain.directory import Directory
from bot.domain.identity import Recipient


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Whom somebody may write to."""

    people: frozenset[str]
    rooms: frozenset[str]

    def beyond(self, recipients: Iterable[Recipient]) -> tuple[Recipient, ...]:
        """Those of the recipients whom they may not write to."""
        return tuple(to for to in recipients if to.id not in (self.rooms if to.is_room else self.people))


def scopes(directory: Directory, person_id: str) -> tuple[str, ...]:
    """The scopes that somebody coordinates; none for who doesn't."""
    held = directory.memberships_of(person_id)
    found = (m.scope for m in held if m.role_id in directory.roles and directory.roles[m.role_id].coordinates)
    return tuple(dict.fromkeys(found))


def reach(directory: Directory, person_id: str) -> Reach:
    """Whom somebody may write to, by the programme as it is now."""
    found = scopes(directory, person_id)
    return Reach(
        people=frozenset[str]().union(*(people(scope, directory) for scope in found)),
        rooms=frozenset[str]().union(*(collectives(scope, directory) for scope in found)),
    )


def may_write(directory: Directory, person_id: str, recipients: Iterable[Recipient]) -> bool:
    """Whether somebody coordinates, and may write to all of them."""
    return bool(scopes(directory, person_id)) and not reach(directory, person_id).beyond(recipients)


def others(directory: Directory, person_id: str, recipients: tuple[Recipient, ...]) -> tuple[str, ...]:
    """Ids of the other coordinators who may write to all of them."""
    return tuple(each for each in directory.people if each != person_id and may_write(directory, each, recipients))
