"""A long message as several that fit; nothing is lost and the order stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import assert_never

from bot.domain.message import (
    Block,
    Choices,
    File,
    Heading,
    Items,
    Message,
    Note,
    Quote,
    Reactions,
    Sources,
    Text,
    plain_text,
    split_text,
)

_MARKS = 8
"""Room for what a block's plain text adds around a piece of its text."""


def pieces(message: Message, limit: int, text_of: Callable[[Message], str]) -> tuple[Message, ...]:
    """Cut between blocks, and within a block where it alone is too long; `text_of` is the text that the platform shows."""
    if len(text_of(message)) <= limit:
        return (message,)
    found: list[Message] = []
    under_way: tuple[Block, ...] = ()
    for block in (small for large in message.blocks for small in _small(large, limit)):
        longer = (*under_way, block)
        if under_way and len(text_of(Message(longer))) > limit:
            found.append(Message(under_way))
            longer = (block,)
        under_way = longer
    return (*found, Message(under_way))


def _small(block: Block, limit: int) -> Iterator[Block]:
    if len(plain_text(Message((block,)))) <= limit:
        yield block
        return
    match block:
        case Text() | Heading() | Note():
            yield from (replace(block, text=part) for part in split_text(block.text, limit))
        case Quote():
            room = max(limit - len(block.author) - _MARKS, 1)
            yield from (replace(block, text=part) for part in split_text(block.text, room))
        case Items():
            yield from _small_items(block, max(limit - _MARKS, 1))
        case Sources():
            yield from (Sources((part,)) for line in block.lines for part in split_text(line, limit))
        case Choices() | Reactions() | File():
            yield block
        case _:
            assert_never(block)


def _small_items(block: Items, room: int) -> Iterator[Block]:
    """Each item by itself; an ordered one takes its number along as text."""
    for place, item in enumerate(block.items, start=1):
        for part in split_text(f"{place}. {item}" if block.ordered else item, room):
            yield Text(part) if block.ordered else replace(block, items=(part,))
