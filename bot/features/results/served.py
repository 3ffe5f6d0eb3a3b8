"""What programs read over HTTP, through the very code that exports (DESIGN 2.5: what people felt, as it was published)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import assert_never, cast

from bot.domain.access import Grant
from bot.domain.api import DataPage, Filter, Resource
from bot.domain.directory import Directory
from bot.domain.exports import Cell, Column, Holds, Profile, Subject
from bot.domain.programme import Collective
from bot.domain.protection import Period
from bot.features.results.asked import Asked, Cursor, cursor, is_day, is_number, is_text, shaped
from bot.features.results.dictionary import DICTIONARY, dictionary
from bot.features.results.exporting import Extract, Identity, columns, identity, table
from bot.features.results.standing import Standing, standings
from bot.ports.store import Repositories

_PLACES = (Filter.COLLECTIVE, Filter.REGION)
_PERIODS = (Filter.SINCE, Filter.UNTIL)
_PAGES = (Filter.LIMIT, Filter.CURSOR)
COMPLETENESS = (
    Column("check_in"),
    Column("period"),
    Column("scope"),
    Column("expected", Holds.NUMBER),
    Column("given", Holds.NUMBER),
    Column("in_time", Holds.NUMBER),
    Column("asked", Holds.NUMBER),
    Column("answered", Holds.NUMBER),
)
_PROFILES = {Grant.RESULTS: Profile.PUBLIC, Grant.INTERNAL: Profile.INTERNAL}


def _answers(name: str, grant: Grant) -> Resource:
    filters = (Filter.INDICATOR, *_PLACES, *_PERIODS, *_PAGES)
    return Resource(name=name, grant=grant, columns=columns(Subject.ANSWERS, _PROFILES[grant]), filters=filters)


RESOURCES = (
    _answers("results", Grant.RESULTS),
    _answers("internal", Grant.INTERNAL),
    Resource(
        name="completeness",
        grant=Grant.COMPLETENESS,
        columns=COMPLETENESS,
        filters=(*_PLACES, *_PERIODS, *_PAGES),
    ),
    Resource(name="dictionary", grant=Grant.DICTIONARY, columns=DICTIONARY),
)


def page(stored: Repositories, directory: Directory, resource: Resource, asked: Asked, k: int) -> DataPage:
    """
    What is asked for.

    Raises:
        Refused: The cursor is another resource's.
    """
    match resource.grant:
        case Grant.RESULTS | Grant.INTERNAL:
            return _results(stored, directory, asked, _PROFILES[resource.grant], k)
        case Grant.COMPLETENESS:
            return _completeness(stored, directory, asked, k)
        case Grant.DICTIONARY:
            return DataPage(rows=tuple(dictionary(directory, Subject.ANSWERS, Profile.INTERNAL).rows))
        case _:
            assert_never(resource.grant)


def _results(stored: Repositories, directory: Directory, asked: Asked, profile: Profile, k: int) -> DataPage:
    after = shaped(asked.after, is_text, is_day, is_text, is_text, is_number, is_text, is_text)
    wanted = Extract(
        subject=Subject.ANSWERS,
        profile=profile,
        k=k,
        collectives=asked.collectives,
        scopes=asked.scopes,
        indicators=asked.indicators,
        since=asked.since,
        until=asked.until,
        most=asked.limit + 1,
        after=cast("Identity | None", after),
    )
    rows = tuple(islice(table(stored, directory, wanted).rows, asked.limit + 1))
    return _cut(rows, asked.limit, identity)


def _completeness(stored: Repositories, directory: Directory, asked: Asked, k: int) -> DataPage:
    after = cast("tuple[str, str, str] | None", shaped(asked.after, is_text, is_day, is_text))
    within = [each for _, each in sorted(directory.collectives.items())]
    if asked.collectives is not None:
        within = [each for each in within if each.id in asked.collectives]
    rows = tuple(islice(_complete(stored, directory, asked, within, after), asked.limit + 1))
    shown = tuple(_row(period, each, k) for period, each in rows)
    return _cut(shown, asked.limit, lambda row: (str(row[0]), str(row[1]), str(row[2]).removeprefix("collective:")))


def _complete(
    stored: Repositories,
    directory: Directory,
    asked: Asked,
    within: list[Collective],
    after: tuple[str, str, str] | None,
) -> Iterator[tuple[Period, Standing]]:
    """Collective by collective of each period that was closed, from behind a row on; of check-ins that the programme has."""
    first = after and (after[1], after[0])
    for period in stored.periods(since=asked.since, until=asked.until):
        place, check_in = (period.opens_on.isoformat(), period.check_in_id), directory.check_ins.get(period.check_in_id)
        if check_in is None or (first is not None and place < first):
            continue
        left = [each for each in within if after is None or place != first or each.id > after[2]]
        yield from ((period, each) for each in standings(stored, directory, check_in, period, left))


def all_completeness(stored: Repositories, directory: Directory, k: int) -> Iterator[tuple[Cell, ...]]:
    """Every row of completeness that there is."""
    within = [each for _, each in sorted(directory.collectives.items())]
    for period in stored.periods(since=None, until=None):
        check_in = directory.check_ins.get(period.check_in_id)
        if check_in is not None:
            yield from (_row(period, each, k) for each in standings(stored, directory, check_in, period, within))


def _row(period: Period, standing: Standing, k: int) -> tuple[Cell, ...]:
    """People are counted where k or more were asked: of fewer it would say who."""
    people = (standing.asked, standing.answered) if standing.asked >= k else (None, None)
    where = f"collective:{standing.collective.id}"
    facts = (standing.expected, standing.given, standing.in_time)
    return (period.check_in_id, period.opens_on.isoformat(), where, *facts, *people)


def _cut(rows: tuple[tuple[Cell, ...], ...], limit: int, place: Callable[[tuple[Cell, ...]], Cursor]) -> DataPage:
    """As many rows as are wanted, and where the next page begins if there is one."""
    shown = rows[:limit]
    return DataPage(rows=shown, cursor=cursor(place(shown[-1])) if len(rows) > limit else None)
