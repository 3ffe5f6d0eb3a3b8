"""Somebody's data as a self-contained HTML page that reads and prints well; whatever people wrote is escaped."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from bot.domain.own_data import OwnData, Section
from bot.domain.visible import visible

_STYLE = """
body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#1b1b1b;background:#fff}
h1{font-size:1.6rem}h2{font-size:1.15rem;margin:2rem 0 .5rem}
.rows{overflow-x:auto}table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid #ccc;white-space:pre-wrap}
th{background:#f2f2f2}
@media print{body{margin:0;max-width:none}h2{break-after:avoid}tr{break-inside:avoid}}
"""


def write_own_data(data: OwnData) -> bytes:
    """`bot.ports.own_data.OwnDataWriter`."""
    return "\n".join(_page(data)).encode()


def _page(data: OwnData) -> Iterator[str]:
    yield f'<!doctype html>\n<html lang="{escape(data.lang)}">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{_text(data.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>"
    yield f"<h1>{_text(data.title)}</h1>\n<p>{_text(data.introduction)}</p>"
    for section in data.sections:
        yield from _table(section)
    yield "</body>\n</html>"


def _table(section: Section) -> Iterator[str]:
    heads = "".join(f'<th scope="col">{_text(each)}</th>' for each in section.columns)
    yield f'<h2>{_text(section.title)}</h2>\n<div class="rows"><table>\n<thead><tr>{heads}</tr></thead>\n<tbody>'
    for row in section.rows:
        yield f"<tr>{''.join(f'<td>{_text(each)}</td>' for each in row)}</tr>"
    yield "</tbody></table></div>"


def _text(written: str) -> str:
    return escape(visible(written))
