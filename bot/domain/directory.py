"""The programme as one value to look things up in: built once for each revision, never changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeVar

from bot.domain.closures import Closure, ClosureKind, SchoolHoliday
from bot.domain.identity import Recipient
from bot.domain.programme import (
    CheckIn,
    Collective,
    Entity,
    Indicator,
    Membership,
    Milestone,
    Person,
    Programme,
    Region,
    Reminder,
    Role,
)

E = TypeVar("E", bound=Entity)

DEFAULT_ZONE = "Europe/Paris"


class Directory:
    """
    Everything that packs defined, by id, with the relations that features ask for; orders are those of the pack.

    Attributes:
        revision: Of the programme in the store.
        audiences, served: What `bot.domain.audience` has worked out for this directory.
        rotations: What its check-ins ask on which date, by check-in, collective (or dates of its rounds) and year, as far as it was
            worked out.
    """

    def __init__(self, entities: Iterable[Entity], revision: int = 0) -> None:
        sorted_out: defaultdict[type[Entity], list[Entity]] = defaultdict(list)
        for entity in entities:
            sorted_out[type(entity)].append(entity)

        def of(kind: type[E]) -> list[E]:
            return [entity for entity in sorted_out[kind] if isinstance(entity, kind)]

        self.revision = revision
        self.audiences: dict[tuple[str, str], frozenset[str]] = {}
        self.served: dict[tuple[str, str], Mapping[Recipient, str]] = {}
        self.rotations: dict[tuple[str, str | tuple[date, ...], int], Mapping[date, tuple[str, ...]]] = {}
        self.programme: Programme | None = next(iter(of(Programme)), None)
        self.regions = {region.id: region for region in of(Region)}
        self.collectives = {collective.id: collective for collective in of(Collective)}
        self.roles = {role.id: role for role in of(Role)}
        self.people = {person.id: person for person in of(Person)}
        self.memberships = tuple(of(Membership))
        self.milestones = {
            milestone.id: milestone for milestone in sorted(of(Milestone), key=lambda each: (each.starts, each.id))
        }
        self.reminders = tuple(of(Reminder))
        self.indicators = {indicator.id: indicator for indicator in of(Indicator)}
        self.check_ins = {check_in.id: check_in for check_in in of(CheckIn)}
        self.closures = {closure.id: closure for closure in sorted(of(Closure), key=lambda each: (each.first, each.id))}
        self._closures = self._by_collective()
        self._school = of(SchoolHoliday)
        self._by_person, self._by_scope = self._by_person_and_scope()
        self._collectives_of: dict[str, tuple[Collective, ...]] = {}

    def _by_person_and_scope(self) -> tuple[dict[str, list[Membership]], dict[str, list[Membership]]]:
        by_person: defaultdict[str, list[Membership]] = defaultdict(list)
        by_scope: defaultdict[str, list[Membership]] = defaultdict(list)
        for membership in self.memberships:
            by_person[membership.person_id].append(membership)
            by_scope[membership.scope].append(membership)
        return by_person, by_scope

    def _by_collective(self) -> dict[str, list[Closure]]:
        found: defaultdict[str, list[Closure]] = defaultdict(list)
        for closure in self.closures.values():
            for collective in self.scope_collectives(closure.scope):
                found[collective.id].append(closure)
        return found

    def memberships_of(self, person_id: str) -> tuple[Membership, ...]:
        """A person's memberships."""
        return tuple(self._by_person.get(person_id, ()))

    def collectives_of(self, person_id: str) -> tuple[Collective, ...]:
        """The collectives that a person belongs to."""
        found = self._collectives_of.get(person_id)
        if found is None:
            named = (
                m.scope.removeprefix("collective:")
                for m in self._by_person.get(person_id, ())
                if m.scope.startswith("collective:")
            )
            found = tuple(self.collectives[name] for name in named if name in self.collectives)
            self._collectives_of[person_id] = found
        return found

    def members(self, collective_id: str) -> tuple[tuple[Person, Role], ...]:
        """The people of a collective with their roles."""
        return self._with_roles(f"collective:{collective_id}")

    def _with_roles(self, scope: str) -> tuple[tuple[Person, Role], ...]:
        return tuple(
            (self.people[m.person_id], self.roles[m.role_id])
            for m in self._by_scope.get(scope, ())
            if m.person_id in self.people and m.role_id in self.roles
        )

    def coordinators(self, collective_id: str | None) -> tuple[Person, ...]:
        """Who coordinates a collective: its own coordinators, else its region's, else the programme's."""
        collective = self.collectives.get(collective_id or "")
        scopes = [f"collective:{collective.id}", f"region:{collective.region_id}"] if collective else []
        for scope in (*scopes, "programme"):
            if found := self.coordinating(scope):
                return found
        return ()

    def coordinating(self, scope: str) -> tuple[Person, ...]:
        """Who coordinates that very scope, not those around or within it."""
        return tuple(person for person, role in self._with_roles(scope) if role.coordinates)

    def coordinates(self, person_id: str) -> bool:
        """Whether somebody coordinates anything."""
        return any(self.roles[m.role_id].coordinates for m in self.memberships_of(person_id) if m.role_id in self.roles)

    def region_of_scope(self, scope: str) -> str | None:
        """The region of a membership's scope; None for the programme."""
        kind, _, identifier = scope.partition(":")
        if kind == "region":
            return identifier
        collective = self.collectives.get(identifier)
        return collective.region_id if collective else None

    def scope_collectives(self, scope: str) -> tuple[Collective, ...]:
        """The collectives within a scope."""
        kind, _, identifier = scope.partition(":")
        match kind:
            case "collective":
                return (self.collectives[identifier],) if identifier in self.collectives else ()
            case "region":
                return tuple(c for c in self.collectives.values() if c.region_id == identifier)
            case _:
                return tuple(self.collectives.values())

    def within(self, scopes: Iterable[str]) -> tuple[Collective, ...]:
        """The collectives within any of some scopes, each once, in the order of the scopes."""
        return tuple({each.id: each for scope in scopes for each in self.scope_collectives(scope)}.values())

    def closures_of(self, collective_id: str) -> tuple[Closure, ...]:
        """The days off and pauses of a collective, those of its region and of the programme among them, the earliest first."""
        return tuple(self._closures.get(collective_id, ()))

    def closed(self, collective_id: str, day: date) -> bool:
        """Whether a local date is in any of them."""
        return any(each.covers(day) for each in self._closures.get(collective_id, ()))

    def paused(self, collective_id: str, day: date) -> bool:
        """Whether a local date is in a pause of the collective."""
        found = self._closures.get(collective_id, ())
        return any(each.type is ClosureKind.PAUSE and each.covers(day) for each in found)

    def school_holiday(self, zone: str, day: date) -> bool | None:
        """Whether there is no school, as the programme says; None before and after all that it says of the zone."""
        known = [each for each in self._school if each.school_zone == zone]
        if not known or not min(each.first for each in known) <= day <= max(each.last for each in known):
            return None
        return any(each.covers(day) for each in known)

    def milestones_of(self, collective_ids: Iterable[str] | None) -> tuple[Milestone, ...]:
        """The milestones that concern any of those collectives (None: all of the programme), the earliest first."""
        if collective_ids is None:
            return tuple(self.milestones.values())
        wanted = set(collective_ids)
        return tuple(m for m in self.milestones.values() if wanted & {c.id for c in self.scope_collectives(m.scope)})

    def zone_of(self, person_id: str, scope: str = "") -> str:
        """A person's zone: their own, else that of the scope's collective, else of their first collective, else the programme's."""
        person = self.people.get(person_id)
        if person and person.zone:
            return person.zone
        collective = self.collectives.get(scope.removeprefix("collective:")) or next(
            iter(self.collectives_of(person_id)), None
        )
        return collective.zone if collective else self.default_zone

    @property
    def default_zone(self) -> str:
        """The programme's zone."""
        return self.programme.zone if self.programme else DEFAULT_ZONE
