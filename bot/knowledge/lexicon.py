"""Equivalent words: synonyms, acronyms and the French-English glossary, as data."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from bot.domain.text import fold

MAX_PHRASE_WORDS = 12


class LexiconError(ValueError):
    """A lexicon can't be read; the message names the key and what to write instead."""


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
            raise LexiconError(
                f"{unknown[0]!r} is not a part of a lexicon: write synonyms, acronyms, glossary or unanswered."
            )
        synonyms = raw.get("synonyms", [])
        if not isinstance(synonyms, list):
            raise LexiconError('synonyms must be a list of lists of phrases: [["mail", "courriel"], …].')
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
        raise LexiconError("unanswered must be a list of questions that are not empty.")
    return tuple(dict.fromkeys(each.strip() for each in written))


def _mapped(part: str, table: object) -> Iterable[tuple[str, ...]]:
    if not isinstance(table, Mapping):
        raise LexiconError(f"{part} must be a table: one line per phrase, as in QPV = ['quartier prioritaire'].")
    for key, value in table.items():
        phrases = [value] if isinstance(value, str) else value
        if not isinstance(phrases, list):
            raise LexiconError(f"{part}.{key} must be a phrase or a list of phrases, not {value!r}.")
        yield _phrases(f"{part}.{key}", [key, *phrases])


def _phrases(where: str, group: object) -> tuple[str, ...]:
    if not isinstance(group, list) or not all(isinstance(phrase, str) and phrase.strip() for phrase in group):
        raise LexiconError(f"{where} must be a list of phrases that are not empty, not {group!r}.")
    for phrase in group:
        if len(phrase.split()) > MAX_PHRASE_WORDS:
            raise LexiconError(f"{where}: {phrase!r} is too long; a phrase has at most {MAX_PHRASE_WORDS} words.")
    return tuple(dict.fromkeys(fold(phrase).strip() for phrase in group))
