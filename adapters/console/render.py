"""A message as plain text, and as Rich renderables; pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, assert_never

from bot.domain.marks import Span, spans
from bot.domain.message import (
    Block,
    Choices,
    File,
    Heading,
    Items,
    Message,
    Note,
    Option,
    Quote,
    Reactions,
    Sources,
    Text,
    numbered,
    plain_text,
)
from bot.domain.visible import visible

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text as RichText


def plain(message: Message) -> str:
    """The whole message as text, its options as a numbered list at the end; without any escape code."""
    parts = (plain_text(message), *(f"[{file.name}]" for file in message.files), numbered(message.options))
    return visible("\n".join(part for part in parts if part))


def rich_blocks(message: Message) -> Iterator[RenderableType]:
    """What Rich prints, block after block; nothing that people wrote is read as markup."""
    listed = [block for block in message.blocks if not isinstance(block, Reactions)]
    for place, block in enumerate(listed):
        if place and not isinstance(listed[place - 1], Heading):
            yield ""
        yield _block(block)


def _block(block: Block) -> RenderableType:
    match block:
        case Text():
            return _marked(block.text)
        case Heading():
            return _styled(block.text, "bold underline")
        case Items():
            marks = (f"{place}." if block.ordered else "•" for place in range(1, len(block.items) + 1))
            return _grid(zip(marks, (_marked(item) for item in block.items), strict=True))
        case Quote():
            return _quote(block)
        case Choices():
            return _choices(block.options)
        case Reactions():
            return ""
        case Sources() | Note() | File():
            return _styled("\n".join(_lesser(block)), "dim")
        case _:
            assert_never(block)


def _lesser(block: Sources | Note | File) -> Iterator[str]:
    match block:
        case Sources():
            yield from block.lines
        case Note():
            yield block.text
        case File():
            yield f"[{block.name}] {block.alt}"


def _styled(text: str, style: str) -> RichText:
    from rich.text import Text as RichText  # noqa: PLC0415 - Rich is only loaded on a terminal

    return RichText(visible(text), style=style)


def _marked(text: str, style: str = "") -> RichText:
    """Our own words: the Markdown subset of `Text` as styles."""
    return _styled_spans(spans(visible(text)), style)


def _styled_spans(written: Iterable[Span], style: str) -> RichText:
    found = _styled("", style)
    for span in written:
        found.append_text(_span(span))
    return found


def _span(span: Span) -> RichText:
    match span.style:
        case "plain":
            return _styled(span.text, "")
        case "code":
            return _styled(span.text, "bold cyan")
        case "link":
            link = _styled("", "").append_text(_styled_spans(span.inner, "underline"))
            return link if link.plain == span.address else link.append_text(_styled(f" ({span.address})", "dim"))
        case _:
            return _styled_spans(span.inner, span.style)


def _quote(block: Quote) -> RenderableType:
    from rich.padding import Padding  # noqa: PLC0415

    words = _styled(f"« {block.text} »", "italic")
    if block.author:
        words.append_text(_styled(f" ({block.author})", "dim"))
    return Padding(words, (0, 0, 0, 2))


def _choices(options: tuple[Option, ...]) -> RenderableType:
    marks = (option.key or str(place) for place, option in enumerate(options, start=1))
    return _grid(zip((f"{mark}." for mark in marks), (_styled(option.label, "") for option in options), strict=True))


def _grid(rows: Iterable[tuple[str, RichText]]) -> RenderableType:
    """Marks and texts in two columns, so that long texts wrap beside their mark."""
    from rich.table import Table  # noqa: PLC0415

    grid = Table.grid(padding=(0, 1))
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column()
    for mark, text in rows:
        grid.add_row(_styled(mark, "bold"), text)
    return grid
