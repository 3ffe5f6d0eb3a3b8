"""What coordinators read after a restore."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from bot.domain.actions import Action
from bot.domain.directory import Directory
from bot.domain.message import Block, Choices, Heading, Items, Message, Option, Text, verbatim
from bot.domain.occurrence import Occurrence
from bot.domain.programme import Collective, Person, Region
from bot.engine.context import Moment
from bot.i18n import Translator
from bot.ports.restores import SetAside

_NAMES = 8
_PRIVATE = {"personal", "reply"}
"""Kinds that are between the bot and one person: they are counted, nobody is named."""


def useful(aside: Sequence[SetAside], now: datetime) -> list[SetAside]:
    """What somebody has a use for."""
    return [each for each in aside if each.until is None or each.until > now]


def message(moment: Moment, occurrence: Occurrence, aside: Sequence[SetAside], say: Translator) -> Message:
    """What became of the store, and what is to be decided."""
    directory, zone = moment.directory, moment.directory.default_zone
    blocks: list[Block] = [Heading(say("restored-title"))]
    if occurrence.rule_id:
        made_at = datetime.fromisoformat(occurrence.rule_id)
        blocks.append(Text(say("restored-since", when=say.moment(made_at, zone))))
    else:
        blocks.append(Text(say("restored-by-hand")))
    if not aside:
        return Message((*blocks, Text(say("restored-nothing"))))
    blocks += [Text(say("restored-aside")), Items(tuple(_lines(aside, directory, say)))]
    left = len(useful(aside, moment.now))
    if left:
        blocks.append(
            Choices(
                (
                    Option(say("restored-send", count=left), Action("restored-send")),
                    Option(say("restored-leave"), Action("restored-leave")),
                )
            )
        )
    return Message(tuple(blocks))


def _lines(aside: Sequence[SetAside], directory: Directory, say: Translator) -> Iterator[str]:
    for kind in dict.fromkeys(each.kind for each in aside):
        alike = [each for each in aside if each.kind == kind]
        line = say("restored-line", kind=kind, count=len(alike))
        names = [] if kind in _PRIVATE else list(dict.fromkeys(_name(each.whom, directory, say) for each in alike))
        if len(names) > _NAMES:
            names = [*names[:_NAMES], say("failures-others", count=len(names) - _NAMES)]
        yield say("restored-line-names", line=line, names=say.listed(names)) if names else line


def _name(whom: str, directory: Directory, say: Translator) -> str:
    """A recipient (`dm:…`, `room:…`) or a scope, as people call it."""
    kind, _, identifier = whom.partition(":")
    known: Mapping[str, Person | Collective | Region] = directory.regions
    if kind in ("dm", "person"):
        known = directory.people
    elif kind in ("room", "collective"):
        known = directory.collectives
    found = known.get(identifier)
    return verbatim(found.name) if found else say("restored-all")
