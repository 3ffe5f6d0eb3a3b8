"""Which of somebody's reminders they speak of: by its place in the list, by what it is about, by its day; and the list itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, partial

from bot.domain.knowledge import LANGUAGES
from bot.domain.message import Block
from bot.domain.personal import Firing, Once, PersonalReminder, firings, next_firing
from bot.domain.spoken_outcome import Understood
from bot.domain.spoken_shift import read_shift
from bot.domain.text import fold
from bot.engine.context import Context
from bot.features.personal import wording
from bot.features.personal.dialogue import held_until, person_id
from bot.features.personal.hearing import heard
from bot.features.personal.picking import NUMBER, calls_them, shown
from bot.i18n import translator

Coming = Sequence[tuple[PersonalReminder, Firing | None]]

_WORD = re.compile(r"[a-z0-9]+")
_OF = re.compile(r"^(?:de |du |d'|of |for |pour |on |from )+")


async def coming(ctx: Context) -> Coming:
    """A person's reminders in the order in which they come."""
    who = person_id(ctx)
    known = await ctx.read(lambda stored: stored.personal_reminders(who))
    found = [(each, _firing(ctx, each)) for each in known]
    last = max((firing.due_at for _, firing in found if firing), default=ctx.now)
    return sorted(found, key=lambda each: (each[1] is None, each[1].due_at if each[1] else last))


def _firing(ctx: Context, reminder: PersonalReminder) -> Firing | None:
    """Its next one; of one that a pause holds back, the one that is overdue."""
    rule, milestones = reminder.rule, ctx.directory.milestones
    after = next_firing(rule, reminder.zone, ctx.now, milestones)
    return after or next(firings(rule, reminder.zone, ctx.now.date(), milestones), None)


async def in_list(ctx: Context, text: str) -> tuple[str, ...] | None:
    """Their ids, in the order of the list that was just shown; where a text calls them reminders, of the one that would be; else None."""
    if not (shown_ids := shown(ctx)) and calls_them(text):
        return tuple(each.id for each, _ in await coming(ctx))
    return shown_ids or None


def listing(ctx: Context, known: Coming) -> tuple[Block | str, ...]:
    """The list as it is shown."""
    return wording.listing(known, ctx.directory.milestones, ctx.say, partial(held_until, ctx))


def meant(ctx: Context, words: str, known: Coming, *, moves: bool = False) -> PersonalReminder | None:
    """
    The one whose place in the list was said, that is about what was said, or comes on that day; the only one, if nothing was.

    `moves` if a time that is said is the one that it is to have.
    """
    if found := NUMBER.match(words):
        place = int(found[1])
        return known[place - 1][0] if 1 <= place <= len(known) else None
    spoken = heard(ctx, _OF.sub("", fold(words)))
    timed = spoken.when.rule if isinstance(spoken.when, Understood) else None
    said = _telling(spoken.what) if read_shift(words) is None else set[str]()
    if not said and (timed is None or moves):
        return known[0][0] if len(known) == 1 else None
    if said:
        fitting = [each for each, _ in known if said <= _telling(each.what)]
    else:
        fitting = [each for each, firing in known if firing and isinstance(timed, Once) and firing.day == timed.day]
    return fitting[0] if len(fitting) == 1 else None


def _telling(text: str) -> set[str]:
    return {word for word in _WORD.findall(fold(text)) if len(word) > 1} - _little()


@cache
def _little() -> frozenset[str]:
    return frozenset(word for lang in LANGUAGES for word in translator(lang).words("personal-little"))
