"""A knowledge base that is quickly there again: what was made of its entries is kept, and made anew when one of them changes."""

from __future__ import annotations

import gc
import hashlib
import marshal
from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from importlib.resources import files

from bot.domain.knowledge import LANGUAGES, Entry
from bot.knowledge.answerable import Answerable
from bot.knowledge.calibration import Calibration
from bot.knowledge.expansion import Thesaurus
from bot.knowledge.heads import Head
from bot.knowledge.index import FieldIndex, Vocabulary
from bot.knowledge.knowledge_base import KnowledgeBase
from bot.knowledge.language import load_language
from bot.knowledge.lexicon import Lexicon, generic_lexicon
from bot.knowledge.refusals import Refusals
from bot.knowledge.search import Readings, SearchIndex
from bot.knowledge.spelling import Speller
from bot.knowledge.topics import Passage, topics_of
from bot.knowledge.verbatim import Verbatim
from bot.ports.shelf import Shelf

MANY = 1_000
"""Entries, ways to ask and questions that nothing answers from which making a base takes longer than anybody likes to wait."""

FORM = 3
"""Of what is written; another number when code outside this package changes what is made of entries."""


def kept_base(
    entries: Sequence[Entry], lexicon: Lexicon, calibration: Calibration, shelf: Shelf | None
) -> KnowledgeBase:
    """The base of some entries: from the shelf if one was made of these very entries and words before."""
    with _without_collecting():
        if shelf is None or sum(1 + len(each.questions) for each in entries) + len(lexicon.unanswered) < MANY:
            return KnowledgeBase.build(entries, lexicon, calibration)
        return _from_shelf(entries, lexicon, calibration, shelf)


def _from_shelf(entries: Sequence[Entry], lexicon: Lexicon, calibration: Calibration, shelf: Shelf) -> KnowledgeBase:
    name = f"knowledge-{fingerprint(entries, lexicon)}"
    content = shelf.take(name)
    if content is not None:
        try:
            return restored(content, entries, calibration)
        except (ValueError, EOFError, TypeError, KeyError, IndexError):
            pass  # damaged: made anew, and kept over it
    base = KnowledgeBase.build(entries, lexicon, calibration)
    shelf.put(name, written(base))
    return base


def fingerprint(entries: Iterable[Entry], lexicon: Lexicon) -> str:
    """What tells what a base is made of from everything else: entries, words, and the code and data that read them."""
    found = hashlib.sha256(f"{FORM}\n{marshal.version}\n{_reader()}".encode())
    for entry in entries:
        said = (
            entry.id,
            entry.lang,
            entry.translation_of or "",
            entry.scope,
            entry.title,
            "\n".join(entry.questions),
            entry.body,
        )
        found.update("\0".join(said).encode("utf-8", "surrogatepass"))
    words = lexicon.merged(generic_lexicon())
    for group in (*words.groups, words.unanswered):
        found.update("\0".join(("", *group)).encode("utf-8", "surrogatepass"))
    return found.hexdigest()


@cache
def _reader() -> str:
    """What tells this package's code and data from those of another release."""
    found = hashlib.sha256()
    package = files("bot.knowledge")
    for place in (package, package / "data"):
        for each in sorted(place.iterdir(), key=lambda each: each.name):
            if each.name.endswith((".py", ".toml", ".json")):
                found.update(each.read_bytes())
    return found.hexdigest()


def written(base: KnowledgeBase) -> bytes:
    """What was made of the entries, as bytes; the entries themselves are not among it."""
    index = base.index
    terms = index.vocabulary.terms
    numbers = {term: number for number, term in enumerate(terms)}
    spans = array("I")
    for passage in index.passages:
        spans.extend((passage.topic, LANGUAGES.index(passage.lang), passage.first, passage.last))
    return marshal.dumps(
        {
            "spans": spans.tobytes(),
            "heads": index.heads.as_parts(),
            "bodies": index.bodies.as_parts(),
            "terms": "\n".join(terms),
            "holders": array("I", map(index.vocabulary.holders.__getitem__, terms)).tobytes(),
            "thesaurus": index.thesaurus.as_parts(),
            "speller": index.speller.as_parts(),
            "refusals": index.refusals.as_parts(),
            "answerable": index.answerable.as_parts(),
            "verbatim": index.verbatim.as_parts(),
            "read": [(topic, head.as_parts(numbers)) for topic, head in index.readings.heads.items()],
            "lists": dict(base.items.lists),
        }
    )


def restored(content: bytes, entries: Iterable[Entry], calibration: Calibration) -> KnowledgeBase:
    """
    Read what `written` wrote of a base of these very entries.

    Raises:
        ValueError, EOFError, TypeError, KeyError, IndexError: It is damaged.
    """
    raw = marshal.loads(content)  # noqa: S302 - values only, made by `written`: marshal runs nothing
    language, topics = load_language(), topics_of(entries)
    terms = raw["terms"].split("\n") if raw["terms"] else []
    holders = dict(zip(terms, array("I", raw["holders"]), strict=True))
    flat = iter(array("I", raw["spans"]))
    index = SearchIndex.of(
        topics,
        [Passage(topic, LANGUAGES[lang], first, last) for topic, lang, first, last in zip(*[flat] * 4, strict=True)],
        heads=FieldIndex.from_parts(raw["heads"]),
        bodies=FieldIndex.from_parts(raw["bodies"]),
        vocabulary=Vocabulary(size=len(topics), terms=terms, holders=holders),
        thesaurus=Thesaurus.from_parts(raw["thesaurus"]),
        speller=Speller.from_parts(raw["speller"], language),
        refusals=Refusals.from_parts(raw["refusals"]),
        answerable=Answerable.from_parts(raw["answerable"]),
        verbatim=Verbatim.from_parts(raw["verbatim"]),
        language=language,
        readings=Readings(heads={topic: Head.from_parts(parts, terms) for topic, parts in raw["read"]}),
    )
    return KnowledgeBase.of(index, raw["lists"], calibration)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Hundreds of thousands of objects are made, and none of them is garbage: looking for it takes a fifth of the time."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
