"""Whether what somebody said can be kept, beside what was said before and beside it: the same for words, presses and forms. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from bot.domain.checkin import AnswerState
from bot.domain.errors import Phrase
from bot.domain.plausibility import clashing, surprising
from bot.domain.programme import Indicator, Localised
from bot.features.checkins.flow import Kept
from bot.features.checkins.standing import Standing


@dataclass(frozen=True, slots=True)
class Doubt:
    """A value that looks like a slip beside `before`, the value of the last time: it is kept if the person says so."""

    value: str
    before: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a value is not kept, for the person; `whole` and `part` name questions, in the languages of the pack."""

    phrase: Phrase
    part: Localised | None = None
    whole: Localised | None = None


def judge(known: Standing, kept: Kept, beside: Mapping[str, str], given_at: datetime) -> Doubt | Refusal | None:
    """
    What speaks against keeping it, or None.

    `beside` is what the round holds, by indicator, with what was said in the same breath; `given_at` is when it was said, UTC.
    """
    if given_at > known.round.closes_at and (refused := _closed(known, kept)):
        return refused
    if kept.state is not AnswerState.GIVEN:
        return None
    indicators = {each.id: each for each in known.indicators}
    clash = clashing(kept.indicator, kept.value.value, beside, indicators)
    if clash is not None:
        values: dict[str, object] = {"part_value": float(clash.part_value), "whole_value": float(clash.whole_value)}
        return Refusal(
            Phrase("checkin-clash", values), indicators[clash.part].question, indicators[clash.whole].question
        )
    before = (
        None
        if kept.sure
        else surprising(kept.indicator, kept.value.value, _earlier(known, kept.indicator, kept.value.value))
    )
    return Doubt(kept.value.value, before) if before is not None else None


def _closed(known: Standing, kept: Kept) -> Refusal | None:
    """After the closing nothing that was said changes, and what people feel has been counted."""
    stands = known.answers.get(kept.indicator.id)
    if kept.indicator.perception:
        return Refusal(Phrase("checkin-closed-counted"))
    if stands is not None and stands.state is AnswerState.GIVEN:
        return Refusal(Phrase("checkin-closed-stands"))
    return None


def _earlier(known: Standing, indicator: Indicator, value: str) -> tuple[str, ...]:
    """
    What a value is held against: the rounds before, and what stands in this one.

    Where there was none before, only growing beyond what stands is asked about: who takes a figure too many away again is not.
    """
    before, stands = known.earlier.get(indicator.id, ()), known.given.get(indicator.id)
    if stands is None or not indicator.type.is_number:
        return before
    grows = abs(Decimal(value)) > abs(Decimal(stands))
    return (*before, stands) if before or grows else ()
