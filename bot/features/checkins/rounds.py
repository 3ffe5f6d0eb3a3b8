"""Opening a round and nudging in it, when their hour has come."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from functools import partial

from bot.domain.audience import served
from bot.domain.checkin import AnswerState, Round
from bot.domain.conversation import Flow
from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.directory import Directory
from bot.domain.effects import Effect, Enqueue, OpenRound, Prompted, SaveFlow
from bot.domain.identity import Recipient
from bot.domain.message import Block, Message, Option
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.domain.programme import Indicator
from bot.engine.context import Moment
from bot.engine.languages import Languages
from bot.engine.router import Announcement
from bot.features.checkins import silence
from bot.features.checkins.flow import FLOW, VERSION, State
from bot.features.checkins.planning import round_of
from bot.features.checkins.standing import asked, late_until, read
from bot.features.checkins.wording import asked_words, offer, opening, question
from bot.i18n import Translator, translator
from bot.ports.calendars import Holidays
from bot.ports.store import Repositories

_BREATH = timedelta(hours=12)
"""What lies at least between being asked and being asked once more."""


def preview(
    holidays: Holidays, directory: Directory, occurrence: Occurrence, language: Languages
) -> Iterator[Announcement]:
    """What an opening or a nudge says to whom; nothing if its check-in or collective has gone."""
    check_in = directory.check_ins.get(occurrence.rule_id)
    collective = directory.collectives.get(occurrence.scope.removeprefix("collective:"))
    if check_in is None or collective is None:
        return
    opens = round_of(directory, holidays, check_in, collective, date.fromisoformat(occurrence.subject))
    said = ("checkin", check_in.id, collective.id, opens.asked)

    def first(say: Translator) -> Message:
        return language.once((*said, say.lang), partial(_first_words, directory, opens, say))

    yield from _announced(directory, occurrence, opens, language, first)


def _announced(
    directory: Directory,
    occurrence: Occurrence,
    opens: Round,
    language: Languages,
    first: Callable[[Translator], Message],
) -> Iterator[Announcement]:
    check_in, collective = directory.check_ins[opens.check_in_id], directory.collectives[opens.collective_id]
    nudges = occurrence.kind is OccurrenceKind.NUDGE
    until = (opens.closes_at, occurrence.zone)
    kind = DeliveryKind.NUDGE if nudges else DeliveryKind.CHECKIN
    served_here = served(check_in.audience, collective.id, directory)
    for lang, group in language.in_zone(served_here, occurrence.zone):
        say = translator(lang)
        yield Announcement(
            to=group,
            kind=kind,
            message=language.once(("nudge", *until, lang), partial(_nudge, *until, say)) if nudges else first(say),
            key=lambda to: f"{kind}/{opens.id}/{to.id}",
            audience=check_in.audience,
            zone=occurrence.zone,
            conditional=nudges,
        )


def _first(directory: Directory, opens: Round, last: str, say: Translator) -> Message:
    """The first message of a round; `last` is the value of the last time for its question, which only the store knows."""
    state, indicator = _begun(directory, opens)
    asked = question(state, indicator, say, last=last, until=opens.closes_at)
    return _opened(directory, opens, asked, say, offer(opens.id, len(opens.asked), say))


def _first_words(directory: Directory, opens: Round, say: Translator) -> Message:
    """The same as far as the programme tells, without its choices: what a forecast reads, a million times."""
    return _opened(directory, opens, asked_words(*_begun(directory, opens), say), say)


def _begun(directory: Directory, opens: Round) -> tuple[State, Indicator]:
    return State(round_id=opens.id, asked=opens.asked), directory.indicators[opens.asked[0]]


def _opened(
    directory: Directory, opens: Round, asked: tuple[Block, ...], say: Translator, at_once: tuple[Option, ...] = ()
) -> Message:
    check_in, collective = directory.check_ins[opens.check_in_id], directory.collectives[opens.collective_id]
    return opening(check_in, collective.name, asked, say, at_once)


def _nudge(until: datetime, zone: str, say: Translator) -> Message:
    return Message.of(say("checkin-nudge", until=say.moment(until, zone)))


async def carry_out(moment: Moment, occurrence: Occurrence) -> tuple[Effect, ...]:
    """Open the round and ask everybody who may be asked, or ask once more those who have not answered."""
    directory = moment.directory
    check_in = directory.check_ins.get(occurrence.rule_id)
    collective = directory.collectives.get(occurrence.scope.removeprefix("collective:"))
    if check_in is None or collective is None:
        return ()
    opens = round_of(directory, moment.holidays, check_in, collective, date.fromisoformat(occurrence.subject))
    everybody = tuple(to.id for to in served(check_in.audience, collective.id, directory))
    chosen = await moment.languages(everybody)
    if occurrence.kind is OccurrenceKind.NUDGE:
        lacking = await moment.read(
            lambda stored: _silent(stored, directory, opens) - _just_asked(stored, moment, opens)
        )
        said = _deliveries(moment, occurrence, opens, chosen)
        return tuple(Enqueue(each) for each in said if each.to.id in lacking)
    last = await moment.read(lambda stored: _last(stored, directory, opens))
    said = _deliveries(moment, occurrence, opens, chosen, last)
    return (OpenRound(opens), *await _asked(moment, opens, said))


def _deliveries(
    moment: Moment, occurrence: Occurrence, opens: Round, chosen: Languages, last: str = ""
) -> list[Delivery]:
    announced = _announced(moment.directory, occurrence, opens, chosen, partial(_first, moment.directory, opens, last))
    return [delivery for each in announced for delivery in each.deliveries(moment.now, opens.closes_at)]


def _last(stored: Repositories, directory: Directory, opens: Round) -> str:
    known = read(stored, directory, (opens, ()), "", opens.asked[:1])
    return known.last(known.indicators[0]) if known.indicators else ""


async def _asked(moment: Moment, opens: Round, said: list[Delivery]) -> tuple[Effect, ...]:
    people = tuple(each.to.id for each in said)
    elsewhere, away = await moment.read(lambda stored: _busy_or_away(stored, moment, people))
    spared = await moment.read(lambda stored: silence.spared(stored, moment, people))
    effects: list[Effect] = list(silence.told(moment, opens, spared.fallen_silent))
    for each in said:
        if each.to.id in away | spared.everybody:
            continue
        effects += [Prompted(opens.id, each.to.id, moment.now), Enqueue(each)]
        if each.to.id not in elsewhere:
            effects.append(_under_way(moment.directory, opens, each.to))
    return tuple(effects)


def _silent(stored: Repositories, directory: Directory, opens: Round) -> set[str]:
    """Those who were asked and said nothing, or took it back, unless the team has stated all its facts already."""
    opened = stored.round(opens.id) or opens
    answers = stored.answers(opens.id)
    stated = {each.indicator_id for each in answers if each.state is AnswerState.GIVEN}
    known = [directory.indicators[each] for each in asked(directory, opened) if each in directory.indicators]
    if all(not each.perception and each.id in stated for each in known):
        return set()
    return stored.prompted(opens.id) - stored.respondents(opens.id)


def _just_asked(stored: Repositories, moment: Moment, opens: Round) -> set[str]:
    """Those who were asked for the first time only now, because the bot had been away: nobody is pressed in the same breath."""
    people = sorted(stored.prompted(opens.id))
    found = stored.participation(people, since=moment.now - _BREATH)
    return {each.person_id for each in found if each.round_id == opens.id}


def _busy_or_away(stored: Repositories, moment: Moment, people: tuple[str, ...]) -> tuple[set[str], set[str]]:
    """Who is in another dialogue, which a prompt must not end; and who said `stop` or `pause`."""
    flows = {each: stored.flow(Recipient.person(each), each) for each in people}
    busy = {who for who, flow in flows.items() if flow and flow.expires_at > moment.now and flow.name != FLOW}
    away = {who for who, preferences in stored.preferences(people).items() if not preferences.reachable(moment.now)}
    return busy, away


def _under_way(directory: Directory, opens: Round, to: Recipient) -> SaveFlow:
    state = State(round_id=opens.id, asked=opens.asked, version=directory.indicators[opens.asked[0]].version)
    until = late_until(directory, opens)
    return SaveFlow(Flow(place=to, person_id=to.id, name=FLOW, version=VERSION, state=state.dump(), expires_at=until))
