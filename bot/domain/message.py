"""A message as typed blocks, its plain text, and how it is cut for small windows."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from typing import Literal

from bot.domain.actions import Action
from bot.domain.frozen import frozen
from bot.domain.text import fold


@frozen()
class Text:
    """A paragraph of our own words; the Markdown subset `**bold**`, `*italic*`, `` `code` ``, `[label](address)` counts."""

    text: str
    kind: Literal["text"] = "text"


@frozen()
class Heading:
    """A short title line, plain."""

    text: str
    kind: Literal["heading"] = "heading"


@frozen()
class Items:
    """A list; each item takes the Markdown subset of `Text`."""

    items: tuple[str, ...]
    ordered: bool = False
    kind: Literal["items"] = "items"


@frozen()
class Quote:
    """Somebody's words, shown verbatim: nothing in them formats, pings or links."""

    text: str
    author: str = ""
    kind: Literal["quote"] = "quote"


@frozen()
class Sources:
    """Where an answer comes from, one line each, plain, already worded."""

    lines: tuple[str, ...]
    kind: Literal["sources"] = "sources"


@frozen()
class Note:
    """A remark of lesser weight, such as "dates are examples"; plain."""

    text: str
    kind: Literal["note"] = "note"


@frozen()
class Option:
    """
    One choice.

    Attributes:
        label: What the person reads; it is enough by itself, without colour or emoji.
        action: What happens.
        key: What may be typed instead, when the option has its own number (a value of a scale); its place in the list otherwise.
        form: It opens a form, and is left out where there are none (`without_forms`).
    """

    label: str
    action: Action
    key: str = ""
    form: bool = False

    @property
    def shown(self) -> str:
        """The label with its key, where they are shown side by side, as on a button."""
        return f"{self.key} · {self.label}" if self.key else self.label


@frozen()
class Choices:
    """
    Options to press; where a platform has no buttons they are a numbered list.

    Attributes:
        until: They answer a question, and until then one may think better of it: where there are polls, it may be one (`polls`).
    """

    options: tuple[Option, ...]
    kind: Literal["choices"] = "choices"
    until: datetime | None = None


@frozen()
class Reactions:
    """
    What may be pressed in passing, where something can be pressed: a button, or the reaction that an option has for its key.

    They ask nothing: they aren't listed, no number calls them, and what was asked before stays open.
    """

    options: tuple[Option, ...]
    kind: Literal["reactions"] = "reactions"


@frozen()
class File:
    """A file to send along; `alt` says in words what it shows."""

    name: str
    media_type: str
    content: bytes
    alt: str
    kind: Literal["file"] = "file"


Block = Text | Heading | Items | Quote | Sources | Note | Choices | Reactions | File


@frozen()
class Message:
    """What the bot says at once, in reading order."""

    blocks: tuple[Block, ...]

    @classmethod
    def of(cls, *blocks: Block | str) -> Message:
        """Build a message; a string is a `Text`."""
        return cls(tuple([Text(block) if isinstance(block, str) else block for block in blocks]))

    @property
    def options(self) -> tuple[Option, ...]:
        """Every option of the message, in order."""
        return tuple(option for block in self.blocks if isinstance(block, Choices) for option in block.options)

    @property
    def reactions(self) -> tuple[Option, ...]:
        """Everything that may be pressed in passing."""
        return tuple(option for block in self.blocks if isinstance(block, Reactions) for option in block.options)

    @property
    def files(self) -> tuple[File, ...]:
        """Every file of the message, in order."""
        return tuple(block for block in self.blocks if isinstance(block, File))


def without_forms(message: Message) -> Message:
    """The message for a platform that has no forms: the same without the options that open one."""
    if not any(option.form for option in message.options):
        return message
    kept = (_formless(block) if isinstance(block, Choices) else block for block in message.blocks)
    return Message(tuple(block for block in kept if not isinstance(block, Choices) or block.options))


def _formless(choices: Choices) -> Choices:
    return replace(choices, options=tuple(option for option in choices.options if not option.form))


_MARKS = re.compile(r"\*\*(.+?)\*\*|(?<!\w)\*(?=\S)(.+?)(?<=\S)\*(?!\w)|`([^`]+)`")
_MAY_MARK = re.compile(r"[*`\[]")
_LINK = re.compile(r"\[([^\]]+)\]\((\S+?)\)")


def strip_marks(text: str) -> str:
    """Turn the Markdown subset into plain text; a link keeps its address behind its label."""
    if not _MAY_MARK.search(text):
        return text  # as most texts are
    linked = _LINK.sub(lambda found: found[1] if found[1] == found[2] else f"{found[1]} ({found[2]})", text)
    return _MARKS.sub(lambda found: found[1] or found[2] or found[3], linked)


_LOOKALIKES = str.maketrans({"*": "∗", "`": "ʼ", "[": "(", "]": ")"})


def verbatim(text: str) -> str:
    """Somebody's words, to stand within a text of ours: what would format or link is shown with look-alikes that don't."""
    return text if strip_marks(text) == text else text.translate(_LOOKALIKES)


def plain_text(message: Message) -> str:
    """The whole content as plain text, choices left out: what a screen reader or a log of a simulation shows."""
    return "\n".join([text for block in message.blocks if (text := _plain(block))])


def _plain(block: Block) -> str:
    match block:
        case Text():
            return strip_marks(block.text)
        case Heading() | Note():
            return block.text
        case Items():
            placed = enumerate(block.items, start=1)
            return "\n".join((f"{place}. " if block.ordered else "• ") + strip_marks(each) for place, each in placed)
        case Quote():
            return f"« {block.text} »" + (f" ({block.author})" if block.author else "")
        case Sources():
            return "\n".join(block.lines)
        case File():
            return block.alt
        case Choices() | Reactions():
            return ""


def numbered(options: tuple[Option, ...]) -> str:
    """The options as a list to answer by number, for platforms without buttons; an option's own key stands for its number."""
    return "\n".join(f"{option.key or place}. {option.label}" for place, option in enumerate(options, start=1))


def is_question(message: Message) -> bool:
    """Whether its own words ask something, so that a plain yes may be the answer."""
    return any(block.text.rstrip().endswith("?") for block in message.blocks if isinstance(block, Text | Heading))


def typed_choice(options: tuple[Option, ...], typed: str) -> Option | None:
    """
    The option that somebody meant by typing its key, its number or its label.

    Keys come first: on a scale "2" is the value 2, wherever it stands in the list. Labels count in any case, with or without accents.
    """
    wanted = fold(typed).rstrip(".! ")
    if named := named_choice(options, typed):
        return named
    if typed.isascii() and wanted.isdigit() and not any(option.key.isdigit() for option in options):
        place = int(wanted[:4])
        return options[place - 1] if 1 <= place <= len(options) else None
    return None


def named_choice(options: tuple[Option, ...], typed: str) -> Option | None:
    """The option whose key or label somebody typed, in any case, with or without accents; a place in the list is no name."""
    wanted = fold(typed).rstrip(".! ")
    names = ((option, (fold(option.key), fold(option.label), fold(option.shown))) for option in options)
    return next((option for option, known in names if wanted and wanted in known), None)


def leading_choice(options: tuple[Option, ...], typed: str) -> Option | None:
    """The only option whose label begins with what somebody typed, word for word: "oui" means "Oui, c’est ça"."""
    wanted = _words(typed)
    found = [option for option in options if wanted and _words(option.label)[: len(wanted)] == wanted]
    return found[0] if len(found) == 1 else None


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", fold(text))


def split_text(text: str, limit: int) -> list[str]:
    """
    Cut a text into pieces of at most `limit` characters, at the end of a paragraph, line, sentence or word if there is one.

    Nothing but white space at a cut is lost, and the order stays.
    """
    pieces: list[str] = []
    rest = text.strip()
    while len(rest) > limit:
        cut = _cut(rest, limit)
        pieces.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return [*pieces, rest] if rest or not pieces else pieces


def _cut(text: str, limit: int) -> int:
    window = text[: limit + 1]
    for mark in ("\n\n", "\n", ". ", " "):
        found = window.rfind(mark)
        if found >= limit // 4:
            return min(found + len(mark), limit)
    return limit
