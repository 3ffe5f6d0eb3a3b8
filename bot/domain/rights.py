"""Who may act for whom: coordinators, within the scopes of their memberships (DESIGN 2.8). Pure."""

from __future__ import annotations

from bot.domain.directory import Directory


def scopes(directory: Directory, person_id: str) -> tuple[str, ...]:
    """The scopes that somebody coordinates; none for who doesn't."""
    held = directory.memberships_of(person_id)
    found = (m.scope for m in held if m.role_id in directory.roles and directory.roles[m.role_id].coordinates)
    return tuple(dict.fromkeys(found))


def may_act(directory: Directory, person_id: str, scope: str) -> bool:
    """Whether somebody coordinates all of a scope: the programme holds its regions, a region its collectives."""
    held = scopes(directory, person_id)
    region = directory.region_of_scope(scope)
    return "programme" in held or scope in held or (region is not None and f"region:{region}" in held)
