"""A small programme: a region of two collectives, another of one, and who coordinates what."""

from __future__ import annotations

from bot.domain.directory import Directory
from bot.domain.programme import Collective, Entity, Membership, Person, Programme, Region, Role

_COLLECTIVES = {"lievin": "nord", "lens": "nord", "koungou": "mayotte"}
_MEMBERS = {
    "lea": ("collective:lievin", "habitant"),
    "hugo": ("collective:lens", "habitant"),
    "karim": ("collective:lens", "delegue"),
    "amina": ("collective:koungou", "habitant"),
    "claire": ("region:nord", "centre"),
    "olga": ("collective:lens", "centre"),
    "nadia": ("programme", "centre"),
}


def directory() -> Directory:
    """The programme as one value."""
    entities: list[Entity] = [
        Programme(id="p", name={"fr": "Programme"}),
        Region(id="nord", name="Nord"),
        Region(id="mayotte", name="Mayotte"),
        *(
            Collective(id=each, name=each.title(), region_id=of, zone="Europe/Paris")
            for each, of in _COLLECTIVES.items()
        ),
        Role(id="habitant", name={"fr": "habitant", "en": "resident"}),
        Role(id="delegue", name={"fr": "délégué", "en": "delegate"}),
        Role(id="centre", name={"fr": "centre", "en": "centre"}, coordinates=True),
        *(Person(id=each, name=each.title()) for each in _MEMBERS),
        *(Membership(person_id=who, scope=scope, role_id=role) for who, (scope, role) in _MEMBERS.items()),
    ]
    return Directory(entities)
