"""Whom an announcement would reach as things stand, and whom not and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.delivery import delivery_id
from bot.domain.directory import Directory
from bot.domain.identity import ConversationRef, Recipient
from bot.domain.person import Preferences
from bot.domain.programme import Localised
from bot.engine.context import Moment, language
from bot.features.broadcasts.audiences import Meant, meant, size
from bot.ports.store import Repositories

STOPPED, PAUSED, NOWHERE = "broadcast-skipped-stopped", "broadcast-skipped-paused", "broadcast-skipped-nowhere"
"""Phrases: why somebody is not written to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """
    What is known of the recipients of an announcement.

    Attributes:
        recipients: All that the audience means.
        reached: Those of them who will be written to.
        skipped: The others, each with the phrase that says why.
        size: How many people it is meant for, reached or not.
        languages: How many read which language, of those who have not asked for silence.
        platforms: How many of the reached are written to on which platform.
        speak: The language of a recipient.
    """

    recipients: tuple[Recipient, ...]
    reached: tuple[Recipient, ...]
    skipped: tuple[tuple[Recipient, str], ...]
    size: int
    languages: Mapping[str, int]
    platforms: Mapping[str, int]
    speak: Callable[[Recipient], str]

    @property
    def meant(self) -> Meant:
        """The recipients as who may be written to is decided."""
        rooms = any(to.is_room for to in self.recipients[:1])
        return Meant(rooms, frozenset(to.id for to in self.recipients))

    def digest(self, texts: Localised, due: str) -> str:
        """Stands for what a preview showed: the texts, when it goes, and everybody whom it named."""
        shown = [*sorted(f"{lang}={text}" for lang, text in texts.items()), due, *map(str, self.reached)]
        return delivery_id("\n".join(shown))[:12]


async def survey(moment: Moment, audience: str, author_id: str, at: datetime) -> Survey:
    """Look at the recipients of an audience as they will be at an instant, for all that is known now."""
    directory = moment.directory
    # all of it beside the event loop: an audience may be the whole country
    whom = meant(audience, directory, author_id)
    return await moment.read(lambda stored: look(stored, directory, whom.recipients(), at))


def look(stored: Repositories, directory: Directory, to: Sequence[Recipient], at: datetime) -> Survey:
    """Look at these recipients, all people or all rooms."""
    decided, places = _known(stored, to)
    reasons = {each: _reason(each, decided, places, at) for each in to}
    reached = tuple(each for each in to if not reasons[each])

    def speak(each: Recipient) -> str:
        return language(directory, each, None if each.is_room else decided.get(each.id))

    return Survey(
        recipients=tuple(to),
        reached=reached,
        skipped=tuple((each, reason) for each, reason in reasons.items() if reason),
        size=size(to, directory),
        languages=Counter(speak(each) for each in to if reasons[each] in ("", NOWHERE)),
        platforms=Counter(places[each].platform for each in reached),
        speak=speak,
    )


def held(found: Survey, moment: Moment, due: datetime | None) -> Counter[datetime]:
    """How many of the reached wait for the end of their quiet hours, by when that is."""
    at, directory = due or moment.now, moment.directory
    zones = Counter(
        directory.collectives[to.id].zone if to.is_room else directory.zone_of(to.id) for to in found.reached
    )
    ends = {zone: moment.quiet.permitted(at, zone) for zone in zones}
    waiting: Counter[datetime] = Counter()
    for zone, count in zones.items():
        if ends[zone] > at:
            waiting[ends[zone]] += count
    return waiting


def _known(
    stored: Repositories, to: Sequence[Recipient]
) -> tuple[dict[str, Preferences], dict[Recipient, ConversationRef]]:
    people = [each.id for each in to if not each.is_room]
    return stored.preferences(people), stored.conversations(to)


def _reason(
    to: Recipient, decided: Mapping[str, Preferences], places: Mapping[Recipient, ConversationRef], at: datetime
) -> str:
    kept = None if to.is_room else decided.get(to.id)
    if kept and kept.stopped:
        return STOPPED
    if kept and not kept.reachable(at):
        return PAUSED
    return "" if to in places else NOWHERE
