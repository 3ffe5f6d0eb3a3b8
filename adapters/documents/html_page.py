"""Pages as one HTML file: escaped, with its style and its pictures inside."""

from __future__ import annotations

from html import escape

from bot.domain.pages import Page, Section
from bot.domain.visible import visible

_STYLE = """
@page { size: A4; margin: 14mm 16mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 1.5rem; font: 16px/1.45 system-ui, "DejaVu Sans", Arial, sans-serif; color: #1a1a1a;
  background: #fff; }
header { border-bottom: 3px solid #00429d; margin-bottom: 1rem; padding-bottom: .5rem; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0; }
header p { color: #595959; margin: .25rem 0 0; }
h2 { color: #00429d; font-size: 1.1rem; margin: 1.1rem 0 .3rem; }
ul { margin: .2rem 0; padding-left: 1.2rem; }
li { margin: .15rem 0; }
p.question { border-left: 4px solid #00429d; font-weight: 600; margin: .4rem 0; padding: .2rem 0 .2rem .8rem; }
table { border-collapse: collapse; font-size: .9rem; width: 100%; }
th, td { border-bottom: 1px solid #d9d9d9; padding: .3rem .5rem; text-align: left; vertical-align: top; white-space: pre-wrap; }
th { background: #f2f2f2; }
.table { overflow-x: auto; }
figure { margin: .5rem 0; }
figure svg { display: block; height: auto; max-height: 24rem; max-width: 100%; }
footer { border-top: 1px solid #d9d9d9; color: #595959; font-size: .85rem; margin-top: 1.2rem; padding-top: .5rem; }
@media print { body { font-size: 10.5pt; max-width: none; padding: 0; }
  section:not(:has(table)), tr { break-inside: avoid; } figure svg { max-height: 9.5cm; } }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def write_page(page: Page) -> bytes:
    """See `bot.ports.pages.PageWriter`."""
    foot = f"<footer><p>{_text(page.note)}</p></footer>\n" if page.note else ""
    return (
        f'<!doctype html>\n<html lang="{_text(page.lang)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">\n'
        f"<title>{_text(page.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<header><h1>{_text(page.title)}</h1><p>{_text(page.subtitle)}</p></header>\n<main>\n"
        f"{''.join(map(_section, page.sections))}</main>\n{foot}</body>\n</html>\n"
    ).encode()


def _section(section: Section) -> str:
    lines = "".join(f"<li>{_text(each)}</li>\n" for each in section.lines)
    parts = [
        f"<h2>{_text(section.title)}</h2>\n",
        f'<p class="question">{_text(section.text)}</p>\n' if section.text else "",
        f"<ul>\n{lines}</ul>\n" if lines else "",
        _figure(section) if section.svg else "",
        _table(section) if section.rows else "",
    ]
    return f"<section>\n{''.join(parts)}</section>\n"


def _figure(section: Section) -> str:
    return f'<figure role="img" aria-label="{_text(section.alt)}">\n{section.svg.decode()}\n</figure>\n'


def _table(section: Section) -> str:
    heads = "".join(f'<th scope="col">{_text(each)}</th>' for each in section.columns)
    rows = "".join(f"<tr>{''.join(f'<td>{_text(each)}</td>' for each in row)}</tr>\n" for row in section.rows)
    return f'<div class="table"><table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table></div>\n'


def _text(written: str) -> str:
    """What people wrote stays text, without anything that hides or reverses."""
    return escape(visible(written))
