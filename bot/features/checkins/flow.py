"""A check-in under way, as a pure function: `advance(state, words, …) → Step`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum

from bot.domain.checkin import AnswerState
from bot.domain.errors import Phrase
from bot.domain.indicator_values import Misread, Value, read_value
from bot.domain.programme import Indicator

FLOW = "checkin"
VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """
    Where somebody is in a round.

    Attributes:
        asked: Ids of the indicators of the round, in order.
        place: Index of the open question.
        aside: Something else was said since the question was asked, so that a bare number may be meant for that.
        draft: What stood in the form of the round when it was closed, as pairs of an indicator and a value.
    """

    round_id: str
    asked: tuple[str, ...]
    place: int = 0
    aside: bool = False
    draft: tuple[tuple[str, str], ...] = ()

    def dump(self) -> str:
        """JSON, for the store."""
        return json.dumps(asdict(self))

    @classmethod
    def load(cls, written: str) -> State:
        """Read what `dump` wrote."""
        raw = json.loads(written)
        return cls(
            round_id=raw["round_id"],
            asked=tuple(raw["asked"]),
            place=raw["place"],
            aside=raw.get("aside", False),
            draft=tuple((name, value) for name, value in raw.get("draft", ())),
        )

    @property
    def begun(self) -> bool:
        """Whether the person is past the first question; until then they may have other things in mind."""
        return self.place > 0

    @property
    def open(self) -> str | None:
        """The indicator of the open question; None at the end."""
        return self.asked[self.place] if self.place < len(self.asked) else None


class Word(StrEnum):
    """What may be said instead of an answer; the catalogues list the spellings."""

    SKIP = "skip"
    UNKNOWN = "unknown"
    BACK = "back"
    LATER = "later"
    DEFINITION = "definition"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What to record for one indicator."""

    indicator: Indicator
    state: AnswerState
    value: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """
    What becomes of the check-in.

    Attributes:
        state: The state after; None to leave it for later.
        said: What to tell before the next question.
    """

    state: State | None
    kept: Kept | None = None
    said: Phrase | None = None


def advance(state: State, words: str, word: Word | None, indicators: Mapping[str, Indicator]) -> Step | Misread:
    """Take what somebody said to the open question."""
    indicator = indicators[state.asked[state.place]]
    match word:
        case Word.SKIP:
            return _next(state, Kept(indicator=indicator, state=AnswerState.SKIPPED, value=Value("")))
        case Word.UNKNOWN:
            return _next(state, Kept(indicator=indicator, state=AnswerState.UNKNOWN, value=Value("")))
        case Word.BACK:
            return Step(state=replace(state, place=max(state.place - 1, 0)))
        case Word.LATER:
            return Step(state=None, said=Phrase("checkin-later"))
        case Word.DEFINITION:
            return Step(state=state, said=Phrase("checkin-definition"))
        case None:
            value = read_value(indicator, words)
            if isinstance(value, Misread):
                return value
            return _next(state, Kept(indicator=indicator, state=AnswerState.GIVEN, value=value))


def _next(state: State, kept: Kept) -> Step:
    return Step(state=replace(state, place=state.place + 1), kept=kept)
