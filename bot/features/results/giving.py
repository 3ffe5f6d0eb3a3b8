"""What a round gave, told to who answered and in the room of their collective."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

from bot.domain.audience import served
from bot.domain.checkin import Answer, AnswerState, Round
from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.directory import Directory
from bot.domain.effects import Effect, Enqueue
from bot.domain.identity import Recipient
from bot.domain.message import Block, Heading, Items, Message, Note, Text, verbatim
from bot.domain.occurrence import Occurrence
from bot.domain.programme import CheckIn, Collective
from bot.domain.protection import Period
from bot.domain.series import Point, as_number
from bot.engine.context import Moment
from bot.engine.languages import Languages
from bot.engine.router import Announcement
from bot.features.results.closing import period_of
from bot.features.results.discussing import question
from bot.features.results.reading import Results, asks_feelings, results_of
from bot.features.results.wording import asked, lines, value_text
from bot.i18n import Translator, translator
from bot.ports.store import Repositories

_ANY = datetime.min.replace(tzinfo=UTC)
"""The id of a round says nothing of its hours."""


def preview(directory: Directory, occurrence: Occurrence, language: Languages) -> Iterator[Announcement]:
    """To whom a round may be given back: to who will have answered, and to the room."""
    check_in = directory.check_ins.get(occurrence.rule_id)
    collective = directory.collectives.get(occurrence.scope.removeprefix("collective:"))
    if check_in is None or collective is None:
        return
    people = language.in_zone(served(check_in.audience, collective.id, directory), occurrence.zone)
    for lang, group in (*people, *language.together(_room(collective, occurrence.zone))):
        yield Announcement(
            to=group,
            kind=DeliveryKind.GIVEBACK,
            message=language.once(
                ("giveback", check_in.id, collective.id, lang),
                partial(_foreseen, check_in, collective, translator(lang)),
            ),
            key=lambda to: f"giveback/{check_in.id}/{collective.id}/{occurrence.subject}/{to.id}",
            audience=check_in.audience,
            zone=occurrence.zone,
            conditional=True,
        )


def _concerned(directory: Directory, check_in: CheckIn, collective: Collective, zone: str) -> list[Recipient]:
    people = [to for to, theirs in served(check_in.audience, collective.id, directory).items() if theirs == zone]
    return [*people, *_room(collective, zone)]


def _room(collective: Collective, zone: str) -> list[Recipient]:
    return [Recipient.collective(collective.id)] if collective.zone == zone else []


def _foreseen(check_in: CheckIn, collective: Collective, say: Translator) -> Message:
    return Message.of(_title(check_in, collective, say), say("results-preview"))


def _title(check_in: CheckIn, collective: Collective, say: Translator) -> Heading:
    return Heading(say("results-title", title=say.of(check_in.title), collective=collective.name))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Given:
    """What is given back."""

    check_in: CheckIn
    asked: tuple[str, ...]
    results: Results
    answers: Sequence[Answer]
    respondents: Collection[str]
    reachable: bool

    def said_by(self, person_id: str) -> list[Answer]:
        """What stands of what somebody said."""
        return [each for each in self.answers if each.person_id == person_id]


async def carry_out(moment: Moment, occurrence: Occurrence, k: int) -> tuple[Effect, ...]:
    """Give the round back to each respondent, and to the room if the team stated something."""
    check_in = moment.directory.check_ins.get(occurrence.rule_id)
    collective = moment.directory.collectives.get(occurrence.scope.removeprefix("collective:"))
    if check_in is None or collective is None:
        return ()
    period = period_of(occurrence)
    found = await moment.read(lambda stored: _read(stored, moment.directory, check_in, collective, period))
    whom = [
        to
        for to in _concerned(moment.directory, check_in, collective, occurrence.zone)
        if (found.reachable and _tells(found) if to.is_room else to.id in found.respondents)
    ]
    speak = await moment.languages([to.id for to in whom if not to.is_room])
    said = {to: _message(moment.directory, found, to, translator(speak(to)), k) for to in whom}
    return tuple(
        Enqueue(
            Delivery(
                key=f"giveback/{check_in.id}/{collective.id}/{occurrence.subject}/{to.id}",
                to=to,
                kind=DeliveryKind.GIVEBACK,
                message=message,
                due_at=moment.now,
                expires_at=occurrence.useful_until,
            )
        )
        for to, message in said.items()
    )


def _tells(found: _Given) -> bool:
    return bool(found.results.facts or found.results.felt)


def _read(
    stored: Repositories, directory: Directory, check_in: CheckIn, collective: Collective, period: Period
) -> _Given:
    opened = Round(
        check_in_id=check_in.id,
        collective_id=collective.id,
        opens_on=period.opens_on,
        opens_at=_ANY,
        closes_at=_ANY,
    )
    known = stored.round(opened.id)
    return _Given(
        check_in=check_in,
        asked=known.asked if known and known.asked else tuple(check_in.indicators),
        results=results_of(stored, directory, collective, until=period.opens_on).at(period.opens_on),
        answers=stored.answers(opened.id),
        respondents=stored.respondents(opened.id),
        reachable=bool(stored.reachable([Recipient.collective(collective.id)])),
    )


def _message(directory: Directory, found: _Given, to: Recipient, say: Translator, k: int) -> Message:
    blocks: list[Block] = [_title(found.check_in, found.results.collective, say)]
    if not to.is_room:
        blocks.append(Text(say("results-thanks")))
    if found.results.facts:
        key = "results-team-room" if to.is_room else "results-team"
        blocks += [Text(say(key)), Items(lines(found.results.facts, say))]
    if not to.is_room:
        blocks += _own(directory, found.said_by(to.id), say)
    blocks += _felt(directory, found, say, k)
    if discuss := question(found.results.facts, say):
        blocks.append(Text(say("results-discuss", question=discuss)))
    return Message(tuple(blocks))


def _own(directory: Directory, answers: Sequence[Answer], say: Translator) -> Iterator[Block]:
    """What a person felt: shown to that person only."""
    mine = []
    for each in answers:
        indicator = directory.indicators.get(each.indicator_id)
        if indicator is not None and indicator.perception and each.state is AnswerState.GIVEN:
            point = Point(
                opens_on=each.at.date(),
                version=each.indicator_version,
                number=as_number(each.value),
                value=each.value,
                note=each.note,
            )
            value = value_text(indicator, point, say)
            mine.append(say("results-line-first", question=asked(indicator, say), value=value))
    if mine:
        yield from (Text(say("results-yours")), Items(tuple(mine)))


def _felt(directory: Directory, found: _Given, say: Translator, k: int) -> Iterator[Block]:
    """What was published of what people felt; the same remark whether something was held back or not."""
    if not asks_feelings(directory, found.asked):
        return
    here = {each.indicator.id for each in found.results.felt}
    region = f"region:{found.results.collective.region_id}"
    wider = [each for each in found.results.around if each.indicator.id not in here and each.scope == region]
    if found.results.felt:
        yield from (Text(say("results-felt")), Items(lines(found.results.felt, say)))
    if wider:
        name = verbatim(directory.regions[found.results.collective.region_id].name)
        yield from (Text(say("results-felt-region", region=name)), Items(lines(wider, say)))
    yield Note(say("results-protected", k=k))
