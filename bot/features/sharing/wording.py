"""How notes, their previews, and the answers to them are put in words. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.domain.actions import Action
from bot.domain.directory import Directory
from bot.domain.indicator_values import shorten
from bot.domain.message import Block, Choices, Heading, Items, Message, Note, Option, Quote, Text, verbatim
from bot.domain.share import LONGEST, Share, ShareAnswer
from bot.features.sharing.flow import Draft, Ending, Stage, Turn
from bot.features.sharing.reach import may_go_wide, others
from bot.i18n import Translator

_NAMES = 12
"""Rooms that are named; the others are counted."""


def team(directory: Directory, collective_id: str) -> str:
    """A team's name, to stand within our words."""
    known = directory.collectives.get(collective_id)
    return verbatim(known.name) if known else collective_id


def person(directory: Directory, person_id: str) -> str:
    """Somebody's name, to stand within our words."""
    known = directory.people.get(person_id)
    return verbatim(known.name) if known else person_id


def teams(directory: Directory, ids: Sequence[str], say: Translator) -> str:
    """The names of some teams, and how many more there are."""
    shown = [team(directory, each) for each in ids[:_NAMES]]
    more = len(ids) - _NAMES
    return say.listed([*shown, say("share-more", count=more)] if more > 0 else shown)


def posted(share: Share, directory: Directory, say: Translator) -> Message:
    """What a room gets: who shares, their words verbatim, how to answer."""
    title = _title(share.author_id, share.collective_id, directory, say)
    remarks = (Note(say("share-corrected-note")),) if share.version > 1 else ()
    answer = Option(say("share-answer-label"), Action("share.answer", (share.id, share.collective_id)))
    return Message((*remarks, Text(title), Quote(share.text), Note(say("share-how-to-answer")), Choices((answer,))))


def _title(author_id: str, collective_id: str, directory: Directory, say: Translator) -> str:
    return say("share-from", collective=team(directory, collective_id), name=person(directory, author_id))


def shown_at_home(share: Share, directory: Directory, say: Translator) -> Message:
    """What the team's own room sees of what was shared in its name from elsewhere."""
    told = say("share-at-home", name=person(directory, share.author_id), rooms=teams(directory, share.rooms, say))
    return Message.of(told, Quote(share.text))


def answered(answer: ShareAnswer, share: Share, standing: str, directory: Directory, say: Translator) -> Message:
    """What a room gets of an answer: who answers what, their words verbatim, and how many have answered; it can be answered in turn."""
    values = {
        "name": person(directory, answer.person_id),
        "collective": team(directory, answer.room_id),
        "text": shorten(share.text),
    }
    own = any(each.id == answer.room_id for each in directory.collectives_of(answer.person_id))
    title = say("share-answer-from" if own else "share-answer-from-guest", **values)
    back = Option(say("share-answer-label"), Action("share.answer", (share.id, answer.room_id)))
    remarks = (Note(say("share-corrected-note")),) if answer.version > 1 else ()
    blocks = (*remarks, Text(title), Quote(answer.text))
    return Message((*blocks, Note(standing), Choices((back,))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """
    What the words of a stage depend on.

    Attributes:
        reached: Ids of the collectives in whose rooms it would be posted, and
        unreached: of those whose room isn't known.
        home: Whether the team's own room is known.
    """

    directory: Directory
    author_id: str
    teams: tuple[str, ...]
    say: Translator
    reached: tuple[str, ...] = ()
    unreached: tuple[str, ...] = ()
    home: bool = True


def question(draft: Draft, asking: Asking) -> tuple[Block, ...]:
    """What is asked at a stage, with its choices."""
    return (*_asked(draft, asking), Choices(options(draft, asking)))


def _asked(draft: Draft, asking: Asking) -> Iterator[Block]:
    say, directory = asking.say, asking.directory
    match draft.stage:
        case Stage.TEAM:
            yield Text(say("share-ask-team"))
        case Stage.TEXT:
            yield Text(say("share-ask-new-text" if draft.corrects else "share-ask-text", limit=LONGEST))
        case Stage.TARGET:
            own = directory.collectives[draft.collective_id]
            region = directory.regions.get(own.region_id)
            values = {"collective": verbatim(own.name), "region": verbatim(region.name) if region else own.region_id}
            wide = may_go_wide(directory, own.id)
            yield Text(say("share-alone-in-region" if wide else "share-alone-and-nowhere", **values))
        case Stage.PREVIEW:
            yield from _preview(draft, asking)


def _preview(draft: Draft, asking: Asking) -> Iterator[Block]:
    say, directory = asking.say, asking.directory
    yield Heading(say("share-preview-correction" if draft.corrects else "share-preview"))
    yield Text(_title(asking.author_id, draft.collective_id, directory, say))
    yield Quote(draft.text)
    yield Items(tuple(_lines(draft, asking)))


def _lines(draft: Draft, asking: Asking) -> Iterator[str]:
    say, directory = asking.say, asking.directory
    if asking.reached:
        yield say("share-preview-rooms", count=len(asking.reached), rooms=teams(directory, asking.reached, say))
    else:
        yield say("share-preview-nowhere")
    if asking.unreached:
        yield say("share-preview-unreached", rooms=teams(directory, asking.unreached, say))
    if not draft.corrects:
        yield say("share-preview-answers" if asking.home else "share-preview-answers-direct")


def options(draft: Draft, asking: Asking) -> tuple[Option, ...]:
    """The choices of a stage; the first is the one that goes on."""
    return tuple(
        Option(label, Action("share.pick", (draft.id, draft.stage.value, value, draft.shown)))
        for label, value in _offered(draft, asking)
    )


def _offered(draft: Draft, asking: Asking) -> Iterator[tuple[str, str]]:
    say, directory = asking.say, asking.directory
    match draft.stage:
        case Stage.TEAM:
            yield from ((directory.collectives[each].name, each) for each in asking.teams)
        case Stage.TEXT:
            if draft.before:
                yield say("share-take-before", text=shorten(draft.before)), Turn.BEFORE.value
        case Stage.TARGET:
            if may_go_wide(directory, draft.collective_id):
                yield say("share-wide"), Turn.WIDE.value
        case Stage.PREVIEW:
            if asking.reached:
                yield say("share-confirm-correction" if draft.corrects else "share-confirm"), Ending.POST.value
            yield say("share-change-text"), Turn.TEXT.value
            yield from _elsewhere(draft, asking)
    yield say("share-cancel"), Ending.CANCEL.value


def _elsewhere(draft: Draft, asking: Asking) -> Iterator[tuple[str, str]]:
    """The other rooms that it might go to."""
    if draft.corrects:
        return
    if draft.wide and others(asking.directory, draft.collective_id, wide=False):
        yield asking.say("share-near"), Turn.NEAR.value
    if not draft.wide and may_go_wide(asking.directory, draft.collective_id):
        yield asking.say("share-wide"), Turn.WIDE.value
