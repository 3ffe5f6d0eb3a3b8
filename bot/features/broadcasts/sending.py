"""Carrying an announcement out: everything is checked again, then people are written to, a slice at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.audit import Deed
from bot.domain.broadcast import Addressed, Broadcast, BroadcastState
from bot.domain.delivery import Delivery, DeliveryKind, DeliveryState
from bot.domain.directory import Directory
from bot.domain.effects import AddressBroadcast, Effect, Enqueue, SaveBroadcast
from bot.domain.message import Message
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.engine.context import Moment
from bot.engine.languages import Languages
from bot.engine.notices import noted, told
from bot.engine.router import Announcement, Duty
from bot.features.broadcasts.audiences import meant
from bot.features.broadcasts.deciding import PATIENCE, asking, first, patience, seconds, stopped
from bot.features.broadcasts.notices import note_key
from bot.features.broadcasts.report import standing
from bot.features.broadcasts.rights import may_write
from bot.features.broadcasts.steps import BEGIN, CORRECT, LAPSE, SEND, WAIT, WATCH, WITHDRAW, Step, planned
from bot.features.broadcasts.survey import Survey, look, survey
from bot.features.broadcasts.terms import Terms
from bot.features.broadcasts.waiting import lapsed, still_waiting, waits_still
from bot.features.broadcasts.wording import announcement
from bot.i18n import translator
from bot.ports.calendars import Holidays
from bot.ports.store import Repositories

SLICE = 500
"""Recipients of one unit of work: the event loop is busy with them for less than 50 ms."""
_LATE = timedelta(minutes=15)
_TOO_LATE = timedelta(hours=48)
_USEFUL = timedelta(hours=72)
_FIRST_LOOK, _LAST_LOOK = timedelta(minutes=1), timedelta(hours=1)

Effects = tuple[Effect, ...]


class Sending:
    """The part in time of broadcasts."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms

    def duty(self) -> Duty:
        """For the scheduler; no rule of the programme makes a broadcast."""
        kinds = frozenset({OccurrenceKind.BROADCAST})
        return Duty(kinds, _no_occurrences, _no_preview, self.carry_out, standing=True)

    async def carry_out(self, moment: Moment, occurrence: Occurrence) -> Effects:
        """Take the step that an occurrence stands for; nothing if the broadcast has moved on."""
        broadcast = await moment.read(lambda stored: stored.broadcast(occurrence.rule_id))
        if broadcast is None:
            return ()
        step = Step.read(occurrence.subject)
        match step.name:
            case name if name == BEGIN and broadcast.state is BroadcastState.SCHEDULED:
                return await self._begin(moment, broadcast)
            case name if name == SEND and broadcast.state is BroadcastState.SENDING:
                return await self._send(moment, broadcast, step)
            case name if name == CORRECT and broadcast.version == step.number and not broadcast.withdrawn:
                return await _follow(moment, broadcast, step)
            case name if name == WITHDRAW:
                return await _follow(moment, broadcast, step)
            case name if name == WATCH and broadcast.state is BroadcastState.SENDING:
                return await self._watch(moment, broadcast, step)
            case name if name in (WAIT, LAPSE) and waits_still(broadcast, step):
                return await (
                    self._remind(moment, broadcast, occurrence.due_at) if name == WAIT else lapsed(moment, broadcast)
                )
            case _:
                return ()

    async def _begin(self, moment: Moment, broadcast: Broadcast) -> Effects:
        """Check the hour, the right and the second confirmation by the programme as it is now."""
        if moment.now - broadcast.due_at > _TOO_LATE:
            return await _ended(moment, broadcast, "broadcast-ended-late")
        found = await survey(moment, broadcast.audience, broadcast.author_id, moment.now)
        if not may_write(moment.directory, broadcast.author_id, found.meant):
            return await _ended(moment, broadcast, "broadcast-ended-right")
        able = await seconds(moment, self._terms, broadcast.author_id, found)
        agreed = [
            each
            for each in broadcast.confirmations
            if each != broadcast.author_id and may_write(moment.directory, each, found.meant)
        ]
        if able is not None and not agreed:
            return await _asked_again(moment, broadcast, able, found)
        begun = replace(broadcast, state=BroadcastState.SENDING)
        audit = noted(Deed.BROADCAST_BEGUN, broadcast.author_id, broadcast.id, moment.now)
        return (SaveBroadcast(begun), audit, planned(begun, Step(name=SEND), moment.now))

    async def _remind(self, moment: Moment, broadcast: Broadcast, since: datetime) -> Effects:
        """Tell who asked for a second confirmation that there is none yet, and whom was asked."""
        until = since + PATIENCE
        if moment.now >= until:  # the bot was away: what comes next says it
            return ()
        asker = broadcast.proposer or broadcast.author_id
        found = await survey(moment, broadcast.audience, broadcast.author_id, moment.now)
        able = await seconds(moment, self._terms, asker, found) or ()
        return await still_waiting(moment, broadcast, able, until)

    async def _send(self, moment: Moment, broadcast: Broadcast, step: Step) -> Effects:
        """Write to the next slice of recipients, if the author still may."""
        found, more = await moment.read(lambda stored: _next(stored, moment, broadcast, step))
        some = found.recipients
        if not may_write(moment.directory, broadcast.author_id, found.meant):
            return await _ended(moment, broadcast, "broadcast-ended-right")
        skipped = dict(found.skipped)
        addressed = tuple(Addressed(to=to, skipped=skipped.get(to, "")) for to in some)
        said = (Enqueue(each) for each in _deliveries(moment, broadcast, found))
        if more:
            then = planned(broadcast, replace(step, after=some[-1]), moment.now)
        else:
            then = planned(broadcast, Step(name=WATCH), moment.now + _FIRST_LOOK)
        return (AddressBroadcast(broadcast.id, broadcast.revision, addressed), *said, then)

    async def _watch(self, moment: Moment, broadcast: Broadcast, step: Step) -> Effects:
        """See whether all is out; then it is done, and its author is told how it went."""
        report = await standing(moment, self._terms, broadcast)
        waiting = report.count(DeliveryState.PENDING, DeliveryState.SENDING)
        if waiting:
            wait = min(max(self._terms.lasts_at_most(waiting), _FIRST_LOOK * 2 ** min(step.number, 6)), _LAST_LOOK)
            return (planned(broadcast, Step(name=WATCH, number=step.number + 1), moment.now + wait),)
        done = replace(broadcast, state=BroadcastState.DONE)
        key = note_key(broadcast, "done")
        notices = await told(moment, (broadcast.author_id,), key, lambda say: report.message(done, say))
        return (SaveBroadcast(done), *notices)


def _no_occurrences(directory: Directory, holidays: Holidays, since: datetime, until: datetime) -> Iterable[Occurrence]:
    del directory, holidays, since, until
    return ()


def _no_preview(directory: Directory, occurrence: Occurrence, language: Languages) -> Iterable[Announcement]:
    del directory, occurrence, language
    return ()


def _next(stored: Repositories, moment: Moment, broadcast: Broadcast, step: Step) -> tuple[Survey, bool]:
    """The next slice of recipients, and whether there are others behind it."""
    everybody = meant(broadcast.audience, moment.directory, broadcast.author_id)
    whom = everybody.recipients(after=step.after, limit=SLICE + 1)
    return look(stored, moment.directory, whom[:SLICE], moment.now), len(whom) > SLICE


def _deliveries(moment: Moment, broadcast: Broadcast, found: Survey) -> Iterator[Delivery]:
    late = broadcast.due_at if moment.now - broadcast.due_at > _LATE else None
    directory = moment.directory
    # what is said to many is built once for each language
    said = {lang: announcement(broadcast, directory, translator(lang), late=late) for lang in found.languages}
    for to in found.reached:
        yield Delivery(
            key=broadcast.key(to),
            to=to,
            kind=DeliveryKind.BROADCAST,
            message=said[found.speak(to)],
            due_at=broadcast.due_at,
            expires_at=moment.now + _USEFUL,
            urgent=broadcast.urgent,
        )


async def _follow(moment: Moment, broadcast: Broadcast, step: Step) -> Effects:
    """Correct what some have received, or take it back."""
    some = await moment.read(lambda stored: stored.addressed(broadcast.id, after=step.after, limit=SLICE))
    reached = [each.to for each in some if not each.skipped]
    speak = await moment.languages([to.id for to in reached if not to.is_room])
    said: list[Effect] = []
    for to in reached:
        words = announcement(broadcast, moment.directory, translator(speak(to)), late=None)
        changed = Delivery(
            key=broadcast.key(to, "withdrawn" if broadcast.withdrawn else f"v{broadcast.version}"),
            to=to,
            kind=DeliveryKind.BROADCAST,
            message=Message(()) if broadcast.withdrawn else words,
            due_at=moment.now,
            expires_at=moment.now + _USEFUL,
            replaces=broadcast.key(to),
        )
        said.append(Enqueue(changed))
    if len(some) == SLICE:
        said.append(planned(broadcast, replace(step, after=some[-1].to), moment.now))
    return tuple(said)


async def _ended(moment: Moment, broadcast: Broadcast, reason: str) -> Effects:
    """It goes no further by itself; its author, and who confirmed it, are told why."""
    whom = tuple(each for each in broadcast.confirmations if each in moment.directory.people)
    key = note_key(broadcast, f"ended/{broadcast.revision}")
    notices = await told(moment, whom, key, lambda say: Message.of(say("broadcast-ended", reason=say(reason))))
    return (*stopped(broadcast, "", reason, moment.now), *notices)


async def _asked_again(moment: Moment, broadcast: Broadcast, able: tuple[str, ...], found: Survey) -> Effects:
    """Its audience has grown past what one may decide alone, or who agreed no longer may: somebody else is asked."""
    if not able:
        return await _ended(moment, broadcast, "broadcast-ended-alone")
    waiting = replace(broadcast, state=BroadcastState.WAITING)
    asked = await asking(moment, first(waiting), able, found)
    return (SaveBroadcast(waiting), *asked, *patience(waiting, moment.now))
