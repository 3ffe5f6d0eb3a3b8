"""One question to discuss, from what moved: numbers that nobody talks about change nothing (research/domain.md 1.2). Pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.programme import IndicatorKind
from bot.domain.series import Movement, Series
from bot.features.results.wording import asked, value_text
from bot.i18n import Translator

_AGAIN = 3
"""Times in a row from which the same answer is worth a word."""


def question(found: Sequence[Series], say: Translator) -> str | None:
    """The one question for a team's facts: about what is stuck, what moved most, what repeats, else about what is new; None for nothing."""
    telling = [each for each in found if each.indicator.type is not IndicatorKind.TEXT]
    if not telling:
        return None
    stuck = next((each for each in telling if _in_words(each)), None)
    moved = max(telling, key=_share)
    again = next((each for each in telling if each.repeated >= _AGAIN), None)
    if stuck is not None:
        return _put("results-discuss-stuck", stuck, say)
    if _share(moved) > 0:
        return _put(f"results-discuss-{moved.movement.value}", moved, say)
    if again is not None:
        return _put("results-discuss-again", again, say)
    other = next((each for each in telling if each.movement is Movement.OTHER), None)
    return _put("results-discuss-other", other, say) if other else _put("results-discuss-first", telling[0], say)


def _in_words(series: Series) -> bool:
    """Whether a scale was answered with a word beside its numbers, as « bloqué » is."""
    return series.indicator.type is IndicatorKind.SCALE and series.last.number is None and series.last.counts is None


def _share(series: Series) -> float:
    """How far a number moved, as a share of the larger of both."""
    before = series.before
    if before is None or before.number is None or series.last.number is None:
        return 0
    return abs(series.last.number - before.number) / max(abs(series.last.number), abs(before.number), 1)


def _put(key: str, series: Series, say: Translator) -> str:
    before = value_text(series.indicator, series.before, say) if series.before else ""
    values = {"question": asked(series.indicator, say), "value": value_text(series.indicator, series.last, say)}
    return say(key, **values, before=before, times=series.repeated)
