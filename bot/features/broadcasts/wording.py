"""How announcements, their previews and what is asked about them are put in words. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.actions import Action
from bot.domain.broadcast import Acknowledgement, Broadcast
from bot.domain.directory import Directory
from bot.domain.identity import Recipient
from bot.domain.indicator_values import shorten
from bot.domain.message import Block, Choices, Heading, Items, Message, Note, Option, Quote, Text, verbatim
from bot.domain.programme import Localised, localised
from bot.engine.coming import ANNOUNCED
from bot.engine.places import platform_name
from bot.features.broadcasts.audiences import choices, roles, spoken
from bot.features.broadcasts.flow import BEFORE, CALM, URGENT, Draft, Ending, Stage
from bot.features.broadcasts.survey import Survey
from bot.i18n import Translator

FILL = "broadcast.fill"
"""Opens the form on which an announcement is composed at once."""
NAMES = 12
"""Names that are listed; the others are counted."""


def announcement(broadcast: Broadcast, directory: Directory, say: Translator, *, late: datetime | None) -> Message:
    """What a recipient gets: who announces, their words verbatim in the recipient's language if it has them, two choices."""
    author = directory.people.get(broadcast.author_id)
    title = say("broadcast-from", name=verbatim(author.name if author else broadcast.author_id))
    remarks = []
    if late is not None:
        remarks.append(Note(say("broadcast-late", when=say.moment(late, directory.default_zone))))
    if broadcast.version > 1:
        remarks.append(Note(say("broadcast-corrected-note")))
    offered = Choices(tuple(_acknowledge(broadcast.id, what, say) for what in Acknowledgement))
    return Message((*remarks, Text(title), Quote(localised(broadcast.texts, say.lang)), offered))


def _acknowledge(broadcast_id: str, what: Acknowledgement, say: Translator) -> Option:
    return Option(say(f"broadcast-{what}-label"), Action(ANNOUNCED, (broadcast_id, what.value)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """
    What the words of a stage depend on.

    Attributes:
        survey: Of the audience, once there is one.
        end: When the last message goes out, as far as the platforms' pace tells; None for at once.
        seconds: Names of who else may confirm, if somebody must.
        held: How many recipients are in their quiet hours then, by when these end.
    """

    directory: Directory
    scopes: tuple[str, ...]
    zone: str
    say: Translator
    survey: Survey | None = None
    end: datetime | None = None
    seconds: tuple[str, ...] = ()
    held: Mapping[datetime, int] = field(default_factory=dict)


def question(draft: Draft, asking: Asking) -> tuple[Block, ...]:
    """What is asked at a stage, with its choices."""
    offered = options(draft, asking)
    shown = (*_asked(draft, asking), *((Choices(offered),) if offered else ()))
    if draft.stage is not Stage.TEXT or draft.corrects:
        return shown
    return (*shown, Choices((Option(asking.say("broadcast-form-open"), Action(FILL, (draft.id,)), form=True),)))


def _asked(draft: Draft, asking: Asking) -> Iterator[Block]:
    say = asking.say
    match draft.stage:
        case Stage.TEXT:
            yield Text(say("broadcast-ask-text", language=say(f"broadcast-language-{draft.lang}")))
        case Stage.AUDIENCE:
            yield Text(say("broadcast-ask-audience"))
            yield Note(say("broadcast-ask-audience-note"))
        case Stage.ROLE:
            yield Text(say("broadcast-ask-role"))
        case Stage.TRANSLATION:
            count = asking.survey.languages.get(draft.asked, 0) if asking.survey else 0
            language = say(f"broadcast-language-{draft.asked}")
            yield Text(say("broadcast-ask-translation", count=count, language=language))
        case Stage.WHEN:
            yield Text(say("broadcast-ask-when", zone=say.place(asking.zone)))
        case Stage.PREVIEW:
            yield from preview(draft, asking)


def options(draft: Draft, asking: Asking) -> tuple[Option, ...]:
    """The choices of a stage."""
    return tuple(
        Option(
            label[:1].upper() + label[1:], Action("broadcast.pick", (draft.id, draft.stage.value, value, draft.shown))
        )
        for label, value in _offered(draft, asking)
    )


def _offered(draft: Draft, asking: Asking) -> Iterator[tuple[str, str]]:
    say = asking.say
    match draft.stage:
        case Stage.AUDIENCE:
            yield from choices(asking.directory, asking.scopes, say)
        case Stage.ROLE:
            yield from roles(asking.directory, asking.scopes, say)
        case Stage.TRANSLATION:
            yield say("broadcast-keep-text" if draft.asked in draft.texts else "broadcast-without-text"), "without"
        case Stage.WHEN:
            yield say("broadcast-now"), "now"
        case Stage.PREVIEW:
            yield from _decisions(draft, asking)
        case Stage.TEXT:
            if draft.before:
                yield say("broadcast-take-before", text=shorten(draft.before)), BEFORE


def _decisions(draft: Draft, asking: Asking) -> Iterator[tuple[str, str]]:
    say = asking.say
    if asking.survey and asking.survey.reached:
        yield say("broadcast-confirm"), Ending.CONFIRM.value
        yield say("broadcast-try"), Ending.TRY.value
    yield say("broadcast-change-text"), Stage.TEXT.value
    if not draft.corrects:
        yield say("broadcast-change-audience"), Stage.AUDIENCE.value
        yield say("broadcast-change-when"), Stage.WHEN.value
        if draft.urgent:
            yield say("broadcast-not-urgent"), CALM
        elif asking.held:
            yield say("broadcast-urgent"), URGENT
    yield say("broadcast-cancel"), Ending.CANCEL.value


def preview(draft: Draft, asking: Asking) -> Iterator[Block]:
    """The texts, whom they reach and whom not, and when."""
    say = asking.say
    yield Heading(say("broadcast-preview-correction" if draft.corrects else "broadcast-preview"))
    yield from texts(draft.texts, asking.survey, say)
    yield Items(tuple(_lines(draft, asking)))


def texts(written: Localised, survey: Survey | None, say: Translator) -> Iterator[Block]:
    """Each text under its language; and who reads a language that has none."""
    for lang, text in written.items():
        yield Text(say("broadcast-preview-text", language=say(f"broadcast-language-{lang}")))
        yield Quote(text)
    for lang, count in (survey.languages if survey else {}).items():
        if lang not in written:
            other = say(f"broadcast-language-{next(iter(written), lang)}")
            language = say(f"broadcast-language-{lang}")
            yield Note(say("broadcast-preview-missing", count=count, language=language, other=other))


def _lines(draft: Draft, asking: Asking) -> Iterator[str]:
    say, survey = asking.say, asking.survey
    yield say("broadcast-preview-audience", words=verbatim(spoken(draft.audience, asking.directory, say)))
    if survey is not None:
        yield from counted(survey, asking.directory, say)
    if not draft.corrects:
        due = draft.due_at
        yield say("broadcast-preview-due", when=say.moment(due, asking.zone)) if due else say("broadcast-preview-now")
        if due is not None:
            yield from _elsewhere(due, asking)
        yield from _quiet(draft, asking)
        yield _end(draft, asking)
    if draft.replaces:
        yield say("broadcast-preview-replaces")
    if asking.seconds:
        yield say("broadcast-preview-second", names=say.listed(asking.seconds[:NAMES]))


def _end(draft: Draft, asking: Asking) -> str:
    """When the last message goes out: after the quiet hours of the last recipient, at the pace of the platforms."""
    say, end = asking.say, asking.end
    if asking.held and not draft.urgent:
        last = max(asking.held)
        return say("broadcast-preview-end", when=say.moment(max(end, last) if end else last, asking.zone))
    return say("broadcast-preview-end", when=say.hour(end, asking.zone)) if end else say("broadcast-preview-end-soon")


def _quiet(draft: Draft, asking: Asking) -> Iterator[str]:
    """What quiet hours make of it."""
    if draft.urgent:
        yield asking.say("broadcast-preview-urgent")
        return
    for when, count in sorted(asking.held.items()):
        yield asking.say("broadcast-preview-quiet", count=count, when=asking.say.moment(when, asking.zone))


def counted(survey: Survey, directory: Directory, say: Translator) -> Iterator[str]:
    """Who is reached, by name and by platform; who isn't, and why."""
    if not survey.reached:
        yield say("broadcast-preview-nobody")
    else:
        counts = sorted((platform_name(each, say), count) for each, count in survey.platforms.items())
        platforms = say.listed([say("broadcast-on", name=name, count=count) for name, count in counts])
        yield say(
            "broadcast-preview-reached",
            count=len(survey.reached),
            names=names(survey.reached, directory, say),
            platforms=platforms,
        )
    for reason in dict.fromkeys(reason for _, reason in survey.skipped):
        whom = [to for to, why in survey.skipped if why == reason]
        yield say("broadcast-preview-skipped", reason=say(reason), names=names(whom, directory, say))


def _elsewhere(due: datetime, asking: Asking) -> Iterator[str]:
    """The hour by the other clocks of the recipients."""
    directory, say = asking.directory, asking.say
    reached = asking.survey.reached if asking.survey else ()
    zones = {directory.collectives[to.id].zone if to.is_room else directory.zone_of(to.id) for to in reached}
    for zone in sorted(zones - {asking.zone}):
        if say.moment(due, zone) != say.moment(due, asking.zone):
            yield say("broadcast-preview-elsewhere", zone=say.place(zone), when=say.moment(due, zone))


def name(to: Recipient, directory: Directory) -> str:
    """A recipient's name, to stand within our words."""
    known = (directory.collectives if to.is_room else directory.people).get(to.id)
    return verbatim(known.name) if known else to.id


def names(whom: Sequence[Recipient], directory: Directory, say: Translator) -> str:
    """The first names of a list, and how many more there are."""
    shown = [name(to, directory) for to in whom[:NAMES]]
    more = len(whom) - NAMES
    return say.listed([*shown, say("broadcast-more", count=more)] if more > 0 else shown)
