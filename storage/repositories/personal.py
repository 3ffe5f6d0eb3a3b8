"""Personal reminders: kept, changed by replacing them, forgotten with what is planned of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from functools import cache
from typing import assert_never

from sqlalchemy import Connection, UpdateBase, bindparam, delete, select

from bot.domain.effects import PersonalEffect, RemovePersonalReminder, RemovePersonalReminders, SavePersonalReminder
from bot.domain.personal import PersonalReminder
from storage.repositories.occurrences import of_rules
from storage.repositories.rows import all_of, columns, one_of
from storage.row import table
from storage.statements import Step, Work, upsert
from storage.tables import PersonalReminderRow

_reminder = table(PersonalReminderRow)


def apply(effect: PersonalEffect, work: Work) -> None:
    """Carry out what concerns personal reminders."""
    match effect:
        case SavePersonalReminder(reminder=kept):
            row = {field.name: getattr(kept, field.name) for field in fields(kept)}
            work.queue(_SAVE, row, kept.id)
        case RemovePersonalReminder():
            for statement in (_CANCEL_ONE, _REMOVE_ONE):
                work.run(statement, {"b_id": effect.id})
        case RemovePersonalReminders():
            for statement in (_CANCEL_ALL, _REMOVE_ALL):
                work.run(statement, {"b_person": effect.person_id})
        case _:
            assert_never(effect)


@cache
def _save(dialect: str) -> Sequence[UpdateBase]:
    return [upsert(dialect, _reminder)]


_SAVE = Step(table=_reminder.name, build=_save)
_OF_PERSON = _reminder.c.person_id == bindparam("b_person")
_THAT_ONE = _reminder.c.id == bindparam("b_id")
_CANCEL_ONE = of_rules(select(_reminder.c.id).where(_THAT_ONE))
_CANCEL_ALL = of_rules(select(_reminder.c.id).where(_OF_PERSON))
_REMOVE_ONE = delete(_reminder).where(_THAT_ONE)
_REMOVE_ALL = delete(_reminder).where(_OF_PERSON)


def reminders(connection: Connection, person_id: str | None) -> list[PersonalReminder]:
    """What a person, or anybody, asked to be reminded of."""
    if person_id is None:
        return all_of(connection, _ALL, PersonalReminder, {})
    return all_of(connection, _ALL.where(_OF_PERSON), PersonalReminder, {"b_person": person_id})


def reminder(connection: Connection, reminder_id: str) -> PersonalReminder | None:
    """That personal reminder."""
    return one_of(connection, _ALL.where(_THAT_ONE), PersonalReminder, {"b_id": reminder_id})


_ALL = select(*columns(_reminder, PersonalReminder)).order_by(_reminder.c.made_at, _reminder.c.id)
