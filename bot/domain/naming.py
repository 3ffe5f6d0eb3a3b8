"""Being called by name in a room: there the bot hears only what names it."""

from __future__ import annotations

import re


def without_name(text: str, name: str) -> str | None:
    """
    Leave the bot's name (`@relais`) out of a text, in any case and anywhere; None if the text doesn't name it.

    `@relaisdix`, `@relais-dix` and an address such as `moi@relais.fr` name somebody else.
    """
    pattern = re.compile(rf"(?<![\w.@-]){re.escape(name)}(?![\w-]|\.\w)[ \t]*[:,]?[ \t]*", re.IGNORECASE)
    left, times = pattern.subn("", text)
    return left.strip() if times else None
