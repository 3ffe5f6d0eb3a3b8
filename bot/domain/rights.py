"""Who may act for whom: coordinators, within the scopes of their memberships (DESIGN 2.8). Pure."""

from __future__ import annotations

from collections.abc import Collection

from bot.domain.directory import Directory


def scopes(directory: Directory, person_id: str) -> tuple[str, ...]:
    """The scopes that somebody coordinates; none for who doesn't."""
    held = directory.memberships_of(person_id)
    found = (m.scope for m in held if m.role_id in directory.roles and directory.roles[m.role_id].coordinates)
    return tuple(dict.fromkeys(found))


def seen_scopes(directory: Directory, person_id: str | None, room_id: str | None) -> frozenset[str]:
    """Whose entries somebody is answered from: their collectives' and regions', what they coordinate, and in a room that one's alone."""
    named = [f"collective:{room_id}"] if room_id else [m.scope for m in directory.memberships_of(person_id or "")]
    led = () if room_id else scopes(directory, person_id or "")
    held = [f"collective:{each.id}" for each in directory.within(led)]
    regions = (f"region:{region}" for each in (*named, *held) if (region := directory.region_of_scope(each)))
    return frozenset((*named, *held, *regions))


def led(directory: Directory, person_id: str) -> frozenset[str] | None:
    """Every scope for which somebody may act; None for all that there are."""
    held = scopes(directory, person_id)
    if "programme" in held:
        return None
    within = (f"collective:{each.id}" for each in directory.within(held))
    return frozenset((*held, *within))


def responsible(
    directory: Directory, collective_id: str | None, but: Collection[str] = ()
) -> tuple[str, tuple[str, ...]]:
    """
    The narrowest scope around a collective that somebody coordinates, with their ids: its own, its region, the programme.

    `but` are people who don't count, such as who asks; without anybody the scope is the programme.
    """
    region = directory.region_of_scope(f"collective:{collective_id}") if collective_id else None
    around = ([f"collective:{collective_id}"] if collective_id else []) + ([f"region:{region}"] if region else [])
    for scope in (*around, "programme"):
        found = tuple(person.id for person in directory.coordinating(scope) if person.id not in but)
        if found:
            return scope, found
    return "programme", ()


def may_act(directory: Directory, person_id: str, scope: str) -> bool:
    """Whether somebody coordinates all of a scope: the programme holds its regions, a region its collectives."""
    held = scopes(directory, person_id)
    region = directory.region_of_scope(scope)
    return "programme" in held or scope in held or (region is not None and f"region:{region}" in held)
