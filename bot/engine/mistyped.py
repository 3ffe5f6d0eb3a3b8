"""Orders with a slip of the finger in them: « coriger », « mes donnes », `my remiders`. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from bot.domain.knowledge import LANGUAGES
from bot.domain.slips import Known, letters_only, nearest
from bot.domain.text import bare
from bot.i18n import translator

_LEAST, _MOST = 6, 40
"""Letters of an order that may be mistyped."""
_SHORT = 4
"""Letters of a beginning that is too short to have a slip."""
_TWO = 2
"""Words of the shortest order: a verb, and what it is about."""
_LONGEST = 200
"""Characters of a text that begins with an order; what is longer tells something else."""


class Mistyped:
    """The words of some commands, with the names of the commands that they call."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words
        self._known = Known(words)
        self._longest = max((len(each.split()) for each in words), default=0)

    def order(self, typed: str) -> str | None:
        """
        The words of the only command that a whole bare text is a slip of, spelled as they are; None for none, or where several may be
        meant.

        A word by itself may be another word (« préfet » is no slip of « préfère »): there only a letter that is missing, too many or out
        of place counts.
        """
        if not _LEAST <= len(typed) <= _MOST:
            return None
        alone = " " not in typed
        found = {
            self._words[each]: each
            for each in self._known.meant(typed)
            if not alone or (len(each) >= _LEAST and letters_only(typed, each))
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def beginnings(self, text: str) -> Iterator[tuple[str, str]]:
        """
        The words of commands that a text, as it was written, may begin with a slip of, the longest first, each with what is written
        behind; none where the same beginning may be a slip of several commands.
        """
        if len(text) > _LONGEST:
            return
        for size in range(min(self._longest, len(text.split()) - 1), 0, -1):
            *typed, rest = text.split(maxsplit=size)
            beginning = bare(" ".join(typed))
            found = self._known.meant(beginning) if len(beginning) > _SHORT else ()
            if len({self._words[each] for each in found}) == 1:
                yield min(found, key=lambda each: abs(len(each) - len(beginning))), rest


class Orders:
    """The verbs with which orders in no fixed words begin, and the nouns of what they are about."""

    def __init__(self, verbs: Iterable[str], nouns: Iterable[str]) -> None:
        """`verbs` and `nouns` are keys of the catalogues."""
        self._verbs, self._nouns = _single(verbs), _single(nouns)

    def respelled(self, text: str) -> str | None:
        """An order as it was meant: « suprimer la pause », « déplacer le modul 3 »; None for what is none, or has no slip in it."""
        words = text.split()
        if len(text) > _LONGEST or len(words) < _TWO:
            return None
        verb = bare(words[0])
        meant_verb = self._verb(verb)
        if meant_verb is None:
            return None
        rest = [self._noun(each) or each for each in words[1:]]
        order = " ".join((words[0] if meant_verb == verb else meant_verb, *rest))
        return order if order != " ".join(words) else None

    def _verb(self, typed: str) -> str | None:
        """The verb that a word is, or is a slip of; its ending tells what it is: « programmes » is no slip of « programmer »."""
        if typed in self._verbs or len(typed) < _LEAST:
            return typed if typed in self._verbs else None
        return nearest(typed, (each for each in self._verbs if each[-2:] == typed[-2:]))

    def _noun(self, word: str) -> str | None:
        typed = bare(word)
        found = nearest(typed, self._nouns) if len(typed) > _SHORT else None
        return found if found and letters_only(typed, found) else None


def _single(keys: Iterable[str]) -> frozenset[str]:
    """Those of the words that are one word."""
    words = {word for key in keys for lang in LANGUAGES for word in translator(lang).words(key)}
    return frozenset(each for each in words if " " not in each)
