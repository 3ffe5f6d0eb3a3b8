"""What people call the milestones that concern them. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from bot.domain.directory import Directory
from bot.domain.knowledge import LANGUAGES
from bot.domain.programme import Milestone, MilestoneKind
from bot.domain.text import fold
from bot.i18n import translator

_TELLING = 5
"""Letters of a word that may name a milestone by itself, if no other milestone has it."""
_LONGEST = 6
_JOINING = 2
"""Letters of a word that only joins others."""
_WORD = re.compile(r"[a-z0-9]+")
_ELIDED = re.compile(r"^[dl]'")


def concerned(directory: Directory, person_id: str) -> tuple[Milestone, ...]:
    """The milestones of a person's collectives; for who coordinates, of those within their scope."""
    scopes = [membership.scope for membership in directory.memberships_of(person_id)]
    return directory.milestones_of(each.id for each in directory.within(scopes))


def names(milestones: Iterable[Milestone], today: date) -> dict[str, Milestone]:
    """By folded name in either language: the number of a module, the next one, a title, and parts of titles that tell it from others."""
    known = list(milestones)
    found: dict[str, Milestone] = {}
    shared = Counter(word for each in known for word in _words(each))
    for milestone in known:
        telling = {word for word in _words(milestone) if shared[word] == 1 and len(word) >= _TELLING}
        for part in (part for title in milestone.title.values() for part in _parts(fold(title), telling)):
            found.setdefault(part, milestone)
    modules = [each for each in known if each.type is MilestoneKind.MODULE]
    for place, module in enumerate(modules, start=1):
        found |= dict.fromkeys((f"module {place}", f"m{place}", *_ordinals(place)), module)
    coming = next((module for module in modules if module.starts > today), None)
    if coming:
        found |= dict.fromkeys(_spelled("personal-next-module"), coming)
    return found | {fold(title): each for each in known for title in each.title.values()} | {e.id: e for e in known}


def _words(milestone: Milestone) -> set[str]:
    return {word for title in milestone.title.values() for word in _WORD.findall(fold(title))}


def _parts(title: str, telling: set[str]) -> Iterator[str]:
    """The parts of a title, of a few words, that hold a telling word; without what stands around the words."""
    words = title.split()
    for start in range(len(words)):
        for end in range(start + 1, min(start + _LONGEST, len(words)) + 1):
            part = _ELIDED.sub("", " ".join(words[start:end])).strip(" :;,.!?()")
            whole = (
                end == len(words) or len(words[end - 1]) > _JOINING
            )  # « immersion à » is no name: « l'immersion à 18 h »
            if whole and telling & set(_WORD.findall(part)):
                yield part


def _ordinals(place: int) -> Iterator[str]:
    for lang in LANGUAGES:
        ordinals = translator(lang).words("personal-ordinals")
        if place <= len(ordinals):
            yield f"{ordinals[place - 1]} module"


def _spelled(key: str) -> list[str]:
    return [word for lang in LANGUAGES for word in translator(lang).words(key)]
