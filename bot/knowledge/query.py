"""A question as the search sees it: its words and their weight, its types, its language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.knowledge.asking import puts_a_question, question_types
from bot.knowledge.introductions import without_introductions
from bot.knowledge.language import Language
from bot.knowledge.orders import gives_orders
from bot.knowledge.phrasing import forget_runs
from bot.knowledge.spelling import Speller
from bot.knowledge.text import named_tokens, sentences
from bot.knowledge.wording import Spoken, forget_words, running_words

LONGEST = 2_000
"""Characters of a question; what is longer is a document, not a question."""

FRAME_WEIGHT = 0.2
LOOSE_WEIGHT = 0.25
WHOLE_WEIGHT = 0.5
ATTRIBUTE_WEIGHT = 1.35
NAME_WEIGHT = 1.3
UNKNOWN_WEIGHT = 1.15
NUMBER_WEIGHT = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """
    One word of a question that may be looked up.

    Attributes:
        form: Folded, as written.
        weight: How much it says about what is asked, 0.15 (common) to 1.5 (rare, a name, a price).
        frame: It belongs to the asking ("explain", "consist"), not to the subject.
        name: Written like a proper noun.
        number: Digits.
        attribute: Something that one wants to be told: a price, an address, a day.
        guessed: The spelling was mended.
        wanted: It stands next to "quel" or "which": nothing else can stand for it.
        focus: It comes first after the question word ("quel budget", "who chairs"): it is what one wants to be told.
        loose: It belongs to the wording; an answer may lack it.
        thing: An article, a possessive or a preposition stands before it, as before nouns.
    """

    form: str
    stem: str
    weight: float
    frame: bool = False
    name: bool = False
    number: bool = False
    attribute: bool = False
    guessed: bool = False
    focus: bool = False
    thing: bool = False
    loose: bool = False
    wanted: bool = False

    @property
    def loss(self) -> float:
        """What it costs an answer to lack the word."""
        return (
            min(self.weight, LOOSE_WEIGHT)
            if self.loose and not (self.strict or (self.wanted and not self.frame))
            else self.weight
        )

    @property
    def strict(self) -> bool:
        """Tell whether nothing else can stand for it: a name, a number, what one wants to be told."""
        return self.name or self.number or self.attribute


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """
    A question taken apart.

    Attributes:
        asks: It is put as a question, or says that something isn't known; a remark or a few words are not.
        negated: It says that something is not so, or too much so.
        commands: It tries to give the machine orders.
        running: All that is said, in order, folded, slips mended; `spelled` is the same with the slips.
        continued: It leans on what was asked before.
    """

    lang: str
    words: tuple[Word, ...]
    types: frozenset[str]
    running: tuple[str, ...]
    spelled: tuple[str, ...]
    asks: bool = True
    negated: bool = False
    commands: bool = False
    too_long: bool = False
    continued: bool = False

    @property
    def subject(self) -> tuple[Word, ...]:
        """The words that say what is asked about."""
        return tuple(word for word in self.words if not word.frame)


def analyse(text: str, language: Language, *, hint: str | None = None, speller: Speller | None = None) -> Query:
    """Take a question apart; of a longer message only the sentences that ask, if they say what about."""
    short = text[:LONGEST]
    lang = language.detect(short, hint)
    told = without_introductions(short)
    whole = _query(told, language, lang, speller)
    if all(word.form in language.hollow for word in whole.subject):
        told, whole = short, _query(short, language, lang, speller)
    asking = " ".join(part for part in sentences(told) if "?" in part)
    if asking and asking != short.strip():
        focused = _query(asking, language, lang, speller)
        if focused.subject:
            whole = focused
    return replace(whole, commands=gives_orders(short), too_long=len(text) > LONGEST)


def _query(text: str, language: Language, lang: str, speller: Speller | None) -> Query:
    spoken = running_words(text, language, speller, lang)
    names = named_tokens(text)
    running = tuple(word.form for word in spoken)
    kept = [
        place
        for place, word in enumerate(spoken)
        if (word.acronym or not language.is_stop(word.form, lang)) and word.form not in language.greetings
    ]
    kept = [place for place in kept if not _is_article(running, place, kept)]
    words = [_placed(spoken, running, kept, place, language, names) for place in kept]
    types = question_types(running, language)
    return Query(
        lang=lang,
        words=tuple(words),
        types=types,
        running=running,
        spelled=tuple(word.form for word in running_words(text, language)) if speller else running,
        asks=bool(types) or "?" in text or puts_a_question(running, language),
        negated=bool(language.negations.intersection(running)),
    )


def _placed(
    spoken: Sequence[Spoken],
    running: Sequence[str],
    kept: Sequence[int],
    place: int,
    language: Language,
    names: frozenset[str],
) -> Word:
    """The word at a place, with what its neighbours tell about it."""
    form = running[place]
    before = running[place - 1] if place else ""
    return replace(
        _word(form, language, name=spoken[place].token in names and form not in language.nearby["no_names"]),
        guessed=spoken[place].guessed,
        focus=_is_focus(running, place, kept, language),
        wanted=before in language.nearby["choosing"],
        thing=before in language.nearby["before_things"],
    )


def _is_article(running: Sequence[str], place: int, kept: Sequence[int]) -> bool:
    """Tell whether a 1 stands for "un" or "a", as on a phone ("1 asso"): before a word, and not behind one that it would number."""
    return running[place] == "1" and place + 1 in kept and place - 1 not in kept


def _is_focus(running: Sequence[str], place: int, kept: Sequence[int], language: Language) -> bool:
    """Tell whether a question word comes before this word, and no other word of substance between them."""
    before = [each for each in kept if each < place and running[each] not in language.frame]
    start = before[-1] + 1 if before else 0
    return any(word in language.nearby["asking"] for word in running[start:place])


@lru_cache(maxsize=8_192)
def _word(form: str, language: Language, *, name: bool) -> Word:
    """The word of that form, wherever it stands."""
    digits = form if form.isdigit() else language.numbers.get(form)
    if digits:
        return Word(form=form, stem=digits, weight=NUMBER_WEIGHT, number=True)
    attribute = form in language.attributes or form in language.evidence["calendar"]
    framing = form in language.frame or language.irregular.get(form) in language.frame
    frame = framing and not attribute and not name
    weight = _weight(form, language, frame=frame, attribute=attribute, name=name)
    root = language.root(form)
    return Word(
        form=form,
        stem=root,
        weight=weight,
        frame=frame,
        name=name,
        attribute=attribute,
        loose=root in language.loose,
    )


def forget(language: Language) -> None:
    """Let go of what was remembered of words while many questions were read."""
    _word.cache_clear()
    forget_words(language)
    forget_runs(language)


def _weight(form: str, language: Language, *, frame: bool, attribute: bool, name: bool) -> float:
    if frame:
        return FRAME_WEIGHT
    common = language.commonness(form)
    weight = UNKNOWN_WEIGHT if common is None else max(0.15, min(1.5, (8 - common) / 3.6))
    if form in language.whole:
        return min(weight, WHOLE_WEIGHT)
    floor = max(ATTRIBUTE_WEIGHT if attribute else 0.0, NAME_WEIGHT if name else 0.0)
    return max(weight, floor)
