"""Orders with a slip of the finger in them: « coriger », « mes donnes », `my remiders`. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from bot.domain.slips import letters_only, meant

_LEAST, _MOST = 6, 40
"""Letters of an order that may be mistyped."""


def mistyped_order(typed: str, words: Mapping[str, str]) -> str | None:
    """
    The words of the only command that a whole text is a slip of, spelled as they are; None for none, or where several may be meant.

    A word by itself may be another word (« préfet » is no slip of « préfère »): there only a letter that is missing, too many or out of
    place counts.

    Args:
        typed: The text, bare.
        words: The words of commands, with the names of the commands that they call.
    """
    if not _LEAST <= len(typed) <= _MOST:
        return None
    alone = " " not in typed
    found = {
        words[each]: each
        for each in meant(typed, words)
        if not alone or (len(each) >= _LEAST and letters_only(typed, each))
    }
    return next(iter(found.values())) if len(found) == 1 else None
