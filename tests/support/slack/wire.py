"""What everything in the double speaks: JSON, an error with Slack's own code, and text as Slack writes it on the wire."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

Json = dict[str, Any]
Handler = Callable[[Json], Json | Awaitable[Json]]

_LINKED = re.compile(
    r"(?P<address>https?://[^\s<>]+[^\s<>.,;:!?)\]])|(?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)|(?P<name>(?<![\w@])@[\w-]+)"
)
_SPECIAL = re.compile(r"<([^<>|]*)(?:\|([^<>]*))?>")


class SlackError(Exception):
    """`{"ok": false, "error": code, …}`, which Slack sends with status 200."""

    def __init__(self, code: str, **extra: Any) -> None:
        super().__init__(code)
        self.code = code
        self.extra = extra


def invalid(*messages: str) -> SlackError:
    """The answer to arguments that can't be."""
    return SlackError("invalid_arguments", response_metadata={"messages": [f"[ERROR] {each}" for each in messages]})


def needed(args: Json, *names: str) -> None:
    """
    Refuse a call that lacks an argument.

    Raises:
        SlackError: One of them is missing or empty.
    """
    for name in names:
        if args.get(name) in (None, ""):
            raise invalid(f"missing required field: {name}")


def truth(value: object) -> bool:
    """A flag, as each SDK writes it."""
    return str(value).lower() in ("1", "true")


def escaped(text: str) -> str:
    """Text with the three characters that mean something to Slack made harmless."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescaped(text: str) -> str:
    """The other way round."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def typed(text: str, names: dict[str, str]) -> str:
    """What a person typed, as Slack hands it to apps: escaped, addresses and known `@names` (name → user id) as references."""
    pieces, end = [], 0
    for found in _LINKED.finditer(text):
        pieces += [escaped(text[end : found.start()]), _reference(found, names)]
        end = found.end()
    return "".join([*pieces, escaped(text[end:])])


def _reference(found: re.Match[str], names: dict[str, str]) -> str:
    whole = found.group()
    if found["address"]:
        return f"<{escaped(whole)}>"
    if found["mail"]:
        return f"<mailto:{whole}|{whole}>"
    known = names.get(whole[1:])
    return f"<@{known}>" if known else whole


def legible(text: str) -> str:
    """Wire text as it reads on a screen, markup characters apart; a link shows its label and, behind it, where it leads."""

    def shown(found: re.Match[str]) -> str:
        target, label = found[1], found[2]
        return target if not label or label == target else f"{label} ({target})"

    return unescaped(_SPECIAL.sub(shown, text))


def every_text(node: object) -> Iterator[tuple[str, str]]:
    """Every string that people can read in a payload, with the type of what holds it (`mrkdwn`, `plain_text`, rich `text`, …)."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key in ("text", "alt_text") and isinstance(value, str):
                yield str(node.get("type", "message")), value
            elif key != "metadata":
                yield from every_text(value)
    elif isinstance(node, list):
        for value in node:
            yield from every_text(value)
