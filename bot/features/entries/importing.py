"""From documents to entries: what they would add, change and take out, or all that is wrong with them. Pure but for the reading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.domain.directory import Directory
from bot.domain.effects import Effect, PutEntities, RemoveEntities
from bot.domain.errors import ConfigError, Fault, Phrase
from bot.domain.knowledge import EVERYBODY, LANGUAGES, Entry, Origin
from bot.domain.message import verbatim
from bot.domain.programme import SCOPE
from bot.domain.text import fold
from bot.knowledge.language import load_language
from bot.ports.documents import Document, Extract
from bot.ports.store import Store
from bot.ports.view import StoreView

_TITLE, _SOURCE, _ID = 300, 300, 120
_DATE = re.compile(r"\d{4}(-\d{2}){0,2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """
    What an import does.

    Attributes:
        added, changed: The entries as they will be.
        removed: Ids of what an earlier import of the same files had and they have no more.
        unchanged: How many are as they were.
        notes: What was left aside.
    """

    added: tuple[Entry, ...]
    changed: tuple[Entry, ...]
    removed: tuple[str, ...]
    unchanged: int
    notes: tuple[Fault, ...]

    @property
    def effects(self) -> tuple[Effect, ...]:
        """What carries it out; nothing if nothing is different."""
        put = (PutEntities((), (*self.added, *self.changed)),) if self.added or self.changed else ()
        gone = (RemoveEntities(tuple(("entry", each) for each in self.removed)),) if self.removed else ()
        return (*put, *gone)


async def compare(documents: Sequence[Document], store: StoreView, directory: Directory, scope: str) -> Proposal:
    """What importing them would do. Raises as `propose`."""
    return propose(documents, await store.read(lambda stored: stored.entries()), directory, scope)


async def keep(documents: Sequence[Document], store: Store, directory: Directory, scope: str) -> Proposal:
    """Import them, in one unit of work; the same ones again change nothing. Raises as `propose`."""
    found = await compare(documents, store, directory, scope)
    if found.effects:
        await store.commit(found.effects)
    return found


def propose(documents: Sequence[Document], stored: Sequence[Entry], directory: Directory, scope: str) -> Proposal:
    """
    Compare documents with what is stored; `scope` is whom they answer where they don't say.

    Raises:
        ConfigError: With all that is wrong in any of them, in what can't be read and in what can.
    """
    known = {each.id: each for each in stored}
    placed = [(_id(document, extract), extract) for document in documents for extract in document.extracts]
    faults = [fault for document in documents for fault in document.faults]
    faults += [
        fault
        for name, extract in placed
        for fault in (*_faults(extract, directory), *_taken(name, extract, known.get(name)))
    ]
    faults += _twice(placed)
    if faults:
        raise ConfigError(faults)
    entries = [_entry(name, extract, scope) for name, extract in placed]
    return Proposal(
        added=tuple(each for each in entries if each.id not in known),
        changed=tuple(each for each in entries if each.id in known and known[each.id] != each),
        removed=tuple(_gone(documents, entries, stored)),
        unchanged=sum(known.get(each.id) == each for each in entries),
        notes=tuple(note for document in documents for note in document.notes),
    )


def _id(document: Document, extract: Extract) -> str:
    return (extract.id or f"{_prefix(document.path)}{_slug(extract.name)}")[:_ID]


def _entry(name: str, extract: Extract, scope: str) -> Entry:
    return Entry(
        id=name,
        lang=extract.lang if extract.lang in LANGUAGES else _language(extract),
        title=_cut(extract.title, _TITLE),
        source=_cut(extract.source, _SOURCE),
        section=extract.section or None,
        page=extract.page or None,
        date=extract.date or None,
        review=extract.review or None,
        translation_of=extract.translation_of or None,
        questions=list(extract.questions),
        body=verbatim(extract.body) if extract.plain else extract.body,
        origin=Origin.FILE,
        scope=extract.scope or scope,
    )


def _language(extract: Extract) -> str:
    return load_language().detect(f"{extract.title} {extract.body[:2_000]}", "fr")


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _prefix(path: Path) -> str:
    """What the ids of a file's extracts begin with, so that another import of it finds them again."""
    return f"{_slug(path.name)}/"


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")[:60] or "x"


def _faults(extract: Extract, directory: Directory) -> Iterator[Fault]:
    if not extract.source.strip():
        yield Fault(where=extract.where, phrase=Phrase("document-no-source"))
    if extract.lang and extract.lang not in LANGUAGES:
        yield Fault(where=extract.where, phrase=Phrase("pack-entry-lang", {"value": extract.lang}))
    if extract.date and not _is_date(extract.date):
        yield Fault(where=extract.where, phrase=Phrase("pack-entry-date", {"value": extract.date}))
    if extract.review and not (_is_date(extract.review) and len(extract.review) == len("YYYY-MM-DD")):
        yield Fault(where=extract.where, phrase=Phrase("pack-entry-review", {"value": extract.review}))
    if extract.scope and not is_scope(extract.scope, directory):
        yield Fault(where=extract.where, phrase=Phrase("document-scope", {"value": extract.scope}))


def is_scope(scope: str, directory: Directory) -> bool:
    """Whether there is such a scope in the programme."""
    if not re.match(SCOPE, scope):
        return False
    return scope == EVERYBODY or bool(directory.scope_collectives(scope))


def _is_date(written: str) -> bool:
    if not _DATE.fullmatch(written):
        return False
    try:
        date.fromisoformat(written + "-01-01"[: 10 - len(written)])
    except ValueError:
        return False
    return True


def _taken(name: str, extract: Extract, before: Entry | None) -> Iterator[Fault]:
    """An import changes nothing that came otherwise."""
    if before is not None and before.origin is not Origin.FILE:
        yield Fault(where=extract.where, phrase=Phrase(f"document-id-of-{before.origin}", {"id": name}))


def _twice(placed: Sequence[tuple[str, Extract]]) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for name, extract in placed:
        if name in first:
            values: dict[str, object] = {"id": name, "first": first[name]}
            yield Fault(where=extract.where, phrase=Phrase("pack-entry-twice", values))
        first.setdefault(name, extract.where)


def _gone(documents: Sequence[Document], entries: Sequence[Entry], stored: Sequence[Entry]) -> Iterator[str]:
    prefixes = tuple(_prefix(document.path) for document in documents)
    kept = {each.id for each in entries}
    for each in stored:
        if each.origin is Origin.FILE and each.id.startswith(prefixes) and each.id not in kept:
            yield each.id
