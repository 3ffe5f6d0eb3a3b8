"""Whom an announcement would reach as things stand, and whom not and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.delivery import delivery_id
from bot.domain.identity import ConversationRef, Recipient
from bot.domain.person import Preferences
from bot.domain.programme import Localised
from bot.engine.context import Moment, language
from bot.features.broadcasts.audiences import recipients, size
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

    def digest(self, texts: Localised, due: str) -> str:
        """Stands for what a preview showed: the texts, the hour, and everybody whom it named."""
        shown = [*sorted(f"{lang}={text}" for lang, text in texts.items()), due, *map(str, self.reached)]
        return delivery_id("\n".join(shown))[:12]


async def survey(moment: Moment, audience: str, author_id: str, at: datetime) -> Survey:
    """Look at the recipients of an audience as they will be at an instant, for all that is known now."""
    return await survey_of(moment, recipients(audience, moment.directory, author_id), at)


async def survey_of(moment: Moment, to: Sequence[Recipient], at: datetime) -> Survey:
    """Look at these recipients."""
    decided, places = await moment.read(lambda stored: _known(stored, to))
    reasons = {each: _reason(each, decided, places, at) for each in to}
    reached = tuple(each for each in to if not reasons[each])

    def speak(each: Recipient) -> str:
        return language(moment.directory, each, None if each.is_room else decided.get(each.id))

    return Survey(
        recipients=tuple(to),
        reached=reached,
        skipped=tuple((each, reason) for each, reason in reasons.items() if reason),
        size=size(to, moment.directory),
        languages=Counter(speak(each) for each in to if reasons[each] in ("", NOWHERE)),
        platforms=Counter(places[each].platform for each in reached),
        speak=speak,
    )


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
