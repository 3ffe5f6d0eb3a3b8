"""« qui est joignable ? »: for who coordinates, collective by collective, why somebody can't be written to and what helps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.account import Account, Standing
from bot.domain.actions import Action
from bot.domain.directory import Directory
from bot.domain.errors import PersonError
from bot.domain.message import Block, Choices, Heading, Items, Option, Text, verbatim
from bot.domain.person import Preferences
from bot.domain.programme import Collective, Person
from bot.domain.rooms import Room
from bot.engine.context import Context, Outcome, reply
from bot.engine.places import collectives_named, has_words, plain, platform_name
from bot.features.rooms.tying import may, scoped
from bot.features.rooms.wording import MOST_CHOICES
from bot.i18n import Translator
from bot.ports.store import Repositories

_LONGEST = 120
_NAMES = 25
_LINES = 25


class Reached(StrEnum):
    """How somebody stands, the best first."""

    REACHED = "reached"
    STOPPED = "stopped"
    UNREADABLE = "unreadable"
    LEFT = "left"
    SILENT = "silent"
    INVITED = "invited"
    UNSEEN = "unseen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standings:
    """How the people of some collectives stand: `known` by their ids."""

    known: dict[str, Reached]
    platforms: dict[str, tuple[str, ...]]
    rooms: dict[str, Room]

    def counted(self, people: Sequence[Person]) -> int:
        """How many of them can be reached."""
        return sum(self.known[each.id] is Reached.REACHED for each in people)


async def asked(ctx: Context, text: str) -> Outcome | None:
    """Who can be reached, of the collectives that are named or of all; None for any other question."""
    words = plain(text)
    if len(text) > _LONGEST or not has_words(words, "reach-asked"):
        return None
    return await about(ctx, collectives_named(text, ctx.directory))


async def about(ctx: Context, named: Sequence[str]) -> Outcome:
    """
    Who can be reached of those collectives, or of all that somebody coordinates.

    Raises:
        PersonError: They coordinate none, or not those; or they ask where others read along.
    """
    own = scoped(ctx)
    if not own:
        raise PersonError("reach-not-allowed")
    if not ctx.event.direct:
        raise PersonError("account-in-private")
    beyond = next((each for each in named if not may(ctx, each)), None)
    if beyond:
        raise PersonError("reach-beyond", team=ctx.directory.collectives[beyond].name)
    wanted = [each for each in own if not named or each.id in named]
    found = await ctx.read(lambda stored: _standings(stored, ctx, wanted))
    if len(wanted) == 1:
        return reply(*_detailed(ctx, wanted[0], found))
    return reply(*_summed_up(ctx, wanted, found))


def people_of(directory: Directory, collective: Collective) -> tuple[Person, ...]:
    """Its people, each once."""
    return tuple({person.id: person for person, _ in directory.members(collective.id)}.values())


def _standings(stored: Repositories, ctx: Context, collectives: Sequence[Collective]) -> Standings:
    ids = list(dict.fromkeys(person.id for each in collectives for person in people_of(ctx.directory, each)))
    accounts: defaultdict[str, list[Account]] = defaultdict(list)
    for account in stored.accounts_of(ids):
        accounts[account.person_id].append(account)
    decided = stored.preferences(ids)
    invited = {each.person_id for each in stored.invitations()}
    rooms: dict[str, Room] = {}
    for room in stored.rooms():
        if room.lost is None or room.collective_id not in rooms or rooms[room.collective_id].lost:
            rooms[room.collective_id] = room
    return Standings(
        known={each: _standing(accounts[each], decided.get(each), invited=each in invited) for each in ids},
        platforms={each: _platforms(accounts[each]) for each in ids},
        rooms=rooms,
    )


def _standing(accounts: Sequence[Account], decided: Preferences | None, *, invited: bool) -> Reached:
    stands = {each.standing for each in accounts}
    if Standing.REACHED in stands:
        return Reached.STOPPED if decided is not None and decided.stopped else Reached.REACHED
    for standing, reached in (
        (Standing.UNREADABLE, Reached.UNREADABLE),
        (Standing.LEFT, Reached.LEFT),
        (Standing.SILENT, Reached.SILENT),
    ):
        if standing in stands:
            return reached
    return Reached.INVITED if invited else Reached.UNSEEN


def _platforms(accounts: Sequence[Account]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.account.platform for each in accounts))


def _detailed(ctx: Context, team: Collective, found: Standings) -> tuple[Block, ...]:
    people = people_of(ctx.directory, team)
    if not people:
        return (Text(ctx.say("reach-nobody")),)
    name = verbatim(team.name)
    title = ctx.say("reach-team", team=name, reached=found.counted(people), count=len(people))
    return Heading(title), Items((*_groups(people, found, ctx.say), _room(team, found, ctx.say)))


def _groups(people: Sequence[Person], found: Standings, say: Translator) -> Iterator[str]:
    for standing in Reached:
        named = [_named(each, found, say) for each in people if found.known[each.id] is standing]
        more = [say("reach-others", count=len(named) - _NAMES)] if len(named) > _NAMES else []
        if named:
            yield say(f"reach-{standing.value}", names=say.listed(named[:_NAMES] + more))


def _named(person: Person, found: Standings, say: Translator) -> str:
    on = [platform_name(each, say) for each in found.platforms[person.id]]
    return say("reach-on", who=verbatim(person.name), names=", ".join(on)) if on else verbatim(person.name)


def _room(team: Collective, found: Standings, say: Translator) -> str:
    room = found.rooms.get(team.id)
    if room is None:
        return say("reach-room-none", team=verbatim(team.name))
    name = platform_name(room.conversation.platform, say)
    if room.lost:
        return say("reach-room-lost", name=name, why=say(f"room-lost-{room.lost.value}"))
    return say("reach-room", name=name)


def _summed_up(ctx: Context, teams: Sequence[Collective], found: Standings) -> Iterator[Block]:
    """One line for each collective where somebody or the room is missing; those are offered to look at."""
    say, counted = ctx.say, [(each, people_of(ctx.directory, each)) for each in teams]
    everybody = {person.id: person for _, people in counted for person in people}
    reached = found.counted(tuple(everybody.values()))
    missing = [pair for pair in counted if found.counted(pair[1]) < len(pair[1]) or not _has_room(pair[0], found)]
    lines = [_line(team, people, found, say) for team, people in missing[:_LINES]]
    if len(missing) > _LINES:
        lines.append(say("reach-line-more", count=len(missing) - _LINES))
    if len(missing) < len(counted):
        lines.append(say("reach-line-full", count=len(counted) - len(missing)))
    yield Heading(say("reach-total", reached=reached, count=len(everybody)))
    yield Items(tuple(lines))
    options = [Option(say("reach-look", team=each.name), Action("rooms.reach", (each.id,))) for each, _ in missing]
    if options:
        yield Choices(tuple(options[:MOST_CHOICES]))


def _has_room(team: Collective, found: Standings) -> bool:
    room = found.rooms.get(team.id)
    return room is not None and room.lost is None


def _line(team: Collective, people: Sequence[Person], found: Standings, say: Translator) -> str:
    key = "reach-line" if _has_room(team, found) else "reach-line-no-room"
    return say(key, team=verbatim(team.name), reached=found.counted(people), count=len(people))
