"""What is known of French and English themselves: stop words, chat spelling, numbers, how common each word is."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

from bot.domain.knowledge import LANGUAGES
from bot.knowledge.stemming import stem
from bot.knowledge.text import Remembered, common_tokens, folded_token

UNKNOWN_ZIPF = 2.6
COMMON = 5.0
"""Zipf value from which a word of the language may be what was meant, though no entry uses it."""

CLEAR_MARGIN = 1.0
"""Below this difference of evidence, a short text has no language of its own."""

FRAMED_MARGIN = 0.5
"""The same beside a small word: « pays » is French, but not in "who pays?"."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Language:
    """
    The words about words, for both languages, folded; compared by identity, there is one in a process.

    Attributes:
        stop: Function words by language.
        ambiguous: Stop words of one language that mean something in the other.
        frame: Words of the asking rather than of the subject.
        loose: Stems of words of wording, that an answer may lack.
        whole: Names for the whole that a programme is, which nearly any question could carry.
        attributes: Words for what is asked to be told (a price, an address).
        irregular: Forms that no stemmer brings together, and the form they belong to.
        numbers: Number words and their digits, `un` and `une` left out.
        chat: Chat spellings and the words they stand for.
        compounds: Runs of words that make one, by their first word.
        types: Types of question with the phrase that shows each, by the phrase's first word.
        evidence: What a date, a sum or a duration is recognised by.
        negations: Words that make a message that asks nothing a remark or a complaint.
        knowing: Verbs whose negation asks ("je ne comprends pas…").
        requests: First words of a question that has no question word.
        implied: What a text tells without naming it, by the pattern that shows it.
        nearby: What the words beside a word tell: `asking` and `choosing` question words, those `before_things`, capitals that are
            `no_names`; what asks for several things (`choosing_several`, `before_several`) or for the one that is most
            (`superlatives`, `degrees`, `before_degrees`).
        hollow: Words that don't say what a question is about, because every answer could have them.
        vague: Nouns for an item of any list: "point", "thing".
        steps: Words for the item of a list after or before the last one, and how far; 0 for all the others.
        zipf: How common a word is, by language: log10 of its frequency per thousand million words.
    """

    stop: Mapping[str, frozenset[str]]
    ambiguous: frozenset[str]
    frame: frozenset[str]
    loose: frozenset[str]
    whole: frozenset[str]
    attributes: frozenset[str]
    irregular: Mapping[str, str]
    numbers: Mapping[str, str]
    ordinals: Mapping[str, int]
    negations: frozenset[str]
    knowing: frozenset[str]
    requests: frozenset[str]
    chat: Mapping[str, tuple[str, ...]]
    compounds: Mapping[str, Mapping[tuple[str, ...], tuple[str, ...]]]
    greetings: frozenset[str]
    replies: frozenset[str]
    types: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]
    initial: frozenset[str]
    evidence: Mapping[str, frozenset[str]]
    implied: Mapping[str, frozenset[str]]
    nearby: Mapping[str, frozenset[str]]
    months: Mapping[str, int]
    openings: tuple[str, ...]
    pronouns: frozenset[str]
    hollow: frozenset[str]
    vague: frozenset[str]
    steps: Mapping[str, int]
    zipf: Mapping[str, Mapping[str, float]]

    @cached_property
    def compound_pairs(self) -> frozenset[tuple[str, ...]]:
        """The first two words of each run that makes one."""
        return frozenset(run[:2] for runs in self.compounds.values() for run in runs)

    @cached_property
    def joining_after(self) -> Mapping[str, frozenset[str]]:
        """For each first word of a run that makes one, the words that may come second."""
        return {first: frozenset(b for a, b in self.compound_pairs if a == first) for first, _ in self.compound_pairs}

    @cached_property
    def joining(self) -> frozenset[str]:
        """The first and second words of all these runs."""
        return frozenset(self.joining_after).union(*self.joining_after.values())

    @cached_property
    def known_words(self) -> frozenset[str]:
        """Every word of both languages that is taken for what it says."""
        return self.french_words.union(*self.zipf.values())

    @cached_property
    def french_words(self) -> frozenset[str]:
        """Those of French, and what both languages have."""
        return self._general.union(self.attributes, self.greetings, self.pronouns, self.zipf["fr"])

    @cached_property
    def common_words(self) -> frozenset[str]:
        """The words of both languages that may be what was meant by a word that is none."""
        used = {word for table in self.zipf.values() for word, zipf in table.items() if zipf >= COMMON}
        return self._general.union(used)

    @cached_property
    def leanings(self) -> Remembered[str, float]:
        """What language a folded word tells of: above zero French, below English."""
        return Remembered(self._leaning)

    @cached_property
    def _unambiguous(self) -> frozenset[str]:
        """Stop words of either language that mean nothing in the other."""
        return frozenset().union(*self.stop.values()) - self.ambiguous

    @property
    def _general(self) -> frozenset[str]:
        return self.frame.union(self.numbers, *self.stop.values())

    def is_stop(self, word: str, lang: str) -> bool:
        """Tell whether a folded word says nothing in a text of that language (single letters never do)."""
        return word in self.stop[lang] or word in self._unambiguous or (len(word) == 1 and not word.isdigit())

    def is_function(self, word: str) -> bool:
        """Tell whether a folded word says nothing in one of the languages, and nothing else in the other."""
        return any(self.is_stop(word, lang) for lang in LANGUAGES)

    def root(self, word: str) -> str:
        """What a folded word is looked up by: digits for a number word, else the stem of its regular form."""
        return self.numbers.get(word) or stem(self.irregular.get(word, word))

    def commonness(self, word: str) -> float | None:
        """Zipf value of a folded word in the language that uses it most, None if neither list has it."""
        known = [table[word] for table in self.zipf.values() if word in table]
        return max(known) if known else None

    def detect(self, text: str, hint: str | None = None, tokens: Sequence[str] | None = None) -> str:
        """
        The language of a short text; the hint (then the reference language) where the text could be either.

        Names have no say: "which towns in Auvergne-Rhône-Alpes?" is English. `tokens` are those of the text, if they are known.
        """
        said = common_tokens(text, tokens)[:200]
        folded = list(map(folded_token, said))
        evidence = sum(map(self.leanings.__getitem__, folded))
        evidence += 1.5 if not text.isascii() and folded != [token.lower() for token in said] else 0.0
        framed = any(word in self.stop["fr"] or word in self.stop["en"] for word in folded)
        if abs(evidence) < (FRAMED_MARGIN if framed else CLEAR_MARGIN):
            return hint if hint in LANGUAGES else LANGUAGES[0]
        return "fr" if evidence > 0 else "en"

    def only_replies(self, running: Sequence[str]) -> bool:
        """Whether words answer a question rather than ask one: replies, with figures between; figures alone may be a year."""
        said = " ".join("|" if word.isdigit() else word for word in running).split("|")
        parts = [part.strip() for part in said if part.strip()]
        return bool(parts) and self.replies.issuperset(parts)

    def _leaning(self, word: str) -> float:
        if word in self.chat:
            return sum(self.leanings[part] for part in self.chat[word] if part not in self.chat)
        french, english = word in self.stop["fr"], word in self.stop["en"]
        if french != english and word not in self.ambiguous:
            return 1.5 if french else -1.5
        zipf = [self.zipf[lang].get(word, UNKNOWN_ZIPF) for lang in ("fr", "en")]
        return max(-1.0, min(1.0, (zipf[0] - zipf[1]) / 2))


@cache
def load_language() -> Language:
    """Read the package's own language data once; it never changes while the program runs."""
    data = files("bot.knowledge") / "data"
    raw = tomllib.loads((data / "language.toml").read_text(encoding="utf-8"))
    frequencies = json.loads((data / "frequencies.json").read_text(encoding="utf-8"))
    return _language(raw, {lang: _zipf(frequencies[lang]) for lang in LANGUAGES})


def _language(raw: Mapping[str, Any], zipf: Mapping[str, Mapping[str, float]]) -> Language:
    irregular, follow = dict(_pairs(raw["irregular"]["forms"])), raw["follow"]
    return Language(
        **{name: _words(words) for name, words in raw["statement"].items()},
        nearby={name: _words(words) for name, words in raw["nearby"].items()},
        stop={lang: _words(raw["stop"][lang]) for lang in LANGUAGES},
        ambiguous=_words(raw["stop"]["ambiguous"]),
        frame=frozenset().union(*map(_words, raw["frame"].values())),
        loose=frozenset(stem(irregular.get(word, word)) for words in raw["loose"].values() for word in words.split()),
        whole=_words(raw["whole"]["words"]),
        attributes=_words(raw["attributes"]["words"]),
        irregular=irregular,
        numbers=dict(_pairs(raw["numbers"]["cardinal"] + raw["numbers"]["ordinal"])),
        ordinals={word: int(digits) for word, digits in _pairs(raw["numbers"]["ordinal"] + raw["numbers"]["first"])},
        chat={short: tuple(meant.split()) for short, meant in _pairs(_in_a_row(raw["chat"]["words"]), "|")},
        compounds=_compounds(_pairs(_in_a_row(raw["chat"]["compounds"]), "|")),
        greetings=_words(raw["chat"]["greetings"]),
        replies=frozenset(_in_a_row(raw["chat"]["replies"]).split("|")),
        types=_types(raw["types"]),
        initial=frozenset(raw["types"]["initial"]),
        evidence={kind: _words(words) for kind, words in raw["evidence"].items()},
        implied={kind: _words(words) for kind, words in raw["implied"].items()},
        months={name: 1 + place % 12 for place, name in enumerate(raw["months"]["names"].split())},
        openings=tuple(follow["openings"]),
        pronouns=_words(follow["pronouns"]),
        hollow=_words(follow["hollow"]).union(raw["evidence"]["units"].split()),
        vague=_words(follow["vague"]),
        steps={word: int(step) for word, step in _pairs(follow["steps"])},
        zipf=zipf,
    )


def _in_a_row(text: str) -> str:
    """Lines of what bars part."""
    return text.replace("\n", "|")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _pairs(text: str, separator: str | None = None) -> list[tuple[str, str]]:
    parts = [part.strip() for part in text.split(separator)]
    return [(left, right) for left, _, right in (part.partition("=") for part in parts if "=" in part)]


def _compounds(pairs: Iterable[tuple[str, str]]) -> dict[str, dict[tuple[str, ...], tuple[str, ...]]]:
    found: dict[str, dict[tuple[str, ...], tuple[str, ...]]] = {}
    for run, meant in pairs:
        words = tuple(run.split())
        found.setdefault(words[0], {})[words] = tuple(meant.split())
    return found


def _types(raw: Mapping[str, list[str]]) -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for kind, phrases in raw.items():
        for phrase in phrases if kind != "initial" else ():
            words = tuple(phrase.split())
            if phrase not in raw["initial"]:
                found.setdefault(words[0], []).append((kind, words))
    return {word: tuple(phrases) for word, phrases in found.items()}


def _zipf(table: Mapping[str, str]) -> dict[str, float]:
    return {word: int(tenths) / 10 for tenths, words in table.items() for word in words.split()}
