"""What stands before the text of an announcement: for whom it is, and when it goes, in either order. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from bot.domain.directory import Directory
from bot.domain.knowledge import LANGUAGES
from bot.domain.text import fold_in_place
from bot.engine.courtesy import means
from bot.features.broadcasts.audiences import addressed
from bot.features.broadcasts.dates import is_moment
from bot.i18n import translator

_LONGEST = 120
"""Characters of a heading; nobody names people and an hour in more."""
_ENDS = re.compile(r"\s*(?:(?<!\d):|:(?!\d)|\n|\s(?:que\s|qu['’]|that\s))\s*", re.IGNORECASE)
_COMMA = re.compile(r"\s*,\s*")
_FOR = re.compile(r"(?:pour|for)\s+", re.IGNORECASE)
_EDGE = " ,;-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Headed:
    """
    An announcement as it was written in one go; what wasn't said is empty.

    Attributes:
        audience: The expression of whom it is for.
        when: The words for when it goes.
        urgent: It is called urgent.
    """

    text: str
    audience: str = ""
    when: str = ""
    urgent: bool = False

    @property
    def says(self) -> bool:
        """Whether anything is said before the text."""
        return bool(self.audience or self.when)


@cache
def _urgent() -> re.Pattern[str]:
    words = (word for lang in LANGUAGES for word in translator(lang).words("broadcast-word-urgent"))
    return re.compile(rf"(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})(?!\w)\s*[,:]?\s*")


def headed(written: str, directory: Directory, own: Sequence[str] = ()) -> Headed:
    """
    « demain à 9 h pour Liévin : la salle a changé », « à Liévin, la salle a changé »; all of it is text if it begins otherwise.

    `own` are the scopes that its author coordinates: « toute la région » means those.
    """
    if found := _urgent().match(fold_in_place(written[:_LONGEST])[0]):
        rest = written[fold_in_place(written)[1][found.end()] :]
        return replace(headed(rest, directory, own), urgent=True)
    for head, text, colon in _halves(written):
        if len(head) > _LONGEST:
            continue
        for audience, when in _readings(head.strip(_EDGE)):
            whom = _whom(audience, directory, own, bare=colon) if audience else ""
            if bool(audience) == bool(whom) and (not when or is_moment(when) or means("broadcast-words-now", when)):
                return Headed(text=text.strip(), audience=whom, when=when)
    return Headed(text=written)


def _whom(audience: str, directory: Directory, own: Sequence[str], *, bare: bool) -> str:
    """Before a colon a name needs no « à » before it: « salons Liévin et Hazebrouck : … »."""
    to = translator("fr")("broadcast-words-to")
    return addressed(audience, directory, own) or (addressed(f"{to} {audience}", directory, own) if bare else "")


def is_parted(written: str) -> bool:
    """Whether something shows where a heading would end: a colon, a line end, « que »."""
    return _ENDS.search(written) is not None


def halves(written: str) -> Iterator[tuple[str, str]]:
    """What stands before and behind a colon, a line end or « que », the first one first."""
    yield from ((written[: each.start()], written[each.end() :]) for each in _ENDS.finditer(written))


def _halves(written: str) -> Iterator[tuple[str, str, bool]]:
    """What may be a heading, the text behind it, whether a colon parts them; a comma does where nothing else does, the last one first."""
    parted = [*_ENDS.finditer(written), *reversed([*_COMMA.finditer(written)])]
    yield from ((written[: each.start()], written[each.end() :], each[0].strip() == ":") for each in parted)
    yield written, "", False


def _readings(head: str) -> Iterator[tuple[str, str]]:
    """How words may be parted into whom they name and when, each perhaps empty."""
    if not head:
        return
    yield head, ""
    yield "", _FOR.sub("", head, count=1) if _FOR.match(head) else head
    for gap in re.finditer(r"\s+", head):
        first, second = head[: gap.start()].strip(_EDGE), head[gap.end() :].strip(_EDGE)
        for audience, when in ((first, second), (second, first)):
            if audience and when:
                yield audience, _FOR.sub("", when, count=1) if _FOR.match(when) else when
