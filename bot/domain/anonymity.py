"""A message that names somebody no more. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable
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
    Option,
    Quote,
    Reactions,
    Sources,
    Text,
    verbatim,
)

NOBODY = "…"


def without_name(message: Message, name: str) -> Message:
    """The same with `…` where the name stands as a word of what is shown; what isn't shown, such as the actions of choices, stays."""
    written = "|".join(map(re.escape, {name, verbatim(name)}))
    named = re.compile(rf"(?<!\w)(?:{written})(?!\w)")

    def hidden(text: str) -> str:
        return named.sub(NOBODY, text)

    return Message(tuple(_rewritten(each, hidden) for each in message.blocks))


def _rewritten(block: Block, write: Callable[[str], str]) -> Block:
    def options(given: tuple[Option, ...]) -> tuple[Option, ...]:
        return tuple(replace(each, label=write(each.label)) for each in given)

    match block:
        case Text() | Heading() | Note():
            return replace(block, text=write(block.text))
        case Quote():
            return replace(block, text=write(block.text), author=write(block.author))
        case Items():
            return replace(block, items=tuple(map(write, block.items)))
        case Sources():
            return replace(block, lines=tuple(map(write, block.lines)))
        case Choices() | Reactions():
            return replace(block, options=options(block.options))
        case File():
            return replace(block, alt=write(block.alt))
        case _:
            assert_never(block)
