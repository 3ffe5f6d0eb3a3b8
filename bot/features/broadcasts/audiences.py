"""Audiences as coordinators choose, write and read them. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.audience import collectives, parse, people, unknown
from bot.domain.directory import Directory
from bot.domain.errors import Phrase
from bot.domain.identity import Recipient
from bot.domain.knowledge import LANGUAGES
from bot.domain.text import bare, fold, fold_in_place
from bot.i18n import Translator, translator

ROOMS = "rooms "
"""Before an expression: the rooms of its collectives."""
_BUT = ("sauf", "moins", "except", "but", "minus", "-")
JOINT = re.compile(r"\s*(,|;|(?<=\s)(?:et|and|\+|-|sauf|moins|except|but|minus)(?=\s))\s*", re.IGNORECASE)
_TO = re.compile(
    r"(?:(?:a|au|aux|pour|to|for) (?:(?:la |le |l'|the )?(?:region|collectif|collective|equipe|team) (?:de |du |des |d'|of )?)?"
    r"|(?:dans|sur|in|into) (?:les |le |the )?(?=salons?|rooms?))"
)
_ARTICLE = re.compile(r"^(?:tou(?:te)?s )?(?:les |all )?(?:the )?")
_OF = re.compile(r" (?:de |du |des |d'|a |of |from |in )")
_TEAM = re.compile(r"^(?:la |le |l'|the )?(?:(?:region|collectif|collective|equipe|team) (?:de |du |des |d'|of )?)?")
_PART = re.compile(r"^(?:de |du |des |d'|of |in )", re.IGNORECASE)
_PLACES = ("collective:", "region:")
_FEW = 12
"""Collectives that are offered one by one."""


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom an audience means: the ids of people, or of the collectives whose rooms."""

    rooms: bool
    ids: frozenset[str]

    def recipients(self, *, after: Recipient | None = None, limit: int | None = None) -> tuple[Recipient, ...]:
        """They as recipients in the order of their ids, from behind one of them on, so many at most."""
        make = Recipient.collective if self.rooms else Recipient.person
        following = sorted(each for each in self.ids if after is None or each > after.id)
        return tuple(map(make, following[:limit]))


def meant(audience: str, directory: Directory, author_id: str) -> Meant:
    """Whom an audience means; who announces is not written to."""
    if audience.startswith(ROOMS):
        return Meant(True, collectives(audience.removeprefix(ROOMS), directory))
    return Meant(False, people(audience, directory) - {author_id})


def size(recipients: Iterable[Recipient], directory: Directory) -> int:
    """How many people read what is sent there."""
    readers: set[str] = set()
    for to in recipients:
        readers |= people(f"collective:{to.id}", directory) if to.is_room else {to.id}
    return len(readers)


def read_audience(typed: str, directory: Directory) -> str | Phrase:
    """An audience as typed: an expression or a name, perhaps after "rooms"; or what is wrong with it."""
    rest, rooms = _without_rooms(typed.strip())
    expression = _coordinating(rest, directory) or _joined(rest, directory) or rest
    try:
        stranger = unknown(expression, directory)
    except ValueError as error:
        return Phrase("broadcast-audience-unclear", {"text": str(error)[:60] or rest[:60]})
    if stranger is not None:
        return Phrase("broadcast-audience-unknown", {"text": stranger})
    return ROOMS + expression if rooms else expression


def addressed(words: str, directory: Directory, own: Sequence[str] = ()) -> str:
    """
    « à Liévin », « pour la région Mayotte », « dans les salons de Koungou », « à toute la région » as an audience; empty if that isn't all
    they say. `own` are the scopes that who says it coordinates.
    """
    folded, places = fold_in_place(words)
    if own and any(folded.strip(" .!?") in translator(lang).words("broadcast-all-of-mine") for lang in LANGUAGES):
        return " + ".join(own)
    leading = _TO.match(folded)
    found = read_audience(words[places[leading.end()] :].strip(" .!?"), directory) if leading else None
    return found if isinstance(found, str) else ""


def _coordinating(typed: str, directory: Directory) -> str:
    """« tous les coordinateurs » as the roles that coordinate; empty for anything else."""
    wanted = _ARTICLE.sub("", fold(typed))
    if not any(wanted in translator(lang).words("broadcast-coordinating") for lang in LANGUAGES):
        return ""
    return " + ".join(f"role:{role.id}" for role in directory.roles.values() if role.coordinates)


def _without_rooms(typed: str) -> tuple[str, bool]:
    first, _, rest = typed.partition(" ")
    if any(bare(first) in translator(lang).words("broadcast-rooms-words") for lang in LANGUAGES) and rest:
        return _PART.sub("", rest.strip()), True
    return typed, False


def _joined(typed: str, directory: Directory) -> str | None:
    """« Liévin, Koungou et Mayotte sauf Amina » as an expression, if all of it are names; a name may hold such a word itself."""
    if whole := _named(typed, directory) or _of_a_place(typed, directory):
        return whole
    parts = JOINT.split(typed)
    if len(parts) == 1:
        return None
    words, held, minus = "", "", False
    for sign, part in zip(("", *parts[1::2]), parts[::2], strict=True):
        name = _named(part, directory) or _of_a_place(part, directory)
        if name is None:
            return None
        minus = fold(sign) in _BUT or (minus and sign != "+")  # « tous sauf Koungou et Liévin » spares both
        if held and name.startswith(_PLACES):
            name = f"{name} & {held}"  # « les habitants de Liévin et Koungou » are those of both
        held = name.partition(" & ")[2]
        words += f"{' - ' if minus else ' + '}{name}" if words else name
    return words


def _of_a_place(typed: str, directory: Directory) -> str | None:
    """« les habitants de Liévin », « l'équipe de Liévin » as an expression; None if it is no region or collective, nor a role there."""
    folded = _ARTICLE.sub("", fold(typed))
    for found in _OF.finditer(folded):
        held, where = folded[: found.start()], _TEAM.sub("", folded[found.end() :])
        if _everybody(held) and (whole := _named(where, directory)) and whole.startswith(_PLACES):
            return whole
        role = _named(held, directory)
        place = _named(where, directory)
        if role and place and role.startswith("role:") and place.startswith(_PLACES):
            return f"{place} & {role}"
    return None


def _everybody(held: str) -> bool:
    return any(held in translator(lang).words("broadcast-everybody-of") for lang in LANGUAGES)


def _named(typed: str, directory: Directory) -> str | None:
    """The expression of the one region, collective, role or person of that name or id; None if there is none, or several."""
    wanted = fold(typed)
    found = {expression for name, expression in _names(directory) if fold(name) == wanted} or _roles(wanted, directory)
    return found.pop() if len(found) == 1 else None


def _roles(folded: str, directory: Directory) -> set[str]:
    """The role that several people are called by: « tous les habitants », « délégués du préfet », or its first words, « délégués »."""
    wanted = _singular(_ARTICLE.sub("", folded))
    known = [
        (_singular(fold(name)), f"role:{role.id}")
        for role in directory.roles.values()
        for name in (role.id, *role.name.values())
    ]
    whole = {expression for name, expression in known if name == wanted}
    return whole or {expression for name, expression in known if wanted and name.startswith(f"{wanted} ")}


def _singular(folded: str) -> str:
    """Without plural and gender: « référentes » is « référent »."""
    return " ".join(word.removesuffix("s").removesuffix("e") for word in folded.split())


def _names(directory: Directory) -> Iterator[tuple[str, str]]:
    for region in directory.regions.values():
        yield from ((name, f"region:{region.id}") for name in (region.id, region.name))
    for collective in directory.collectives.values():
        yield from ((name, f"collective:{collective.id}") for name in collective.called)
    for say in map(translator, LANGUAGES):
        yield say("broadcast-to-collectives"), "collectives"
        yield say("broadcast-to-programme"), "programme"
        yield from ((word, "collectives") for word in say.words("broadcast-everybody"))
    for role in directory.roles.values():
        yield from ((name, f"role:{role.id}") for name in (role.id, *role.name.values()))
    for person in directory.people.values():
        yield from ((name, f"person:{person.id}") for name in (person.id, person.name))


def choices(directory: Directory, scopes: Sequence[str], say: Translator) -> Iterator[tuple[str, str]]:
    """What a coordinator is offered: pairs of label and audience, the widest first; `role` stands for a further choice."""
    if "programme" in scopes:
        yield say("broadcast-to-collectives"), "collectives"
        yield say("broadcast-to-programme"), "programme"
        yield from ((region.name, f"region:{region.id}") for region in directory.regions.values())
    for scope in (each for each in scopes if each != "programme"):
        yield spoken(scope, directory, say), scope
    within = {each.id: each.name for each in directory.within(scopes)}
    if len(within) <= _FEW:
        yield from ((name, f"collective:{each}") for each, name in within.items() if f"collective:{each}" not in scopes)
    yield say("broadcast-to-role"), "role"
    yield say("broadcast-to-rooms"), ROOMS + " + ".join(scopes)


def roles(directory: Directory, scopes: Sequence[str], say: Translator) -> Iterator[tuple[str, str]]:
    """The roles that somebody has within those scopes: pairs of label and id."""
    within = frozenset[str]().union(*(people(scope, directory) for scope in scopes))
    for role in directory.roles.values():
        if within & people(f"role:{role.id}", directory):
            yield say.of(role.name), role.id


def with_role(role_id: str, scopes: Sequence[str]) -> str:
    """Everybody of that role within those scopes."""
    if "programme" in scopes:
        return f"role:{role_id}"
    return " + ".join(f"role:{role_id} & {scope}" for scope in scopes)


def spoken(audience: str, directory: Directory, say: Translator) -> str:
    """An audience in words."""
    rooms = audience.startswith(ROOMS)
    words, adds = "", True
    for term in parse(audience.removeprefix(ROOMS)).terms:
        one = say("broadcast-audience-both").join(_atom(atom, directory, say) for atom in term.atoms)
        joint = "and" if term.adds is adds else "also" if term.adds else "but"
        words, adds = (f"{words}{say(f'broadcast-audience-{joint}')}{one}" if words else one), term.adds
    return say("broadcast-audience-rooms", words=words) if rooms else words


def _atom(atom: str, directory: Directory, say: Translator) -> str:
    kind, _, identifier = atom.partition(":")
    if kind == "role" and identifier in directory.roles:
        return say.of(directory.roles[identifier].name)
    named: Mapping[str, Mapping[str, object]] = {
        "region": directory.regions,
        "collective": directory.collectives,
        "person": directory.people,
    }
    if kind in named:
        return str(getattr(named[kind].get(identifier), "name", identifier))
    return say(f"broadcast-to-{kind}")
