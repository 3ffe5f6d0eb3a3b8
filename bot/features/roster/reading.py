"""What a coordinator wants done to the roster, in their own words. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from rapidfuzz import fuzz

from bot.domain.directory import Directory
from bot.domain.knowledge import LANGUAGES
from bot.domain.programme import Collective, Person
from bot.domain.text import bare, fold, fold_in_place
from bot.i18n import translator

_LONGEST = 200
_NAME = re.compile(r"[^\W\d_][\w'’ .-]{0,78}")
_NAME_WORDS = 5
_SIMILAR = 85.0
_WORD = re.compile(r"[a-z0-9]+")
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


class Deed(StrEnum):
    """What can be done to the roster."""

    ADD = "add"
    MOVE = "move"
    REMOVE = "remove"
    INVITE = "invite"
    ROLE = "role"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """
    What was understood; what wasn't said is empty.

    Attributes:
        name: Whom, as it was written.
        to: Id of the collective that they come to, or are in.
        out_of: Id of the collective that they leave.
        role: As it was written.
        nowhere: A place as it was written, if there is no such collective.
        address: The e-mail address that an invitation is to find them by.
    """

    deed: Deed
    name: str
    to: str = ""
    out_of: str = ""
    role: str = ""
    nowhere: str = ""
    address: str = ""


def read_wish(text: str, directory: Directory) -> Wish | None:
    """What is to be done, or None if the text asks for something else."""
    if len(text) > _LONGEST or text.rstrip().endswith("?"):
        return None
    bare_of_it, address = _split_address(text)
    wish = _wish(bare_of_it, directory)
    return replace(wish, address=address) if wish and wish.deed in (Deed.ADD, Deed.INVITE) else wish


def _split_address(text: str) -> tuple[str, str]:
    """The text without the e-mail address in it, nor the words that lead to it."""
    found = _ADDRESS.search(text)
    if found is None:
        return text, ""
    lead = re.compile(rf"[\s,:(<]*(?:\b(?:{_any('roster-by-mail')})[\s:]*)*[\s(<]*$")
    folded, places = fold_in_place(text[: found.start()])
    before = lead.search(folded)
    cut = places[before.start()] if before and before.start() < len(places) else found.start()
    return f"{text[:cut]} {text[found.end() :].lstrip(')>')}".strip(), found[0]


def _wish(text: str, directory: Directory) -> Wish | None:
    told = _becoming(text) or _leaving(text, directory)
    if told is not None:
        return told
    for deed in (Deed.ADD, Deed.MOVE, Deed.REMOVE, Deed.INVITE):
        rest = _after_verb(text, deed)
        if rest:
            return _read(deed, rest, directory)
    return None


def _words(key: str) -> list[str]:
    return sorted({word for lang in LANGUAGES for word in translator(lang).words(key)}, key=len, reverse=True)


def _any(key: str) -> str:
    return "|".join(re.escape(word) for word in _words(key))


def _after_verb(text: str, deed: Deed) -> str:
    folded, places = fold_in_place(text)
    found = re.match(rf"\W*(?:{_any('roster-please')})?\s*(?:{_any(f'roster-verbs-{deed.value}')})\s+(?=\S)", folded)
    return text[places[found.end()] :].strip() if found else ""


def _becoming(text: str) -> Wish | None:
    folded, places = fold_in_place(text)
    found = re.match(rf"(.{{1,80}}?)\s+(?:{_any('roster-becomes')})\s+(.+)", folded)
    if found is None:
        return None
    name, role = text[: places[found.end(1)]], text[places[found.start(2)] :]
    return Wish(deed=Deed.ROLE, name=_tidy(name), role=_without_article(role))


def _leaving(text: str, directory: Directory) -> Wish | None:
    """« Daoud a quitté l'équipe », `Daoud is no longer in the Koungou team`."""
    folded, places = fold_in_place(text)
    found = re.match(rf"\W*(.{{1,80}}?)\s+(?:{_any('roster-leaves')})(?!\w)\s*(.*)", folded)
    if found is None:
        return None
    name, rest = text[places[found.start(1)] : places[found.end(1)]], text[places[found.start(2)] :]
    for word in _words("roster-team-left"):
        if bare(rest) == word or bare(rest).startswith(f"{word} "):
            folded, places = fold_in_place(rest)
            rest = rest[places[min(folded.index(word) + len(word), len(places) - 1)] :]
            break
    named = next((each for each in directory.collectives.values() if bare(rest) in map(fold, _called(each))), None)
    if named is not None:
        return Wish(deed=Deed.REMOVE, name=_tidy(name), out_of=named.id)
    return _read(Deed.REMOVE, f"{_tidy(name)} {rest}".strip(), directory)


def _read(deed: Deed, rest: str, directory: Directory) -> Wish:
    rest, role = _split_role(rest)
    found = list(_places(rest, directory))
    cut = min((start for start, _end, _, _leaves in found), default=len(rest))
    going = [identifier for _, _, identifier, leaves in found if not leaves]
    leaving = [identifier for _, _, identifier, leaves in found if leaves]
    if deed is Deed.REMOVE:
        leaving, going = [*leaving, *going], []
    before, nowhere = (rest[:cut], "") if found else _split_place(rest, deed)
    return Wish(
        deed=deed,
        name=_tidy(before),
        to=going[-1] if going else "",
        out_of=leaving[-1] if leaving else "",
        role=role,
        nowhere=nowhere,
    )


def _split_place(text: str, deed: Deed) -> tuple[str, str]:
    """The name, and the place behind it that is none of ours; a name may have a « de » in it, but for who leaves."""
    folded, places = fold_in_place(text)
    before = _any("roster-into") + ("|" + _any("roster-out-of") if deed is Deed.REMOVE else "")
    found = re.search(rf"\s(?:{before})\s+(?=\S)", folded)
    return (text[: places[found.start()]], _tidy(text[places[found.end()] :])) if found else (text, "")


def _split_role(text: str) -> tuple[str, str]:
    folded, places = fold_in_place(text)
    found = re.search(rf"[\s,]+(?:{_any('roster-as')})\s+(.+)$", folded)
    if found is None:
        return text, ""
    role, before = text[places[found.start(1)] :], text[: places[found.start()]]
    # « comme habitante à Koungou »: what follows the role belongs to the rest
    inner = re.search(rf"\s(?:{_any('roster-into')})\s", fold_in_place(role)[0])
    if inner is None:
        return before, _without_article(role)
    at = fold_in_place(role)[1][inner.start()]
    return before + role[at:], _without_article(role[:at])


def _places(text: str, directory: Directory) -> Iterator[tuple[int, int, str, bool]]:
    """The collectives that are named, each with where, and whether somebody leaves it."""
    folded, places = fold_in_place(text)
    plain = folded.replace("-", " ")
    taken: list[tuple[int, int]] = []
    named = [
        (fold(name).replace("-", " "), each.id) for each in directory.collectives.values() for name in _called(each)
    ]
    # most names aren't in it, and looking for one with what leads to it takes a hundred times as long
    within = {pair for pair in named if pair[0] in plain}
    for name, identifier in sorted(within, key=lambda pair: -len(pair[0])):
        before = rf"(?:\b(?P<out>{_any('roster-out-of')})\s*|\b(?:{_any('roster-into')})\s+)"
        for found in re.finditer(rf"(?:{before})(?:{_any('roster-team')})?\s*{re.escape(name)}(?!\w)", plain):
            if not any(start < found.end() and found.start() < end for start, end in taken):
                taken.append(found.span())
                yield places[found.start()], places[found.end()], identifier, found["out"] is not None


def _called(collective: Collective) -> tuple[str, ...]:
    first, _, rest = collective.name.partition(" ")
    # « au Teil », « du Teil »: the article of a name goes into the word before it
    return (collective.name, collective.id, *([rest] if rest and fold(first) in ("le", "les") else []))


def _tidy(name: str) -> str:
    return " ".join(name.strip(' ,.;:!«»"').split())


def _without_article(role: str) -> str:
    words = _tidy(role).split()
    return " ".join(words[1:] if len(words) > 1 and bare(words[0]) in _words("roster-articles") else words)


def is_name(name: str) -> bool:
    """Whether somebody can be called so: letters, a few words, no article before them, and no thing of the programme."""
    words = [bare(word) for word in name.split()]
    thing = bool(words) and (
        words[0] in _words("roster-articles") or not set(words).isdisjoint(_words("roster-things"))
    )
    return bool(_NAME.fullmatch(name)) and len(words) <= _NAME_WORDS and not thing


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
    return float(fuzz.ratio(word, other))


def slug(name: str, taken: frozenset[str]) -> str:
    """An id made of a name, unlike any that is or was somebody's."""
    stem = "-".join(_WORD.findall(fold(name)))[:50].strip("-") or "personne"
    candidates = (stem, *(f"{stem}-{number}" for number in range(2, 10_000)))
    return next(each for each in candidates if each not in taken)
