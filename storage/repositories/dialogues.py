"""What is under way with somebody: flows, turns, and what they decided about the bot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields
from functools import cache
from typing import assert_never

from sqlalchemy import Connection, UpdateBase, bindparam, delete, select

from bot.domain.conversation import Flow, Turn
from bot.domain.effects import DialogueEffect, EndFlow, SaveFlow, SavePreferences, SaveTurn
from bot.domain.identity import Recipient
from bot.domain.person import Preferences
from storage.listed import listed
from storage.prepared import Values
from storage.repositories.rows import all_of, columns, one_of
from storage.row import Row, table
from storage.statements import Step, Work, upsert
from storage.tables import FlowRow, PreferencesRow, TurnRow

_flow, _preferences = table(FlowRow), table(PreferencesRow)


def apply(effect: DialogueEffect, work: Work) -> None:
    """Carry out what concerns dialogues."""
    match effect:
        case SaveFlow(flow=flow):
            work.queue(_SAVE_FLOW, _row(flow), (flow.place, flow.person_id))
        case EndFlow():
            place = {"b_place": effect.place, "b_person": effect.person_id}
            work.queue(_END_FLOW, place, (effect.place, effect.person_id))
        case SaveTurn():
            work.queue(_SAVE_TURN, _row(effect.turn))
        case SavePreferences():
            work.queue(_SAVE_PREFERENCES, _row(effect.preferences))
        case _:
            assert_never(effect)


def _row(value: Flow | Turn | Preferences) -> Values:
    return {field.name: getattr(value, field.name) for field in fields(value)}


def _replacing(row: type[Row]) -> Step:
    def build(dialect: str) -> Sequence[UpdateBase]:
        return [upsert(dialect, table(row))]

    cached: Callable[[str], Sequence[UpdateBase]] = cache(build)
    return Step(table=table(row).name, build=cached)


@cache
def _end_flow(_dialect: str) -> Sequence[UpdateBase]:
    return [delete(_flow).where(_flow.c.place == bindparam("b_place"), _flow.c.person_id == bindparam("b_person"))]


_SAVE_FLOW = _replacing(FlowRow)
_END_FLOW = Step(table=_flow.name, build=_end_flow)
_SAVE_TURN = _replacing(TurnRow)
_SAVE_PREFERENCES = _replacing(PreferencesRow)


def flow(connection: Connection, place: Recipient, person_id: str) -> Flow | None:
    """The dialogue under way with a person in a place."""
    return one_of(connection, _FLOW, Flow, {"b_place": place, "b_person": person_id})


def preferences(connection: Connection, person_ids: Sequence[str]) -> dict[str, Preferences]:
    """What those people decided."""
    found = all_of(connection, _PREFERENCES, Preferences, {"people": person_ids})
    return {kept.person_id: kept for kept in found}


_FLOW = select(*columns(_flow, Flow)).where(
    _flow.c.place == bindparam("b_place"), _flow.c.person_id == bindparam("b_person")
)
_PREFERENCES = select(*columns(_preferences, Preferences)).where(listed(_preferences.c.person_id, "people"))
