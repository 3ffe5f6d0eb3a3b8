"""What a text says of a reminder: its time, and whether it asks for a new one. Pure but for the present."""

from __future__ import annotations

import re
from functools import cache

from bot.domain.knowledge import LANGUAGES
from bot.domain.personal import Once, Rule
from bot.domain.programme import Milestone
from bot.domain.spoken_outcome import Present, Understood
from bot.domain.spoken_shift import read_shift, shifted
from bot.domain.spoken_time import Spoken, read
from bot.domain.text import fold_in_place
from bot.engine.context import Context
from bot.engine.naming import concerned, names
from bot.features.personal.flow import State
from bot.i18n import translator

_COMMAND = 100
"""Characters in which the words of a command stand."""


def heard(ctx: Context, text: str, state: State | None = None) -> Spoken:
    """The time and the thing to do that a text speaks of."""
    before = state.rule if state else None
    near = before.day if isinstance(before, Once) else None
    present = Present(now=ctx.now, zone=ctx.zone, before=before, near=near)
    return read(text, present, ctx.say.lang, names(milestones(ctx), present.today))


def says_when(ctx: Context, words: str) -> bool:
    """Whether words speak of a time that can be meant."""
    return isinstance(heard(ctx, words).when, Understood)


def put_off(ctx: Context, rule: Rule, words: str) -> Spoken | None:
    """So much later, or earlier: « décale le 1 d'une heure », `bring reminder 1 forward an hour`."""
    span = read_shift(words)
    folded = fold_in_place(ctx.text)[0]
    earlier = re.search(rf"\b(?:{_any('personal-verbs-earlier')})\b", folded) is not None
    changed = shifted(rule, -span if earlier else span) if span else None
    return Spoken(when=Understood(rule=changed), what="", deed=False, first=True) if changed else None


def milestones(ctx: Context) -> tuple[Milestone, ...]:
    """Those that the person may speak of."""
    return concerned(ctx.directory, ctx.person.id) if ctx.person else ()


def _headed(ctx: Context, text: str) -> str | None:
    """What stands behind the word for a reminder where a time follows it at once, « rappel demain 10 h : réunion »; None if none does."""
    folded, places = fold_in_place(text)
    found = _noun().match(folded)
    rest = text[places[found.end()] :] if found else ""
    spoken = heard(ctx, rest) if rest else None
    return rest if spoken and spoken.first and isinstance(spoken.when, Understood) else None


def spelled(key: str) -> set[str]:
    """The folded words of a key, in both languages."""
    return {word for lang in LANGUAGES for word in translator(lang).words(key)}


def anew(ctx: Context, text: str) -> str | None:
    """What follows « rappelle-moi », in that order, where a text asks for a reminder in another one; None if it asks for none."""
    return _headed(ctx, text) or _timed_first(ctx, text)


def _timed_first(ctx: Context, text: str) -> str | None:
    """« demain à 14 h, rappelle-moi d'appeler Léa »."""
    folded, places = fold_in_place(text[:_COMMAND])
    found = _call().search(folded)
    if found is None:
        return None
    when = text[: places[found.start()]].strip(" ,")
    spoken = heard(ctx, when)
    timed = isinstance(spoken.when, Understood) and not spoken.what
    return f"{when} {text[places[found.end()] :].strip()}" if timed else None


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{_any('personal-nouns')})[ ,:]+(?=\w)")


@cache
def _call() -> re.Pattern[str]:
    return re.compile(rf"(?<=[\s,])(?:{_any('command-remind')})(?!\w)")


def _any(key: str) -> str:
    return "|".join(re.escape(word) for word in sorted(spelled(key), key=len, reverse=True))
