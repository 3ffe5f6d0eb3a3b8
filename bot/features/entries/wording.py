"""How entries being written, and lists of them, are put in words. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from bot.domain.actions import Action
from bot.domain.directory import Directory
from bot.domain.indicator_values import shorten
from bot.domain.knowledge import Entry
from bot.domain.message import Block, Choices, Heading, Items, Note, Option, Quote, Text, verbatim
from bot.features.entries.draft import Draft, Ending, Stage
from bot.i18n import Translator


def place(scope: str, directory: Directory, say: Translator) -> str:
    """A scope in words: the programme, a region's name, a collective's."""
    kind, _, identifier = scope.partition(":")
    known = directory.regions.get(identifier) if kind == "region" else directory.collectives.get(identifier)
    return verbatim(known.name) if known else say("entry-everybody")


def asked(
    draft: Draft, offered: Sequence[str], directory: Directory, say: Translator, review: date
) -> tuple[Block, ...]:
    """What is asked at the stage that is open, with its choices."""
    return (*_question(draft, directory, say, review), Choices(options(draft, offered, directory, say)))


def _question(draft: Draft, directory: Directory, say: Translator, review: date) -> Iterator[Block]:
    if draft.stage is not Stage.PREVIEW:
        yield Text(say(f"entry-ask-{draft.stage}"))
        if draft.stage is Stage.TITLE and draft.body:
            yield Quote(shorten(draft.body, 300))
        return
    yield Heading(say("entry-preview-change" if draft.entry_id else "entry-preview"))
    yield Text(f"**{verbatim(draft.title)}**")
    yield Quote(draft.body)
    yield Note(say("entry-preview-note", place=place(draft.scope, directory, say), day=say.day(review)))


def options(draft: Draft, offered: Sequence[str], directory: Directory, say: Translator) -> tuple[Option, ...]:
    """The choices of a stage; the first is the one that goes on."""
    return tuple(
        Option(label, Action("entries.pick", (draft.id, draft.stage.value, value, draft.shown)))
        for label, value in _offered(draft, offered, directory, say)
    )


def _offered(draft: Draft, offered: Sequence[str], directory: Directory, say: Translator) -> Iterator[tuple[str, str]]:
    match draft.stage:
        case Stage.SCOPE:
            yield from ((place(each, directory, say), each) for each in offered)
        case Stage.PREVIEW:
            yield say("entry-publish"), Ending.PUBLISH.value
            yield say("entry-change-title"), Stage.TITLE.value
            yield say("entry-change-body"), Stage.BODY.value
            if len(offered) > 1:
                yield say("entry-change-scope"), Stage.SCOPE.value
    yield say("entry-cancel"), Ending.CANCEL.value


def listing(entries: Sequence[Entry], directory: Directory, say: Translator, today: date) -> tuple[Block, ...]:
    """Entries with whom they answer and when they are to be read again."""
    return Heading(say("entry-listed", count=len(entries))), Items(
        tuple(_line(each, directory, say, today) for each in entries)
    )


def _line(entry: Entry, directory: Directory, say: Translator, today: date) -> str:
    key = "entry-line-late" if entry.is_past_review(today) else "entry-line"
    review = say.month(entry.review) if entry.review else say("entry-no-review")
    return say(key, title=verbatim(entry.title), place=place(entry.scope, directory, say), review=review)


def whole(entry: Entry, directory: Directory, say: Translator, today: date) -> tuple[Block, ...]:
    """An entry as it stands, for who keeps it."""
    return Text(f"**{verbatim(entry.title)}**"), Quote(entry.body), Note(_line(entry, directory, say, today))


def chosen(entries: Sequence[Entry], verb: str) -> Choices:
    """One choice for each entry."""
    return Choices(tuple(Option(shorten(each.title, 60), Action(f"entries.{verb}", (each.id,))) for each in entries))
