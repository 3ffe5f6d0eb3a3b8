"""What a closure does to what is planned: counted before it is kept, and mended where it comes too late. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.closures import Closure
from bot.domain.directory import Directory
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.domain.programme import Entity
from bot.ports.calendars import Holidays

Planned = Callable[[Directory, Holidays, datetime, datetime], Iterable[Occurrence]]

_AROUND = timedelta(days=40)
_BEFORE = timedelta(days=220)


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequences:
    """
    What changes.

    Attributes:
        skipped, moved, held: Check-ins that don't open, reminders on another day, reminders that aren't said.
        overdue: Reminders whose new day has passed already: they go now, or they would be lost.
    """

    skipped: int
    moved: int
    held: int
    overdue: tuple[Occurrence, ...]


def consequences(
    entities: Sequence[Entity], closure: Closure, planned: Planned, holidays: Holidays, now: datetime
) -> Consequences:
    """What changes from now on if a closure is added."""
    until = datetime.combine(closure.last, now.timetz()) + _AROUND
    directories = Directory(entities), Directory([*entities, closure])
    wanted = {f"collective:{each.id}" for each in directories[0].scope_collectives(closure.scope)}

    def found(directory: Directory, since: datetime) -> dict[tuple[str, ...], Occurrence]:
        chosen = (each for each in planned(directory, holidays, since, until) if each.scope in wanted)
        return {(each.kind, each.rule_id, each.subject, each.scope, each.zone): each for each in chosen}

    before, after = found(directories[0], now), found(directories[1], now - _BEFORE)
    reminders = [key for key, each in before.items() if each.kind is OccurrenceKind.REMINDER]
    pairs = [(before[key], after[key]) for key in reminders if key in after]
    held = [key for key in reminders if key not in after or _is_held(directories[1], after[key])]
    overdue = [
        replace(new, due_at=now - timedelta(seconds=1), useful_until=old.useful_until)
        for old, new in pairs
        if new.due_at < now
    ]
    return Consequences(
        skipped=sum(each.kind is OccurrenceKind.CHECKIN and key not in after for key, each in before.items()),
        moved=sum(old.local_date != new.local_date for old, new in pairs),
        held=len(held),
        overdue=tuple(overdue),
    )


def _is_held(directory: Directory, occurrence: Occurrence) -> bool:
    return directory.paused(occurrence.scope.removeprefix("collective:"), occurrence.local_date)
