"""What leaves in files: facts of teams, what was published of perceptions, deliveries and questions, by profile (DESIGN 6, export)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from bot.domain.checkin import AnswerState
from bot.domain.directory import Directory
from bot.domain.exports import Cell, Column, Holds, Profile, Subject, Table
from bot.domain.results import Published
from bot.ports.store import Repositories

_ALL_TIME = date.min

_ANSWERS = (
    Column("check_in"),
    Column("period"),
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
        k: People of whom something that they did may be counted in public.
    """

    subject: Subject
    profile: Profile
    k: int
    collectives: frozenset[str] | None = None


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


def _answers(stored: Repositories, directory: Directory, wanted: Extract) -> Iterator[tuple[Cell, ...]]:
    """What teams stated, one by one; then what was published of what people felt."""
    public, only = wanted.profile is Profile.PUBLIC, wanted.collectives
    insee = {each.id: " ".join(each.insee) for each in directory.collectives.values()}
    scopes = {each: f"collective:{each}" for each in insee}
    given = AnswerState.GIVEN.value
    for row in stored.export_facts():
        team = row[2]
        if (only is not None and team not in only) or (public and (row[5] != given or not row[6])):
            continue
        scope = scopes.get(team) or f"collective:{team}"
        code = insee.get(team, "")
        if public:
            yield row[0], row[1], scope, code, row[3], row[4], "stated", row[6], 1
        else:
            late = row[8] or None
            yield (
                *(row[0], row[1], scope, code, row[3], row[4], "stated", row[6], 1),
                *(row[5], row[7], late, row[9], row[10]),
            )
    for cell in stored.published(_scopes(directory, only), since=_ALL_TIME):
        for measured in _measured(cell, insee):
            yield measured if public else (*measured, given, "", None, "", "")


def _scopes(directory: Directory, only: Collection[str] | None) -> set[str] | None:
    """The scopes of some collectives, those around them included: what was published of them is the same for everybody."""
    if only is None:
        return None
    regions = {f"region:{directory.collectives[each].region_id}" for each in only if each in directory.collectives}
    return {"programme", *regions, *(f"collective:{each}" for each in only)}


def _measured(cell: Published, insee: dict[str, str]) -> Iterator[tuple[Cell, ...]]:
    where = insee.get(cell.scope.removeprefix("collective:"), "")
    head = (cell.check_in_id, cell.opens_on.isoformat(), cell.scope, where, cell.indicator_id, cell.indicator_version)
    if cell.mean is not None:
        yield (*head, "mean", f"{cell.mean:.2f}", cell.n)
    for option, n in (cell.counts or {}).items():
        yield (*head, "count", option, n)


def _deliveries(stored: Repositories, directory: Directory, wanted: Extract) -> Iterator[tuple[Cell, ...]]:
    if wanted.profile is Profile.PUBLIC:
        rows = ((_week(each.due_at), each.kind, each.state, each.recipient) for each in stored.export_deliveries())
        yield from _counted(rows, wanted.k)
        return
    only = _recipients(directory, wanted.collectives)
    yield from (tuple(each) for each in stored.export_deliveries() if only is None or each.recipient in only)


def _recipients(directory: Directory, collectives: Collection[str] | None) -> set[str] | None:
    if collectives is None:
        return None
    people = {f"dm:{person.id}" for each in collectives for person, _ in directory.members(each)}
    return people | {f"room:{each}" for each in collectives}


def _week(instant: str) -> str:
    year, week, _ = date.fromisoformat(instant[:10]).isocalendar()
    return f"{year}-W{week:02d}"


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
