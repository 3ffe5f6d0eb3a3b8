"""What a sentence says of a new milestone: « une réunion le 12 mai à 14 h à la mairie pour Koungou ». Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.domain.directory import Directory
from bot.domain.errors import PersonError
from bot.domain.knowledge import LANGUAGES
from bot.domain.message import verbatim
from bot.domain.programme import Milestone, MilestoneKind
from bot.domain.spoken_days import Days, without
from bot.domain.text import bare, fold, fold_in_place
from bot.i18n import Translator, translator

LONGEST = 300
"""Characters of a title, a place, a link."""
_LINK = re.compile(r"https?://\S+")
_FOR = (
    r"(?:(?:pour|for|with|avec)\s+)?(?:(?:le|la|les|l'|the|all)\s+)*"
    r"(?:(?:collectifs?|regions?|collectives?)\s+)?(?:(?:de|du|of)\s+|d')?"
)
_LEADING = re.compile(r"^(?:une?|la|le|l['’]|les|an?|the|new|nouvel(?:le)?|nouveau|locale?)\s+", re.IGNORECASE)
_SLUG = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The parts of it that were said; empty for what wasn't."""

    title: str
    place: str
    link: str
    scope: str


def parts(rest: str, directory: Directory, lang: str) -> Parts:
    """Take apart what is left of the sentence once its days are taken out."""
    link = _LINK.search(rest)
    words = rest.replace(link[0], " ") if link else rest
    scope, words = scope_of(words, directory)
    kind, _, named = _without_verb(words).partition(":")
    head, tail = _at_place(_without_article(kind), lang)
    title = _without_article(named if named.strip() else head)
    place = tail.strip(" ,.;:-")
    if bare(place) in translator(lang).words("milestone-before-place"):
        place = ""  # of the name that stood behind it: « à Koungou »
    return Parts(title=title[:1].upper() + title[1:], place=place, link=link[0] if link else "", scope=scope)


def _without_article(words: str) -> str:
    return _LEADING.sub("", _LEADING.sub("", words.strip(" ,.;:-"))).strip(" ,.;:-")


def _at_place(words: str, lang: str) -> tuple[str, str]:
    """What it is, and where: from the first word that leads to a place on."""
    folded, places = fold_in_place(words)
    leading = "|".join(map(re.escape, translator(lang).words("milestone-before-place")))
    found = re.search(rf"(?<!\S)(?:{leading})(?!\w)", folded)
    return (words[: places[found.start()]], words[places[found.start()] :]) if found else (words, "")


def _without_verb(words: str) -> str:
    first, _, following = words.strip().partition(" ")
    verbs = {word for lang in LANGUAGES for word in translator(lang).words("milestone-verbs-add")}
    return following if bare(first) in verbs else words


def scope_of(words: str, directory: Directory) -> tuple[str, str]:
    """The region or collective that is named, as a scope, and the words without it; nothing if there is none."""
    folded, places = fold_in_place(words)
    within = (each for each in _scopes(directory) if each[0] in folded)
    for name, scope in sorted(within, key=lambda each: len(each[0]), reverse=True):
        found = re.search(rf"(?<![\w-]){_FOR}(?<![\w-]){re.escape(name)}(?![\w-])", folded)
        if found:
            left = folded[: found.start()] + " " * (found.end() - found.start()) + folded[found.end() :]
            return scope, without(words, folded, left, places)
    return "", words


def only_scope(words: str, directory: Directory) -> str:
    """The region or collective, as a scope, if words say nothing but that; else nothing."""
    scope, left = scope_of(words, directory)
    return "" if left.strip(" .!") else scope


def check_scope(words: str, directory: Directory) -> None:
    """
    Make sure that not several teams or regions are named one after the other, « Liévin et Koungou ».

    Raises:
        PersonError: They are, and a milestone concerns one.
    """
    folded, places = fold_in_place(words)
    within = {re.escape(name) for name, _ in _scopes(directory) if name in folded}
    names = "|".join(sorted(within, key=len, reverse=True))
    found = re.search(rf"(?<![\w-])({names})(?:\s*(?:,|;|\+|&|(?<=\s)(?:et|and)\s)\s*{_FOR}({names}))(?![\w-])", folded)
    if within and found is not None:
        first, second = (words[places[found.start(each)] : places[found.end(each) - 1] + 1] for each in (1, 2))
        raise PersonError("milestone-one-scope", first=verbatim(first), second=verbatim(second))


def _scopes(directory: Directory) -> Iterator[tuple[str, str]]:
    for each in directory.collectives.values():
        yield from ((fold(name), f"collective:{each.id}") for name in each.called)
    for region in directory.regions.values():
        yield from ((fold(name), f"region:{region.id}") for name in (region.id, region.name))
    for lang in LANGUAGES:
        yield from ((word, "programme") for word in translator(lang).words("milestone-everybody"))


def new_milestone(
    kind: MilestoneKind, said: Parts, days: Days, directory: Directory, say: Translator
) -> Milestone | None:
    """The milestone that was described, as far as it was; None without a day."""
    if not days.days:
        return None
    first = days.days[0].day
    last = max(each.day for each in days.days)
    title = said.title or say(f"milestone-new-{kind}")
    return Milestone(
        id=_free_id(f"{title} {first.isoformat()}", directory),
        type=kind,
        title={say.lang: title},
        starts=first,
        ends=last,
        at=days.at,
        scope=said.scope or "programme",
        place={say.lang: said.place} if said.place else {},
        link=said.link or None,
    )


def _free_id(named: str, directory: Directory) -> str:
    slug = _SLUG.sub("-", fold(named)).strip("-")[-56:].strip("-")
    count = 1
    while (candidate := slug if count == 1 else f"{slug}-{count}") in directory.milestones:
        count += 1
    return candidate
