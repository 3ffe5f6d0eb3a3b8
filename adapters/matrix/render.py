"""A message as contents of Matrix events, HTML beside a plain body; pure. Nobody is ever mentioned (research/domain.md 0.7)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import assert_never

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

TEXT_LIMIT = 5_000
"""Characters of one event, of the usual ones."""
MOST_BYTES = 44_000
"""What an event may be as JSON, so that it stays under the 64 KiB that a server takes once it is encrypted (research/matrix.md 2)."""
CHOICES = "org.relais.choices"
"""Where an event keeps what pressing its options does, so that a reaction to it can be read without any memory."""

_SHORTEST = 100

Content = dict[str, object]

_TAGS = {"bold": "strong", "italic": "em", "code": "code"}


def contents(message: Message, limit: int = TEXT_LIMIT) -> list[Content]:
    """
    The events of a message without its files, in order; none if it has files only.

    The options are in the last one: as a numbered list, and as data under `CHOICES`; there too what a reaction alone presses. What would
    be too large for a server is cut smaller.
    """
    pages = list(_pages(message, limit))
    found = [_content(page) for page in pages]
    if found and (message.options or message.reactions):
        found[-1][CHOICES] = [*stored(message.options), *_in_passing(message.reactions)]
    if limit > _SHORTEST and any(size(content) > MOST_BYTES for content in found):
        return contents(message, limit // 2)
    return found


def size(content: Content) -> int:
    """Bytes of a content as JSON, at most."""
    return len(json.dumps(content))


def changed_into(message: Message, limit: int = TEXT_LIMIT) -> list[Content]:
    """The same for a message that replaces an earlier one: the first can be told twice in one event, as `edited` does."""
    found = contents(message, limit)
    if found and limit > _SHORTEST and size(edited(found[0], "")) > MOST_BYTES:
        return changed_into(message, limit // 2)
    return found


def _pages(message: Message, limit: int) -> Iterator[tuple[Block, ...]]:
    page: list[Block] = []
    size = 0
    for block in _pieces(message, limit):
        length = len(_plain(block)) + 1
        if page and size + length > limit:
            yield tuple(page)
            page, size = [], 0
        page.append(block)
        size += length
    if page:
        yield tuple(page)


def _pieces(message: Message, limit: int) -> Iterator[Block]:
    """The blocks that carry text, options last; one that fits in no event is cut and loses its format."""
    options = [block for block in message.blocks if isinstance(block, Choices)]
    for block in (*(each for each in message.blocks if not isinstance(each, Choices | Reactions | File)), *options):
        text = _plain(block)
        if len(text) < limit:
            yield block
        else:
            yield from (Note(piece) for piece in split_text(text, limit - 1))


def _plain(block: Block) -> str:
    text = numbered(block.options) if isinstance(block, Choices) else plain_text(Message((block,)))
    return visible(text)


def _content(blocks: Iterable[Block]) -> Content:
    page = tuple(blocks)
    return {
        "msgtype": "m.notice",
        "body": "\n".join(_plain(block) for block in page),
        "format": "org.matrix.custom.html",
        "formatted_body": "".join(_html(block) for block in page),
        "m.mentions": {},
    }


def stored(options: Iterable[Option]) -> Iterator[Mapping[str, str]]:
    """What pressing options does, as data of the event that shows them."""
    for place, option in enumerate(options, start=1):
        yield {"key": option.key or str(place), "label": option.label, "action": option.action.pack()}


def _in_passing(options: Iterable[Option]) -> Iterator[Mapping[str, str]]:
    for option in options:
        yield {"key": _meant(option.key), "label": option.label, "action": option.action.pack()}


def _html(block: Block) -> str:
    match block:
        case Text():
            return f"<p>{_lines(_marked(block.text))}</p>"
        case Heading():
            return f"<p><strong>{_safe(block.text)}</strong></p>"
        case Items():
            tag = "ol" if block.ordered else "ul"
            return f"<{tag}>{''.join(f'<li>{_lines(_marked(item))}</li>' for item in block.items)}</{tag}>"
        case Quote():
            author = f"<br>{_safe(block.author)}" if block.author else ""
            return f"<blockquote>{_safe(block.text)}{author}</blockquote>"
        case Choices():
            return f"<p>{_safe(numbered(block.options))}</p>"
        case Sources() | Note() | Reactions() | File():
            return f"<p><em>{_safe(_plain(block))}</em></p>"
        case _:
            assert_never(block)


def _safe(text: str) -> str:
    return _lines(escape(visible(text)))


def _lines(html: str) -> str:
    return html.replace("\n", "<br>")


def _marked(text: str) -> str:
    return "".join(_span(span) for span in spans(visible(text)))


def _span(span: Span) -> str:
    if span.style == "plain":
        return escape(span.text)
    inner = escape(span.text) or "".join(_span(each) for each in span.inner)
    if span.style == "link":
        safe = span.address.startswith(("https://", "http://", "mailto:"))
        return f'<a href="{escape(span.address)}">{inner}</a>' if safe else f"{inner} ({escape(span.address)})"
    return f"<{_TAGS[span.style]}>{inner}</{_TAGS[span.style]}>"


def edited(content: Content, event_id: str) -> Content:
    """The content that replaces that of an earlier event of ours; readers without edits see it behind a star."""
    return {
        **content,
        "body": f"* {content['body']}",
        "formatted_body": f"* {content['formatted_body']}",
        "m.new_content": content,
        "m.relates_to": {"rel_type": "m.replace", "event_id": event_id},
    }


def pressed(content: Mapping[str, object], reaction: str) -> str | None:
    """The packed action of the option that a reaction to an event of ours presses; None if it presses none."""
    stored = content.get(CHOICES)
    if not isinstance(stored, list):
        return None
    options = [each for each in stored if isinstance(each, Mapping) and isinstance(each.get("action"), str)]
    meant = _meant(reaction)
    for option in options:
        if option.get("key") == meant:
            return str(option["action"])
    if len(options) == 2 and meant in ("yes", "no"):
        return str(options[0 if meant == "yes" else 1]["action"])
    return None


_BARE = str.maketrans("", "", "\ufe0e\ufe0f\u20e3\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
_MEANINGS = {"✅": "yes", "👍": "yes", "✔": "yes", "👎": "no", "❌": "no", "✖": "no", "🔟": "10"}


def _meant(reaction: str) -> str:
    bare = reaction.translate(_BARE).strip()
    return _MEANINGS.get(bare, bare)
