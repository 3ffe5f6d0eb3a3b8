"""How an announcement is ordered and agreed to, in the words of the catalogues. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import cache

from bot.domain.knowledge import LANGUAGES
from bot.domain.message import Option
from bot.domain.text import after_words, bare, fold, fold_in_place
from bot.engine.courtesy import means
from bot.features.broadcasts.flow import Draft, Ending, Known, Stage
from bot.features.broadcasts.heading import headed, is_parted
from bot.i18n import Translator, translator


def decided(offered: tuple[Option, ...], text: str) -> Option | None:
    """What a yes, no, « un essai » or « change le texte » means at the preview; a yes where nobody would be reached means none."""
    wanted = Ending.CONFIRM if means("broadcast-word-yes", text) else None
    wanted = Ending.CANCEL if means("broadcast-word-no", text) else wanted
    wanted = Ending.TRY if means("broadcast-word-try", text) else wanted
    changed = next((each for each in _CHANGES if means(f"broadcast-words-{each}", text)), None)
    return next((each for each in offered if (wanted or changed) and each.action.args[2] == (wanted or changed)), None)


_CHANGES = (Stage.TEXT, Stage.AUDIENCE, Stage.WHEN)


def calls(text: str, lang: str) -> bool:
    """Whether a text begins as the order to announce."""
    typed = bare(text) + " "
    return any(typed.startswith(f"{word} ") for word in translator(lang).words("command-broadcast"))


def told(text: str) -> str | None:
    """What follows « préviens », « dis à », `tell`, as it was written: for whom and what; None if a text begins otherwise."""
    folded, places = fold_in_place(text)
    found = next((each for lang in LANGUAGES if (each := _pattern(lang).match(folded))), None)
    return text[places[found.end()] :] if found else None


def reminded(text: str, say: Translator) -> Iterator[str]:
    """What somebody wants others to be asked to do, headed by whom: « à Liévin de répondre »; as may be meant first."""
    rest = told(text) or ""
    for gap in reversed([*_TO_DO.finditer(rest)]):
        head, what = rest[: gap.start()], rest[gap.end() :].strip()
        if not is_parted(head):
            yield f"{head} : {_deed(what, say)}"


def chased(text: str) -> str:
    """Whom « relance Liévin » names, as it was written; empty if a text begins otherwise, or says what they are to be told."""
    folded, places = fold_in_place(text)
    found = _chasing().match(folded)
    rest = text[places[found.end()] :].strip(" ?!.") if found else ""
    return "" if is_parted(rest) else rest


def in_every_language(draft: Draft, read: Collection[str]) -> Draft:
    """What we put into words ourselves is there for whoever reads another language: its author isn't asked for it."""
    words = {lang: translator(lang)("broadcast-nudge") for lang in {draft.lang, *read} & set(LANGUAGES)}
    if len(draft.texts) != 1 or fold(draft.texts.get(draft.lang, "")) != fold(words[draft.lang]):
        return draft
    return replace(draft, texts=words, handled=tuple(words))


def _deed(what: str, say: Translator) -> str:
    return say("broadcast-nudge") if means("broadcast-words-answer", what) else say("broadcast-reminder", what=what)


_TO_DO = re.compile(r"\s+(?:de\s+|d['’]|to\s+)(?=\w)", re.IGNORECASE)


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    return _verbs(tuple(translator(lang).words("broadcast-words-tell")))


@cache
def _chasing() -> re.Pattern[str]:
    return _verbs(tuple(word for lang in LANGUAGES for word in translator(lang).words("broadcast-words-chase")))


def _verbs(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))}) (?=\w)")


def begins_headed(text: str, known: Known) -> bool:
    """Whether a text is an order to announce that says whom it is for, or when it goes."""
    orders = (word for lang in LANGUAGES for word in translator(lang).words("command-broadcast"))
    word = max((each for each in orders if bare(text).startswith(f"{each} ")), key=len, default="")
    return headed(after_words(text, bare(text).removeprefix(word).strip()), known.directory, known.scopes).says


def lang_of(text: str) -> str | None:
    """The language in which only announcing is ordered so."""
    spoken = [lang for lang in LANGUAGES if calls(text, lang) or _pattern(lang).match(fold_in_place(text)[0])]
    return spoken[0] if len(spoken) == 1 else None
