"""Audiences: an expression over programme, region, collective, role and person (DESIGN 3)."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from bot.domain.directory import Directory
from bot.domain.identity import Recipient

_SIGN = re.compile(r"\s+([+-])\s+")
_ATOM = re.compile(r"^(programme|collectives|(?:region|collective|role|person):[a-z0-9-]+)$")


@dataclass(frozen=True, slots=True)
class Term:
    """Atoms that all must hold, added or taken away."""

    adds: bool
    atoms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Audience:
    """Terms from left to right, such as `region:mayotte & role:habitant - person:amina`."""

    terms: tuple[Term, ...]


def parse(expression: str) -> Audience:
    """
    Read an expression: atoms joined by `&`, terms joined by ` + ` and ` - `.

    Raises:
        ValueError: With the part that means nothing.
    """
    pieces = _SIGN.split(expression.strip())
    signs = ["+", *pieces[1::2]]
    return Audience(tuple(_term(sign, written) for sign, written in zip(signs, pieces[::2], strict=True)))


def _term(sign: str, written: str) -> Term:
    atoms = tuple(part.strip() for part in written.split("&"))
    for atom in atoms:
        if not _ATOM.match(atom):
            raise ValueError(atom or written)
    return Term(sign == "+", atoms)


def unknown(expression: str, directory: Directory) -> str | None:
    """
    The first part of an expression that names nothing of the programme.

    Raises:
        ValueError: It is no expression; with the part that means nothing.
    """
    known: dict[str, Collection[str]] = {
        "region": directory.regions,
        "collective": directory.collectives,
        "role": directory.roles,
        "person": directory.people,
    }
    for term in parse(expression).terms:
        for atom in term.atoms:
            kind, _, identifier = atom.partition(":")
            if identifier and identifier not in known[kind]:
                return atom
    return None


def people(expression: str, directory: Directory) -> frozenset[str]:
    """Ids of the people of an audience, worked out once per directory."""
    return _chosen("people", expression, directory, _people_of)


def collectives(expression: str, directory: Directory) -> frozenset[str]:
    """Ids of the collectives whose rooms an audience means; roles and people don't narrow them."""
    return _chosen("collectives", expression, directory, _collectives_of)


def served(expression: str, collective_id: str, directory: Directory) -> Mapping[Recipient, str]:
    """The people of an audience in a collective, in the roster's order, with the zone of each; worked out once per directory."""
    known = directory.served.get((expression, collective_id))
    if known is None:
        meant, scope = people(expression, directory), f"collective:{collective_id}"
        named = [person.id for person, _ in directory.members(collective_id) if person.id in meant]
        known = {Recipient.person(each): directory.zone_of(each, scope) for each in named}
        directory.served[expression, collective_id] = known
    return known


def _chosen(
    of: str, expression: str, directory: Directory, find: Callable[[str, Directory], set[str]]
) -> frozenset[str]:
    known = directory.audiences.get((of, expression))
    if known is None:
        chosen: set[str] = set()
        for term in parse(expression).terms:
            found = set.intersection(*(find(atom, directory) for atom in term.atoms))
            chosen = chosen | found if term.adds else chosen - found
        known = directory.audiences[of, expression] = frozenset(chosen)
    return known


def _people_of(atom: str, directory: Directory) -> set[str]:
    kind, _, identifier = atom.partition(":")
    match kind:
        case "programme":
            return set(directory.people)
        case "person":
            return {identifier} & set(directory.people)
        case "role":
            return {membership.person_id for membership in directory.memberships if membership.role_id == identifier}
        case "region":
            return {
                m.person_id
                for m in directory.memberships
                if m.scope == atom or directory.region_of_scope(m.scope) == identifier
            }
        case "collective":
            return {membership.person_id for membership in directory.memberships if membership.scope == atom}
        case _:
            return {
                membership.person_id
                for membership in directory.memberships
                if membership.scope.startswith("collective:")
            }


def _collectives_of(atom: str, directory: Directory) -> set[str]:
    kind, _, identifier = atom.partition(":")
    match kind:
        case "region":
            return {
                collective.id for collective in directory.collectives.values() if collective.region_id == identifier
            }
        case "collective":
            return {identifier} & set(directory.collectives)
        case _:
            return set(directory.collectives)
