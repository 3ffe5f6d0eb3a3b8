"""The brief for a monthly meeting, on one page: what moved, what is missing, what comes next, one question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.domain.charts import Picture
from bot.domain.checkin import AnswerState
from bot.domain.directory import Directory
from bot.domain.message import Block, File, Heading, Items, Note, Text, strip_marks, verbatim
from bot.domain.pages import Page, Section
from bot.domain.programme import Collective, IndicatorKind, Milestone, MilestoneKind
from bot.domain.protection import Period
from bot.domain.results import Fact
from bot.domain.series import Movement, Series, of_facts, of_published
from bot.features.results.discussing import question
from bot.features.results.picturing import in_words, series_chart
from bot.features.results.reading import results_of
from bot.features.results.standing import Standing, standings
from bot.features.results.wording import asked, lines, value_text
from bot.i18n import Translator
from bot.ports.charts import ChartDrawer
from bot.ports.pages import MEDIA_TYPE, PageWriter
from bot.ports.store import Repositories

MONTH = timedelta(days=31)
_AHEAD = timedelta(days=45)
_MOST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """
    What a brief tells.

    Attributes:
        title: Whose it is.
        moved: Indicators that said something in the month, those that moved first.
        together: What several teams said, in words.
        missing: What has no answer, in words.
        coming: Milestones and what is due, the earliest first.
    """

    title: str
    day: date
    moved: tuple[Series, ...]
    together: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    coming: tuple[str, ...] = ()


def of_team(stored: Repositories, directory: Directory, collective: Collective, day: date, say: Translator) -> Month:
    """The month of a team that ends on a day."""
    known = results_of(stored, directory, collective, until=day)
    recent = [each for each in (*known.facts, *known.felt) if each.last.opens_on > day - MONTH]
    gaps = [each for each in known.stated if each.opens_on > day - MONTH and each.state is not AnswerState.GIVEN]
    return Month(
        title=collective.name,
        day=day,
        moved=tuple(sorted(recent, key=lambda each: each.movement is Movement.SAME))[:_MOST],
        missing=(*_unanswered(stored, directory, collective, day, say), *_left_open(directory, gaps, say)),
        coming=tuple(_coming(directory, [collective.id], day, say)),
    )


def _unanswered(
    stored: Repositories, directory: Directory, collective: Collective, day: date, say: Translator
) -> Iterator[str]:
    for counted in stored.turnout([collective.id], since=day - MONTH):
        check_in = directory.check_ins.get(counted.check_in_id)
        if check_in is None:
            continue
        period = Period(check_in_id=check_in.id, opens_on=counted.opens_on)
        for each in standings(stored, directory, check_in, period, [collective]):
            if not each.complete:
                when = say.day(counted.opens_on, year=False)
                yield say(
                    "results-brief-missing", title=say.of(check_in.title), day=when, count=each.expected - each.given
                )


def _left_open(directory: Directory, gaps: Sequence[Fact], say: Translator) -> Iterator[str]:
    for indicator_id in dict.fromkeys(each.indicator_id for each in gaps if each.state is AnswerState.UNKNOWN):
        indicator = directory.indicators.get(indicator_id)
        if indicator is not None:
            yield say("results-brief-unknown", question=verbatim(say.of(indicator.question)))


def _coming(directory: Directory, collective_ids: Sequence[str], day: date, say: Translator) -> Iterator[str]:
    found: list[tuple[date, str]] = []
    for each in directory.milestones_of(collective_ids):
        if day <= each.ends and each.starts <= day + _AHEAD:
            dates = say.days_at(each.starts, each.ends, each.at)
            found.append((each.starts, say("results-brief-coming", title=verbatim(say.of(each.title)), dates=dates)))
        if _is_due(each, day):
            what = verbatim(say.of(each.deliverable) or say.of(each.title))
            found.append((each.due or day, say("results-brief-due", what=what, day=say.day(each.due or day))))
    yield from (line for _, line in sorted(found)[:_MOST])


def _is_due(milestone: Milestone, day: date) -> bool:
    own = milestone.type is not MilestoneKind.DEADLINE and milestone.deliverable
    return bool(own and milestone.due and day <= milestone.due <= day + _AHEAD)


def of_scope(
    stored: Repositories, directory: Directory, title: str, within: Sequence[Collective], day: date, say: Translator
) -> Month:
    """The month of what somebody coordinates: how complete its collectives are; team by team only what is missing."""
    ids = [each.id for each in within]
    periods = dict.fromkeys(
        Period(check_in_id=each.check_in_id, opens_on=each.opens_on) for each in stored.turnout(ids, since=day - MONTH)
    )
    found: list[Standing] = []
    for period in periods:
        check_in = directory.check_ins.get(period.check_in_id)
        found += standings(stored, directory, check_in, period, within) if check_in else []
    return Month(
        title=title,
        day=day,
        moved=felt_in(stored, directory, within, day),
        together=tuple(together(stored, directory, ids, day, say)),
        missing=tuple(_by_team(found, say)),
        coming=tuple(_coming(directory, ids, day, say)),
    )


def felt_in(stored: Repositories, directory: Directory, within: Sequence[Collective], day: date) -> tuple[Series, ...]:
    """What was published of what people feel in the widest scope that is all theirs."""
    regions = {f"region:{each.region_id}" for each in within}
    whole = len(within) == len(directory.collectives)
    found = of_published(stored.published({"programme"} if whole else regions, since=day - MONTH), directory.indicators)
    return tuple(found[:_MOST])


def together(
    stored: Repositories, directory: Directory, ids: Sequence[str], day: date, say: Translator
) -> Iterator[str]:
    """What the teams of a scope stated: counts added up, of other answers how many teams gave each last. No team is set against another."""
    facts = of_facts(stored.facts(ids, since=day - MONTH), directory.indicators)
    for indicator in dict.fromkeys(each.indicator.id for each in facts):
        own = [each for each in facts if each.indicator.id == indicator]
        asks = asked(own[0].indicator, say)
        if own[0].indicator.type is IndicatorKind.INTEGER:
            total = sum(point.number or 0 for each in own for point in each.comparable)
            yield say("results-brief-sum", question=asks, total=say.number(total), teams=len(own))
        elif own[0].indicator.type in (IndicatorKind.SCALE, IndicatorKind.CHOICE, IndicatorKind.BOOLEAN):
            taken = Counter(value_text(each.indicator, replace(each.last, note=""), say) for each in own)
            parts = [say("results-count", label=label, n=n) for label, n in taken.most_common()]
            yield say("results-brief-spread", question=asks, parts=say.listed(parts))


def _by_team(found: Sequence[Standing], say: Translator) -> Iterator[str]:
    """The teams that lack something, with how much of it came."""
    for collective in dict.fromkeys(each.collective.id for each in found):
        own = [each for each in found if each.collective.id == collective]
        if all(each.complete for each in own):
            continue
        expected = sum(each.expected for each in own)
        values = {"given": sum(each.given for each in own), "in_time": sum(each.in_time for each in own)}
        yield say("results-brief-team", collective=verbatim(own[0].collective.name), expected=expected, **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """What makes a brief: the drawer and the writer of pages."""

    draw: ChartDrawer
    write: PageWriter

    async def blocks(self, month: Month, say: Translator, note: str) -> list[Block]:
        """The brief in chat, with the page as a file."""
        title = say("results-brief-title", title=month.title, month=say.month(month.day.isoformat()[:7]))
        parts = _sections(month, say, bars=True)
        blocks: list[Block] = [Heading(title)]
        for section in parts:
            said = say("results-brief-said", title=section.title, text=section.text) if section.text else ""
            blocks.append(Text(said or f"**{section.title}**"))
            blocks += [Items(section.lines)] if section.lines else []
        file = await self._page(month, title, say, note)
        return [*blocks, file, *([Note(note)] if note else [])]

    async def _page(self, month: Month, title: str, say: Translator, note: str) -> File:
        plain = [_plain(each) for each in _sections(month, say, bars=False)]
        chart = series_chart("", month.moved, say)
        if chart is not None:
            svg = await self.draw(chart, Picture.SVG)
            course = say("results-brief-course")
            plain.insert(1, Section(title=course, svg=svg, alt=in_words(replace(chart, title=course), say)))
        page = Page(
            lang=say.lang,
            title=title,
            subtitle=say("results-brief-subtitle", day=say.day(month.day)),
            sections=tuple(plain),
            note=" ".join(each for each in (say("results-brief-foot"), note) if each),
        )
        name = say("results-brief-file", day=month.day.isoformat())
        return File(f"{name}.html", MEDIA_TYPE, self.write(page), say("results-brief-alt", title=title))


def _sections(month: Month, say: Translator, *, bars: bool) -> list[Section]:
    discuss = question([each for each in month.moved if each.last.value], say)
    moved = (*month.together, *lines(month.moved, say, bars=bars))
    found = [
        Section(title=say("results-brief-moved"), lines=moved or (say("results-brief-nothing-moved"),)),
        Section(title=say("results-brief-lacking"), lines=month.missing or (say("results-brief-nothing-lacking"),)),
        Section(title=say("results-brief-next"), lines=month.coming or (say("results-brief-nothing-next"),)),
    ]
    return [*found, Section(title=say("results-brief-discuss"), text=discuss)] if discuss else found


def _plain(section: Section) -> Section:
    return Section(title=section.title, lines=tuple(map(strip_marks, section.lines)), text=strip_marks(section.text))
