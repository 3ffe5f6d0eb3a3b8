"""What people asked to be reminded of."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.personal import PersonalReminder


@dataclass(frozen=True, slots=True)
class SavePersonalReminder:
    """Keep what somebody asked to be reminded of."""

    reminder: PersonalReminder


@dataclass(frozen=True, slots=True)
class RemovePersonalReminder:
    """Forget a personal reminder, with what is planned of it; one that has gone already is fine."""

    id: str


@dataclass(frozen=True, slots=True)
class RemovePersonalReminders:
    """Forget all that a person asked to be reminded of (they said `stop`), with what is planned of it."""

    person_id: str


PersonalEffect = SavePersonalReminder | RemovePersonalReminder | RemovePersonalReminders
