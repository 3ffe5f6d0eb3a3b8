"""What a program asks of a resource: read from its parameters, within what its token opens. Pure."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from bot.domain.access import Token
from bot.domain.api import LISTS, MOST, USUAL, Filter, Refusal, Refused, Resource
from bot.domain.directory import Directory
from bot.domain.errors import Phrase

Cursor = tuple[str | int, ...]

_LONGEST = 2_000
"""Characters of a parameter that are looked at; the ids of a programme's collectives may be many."""
_VERSIONS = 2**31


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """
    What is wanted; None where nothing was said.

    Attributes:
        collectives: Those of which something is given; None for all.
        scopes: Those of which something that was published is given; None for all.
        since, until: Both included.
        named: The scopes that the address names, or the token's.
    """

    indicators: frozenset[str] | None
    collectives: frozenset[str] | None
    scopes: frozenset[str] | None
    since: date | None
    until: date | None
    limit: int
    after: Cursor | None
    named: tuple[str, ...]


def understood(resource: Resource, pairs: Sequence[tuple[str, str]], directory: Directory, token: Token) -> Asked:
    """
    The parameters, checked.

    Raises:
        Refused: One of them is wrong, or what it names is none of this token's business.
    """
    given = _sorted_out(resource, pairs)
    since, until = (_day(each, given[each][0]) if each in given else None for each in (Filter.SINCE, Filter.UNTIL))
    if since is not None and until is not None and since > until:
        raise _wrong(Filter.SINCE, "reversed", since=since.isoformat(), until=until.isoformat())
    indicators = _ids(Filter.INDICATOR, given, directory.indicators)
    collectives, scopes, named = _places(given, directory, token)
    return Asked(
        indicators=frozenset(indicators) or None,
        collectives=collectives,
        scopes=scopes,
        since=since,
        until=until,
        limit=_limit(given[Filter.LIMIT][0]) if Filter.LIMIT in given else USUAL,
        after=_cursor(given[Filter.CURSOR][0]) if Filter.CURSOR in given else None,
        named=named,
    )


def _sorted_out(resource: Resource, pairs: Sequence[tuple[str, str]]) -> dict[Filter, list[str]]:
    found: dict[Filter, list[str]] = {}
    for name, value in pairs:
        if name not in resource.filters:
            raise _wrong(name[:60], "unknown", known=", ".join(resource.filters) or "-")
        each = Filter(name)
        if each in found and each not in LISTS:
            raise _wrong(each, "twice")
        if len(value) > _LONGEST:
            raise _wrong(each, "long", most=_LONGEST)
        found.setdefault(each, []).append(value)
    return found


def _ids(which: Filter, given: Mapping[Filter, list[str]], known: Collection[str]) -> list[str]:
    """The ids of a parameter; each must be one of those known."""
    if which not in given:
        return []
    found = [each.strip() for line in given[which] for each in line.split(",")]
    for each in found:
        if each not in known:
            near = get_close_matches(each, known, n=3, cutoff=0.5) or sorted(known)[:10]
            raise _wrong(which, "nothing", value=each[:60], near=", ".join(near) or "-")
    return found


def _places(
    given: Mapping[Filter, list[str]], directory: Directory, token: Token
) -> tuple[frozenset[str] | None, frozenset[str] | None, tuple[str, ...]]:
    """Collectives, scopes of what was published, and how they were named."""
    everywhere = token.scope == "programme"
    within = frozenset(each.id for each in directory.scope_collectives(token.scope))
    around = {f"region:{region}"} if (region := directory.region_of_scope(token.scope)) else set()
    open_to = {token.scope, *around, *(f"collective:{each}" for each in within)}
    if not everywhere and not within:
        raise Refused(Refusal.SCOPE, Phrase("api-detail-gone", {"scope": token.scope}))
    named = (
        *(f"region:{each}" for each in _ids(Filter.REGION, given, directory.regions)),
        *(f"collective:{each}" for each in _ids(Filter.COLLECTIVE, given, directory.collectives)),
    )
    if not named:
        all_of_it = (None, None) if everywhere else (within, frozenset({"programme", *open_to}))
        return (*all_of_it, (token.scope,))
    for each in named:
        if not everywhere and each not in open_to:
            raise Refused(Refusal.SCOPE, Phrase("api-detail-scope", {"asked": each, "scope": token.scope}), about=each)
    inner = {each.id for each in directory.within(named)}
    wanted = frozenset(inner if everywhere else inner & within)
    return wanted, frozenset({*named, *(f"collective:{each}" for each in wanted)}), named


def _day(which: Filter, written: str) -> date:
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", written, re.ASCII):
            return date.fromisoformat(written)
    except ValueError:
        pass
    raise _wrong(which, "day", value=written[:60])


def _limit(written: str) -> int:
    if re.fullmatch(r"[0-9]{1,4}", written) and 1 <= int(written) <= MOST:
        return int(written)
    raise _wrong(Filter.LIMIT, "limit", value=written[:60], most=MOST)


def cursor(after: Cursor) -> str:
    """Where a row is, as a word for the address."""
    return base64.urlsafe_b64encode(json.dumps(after, separators=(",", ":")).encode()).decode().rstrip("=")


def _cursor(written: str) -> Cursor:
    try:
        found = json.loads(base64.b64decode(written + "=" * (-len(written) % 4), altchars=b"-_", validate=True))
    except (ValueError, binascii.Error, RecursionError):
        raise _wrong_cursor() from None
    if not isinstance(found, list) or not all(map(_is_harmless, found)):
        raise _wrong_cursor()
    return tuple(found)


def _is_harmless(part: object) -> bool:
    if isinstance(part, str):
        return part.isprintable()
    return type(part) is int and 0 <= part < _VERSIONS


def shaped(after: Cursor | None, *kinds: Callable[[object], bool]) -> Cursor | None:
    """
    The cursor, if it is one of this resource: as long as there are kinds, each part of its kind.

    Raises:
        Refused: It is another's.
    """
    if after is None:
        return None
    if len(after) != len(kinds) or not all(is_kind(part) for is_kind, part in zip(kinds, after, strict=True)):
        raise _wrong_cursor()
    return after


def is_text(part: object) -> bool:
    """Whether a part of a cursor is a text."""
    return isinstance(part, str)


def is_number(part: object) -> bool:
    """Whether it is a number."""
    return isinstance(part, int)


def is_day(part: object) -> bool:
    """Whether it is a date."""
    try:
        return isinstance(part, str) and date.fromisoformat(part).isoformat() == part
    except ValueError:
        return False


def _wrong_cursor() -> Refused:
    return _wrong(Filter.CURSOR, "cursor")


def _wrong(name: str, what: str, **values: object) -> Refused:
    phrase = Phrase(f"api-wrong-{what}", {"name": str(name), **values})
    return Refused(Refusal.VALUE, phrase, about=str(name))
