"""Whose dates a calendar shows. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.directory import Directory
from bot.domain.programme import Milestone
from bot.i18n import Translator


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """
    What a reader sees of the programme: its dates, and nothing that anybody wrote for themselves.

    Attributes:
        scopes: Of the milestones that concern them.
        zone: By whose clock an hour is meant that nothing else says.
        several: Whether it holds dates of more than one collective, so that theirs are told apart.
    """

    name: str
    scopes: frozenset[str]
    zone: str
    say: Translator
    several: bool

    def shows(self, milestone: Milestone) -> bool:
        """Whether a milestone is in it."""
        return milestone.scope in self.scopes


def view(scope: str, directory: Directory, say: Translator) -> View | None:
    """The view of a person (`person:ID`), a collective or a region; None if the programme doesn't have it, or not any more."""
    kind, _, identifier = scope.partition(":")
    if not known(scope, directory):
        return None
    held = [m.scope for m in directory.memberships_of(identifier)] if kind == "person" else [scope]
    collectives = {each.id: each for each in directory.within(held)}
    scopes = {"programme", *(each for each in held if each.startswith("region:"))} if held else set()
    for each in collectives.values():
        scopes |= {f"collective:{each.id}", f"region:{each.region_id}"}
    zones = {each.zone for each in collectives.values()}
    shared = zones.pop() if len(zones) == 1 else directory.default_zone
    return View(
        name=_name(scope, directory, say),
        scopes=frozenset(scopes),
        zone=directory.zone_of(identifier) if kind == "person" else shared,
        say=say,
        several=len(collectives) > 1,
    )


def known(scope: str, directory: Directory) -> bool:
    """Whether the programme has that person, collective or region."""
    kind, _, identifier = scope.partition(":")
    match kind:
        case "person":
            return identifier in directory.people
        case "collective":
            return identifier in directory.collectives
        case _:
            return kind == "region" and identifier in directory.regions


def _name(scope: str, directory: Directory, say: Translator) -> str:
    """Whose calendar it is; a person's is named after the programme: who looks over one's shoulder learns no name."""
    kind, _, identifier = scope.partition(":")
    if kind == "collective":
        return say("agenda-name", whose=directory.collectives[identifier].name)
    if kind == "region":
        return say("agenda-name", whose=directory.regions[identifier].name)
    programme = directory.programme
    return say("agenda-name", whose=say.of(programme.name)) if programme else say("agenda-name-plain")
