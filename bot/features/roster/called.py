"""What people, roles and places of the roster are called, as somebody writes it. Pure."""

from __future__ import annotations

import re
from functools import cache

from rapidfuzz import fuzz

from bot.domain.directory import Directory
from bot.domain.knowledge import LANGUAGES
from bot.domain.programme import Person, Region
from bot.domain.text import bare, fold
from bot.engine.courtesy import any_of
from bot.i18n import translator

_NAME = re.compile(r"[^\W\d_][\w'’ .-]{0,78}")
_NAME_WORDS = 5
_SIMILAR = 85.0
_STEM = 7
"""Letters that words of one family share."""
_WORD = re.compile(r"[a-z0-9]+")


def is_name(name: str) -> bool:
    """Whether somebody can be called so: letters, a few words, no article before them, and no thing of the programme."""
    words = [bare(word) for word in name.split()]
    thing = bool(words) and (
        words[0] in words_of("roster-articles") or not set(words).isdisjoint(words_of("roster-things"))
    )
    return bool(_NAME.fullmatch(name)) and len(words) <= _NAME_WORDS and not thing


def are_several(name: str) -> bool:
    """Whether more than one person is named."""
    return re.search(rf",|&|\s(?:{any_of('roster-joins')})\s", fold(name)) is not None


def as_name(written: str) -> str:
    """A name as it is written: « zoé petit » was typed in haste."""
    return written.title() if written == written.lower() else written


def people_called(name: str, directory: Directory) -> list[Person]:
    """Those of that name or id; else those whose first name it is."""
    wanted = fold(name)
    exact = [each for each in directory.people.values() if wanted in (fold(each.name), each.id)]
    return exact or [each for each in directory.people.values() if wanted and fold(each.name).split()[0] == wanted]


def role_called(written: str, directory: Directory) -> str | None:
    """The id of the one role that is meant, whichever its gender; None if there is none, or several."""
    scores = {each.id: _likeness(written, (each.id, *each.name.values())) for each in directory.roles.values()}
    best = max(scores.values(), default=0.0)
    found = [identifier for identifier, score in scores.items() if score == best]
    return found[0] if best >= _SIMILAR and len(found) == 1 else None


def _likeness(written: str, names: tuple[str, ...]) -> float:
    wanted = _WORD.findall(fold(written))
    if not wanted:
        return 0.0
    return max(_covered(wanted, _WORD.findall(fold(name))) for name in names)


def _covered(wanted: list[str], known: list[str]) -> float:
    """How well the words that somebody said are found among those of a name, in any order."""
    best = [max((_alike(word, other) for other in known), default=0.0) for word in wanted if len(word) > 2]
    return sum(best) / len(best) if best else 0.0


def _alike(word: str, other: str) -> float:
    if word.removesuffix("s").removesuffix("e") == other.removesuffix("s").removesuffix("e"):
        return 100.0
    if len(word) >= _STEM and word[:_STEM] == other[:_STEM]:
        return _SIMILAR  # « coordinatrice » in « coordination »
    return float(fuzz.ratio(word, other))


def region_called(written: str, directory: Directory) -> Region | None:
    """The region that a place is, as it is called or by its id, with or without « la région » before it."""
    wanted = {_plain(written), _plain(without_article(written)), _plain(_without_region(written))}
    return next(
        (each for each in directory.regions.values() if not wanted.isdisjoint((_plain(each.name), _plain(each.id)))),
        None,
    )


def _without_region(written: str) -> str:
    return re.sub(rf"^(?:{any_of('roster-region-words')})(?:\s+|(?<='))", "", fold(tidy(written)))


def _plain(name: str) -> str:
    return fold(tidy(name)).replace("-", " ")


def slug(name: str, taken: frozenset[str]) -> str:
    """An id made of a name, unlike any that is or was somebody's."""
    stem = "-".join(_WORD.findall(fold(name)))[:50].strip("-") or "personne"
    candidates = (stem, *(f"{stem}-{number}" for number in range(2, 10_000)))
    return next(each for each in candidates if each not in taken)


def tidy(name: str) -> str:
    """A name without what punctuates the sentence around it."""
    return " ".join(name.strip(' ,.;:!«»"').split())


def without_article(role: str) -> str:
    """A role without « une », `the`."""
    words = tidy(role).split()
    return " ".join(words[1:] if len(words) > 1 and bare(words[0]) in words_of("roster-articles") else words)


@cache
def words_of(key: str) -> tuple[str, ...]:
    """The folded words of a key in both languages, the longest first."""
    return tuple(sorted({word for lang in LANGUAGES for word in translator(lang).words(key)}, key=len, reverse=True))
