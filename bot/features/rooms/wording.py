"""Rooms in words. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bot.domain.actions import Action
from bot.domain.delivery import delivery_id
from bot.domain.directory import Directory
from bot.domain.message import Block, Choices, Items, Option, Text, verbatim
from bot.domain.programme import Collective
from bot.domain.rooms import Room
from bot.engine.places import platform_name
from bot.i18n import Translator

MOST_CHOICES = 9
_LISTED = 30


def which(collectives: Sequence[Collective]) -> Choices:
    """To which of them."""
    return Choices(tuple(Option(each.name, Action("rooms.tie", (each.id,))) for each in collectives))


def sure(before: Collective, team: Collective, say: Translator) -> tuple[Block, ...]:
    """It is another one's room: is that what they want?"""
    asked = say("room-sure", before=verbatim(before.name), team=verbatim(team.name))
    yes = Option(say("room-sure-yes", team=team.name), Action("rooms.sure", (before.id, team.id)))
    return Text(asked), Choices((yes, Option(say("room-sure-no"), Action("rooms.no"))))


def sure_to_untie(room: Room, team: Collective, say: Translator) -> tuple[Block, ...]:
    """What it would mean that this room is that team's no more: is that what they want?"""
    yes = Option(say("room-untie-yes"), Action("rooms.untie", (key_of(room),)))
    no = Option(say("room-sure-no"), Action("rooms.no"))
    return Text(say("room-untie-sure", team=verbatim(team.name))), Choices((yes, no))


def untieable(rooms: Sequence[Room], directory: Directory, say: Translator, zone: str) -> Choices:
    """A choice for each room, to untie it."""
    return Choices(
        tuple(Option(_label(each, directory, say, zone), Action("rooms.untie", (key_of(each),))) for each in rooms)
    )


def key_of(room: Room) -> str:
    """What stands for a room in a choice: its id may be longer than a choice can hold."""
    return delivery_id(f"{room.conversation.platform}/{room.conversation.id}")


def _label(room: Room, directory: Directory, say: Translator, zone: str) -> str:
    name = platform_name(room.conversation.platform, say)
    team = directory.collectives[room.collective_id].name
    return say("room-untie-label", team=team, name=name, when=_since(room, say, zone))


def _since(room: Room, say: Translator, zone: str) -> str:
    return say("account-since", when=say.moment(room.tied_at, zone)) if room.tied_at else say("account-always")


def listing(
    collectives: Sequence[Collective], rooms: Mapping[str, Sequence[Room]], say: Translator, zone: str
) -> tuple[Block, ...]:
    """The rooms of each collective; of many collectives those first that have none, or have lost theirs."""
    lines = [(bool(found := rooms.get(each.id, ())) and not found[-1].lost, each, found) for each in collectives]
    if len(lines) > _LISTED:
        lines.sort(key=lambda line: line[0])
    shown = [text for _, each, found in lines[:_LISTED] for text in _lines(each, found, say, zone)]
    more = len(lines) - _LISTED
    shown += [say("room-line-more", count=more)] if more > 0 else []
    return Text(say("room-listing")), Items(tuple(shown)), Text(say("room-list-hint"))


def _lines(team: Collective, rooms: Sequence[Room], say: Translator, zone: str) -> Iterator[str]:
    name = verbatim(team.name)
    used = next((room for room in reversed(rooms) if not room.lost), None)
    for room in rooms:
        where = platform_name(room.conversation.platform, say)
        if room.lost and room.lost_at:
            when, why = say.moment(room.lost_at, zone), say(f"room-lost-{room.lost.value}")
            yield say("room-line-lost", team=name, name=where, when=when, why=why)
        else:
            key = "room-line" if room is used else "room-line-unused"
            yield say(key, team=name, name=where, when=_since(room, say, zone))
    if not rooms:
        yield say("room-line-none", team=name)
