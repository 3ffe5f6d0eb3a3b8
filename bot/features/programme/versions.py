"""Versions of indicators: whoever changes a question begins a new series, whether they think of its number or not. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.domain.pack import Pack
from bot.domain.programme import Entity, Indicator


def settled(stored: Iterable[Entity], pack: Pack) -> Pack:
    """
    The pack with the version that each of its indicators has from now on.

    A version never goes back; it goes up when the author says so, or by one when what is asked is no longer what the store knows.
    """
    known = {each.id: each for each in stored if isinstance(each, Indicator)}
    return replace(pack, indicators=tuple(_settled(known.get(each.id), each) for each in pack.indicators))


def _settled(before: Indicator | None, after: Indicator) -> Indicator:
    if before is None:
        return after
    least = before.version if after.asks_the_same(before) else before.version + 1
    return after if after.version >= least else after.model_copy(update={"version": least})
