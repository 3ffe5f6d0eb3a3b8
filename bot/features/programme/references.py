"""What the records of a pack say of each other: every id is unique, and everything that is referred to exists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from bot.domain import audience
from bot.domain.programme import IndicatorKind
from bot.features.programme.drafts import Draft, key_of, suggest

_REFERENCES = {
    "collective": {"region_id": "region"},
    "membership": {"person_id": "person", "role_id": "role"},
    "reminder": {"milestone_id": "milestone"},
    "indicator": {"at_most_id": "indicator"},
}
"""By kind: the fields that hold the id of something of another kind."""

_SEARCHES = 50
_ALONE = ("programme", "collectives")


class References:
    """The ids of a pack by kind; those of faulty records count, so that one fault doesn't bring others."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._drafts = drafts
        self._unknown = 0
        self._known: defaultdict[str, dict[str, Draft]] = defaultdict(dict)
        for drafted in drafts:
            if drafted.id is not None:
                self._known[drafted.kind].setdefault(drafted.id, drafted)

    def check(self) -> None:
        """Add a fault to each record that repeats an id or refers to nothing."""
        self._check_unique()
        for drafted in self._drafts:
            for name, kind in _REFERENCES.get(drafted.kind, {}).items():
                self._check_known(drafted, key_of(name), kind, drafted.value(name, str))
            if scope := drafted.value("scope", str):
                kind, _, identifier = scope.partition(":")
                self._check_known(drafted, "scope", kind, identifier or None)
            self._check_indicators(drafted)
            self._check_comparable(drafted)
            self._check_audience(drafted)

    def _check_unique(self) -> None:
        seen: dict[tuple[str, str], Draft] = {}
        for drafted in self._drafts:
            identifier = _identity(drafted)
            if identifier is None:
                continue
            first = seen.setdefault((drafted.kind, identifier), drafted)
            if first is not drafted:
                _repeated(drafted, first)

    def _check_known(self, drafted: Draft, path: str, kind: str, identifier: str | None) -> None:
        if identifier is None or identifier in self._known[kind]:
            return
        self._unknown += 1
        # a search for each of 25,000 would take hours, and nobody reads that far
        known = list(self._known[kind])[: None if self._unknown <= _SEARCHES else 30]
        drafted.fault(path, "pack-unknown-reference", value=identifier, table=kind, **suggest(identifier, known))

    def _check_indicators(self, drafted: Draft) -> None:
        for index, identifier in enumerate(drafted.value("indicators", list) or []):
            self._check_known(drafted, f"indicators[{index}]", "indicator", identifier)

    def _check_comparable(self, drafted: Draft) -> None:
        """Whether what an indicator can't exceed is a number of the same sort: of the team, or of each person."""
        greatest = self._known["indicator"].get(drafted.value("at_most_id", str) or "")
        kind = greatest.value("type", IndicatorKind) if greatest else None
        if greatest is None or kind is None:
            return
        alike = bool(greatest.value("perception", bool)) == bool(drafted.value("perception", bool))
        if greatest is drafted or not kind.is_number or not alike:
            drafted.fault("at_most", "pack-at-most", value=greatest.id)

    def _check_audience(self, drafted: Draft) -> None:
        written = drafted.value("audience", str)
        if written is None:
            return
        try:
            parsed = audience.parse(written)
        except ValueError as error:
            drafted.fault("audience", "pack-audience", value=written, part=str(error) or written)
            return
        for atom in dict.fromkeys(atom for term in parsed.terms for atom in term.atoms):
            kind, _, identifier = atom.partition(":")
            if kind not in _ALONE:
                self._check_known(drafted, "audience", kind, identifier)


def _repeated(drafted: Draft, first: Draft) -> None:
    match drafted.kind:
        case "membership":
            drafted.fault("", "pack-membership-twice", first=first.record.where)
        case "programme":
            drafted.fault("", "pack-programme-twice", first=first.record.where)
        case _:
            drafted.fault("id", "pack-id-twice", id=drafted.id, table=drafted.kind, first=first.where("id"))


def _identity(drafted: Draft) -> str | None:
    if drafted.kind == "programme":
        return "the only one"
    if drafted.kind != "membership":
        return drafted.id
    parts = [drafted.value(name, str) for name in ("person_id", "scope", "role_id")]
    return "/".join(part for part in parts if part) if all(parts) else None
