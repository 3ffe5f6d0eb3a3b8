"""What will be sent, to whom, at which local time, and why: the programme played forward without a store (DESIGN 6, plan)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.domain.directory import Directory
from bot.domain.message import plain_text
from bot.domain.wall_time import zone
from bot.engine.context import language
from bot.engine.router import Announcement, Duty, Routes
from bot.ports.calendars import Holidays


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """
    One line of the plan.

    Attributes:
        at: Aware, in `zone`.
        conversation: `dm:PERSON` or `room:COLLECTIVE`.
        conditional: It depends on what happens until then.
    """

    at: datetime
    zone: str
    kind: str
    milestone: str | None
    audience: str
    conversation: str
    text: str
    conditional: bool


def forecast(
    directory: Directory,
    holidays: Holidays,
    routes: Routes,
    first: date,
    last: date,
    *,
    single: Iterable[tuple[datetime, Announcement]] = (),
) -> list[Forecast]:
    """
    Every message from `first` to `last`, both included, by the recipient's date; sorted by instant.

    Rules give most of them; `single` are those that no rule gives, each with its instant.
    """
    since = datetime.combine(first, time(), tzinfo=UTC) - timedelta(days=1)
    until = datetime.combine(last, time(), tzinfo=UTC) + timedelta(days=2)
    duties = list({id(duty): duty for duty in routes.duties.values()}.values())
    found = {key: line for duty in duties for key, line in _of(duty, directory, holidays, (since, until))}
    found |= {said.key: _line(said, due_at) for due_at, said in single}
    lines = {key: line for key, line in found.items() if first <= line.at.date() <= last}
    return sorted(lines.values(), key=lambda line: (line.at, line.conversation, line.kind, line.text))


def _of(
    duty: Duty, directory: Directory, holidays: Holidays, window: tuple[datetime, datetime]
) -> Iterator[tuple[str, Forecast]]:
    for occurrence in duty.plan(directory, holidays, *window):
        for said in duty.preview(directory, occurrence, lambda to: language(directory, to)):
            yield said.key, _line(said, occurrence.due_at)


def _line(said: Announcement, due_at: datetime) -> Forecast:
    return Forecast(
        at=due_at.astimezone(zone(said.zone)),
        zone=said.zone,
        kind=said.kind.value,
        milestone=said.milestone_id,
        audience=said.audience,
        conversation=str(said.to),
        text=plain_text(said.message),
        conditional=said.conditional,
    )
