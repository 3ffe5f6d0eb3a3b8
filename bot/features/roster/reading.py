"""What a coordinator wants done to the roster, in their own words. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.domain.directory import Directory
from bot.domain.slips import meant
from bot.domain.text import bare, fold, fold_in_place
from bot.engine.courtesy import any_of
from bot.features.roster.called import region_called, role_called, tidy, without_article, words_of

_LONGEST = 200
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
    wish = _respelled(wish, directory) if wish else None
    return replace(wish, address=address) if wish and wish.deed in (Deed.ADD, Deed.INVITE) else wish


def _split_address(text: str) -> tuple[str, str]:
    """The text without the e-mail address in it, nor the words that lead to it."""
    found = _ADDRESS.search(text)
    if found is None:
        return text, ""
    lead = re.compile(rf"[\s,:(<]*(?:\b(?:{any_of('roster-by-mail')})[\s:]*)*[\s(<]*$")
    folded, places = fold_in_place(text[: found.start()])
    before = lead.search(folded)
    cut = places[before.start()] if before and before.start() < len(places) else found.start()
    return f"{text[:cut]} {text[found.end() :].lstrip(')>')}".strip(), found[0]


def _wish(text: str, directory: Directory) -> Wish | None:
    told = _becoming(text, directory) or _leaving(text, directory)
    if told is not None:
        return told
    for deed in (Deed.ADD, Deed.MOVE, Deed.REMOVE, Deed.INVITE):
        rest = _after_verb(text, deed)
        if rest:
            return _read(deed, rest, directory)
    return None


def _after_verb(text: str, deed: Deed) -> str:
    folded, places = fold_in_place(text)
    found = re.match(
        rf"\W*(?:{any_of('roster-please')})?\s*(?:{any_of(f'roster-verbs-{deed.value}')})\s+(?=\S)", folded
    )
    return text[places[found.end()] :].strip() if found else ""


def _becoming(text: str, directory: Directory) -> Wish | None:
    """« Léa devient référente à Liévin », « passe Léa en partenaire »."""
    folded, places = fold_in_place(text)
    found = re.match(rf"\W*(?P<name>.{{1,80}}?)\s+(?:{any_of('roster-becomes')})\s+(?P<role>.+)", folded) or re.match(
        rf"\W*(?:{any_of('roster-verbs-role')})\s+(?P<name>.{{1,80}}?)\s+(?:{any_of('roster-as')}|{any_of('roster-as-role')})\s+(?P<role>.+)",
        folded,
    )
    if found is None:
        return None
    name, role = text[places[found.start("name")] : places[found.end("name")]], text[places[found.start("role")] :]
    where = sorted(_places(role, directory))
    to = where[0][2] if where else ""
    return Wish(deed=Deed.ROLE, name=tidy(name), role=without_article(role[: where[0][0]] if where else role), to=to)


def _leaving(text: str, directory: Directory) -> Wish | None:
    """« Daoud a quitté l'équipe », `Daoud is no longer in the Koungou team`."""
    folded, places = fold_in_place(text)
    found = re.match(rf"\W*(.{{1,80}}?)\s+(?:{any_of('roster-leaves')})(?!\w)\s*(.*)", folded)
    if found is None:
        return None
    name, rest = text[places[found.start(1)] : places[found.end(1)]], text[places[found.start(2)] :]
    for word in words_of("roster-team-left"):
        if bare(rest) == word or bare(rest).startswith(f"{word} "):
            folded, places = fold_in_place(rest)
            rest = rest[places[min(folded.index(word) + len(word), len(places) - 1)] :]
            break
    named = next((each for each in directory.collectives.values() if bare(rest) in map(fold, each.called)), None)
    if named is not None:
        return Wish(deed=Deed.REMOVE, name=tidy(name), out_of=named.id)
    if region_called(rest, directory) is not None:
        return Wish(deed=Deed.REMOVE, name=tidy(name), nowhere=tidy(rest))
    return _read(Deed.REMOVE, f"{tidy(name)} {rest}".strip(), directory)


def _read(deed: Deed, rest: str, directory: Directory) -> Wish:
    rest, role = _split_role(rest)
    found = list(_places(rest, directory))
    cut = min((start for start, _end, _, _leaves in found), default=len(rest))
    going = [identifier for _, _, identifier, leaves in found if not leaves]
    leaving = [identifier for _, _, identifier, leaves in found if leaves]
    if deed is Deed.REMOVE:
        leaving, going = [*leaving, *going], []
    before, nowhere = (rest[:cut], "") if found else _split_place(rest, deed)
    head, _, behind = ("", "", rest[max(each[1] for each in found) :]) if found else nowhere.partition(",")
    behind = without_article(behind.strip(" ,()-"))
    if behind and not role and role_called(behind, directory):
        role, nowhere = behind, head  # « à Liévin, habitante »
    return Wish(
        deed=deed,
        name=tidy(before),
        to=going[-1] if going else "",
        out_of=leaving[-1] if leaving else "",
        role=role,
        nowhere=nowhere,
    )


def _split_place(text: str, deed: Deed) -> tuple[str, str]:
    """The name, and the place behind it that is none of ours; a name may have a « de » in it, but for who leaves."""
    folded, places = fold_in_place(text)
    before = any_of("roster-into") + ("|" + any_of("roster-out-of") if deed is Deed.REMOVE else "")
    found = re.search(rf"\s(?:{before})\s+(?=\S)", folded)
    return (text[: places[found.start()]], tidy(text[places[found.end()] :])) if found else (text, "")


def _split_role(text: str) -> tuple[str, str]:
    folded, places = fold_in_place(text)
    found = re.search(rf"[\s,]+(?:{any_of('roster-as')})\s+(.+)$", folded)
    if found is None:
        return text, ""
    role, before = text[places[found.start(1)] :], text[: places[found.start()]]
    # « comme habitante à Koungou »: what follows the role belongs to the rest
    inner = re.search(rf"\s(?:{any_of('roster-into')})\s", fold_in_place(role)[0])
    if inner is None:
        return before, without_article(role)
    at = fold_in_place(role)[1][inner.start()]
    return before + role[at:], without_article(role[:at])


def _places(text: str, directory: Directory) -> Iterator[tuple[int, int, str, bool]]:
    """The collectives that are named, each with where, and whether somebody leaves it."""
    folded, places = fold_in_place(text)
    plain = folded.replace("-", " ")
    taken: list[tuple[int, int]] = []
    named = [(fold(name).replace("-", " "), each.id) for each in directory.collectives.values() for name in each.called]
    # most names aren't in it, and looking for one with what leads to it takes a hundred times as long
    within = {pair for pair in named if pair[0] in plain}
    for name, identifier in sorted(within, key=lambda pair: -len(pair[0])):
        before = rf"(?:\b(?P<out>{any_of('roster-out-of')})\s*|\b(?:{any_of('roster-into')})\s+)"
        for found in re.finditer(rf"(?:{before})(?:{any_of('roster-team')})?\s*{re.escape(name)}(?!\w)", plain):
            if not any(start < found.end() and found.start() < end for start, end in taken):
                taken.append(found.span())
                yield places[found.start()], places[found.end()], identifier, found["out"] is not None


def _respelled(wish: Wish, directory: Directory) -> Wish:
    """With the one collective of which the place is a slip of the finger: it is read back before anything is done."""
    known = {fold(name).replace("-", " "): each.id for each in directory.collectives.values() for name in each.called}
    found = {known[each] for each in meant(fold(wish.nowhere).replace("-", " "), known)} if wish.nowhere else set[str]()
    if len(found) != 1:
        return wish
    place = found.pop()
    if wish.deed is Deed.REMOVE:
        return replace(wish, nowhere="", out_of=place)
    return replace(wish, nowhere="", to=place)
