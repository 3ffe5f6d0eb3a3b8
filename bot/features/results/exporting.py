"""What leaves in files: facts of teams, what was published of perceptions, deliveries and questions, by profile (DESIGN 6, export)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from bot.domain.checkin import AnswerState
from bot.domain.directory import Directory
from bot.domain.exports import Cell, Column, Holds, Profile, Selection, Subject, Table
from bot.domain.results import Published
from bot.domain.wall_time import iso_week
from bot.ports.exports import StatedRow
from bot.ports.store import Repositories

Identity = tuple[str, str, str, str, int, str, str]
"""Check-in, period, scope, indicator, version, measure, and of counts the option."""
_STATED, _MEAN, _COUNT = "stated", "mean", "count"

_ANSWERS = (
    Column("check_in"),
    Column("period"),
    Column("week"),
    Column("scope"),
    Column("insee"),
    Column("indicator"),
    Column("version", Holds.NUMBER),
    Column("measure"),
    Column("value", Holds.VALUE),
    Column("n", Holds.NUMBER),
)
_ANSWERS_INTERNAL = (
    *_ANSWERS,
    Column("state"),
    Column("note", Holds.WORDS),
    Column("late", Holds.FLAG),
    Column("at"),
    Column("stated_by"),
)
_DELIVERIES = (Column("week"), Column("kind"), Column("state"), Column("n", Holds.NUMBER))
_DELIVERIES_INTERNAL = (
    Column("due_at"),
    Column("kind"),
    Column("recipient"),
    Column("state"),
    Column("platform"),
    Column("sent_at"),
    Column("attempts", Holds.NUMBER),
    Column("reason", Holds.WORDS),
)
_QUESTIONS = (Column("month"), Column("lang"), Column("outcome"), Column("n", Holds.NUMBER))
_QUESTIONS_INTERNAL = (
    Column("at"),
    Column("lang"),
    Column("outcome"),
    Column("entry"),
    Column("confidence", Holds.NUMBER),
    Column("question", Holds.WORDS),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """
    What is wanted.

    Attributes:
        collectives: Only what concerns these; None for all.
        scopes: Of what was published of answers, only these scopes; None for those of `collectives` and around them.
        indicators, since, until: Of answers, only these; the periods' first days, both included.
        k: People of whom something that they did may be counted in public.
        most: Of answers, so many rows are all that will be read.
        after: Of answers, only what comes behind this row, which was read before; its cells that name it (`identity`).
    """

    subject: Subject
    profile: Profile
    k: int
    collectives: frozenset[str] | None = None
    scopes: frozenset[str] | None = None
    indicators: frozenset[str] | None = None
    since: date | None = None
    until: date | None = None
    most: int | None = None
    after: Identity | None = None


def columns(subject: Subject, profile: Profile) -> tuple[Column, ...]:
    """The columns of an export."""
    public = profile is Profile.PUBLIC
    match subject:
        case Subject.ANSWERS:
            return _ANSWERS if public else _ANSWERS_INTERNAL
        case Subject.DELIVERIES:
            return _DELIVERIES if public else _DELIVERIES_INTERNAL
        case Subject.QUESTIONS:
            return _QUESTIONS if public else _QUESTIONS_INTERNAL


def table(stored: Repositories, directory: Directory, wanted: Extract) -> Table:
    """The table, whose rows are read while they are written: use it within the read."""
    match wanted.subject:
        case Subject.ANSWERS:
            rows = _answers(stored, directory, wanted)
        case Subject.DELIVERIES:
            rows = _deliveries(stored, directory, wanted)
        case Subject.QUESTIONS:
            rows = _questions(stored, wanted)
    return Table(columns(wanted.subject, wanted.profile), rows)


def identity(row: tuple[Cell, ...]) -> Identity:
    """What names a row of answers, in whichever profile."""
    check_in, period, _, scope, _, indicator, version, measure, value = row[:9]
    head = (str(check_in), str(period), str(scope), str(indicator), int(version or 0), str(measure))
    return (*head, str(value) if measure == _COUNT else "")


def _answers(stored: Repositories, directory: Directory, wanted: Extract) -> Iterator[tuple[Cell, ...]]:
    """What teams stated, one by one; then what was published of what people felt."""
    public, only, after = wanted.profile is Profile.PUBLIC, wanted.collectives, wanted.after
    insee = {each.id: " ".join(each.insee) for each in directory.collectives.values()}
    selection = Selection(
        collectives=only,
        scopes=wanted.scopes if wanted.scopes is not None else _scopes(directory, only),
        indicators=wanted.indicators,
        since=wanted.since,
        until=wanted.until,
        given=public,
        most=wanted.most,
    )
    if after is None or after[5] == _STATED:
        yield from _stated(stored.export_facts(selection, _fact_key(after)), insee, public=public)
        after = None
    start = after and (date.fromisoformat(after[1]), after[3], after[4], after[2], after[0])
    measured = (row for cell in stored.export_published(selection, start) for row in _measured(cell, insee))
    for row in measured if after is None else _behind(after, measured):
        yield row if public else (*row, AnswerState.GIVEN.value, "", None, "", "")


def _fact_key(after: Identity | None) -> tuple[str, str] | None:
    if after is None:
        return None
    check_in, period, scope, indicator, *_ = after
    return f"{check_in}/{scope.removeprefix('collective:')}/{period}", indicator


def _stated(found: Iterable[StatedRow], insee: dict[str, str], *, public: bool) -> Iterator[tuple[Cell, ...]]:
    scopes = {each: f"collective:{each}" for each in insee}
    for row in found:
        team = row[2]
        scope = scopes.get(team) or f"collective:{team}"
        code = insee.get(team, "")
        if public:
            yield row[0], row[1], _week(row[1]), scope, code, row[3], row[4], _STATED, row[6], 1
        else:
            late = row[8] or None
            yield (
                *(row[0], row[1], _week(row[1]), scope, code, row[3], row[4], _STATED, row[6], 1),
                *(row[5], row[7], late, row[9], row[10]),
            )


def _behind(after: Identity, rows: Iterator[tuple[Cell, ...]]) -> Iterator[tuple[Cell, ...]]:
    """Of rows that begin with those of the cell which a row is of, those that come after it; a cell never changes."""
    head = after[:5]
    skipped = False
    for row in rows:
        if skipped or identity(row)[:5] != head:
            yield row
        skipped = skipped or identity(row) == after


def _scopes(directory: Directory, only: Collection[str] | None) -> frozenset[str] | None:
    """The scopes of some collectives, those around them included: what was published of them is the same for everybody."""
    if only is None:
        return None
    regions = {f"region:{directory.collectives[each].region_id}" for each in only if each in directory.collectives}
    return frozenset({"programme", *regions, *(f"collective:{each}" for each in only)})


def _measured(cell: Published, insee: dict[str, str]) -> Iterator[tuple[Cell, ...]]:
    where = insee.get(cell.scope.removeprefix("collective:"), "")
    opens_on = cell.opens_on.isoformat()
    head = (cell.check_in_id, opens_on, _week(opens_on), cell.scope, where, cell.indicator_id, cell.indicator_version)
    if cell.mean is not None:
        yield (*head, _MEAN, f"{cell.mean:.2f}", cell.n)
    for option, n in (cell.counts or {}).items():
        yield (*head, _COUNT, option, n)


def _deliveries(stored: Repositories, directory: Directory, wanted: Extract) -> Iterator[tuple[Cell, ...]]:
    if wanted.profile is Profile.PUBLIC:
        rows = ((_week(each.due_at[:10]), each.kind, each.state, each.recipient) for each in stored.export_deliveries())
        yield from _counted(rows, wanted.k)
        return
    only = _recipients(directory, wanted.collectives)
    yield from (tuple(each) for each in stored.export_deliveries() if only is None or each.recipient in only)


def _recipients(directory: Directory, collectives: Collection[str] | None) -> set[str] | None:
    if collectives is None:
        return None
    people = {f"dm:{person.id}" for each in collectives for person, _ in directory.members(each)}
    return people | {f"room:{each}" for each in collectives}


@lru_cache(maxsize=4096)
def _week(day: str) -> str:
    return iso_week(date.fromisoformat(day))


def _questions(stored: Repositories, wanted: Extract) -> Iterator[tuple[Cell, ...]]:
    if wanted.profile is Profile.PUBLIC:
        rows = ((each.at[:7], each.lang, each.outcome, each.person_id or "") for each in stored.export_questions())
        yield from _counted(rows, wanted.k)
        return
    for each in stored.export_questions():
        yield each.at, each.lang, each.outcome, each.entry_id, each.confidence, each.text


def _counted(rows: Iterable[tuple[str, str, str, str]], k: int) -> Iterator[tuple[Cell, ...]]:
    """How many there were of each sort, where they concern k or more; the last of a row is whom."""
    times: defaultdict[tuple[str, str, str], int] = defaultdict(int)
    whom: defaultdict[tuple[str, str, str], set[str]] = defaultdict(set)
    for first, second, third, who in rows:
        sort = (first, second, third)
        times[sort] += 1
        if len(whom[sort]) < k:
            whom[sort].add(who)
    for sort in sorted(times):
        if len(whom[sort]) >= k:
            yield (*sort, times[sort])
