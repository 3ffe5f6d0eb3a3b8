"""« préviens Levin que … »: an announcement to a name that nobody has, perhaps a slip of one that somebody has. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from bot.domain.directory import Directory
from bot.domain.programme import Collective, Person, Region
from bot.domain.slips import nearest
from bot.domain.text import fold, fold_in_place
from bot.engine.courtesy import any_of
from bot.features.broadcasts.audiences import JOINT, addressed, read_audience
from bot.features.broadcasts.heading import halves
from bot.features.broadcasts.orders import told

_LONGEST = 3
"""Words of a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stranger:
    """
    A name that nobody has.

    Attributes:
        text: What was to be said.
        near: The name that it may be a slip of; empty for none.
        audience: Whom the order is for then, as an expression.
    """

    name: str
    text: str
    near: str = ""
    audience: str = ""


def stranger(written: str, directory: Directory) -> Stranger | None:
    """The first unknown name of an order to tell somebody something; None where all are known, or nobody is named."""
    rest = told(written)
    half = next(halves(rest), None) if rest else None
    if half is None or not half[1].strip():
        return None
    head = _without_leading(half[0].strip(" ,"))
    names = [each for each in JOINT.split(head)[::2] if not addressed(f"a {each}", directory)]
    if not names or not _is_name(names[0]):
        return None
    known = {fold(each.name): each.name for each in _named(directory)}
    near = nearest(fold(names[0]), known) or ""
    if not near and not names[0][:1].isupper() and not _warns(written):
        return None  # « dis donc que … »
    whom = read_audience(head.replace(names[0], known[near]), directory) if near else ""
    audience = whom if isinstance(whom, str) else ""
    return Stranger(name=names[0], text=half[1].strip(), near=known[near] if audience else "", audience=audience)


def _named(directory: Directory) -> list[Collective | Region | Person]:
    return [*directory.collectives.values(), *directory.regions.values(), *directory.people.values()]


def _without_leading(head: str) -> str:
    folded, places = fold_in_place(head)
    found = _leading().match(folded)
    return head[places[found.end()] :] if found else head


def _is_name(words: str) -> bool:
    typed = fold(words).split()
    return 0 < len(typed) <= _LONGEST and _nobody().match(" ".join(typed)) is None


def _warns(written: str) -> bool:
    return _warning().match(fold_in_place(written)[0]) is not None


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('broadcast-words-before-name')})(?: |(?<='))")


@cache
def _nobody() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('broadcast-words-nobody')})(?!\w)")


@cache
def _warning() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{any_of('broadcast-words-warn')}) ")
