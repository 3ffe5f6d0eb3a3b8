"""
A message as Block Kit, and the plain text that screen readers say in its stead; pure.

Words stand in rich text and in plain text, where Slack reads no markup: what people wrote does nothing but appear. Nobody is mentioned.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from adapters.slack.text import escaped
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
    split_text,
)
from bot.domain.visible import visible

Json = dict[str, object]

TEXT_LIMIT = 3_500
"""Characters of one message: Slack recommends 4,000 of text, and takes about 12,000 in blocks."""
MOST_OPTIONS = 100
_AS_BUTTONS, _MOST_BUTTONS = 10, 25
"""Up to here all options are seen at once; beyond, they are chosen from a list, as long as what they do fits there."""
_LABEL, _OPTION_VALUE, _HEADER, _CONTEXT, _CUT = 75, 150, 150, 2_000, 3_000
_MOST_BLOCKS = 40
_SCHEMES = ("https://", "http://", "mailto:")


@dataclass(frozen=True, slots=True)
class Page:
    """One physical message: its blocks, and all of it as text."""

    text: str
    blocks: tuple[Json, ...]


def pages(message: Message, limit: int = TEXT_LIMIT) -> list[Page]:
    """The messages that a message takes, without its files, in order, the options in the last; none if it has files only."""
    found: list[Page] = []
    under_way: list[Block] = []
    size = 0
    for block in _pieces(message, limit):
        length = len(_plain(block)) + 1
        if under_way and (size + length > limit or len(under_way) >= _MOST_BLOCKS):
            found.append(_page(under_way))
            under_way, size = [], 0
        under_way.append(block)
        size += length
    return [page for page in (*found, _page(under_way)) if page.blocks]


def _pieces(message: Message, limit: int) -> Iterator[Block]:
    """The blocks that carry text, options last; one that is too long is cut and loses its format."""
    options = [block for block in message.blocks if isinstance(block, Choices | Reactions)]
    for block in (*(each for each in message.blocks if not isinstance(each, Choices | Reactions | File)), *options):
        text = _plain(block)
        if len(text) < limit:
            yield block
        else:
            yield from (Note(piece) for piece in split_text(text, limit - 1))


def _plain(block: Block) -> str:
    match block:
        case Choices() if not _is_native(block.options):
            return visible(numbered(block.options))
        case Items():
            return visible(plain_text(Message((_seen(block),))))
        case _:
            return visible(plain_text(Message((block,))))


def _seen(block: Items) -> Items:
    """The items of which something can be seen."""
    return Items(tuple(item for item in block.items if visible(item).strip()), block.ordered)


def _page(blocks: Iterable[Block]) -> Page:
    page = tuple(blocks)
    text = "\n".join(part for part in map(_plain, page) if part.strip()) or _labels(page)
    return Page(escaped(text), tuple(shown for block in page for shown in block_kit(block)))


def _labels(page: Iterable[Block]) -> str:
    asked = (block.options for block in page if isinstance(block, Choices | Reactions))
    return " · ".join(option.shown for options in asked for option in _different(options))


def block_kit(block: Block) -> Iterator[Json]:
    """A block as Slack shows it, in messages, forms and pages alike; a file is not shown in them."""
    match block:
        case Text():
            yield from _paragraph(block)
        case Heading():
            yield from _heading(visible(block.text))
        case Items():
            yield from _items(_seen(block))
        case Quote():
            yield from _quote(block)
        case Sources():
            yield from _aside("\n".join(block.lines))
        case Note():
            yield from _aside(block.text)
        case Choices() | Reactions():
            yield from _choices(block.options)
        case File():
            return
        case _:
            assert_never(block)


def _paragraph(block: Text) -> Iterator[Json]:
    if visible(block.text).strip():
        yield _rich(_section(_marked(block.text)))


def _items(block: Items) -> Iterator[Json]:
    items = [_section(_marked(item)) for item in block.items]
    if items:
        yield _rich({"type": "rich_text_list", "style": "ordered" if block.ordered else "bullet", "elements": items})


def _quote(block: Quote) -> Iterator[Json]:
    if not visible(f"{block.text}{block.author}").strip():
        return
    author = [_words(f"\n{block.author}", italic=True)] if block.author else []
    yield _rich({"type": "rich_text_quote", "elements": [_words(block.text or " "), *author]})


def _rich(element: Json) -> Json:
    return {"type": "rich_text", "elements": [element]}


def _section(elements: Iterable[Json]) -> Json:
    return {"type": "rich_text_section", "elements": list(elements)}


def _words(text: str, **style: bool) -> Json:
    return {"type": "text", "text": visible(text) or " ", **({"style": style} if style else {})}


def _heading(text: str) -> Iterator[Json]:
    if not text.strip():
        return
    if len(text) <= _HEADER:
        yield {"type": "header", "text": plain(text)}
    else:
        yield _rich(_section([_words(text, bold=True)]))


def _aside(text: str) -> Iterator[Json]:
    shown = visible(text)
    if not shown.strip():
        return
    if len(shown) <= _CONTEXT:
        yield {"type": "context", "elements": [plain(shown)]}
    else:
        yield _rich(_section([_words(shown)]))


def plain(text: str) -> Json:
    """A text in which nothing is read as markup or as the name of an emoji."""
    return {"type": "plain_text", "text": text, "emoji": False}


def _marked(text: str) -> Iterator[Json]:
    for span in spans(visible(text)):
        yield from _span(span, {})


def _span(span: Span, style: Mapping[str, bool]) -> Iterator[Json]:
    match span.style:
        case "plain":
            yield _words(span.text, **style)
        case "code":
            yield _words(span.text, **{**style, "code": True})
        case "bold" | "italic":
            for inner in span.inner:
                yield from _span(inner, {**style, span.style: True})
        case "link":
            label = "".join(_flat(inner) for inner in span.inner)
            if span.address.startswith(_SCHEMES):
                yield {"type": "link", "url": span.address, "text": label, **({"style": dict(style)} if style else {})}
            else:
                yield _words(f"{label} ({span.address})", **style)
        case _:
            assert_never(span.style)


def _flat(span: Span) -> str:
    return span.text or "".join(_flat(inner) for inner in span.inner)


def _different(options: Iterable[Option]) -> tuple[Option, ...]:
    """Of options that do the same, the last."""
    return tuple({option.action: option for option in options}.values())


def _is_native(options: tuple[Option, ...]) -> bool:
    """Whether they can be pressed: not too many, and not so long that what stands above them fills the message."""
    if _are_cut(options) and len(numbered(options)) > _CUT:
        return False
    return len(options) <= _MOST_BUTTONS or (len(options) <= MOST_OPTIONS and _fit_a_list(options))


def _are_cut(options: Iterable[Option]) -> bool:
    return any(len(option.shown) > _LABEL for option in options)


def _fit_a_list(options: Iterable[Option]) -> bool:
    return all(len(option.action.pack()) <= _OPTION_VALUE for option in options)


def _choices(options: tuple[Option, ...]) -> Iterator[Json]:
    """Buttons, or a list to choose from; what is too long for a label is written above it, whole, under its number."""
    different = _different(options)
    if not different:
        return
    if not _is_native(different):
        yield _rich(_section([_words(numbered(different))]))
        return
    cut = _are_cut(different)
    if cut:
        yield _rich(_section([_words(numbered(different))]))
    labelled = [(_label(option, place, cut=cut), option) for place, option in enumerate(different, start=1)]
    if len(different) > _AS_BUTTONS and _fit_a_list(different):
        yield {"type": "actions", "elements": [_list(labelled)]}
    else:
        yield {
            "type": "actions",
            "elements": [_button(label, place, each) for place, (label, each) in enumerate(labelled, 1)],
        }


def _label(option: Option, place: int, *, cut: bool) -> str:
    shown = visible(f"{place}. {option.label}" if cut and not option.key else option.shown).replace("\n", " ")
    return shown if len(shown) <= _LABEL else f"{shown[: _LABEL - 1]}…"


def _button(label: str, place: int, option: Option) -> Json:
    """A button; its value is what a reaction means it by (`adapters.slack.reactions`)."""
    return {
        "type": "button",
        "action_id": option.action.pack(),
        "text": plain(label),
        "value": option.key or str(place),
    }


def _list(labelled: Iterable[tuple[str, Option]]) -> Json:
    chosen = [{"text": plain(label), "value": option.action.pack()} for label, option in labelled]
    return {"type": "static_select", "action_id": CHOSEN, "options": chosen}


CHOSEN = "chosen"
"""The action of a list: what was chosen is its value."""
