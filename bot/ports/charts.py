"""Pictures of results."""

from __future__ import annotations

from typing import Protocol

from bot.domain.charts import Chart, Picture


class ChartDrawer(Protocol):
    """Draws off the event loop; its library is loaded when the first picture is drawn."""

    async def __call__(self, chart: Chart, form: Picture) -> bytes:
        """
        The picture: the same chart gives the same bytes.

        A PNG is readable on a phone; an SVG is one element without any outside resource, whose texts are texts. Neither needs colour to
        be understood. What people wrote is drawn, never interpreted.
        """
        ...
