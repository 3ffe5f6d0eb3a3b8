"""The feature's entries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.domain.directory import Directory
from bot.domain.effects import Effect
from bot.domain.exports import Form
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.domain.protection import SMALLEST_GROUP
from bot.engine.commands import leaves_others
from bot.engine.context import Moment
from bot.engine.home import HomePart
from bot.engine.languages import Languages
from bot.engine.router import Announcement, Duty, Router
from bot.features.results import briefing, coordinating, giving
from bot.features.results.brief import Press
from bot.features.results.briefing import Briefs
from bot.features.results.closing import publish
from bot.features.results.extracting import Extracts, says_what
from bot.features.results.figures import Figures
from bot.features.results.home import numbers
from bot.features.results.planning import Opened, occurrences
from bot.ports.calendars import Holidays
from bot.ports.charts import ChartDrawer
from bot.ports.exports import TableWriter
from bot.ports.pages import PageWriter


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """
    What the feature works with.

    Attributes:
        opened: The openings of check-ins.
        draw: Makes pictures.
        write_page: Makes pages to print.
        writers: Make tables, by form.
        smallest_group: People of whom a perception is shown.
    """

    opened: Opened
    draw: ChartDrawer
    write_page: PageWriter
    writers: Mapping[Form, TableWriter]
    smallest_group: int = SMALLEST_GROUP


def build(means: Means) -> Router:
    """The feature's router, with these means."""
    router = Router("results")
    kinds = frozenset({OccurrenceKind.CLOSING, OccurrenceKind.GIVEBACK})
    router.home(HomePart.RESULTS)(numbers)
    rounds = _Rounds(means)
    router.duties.append(Duty(kinds, rounds.occurrences, rounds.preview, rounds.carry_out))
    briefs, figures = Briefs(Press(draw=means.draw, write=means.write_page)), Figures(means.draw)
    before_meetings = frozenset({OccurrenceKind.BRIEF})
    router.duties.append(Duty(before_meetings, briefing.occurrences, briefing.preview, briefs.carry_out))
    router.command("figures", takes=True, sure=leaves_others)(figures.command)
    router.command("brief", takes=True, sure=leaves_others)(briefs.command)
    router.command("extract", takes=True, sure=says_what)(Extracts(means.writers, means.smallest_group).command)
    router.question(figures.question)
    return router


@dataclass(frozen=True, slots=True)
class _Rounds:
    means: Means

    def occurrences(
        self, directory: Directory, holidays: Holidays, since: datetime, until: datetime
    ) -> Iterator[Occurrence]:
        yield from occurrences(self.means.opened, directory, holidays, since, until)

    def preview(self, directory: Directory, occurrence: Occurrence, language: Languages) -> Iterator[Announcement]:
        if occurrence.kind is OccurrenceKind.GIVEBACK:
            told = giving if occurrence.scope.startswith("collective:") else coordinating
            yield from told.preview(directory, occurrence, language)

    async def carry_out(self, moment: Moment, occurrence: Occurrence) -> tuple[Effect, ...]:
        if occurrence.kind is OccurrenceKind.CLOSING:
            return await publish(moment, occurrence, self.means.smallest_group)
        if occurrence.scope.startswith("collective:"):
            return await giving.carry_out(moment, occurrence, self.means.smallest_group)
        return await coordinating.carry_out(moment, occurrence)
