"""In whose rooms a team may post. Pure."""

from __future__ import annotations

from bot.domain.directory import Directory

MOST_ROOMS = 100
"""Rooms of one note beyond the region: a whole country is for coordinators to write to."""


def others(directory: Directory, collective_id: str, *, wide: bool) -> tuple[str, ...]:
    """Ids of the other collectives of a team's region, or of the programme."""
    own = directory.collectives[collective_id]
    known = directory.collectives.values()
    return tuple(each.id for each in known if each.id != own.id and (wide or each.region_id == own.region_id))


def may_go_wide(directory: Directory, collective_id: str) -> bool:
    """Whether there are collectives beyond the team's region, and not too many."""
    everybody = others(directory, collective_id, wide=True)
    return len(others(directory, collective_id, wide=False)) < len(everybody) <= MOST_ROOMS
