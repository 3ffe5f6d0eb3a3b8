"""After an absence: of several late ones of a kind only the last is said (research/domain.md 5.3, D4). Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable
from datetime import datetime

from bot.domain.delivery import LATE
from bot.domain.effects import Effect, Enqueue
from bot.domain.identity import Recipient
from bot.domain.occurrence import Occurrence, OccurrenceKind


def alike(occurrence: Occurrence) -> Hashable | None:
    """What it has in common with those that make it superfluous; None if nothing does."""
    match occurrence.kind:
        case OccurrenceKind.REMINDER:
            what = occurrence.subject or occurrence.rule_id
        case OccurrenceKind.CHECKIN | OccurrenceKind.NUDGE | OccurrenceKind.GIVEBACK | OccurrenceKind.PERSONAL:
            what = occurrence.rule_id
        case _:
            return None
    return occurrence.kind, what, occurrence.scope, occurrence.zone


class Backlog:
    """What is due at an instant, some of it late."""

    def __init__(self, due: Iterable[Occurrence], now: datetime) -> None:
        self._now = now
        self._alike: defaultdict[Hashable, list[Occurrence]] = defaultdict(list)
        for each in due:
            kind = alike(each)
            if kind is not None and each.useful_until >= now:
                self._alike[kind].append(each)

    def later(self, occurrence: Occurrence) -> list[Occurrence]:
        """Those of its kind that came after it; none if it is on time."""
        if self._now - occurrence.due_at <= LATE:
            return []
        found = self._alike.get(alike(occurrence), ())
        return [each for each in found if each.due_at > occurrence.due_at]


def without(effects: tuple[Effect, ...], reached: Collection[Recipient]) -> tuple[Effect, ...]:
    """What is left of an occurrence's effects once later ones say theirs to some: the others still hear it."""
    return tuple(each for each in effects if not (isinstance(each, Enqueue) and each.delivery.to in reached))


def superfluous(occurrence: Occurrence, later: Iterable[Occurrence]) -> bool:
    """Whether the whole of it is made up for by a later one: its rule asks the same people the same thing."""
    return occurrence.kind is not OccurrenceKind.REMINDER and any(True for _ in later)
