"""Who may announce what to whom, by what they coordinate. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.audience import collectives, people
from bot.domain.directory import Directory
from bot.domain.identity import Recipient
from bot.domain.rights import scopes
from bot.features.broadcasts.audiences import Meant


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Whom somebody may write to."""

    people: frozenset[str]
    rooms: frozenset[str]

    def beyond(self, whom: Meant) -> tuple[Recipient, ...]:
        """Those of an audience whom they may not write to."""
        return Meant(whom.rooms, whom.ids - (self.rooms if whom.rooms else self.people)).recipients()


def reach(directory: Directory, person_id: str) -> Reach:
    """Whom somebody may write to, by the programme as it is now."""
    found = scopes(directory, person_id)
    return Reach(
        people=frozenset[str]().union(*(people(scope, directory) for scope in found)),
        rooms=frozenset[str]().union(*(collectives(scope, directory) for scope in found)),
    )


def may_write(directory: Directory, person_id: str, whom: Meant) -> bool:
    """Whether somebody coordinates, and may write to all of an audience."""
    return bool(scopes(directory, person_id)) and not reach(directory, person_id).beyond(whom)


def others(directory: Directory, person_id: str, whom: Meant) -> tuple[str, ...]:
    """Ids of the other coordinators who may write to all of an audience."""
    coordinating = {role.id for role in directory.roles.values() if role.coordinates}
    able = dict.fromkeys(each.person_id for each in directory.memberships if each.role_id in coordinating)
    known = (each for each in able if each in directory.people and each != person_id)
    return tuple(each for each in known if may_write(directory, each, whom))
