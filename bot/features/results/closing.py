"""A period closes: what may be known of it is published, once, from what stood at that instant (DESIGN 2.5)."""

from __future__ import annotations

from datetime import date

from bot.domain.directory import Directory
from bot.domain.effects import Effect, Publish
from bot.domain.occurrence import Occurrence
from bot.domain.protection import Period, published, scopes
from bot.domain.results import Published, Turnout
from bot.engine.context import Moment
from bot.ports.store import Repositories


async def publish(moment: Moment, occurrence: Occurrence, k: int) -> tuple[Effect, ...]:
    """Publish the period, unless it is done; who was away when it closed publishes the same, later."""
    period = period_of(occurrence)
    found = await moment.read(lambda stored: _decided(stored, moment.directory, period, k))
    if found is None:
        return ()
    cells, turnout = found
    return (Publish(period=period, at=moment.now, k=k, cells=cells, turnout=turnout),)


def period_of(occurrence: Occurrence) -> Period:
    """The period that an occurrence closes or gives back."""
    return Period(check_in_id=occurrence.rule_id, opens_on=date.fromisoformat(occurrence.subject))


def _decided(
    stored: Repositories, directory: Directory, period: Period, k: int
) -> tuple[tuple[Published, ...], tuple[Turnout, ...]] | None:
    if stored.is_published(period):
        return None
    cells = published(period, stored.voices(period), directory.indicators, scopes(directory), k)
    return cells, tuple(stored.turnout_now(period))
