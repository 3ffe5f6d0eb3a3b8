"""
What Slack takes but people shouldn't get: the accessibility and the manners that research asks of every message.

Screen readers read the top-level `text` and not the blocks, so it carries the whole content; an emoji alone is no label; nobody's words
may ring for a channel.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.support.slack.blockkit import elements, options_of
from tests.support.slack.wire import Json, every_text

_WORD = re.compile(r"\w")
_NAMED_EMOJI = re.compile(r":[\w+-]+:")
_RINGS = re.compile(r"<!(channel|here|everyone)\b|<!subteam")

_LITERAL = ("plain_text", "text")
"""Nothing is read as markup in plain text, nor in the text of rich text."""


def rude(payload: Json) -> Iterator[str]:
    """What is wrong with a message or a view that is valid."""
    if payload.get("blocks") and "type" not in payload and not str(payload.get("text") or "").strip():
        yield "a message with blocks has no text: a screen reader says nothing"
    for holder, text in every_text(payload):
        if holder not in _LITERAL and (found := _RINGS.search(text)):
            yield f"{found.group()} rings for everybody"
    if payload.get("link_names") or payload.get("parse") == "full":
        yield "names in people's text become mentions (link_names, parse)"
    for block in payload.get("blocks") or ():
        for _, element in elements(block):
            yield from _unlabelled(element)


def _unlabelled(element: Json) -> Iterator[str]:
    own = [element.get("text")] if element.get("type") == "button" else []
    labels = [*own, *(option.get("text") for option in options_of(element))]
    for label in labels:
        said = label.get("text", "") if isinstance(label, dict) else label
        if (
            isinstance(said, str)
            and not _WORD.search(_NAMED_EMOJI.sub("", said))
            and not element.get("accessibility_label")
        ):
            yield f"the label {said!r} says nothing without its picture"
