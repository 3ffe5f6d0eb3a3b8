"""How complete a period is, and how much of it came in time: by collective and region, for who coordinates. Never by person."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from bot.domain.checkin import AnswerState
from bot.domain.directory import Directory
from bot.domain.message import Block, Heading, Items, Message, Note, verbatim
from bot.domain.programme import CheckIn, Collective
from bot.domain.protection import Period
from bot.domain.results import Fact, Turnout
from bot.i18n import Translator
from bot.ports.store import Repositories

_MOST_LINES = 30
"""Collectives that are told one by one; of more, those that lack something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """
    How a collective stands in a period.

    Attributes:
        expected: Questions to the team.
        given: Those that it answered, were it that it doesn't know.
        in_time: Those that it answered before the round closed.
        asked, answered: People, as they were counted at closing.
    """

    collective: Collective
    expected: int
    given: int
    in_time: int
    asked: int = 0
    answered: int = 0

    @property
    def complete(self) -> bool:
        """Whether nothing is missing: no question to the team, and somebody's view where there was none."""
        return self.given >= self.expected and (self.given > 0 or self.answered > 0)

    @property
    def timely(self) -> bool:
        """Whether nothing was missing when the round closed."""
        return self.complete and self.in_time >= self.expected


def standings(
    stored: Repositories, directory: Directory, check_in: CheckIn, period: Period, within: Sequence[Collective]
) -> list[Standing]:
    """How those collectives stand that were asked in a period, in the programme's order."""
    ids = [each.id for each in within]
    turnout = {
        each.collective_id: each
        for each in stored.turnout(ids, since=period.opens_on, until=period.opens_on)
        if (each.check_in_id, each.opens_on) == (period.check_in_id, period.opens_on)
    }
    facts = [
        each
        for each in stored.facts(list(turnout), since=period.opens_on, until=period.opens_on)
        if (each.check_in_id, each.opens_on) == (period.check_in_id, period.opens_on)
    ]
    asked = {each.collective_id: each.asked or tuple(check_in.indicators) for each in stored.rounds_in(period)}
    return [
        _standing(each, turnout[each.id], facts, facts_among(directory, asked.get(each.id, ())))
        for each in within
        if each.id in turnout
    ]


def facts_among(directory: Directory, indicator_ids: Iterable[str]) -> set[str]:
    """Those of the indicators that a team states."""
    return {
        each for each in indicator_ids if each in directory.indicators and not directory.indicators[each].perception
    }


def _standing(collective: Collective, turnout: Turnout, facts: Iterable[Fact], team: Collection[str]) -> Standing:
    said = [
        each
        for each in facts
        if each.collective_id == collective.id
        and each.indicator_id in team
        and each.state in (AnswerState.GIVEN, AnswerState.UNKNOWN)
    ]
    return Standing(
        collective=collective,
        expected=len(team),
        given=len(said),
        in_time=sum(not each.late for each in said),
        asked=turnout.asked,
        answered=turnout.answered,
    )


def message(
    directory: Directory, check_in: CheckIn, period: Period, found: Sequence[Standing], say: Translator
) -> Message:
    """The report of a period: regions first if there are several, then collectives."""
    title = say("results-standing-title", title=say.of(check_in.title), day=say.day(period.opens_on, year=False))
    blocks: list[Block] = [Heading(title)]
    regions = list(dict.fromkeys(each.collective.region_id for each in found))
    if len(regions) > 1:
        blocks.append(Items(tuple(_region_line(directory, region, found, say) for region in regions)))
    shown = found if len(found) <= _MOST_LINES else [each for each in found if not each.complete][:_MOST_LINES]
    if shown:
        blocks.append(Items(tuple(_line(each, say) for each in shown)))
    return Message((*blocks, Note(say("results-standing-note"))))


def _region_line(directory: Directory, region_id: str, found: Iterable[Standing], say: Translator) -> str:
    within = [each for each in found if each.collective.region_id == region_id]
    return say(
        "results-standing-region",
        region=verbatim(directory.regions[region_id].name),
        total=len(within),
        complete=sum(each.complete for each in within),
        timely=sum(each.timely for each in within),
    )


def _line(standing: Standing, say: Translator) -> str:
    said = standing.given or standing.answered
    key = "complete" if standing.timely else "late" if standing.complete else "partial" if said else "nothing"
    return say(
        f"results-standing-{key}",
        collective=verbatim(standing.collective.name),
        given=standing.given,
        expected=standing.expected,
        asked=standing.asked,
        answered=standing.answered,
    )
