"""Equivalent words: synonyms, acronyms and the French-English glossary, as data."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from bot.domain.errors import Phrase
from bot.domain.text import fold

MAX_PHRASE_WORDS = 12


class LexiconError(ValueError):
    """A lexicon can't be read; `phrase` names the key and says what to write instead."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key, values)
        self.phrase = Phrase(key, values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """
    Groups of phrases that mean the same, in any language.

    Only near-exact equivalents help: grouping words of one theme (town, area, neighbourhood) was measured to hurt.

    Attributes:
        unanswered: Questions that people ask and that the sources don't answer; what is nearer to one of them than to an entry isn't
            answered either.
    """

    groups: tuple[tuple[str, ...], ...] = ()
    unanswered: tuple[str, ...] = ()

    @classmethod
    def parse(cls, raw: Mapping[str, object]) -> Lexicon:
        """
        Read a TOML-shaped mapping: `synonyms` (lists of phrases), `acronyms` and `glossary` (phrase = phrases), `unanswered` (questions).

        Raises:
            LexiconError: The first fault found, named by its key.
        """
        unknown = sorted(set(raw) - {"synonyms", "acronyms", "glossary", "unanswered"})
        if unknown:
            raise LexiconError("pack-lexicon-part", value=unknown[0])
        synonyms = raw.get("synonyms", [])
        if not isinstance(synonyms, list):
            raise LexiconError("pack-lexicon-synonyms")
        groups = [_phrases(f"synonyms[{number}]", group) for number, group in enumerate(synonyms)]
        for part in ("acronyms", "glossary"):
            groups += _mapped(part, raw.get(part, {}))
        return cls(groups=tuple(groups), unanswered=_questions(raw.get("unanswered", [])))

    def merged(self, *others: Lexicon) -> Lexicon:
        """This lexicon and the others together; equal groups are kept once."""
        groups = dict.fromkeys(group for lexicon in (self, *others) for group in lexicon.groups)
        unanswered = dict.fromkeys(each for lexicon in (self, *others) for each in lexicon.unanswered)
        return Lexicon(groups=tuple(groups), unanswered=tuple(unanswered))


@cache
def generic_lexicon() -> Lexicon:
    """The equivalents that hold for any programme; they come with the package."""
    text = (files("bot.knowledge") / "data" / "lexicon.toml").read_text(encoding="utf-8")
    return Lexicon.parse(tomllib.loads(text))


def _questions(written: object) -> tuple[str, ...]:
    if not isinstance(written, list) or not all(isinstance(each, str) and each.strip() for each in written):
        raise LexiconError("pack-lexicon-unanswered")
    return tuple(dict.fromkeys(each.strip() for each in written))


def _mapped(part: str, table: object) -> Iterable[tuple[str, ...]]:
    if not isinstance(table, Mapping):
        raise LexiconError("pack-lexicon-table", part=part)
    for key, value in table.items():
        phrases = [value] if isinstance(value, str) else value
        if not isinstance(phrases, list):
            raise LexiconError("pack-lexicon-phrases", place=f"{part}.{key}")
        yield _phrases(f"{part}.{key}", [key, *phrases])


def _phrases(where: str, group: object) -> tuple[str, ...]:
    if not isinstance(group, list) or not all(isinstance(phrase, str) and phrase.strip() for phrase in group):
        raise LexiconError("pack-lexicon-phrases", place=where)
    for phrase in group:
        if len(phrase.split()) > MAX_PHRASE_WORDS:
            raise LexiconError("pack-lexicon-long", place=where, value=phrase, most=MAX_PHRASE_WORDS)
    return tuple(dict.fromkeys(fold(phrase).strip() for phrase in group))
