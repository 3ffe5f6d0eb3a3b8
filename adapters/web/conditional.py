"""Whether what was asked for is there already. Pure."""

from __future__ import annotations

from collections.abc import Sequence


def has(given: Sequence[str], tag: str) -> bool:
    """Whether who asks has that version already, by the lines of `If-None-Match` (RFC 9110, 13.1.2: compared weakly)."""
    known = {each.strip().removeprefix("W/") for line in given for each in line.split(",")}
    return tag in known or "*" in known
