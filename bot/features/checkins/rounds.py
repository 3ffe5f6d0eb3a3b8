"""Opening a round and nudging in it, when their hour has come."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import groupby

from bot.domain.audience import served
from bot.domain.checkin import AnswerState, Round
from bot.domain.conversation import Flow
from bot.domain.delivery import DeliveryKind
from bot.domain.directory import Directory
from bot.domain.effects import Effect, Enqueue, OpenRound, Prompted, SaveFlow
from bot.domain.identity import Recipient
from bot.domain.message import Message
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.domain.programme import CheckIn, Collective
from bot.engine.context import Moment
from bot.engine.router import Announcement
from bot.features.checkins.flow import FLOW, VERSION, State
from bot.features.checkins.form import offer
from bot.features.checkins.planning import round_of
from bot.features.checkins.wording import opening, question
from bot.i18n import Translator, translator
from bot.ports.store import Repositories


def preview(
    directory: Directory, occurrence: Occurrence, language: Callable[[Recipient], str]
) -> Iterator[Announcement]:
    """What an opening or a nudge says to whom; nothing if its check-in or collective has gone."""
    check_in = directory.check_ins.get(occurrence.rule_id)
    collective = directory.collectives.get(occurrence.scope.removeprefix("collective:"))
    if check_in is None or collective is None:
        return
    nudges = occurrence.kind is OccurrenceKind.NUDGE
    kind = DeliveryKind.NUDGE if nudges else DeliveryKind.CHECKIN
    opens = round_of(check_in, collective, date.fromisoformat(occurrence.subject))
    asked = served(check_in.audience, collective.id, directory)
    for lang, group in groupby((to for to, zone in asked.items() if zone == occurrence.zone), language):
        say = translator(lang)
        yield Announcement(
            to=tuple(group),
            kind=kind,
            message=_nudge(opens, say, occurrence.zone)
            if nudges
            else _first(directory, check_in, collective, opens, say),
            key=lambda to: f"{kind}/{opens.id}/{to.id}",
            audience=check_in.audience,
            zone=occurrence.zone,
            conditional=nudges,
        )


def _first(directory: Directory, check_in: CheckIn, collective: Collective, opens: Round, say: Translator) -> Message:
    state = State(round_id=opens.id, asked=tuple(check_in.indicators))
    asked = question(state, directory.indicators[check_in.indicators[0]], say)
    return opening(check_in, collective.name, asked, say, offer(opens.id, len(check_in.indicators), say))


def _nudge(opens: Round, say: Translator, zone: str) -> Message:
    return Message.of(say.again("checkin-nudge", until=say.moment(opens.closes_at, zone)))


async def carry_out(moment: Moment, occurrence: Occurrence) -> tuple[Effect, ...]:
    """Open the round and ask everybody, or ask once more those who have not answered."""
    check_in = moment.directory.check_ins.get(occurrence.rule_id)
    collective = moment.directory.collectives.get(occurrence.scope.removeprefix("collective:"))
    if check_in is None or collective is None:
        return ()
    opens = round_of(check_in, collective, date.fromisoformat(occurrence.subject))
    asked = tuple(to.id for to in served(check_in.audience, collective.id, moment.directory))
    chosen = await moment.languages(asked)
    said = [
        delivery
        for each in preview(moment.directory, occurrence, chosen)
        for delivery in each.deliveries(moment.now, opens.closes_at)
    ]
    if occurrence.kind is OccurrenceKind.NUDGE:
        silent = await moment.read(lambda stored: _silent(stored, moment.directory, opens))
        return tuple(Enqueue(each) for each in said if each.to.id in silent)
    elsewhere, away = await moment.read(lambda stored: _busy_or_away(stored, moment, asked))
    effects: list[Effect] = [OpenRound(opens)]
    for each in said:
        if each.to.id in away:
            continue
        effects += [Prompted(opens.id, each.to.id, moment.now), Enqueue(each)]
        if each.to.id not in elsewhere:
            effects.append(_under_way(check_in, opens, each.to))
    return tuple(effects)


def _silent(stored: Repositories, directory: Directory, opens: Round) -> set[str]:
    """Those who were asked and said nothing, unless the team has stated all its facts already."""
    answers = stored.answers(opens.id)
    stated = {each.indicator_id for each in answers if each.state is AnswerState.GIVEN}
    asked = [directory.indicators[each] for each in directory.check_ins[opens.check_in_id].indicators]
    if all(not each.perception and each.id in stated for each in asked):
        return set()
    return stored.prompted(opens.id) - {each.person_id for each in answers}


def _busy_or_away(stored: Repositories, moment: Moment, asked: tuple[str, ...]) -> tuple[set[str], set[str]]:
    """Who is in another dialogue, which a prompt must not end; and who said `stop` or `pause`."""
    flows = {each: stored.flow(Recipient.person(each), each) for each in asked}
    busy = {who for who, flow in flows.items() if flow and flow.expires_at > moment.now and flow.name != FLOW}
    away = {who for who, preferences in stored.preferences(asked).items() if not preferences.reachable(moment.now)}
    return busy, away


def _under_way(check_in: CheckIn, opens: Round, to: Recipient) -> SaveFlow:
    state = State(round_id=opens.id, asked=tuple(check_in.indicators))
    return SaveFlow(
        Flow(place=to, person_id=to.id, name=FLOW, version=VERSION, state=state.dump(), expires_at=opens.closes_at)
    )
