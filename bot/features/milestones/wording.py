"""How milestones and what changes of them are put in words. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.message import Block, Message, Note, Text
from bot.domain.milestones import Facts, facts_of
from bot.domain.programme import Milestone, Programme
from bot.i18n import Translator


def change(told: Facts, milestone: Milestone | None, programme: Programme | None, say: Translator) -> Message:
    """What somebody is told who knows otherwise: what they were told, and what holds now."""
    lines = [say("milestone-cancelled-told", title=say.of(told.title), dates=when(told, say))]
    if milestone is not None:
        lines = list(_changed(told, facts_of(milestone), say))
    return Message.of(*map(Text, lines), *example(programme, say))


def _changed(told: Facts, now: Facts, say: Translator) -> Iterator[str]:
    title = say.of(now.title)
    if told.gone:
        yield say("milestone-back-told", title=title, dates=when(now, say))
    elif told.dates != now.dates:
        yield say("milestone-moved-told", title=title, old=when(told, say), new=when(now, say))
    else:
        yield say("milestone-changed-told", title=title, dates=when(now, say))
    if say.of(now.place) and (told.gone or told.place != now.place):
        yield say("milestone-place-told", place=say.of(now.place))
    elif told.place != now.place:
        yield say("milestone-place-open", old=say.of(told.place))
    if now.link and (told.gone or told.link != now.link):
        yield say("milestone-link-told", link=now.link)
    elif told.link != now.link:
        yield say("milestone-link-open", old=told.link or "")


def when(facts: Facts, say: Translator) -> str:
    """Its days, with the hour if it has one."""
    return say.days_at(facts.starts, facts.ends, facts.at)


def example(programme: Programme | None, say: Translator) -> list[Block]:
    """What stands beside dates that are made up."""
    if programme is None or not programme.example:
        return []
    return [Note(say.of(programme.notice) or say("example-note"))]
