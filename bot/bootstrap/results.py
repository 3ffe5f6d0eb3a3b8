"""What makes pictures, pages and tables of results: each library is loaded when the first of them is made."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from bot.bootstrap.places import part
from bot.domain.charts import Chart, Picture
from bot.domain.exports import Form, Table
from bot.domain.pages import Page
from bot.features.results.handlers import Means
from bot.features.results.planning import Opened


def means(opened: Opened, smallest_group: int) -> Means:
    """What the feature works with; `smallest_group` is of `[privacy]`."""
    return Means(
        opened=opened,
        draw=draw_chart,
        write_page=write_page,
        writers={form: partial(write_table, form) for form in Form},
        smallest_group=smallest_group,
    )


async def draw_chart(chart: Chart, form: Picture) -> bytes:
    """`bot.ports.charts.ChartDrawer`."""
    drawn: bytes = await part("chart_drawer")(chart, form)
    return drawn


def write_page(page: Page) -> bytes:
    """`bot.ports.pages.PageWriter`."""
    written: bytes = part("page_writer")(page)
    return written


def write_table(form: Form, table: Table, path: Path) -> int:
    """`bot.ports.exports.TableWriter`, of a form."""
    rows: int = part("table_writers")[form](table, path)
    return rows
