"""What people said of a milestone and heard of it, which decides whether and how its reminders are said."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.domain.delivery import Delivery
from bot.domain.directory import Directory
from bot.domain.identity import Recipient
from bot.domain.message import Message
from bot.domain.milestones import Closing, about_due, closed
from bot.domain.occurrence import Occurrence
from bot.domain.programme import Milestone
from bot.engine.coming import asks_who_comes, coming_choices
from bot.engine.languages import Languages
from bot.engine.router import Announcement
from bot.features.reminders.planning import recipients
from bot.features.reminders.wording import stands_for
from bot.i18n import Translator
from bot.ports.store import Repositories

Preview = Callable[[Directory, Occurrence, Languages], Iterator[Announcement]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Teams that have done what is due; who heard the reminder for which day; who said whether they come."""

    closings: tuple[Closing, ...]
    heard: dict[Recipient, date]
    answered: frozenset[str]


def known(stored: Repositories, directory: Directory, occurrence: Occurrence) -> Known:
    """What the store has of it."""
    milestone = directory.milestones.get(occurrence.subject)
    collective_id = occurrence.scope.removeprefix("collective:")
    meant = stands_for(directory, occurrence)
    whom = tuple(recipients(directory, meant.rule, meant.collective)) if meant else ()
    said = stored.attendances(milestone.id, [to.id for to in whom if not to.is_room]) if milestone else []
    return Known(
        closings=tuple(stored.closings([collective_id])),
        heard=stored.told_by(occurrence.rule_id, occurrence.subject, whom),
        answered=frozenset(each.person_id for each in said if milestone and each.about(milestone)),
    )


def done(directory: Directory, occurrence: Occurrence, closings: Sequence[Closing]) -> bool:
    """Whether the team has done already what it is reminded of."""
    said = stands_for(directory, occurrence)
    if said is None or said.milestone is None or not about_due(said.rule, said.milestone):
        return False
    return closed(said.milestone, said.collective.id, closings) is not None


def asking(
    said: Delivery, milestone: Milestone | None, occurrence: Occurrence, answered: frozenset[str], say: Translator
) -> Delivery:
    """The reminder with the question whether they come, until they have said so."""
    if milestone is None or said.to.is_room or said.to.id in answered:
        return said
    if occurrence.local_date >= milestone.starts or not asks_who_comes(milestone):
        return said
    return replace(said, message=Message((*said.message.blocks, coming_choices(milestone, say))))
