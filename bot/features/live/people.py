"""Who is who in somebody's programme, in words. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.directory import Directory
from bot.domain.message import Block, Items, Text, verbatim
from bot.domain.programme import Collective, Person
from bot.i18n import Translator


def about_team(directory: Directory, collectives: Sequence[Collective], say: Translator) -> list[Block]:
    """The people of each collective with their roles."""
    blocks: list[Block] = []
    for collective in collectives:
        members = directory.members(collective.id)
        lines = tuple(
            say("live-member", name=verbatim(person.name), role=say.of(role.name)) for person, role in members
        )
        blocks.append(Text(say("live-team", collective=verbatim(collective.name), count=len(lines))))
        blocks += [Items(lines)] if lines else []
    return blocks


def about_coordinators(
    directory: Directory, collectives: Sequence[Collective], asker: Person | None, say: Translator
) -> list[Block]:
    """Who coordinates, beside the asker."""
    wanted: list[str | None] = [each.id for each in collectives]
    ids = {each.id: each for collective_id in wanted or [None] for each in directory.coordinators(collective_id)}
    names = [each.name for each in ids.values() if asker is None or each.id != asker.id]
    return [Text(say("live-coordinators", names=say.listed(names)) if names else say("live-no-coordinators"))]


def about_collectives(collectives: Sequence[Collective], directory: Directory, say: Translator) -> list[Block]:
    """Which collectives somebody is in."""
    named = [
        say("live-collective", collective=each.name, region=directory.regions[each.region_id].name)
        for each in collectives
    ]
    return [Text(say("live-collectives", names=say.listed(named)))]


def about_region(collectives: Sequence[Collective], directory: Directory, say: Translator) -> list[Block]:
    """Which collectives there are in the regions of somebody's own."""
    blocks: list[Block] = []
    for region_id in dict.fromkeys(each.region_id for each in collectives):
        names = [verbatim(each.name) for each in directory.collectives.values() if each.region_id == region_id]
        region = verbatim(directory.regions[region_id].name)
        blocks.append(Text(say("live-region", region=region, names=say.listed(names), count=len(names))))
    return blocks
