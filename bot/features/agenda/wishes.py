"""What somebody wants in their calendar, by the words of the catalogues. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from bot.domain.directory import Directory
from bot.domain.knowledge import LANGUAGES
from bot.domain.programme import Milestone, MilestoneKind
from bot.domain.text import fold
from bot.engine.naming import names
from bot.i18n import translator

_LONGEST = 30
"""Words of a wish; who writes more wants something else."""
_WORDS = re.compile(r"[a-z0-9]+")
_KINDS = {kind.value: kind for kind in MilestoneKind}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Milestones that somebody wants in their calendar; `known` is False if they named something else."""

    milestones: tuple[Milestone, ...]
    known: bool = True


def wants_dates(text: str) -> bool:
    """« ajouter le module 3 à mon agenda »: something is to be put in a calendar, and it isn't the common agenda of the approach."""
    words = _words(text)
    found, spoken = set(words), " ".join(words)
    ours = found & _vocabulary("calendar") and not any(idea in spoken for idea in _vocabulary("idea"))
    return bool(ours and found & _vocabulary("add")) and len(words) <= _LONGEST


def wants_file(text: str) -> bool:
    """« le fichier ics du module 3 »."""
    words = _words(text)
    return not _vocabulary("calendar").isdisjoint(words) and not _vocabulary("file").isdisjoint(words)


def wants_address(text: str) -> bool:
    """« donne-moi le lien de notre calendrier »."""
    words = _words(text)
    found = set(words)
    return bool(found & _vocabulary("calendar") and found & _vocabulary("address")) and len(words) <= _LONGEST // 2


def wanted(text: str, milestones: Sequence[Milestone], today: date) -> Wanted:
    """Those that a text names, by name or by kind, all that come, or the next one; those that come, if it names something unknown."""
    coming = tuple(each for each in milestones if each.ends >= today)
    if (named := _named(text, milestones, today)) is not None:
        return Wanted((named,))
    left = [word for word in _words(text) if word not in _vocabulary("add", "calendar", "filler", "address")]
    everything, following = _taken(left, "everything"), _taken(left, "next")
    kinds = {_KINDS[name] for name in _KINDS if _vocabulary(name) & set(left)}
    unknown = [word for word in left if word not in _vocabulary("any", "everything", "next", *_KINDS)]
    if unknown:
        return Wanted(coming, known=False)
    meant = tuple(each for each in coming if not kinds or each.type in kinds)
    plural = everything or (bool(left) and not following and _plural(left))
    return Wanted(meant if plural else meant[:1])


def _named(text: str, milestones: Sequence[Milestone], today: date) -> Milestone | None:
    """The milestone with the longest name in a text."""
    folded = f" {' '.join(_words(text))} "
    spoken = ((" ".join(_WORDS.findall(name)), each) for name, each in names(milestones, today).items())
    found = [(len(name), each) for name, each in spoken if name and f" {name} " in folded]
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _taken(left: Sequence[str], name: str) -> bool:
    return not _vocabulary(name).isdisjoint(left)


def _plural(left: Sequence[str]) -> bool:
    return any(word.endswith("s") for word in left) or not _vocabulary("any").isdisjoint(left)


def scope_named(words: str, directory: Directory) -> str | None:
    """The collective or region of the longest name in a text; empty if nothing is named, None if something unknown is."""
    folded = f" {' '.join(_words(words))} "
    known = [(name, f"collective:{each.id}") for each in directory.collectives.values() for name in each.called]
    regions = [(each.name, f"region:{each.id}") for each in directory.regions.values()]
    both = [*regions, *known] if _taken(folded.split(), "region") else [*known, *regions]
    spoken = [(" ".join(_words(name)), scope) for name, scope in both]
    found = [(len(name), scope) for name, scope in spoken if name and f" {name} " in folded]
    if found:
        return max(found, key=lambda pair: pair[0])[1]
    left = set(folded.split()) - _vocabulary("filler", "calendar", "address")
    return None if left else ""


def means_region(words: str) -> bool:
    """Whether words name a region and no particular one: « de ma région »."""
    left = set(_words(words)) - _vocabulary("filler", "calendar", "address")
    return bool(left) and not left - _vocabulary("region")


def _words(text: str) -> list[str]:
    return _WORDS.findall(fold(text))


@cache
def _vocabulary(*parts: str) -> frozenset[str]:
    return frozenset(
        word for lang in LANGUAGES for part in parts for word in translator(lang).words(f"agenda-words-{part}")
    )
