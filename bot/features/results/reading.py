"""What the store knows of a collective's results, as series. All that people felt is read as it was published."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.directory import Directory
from bot.domain.programme import Collective
from bot.domain.results import Fact
from bot.domain.series import Series, of_facts, of_published
from bot.ports.store import Repositories

YEAR = timedelta(days=400)
"""How far back a series goes: a year, and the same weeks of the year before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """
    What is known of one collective up to a day.

    Attributes:
        facts: What the team stated, one series per indicator.
        felt: What was published of what people felt there.
        around: The same of the region and of the programme.
        stated: The team's answers one by one.
    """

    collective: Collective
    facts: tuple[Series, ...]
    felt: tuple[Series, ...]
    around: tuple[Series, ...]
    stated: tuple[Fact, ...]

    def at(self, opens_on: date) -> Results:
        """Only what a period said, each with what came before it."""
        return Results(
            collective=self.collective,
            facts=_at(self.facts, opens_on),
            felt=_at(self.felt, opens_on),
            around=_at(self.around, opens_on),
            stated=tuple(each for each in self.stated if each.opens_on == opens_on),
        )


def _at(series: Sequence[Series], opens_on: date) -> tuple[Series, ...]:
    until = (each.until(opens_on) for each in series)
    return tuple(each for each in until if each is not None and each.last.opens_on == opens_on)


def results_of(stored: Repositories, directory: Directory, collective: Collective, *, until: date) -> Results:
    """All that is known of a collective of the year before a day."""
    own, since = f"collective:{collective.id}", until - YEAR
    wider = {f"region:{collective.region_id}", "programme"}
    facts = stored.facts([collective.id], since=since)
    cells = stored.published({own, *wider}, since=since)
    felt = of_published(cells, directory.indicators)
    return Results(
        collective=collective,
        facts=tuple(of_facts(facts, directory.indicators)),
        felt=tuple(each for each in felt if each.scope == own),
        around=tuple(each for each in felt if each.scope != own),
        stated=tuple(facts),
    )


def asks_feelings(directory: Directory, asked: Iterable[str]) -> bool:
    """Whether what people feel is among what a round asks."""
    return any(each in directory.indicators and directory.indicators[each].perception for each in asked)
